#include "web_bindings/picture.h"

#include <algorithm>
#include <cstring>

namespace drill::web_bindings {

namespace {

template <class T>
std::uint64_t hash_of(const std::vector<T>& values, std::uint64_t hash) {
    const char* bytes = reinterpret_cast<const char*>(values.data());
    const std::size_t size = values.size() * sizeof(T);
    for (std::size_t i = 0; i + 4 <= size; i += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes + i, std::min<std::size_t>(8, size - i));
        hash = (hash ^ word) * 1099511628211ull;
    }
    return hash;
}

std::uint32_t address_of(const void* pointer) {
    return static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(pointer));
}

}  // namespace

bool Picture::take(const ImDrawData& data) {
    vertices_.clear();
    indices_.clear();
    draws_.clear();
    orders_.clear();
    take_textures(data);
    for (const ImDrawList* list : data.CmdLists) {
        take_list(*list, data.DisplaySize);
    }
    const std::uint64_t old = hash_;
    hash_ = hash_of(draws_, hash_of(indices_, hash_of(vertices_, 1469598103934665603ull)));
    return hash_ != old || !orders_.empty();
}

void Picture::forget_textures() {
    hash_ = 0;
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        if (texture->Status != ImTextureStatus_WantDestroy) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_WantCreate);
        }
    }
}

void Picture::take_textures(const ImDrawData& data) {
    if (data.Textures == nullptr) {
        return;
    }
    for (ImTextureData* texture : *data.Textures) {
        if (texture->Status == ImTextureStatus_OK || texture->Status == ImTextureStatus_Destroyed) {
            continue;
        }
        const bool is_drop = texture->Status == ImTextureStatus_WantDestroy;
        const bool is_new = texture->Status == ImTextureStatus_WantCreate;
        if (is_drop && texture->UnusedFrames == 0) {
            continue;  // a draw of this frame may still use it
        }
        const auto id = static_cast<std::uint32_t>(texture->UniqueID) + 1;
        const ImTextureRect part = texture->UpdateRect;
        orders_.insert(orders_.end(),
                       {is_drop  ? 3u
                        : is_new ? 1u
                                 : 2u,
                        id, static_cast<std::uint32_t>(texture->Width),
                        static_cast<std::uint32_t>(texture->Height), address_of(texture->Pixels),
                        part.x, part.y, part.w, part.h});
        texture->SetTexID(is_drop ? ImTextureID_Invalid : ImTextureID{id});
        texture->SetStatus(is_drop ? ImTextureStatus_Destroyed : ImTextureStatus_OK);
    }
}

void Picture::take_list(const ImDrawList& list, const ImVec2& size) {
    const auto base = static_cast<ImDrawIdx>(vertices_.size());
    vertices_.insert(vertices_.end(), list.VtxBuffer.begin(), list.VtxBuffer.end());
    for (const ImDrawCmd& command : list.CmdBuffer) {
        const float left = std::max(0.0f, command.ClipRect.x);
        const float top = std::max(0.0f, command.ClipRect.y);
        const float right = std::min(size.x, command.ClipRect.z);
        const float bottom = std::min(size.y, command.ClipRect.w);
        if (right <= left || bottom <= top || command.ElemCount == 0) {
            continue;
        }
        draws_.insert(
            draws_.end(),
            {static_cast<std::uint32_t>(indices_.size()), command.ElemCount,
             static_cast<std::uint32_t>(left), static_cast<std::uint32_t>(size.y - bottom),
             static_cast<std::uint32_t>(right - left), static_cast<std::uint32_t>(bottom - top),
             static_cast<std::uint32_t>(command.GetTexID())});
        const ImDrawIdx offset = base + command.VtxOffset;
        const ImDrawIdx* first = list.IdxBuffer.Data + command.IdxOffset;
        for (unsigned i = 0; i < command.ElemCount; ++i) {
            indices_.push_back(first[i] + offset);
        }
    }
}

}  // namespace drill::web_bindings
