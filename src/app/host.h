// What the drill asks of the machine it runs on.
#pragma once

#include <cstdint>
#include <string_view>

namespace drill::app {

struct Host {
    virtual ~Host() = default;
    virtual void fetch_pack(std::string_view id) = 0;
    virtual void open_pack_file() = 0;
    virtual void save_text_file(std::string_view name, std::string_view mime,
                                std::string_view text) = 0;
    virtual void copy_text(std::string_view text) = 0;
    virtual void set_title(std::string_view title) = 0;
    virtual std::uint64_t random_seed() = 0;
};

}  // namespace drill::app
