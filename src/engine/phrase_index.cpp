#include "engine/phrase_index.h"

namespace drill::engine {
namespace {

constexpr std::size_t kBits = 64;

std::uint64_t bit_of(std::size_t number) {
    return std::uint64_t{1} << number % kBits;
}

}  // namespace

void PhraseIndex::reset(std::size_t count) {
    const std::size_t size = (count + kBits - 1) / kBits;
    words_.assign(count, 0);
    without_first_.assign(size, 0);
    without_second_.assign(size, 0);
    by_class_.assign(size * kBits, {});
}

void PhraseIndex::add(std::size_t number, const PhraseGate& gate) {
    const std::size_t part = number / kBits;
    words_[number] = gate.words;
    if (gate.first == 0)
        without_first_[part] |= bit_of(number);
    if (gate.second == 0)
        without_second_[part] |= bit_of(number);
    for (std::size_t i = 0; i < kBits; ++i) {
        ByClass& wanted = by_class_[part * kBits + i];
        if ((gate.first >> i & 1U) != 0)
            wanted.first |= bit_of(number);
        if ((gate.second >> i & 1U) != 0)
            wanted.second |= bit_of(number);
    }
}

void PhraseIndex::find(std::uint64_t words, WordClasses classes, PhraseSet& out) const {
    out.resize(without_first_.size());
    for (std::size_t part = 0; part < out.size(); ++part) {
        std::uint64_t first = without_first_[part];
        std::uint64_t second = without_second_[part];
        const ByClass* const by_class = by_class_.data() + part * kBits;
        for (WordClasses left = classes; left != 0; left &= left - 1) {
            const ByClass& wanted = by_class[std::countr_zero(left)];
            first |= wanted.first;
            second |= wanted.second;
        }
        out[part] = first & second;
    }
    // What is left is little enough to be looked at one by one.
    for_each_number(out, [&](std::size_t number) {
        if ((words_[number] & ~words) != 0)
            out[number / kBits] &= ~bit_of(number);
    });
}

}  // namespace drill::engine
