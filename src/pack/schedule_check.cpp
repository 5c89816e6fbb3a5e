#include "pack/schedule_check.h"

#include <cstddef>
#include <cstdint>
#include <string>

namespace drill::pack {
namespace {

using engine::Inject;
using engine::TriggerKind;

enum class Mark : std::uint8_t { kNew, kOnPath, kDone };

bool follows(const Inject& inject) {
    return inject.trigger == TriggerKind::kAfter && inject.after >= 0;
}

std::string circle_in_words(const std::vector<Inject>& injects, std::size_t first) {
    std::string words = joined({"a circle: ", in_quotes(injects[first].id)});
    std::size_t inject = first;
    do {
        inject = static_cast<std::size_t>(injects[inject].after);
        words = joined({words, " after ", in_quotes(injects[inject].id)});
    } while (inject != first);
    return words;
}

void report_too_late(Reading& reading, const JsonNode& node, base::Milliseconds earliest_ms) {
    const std::string longest = base::format_drill_time(reading.longest_ms);
    reading.expect(node, joined({"an inject before \"longest\", ", in_quotes(longest)}),
                   joined({"one that happens at ", in_quotes(base::format_drill_time(earliest_ms)),
                           " or later"}));
}

/// Earliest moments of the injects on `path`, which ends with one whose moment is known or that
/// follows no other. A delay that is too long by itself has been reported with its key.
void settle_path(Reading& reading, const std::vector<const JsonNode*>& nodes,
                 const std::vector<Inject>& injects, const std::vector<std::size_t>& path,
                 std::vector<base::Milliseconds>& earliest_ms) {
    for (std::size_t i = path.size(); i-- > 0;) {
        const Inject& inject = injects[path[i]];
        if (!follows(inject)) {
            earliest_ms[path[i]] = inject.at_ms;
            continue;
        }
        const base::Milliseconds before = earliest_ms[static_cast<std::size_t>(inject.after)];
        earliest_ms[path[i]] = base::later(before, inject.at_ms);
        const bool is_first = before <= reading.longest_ms && inject.at_ms <= reading.longest_ms;
        if (is_first && earliest_ms[path[i]] > reading.longest_ms) {
            report_too_late(reading, *nodes[path[i]], earliest_ms[path[i]]);
        }
    }
}

}  // namespace

void check_schedule(Reading& reading, const JsonNode& list, const std::vector<Inject>& injects) {
    std::vector<const JsonNode*> nodes;
    for (const JsonNode& node : list) {
        nodes.push_back(&node);
    }
    std::vector<Mark> marks(injects.size(), Mark::kNew);
    std::vector<base::Milliseconds> earliest_ms(injects.size(), 0);
    for (std::size_t start = 0; start < injects.size(); ++start) {
        std::vector<std::size_t> path;
        std::size_t inject = start;
        while (marks[inject] == Mark::kNew) {
            marks[inject] = Mark::kOnPath;
            path.push_back(inject);
            if (!follows(injects[inject])) {
                break;
            }
            inject = static_cast<std::size_t>(injects[inject].after);
        }
        const bool is_circle =
            !path.empty() && marks[inject] == Mark::kOnPath && follows(injects[inject]);
        if (is_circle) {
            reading.expect(*nodes[inject], "injects that follow one another in a line",
                           circle_in_words(injects, inject));
        } else {
            settle_path(reading, nodes, injects, path, earliest_ms);
        }
        for (const std::size_t done : path) {
            marks[done] = Mark::kDone;
        }
    }
}

}  // namespace drill::pack
