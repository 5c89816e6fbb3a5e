#include "kit/callout.h"

#include <algorithm>

#include "kit/containers.h"
#include "kit/context_state.h"
#include "kit/layers.h"

namespace drill::kit {

namespace {

constexpr std::int64_t kFadeMs = 120;
constexpr float kGap = 12.0f;
constexpr float kArrow = 8.0f;

bool lies_in(const Rect& rect, const Rect& bounds) {
    return rect.min.x >= bounds.min.x && rect.min.y >= bounds.min.y && rect.max.x <= bounds.max.x &&
           rect.max.y <= bounds.max.y;
}

/// Whether one lies straight beside, above or below the other.
bool faces(const Rect& a, const Rect& b) {
    return (a.min.x < b.max.x && b.min.x < a.max.x) || (a.min.y < b.max.y && b.min.y < a.max.y);
}

/// `from` moved along one axis so that a span of `size` lies between the bounds.
float held(float from, float size, float low, float high) {
    return std::max(low, std::min(from, high - size));
}

/// A triangle on the side of `note` that looks at `target`.
void draw_arrow(const Rect& note, const Rect& target) {
    const float arrow = px(kArrow);
    const glm::vec2 at = glm::vec2(
        held(target.centre().x, 0.0f, note.min.x + 2.0f * arrow, note.max.x - 2.0f * arrow),
        held(target.centre().y, 0.0f, note.min.y + 2.0f * arrow, note.max.y - 2.0f * arrow));
    glm::vec2 foot = at;
    glm::vec2 out(0.0f);
    if (target.min.x >= note.max.x) {
        foot.x = note.max.x;
        out.x = arrow;
    } else if (target.max.x <= note.min.x) {
        foot.x = note.min.x;
        out.x = -arrow;
    } else if (target.min.y >= note.max.y) {
        foot.y = note.max.y;
        out.y = arrow;
    } else if (target.max.y <= note.min.y) {
        foot.y = note.min.y;
        out.y = -arrow;
    } else {
        return;
    }
    const glm::vec2 side(out.y, out.x);
    draw_list().AddTriangleFilled(to_im(foot + out), to_im(foot + side), to_im(foot - side),
                                  theme().accent);
}

}  // namespace

void mark_place(int number) {
    mark_place(number, state().last_item_rect);
}

void mark_place(int number, const Rect& rect) {
    const ImVec4 view = draw_list()._CmdHeader.ClipRect;
    const auto held_in_view = [&view](glm::vec2 corner) {
        return glm::vec2(held(corner.x, 0.0f, view.x, view.z),
                         held(corner.y, 0.0f, view.y, view.w));
    };
    ContextState& ui = state();
    Rect& place = ui.places[static_cast<std::size_t>(number)];
    place = {held_in_view(rect.min), held_in_view(rect.max)};
    place.max = {std::max(place.max.x, place.min.x + 1.0f),
                 std::max(place.max.y, place.min.y + 1.0f)};
}

Rect marked_place(int number) {
    return state().places[static_cast<std::size_t>(number)];
}

Rect marked_place_before(int number) {
    return state().places_before[static_cast<std::size_t>(number)];
}

bool is_overlaid() {
    return state().open_select != 0 || state().dialog_count > 0;
}

void place_ring(const Rect& place) {
    ImGui::PushClipRect(ImVec2(0, 0), ImGui::GetIO().DisplaySize, false);
    const Rect ring = place.inset(-px(3)).intersected(window_rect().inset(px(1)));
    outline(ring, theme().accent, px(8), px(2));
    ImGui::PopClipRect();
}

Rect callout_rect(const Rect& target, const Rect& kept_free, const Rect& bounds, glm::vec2 size) {
    const float gap = px(kGap);
    const float x = held(target.min.x, size.x, bounds.min.x, bounds.max.x);
    const float y = held(target.min.y, size.y, bounds.min.y, bounds.max.y);
    const glm::vec2 corners[] = {
        {kept_free.max.x + gap, y},
        {kept_free.min.x - gap - size.x, y},
        {x, std::max(target.max.y + gap, bounds.min.y)},
        {x, std::min(target.min.y - gap - size.y, bounds.max.y - size.y)},
        {target.max.x + gap, y},
        {target.min.x - gap - size.x, y},
    };
    for (const glm::vec2& corner : corners) {
        const Rect rect = rect_at(corner, size);
        if (lies_in(rect, bounds) && faces(rect, target)) {
            return rect;
        }
    }
    return rect_at({x, held(target.max.y, size.y, bounds.min.y, bounds.max.y)}, size);
}

Callout::Callout(const CalloutOptions& options) {
    ContextState& ui = state();
    id_ = claim_id(options.name);
    if (ui.callout_note != options.note) {
        ui.callout_note = options.note;
        ui.callout_started_ms = animation_now_ms();
    }
    opacity_ = static_cast<float>(animation_age_ms(ui.callout_started_ms, kFadeMs)) / kFadeMs;
    const float height = std::max(ui.dialogs[id_].height, px(80));
    const Rect rect =
        callout_rect(options.target, options.kept_free, options.bounds, {options.width, height});
    begin_layer(id_, rect);
    place_ring(options.target);
    draw_shadow(rect, px(10), 1);
    fill(rect, ui.theme.raised, px(10));
    outline(rect, ui.theme.accent, px(10));
    ImGui::PushClipRect(ImVec2(0, 0), ImGui::GetIO().DisplaySize, false);
    draw_arrow(rect, options.target);
    ImGui::PopClipRect();
    ui.semantics.begin_scope(
        {.role = Role::kComplementary, .id = id_, .name = options.name, .rect = rect});
    ImGui::PushOverrideID(id_);
    column_.emplace(rect, ColumnOptions{.gap = px(8), .padding_x = px(16), .padding_y = px(12)});
}

Callout::~Callout() {
    ContextState& ui = state();
    const float used = column_->height();
    column_.reset();
    ImGui::PopID();
    ui.semantics.end_scope();
    if (opacity_ < 1.0f) {
        for (ImDrawVert& vertex : draw_list().VtxBuffer) {
            vertex.col = faded(vertex.col, opacity_);
        }
    }
    end_layer();
    float& height = ui.dialogs[id_].height;
    if (height != used) {
        height = used;
        ui.wants_frame = true;
    }
}

}  // namespace drill::kit
