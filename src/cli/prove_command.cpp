#include <sys/resource.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <filesystem>

#include "base/json_text.h"
#include "cli/play_address.h"
#include "cli/subcommands.h"
#include "pack/moves_writer.h"
#include "proof/prove.h"

namespace drill::cli {
namespace {

using proof::Judgement;
using proof::Proof;
using proof::Verdict;

volatile std::sig_atomic_t is_interrupted = 0;

void interrupt(int /*signal*/) {
    is_interrupted = 1;
}

struct Options {
    proof::Bounds bounds;
    double max_seconds = 60;
    std::string page;  ///< its address; empty: not said
};

/// Whether `flag` was among `words`, which it then is no more.
bool take_flag(std::vector<std::string>& words, std::string_view flag) {
    const auto found = std::find(words.begin(), words.end(), flag);
    if (found == words.end())
        return false;
    words.erase(found);
    return true;
}

std::optional<std::uint64_t> whole_number(const std::optional<std::string>& text,
                                          std::uint64_t usual) {
    if (!text)
        return usual;
    std::uint64_t number = 0;
    const char* end = text->data() + text->size();
    const auto parsed = std::from_chars(text->data(), end, number);
    if (parsed.ec != std::errc() || parsed.ptr != end || number == 0)
        return std::nullopt;
    return number;
}

std::optional<Options> options_of(const Arguments& arguments) {
    const auto seconds = whole_number(arguments.max_seconds, 60);
    const auto states = whole_number(arguments.max_states, 400'000);
    const auto grid_ms = base::parse_drill_time(arguments.grid.value_or("01:00"));
    if (!seconds || !states || !grid_ms || *grid_ms < 1000)
        return std::nullopt;
    Options options;
    options.page = arguments.page.value_or("");
    if (!is_page_address(options.page))
        return std::nullopt;
    options.bounds.grid_ms = *grid_ms;
    options.bounds.states_max = *states;
    options.max_seconds = static_cast<double>(*seconds);
    return options;
}

/// Measures what a proof takes.
class Watch {
public:
    double seconds() const {
        const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - begin_;
        return passed.count();
    }
    /// Most memory that this process has had, in megabytes.
    static long megabytes() {
        rusage usage{};
        getrusage(RUSAGE_SELF, &usage);
        return usage.ru_maxrss / 1024;
    }

private:
    std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
};

std::string_view name_of(Verdict verdict) {
    switch (verdict) {
        case Verdict::kProved:
            return "proved";
        case Verdict::kRefuted:
            return "refuted";
        case Verdict::kOpen:
            break;
    }
    return "open";
}

Exit exit_of(const Proof& proof) {
    if (proof.count(Verdict::kRefuted) > 0)
        return Exit::kContentFault;
    return proof.count(Verdict::kOpen) > 0 ? Exit::kNotExhausted : Exit::kDone;
}

std::string sentence_of(const engine::Scenario& scenario, const Judgement& judgement) {
    const bool is_refuted = judgement.verdict == Verdict::kRefuted;
    std::string why = judgement.why.empty() ? "not looked at" : judgement.why;
    return place_of(scenario, judgement.claim) +
           (is_refuted ? ": does not hold that it " : ": not known whether it ") +
           std::string(words_of(judgement.claim.kind)) + ": " + why;
}

std::string end_place(const engine::Scenario& scenario, const proof::Inaction& inaction) {
    return proof::place_of(scenario,
                           {proof::ClaimKind::kHappens, proof::Part::kNone, inaction.inject});
}

std::string inaction_json(const engine::Scenario& scenario, const proof::Inaction& inaction) {
    std::string out = "  {\"ended\": ";
    base::append_json_text(out, base::format_drill_time(inaction.ended_ms));
    out += ", \"by\": ";
    base::append_json_text(out, engine::name_of(inaction.reason));
    if (inaction.inject != engine::kNoInject) {
        out += ", \"where\": ";
        base::append_json_text(out, end_place(scenario, inaction));
    }
    return out + ", \"seed\": " + std::to_string(inaction.seed) + "}";
}

/// `write(item)` for each of `items`, one a line.
template <typename Item, typename Write>
std::string json_list(const std::vector<Item>& items, Write write) {
    std::string out = "[";
    for (const Item& each : items)
        out += (out.size() == 1 ? "\n" : ",\n") + write(each);
    return out + "\n]";
}

std::string claim_json(const engine::Scenario& scenario, const std::string& page,
                       const Judgement& judgement) {
    std::string out = "  {\"where\": ";
    base::append_json_text(out, place_of(scenario, judgement.claim));
    out += ", \"claim\": ";
    base::append_json_text(out, words_of(judgement.claim.kind));
    out += ", \"verdict\": ";
    base::append_json_text(out, name_of(judgement.verdict));
    out += ", \"why\": ";
    base::append_json_text(out, judgement.why);
    if (judgement.states > 0)
        out += ", \"states\": " + std::to_string(judgement.states);
    if (judgement.verdict == Verdict::kRefuted && judgement.play) {
        out += ", \"seed\": " + std::to_string(judgement.play->seed) + ", \"until\": ";
        base::append_json_text(out, base::format_drill_time(judgement.play->until_ms));
        out += ", \"moves\": " + pack::write_moves(judgement.play->moves, scenario);
        out.pop_back();
        const auto address =
            address_of_play(page, scenario, *judgement.play, sentence_of(scenario, judgement));
        if (address) {
            out += ", \"address\": ";
            base::append_json_text(out, *address);
        }
    }
    return out + "}";
}

/// The whole proof, the same bytes for the same pack and bounds as long as nothing cut it short.
std::string proof_json(const engine::Scenario& scenario, const Options& options,
                       const Proof& proof) {
    std::string out = "{\"proof\": \"cmoc-drill-proof/1\",\n \"scenario\": ";
    base::append_json_text(out, scenario.setting.scenario_id);
    out += ",\n \"pack_sha256\": ";
    base::append_json_text(out, scenario.pack_hash);
    out += ",\n \"grid\": ";
    base::append_json_text(out, base::format_drill_time(options.bounds.grid_ms));
    out +=
        ",\n \"moves\": " + std::to_string(proof.moves) +
        ",\n \"rehearsed_steps\": " + std::to_string(proof.rehearsed_steps) +
        ",\n \"states\": " + std::to_string(proof.explored.states) +
        ",\n \"transitions\": " + std::to_string(proof.explored.transitions) +
        ",\n \"proved\": " + std::to_string(proof.count(Verdict::kProved)) +
        ",\n \"refuted\": " + std::to_string(proof.count(Verdict::kRefuted)) +
        ",\n \"open\": " + std::to_string(proof.count(Verdict::kOpen)) + ",\n \"without_moves\": " +
        json_list(proof.inactions, [&](const auto& each) { return inaction_json(scenario, each); });
    out += ",\n \"claims\": " + json_list(proof.judgements, [&](const Judgement& each) {
               return claim_json(scenario, options.page, each);
           });
    return out + "}\n";
}

/// How the page shows what breaks a claim.
void print_play(const engine::Scenario& scenario, const std::string& page,
                const Judgement& judgement) {
    if (judgement.verdict != Verdict::kRefuted || !judgement.play)
        return;
    const auto address =
        address_of_play(page, scenario, *judgement.play, sentence_of(scenario, judgement));
    say(address ? "  play it: " + *address
                : "  its play is too long for an address: --plays FOLDER writes it as a file");
}

/// What becomes of the drill when nobody plays.
void print_inactions(const engine::Scenario& scenario, const Proof& proof) {
    for (const proof::Inaction& each : proof.inactions) {
        const std::string by = each.inject == engine::kNoInject
                                   ? ", its longest time, by no end of the pack's own"
                                   : " by " + end_place(scenario, each);
        const std::string seed =
            proof.inactions.size() > 1 ? " (seed " + std::to_string(each.seed) + ")" : "";
        say("  when the player does nothing it is over at " +
            base::format_drill_time(each.ended_ms) + by + seed);
    }
}

void print_summary(const std::string& path, const engine::Scenario& scenario,
                   const Options& options, const Proof& proof, const Watch& watch) {
    for (const Judgement& each : proof.judgements) {
        if (each.verdict == Verdict::kProved)
            continue;
        say(path + ": " + sentence_of(scenario, each));
        print_play(scenario, options.page, each);
    }
    const bool is_public = scenario.confidentiality == engine::Confidentiality::kPublic;
    if (!is_public && proof.count(Verdict::kRefuted) > 0)
        say("  what is to be played tells of a confidential pack: keep it as you keep the pack");
    const double seconds = watch.seconds();
    const auto steps = static_cast<double>(proof.rehearsed_steps + proof.explored.transitions);
    char line[400];
    std::snprintf(line, sizeof(line),
                  "%s: %zu claims: %d proved, %d refuted, %d open\n"
                  "  for all plays of a player with %zu moves, at deadlines and every %s\n"
                  "  %llu steps rehearsed; %llu transitions to %llu distinct states explored; "
                  "%.1f s, %.0f steps a second, %ld MB",
                  path.c_str(), proof.judgements.size(), proof.count(Verdict::kProved),
                  proof.count(Verdict::kRefuted), proof.count(Verdict::kOpen), proof.moves,
                  base::format_drill_time(options.bounds.grid_ms).c_str(),
                  static_cast<unsigned long long>(proof.rehearsed_steps),
                  static_cast<unsigned long long>(proof.explored.transitions),
                  static_cast<unsigned long long>(proof.explored.states), seconds,
                  seconds > 0 ? steps / seconds : 0, Watch::megabytes());
    say(line);
    say("  the cast was silent for at most " + base::format_drill_time(proof.longest_silence_ms) +
        " in what was rehearsed");
    print_inactions(scenario, proof);
    if (proof.is_cut_short)
        say("  cut short: what was found until then stands, the rest is open");
}

std::optional<base::Error> write_file(const std::string& path, const std::string& bytes) {
    std::FILE* file = std::fopen(path.c_str(), "wb");
    const bool is_written =
        file != nullptr && std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
    if (file != nullptr && std::fclose(file) == 0 && is_written)
        return std::nullopt;
    return base::Error{base::ErrorCode::kIo, path, "cannot be written"};
}

/// One file of moves for each claim that a play breaks.
std::optional<base::Error> write_plays(const std::string& folder, const engine::Scenario& scenario,
                                       const Proof& proof) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    for (const Judgement& each : proof.judgements) {
        if (each.verdict != Verdict::kRefuted || !each.play)
            continue;
        std::string name = place_of(scenario, each.claim);
        std::replace(name.begin(), name.end(), '/', '-');
        const std::string path = folder + "/" + name + ".moves.json";
        if (auto failure = write_file(path, pack::write_moves(each.play->moves, scenario)))
            return failure;
        say(path + ": breaks it by " + base::format_drill_time(each.play->until_ms) +
            " with --seed " + std::to_string(each.play->seed));
    }
    return std::nullopt;
}

void show_progress(std::size_t open) {
    std::fprintf(stderr, "%zu claims open\n", open);
}

}  // namespace

Exit run_prove(const std::vector<std::string>& words) {
    std::vector<std::string> rest = words;
    const bool is_json = take_flag(rest, "--json");
    const bool tells_progress = take_flag(rest, "--progress");
    const auto parsed = parse_arguments(
        rest, {"--grid", "--max-seconds", "--max-states", "--out", "--plays", "--page"});
    auto options = parsed ? options_of(parsed.value()) : std::nullopt;
    if (!options || parsed.value().files.size() != 1) {
        complain(parsed ? "expected PACK and options with values; see cmoc-drill prove --help"
                        : parsed.error().where + ": " + parsed.error().message);
        return Exit::kWrongUse;
    }
    const Arguments& arguments = parsed.value();
    const LoadedPack pack = load_pack(arguments.files[0]);
    if (!pack.scenario)
        return pack.exit;
    const Watch watch;
    std::signal(SIGINT, interrupt);
    options->bounds.is_over = [&] {
        return is_interrupted != 0 || watch.seconds() > options->max_seconds;
    };
    using Progress = std::function<void(std::size_t)>;
    const Proof proof = prove(*pack.scenario, options->bounds,
                              tells_progress ? Progress(show_progress) : Progress());
    const std::string bytes = proof_json(*pack.scenario, *options, proof);
    if (is_json)
        std::printf("%s", bytes.c_str());
    else
        print_summary(arguments.files[0], *pack.scenario, *options, proof, watch);
    if (arguments.out) {
        if (const auto error = write_file(*arguments.out, bytes))
            return complain(*error, "");
    }
    if (arguments.plays) {
        if (const auto error = write_plays(*arguments.plays, *pack.scenario, proof))
            return complain(*error, "");
    }
    return exit_of(proof);
}

}  // namespace drill::cli
