#include "engine/request_checks.h"

#include <utility>

#include "base/address.h"
#include "base/text.h"

namespace drill::engine {

namespace {

constexpr std::uint8_t kAllBroadcasts = 1 | 2 | 4 | 8 | 64 | 128;

}  // namespace

Refusal refuse(base::ErrorCode code, std::string where, std::string message) {
    return base::Error{code, std::move(where), std::move(message)};
}

Refusal check_text(std::string_view text, std::string_view field, std::size_t bytes_max) {
    if (base::is_blank(text)) {
        return refuse(base::ErrorCode::kInvalid, std::string(field),
                      "expected some text, got none");
    }
    if (text.size() > bytes_max) {
        return refuse(base::ErrorCode::kInvalid, std::string(field),
                      "expected at most " + std::to_string(bytes_max) + " bytes, got " +
                          std::to_string(text.size()));
    }
    if (!base::is_valid_utf8(text)) {
        return refuse(base::ErrorCode::kInvalid, std::string(field), "expected valid UTF-8");
    }
    return std::nullopt;
}

Refusal check_link(std::string_view link) {
    if (auto refusal = check_text(link, "link", kTitleBytesMax))
        return refusal;
    const bool is_one_word = link.find_first_of(" \t\r\n") == std::string_view::npos;
    if (is_one_word && base::address_in(link) == link)
        return std::nullopt;
    return refuse(base::ErrorCode::kInvalid, "link", "expected the address of a page");
}

namespace {

CellSet all_cells(const Scenario& scenario) {
    CellSet cells;
    for (std::size_t i = 0; i < scenario.setting.cells.size(); ++i)
        cells.add(static_cast<int>(i));
    return cells;
}

}  // namespace

Refusal check_cells(const Scenario& scenario, const CellSet& cells) {
    if (cells.empty()) {
        return refuse(base::ErrorCode::kInvalid, "infrastructure",
                      "expected at least one component, got none");
    }
    if (!cells.within(all_cells(scenario))) {
        return refuse(base::ErrorCode::kUnknownId, "infrastructure",
                      "expected cells of this status page");
    }
    return std::nullopt;
}

Refusal check_level(Level level) {
    if (level >= Level::kOperational && level <= Level::kSecurity)
        return std::nullopt;
    return refuse(base::ErrorCode::kInvalid, "status", "expected a status level");
}

Refusal check_severity(Severity severity) {
    if (severity >= Severity::kS1 && severity <= Severity::kS4)
        return std::nullopt;
    return refuse(base::ErrorCode::kInvalid, "severity", "expected S1, S2, S3 or S4");
}

Refusal check_broadcast(std::uint8_t ways) {
    if ((ways & ~kAllBroadcasts) == 0)
        return std::nullopt;
    return refuse(base::ErrorCode::kInvalid, "broadcast", "expected known notification bits");
}

Refusal check_post(const PublicPost& post) {
    if (post.state < IncidentState::kInvestigating || post.state > IncidentState::kResolved) {
        return refuse(base::ErrorCode::kInvalid, "state", "expected a current state");
    }
    if (auto refusal = check_level(post.level))
        return refusal;
    if (auto refusal = check_broadcast(post.broadcast))
        return refusal;
    if (!post.subject.empty()) {
        if (auto refusal = check_text(post.subject, "subject", kTitleBytesMax))
            return refusal;
    }
    return check_text(post.details, "details", kDetailsBytesMax);
}

}  // namespace drill::engine
