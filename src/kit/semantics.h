// The tree of what is on the screen, for screen readers, keyboards, find-in-page and tests.
//
// Widgets describe themselves while they draw. After the frame the tree is a flat array of nodes
// and one arena of strings, which the page turns into real elements over the canvas.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kit/layout.h"
#include "kit/theme.h"

namespace drill::kit {

/// What a node is. The numbers are shared with web/src/mirror-roles.ts: append only.
enum class Role : std::uint8_t {
    kGeneric = 0,  ///< a box without meaning of its own
    kButton,
    kCheckbox,
    kRadio,
    kRadioGroup,
    kCombobox,  ///< a closed select; its list is a kListbox
    kListbox,
    kOption,
    kList,
    kListItem,
    kLog,
    kArticle,
    kDialog,
    kAlertDialog,
    kHeading,
    kText,
    kLink,
    kRegion,
    kNavigation,
    kMain,
    kBanner,
    kForm,
    kGroup,
    kTimer,
    kStatus,
    kAlert,
    kProgressBar,
    kMeter,
    kTable,
    kRow,
    kCell,
    kColumnHeader,
    kRowHeader,
    kTab,
    kTabList,
    kTabPanel,
    kTextField,  ///< one line
    kTextArea,   ///< many lines
    kImage,
    kSeparator,
    kToolbar,
    kComplementary,
    kComboField,  ///< one line over a list: the chosen option of the dialog's listbox is active
    kAddress,     ///< a link out of the product, which practice does not follow
};

/// In the value of a text: how a line that was too long ended, where '\n' ends a paragraph.
inline constexpr char kWrapAtSpace = '\v';  ///< where a space stood
inline constexpr char kWrapInWord = '\f';

/// States of a node, as bits. Shared with web/src/mirror-roles.ts: append only.
namespace node_state {
inline constexpr std::uint32_t kDisabled = 1u << 0;
inline constexpr std::uint32_t kChecked = 1u << 1;
inline constexpr std::uint32_t kMixed = 1u << 2;  ///< a check box that is partly on
inline constexpr std::uint32_t kHasExpanded = 1u << 3;
inline constexpr std::uint32_t kExpanded = 1u << 4;
inline constexpr std::uint32_t kHasPressed = 1u << 5;
inline constexpr std::uint32_t kPressed = 1u << 6;
inline constexpr std::uint32_t kSelected = 1u << 7;
inline constexpr std::uint32_t kCurrent = 1u
                                          << 8;  ///< the place where the user is, in a navigation
inline constexpr std::uint32_t kRequired = 1u << 9;
inline constexpr std::uint32_t kInvalid = 1u << 10;
inline constexpr std::uint32_t kBusy = 1u << 11;
inline constexpr std::uint32_t kAutofocus = 1u << 12;     ///< takes the focus when it appears
inline constexpr std::uint32_t kEnterSubmits = 1u << 13;  ///< a field: Enter submits
inline constexpr std::uint32_t kScrolls = 1u << 14;       ///< children stand in a scrolled area
inline constexpr std::uint32_t kFocusable = 1u
                                            << 15;  ///< can take the focus though it is no control
inline constexpr std::uint32_t kSpellcheck = 1u << 16;
inline constexpr std::uint32_t kModal = 1u << 17;  ///< everything outside is inert
inline constexpr std::uint32_t kHidden =
    1u << 18;  ///< for screen readers only: cannot be selected or hit
inline constexpr std::uint32_t kDetached = 1u << 19;  ///< over everything else: a child of the root
inline constexpr std::uint32_t kTakesArrows = 1u << 20;  ///< a field: up and down are no typing
inline constexpr std::uint32_t kStop = 1u << 21;         ///< a region that F6 steps to
inline constexpr std::uint32_t kPiece = 1u << 22;  ///< goes on with the link before: no stop of Tab
}  // namespace node_state

/// How eagerly a screen reader tells of changes inside.
enum class Live : std::uint8_t { kDefault, kOff, kPolite, kAssertive };

/// Everything that can be said of a node. Strings are copied.
struct NodeDescription {
    Role role = Role::kGeneric;
    std::uint32_t id =
        0;  ///< 0: made from the parent and the name, or the place among its children
    std::string_view name;
    std::string_view value;        ///< text of a kText or field; lines as drawn, see kWrapAtSpace
    std::string_view description;  ///< hint or error that belongs to it
    std::string_view extra;        ///< fields: placeholder; buttons: shortcut key
    std::uint32_t states = 0;
    Live live = Live::kDefault;
    std::uint8_t level = 0;  ///< headings: 1 to 6
    Rect rect;  ///< device pixels of the window; a scope may leave it empty: around its children
    Face face = Face::kRegular;
    Type type = Type::kBody;
    std::uint32_t number_a = 0;  ///< fields: largest length; bars: value; scrolled: content height
    std::uint32_t number_b =
        0;  ///< bars: largest value; scrolled: wished scroll position + 1 (0: leave)
};

/// A node as it is stored, with its strings; valid until the next frame begins.
struct NodeView {
    std::uint32_t id = 0;
    std::uint32_t parent = 0;
    Role role = Role::kGeneric;
    std::uint32_t states = 0;
    std::uint8_t level = 0;
    Rect rect;
    std::string_view name;
    std::string_view value;
    std::string_view description;
    std::string_view extra;

    bool is(std::uint32_t state) const { return (states & state) != 0; }
};

/// Nodes of one frame with all that stands in them, to be put into a later frame further up or
/// down.
struct NodeRecord {
    std::vector<std::uint32_t> words;
    std::vector<char> strings;
    float top = 0.0f;  ///< device pixels: where they stood
};

/// Collects the nodes of one frame.
class Semantics {
public:
    /// Words a node takes in `words()`: id, parent id, role|level|live|face|type, states, x, y,
    /// width, height (signed), strings (byte offset), size|line height, number_a, number_b.
    static constexpr std::size_t kWordsPerNode = 12;

    void begin_frame();
    /// `id`, or another one if a node of this frame has it already.
    std::uint32_t claim(std::uint32_t id);
    /// Opens a node whose children follow until end_scope(). Returns its id.
    std::uint32_t begin_scope(const NodeDescription& node);
    /// Closes the innermost scope; `rect` replaces its rectangle unless empty.
    void end_scope(const Rect& rect = {});
    /// Adds a node without children. Returns its id.
    std::uint32_t leaf(const NodeDescription& node);
    /// How many nodes there are, and how many bytes of strings: where a record begins.
    struct Mark {
        std::size_t nodes = 0;
        std::size_t strings = 0;
    };
    Mark mark() const { return {size(), strings_.size()}; }
    /// The nodes since `from`, which stand at `top`; their scopes must be closed.
    NodeRecord record(const Mark& from, float top) const;
    /// Adds nodes of an earlier frame at `top`, inside the scope in which they stood then.
    void put_again(const NodeRecord& record, float top);
    /// Replaces the numbers of the open scope `id`.
    void set_numbers(std::uint32_t id, std::uint32_t number_a, std::uint32_t number_b);
    /// Closes the frame and computes the hash. Every scope must be closed.
    void end_frame();

    std::span<const std::uint32_t> words() const { return words_; }
    /// Each node has four strings in a row: 32-bit length, bytes, padded to 4.
    std::span<const char> strings() const { return strings_; }
    /// Changes if anything in the tree changed.
    std::uint64_t hash() const { return hash_; }
    /// Changes if a node came, went, moved or is in another state: then what was drawn around it
    /// may not be at rest. What nodes say is left out.
    std::uint64_t place_hash() const { return place_hash_; }

    std::size_t size() const { return words_.size() / kWordsPerNode; }
    NodeView node(std::size_t index) const;
    /// Role of the node whose words begin at `first`.
    static Role role_in(std::span<const std::uint32_t> words, std::size_t first) {
        return static_cast<Role>(words[first + 2] & 0xFFu);
    }
    /// The first node of this role and name; role kGeneric with id 0 if there is none.
    NodeView find(Role role, std::string_view name) const;
    std::size_t count(Role role) const;

private:
    struct OpenScope {
        std::size_t index = 0;
        std::uint32_t id = 0;
        std::uint32_t unnamed_count = 0;
        Rect children;
        bool has_rect = false;
    };

    std::size_t append(const NodeDescription& node);
    std::uint32_t id_for(const NodeDescription& node);
    bool insert_id(std::uint32_t id);
    void write_rect(std::size_t index, const Rect& rect);

    std::vector<std::uint32_t> words_;
    std::vector<char> strings_;
    std::vector<OpenScope> open_;
    std::vector<std::uint32_t> used_ids_;  // open addressing, size a power of two
    std::size_t used_count_ = 0;
    std::uint64_t hash_ = 0;
    std::uint64_t place_hash_ = 0;
};

/// Scope: a container in the tree. Also a scope of ids: equal labels in two scopes do not clash.
///
///     Scope editor({.role = Role::kForm, .name = "New incident", .rect = rect});
class Scope {
public:
    explicit Scope(const NodeDescription& node);
    ~Scope();
    Scope(const Scope&) = delete;
    Scope& operator=(const Scope&) = delete;
};

/// Scope: makes the ids of the widgets inside differ from those of equal labels elsewhere. Use one
/// for each row of a list, with a key that stays with the row.
class IdScope {
public:
    explicit IdScope(std::string_view key);
    explicit IdScope(std::uint64_t key);
    ~IdScope();
    IdScope(const IdScope&) = delete;
    IdScope& operator=(const IdScope&) = delete;
};

}  // namespace drill::kit
