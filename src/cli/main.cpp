// cmoc-drill: checks packs, plays them without a screen, replays logs, writes debriefs, shows what
// subscribers received.
#include <algorithm>

#include "cli/subcommands.h"

namespace {

using drill::cli::Exit;

struct Subcommand {
    std::string_view name;
    Exit (*run)(const std::vector<std::string>& words);
    std::string_view help;
};

constexpr Subcommand kSubcommands[] = {
    {"check", drill::cli::run_check,
     "usage: cmoc-drill check PACK…\n\n"
     "Reads each pack and prints all findings with file, line and place.\n"},
    {"play", drill::cli::run_play,
     "usage: cmoc-drill play PACK --moves FILE --log OUT [--seed NUMBER]\n"
     "                       [--skin ID]\n\n"
     "Plays a pack to its end at once. FILE is a JSON list of moves, [] a player who does "
     "nothing:\n"
     "  [{\"at\":\"00:30\",\"do\":\"acknowledge_page\"},\n"
     "   {\"at\":\"01:00\",\"do\":\"say\",\"where\":\"channel\",\"text\":\"CMOC here\"}]\n"
     "Moves: acknowledge_page resolve_page join_channel join_call mute unmute say create_incident\n"
     "post_update edit_infrastructure edit_title edit_update move_update delete_update\n"
     "delete_incident set_post_mortem set_impact set_component schedule_maintenance\n"
     "move_maintenance notify_stakeholders pause resume set_pace end.\n"
     "ID gives the status page another product's words, statusio, statuspage or generic, and the\n"
     "log names it.\n"
     "OUT must not exist. Prints the moment of the end and the state hash. A refused move is told\n"
     "on standard error and skipped.\n"},
    {"prove", drill::cli::run_prove,
     "usage: cmoc-drill prove PACK [--grid TIME] [--max-seconds NUMBER] [--max-states NUMBER]\n"
     "                        [--json] [--progress] [--out PROOF] [--plays FOLDER]\n"
     "                        [--page ADDRESS]\n\n"
     "Proves that each inject can happen, each condition can hold and fail, each expectation can "
     "be\n"
     "met and missed, that the cast talks as the pack promises and that pressure is safe, or says\n"
     "what fails. The player moves at deadlines and at multiples of the grid (01:00), with one "
     "move\n"
     "for each thing that the pack's conditions can tell apart.\n"
     "It also tells when and by what the drill ends when the player does nothing at all.\n"
     "--json prints the whole proof as JSON; --out writes it to PROOF. --plays writes what breaks "
     "a\n"
     "claim as a file of moves for cmoc-drill play. Each such play comes, in JSON too, with what "
     "to\n"
     "put behind the page's address, so that the page plays it and stands where the claim breaks;\n"
     "--page gives the address to put before it. --progress tells on standard error how many "
     "claims\n"
     "are open. Ctrl-C leaves what was found until then.\n"
     "Exit codes: 0 proved, 1 something fails, 3 not exhausted within the limits (60 seconds and\n"
     "400,000 states).\n"},
    {"replay", drill::cli::run_replay,
     "usage: cmoc-drill replay LOG --pack PACK\n\n"
     "Folds the events of a log, compares every stored hash, prints the state hash.\n"},
    {"debrief", drill::cli::run_debrief,
     "usage: cmoc-drill debrief LOG --pack PACK\n\n"
     "Prints the debrief of a log as Markdown.\n"},
    {"notifications", drill::cli::run_notifications,
     "usage: cmoc-drill notifications LOG --pack PACK [--post NUMBER] [--channel NAME]\n\n"
     "Prints what subscribers received of each public post, as they received it, or of post "
     "NUMBER\n"
     "alone, the first being 1. NAME is one of\n"
     "  email webhook tweet teams sms slack rss\n"
     "Without it come all that were ticked, and the feed, which carries every post.\n"},
    {"understand", drill::cli::run_understand,
     "usage: cmoc-drill understand [--policy NAME] [--explain | --cues]\n\n"
     "Reads lines that a player might say from standard input. For each it prints at once what\n"
     "the cast understands and the line, with a tab between them:\n"
     "  acknowledge_ask,intend<TAB>ack, posting now\n"
     "Intents: announce_self ask_to_publish intend acknowledge_ask ask_for_facts ask_all_clear\n"
     "report_posted, or none. --explain adds how much speaks for each and why, and the state and\n"
     "level that were named. --cues prints instead the words and pairs of words that are "
     "weighed.\n"},
    {"import", drill::cli::run_import,
     "usage: cmoc-drill import FILE --from statusio|statuspage|cstate|text|csv\n"
     "                         [--list] [--incident ID] [--out OUT]\n\n"
     "Makes a draft pack of a real incident or of a run sheet: on standard output, or in OUT, "
     "which\n"
     "must not exist. What its author still has to do is told on standard error, in OUT.todo.txt\n"
     "and in the draft's summary. --list shows the incidents of FILE, --incident takes one of "
     "them\n"
     "by its ID or by its number there.\n"},
    {"export", drill::cli::run_export,
     "usage: cmoc-drill export PACK --to csv [--out OUT]\n\n"
     "Prints the run sheet of a pack as a table for spreadsheets, or writes it to OUT, which must\n"
     "not exist. `import --from csv` reads it back.\n"},
    {"index", drill::cli::run_index,
     "usage: cmoc-drill index FOLDER\n\n"
     "Checks every FOLDER/*/pack.json and prints the list of public packs as JSON.\n"
     "A confidential pack among them is a fault: it must never be published.\n"},
};

constexpr std::string_view kHelp =
    "cmoc-drill: practise incident communication; this program works on packs and logs.\n\n"
    "usage: cmoc-drill check|play|prove|replay|debrief|notifications|understand|import|export|"
    "index …\n       (each with --help)\n\n"
    "Exit codes: 0 done, 1 a fault of content, 2 wrong use or a file that cannot be read or "
    "written.";

bool asks_for_help(const std::string& word) {
    return word == "--help" || word == "-h" || word == "help";
}

Exit run(const std::vector<std::string>& words) {
    if (words.empty()) {
        drill::cli::complain("expected a subcommand; see cmoc-drill --help");
        return Exit::kWrongUse;
    }
    if (asks_for_help(words[0])) {
        drill::cli::say(kHelp);
        return Exit::kDone;
    }
    for (const Subcommand& each : kSubcommands) {
        if (each.name != words[0])
            continue;
        const std::vector<std::string> rest(words.begin() + 1, words.end());
        if (std::none_of(rest.begin(), rest.end(), asks_for_help))
            return each.run(rest);
        drill::cli::say(each.help.substr(0, each.help.size() - 1));
        return Exit::kDone;
    }
    drill::cli::complain("unknown subcommand \"" + words[0] + "\"; see cmoc-drill --help");
    return Exit::kWrongUse;
}

}  // namespace

int main(int argc, char** argv) {
    return static_cast<int>(run(std::vector<std::string>(argv + 1, argv + argc)));
}
