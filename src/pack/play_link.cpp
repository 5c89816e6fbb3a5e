#include "pack/play_link.h"

#include <array>
#include <charconv>

#include "base/joined.h"
#include "base/json_text.h"
#include "base/text.h"
#include "pack/json_parser.h"
#include "pack/pack_format.h"
#include "pack/pack_id.h"
#include "pack/reading.h"

namespace drill::pack {
namespace {

constexpr std::string_view kDigits =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr std::size_t kHashDigits = 64;

std::string base64url(std::string_view bytes) {
    std::string out;
    std::uint32_t bits = 0;
    int count = 0;
    for (const char c : bytes) {
        bits = bits << 8U | static_cast<unsigned char>(c);
        for (count += 8; count >= 6; count -= 6)
            out += kDigits[bits >> (count - 6) & 63U];
    }
    if (count > 0)
        out += kDigits[bits << (6 - count) & 63U];
    return out;
}

std::optional<std::string> from_base64url(std::string_view text) {
    std::string out;
    std::uint32_t bits = 0;
    int count = 0;
    for (const char c : text) {
        const std::size_t digit = kDigits.find(c);
        if (digit == std::string_view::npos)
            return std::nullopt;
        bits = bits << 6U | static_cast<std::uint32_t>(digit);
        count += 6;
        if (count >= 8) {
            count -= 8;
            out += static_cast<char>(bits >> count & 0xFFU);
        }
    }
    return out;
}

/// JSON without the white space between its parts.
std::string without_space(std::string_view json) {
    std::string out;
    bool is_text = false;
    for (std::size_t i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (!is_text && (c == ' ' || c == '\n'))
            continue;
        out += c;
        if (is_text && c == '\\' && i + 1 < json.size())
            out += json[++i];
        else if (c == '"')
            is_text = !is_text;
    }
    return out;
}

std::string head_of(const PlayLink& link) {
    const auto text = [](std::string_view value) {
        std::string out;
        base::append_json_text(out, value);
        return out;
    };
    const std::string pack =
        link.pack_id.empty() ? std::string() : base::joined({",\"pack\":", text(link.pack_id)});
    return base::joined({"{\"hash\":", text(link.pack_hash), pack, ",\"claim\":", text(link.claim),
                         ",\"seed\":", text(std::to_string(link.seed)),
                         ",\"until\":", text(base::format_drill_time(link.until_ms)), "}"});
}

base::Error fault(std::string_view what) {
    return {base::ErrorCode::kInvalid, "",
            base::joined({"expected a link of a proof, got ", what})};
}

void read_head(Reading& reading, const JsonNode* root, PlayLink& link) {
    constexpr std::array kKeys = {Key{"hash", Need::kRequired}, Key{"pack"},
                                  Key{"claim", Need::kRequired}, Key{"seed", Need::kRequired},
                                  Key{"until", Need::kRequired}};
    if (!reading.object(root, kKeys))
        return;
    link.pack_hash = reading.text(root->find("hash"), kHashDigits);
    link.pack_id = reading.text(root->find("pack"), kIdBytesMax);
    link.claim = reading.text(root->find("claim"), kPlayClaimBytesMax);
    link.until_ms = reading.time(root->find("until"));
    const std::string seed = reading.text(root->find("seed"), 20);
    const char* const end = seed.data() + seed.size();
    const auto parsed = std::from_chars(seed.data(), end, link.seed);
    if (!seed.empty() && (parsed.ec != std::errc() || parsed.ptr != end))
        reading.expect(*root->find("seed"), "a whole number");
}

}  // namespace

std::optional<std::string> write_play_link(PlayLink link) {
    link.claim = base::truncated(link.claim, kPlayClaimBytesMax);
    std::string out = base64url(head_of(link)) + "." + base64url(without_space(link.moves));
    return out.size() <= kPlayLinkBytesMax ? std::optional(std::move(out)) : std::nullopt;
}

base::Result<PlayLink> read_play_link(std::string_view text) {
    if (text.size() > kPlayLinkBytesMax)
        return fault("one that is too long");
    const std::size_t dot = text.find('.');
    if (dot == std::string_view::npos)
        return fault("one without moves: perhaps its end was cut off");
    const auto head = from_base64url(text.substr(0, dot));
    auto moves = from_base64url(text.substr(dot + 1));
    if (!head || !moves)
        return fault("other characters: perhaps its end was cut off");
    Findings findings;
    PlayLink link;
    {
        const JsonTree tree = parse_json(*head, findings);
        Reading reading(findings);
        if (tree.root() != nullptr)
            read_head(reading, tree.root(), link);
        parse_json(*moves, findings);
    }
    if (!findings.empty())
        return fault("one that is damaged: " + findings.take().front().message);
    const bool names_pack = link.pack_id.empty() || is_pack_id(link.pack_id);
    if (!base::is_hexadecimal(link.pack_hash, kHashDigits) || !names_pack)
        return fault("one that names no pack");
    link.moves = std::move(*moves);
    return link;
}

}  // namespace drill::pack
