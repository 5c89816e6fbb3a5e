// A file from elsewhere while drafts of packs are made of it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/later.h"
#include "import/any_source.h"
#include "import/draft.h"
#include "ui/import_screen.h"

namespace drill::app {

/// The kinds of import::kSourceKinds as ImportList::kinds shows them, in that order.
class ImportDesk {
public:
    /// Reads `bytes` as what they seem to be. Of a file with one incident the draft is made at
    /// once.
    DRILL_LATER ImportDesk(std::string_view file_name, std::string_view bytes);
    DRILL_LATER ~ImportDesk();
    ImportDesk(const ImportDesk&) = delete;
    ImportDesk& operator=(const ImportDesk&) = delete;

    /// Reads the file as kind `number`, whatever it seems to be.
    void read_as(int number);
    /// Reads the file as it is now; kind and incident that were chosen stay so if they can.
    void read_again(std::string_view bytes);

    /// The file is a pack, by what it is or by what was said of it.
    bool is_pack() const { return kind_ == import::SourceKind::kPack; }
    const std::string& file_name() const { return list_.file; }
    const std::string& bytes() const { return bytes_; }

    const ui::ImportList& list() const { return list_; }
    /// Makes the draft of incident `number`; nothing when there is no such.
    void make_draft(int number);
    /// Back to the list, if there is one.
    void leave_draft();
    /// Null while none is made.
    const import::Draft* draft() const { return draft_ ? &*draft_ : nullptr; }

private:
    void recognise();
    void read();
    void read_sheet();
    void fail(const base::Error& error);

    std::string bytes_;
    std::optional<import::SourceKind> kind_;
    bool is_kind_said_ = false;  ///< by the author
    import::ImportedFile file_;
    std::optional<import::Draft> draft_;
    std::string chosen_id_;  ///< of the incident of the draft
    ui::ImportList list_;
};

}  // namespace drill::app
