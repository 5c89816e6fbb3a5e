// Every limit of a pack file, and the name of its format.
#pragma once

#include <cstddef>
#include <string_view>

#include "engine/control.h"

namespace drill::pack {

inline constexpr std::string_view kPackFormat = "cmoc-drill-pack/1";

// The file. Larger or deeper ones are refused before their content is looked at.
inline constexpr std::size_t kFileBytesMax = 1024 * 1024;
inline constexpr int kDepthMax = 16;                   ///< lists and objects inside one another
inline constexpr std::size_t kValueCountMax = 50'000;  ///< values of all kinds in the file
inline constexpr std::size_t kKeyCountMax = 256;       ///< keys of one object
inline constexpr std::size_t kFindingCountMax = 200;   ///< further findings are only counted

// How many of each. Those that the engine's state has room for stand in engine/control.h.
inline constexpr std::size_t kCastCountMax = engine::kCastCountMax;
inline constexpr std::size_t kPhraseListCountMax = engine::kPhraseListCountMax;
inline constexpr std::size_t kFlagCountMax = engine::kFlagCountMax;
inline constexpr std::size_t kCounterCountMax = engine::kCounterCountMax;
inline constexpr std::size_t kInjectCountMax = engine::kInjectCountMax;
inline constexpr std::size_t kExpectationCountMax = engine::kExpectationCountMax;
inline constexpr std::size_t kCellCountMax = engine::kCellCountMax;
inline constexpr std::size_t kPhaseCountMax = engine::kPhaseCountMax;
inline constexpr std::size_t kVariationCountMax = engine::kVariationCountMax;
inline constexpr std::size_t kVariationValueCountMax = engine::kVariationValueCountMax;
inline constexpr std::size_t kPhraseCountMax = 200;        ///< in one list
inline constexpr std::size_t kIntentPhraseCountMax = 400;  ///< of one intent
inline constexpr std::size_t kAliasCountMax = 12;          ///< of one cast member
inline constexpr std::size_t kCardFieldCountMax = 12;
inline constexpr std::size_t kGuideNoteCountMax = 8;  ///< of one inject
inline constexpr std::size_t kGuideBytesMax = 300;    ///< of one note, which stands beside a tool
inline constexpr std::size_t kHardCountMax = 6;
inline constexpr std::size_t kTemplateCountMax = 24;
inline constexpr std::size_t kTagCountMax = 12;
inline constexpr std::size_t kConditionStepCountMax = 500;  ///< tests and joins of one condition
inline constexpr int kInjectLimitMax = 100;                 ///< times that one inject happens
inline constexpr int kCountChangeMax = 1000;                ///< to a counter, in one inject
inline constexpr int kCounterMax = 1'000'000;               ///< that a condition may ask for
inline constexpr int kSubscriberCountMax = 10'000'000;      ///< of one way
inline constexpr int kPostCountMax = 1000;                  ///< that a condition may ask for

// Lengths in bytes of UTF-8.
inline constexpr std::size_t kTextBytesMax = 2000;  ///< what people say and write
inline constexpr std::size_t kNameBytesMax = 100;   ///< titles, names, roles, phrases
inline constexpr std::size_t kIdBytesMax = 64;
inline constexpr std::size_t kTagBytesMax = 40;

/// A ticket may have been opened a week before it comes.
inline constexpr int kTicketMinutesMax = 7 * base::kDayMinutes;

/// The shortest repetition of an inject and the shortest cadence.
inline constexpr engine::Milliseconds kRepeatMsMin = 1000;

}  // namespace drill::pack
