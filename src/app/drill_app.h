// The drill as one page sees it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "app/host.h"

namespace drill::app {

class DrillApp {
public:
    explicit DrillApp(Host& host);
    void start(std::string_view query);
    void on_pack_index(std::string_view bytes);
    void on_pack(std::string_view id, std::string_view bytes);
    void on_pack_failed(std::string_view id, std::string_view reason);
    void on_pack_file(std::string_view file_name, std::string_view bytes);
    void tick(std::int64_t monotonic_ms);
    void frame();
    bool wants_ticks() const;

private:
    Host& host_;
    bool is_acknowledged_ = false;
};

}  // namespace drill::app
