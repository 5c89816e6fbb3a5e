#include "app/session_record.h"

#include "app/record_text.h"
#include "base/state_hash.h"
#include "base/text.h"

namespace drill::app {
namespace {

constexpr std::uint64_t kVersion = 1;
constexpr std::size_t kTextBytesMax = 400;
constexpr std::uint64_t kPaceMax = 255;

}  // namespace

std::string session_id(std::uint64_t high, std::uint64_t low) {
    return base::format_hash(high) + base::format_hash(low);
}

std::string next_session_id(std::string id) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    for (std::size_t i = id.size(); i > 0; --i) {
        const std::size_t digit = kDigits.find(id[i - 1]);
        id[i - 1] = kDigits[(digit + 1) % kDigits.size()];
        if (digit + 1 < kDigits.size())
            break;
    }
    return id;
}

bool is_session_id(std::string_view text) {
    return base::is_hexadecimal(text, 32);
}

std::string write_facts(const SessionFacts& facts) {
    RecordWriter out;
    out.number(kVersion);
    out.text(facts.scenario_id);
    out.text(facts.title);
    out.text(facts.severity);
    out.text(facts.pack_hash);
    return out.take();
}

std::string write_heartbeat(const Heartbeat& heartbeat) {
    RecordWriter out;
    out.number(kVersion);
    out.number(heartbeat.drill_ms);
    out.number(static_cast<std::uint64_t>(heartbeat.pace));
    out.flag(heartbeat.has_ended);
    return out.take();
}

std::optional<SessionFacts> read_facts(std::string_view bytes) {
    RecordReader in(bytes);
    SessionFacts facts;
    const bool is_known = in.number(kVersion) == kVersion;
    facts.scenario_id = in.text(kTextBytesMax);
    facts.title = in.text(kTextBytesMax);
    facts.severity = in.text(kTextBytesMax);
    facts.pack_hash = in.text(kTextBytesMax);
    if (!is_known || !in.is_whole())
        return std::nullopt;
    return facts;
}

std::optional<Heartbeat> read_heartbeat(std::string_view bytes) {
    RecordReader in(bytes);
    Heartbeat heartbeat;
    const bool is_known = in.number(kVersion) == kVersion;
    heartbeat.drill_ms = static_cast<base::Milliseconds>(in.number(base::kDrillTimeMax));
    heartbeat.pace = static_cast<int>(in.number(kPaceMax));
    heartbeat.has_ended = in.flag();
    if (!is_known || !in.is_whole())
        return std::nullopt;
    return heartbeat;
}

}  // namespace drill::app
