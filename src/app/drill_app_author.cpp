// The part of the app that deals with files from this device, as authors of packs have them.
#include <utility>

#include "app/drill_app.h"
#include "app/run_sheet.h"
#include "import/run_sheet.h"
#include "pack/pack_reader.h"
#include "pack/skin_reader.h"

namespace drill::app {

void DrillApp::on_pack_file(std::string_view file_name, std::string_view bytes) {
    if (play_link_ != nullptr)
        return take_wanted_pack(file_name, bytes);
    const bool is_saved_again = screen_ == Screen::kFindings && file_name == findings_file_;
    is_to_read_ =
        is_to_read_ || is_saved_again || screen_ == Screen::kRunSheet || screen_ == Screen::kImport;
    leave_session();
    if (import_ != nullptr && reads_pack() && import_->file_name() == file_name)
        import_->read_again(bytes);
    else
        import_ = std::make_unique<ImportDesk>(file_name, bytes);
    show_import();
    if (screen_ == Screen::kDrill)
        import_.reset();
}

void DrillApp::show_import() {
    if (import_->is_pack())
        return open_pack_bytes(import_->file_name(), import_->bytes(), PackOrigin::kDisk);
    if (import_->draft() != nullptr)
        return show_draft();
    drill_.reset();
    screen_ = Screen::kImport;
    host_.set_title("PRACTICE · Import: " + import_->file_name());
}

void DrillApp::show_draft() {
    const import::Draft& draft = *import_->draft();
    pack::PackReading reading = pack::read_pack(draft.pack_text);
    if (!reading.scenario)  // a fault of ours; the findings tell which
        return open_pack_bytes(import_->file_name(), draft.pack_text, PackOrigin::kDisk);
    pack::choose_skin(reading.scenario->setting, skin_);
    read_pack_file(import_->file_name(), std::move(*reading.scenario), draft.pack_text);
    run_sheet_.draft = ui::DraftNotes{draft.todo, false, import_->list().rows.size() > 1};
}

void DrillApp::read_pack_file(std::string_view file_name, engine::Scenario scenario,
                              std::string_view bytes) {
    read_pack_ = std::make_unique<engine::Scenario>(std::move(scenario));
    read_bytes_ = bytes;
    run_sheet_ = run_sheet_of(*read_pack_, file_name);
    drill_.reset();
    screen_ = Screen::kRunSheet;
    host_.set_title("PRACTICE · Run sheet: " + run_sheet_.title);
}

/// From an inject means: shortly before its moment, or at once when it has none.
void DrillApp::play_pack(int inject) {
    if (read_pack_ == nullptr)
        return;
    constexpr base::Milliseconds kLeadMs = 5000;
    const base::Milliseconds at_ms = inject < 0 ? 0 : planned_ms(*read_pack_, inject);
    read_bytes_.clear();
    start_drill(*read_pack_, {});
    if (at_ms == base::kNever)
        submit(engine::PublishInject{inject});
    else if (at_ms > kLeadMs)
        drill_->run_to(at_ms - kLeadMs);
}

void DrillApp::read_file_again() {
    report_.reset();
    is_to_read_ = true;
    show_import();
}

void DrillApp::carry_out_author(const ui::AuthorWish& wish) {
    using ui::AuthorStep;
    switch (wish.step) {
        case AuthorStep::kReadAs:
            import_->read_as(wish.number);
            is_to_read_ = true;
            return show_import();
        case AuthorStep::kMakeDraft:
            import_->make_draft(wish.number);
            return show_import();
        case AuthorStep::kListIncidents:
            import_->leave_draft();
            return show_import();
        case AuthorStep::kShowAllTasks:
            run_sheet_.draft->shows_all = true;
            return;
        case AuthorStep::kSavePack:
            return save_for_author(".json", "application/json", read_bytes_);
        case AuthorStep::kSaveTasks:
            return save_for_author(".todo.txt", "text/plain;charset=utf-8",
                                   import::todo_text(*import_->draft()));
        case AuthorStep::kSaveRunSheet:
            // The pack was read a moment ago, so that its sheet can be written.
            return save_for_author(".csv", "text/csv;charset=utf-8",
                                   import::write_run_sheet(read_bytes_).value());
    }
}

void DrillApp::save_for_author(std::string_view ending, std::string_view mime,
                               std::string_view text) {
    const std::string name = "PRACTICE-" + read_pack_->setting.scenario_id + std::string(ending);
    host_.save_text_file(name, mime, text);
    run_sheet_.notice = "Saved as " + name + ".";
}

}  // namespace drill::app
