#include "session_log/log_format.h"

#include "base/state_hash.h"
#include "session_log/json_text.h"

namespace drill::session_log {

LogHeader header_of(const engine::Scenario& scenario, std::uint64_t seed) {
    const engine::Skin& skin = scenario.setting.skin;
    return {scenario.setting.scenario_id, scenario.pack_hash, seed,
            skin.is_chosen ? skin.id : std::string()};
}

std::string header_body(const LogHeader& header) {
    std::string body = "{\"log\":";
    append_json_text(body, kLogFormat);
    body += ",\"scenario\":";
    append_json_text(body, header.scenario_id);
    body += ",\"pack_sha256\":";
    append_json_text(body, header.pack_hash);
    body += ",\"seed\":\"" + std::to_string(header.seed) + "\",\"practice\":true";
    if (!header.skin.empty()) {
        body += ",\"skin\":";
        append_json_text(body, header.skin);
    }
    return body;
}

std::string batch_opening(std::size_t first_event_number) {
    return "{\"n\":" + std::to_string(first_event_number) + ",\"events\":[";
}

std::string batch_closing(std::uint64_t hash) {
    return "],\"hash\":\"" + base::format_hash(hash) + "\"";
}

std::uint64_t sum_above_header() {
    return base::hash_text({});
}

std::uint64_t sum_below(std::uint64_t sum_above, std::string_view body) {
    return base::hash_text(body, sum_above);
}

std::string sealed_line(std::string body, std::uint64_t sum) {
    body += ",\"sum\":\"" + base::format_hash(sum) + "\"}\n";
    return body;
}

}  // namespace drill::session_log
