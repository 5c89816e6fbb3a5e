#include "simulation/random_text.h"

#include <string_view>

#include "engine/command.h"

namespace drill::simulation {
namespace {

using engine::Scenario;
using std::string_view_literals::operator""sv;

constexpr std::string_view kPlain[] = {
    "We see errors on the website."sv,
    "We are investigating and will post the next update in 30 minutes."sv,
    "Next update by 14:30 UTC."sv,
    "A fix is in place, we are monitoring."sv,
    "Mara, can we go public?"sv,
    "All clear?"sv,
    "Affected: website, API and runners"sv,
};

constexpr std::string_view kHostile[] = {
    ""sv,
    " \t\r\n"sv,
    "\0"sv,
    "before\0behind"sv,
    "\xFF\xFE"sv,          // no UTF-8
    "\xC0\xAF"sv,          // overlong
    "\xED\xA0\x80"sv,      // a surrogate
    "\xF4\x90\x80\x80"sv,  // past the last code point
    "cut \xE2\x82"sv,      // the start of a character
    "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x9A\x92 \xF0\x9F\x87\xA9\xF0\x9F\x87\xAA"sv,
    "\xE2\x80\xAEthgir morf\xE2\x80\xAC"sv,  // right to left
    "\xEF\xBB\xBF\xE2\x80\xA8\xE2\x80\x8B"sv,
    "Z\xCC\x81\xCC\x82\xCC\x83\xCC\x84\xCC\x85\xCC\x86"sv,
    "\x01\x02\x08\x0B\x0C\x1B[31m\x1F\x7F"sv,
    "\"quoted\" \\ \\u0000 \\n"sv,
    "\n{\"n\":0,\"events\":[]}\n"sv,
    "line\r\nline\rline\nline"sv,
    "</script><img src=x onerror=alert(1)>"sv,
    "%s%n%x ${x} {{x}} ' OR 1=1 --"sv,
    "next update in 99999999999999999999 minutes"sv,
    "next update in -5 minutes, or 0 minutes, by 99:99 UTC, by 24:00 UTC"sv,
    "@ @@ @mara@mara #"sv,
};

/// Around the limits of every field.
std::string huge_text(Dice& dice) {
    constexpr std::size_t kLengths[] = {engine::kTitleBytesMax, engine::kLineBytesMax,
                                        engine::kDetailsBytesMax};
    const std::size_t length = dice.pick(kLengths) + static_cast<std::size_t>(dice.roll(3)) - 1;
    const std::string_view unit = dice.hits(2) ? "go public "sv : "\xE2\x82\xAC"sv;
    std::string text;
    while (text.size() + unit.size() <= length)
        text += unit;
    text.resize(length, '.');
    return text;
}

std::string random_piece(Dice& dice, const Scenario& scenario) {
    const int kind = dice.roll(8);
    if (kind < 3 && !scenario.phrase_lists.empty()) {
        const auto& phrases = dice.pick(scenario.phrase_lists).folded_phrases;
        return phrases.empty() ? std::string() : dice.pick(phrases);
    }
    if (kind == 3 && !scenario.cast.empty())
        return "@" + dice.pick(scenario.cast).name + ",";
    if (kind == 4)
        return std::string(dice.pick(kHostile));
    return std::string(dice.pick(kPlain));
}

}  // namespace

std::string random_text(Dice& dice, const Scenario& scenario) {
    if (dice.hits(100))
        return huge_text(dice);
    if (dice.hits(12))
        return std::string(dice.pick(kHostile));
    std::string text = random_piece(dice, scenario);
    for (int more = dice.roll(3); more > 0; --more)
        text += " " + random_piece(dice, scenario);
    return text;
}

}  // namespace drill::simulation
