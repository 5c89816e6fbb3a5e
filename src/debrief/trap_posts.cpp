#include "debrief/trap_posts.h"

#include <utility>
#include <variant>

#include "base/joined.h"
#include "base/text.h"

namespace drill::debrief {
namespace {

/// The first slot of a template's `text`, such as "[component]", that `posted` still has.
std::string_view open_slot(std::string_view text, std::string_view posted) {
    for (std::size_t open = text.find('['); open != text.npos; open = text.find('[', open + 1)) {
        const std::size_t close = text.find(']', open);
        if (close == text.npos)
            break;
        const std::string_view slot = text.substr(open, close - open + 1);
        if (posted.find(slot) != posted.npos)
            return slot;
    }
    return {};
}

}  // namespace

void PostTraps::see(const engine::Event& event) {
    if (const auto* created = std::get_if<engine::IncidentCreated>(&event.body)) {
        was_worded(created->title, event.at_ms);
        was_posted(created->incident, created->post, event.at_ms);
    } else if (const auto* updated = std::get_if<engine::UpdatePosted>(&event.body)) {
        was_posted(updated->incident, updated->post, event.at_ms);
    } else if (const auto* post = std::get_if<engine::UpdateDeleted>(&event.body)) {
        std::vector<Standing>& posts = posts_[post->incident];
        const auto gone = posts.begin() + post->update;
        was_deleted(*gone, event.at_ms);
        posts.erase(gone);
    } else if (const auto* deleted = std::get_if<engine::IncidentDeleted>(&event.body)) {
        for (const Standing& each : std::exchange(posts_[deleted->incident], {}))
            was_deleted(each, event.at_ms);
    }
}

void PostTraps::was_posted(int incident, const engine::PublicPost& post, Milliseconds at_ms) {
    was_worded(post.details, at_ms);
    std::vector<Standing>& posts = posts_[incident];
    std::string folded = base::folded(post.details);
    if (!posts.empty() && is_as_ticked(post.broadcast) && posts.back().broadcast != 0 &&
        posts.back().folded_details == folded)
        add_as_ticked(at_ms, "the words of ", posts.back(), " went out once more.");
    posts.push_back({at_ms, post.broadcast, std::move(folded)});
}

void PostTraps::was_worded(std::string_view text, Milliseconds at_ms) {
    for (const engine::PostTemplate& each : rows_.setting().templates) {
        std::string_view slot = open_slot(each.title, text);
        if (slot.empty())
            slot = open_slot(each.details, text);
        if (!slot.empty())
            rows_.add(
                TrapKind::kSlotLeft, at_ms,
                base::joined({"A template leaves its slots to whoever posts: customers read “",
                              slot, "”."}));
    }
}

void PostTraps::was_deleted(const Standing& post, Milliseconds at_ms) {
    if (is_as_ticked(post.broadcast))
        add_as_ticked(at_ms, "the post of ", post, " is deleted, and subscribers have it.");
}

bool PostTraps::is_as_ticked(std::uint8_t broadcast) const {
    return broadcast != 0 && broadcast == rows_.setting().skin.broadcast;
}

void PostTraps::add_as_ticked(Milliseconds at_ms, std::string_view before, const Standing& post,
                              std::string_view after) {
    const engine::Setting& setting = rows_.setting();
    rows_.add(TrapKind::kBroadcastAsTicked, at_ms,
              base::joined({"Each form opens with ", ways_label(setting.skin.broadcast),
                            " ticked, and a broadcast cannot be taken back: ", before,
                            time_label(setting, post.at_ms), after}));
}

}  // namespace drill::debrief
