#include "app/import_desk.h"

#include <utility>

#include "import/run_sheet.h"

namespace drill::app {

using import::SourceKind;

ImportDesk::ImportDesk(std::string_view file_name, std::string_view bytes) {
    list_.file = file_name;
    for (const SourceKind kind : import::kSourceKinds)
        list_.kinds.push_back(import::words_of(kind));
    read_again(bytes);
}

ImportDesk::~ImportDesk() = default;

void ImportDesk::read_as(int number) {
    if (number < 0 || number >= static_cast<int>(import::kSourceKinds.size()))
        return;
    kind_ = import::kSourceKinds[static_cast<std::size_t>(number)];
    is_kind_said_ = true;
    read();
}

void ImportDesk::read_again(std::string_view bytes) {
    bytes_ = bytes;
    const std::string chosen_id = std::exchange(chosen_id_, {});
    if (!is_kind_said_)
        recognise();
    if (kind_)
        read();
    for (std::size_t i = 0; !chosen_id.empty() && i < file_.incidents.size(); ++i) {
        if (file_.incidents[i].id == chosen_id)
            make_draft(static_cast<int>(i));
    }
}

void ImportDesk::recognise() {
    const auto kind = import::recognise_source(list_.file, bytes_);
    kind_.reset();
    list_.kind_index = -1;
    list_.kind.clear();
    file_.incidents.clear();
    draft_.reset();
    if (kind)
        kind_ = kind.value();
    else
        fail(kind.error());
}

void ImportDesk::read() {
    list_.kind_index = static_cast<int>(*kind_);
    list_.kind = import::words_of(*kind_);
    list_.problem.clear();
    list_.place.clear();
    list_.rows.clear();
    file_.incidents.clear();
    draft_.reset();
    if (is_pack())
        return;
    if (*kind_ == SourceKind::kCsv)
        return read_sheet();
    auto file = import::read_incidents(*kind_, bytes_);
    if (!file)
        return fail(file.error());
    file_ = std::move(file).value();
    for (const import::IncidentHistory& each : file_.incidents)
        list_.rows.push_back({each.title, each.id, import::span_of(each), each.is_test});
    if (file_.incidents.size() == 1)
        make_draft(0);
}

void ImportDesk::read_sheet() {
    auto draft = import::read_run_sheet(bytes_);
    if (!draft)
        return fail(draft.error());
    list_.rows = {{list_.file, "", "one drill", false}};
    draft_ = std::move(draft).value();
}

void ImportDesk::fail(const base::Error& error) {
    list_.problem = error.message;
    list_.place = error.where;
    list_.rows.clear();
}

void ImportDesk::make_draft(int number) {
    const auto index = static_cast<std::size_t>(number);
    if (kind_ == SourceKind::kCsv)
        return read_sheet();
    if (number < 0 || index >= file_.incidents.size())
        return;
    draft_ = import::draft_of(file_.incidents[index]);
    chosen_id_ = file_.incidents[index].id;
}

void ImportDesk::leave_draft() {
    draft_.reset();
    chosen_id_.clear();
}

}  // namespace drill::app
