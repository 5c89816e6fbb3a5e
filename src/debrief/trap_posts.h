// Traps of what is posted: ways that are ticked, slots that a template leaves.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "debrief/trap_rows.h"
#include "engine/event.h"

namespace drill::debrief {

class PostTraps {
public:
    explicit PostTraps(TrapRows& rows) : rows_(rows) {}

    void see(const engine::Event& event);

private:
    /// A post that is still on the page.
    struct Standing {
        Milliseconds at_ms = 0;
        std::uint8_t broadcast = 0;
        std::string folded_details;
    };

    void was_posted(int incident, const engine::PublicPost& post, Milliseconds at_ms);
    void was_worded(std::string_view text, Milliseconds at_ms);
    void was_deleted(const Standing& post, Milliseconds at_ms);
    bool is_as_ticked(std::uint8_t broadcast) const;
    void add_as_ticked(Milliseconds at_ms, std::string_view before, const Standing& post,
                       std::string_view after);

    TrapRows& rows_;
    std::vector<Standing> posts_[engine::kPublicIncidentCountMax];
};

}  // namespace drill::debrief
