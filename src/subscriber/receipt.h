// What a sender is told of a broadcast: to how many it went, and when.
#pragma once

#include <cstdint>
#include <string>

#include "engine/event.h"
#include "engine/scenario.h"

namespace drill::subscriber {

/// "4,812"
std::string grouped(std::uint32_t number);

/// "email to 4,812, webhook to 37"; empty if no way is among the bits of `broadcast`.
std::string reach(const engine::Setting& setting, std::uint8_t broadcast);

/// "Sent by email to 4,812, webhook to 37 at 14:35 UTC."
std::string receipt(const engine::Setting& setting, std::uint8_t broadcast,
                    engine::Milliseconds at_ms);

}  // namespace drill::subscriber
