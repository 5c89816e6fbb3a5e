#include "ui/end_dialog.h"

#include "ui/question_dialog.h"

namespace drill::ui {

Intents end_dialog(DrillView& view) {
    if (!view.is_end_asked)
        return {};
    const Answer answer = question_dialog(
        {.title = "End the drill?",
         .words = "The debrief follows: what happened beside what you posted. You cannot come "
                  "back.",
         .yes = "End drill",
         .no = "Keep going"});
    view.is_end_asked = answer == Answer::kNone;
    if (answer != Answer::kYes)
        return {};
    return {engine::CommandBody{engine::EndDrill{}}};
}

}  // namespace drill::ui
