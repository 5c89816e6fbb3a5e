#include "base/joined.h"
#include "subscriber/channels.h"
#include "subscriber/message_text.h"

namespace drill::subscriber {

Delivery email(const engine::Setting& setting, const Notification& notification) {
    const engine::PublicPost& post = notification.post;
    Delivery mail;
    mail.head =
        base::joined({kPractice, ": ", one_line(merged(post.subject, setting, notification))});
    mail.text = base::joined({marked_title(notification),
                              "\n",
                              state_word(setting, notification),
                              ", ",
                              title_of(setting.skin, post.level),
                              "\n\n",
                              plain(post.details),
                              "\n\nAffected: ",
                              affected(setting, notification.cells),
                              "\n",
                              time_line(setting, notification),
                              "\nPosted: ",
                              clock_time(setting, notification.at_ms),
                              "\nSee it on the page: ",
                              incident_address(notification),
                              "\n\n",
                              one_line(setting.page_name),
                              ". ",
                              kPractice,
                              ": a drill, not a real incident."});
    return mail;
}

}  // namespace drill::subscriber
