#include "web_bindings/page.h"

namespace drill::web_bindings {

namespace {

template <class T>
std::uint32_t address_of(T first) {
    return static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(first));
}

template <class T>
void put(std::array<std::uint32_t, 13>& report, std::size_t slot, const T& values) {
    report[slot * 2] = address_of(values.data());
    report[slot * 2 + 1] = static_cast<std::uint32_t>(values.size());
}

}  // namespace

Page& page() {
    static Page the_page;
    return the_page;
}

std::uint32_t Page::frame(const kit::FrameInput& input) {
    context.begin_frame(input);
    app.frame();
    context.end_frame();
    const kit::Semantics& tree = context.semantics();
    std::uint32_t outcome = picture.take(*context.draw_data()) ? frame_outcome::kPictureChanged : 0;
    outcome |= tree.hash() != tree_hash ? frame_outcome::kTreeChanged : 0;
    outcome |= context.wants_frame() ? frame_outcome::kWantsFrame : 0;
    outcome |= context.wants_animation() ? frame_outcome::kWantsAnimation : 0;
    outcome |= tree.place_hash() != place_hash ? frame_outcome::kNodesMoved : 0;
    tree_hash = tree.hash();
    place_hash = tree.place_hash();
    put(report, 0, picture.vertices());
    put(report, 1, picture.indices());
    put(report, 2, picture.draws());
    put(report, 3, picture.orders());
    put(report, 4, tree.words());
    put(report, 5, tree.strings());
    report[12] = context.focus_request();
    return outcome;
}

bool Page::take_session_report() {
    const auto session = app.session_report();
    if (!session)
        return false;
    session_id = session->id;
    session_words = {session->batch_count,
                     static_cast<std::uint32_t>(session->hash),
                     static_cast<std::uint32_t>(session->hash >> 32U),
                     session->drill_ms,
                     address_of(session_id.data()),
                     static_cast<std::uint32_t>(session_id.size())};
    return true;
}

}  // namespace drill::web_bindings

int main() {
    drill::web_bindings::page();
    return 0;
}
