#include "ui/question_dialog.h"

#include "kit/widgets.h"
#include "ui/page_bar.h"

namespace drill::ui {

Answer question_dialog(const Question& question) {
    kit::Dialog dialog(question.title, {.is_alert = true});
    kit::text(question.words, {.style = {.color = kit::theme().ink2}});
    kit::space(kit::px(8));
    kit::Rect line = kit::place({kit::kFill, kit::px(is_phone() ? 44 : 32)});
    const float yes_width = button_width(question.yes);
    kit::at(line.cut_right(yes_width));
    const bool is_yes = kit::button(question.yes, {.rank = kit::Rank::kDanger, .width = yes_width});
    line.cut_right(kit::px(8));
    const float no_width = button_width(question.no);
    kit::at(line.cut_right(no_width));
    const bool is_no = kit::button(question.no, {.width = no_width, .has_autofocus = true});
    if (is_yes)
        return Answer::kYes;
    return is_no || dialog.was_dismissed() ? Answer::kNo : Answer::kNone;
}

}  // namespace drill::ui
