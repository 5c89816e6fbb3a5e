// Where those who watch for traps put what they found.
#pragma once

#include <string>
#include <vector>

#include "debrief/traps.h"
#include "engine/control.h"

namespace drill::debrief {

/// The traps that showed, each kind once.
class TrapRows {
public:
    explicit TrapRows(const engine::Setting& setting) : setting_(setting) {}

    const engine::Setting& setting() const { return setting_; }
    void add(TrapKind kind, Milliseconds at_ms, std::string text);
    /// In the order in which they showed.
    std::vector<TrapRow> take();

private:
    const engine::Setting& setting_;
    std::vector<TrapRow> rows_;
};

/// Something that is on the page says why `cell` is not operational: an open incident or a
/// maintenance.
bool is_told_of(const engine::Control& control, int cell);

}  // namespace drill::debrief
