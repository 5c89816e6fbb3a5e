#include "app/view_state.h"

#include <algorithm>
#include <span>

#include "app/record_text.h"

namespace drill::app {
namespace {

using namespace ui::status_page;

/// 1 knew neither scrolled places nor the guide, 2 not what is docked, 3 no changes of an incident
/// but the room's width, 4 neither skin, maintenance, changed times, post-mortem, other channels
/// nor forms, 5 one draft of a kind whatever it was about, and no day of a changed time, 6 no
/// subscription.
constexpr std::uint64_t kVersion = 7;
constexpr std::uint64_t kWidthMax = 4096;
constexpr std::size_t kDraftBytesMax = 64 * 1024;
constexpr std::size_t kSkinBytesMax = 64;
constexpr std::uint64_t kCountMax = 1U << 20U;
constexpr int kNumberLast = static_cast<int>(kCountMax) - 1;
constexpr std::uint64_t kScrollCountMax = 32;
constexpr std::uint64_t kScrollMax = 1U << 24U;
constexpr int kLevelLast = 5;
constexpr int kStateLast = 3;
constexpr int kSeverityLast = 3;
constexpr int kIncidentLast = engine::kPublicIncidentCountMax - 1;
constexpr int kMaintenanceLast = engine::kMaintenanceCountMax - 1;

/// Numbers from -1 on.
void write_from_minus_one(RecordWriter& out, int value) {
    out.number(static_cast<std::uint64_t>(value + 1));
}

int read_from_minus_one(RecordReader& in, int last) {
    return static_cast<int>(in.number(static_cast<std::uint64_t>(last + 1))) - 1;
}

template <typename Enum>
void write_choice(RecordWriter& out, Enum value) {
    out.number(static_cast<std::uint64_t>(value));
}

template <typename Enum>
Enum read_choice(RecordReader& in, Enum last) {
    return static_cast<Enum>(in.number(static_cast<std::uint64_t>(last)));
}

int read_int(RecordReader& in, int last) {
    return static_cast<int>(in.number(static_cast<std::uint64_t>(last)));
}

std::size_t read_count(RecordReader& in) {
    return static_cast<std::size_t>(in.number(kCountMax));
}

void write_mark(RecordWriter& out, const ui::SeenMark& mark) {
    out.number(mark.count);
    out.number(mark.new_from == ui::kNothingNew ? 0 : mark.new_from + 1);
}

ui::SeenMark read_mark(RecordReader& in) {
    ui::SeenMark mark;
    mark.count = read_count(in);
    const std::size_t new_from = read_count(in);
    mark.new_from = new_from == 0 ? ui::kNothingNew : new_from - 1;
    return mark;
}

void write_cells(RecordWriter& out, const engine::CellSet& cells) {
    out.number(cells.words[0]);
    out.number(cells.words[1]);
}

engine::CellSet read_cells(RecordReader& in) {
    engine::CellSet cells;
    cells.words[0] = in.number(UINT64_MAX);
    cells.words[1] = in.number(UINT64_MAX);
    return cells;
}

void write_boxes(RecordWriter& out, std::span<const bool> boxes) {
    for (const bool is_on : boxes)
        out.flag(is_on);
}

void read_boxes(RecordReader& in, std::span<bool> boxes) {
    for (bool& is_on : boxes)
        is_on = in.flag();
}

void write_post(RecordWriter& out, const PostDraft& post) {
    out.number(static_cast<std::uint64_t>(post.state));
    out.number(static_cast<std::uint64_t>(post.status));
    out.text(post.details);
    write_boxes(out, post.broadcast);
    out.text(post.subject);
}

PostDraft read_post(RecordReader& in) {
    PostDraft post;
    post.state = read_int(in, kStateLast);
    post.status = read_int(in, kLevelLast);
    post.details = in.text(kDraftBytesMax);
    read_boxes(in, post.broadcast);
    post.subject = in.text(kDraftBytesMax);
    return post;
}

void write_levels(RecordWriter& out, const std::array<int, engine::kCellCountMax>& levels) {
    std::string digits;
    for (const int level : levels)
        digits += static_cast<char>('0' + level);
    digits.erase(digits.find_last_not_of('0') + 1);
    out.text(digits);
}

/// False when there is anything but levels.
bool read_levels(RecordReader& in, std::array<int, engine::kCellCountMax>& levels) {
    const std::string digits = in.text(levels.size());
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (digits[i] < '0' || digits[i] > '0' + kLevelLast)
            return false;
        levels[i] = digits[i] - '0';
    }
    return true;
}

void write_update(RecordWriter& out, const UpdateDraft& draft) {
    write_from_minus_one(out, draft.incident);
    out.flag(draft.was_tried);
    write_post(out, draft.post);
    out.flag(draft.applies_to_all);
    write_levels(out, draft.levels);
}

/// False when there is anything but levels.
bool read_update(RecordReader& in, UpdateDraft& draft) {
    draft.incident = read_from_minus_one(in, kIncidentLast);
    draft.was_tried = in.flag();
    draft.post = read_post(in);
    draft.applies_to_all = in.flag();
    return read_levels(in, draft.levels);
}

void write_infrastructure(RecordWriter& out, const InfrastructureDraft& draft) {
    write_from_minus_one(out, draft.incident);
    out.flag(draft.was_tried);
    out.flag(draft.has_all_cells);
    write_cells(out, draft.cells);
}

InfrastructureDraft read_infrastructure(RecordReader& in) {
    InfrastructureDraft draft;
    draft.incident = read_from_minus_one(in, kIncidentLast);
    draft.was_tried = in.flag();
    draft.has_all_cells = in.flag();
    draft.cells = read_cells(in);
    return draft;
}

void write_editor(RecordWriter& out, const Editor& editor) {
    write_choice(out, editor.page);
    out.flag(editor.shows_public_page);
    out.flag(editor.incident.is_started);
    out.flag(editor.incident.was_tried);
    out.text(editor.incident.title);
    write_post(out, editor.incident.post);
    out.flag(editor.incident.has_all_cells);
    write_cells(out, editor.incident.cells);
    write_update(out, editor.update);
    write_infrastructure(out, editor.infrastructure);
    write_from_minus_one(out, editor.notice.severity);
    out.flag(editor.notice.was_tried);
    out.text(editor.notice.summary);
    out.flag(editor.sent.is_waiting);
    out.number(editor.sent.count_before);
}

bool read_editor(RecordReader& in, Editor& editor) {
    editor.page = read_choice(in, Page::kHandOver);
    editor.shows_public_page = in.flag();
    editor.incident.is_started = in.flag();
    editor.incident.was_tried = in.flag();
    editor.incident.title = in.text(kDraftBytesMax);
    editor.incident.post = read_post(in);
    editor.incident.has_all_cells = in.flag();
    editor.incident.cells = read_cells(in);
    if (!read_update(in, editor.update))
        return false;
    editor.infrastructure = read_infrastructure(in);
    editor.notice.severity = read_from_minus_one(in, kSeverityLast);
    editor.notice.was_tried = in.flag();
    editor.notice.summary = in.text(kDraftBytesMax);
    editor.sent.is_waiting = in.flag();
    editor.sent.count_before = read_count(in);
    return true;
}

void write_revision(RecordWriter& out, const RevisionDraft& draft) {
    write_from_minus_one(out, draft.incident);
    out.text(draft.title);
    write_from_minus_one(out, draft.update);
    out.text(draft.details);
}

RevisionDraft read_revision(RecordReader& in) {
    RevisionDraft draft;
    draft.incident = read_from_minus_one(in, kIncidentLast);
    draft.title = in.text(kDraftBytesMax);
    draft.update = read_from_minus_one(in, kNumberLast);
    draft.details = in.text(kDraftBytesMax);
    return draft;
}

void write_maintenance(RecordWriter& out, const MaintenanceDraft& draft,
                       const MaintenanceMoveDraft& move) {
    out.flag(draft.is_started);
    out.flag(draft.was_tried);
    for (const PlannedTime* planned : {&draft.start, &draft.end}) {
        out.number(static_cast<std::uint64_t>(planned->day));
        out.text(planned->time);
    }
    for (const std::string* text : {&draft.title, &draft.details, &draft.subject,
                                    &draft.start_details, &draft.finish_details, &move.details})
        out.text(*text);
    write_boxes(out, draft.reminders);
    write_boxes(out, draft.start_broadcast);
    write_boxes(out, draft.finish_broadcast);
    write_boxes(out, move.broadcast);
    out.flag(draft.has_all_cells);
    write_cells(out, draft.cells);
    out.flag(draft.is_automatic);
    write_from_minus_one(out, move.maintenance);
    out.flag(move.was_tried);
    out.number(static_cast<std::uint64_t>(move.step));
}

void read_maintenance(RecordReader& in, MaintenanceDraft& draft, MaintenanceMoveDraft& move) {
    draft.is_started = in.flag();
    draft.was_tried = in.flag();
    for (PlannedTime* planned : {&draft.start, &draft.end}) {
        planned->day = read_int(in, kPlannedDayCount - 1);
        planned->time = in.text(kDraftBytesMax);
    }
    for (std::string* text : {&draft.title, &draft.details, &draft.subject, &draft.start_details,
                              &draft.finish_details, &move.details})
        *text = in.text(kDraftBytesMax);
    read_boxes(in, draft.reminders);
    read_boxes(in, draft.start_broadcast);
    read_boxes(in, draft.finish_broadcast);
    read_boxes(in, move.broadcast);
    draft.has_all_cells = in.flag();
    draft.cells = read_cells(in);
    draft.is_automatic = in.flag();
    move.maintenance = read_from_minus_one(in, kMaintenanceLast);
    move.was_tried = in.flag();
    move.step = read_int(in, 1);
}

void write_room(RecordWriter& out, const ui::DrillView& view) {
    write_choice(out, view.open_channel);
    for (const ui::SeenMark& mark : view.other_channels)
        write_mark(out, mark);
    for (const std::string& message : view.other_messages)
        out.text(message);
    write_from_minus_one(out, view.answers);
    out.flag(view.is_editing);
    write_from_minus_one(out, view.open_ticket);
    out.text(view.ticket_answer);
    out.text(view.ticket_tag);
    for (const FormDraft& form : view.editor.forms) {
        for (const std::string& value : form.values)
            out.text(value);
    }
}

void read_room(RecordReader& in, ui::DrillView& view) {
    view.open_channel = read_choice(in, engine::Channel::kIssue);
    for (ui::SeenMark& mark : view.other_channels)
        mark = read_mark(in);
    for (std::string& message : view.other_messages)
        message = in.text(kDraftBytesMax);
    view.answers = read_from_minus_one(in, kNumberLast);
    view.is_editing = in.flag();
    view.open_ticket = read_from_minus_one(in, kNumberLast);
    view.ticket_answer = in.text(kDraftBytesMax);
    view.ticket_tag = in.text(kDraftBytesMax);
    for (FormDraft& form : view.editor.forms) {
        for (std::string& value : form.values)
            value = in.text(kDraftBytesMax);
    }
}

void write_left(RecordWriter& out, const Editor& editor) {
    out.number(static_cast<std::uint64_t>(editor.revision.shown.day));
    out.text(editor.notice.issue);
    const LeftDrafts& left = editor.left;
    out.number(left.updates.size());
    for (const UpdateDraft& draft : left.updates)
        write_update(out, draft);
    out.number(left.infrastructures.size());
    for (const InfrastructureDraft& draft : left.infrastructures)
        write_infrastructure(out, draft);
    out.number(left.revisions.size());
    for (const RevisionDraft& draft : left.revisions) {
        write_revision(out, draft);
        out.number(static_cast<std::uint64_t>(draft.shown.day));
        out.text(draft.shown.time);
        out.text(draft.post_mortem);
    }
    out.number(left.moves.size());
    for (const MaintenanceMoveDraft& draft : left.moves) {
        write_from_minus_one(out, draft.maintenance);
        out.flag(draft.was_tried);
        out.number(static_cast<std::uint64_t>(draft.step));
        out.text(draft.details);
        write_boxes(out, draft.broadcast);
    }
}

std::size_t read_draft_count(RecordReader& in, int most) {
    return static_cast<std::size_t>(in.number(static_cast<std::uint64_t>(most)));
}

/// False when there is anything but levels where levels stand.
bool read_left(RecordReader& in, Editor& editor) {
    editor.revision.shown.day = read_int(in, kShownDayCount - 1);
    editor.notice.issue = in.text(kDraftBytesMax);
    LeftDrafts& left = editor.left;
    left.updates.resize(read_draft_count(in, engine::kPublicIncidentCountMax));
    for (UpdateDraft& draft : left.updates) {
        if (!read_update(in, draft))
            return false;
    }
    left.infrastructures.resize(read_draft_count(in, engine::kPublicIncidentCountMax));
    for (InfrastructureDraft& draft : left.infrastructures)
        draft = read_infrastructure(in);
    left.revisions.resize(read_draft_count(in, engine::kPublicIncidentCountMax));
    for (RevisionDraft& draft : left.revisions) {
        draft = read_revision(in);
        draft.shown.day = read_int(in, kShownDayCount - 1);
        draft.shown.time = in.text(kDraftBytesMax);
        draft.post_mortem = in.text(kDraftBytesMax);
    }
    left.moves.resize(read_draft_count(in, engine::kMaintenanceCountMax));
    for (MaintenanceMoveDraft& draft : left.moves) {
        draft.maintenance = read_from_minus_one(in, kMaintenanceLast);
        draft.was_tried = in.flag();
        draft.step = read_int(in, 1);
        draft.details = in.text(kDraftBytesMax);
        read_boxes(in, draft.broadcast);
    }
    return true;
}

void write_scrolls(RecordWriter& out, const std::vector<kit::ScrollPlace>& scrolls) {
    const std::size_t count = std::min<std::size_t>(scrolls.size(), kScrollCountMax);
    out.number(count);
    for (std::size_t i = 0; i < count; ++i) {
        out.number(scrolls[i].id);
        out.number(static_cast<std::uint64_t>(std::max(0.0f, scrolls[i].y)));
    }
}

std::vector<kit::ScrollPlace> read_scrolls(RecordReader& in) {
    std::vector<kit::ScrollPlace> scrolls(static_cast<std::size_t>(in.number(kScrollCountMax)));
    for (kit::ScrollPlace& place : scrolls) {
        place.id = static_cast<std::uint32_t>(in.number(UINT32_MAX));
        place.y = static_cast<float>(in.number(kScrollMax));
    }
    return scrolls;
}

/// The page has no more of it than the room.
void fit(ui::SeenMark& mark, std::size_t size) {
    mark.count = std::min(mark.count, size);
    if (mark.new_from != ui::kNothingNew && mark.new_from >= mark.count)
        mark.new_from = ui::kNothingNew;
}

int update_count(const RevisionDraft& draft, const engine::Room& room) {
    if (draft.incident < 0)
        return 0;
    return static_cast<int>(incident_at(room, draft.incident).updates.size());
}

void fit(engine::CellSet& cells, const engine::CellSet& all) {
    cells.words[0] &= all.words[0];
    cells.words[1] &= all.words[1];
}

void fit(RevisionDraft& draft, const engine::Room& room) {
    if (draft.update >= update_count(draft, room))
        draft.update = -1;
}

/// Drafts about what is not there are left out.
template <typename Draft>
void keep_below(Draft& open, std::vector<Draft>& left, int Draft::*subject, int count) {
    if (open.*subject >= count)
        open = {};
    const auto is_gone = [&](const Draft& each) {
        return each.*subject < 0 || each.*subject >= count || each.*subject == open.*subject;
    };
    left.erase(std::remove_if(left.begin(), left.end(), is_gone), left.end());
}

void fit_drafts(Editor& editor, const engine::Room& room) {
    const auto incidents = static_cast<int>(room.incidents().size());
    LeftDrafts& left = editor.left;
    keep_below(editor.update, left.updates, &UpdateDraft::incident, incidents);
    keep_below(editor.infrastructure, left.infrastructures, &InfrastructureDraft::incident,
               incidents);
    keep_below(editor.revision, left.revisions, &RevisionDraft::incident, incidents);
    keep_below(editor.move, left.moves, &MaintenanceMoveDraft::maintenance,
               static_cast<int>(room.maintenances().size()));
    const engine::CellSet all = all_cells(room.setting());
    for (engine::CellSet* cells :
         {&editor.incident.cells, &editor.infrastructure.cells, &editor.maintenance.cells})
        fit(*cells, all);
    for (InfrastructureDraft& draft : left.infrastructures)
        fit(draft.cells, all);
    fit(editor.revision, room);
    for (RevisionDraft& draft : left.revisions)
        fit(draft, room);
}

void fit(Editor& editor, const engine::Room& room) {
    fit_drafts(editor, room);
    const bool is_lost =
        (editor.page == Page::kMaintenance && editor.move.maintenance < 0) ||
        (editor.page == Page::kUpdate && editor.update.incident < 0) ||
        (editor.page == Page::kInfrastructure && editor.infrastructure.incident < 0) ||
        (editor.page == Page::kIncident && editor.revision.incident < 0);
    if (is_lost)
        open_dashboard(editor);
    // A form that was sent: its effect has come, or it never will.
    settle_sent(editor, room, false);
    editor.sent = {};
    editor.done.clear();
    editor.wants_focus.clear();
}

}  // namespace

std::string write_view(const ui::DrillView& view) {
    RecordWriter out;
    out.number(kVersion);
    out.text({});  // the skin, which the log names now
    write_choice(out, view.pane);
    write_choice(out, view.tab);
    write_choice(out, view.half);
    out.text(view.message);
    out.text(view.speech);
    write_mark(out, view.channel);
    write_mark(out, view.tickets);
    write_mark(out, view.social);
    write_editor(out, view.editor);
    write_scrolls(out, view.scrolls);
    out.number(view.guide_read);
    out.flag(view.is_guide_skipped);
    write_choice(out, view.dock);
    write_revision(out, view.editor.revision);
    write_maintenance(out, view.editor.maintenance, view.editor.move);
    out.text(view.editor.revision.shown.time);
    out.text(view.editor.revision.post_mortem);
    write_room(out, view);
    write_left(out, view.editor);
    out.flag(view.is_subscribed);
    out.number(view.changes_told);
    return out.take();
}

std::string skin_in_view(std::string_view bytes) {
    RecordReader in(bytes);
    return in.number(kVersion) > 4 ? in.text(kSkinBytesMax) : std::string();
}

std::optional<ui::DrillView> read_view(std::string_view bytes, const engine::Room& room) {
    RecordReader in(bytes);
    ui::DrillView view;
    const std::uint64_t version = in.number(kVersion);
    if (version == 0)
        return std::nullopt;
    if (version > 4)
        (void)in.text(kSkinBytesMax);
    view.pane = read_choice(in, ui::RoomPane::kSocial);
    view.tab = read_choice(in, ui::PhoneTab::kCall);
    view.half = read_choice(in, ui::DeskHalf::kStatusPage);
    view.message = in.text(kDraftBytesMax);
    view.speech = in.text(kDraftBytesMax);
    view.channel = read_mark(in);
    view.tickets = read_mark(in);
    view.social = read_mark(in);
    if (!read_editor(in, view.editor))
        return std::nullopt;
    if (version > 1) {
        view.scrolls = read_scrolls(in);
        view.wants_scrolls = true;
        view.guide_read = std::min(read_count(in), room.guide().size());
        view.is_guide_skipped = in.flag();
    }
    if (version > 2) {
        view.dock = std::max(read_choice(in, ui::RoomPane::kSocial), ui::RoomPane::kTickets);
    }
    if (version == 3)
        in.number(kWidthMax);
    if (version > 3) {
        view.editor.revision = read_revision(in);
    }
    if (version > 4) {
        read_maintenance(in, view.editor.maintenance, view.editor.move);
        view.editor.revision.shown.time = in.text(kDraftBytesMax);
        view.editor.revision.post_mortem = in.text(kDraftBytesMax);
        read_room(in, view);
    }
    if (version > 5 && !read_left(in, view.editor))
        return std::nullopt;
    if (version > 6) {
        view.is_subscribed = in.flag();
        view.changes_told = std::min(read_count(in), room.changes().size());
    }
    if (!in.is_whole())
        return std::nullopt;
    fit(view.channel, room.channel().size());
    for (int other = 1; other < engine::kChannelCount; ++other) {
        const auto which = static_cast<engine::Channel>(other);
        fit(view.seen(which), room.channel(which).size());
    }
    if (view.open_channel == engine::Channel::kIssue && room.production_issue().empty())
        view.open_channel = engine::Channel::kIncident;
    if (room.message(view.answers) == nullptr)
        view.answers = engine::kNoMessage;
    fit(view.tickets, room.tickets().size());
    fit(view.social, room.social().size());
    fit(view.editor, room);
    return view;
}

}  // namespace drill::app
