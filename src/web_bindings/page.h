// The one page: user interface, drill and the last frame.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "app/drill_app.h"
#include "kit/context.h"
#include "web_bindings/browser_host.h"
#include "web_bindings/picture.h"

namespace drill::web_bindings {

/// What a frame tells the page, as bits.
namespace frame_outcome {
inline constexpr std::uint32_t kPictureChanged = 1;
inline constexpr std::uint32_t kTreeChanged = 2;
inline constexpr std::uint32_t kWantsFrame = 4;
inline constexpr std::uint32_t kWantsAnimation = 8;
inline constexpr std::uint32_t kNodesMoved = 16;
}  // namespace frame_outcome

/// Cuts what the page wrote into the inbox, in its order.
class InboxParts {
public:
    explicit InboxParts(std::string_view inbox) : rest_(inbox) {}

    std::string_view next(std::size_t size) {
        const std::string_view part = rest_.substr(0, size);
        rest_.remove_prefix(part.size());
        return part;
    }

private:
    std::string_view rest_;
};

struct Page {
    BrowserHost host;
    BrowserFontHost fonts;
    kit::Context context{fonts};
    app::DrillApp app{host};
    Picture picture;
    std::string inbox;  ///< the page writes strings here before a call
    std::uint64_t tree_hash = 0;
    std::uint64_t place_hash = 0;
    /// Addresses and counts: vertices, indices, draws, texture orders, nodes, strings; the widget
    /// that wants the focus.
    std::array<std::uint32_t, 13> report{};
    std::array<std::uint32_t, 6> session_words{};  ///< see drill_session_report()
    std::string session_id;

    std::uint32_t frame(const kit::FrameInput& input);
    /// Fills session_words; false when there is no drill.
    bool take_session_report();
    std::string_view text(std::size_t size) const {
        return std::string_view(inbox).substr(0, size);
    }
    std::string_view text_after(std::size_t offset, std::size_t size) const {
        return std::string_view(inbox).substr(offset, size);
    }
};

/// The page of this module; made at the first call.
Page& page();

}  // namespace drill::web_bindings
