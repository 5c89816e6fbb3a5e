#include "kit/lint.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <map>
#include <tuple>
#include <unordered_map>
#include <vector>

namespace drill::kit {

namespace {

/// Lengths of nodes are whole device pixels, those of items need not be.
constexpr float kTolerance = 1.0f;

bool is_one_of(Role role, std::initializer_list<Role> roles) {
    return std::find(roles.begin(), roles.end(), role) != roles.end();
}

bool is_field(Role role) {
    return is_one_of(role, {Role::kTextField, Role::kTextArea});
}

bool is_control(Role role) {
    return is_field(role) ||
           is_one_of(role, {Role::kButton, Role::kCheckbox, Role::kRadio, Role::kCombobox,
                            Role::kOption, Role::kLink, Role::kTab, Role::kAddress});
}

/// What screen readers list, jump to or announce by name.
bool needs_name(const NodeView& node) {
    return is_control(node.role) || node.is(node_state::kScrolls | node_state::kFocusable) ||
           is_one_of(
               node.role,
               {Role::kRadioGroup, Role::kListbox, Role::kDialog, Role::kAlertDialog,
                Role::kHeading, Role::kRegion, Role::kNavigation, Role::kMain, Role::kBanner,
                Role::kForm, Role::kComplementary, Role::kTable, Role::kTabList, Role::kTabPanel,
                Role::kImage, Role::kProgressBar, Role::kMeter, Role::kToolbar});
}

/// Kinds whose names must tell one from another. Articles of a log may share author and minute;
/// links out are named after where they lead, so that those of one name do the same.
bool needs_own_name(Role role) {
    return (is_control(role) && role != Role::kAddress) ||
           is_one_of(role, {Role::kRadioGroup, Role::kDialog, Role::kAlertDialog, Role::kHeading,
                            Role::kRegion, Role::kNavigation, Role::kForm, Role::kComplementary,
                            Role::kTable, Role::kTabList, Role::kGroup, Role::kLog, Role::kList});
}

std::string_view word_of(Role role) {
    constexpr std::array<std::string_view, 44> kWords{
        "box",         "button",        "checkbox",     "radio",     "radio group", "combobox",
        "listbox",     "option",        "list",         "list item", "log",         "article",
        "dialog",      "alert dialog",  "heading",      "text",      "link",        "region",
        "navigation",  "main",          "banner",       "form",      "group",       "timer",
        "status",      "alert",         "progress bar", "meter",     "table",       "row",
        "cell",        "column header", "row header",   "tab",       "tab list",    "tab panel",
        "field",       "area",          "image",        "separator", "toolbar",     "complementary",
        "combo field", "address"};
    return kWords[static_cast<std::size_t>(role)];
}

std::string name_of(const NodeView& node) {
    return std::string(node.name.empty() && node.role == Role::kHeading ? node.value : node.name);
}

std::string quoted(const NodeView& node) {
    const std::string name = node.name.empty() ? std::string(node.value) : std::string(node.name);
    return std::string(word_of(node.role)) + " \"" + name + "\"";
}

std::string written(const Rect& rect) {
    std::string all;
    for (const float edge : {rect.min.x, rect.min.y, rect.max.x, rect.max.y}) {
        all += (all.empty() ? "" : " ") + std::to_string(static_cast<int>(edge));
    }
    return "(" + all + ")";
}

bool lies_in(const Rect& inner, const Rect& outer) {
    return inner.min.x >= outer.min.x - kTolerance && inner.min.y >= outer.min.y - kTolerance &&
           inner.max.x <= outer.max.x + kTolerance && inner.max.y <= outer.max.y + kTolerance;
}

/// What ARIA wants around a role: its parent is one of these. Unnamed boxes in between do not
/// count.
std::initializer_list<Role> homes_of(Role role) {
    static const std::initializer_list<Role> kRadios{Role::kRadioGroup};
    static const std::initializer_list<Role> kOptions{Role::kListbox};
    static const std::initializer_list<Role> kTabs{Role::kTabList};
    static const std::initializer_list<Role> kItems{Role::kList};
    static const std::initializer_list<Role> kRows{Role::kTable};
    static const std::initializer_list<Role> kCells{Role::kRow};
    static const std::initializer_list<Role> kAnywhere{};
    switch (role) {
        case Role::kRadio:
            return kRadios;
        case Role::kOption:
            return kOptions;
        case Role::kTab:
            return kTabs;
        case Role::kListItem:
            return kItems;
        case Role::kRow:
            return kRows;
        case Role::kCell:
        case Role::kColumnHeader:
        case Role::kRowHeader:
            return kCells;
        default:
            return kAnywhere;
    }
}

class Lint {
public:
    Lint(const Semantics& tree, std::span<const SeenItem> items, const Rect& window)
        : items_(items), window_(window) {
        for (std::size_t i = 0; i < tree.size(); ++i) {
            nodes_.push_back(tree.node(i));
            by_id_[nodes_.back().id] = i;
        }
    }

    std::string run() {
        check_items();
        check_rects();
        check_overlaps();
        check_names();
        check_headings();
        check_landmarks();
        check_homes();
        return faults_;
    }

private:
    const NodeView* parent_of(const NodeView& node) const {
        const auto found = by_id_.find(node.parent);
        return found == by_id_.end() ? nullptr : &nodes_[found->second];
    }

    /// The nearest ancestor for which `is_wanted`; null: there is none.
    template <class Test>
    const NodeView* ancestor_of(const NodeView& node, Test is_wanted) const {
        const NodeView* above = parent_of(node);
        while (above != nullptr && !is_wanted(*above)) {
            above = parent_of(*above);
        }
        return above;
    }

    void fault(const std::string& sentence) { faults_ += (faults_.empty() ? "" : "\n") + sentence; }

    void check_items() {
        std::unordered_map<std::uint32_t, Rect> drawn;
        for (const SeenItem& item : items_) {
            drawn[item.id] = item.rect;
            if (by_id_.count(item.id) == 0) {
                fault("an item at " + written(item.rect) + " has no node");
            }
        }
        for (const NodeView& node : nodes_) {
            const auto item = drawn.find(node.id);
            if (item == drawn.end()) {
                if (can_watch_items() && is_control(node.role)) {
                    fault(quoted(node) + " is described, but no item is drawn for it");
                }
            } else if (!lies_in(node.rect, item->second) || !lies_in(item->second, node.rect)) {
                fault(quoted(node) + " at " + written(node.rect) + " is drawn at " +
                      written(item->second));
            }
        }
    }

    void check_rects() {
        for (const NodeView& node : nodes_) {
            if (node.rect.is_empty()) {
                if (is_control(node.role)) {
                    fault(quoted(node) + " has no size");
                }
                continue;  // a scope without content: nothing that could be out of reach
            }
            const NodeView* parent = parent_of(node);
            if (parent != nullptr && parent->is(node_state::kScrolls)) {
                continue;
            }
            const Rect& around = parent == nullptr ? window_ : parent->rect;
            if (!lies_in(node.rect, around)) {
                fault(quoted(node) + " at " + written(node.rect) + " leaves " +
                      (parent == nullptr ? "the window" : quoted(*parent)) + " at " +
                      written(around));
            }
        }
    }

    /// Two controls of one surface that cover each other: a click would reach the upper one alone.
    void check_overlaps() {
        constexpr std::uint32_t kSurface =
            node_state::kScrolls | node_state::kDetached | node_state::kModal;
        std::map<std::uint32_t, std::vector<const NodeView*>> surfaces;
        for (const NodeView& node : nodes_) {
            if (!is_control(node.role)) {
                continue;
            }
            // A guide's note lies over the desk until it is closed.
            const NodeView* surface = ancestor_of(node, [](const NodeView& above) {
                return above.is(kSurface) || above.role == Role::kComplementary;
            });
            std::vector<const NodeView*>& others = surfaces[surface == nullptr ? 0 : surface->id];
            for (const NodeView* other : others) {
                const Rect both = node.rect.intersected(other->rect);
                if (both.width() > kTolerance && both.height() > kTolerance) {
                    fault(quoted(node) + " covers " + quoted(*other) + " at " + written(both));
                }
            }
            others.push_back(&node);
        }
    }

    void check_names() {
        std::map<std::tuple<std::uint32_t, Role, std::string>, int> used;
        for (const NodeView& node : nodes_) {
            if (needs_name(node) && name_of(node).empty()) {
                fault(quoted(node) + " at " + written(node.rect) + " has no name");
            }
            if (!needs_own_name(node.role) || name_of(node).empty()) {
                continue;
            }
            const NodeView* named =
                ancestor_of(node, [](const NodeView& above) { return !above.name.empty(); });
            const std::uint32_t scope = named == nullptr ? 0 : named->id;
            if (++used[{scope, node.role, name_of(node)}] == 2) {
                fault(quoted(node) + " is not the only one of its name in " +
                      (named == nullptr ? "the window" : quoted(*named)));
            }
        }
    }

    /// A dialog is read on its own: its headings start anew below the first level.
    void check_headings() {
        std::map<std::uint32_t, int> levels;
        for (const NodeView& node : nodes_) {
            if (node.role != Role::kHeading) {
                continue;
            }
            const NodeView* dialog = ancestor_of(
                node, [](const NodeView& above) { return above.is(node_state::kModal); });
            const auto [last, is_first] =
                levels.try_emplace(dialog == nullptr ? 0 : dialog->id, dialog == nullptr ? 0 : 1);
            if (node.level > last->second + 1) {
                fault(quoted(node) + " of level " + std::to_string(node.level) + " follows level " +
                      std::to_string(last->second));
            }
            last->second = node.level;
        }
    }

    void check_landmarks() {
        const auto count = [this](Role role) {
            return std::count_if(nodes_.begin(), nodes_.end(),
                                 [role](const NodeView& node) { return node.role == role; });
        };
        if (count(Role::kMain) != 1) {
            fault("there are " + std::to_string(count(Role::kMain)) + " main landmarks, not one");
        }
        if (count(Role::kBanner) > 1) {
            fault("there are " + std::to_string(count(Role::kBanner)) + " banners, not one");
        }
    }

    void check_homes() {
        for (const NodeView& node : nodes_) {
            const auto homes = homes_of(node.role);
            if (homes.size() == 0) {
                continue;
            }
            const NodeView* above =
                ancestor_of(node, [](const NodeView& each) { return each.role != Role::kGeneric; });
            if (above == nullptr || !is_one_of(above->role, homes)) {
                fault(quoted(node) + " stands outside a " + std::string(word_of(*homes.begin())));
            }
        }
    }

    std::span<const SeenItem> items_;
    Rect window_;
    std::vector<NodeView> nodes_;
    std::unordered_map<std::uint32_t, std::size_t> by_id_;
    std::string faults_;
};

}  // namespace

std::string lint(const Semantics& tree, std::span<const SeenItem> items, const Rect& window) {
    return Lint(tree, items, window).run();
}

}  // namespace drill::kit
