#include "kit/semantics.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstring>

#include "base/fnv.h"
#include "kit/context_state.h"

namespace drill::kit {

namespace {

// Places in the words of a node.
constexpr std::size_t kTopWord = 5;
constexpr std::size_t kStringsWord = 8;

constexpr std::uint64_t kFnvStart = 1469598103934665603ull;
constexpr std::uint64_t kFnvPrime = 1099511628211ull;

std::uint32_t mix(std::uint32_t a, std::uint32_t b) {
    std::uint32_t h = (a ^ 0x9E3779B9u) * 0x85EBCA6Bu;
    h = (h ^ (h >> 15) ^ b) * 0xC2B2AE35u;
    h ^= h >> 13;
    return h == 0 ? 1 : h;
}

std::uint32_t hash_of(std::string_view content, std::uint32_t seed) {
    return mix(base::fnv1a(seed ^ base::kFnvStart, content), seed);
}

template <class T>
std::uint64_t hash_words(std::span<const T> values, std::uint64_t hash) {
    const char* bytes = reinterpret_cast<const char*>(values.data());
    const std::size_t size = values.size_bytes();
    std::size_t i = 0;
    for (; i + 8 <= size; i += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes + i, 8);
        hash = (hash ^ word) * kFnvPrime;
    }
    for (; i < size; ++i) {
        hash = (hash ^ static_cast<unsigned char>(bytes[i])) * kFnvPrime;
    }
    return hash;
}

std::uint32_t as_word(float value) {
    return static_cast<std::uint32_t>(static_cast<std::int32_t>(std::lround(value)));
}

float as_float(std::uint32_t word) {
    return static_cast<float>(static_cast<std::int32_t>(word));
}

void put_string(std::vector<char>& arena, std::string_view content) {
    const auto length = static_cast<std::uint32_t>(content.size());
    const std::size_t start = arena.size();
    arena.resize(start + 4 + (content.size() + 3) / 4 * 4);
    std::memcpy(arena.data() + start, &length, 4);
    if (!content.empty()) {
        std::memcpy(arena.data() + start + 4, content.data(), content.size());
    }
}

}  // namespace

void Semantics::begin_frame() {
    words_.clear();
    strings_.clear();
    open_.clear();
    // As large as the frame before needed: one that drew thousands of rows is not paid for again.
    std::size_t size = 256;
    while (size <= used_count_ * 2) {
        size *= 2;
    }
    used_ids_.assign(size, 0);
    used_count_ = 0;
    open_.push_back({});
}

std::uint32_t Semantics::claim(std::uint32_t id) {
    if (used_count_ * 2 >= used_ids_.size()) {
        std::vector<std::uint32_t> old(used_ids_.size() * 2, 0);
        old.swap(used_ids_);
        for (const std::uint32_t known : old) {
            if (known != 0) {
                insert_id(known);
            }
        }
    }
    std::uint32_t wanted = id == 0 ? 1 : id;
    while (!insert_id(wanted)) {
        wanted = mix(wanted, 1);
    }
    ++used_count_;
    return wanted;
}

bool Semantics::insert_id(std::uint32_t id) {
    const std::size_t mask = used_ids_.size() - 1;
    std::size_t slot = id & mask;
    while (used_ids_[slot] != 0) {
        if (used_ids_[slot] == id) {
            return false;
        }
        slot = (slot + 1) & mask;
    }
    used_ids_[slot] = id;
    return true;
}

std::uint32_t Semantics::id_for(const NodeDescription& node) {
    if (node.id != 0) {
        return node.id;
    }
    OpenScope& parent = open_.back();
    const auto role = static_cast<std::uint32_t>(node.role);
    if (!node.name.empty()) {
        return claim(hash_of(node.name, mix(parent.id, role)));
    }
    return claim(mix(mix(parent.id, role + 0x100u), parent.unnamed_count++));
}

std::size_t Semantics::append(const NodeDescription& node) {
    const std::uint32_t id = id_for(node);
    const TypeSize type = type_size(node.type);
    const std::size_t index = size();
    const bool is_detached = (node.states & (node_state::kDetached | node_state::kModal)) != 0;
    const auto strings_offset = static_cast<std::uint32_t>(strings_.size());
    for (const std::string_view content : {node.name, node.value, node.description, node.extra}) {
        put_string(strings_, content);
    }
    words_.insert(
        words_.end(),
        {id, is_detached ? 0 : open_.back().id,
         static_cast<std::uint32_t>(node.role) | static_cast<std::uint32_t>(node.level) << 8 |
             static_cast<std::uint32_t>(node.live) << 12 |
             static_cast<std::uint32_t>(node.face) << 16 |
             static_cast<std::uint32_t>(node.type) << 20,
         node.states, 0, 0, 0, 0, strings_offset,
         as_word(type.size) | as_word(type.line_height) << 16, node.number_a, node.number_b});
    write_rect(index, node.rect);
    return index;
}

void Semantics::write_rect(std::size_t index, const Rect& rect) {
    std::uint32_t* word = &words_[index * kWordsPerNode + 4];
    word[0] = as_word(rect.min.x);
    word[1] = as_word(rect.min.y);
    word[2] = as_word(rect.width());
    word[3] = as_word(rect.height());
}

std::uint32_t Semantics::begin_scope(const NodeDescription& node) {
    const std::size_t index = append(node);
    OpenScope scope;
    scope.index = index;
    scope.id = words_[index * kWordsPerNode];
    scope.has_rect = !node.rect.is_empty();
    scope.children = node.rect;
    open_.push_back(scope);
    return scope.id;
}

void Semantics::end_scope(const Rect& rect) {
    assert(open_.size() > 1);
    OpenScope scope = open_.back();
    open_.pop_back();
    if (!rect.is_empty()) {
        scope.children = rect;
        scope.has_rect = true;
        write_rect(scope.index, rect);
    } else if (!scope.has_rect) {
        write_rect(scope.index, scope.children);
    }
    OpenScope& parent = open_.back();
    const std::uint32_t states = words_[scope.index * kWordsPerNode + 3];
    const bool is_detached = (states & (node_state::kDetached | node_state::kModal)) != 0;
    if (!parent.has_rect && !is_detached) {
        parent.children = parent.children.united(scope.children);
    }
}

std::uint32_t Semantics::leaf(const NodeDescription& node) {
    const std::size_t index = append(node);
    OpenScope& parent = open_.back();
    if (!parent.has_rect) {
        parent.children = parent.children.united(node.rect);
    }
    return words_[index * kWordsPerNode];
}

NodeRecord Semantics::record(const Mark& from, float top) const {
    NodeRecord record;
    record.words.assign(words_.begin() + static_cast<std::ptrdiff_t>(from.nodes * kWordsPerNode),
                        words_.end());
    record.strings.assign(strings_.begin() + static_cast<std::ptrdiff_t>(from.strings),
                          strings_.end());
    for (std::size_t i = 0; i < record.words.size(); i += kWordsPerNode) {
        record.words[i + kStringsWord] -= static_cast<std::uint32_t>(from.strings);
    }
    record.top = top;
    return record;
}

void Semantics::put_again(const NodeRecord& record, float top) {
    const std::size_t first = words_.size();
    const std::uint32_t down = as_word(top) - as_word(record.top);
    const auto strings = static_cast<std::uint32_t>(strings_.size());
    words_.insert(words_.end(), record.words.begin(), record.words.end());
    strings_.insert(strings_.end(), record.strings.begin(), record.strings.end());
    for (std::size_t i = first; i < words_.size(); i += kWordsPerNode) {
        words_[i] = claim(words_[i]);
        words_[i + kTopWord] += down;
        words_[i + kStringsWord] += strings;
    }
}

void Semantics::set_numbers(std::uint32_t id, std::uint32_t number_a, std::uint32_t number_b) {
    for (std::size_t i = open_.size(); i-- > 1;) {
        if (open_[i].id == id) {
            words_[open_[i].index * kWordsPerNode + 10] = number_a;
            words_[open_[i].index * kWordsPerNode + 11] = number_b;
        }
    }
}

void Semantics::end_frame() {
    assert(open_.size() == 1);
    place_hash_ = kFnvStart;
    hash_ = kFnvStart;
    for (std::size_t i = 0; i < words_.size(); i += kWordsPerNode) {
        const std::span<const std::uint32_t> words(&words_[i], kWordsPerNode);
        place_hash_ = hash_words(words.first(kStringsWord), place_hash_);
        hash_ = hash_words(words.subspan(kStringsWord), hash_);
    }
    hash_ = hash_words(std::span<const char>(strings_), hash_ ^ place_hash_);
}

NodeView Semantics::node(std::size_t index) const {
    const std::uint32_t* word = &words_[index * kWordsPerNode];
    NodeView view;
    view.id = word[0];
    view.parent = word[1];
    view.role = role_in(words_, index * kWordsPerNode);
    view.level = static_cast<std::uint8_t>((word[2] >> 8) & 0xFu);
    view.states = word[3];
    view.rect =
        rect_at({as_float(word[4]), as_float(word[5])}, {as_float(word[6]), as_float(word[7])});
    const char* position = strings_.data() + word[8];
    for (std::string_view* content : {&view.name, &view.value, &view.description, &view.extra}) {
        std::uint32_t length = 0;
        std::memcpy(&length, position, 4);
        *content = std::string_view(position + 4, length);
        position += 4 + (length + 3) / 4 * 4;
    }
    return view;
}

NodeView Semantics::find(Role role, std::string_view name) const {
    for (std::size_t i = 0; i < size(); ++i) {
        const NodeView view = node(i);
        if (view.role == role && (view.name == name || (view.name.empty() && view.value == name))) {
            return view;
        }
    }
    return {};
}

std::size_t Semantics::count(Role role) const {
    std::size_t found = 0;
    for (std::size_t i = 0; i < size(); ++i) {
        found += node(i).role == role ? 1 : 0;
    }
    return found;
}

Scope::Scope(const NodeDescription& node) {
    ImGui::PushOverrideID(state().semantics.begin_scope(node));
}

Scope::~Scope() {
    ImGui::PopID();
    state().semantics.end_scope();
}

IdScope::IdScope(std::string_view key) {
    ImGui::PushID(key.data(), key.data() + key.size());
}

IdScope::IdScope(std::uint64_t key) {
    const auto low = static_cast<std::uint32_t>(key);
    const auto high = static_cast<std::uint32_t>(key >> 32);
    ImGui::PushOverrideID(mix(mix(ImGui::GetCurrentWindow()->IDStack.back(), low), high));
}

IdScope::~IdScope() {
    ImGui::PopID();
}

}  // namespace drill::kit
