#include <algorithm>
#include <cstdio>
#include <optional>

#include "cli/loaded_log.h"
#include "cli/subcommands.h"
#include "session_log/json_text.h"
#include "subscriber/delivery.h"
#include "subscriber/receipt.h"

namespace drill::cli {
namespace {

using subscriber::Channel;
using subscriber::Notification;

constexpr Channel kChannels[] = {Channel::kEmail, Channel::kWebhook, Channel::kTweet,
                                 Channel::kTeams, Channel::kSms,     Channel::kSlack,
                                 Channel::kRss};

/// What is asked for: one way or all, one post or all.
struct Selection {
    std::optional<Channel> channel;
    std::optional<std::uint64_t> post;
};

/// Empty after a complaint.
std::optional<Selection> selection_of(const Arguments& arguments) {
    Selection selection;
    if (arguments.channel) {
        const auto* const found =
            std::find_if(std::begin(kChannels), std::end(kChannels),
                         [&](Channel each) { return name_of(each) == *arguments.channel; });
        if (found == std::end(kChannels)) {
            complain("--channel: expected email, webhook, tweet, teams, sms, slack or rss, got \"" +
                     *arguments.channel + "\"");
            return std::nullopt;
        }
        selection.channel = *found;
    }
    if (arguments.post) {
        selection.post = session_log::from_decimal_text(*arguments.post);
        if (!selection.post) {
            complain("--post: expected a number from 1, got \"" + *arguments.post + "\"");
            return std::nullopt;
        }
    }
    return selection;
}

void print_post(const engine::Setting& setting, const Notification& post, std::size_t number,
                const Selection& selection) {
    say("PRACTICE. Post " + std::to_string(number) + ". " +
        subscriber::receipt(setting, post.post.broadcast, post.at_ms));
    for (const Channel channel : kChannels) {
        const bool is_wanted = !selection.channel || selection.channel == channel;
        if (!is_wanted || !goes_out(post.post, channel))
            continue;
        say("\n--- " + std::string(name_of(channel)) + " ---");
        std::fputs(as_text(deliver(channel, setting, post)).c_str(), stdout);
    }
}

}  // namespace

Exit run_notifications(const std::vector<std::string>& words) {
    const auto arguments = parse_arguments(words, {"--pack", "--post", "--channel"});
    const auto selection =
        arguments ? selection_of(arguments.value()) : std::optional<Selection>(Selection{});
    if (!selection)
        return Exit::kWrongUse;
    const LoadedLog loaded = load_log(arguments, "notifications");
    if (!loaded.scenario)
        return loaded.exit;
    const auto posts = subscriber::notifications(loaded.reading.events);
    if (selection->post && (*selection->post < 1 || *selection->post > posts.size())) {
        complain("--post: expected a number from 1 to " + std::to_string(posts.size()) + ", got " +
                 std::to_string(*selection->post));
        return Exit::kWrongUse;
    }
    if (posts.empty())
        say("PRACTICE. Nothing was posted: subscribers received nothing.");
    bool is_first = true;
    for (std::size_t i = 0; i < posts.size(); ++i) {
        if (selection->post && *selection->post != i + 1)
            continue;
        if (!is_first)
            say("");
        is_first = false;
        print_post(loaded.scenario->setting, posts[i], i + 1, *selection);
    }
    return Exit::kDone;
}

}  // namespace drill::cli
