// Where a running drill has its log stored, one line after the other.
#pragma once

#include <cstdint>
#include <string_view>

namespace drill::app {

struct LineStore {
    virtual ~LineStore() = default;

    /// Asks for line `number` of the log (0 is its header) to be stored for good. There is one
    /// answer, RunningDrill::on_stored() or keep_in_memory(), and never from within this call; the
    /// next line is handed over only after it.
    virtual void store_line(std::uint32_t number, std::string_view line) = 0;
};

}  // namespace drill::app
