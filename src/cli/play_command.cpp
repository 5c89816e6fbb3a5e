#include <charconv>
#include <cstdio>

#include "base/state_hash.h"
#include "cli/subcommands.h"
#include "engine/session.h"
#include "pack/moves_reader.h"
#include "pack/pack_format.h"
#include "pack/skin_reader.h"
#include "session_log/file_store.h"
#include "session_log/writer.h"

namespace drill::cli {
namespace {

using base::Error;
using base::ErrorCode;

/// A session whose every batch is stored in a file before it counts.
class LoggedSession {
public:
    LoggedSession(const engine::Scenario& scenario, std::uint64_t seed,
                  session_log::FileStore& store)
        : store_(store), writer_(session_log::header_of(scenario, seed)), session_(scenario, seed) {
        store_line(writer_.header_line());
        store_batch(session_.events());
    }

    /// The refusal of the engine, if it refused. Look at io_error() too.
    std::optional<Error> submit(const engine::Command& command) {
        const auto batch = session_.submit(command);
        if (!batch)
            return batch.error();
        store_batch(batch.value());
        return std::nullopt;
    }

    const engine::Session& session() const { return session_; }
    const std::optional<Error>& io_error() const { return io_error_; }

private:
    void store_batch(std::span<const engine::Event> batch) {
        if (!batch.empty())
            store_line(writer_.line_for(batch, session_.hash()));
    }
    void store_line(const std::string& line) {
        if (!io_error_)
            io_error_ = store_.append(line);
    }

    session_log::FileStore& store_;
    session_log::LogWriter writer_;
    engine::Session session_;
    std::optional<Error> io_error_;
};

std::optional<std::uint64_t> parse_seed(const std::optional<std::string>& text) {
    if (!text)
        return 1;
    std::uint64_t seed = 0;
    const char* end = text->data() + text->size();
    const auto parsed = std::from_chars(text->data(), end, seed);
    if (parsed.ec != std::errc() || parsed.ptr != end)
        return std::nullopt;
    return seed;
}

std::string shown_moment(base::Milliseconds at_ms) {
    return base::format_drill_time(at_ms);
}

/// Plays all moves, then lets the drill run to its end. Refused moves are told and skipped.
void play_out(LoggedSession& logged, const std::vector<engine::Command>& moves) {
    for (const engine::Command& move : moves) {
        if (logged.session().control().has_ended())
            break;
        if (logged.session().control().is_paused == 0) {
            if (logged.submit({move.at_ms, engine::Advance{}}))
                break;
        }
        if (const auto refusal = logged.submit(move)) {
            complain("the move at " + shown_moment(move.at_ms) +
                     " was refused: " + refusal->message);
        }
    }
    if (logged.session().control().has_ended())
        return;
    if (logged.session().control().is_paused != 0) {
        const base::Milliseconds paused_ms = logged.session().control().now_ms;
        complain("the moves leave the drill paused; it is resumed at " + shown_moment(paused_ms));
        if (logged.submit({paused_ms, engine::Resume{}}))
            return;
    }
    // A refusal is impossible here: the drill runs and the moment is the last there is.
    if (const auto refusal = logged.submit({base::kDrillTimeMax, engine::Advance{}})) {
        complain(refusal->message);
    }
}

Exit print_faults(const std::string& path, const std::vector<pack::Finding>& findings) {
    for (const pack::Finding& finding : findings) {
        std::fprintf(stderr, "%s\n", pack::format_finding(path, finding).c_str());
    }
    return Exit::kContentFault;
}

}  // namespace

Exit run_play(const std::vector<std::string>& words) {
    const auto parsed = parse_arguments(words, {"--moves", "--log", "--seed", "--skin"});
    const bool is_complete = parsed && parsed.value().files.size() == 1 && parsed.value().moves &&
                             parsed.value().log && parse_seed(parsed.value().seed);
    if (!is_complete) {
        complain("expected PACK --moves FILE --log OUT; see cmoc-drill play --help");
        return Exit::kWrongUse;
    }
    const Arguments& arguments = parsed.value();
    const auto move_bytes = read_file(*arguments.moves, pack::kFileBytesMax);
    if (!move_bytes)
        return complain(move_bytes.error(), "");
    LoadedPack pack = load_pack(arguments.files[0]);
    if (!pack.scenario)
        return pack.exit;
    if (arguments.skin && !pack::choose_skin(pack.scenario->setting, *arguments.skin)) {
        complain("--skin: expected the id of a skin, got \"" + *arguments.skin + "\"");
        return Exit::kWrongUse;
    }
    const pack::MovesReading moves = pack::read_moves(move_bytes.value(), *pack.scenario);
    if (!moves.findings.empty())
        return print_faults(*arguments.moves, moves.findings);

    auto store = session_log::FileStore::create(*arguments.log);
    if (!store)
        return complain(store.error(), "");
    LoggedSession logged(*pack.scenario, *parse_seed(arguments.seed), store.value());
    play_out(logged, moves.moves);
    if (logged.io_error())
        return complain(*logged.io_error(), *arguments.log);
    const engine::Control& control = logged.session().control();
    say("ended " + shown_moment(control.now_ms) + " " + std::string(name_of(control.ended)));
    say("hash " + base::format_hash(logged.session().hash()));
    return Exit::kDone;
}

}  // namespace drill::cli
