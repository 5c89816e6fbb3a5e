// One frame as the page's renderer wants it: one vertex buffer, one index buffer, a list of draws.
#pragma once

#include <cstdint>
#include <vector>

#include "imgui.h"

namespace drill::web_bindings {

/// Flattens Dear ImGui's draw lists and queues what must happen to its textures.
class Picture {
public:
    /// Takes over `data`; returns true if anything differs from the frame before.
    bool take(const ImDrawData& data);
    /// The graphics context is gone: all textures must be made anew and the next frame drawn.
    void forget_textures();

    /// Words of a draw: first index, index count, clip x, y, width, height, texture.
    static constexpr std::uint32_t kDrawWords = 7;
    /// Words of a texture order: what (1 make, 2 update, 3 drop), texture, width, height, address
    /// of the pixels, x, y, width and height of the part.
    static constexpr std::uint32_t kOrderWords = 9;

    const std::vector<ImDrawVert>& vertices() const { return vertices_; }
    const std::vector<ImDrawIdx>& indices() const { return indices_; }
    const std::vector<std::uint32_t>& draws() const { return draws_; }
    const std::vector<std::uint32_t>& orders() const { return orders_; }

private:
    void take_textures(const ImDrawData& data);
    void take_list(const ImDrawList& list, const ImVec2& size);

    std::vector<ImDrawVert> vertices_;
    std::vector<ImDrawIdx> indices_;
    std::vector<std::uint32_t> draws_;
    std::vector<std::uint32_t> orders_;
    std::uint64_t hash_ = 0;
};

}  // namespace drill::web_bindings
