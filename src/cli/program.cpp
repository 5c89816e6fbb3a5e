#include "cli/program.h"

#include <algorithm>
#include <cstdio>

#include "pack/finding.h"
#include "pack/pack_format.h"
#include "pack/pack_reader.h"

namespace drill::cli {
namespace {

using base::Error;
using base::ErrorCode;

std::optional<std::string>* slot_of(Arguments& arguments, std::string_view option) {
    if (option == "--moves")
        return &arguments.moves;
    if (option == "--log")
        return &arguments.log;
    if (option == "--pack")
        return &arguments.pack;
    if (option == "--seed")
        return &arguments.seed;
    if (option == "--post")
        return &arguments.post;
    if (option == "--channel")
        return &arguments.channel;
    if (option == "--policy")
        return &arguments.policy;
    if (option == "--grid")
        return &arguments.grid;
    if (option == "--max-seconds")
        return &arguments.max_seconds;
    if (option == "--max-states")
        return &arguments.max_states;
    if (option == "--out")
        return &arguments.out;
    if (option == "--plays")
        return &arguments.plays;
    if (option == "--page")
        return &arguments.page;
    if (option == "--from")
        return &arguments.from;
    if (option == "--to")
        return &arguments.to;
    if (option == "--incident")
        return &arguments.incident;
    if (option == "--skin")
        return &arguments.skin;
    return nullptr;
}

}  // namespace

base::Result<Arguments> parse_arguments(const std::vector<std::string>& words,
                                        const std::vector<std::string_view>& allowed) {
    Arguments arguments;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string& word = words[i];
        if (word.size() < 2 || word[0] != '-') {
            arguments.files.push_back(word);
            continue;
        }
        const std::size_t equals = word.find('=');
        const std::string option = word.substr(0, equals);
        if (std::find(allowed.begin(), allowed.end(), option) == allowed.end()) {
            return Error{ErrorCode::kInvalid, option, "unknown option"};
        }
        if (equals == std::string::npos && i + 1 == words.size()) {
            return Error{ErrorCode::kInvalid, option, "expected a value behind this option"};
        }
        *slot_of(arguments, option) =
            equals == std::string::npos ? words[++i] : word.substr(equals + 1);
    }
    return arguments;
}

base::Result<std::string> read_file(const std::string& path, std::size_t bytes_max) {
    std::FILE* file = std::fopen(path.c_str(), "rb");
    if (file == nullptr)
        return Error{ErrorCode::kIo, path, "cannot be opened for reading"};
    std::string bytes;
    char block[65536];
    std::size_t count = 0;
    while (bytes.size() <= bytes_max && (count = std::fread(block, 1, sizeof(block), file)) > 0) {
        bytes.append(block, count);
    }
    const bool is_broken = std::ferror(file) != 0;
    std::fclose(file);
    if (is_broken)
        return Error{ErrorCode::kIo, path, "cannot be read"};
    if (bytes.size() > bytes_max) {
        return Error{ErrorCode::kTooLarge, path,
                     "expected at most " + std::to_string(bytes_max) + " bytes"};
    }
    return bytes;
}

LoadedPack load_pack(const std::string& path) {
    const auto bytes = read_file(path, pack::kFileBytesMax);
    if (!bytes)
        return {std::nullopt, complain(bytes.error(), "")};
    pack::PackReading reading = pack::read_pack(bytes.value());
    for (const pack::Finding& finding : reading.findings) {
        std::fprintf(stderr, "%s\n", pack::format_finding(path, finding).c_str());
    }
    const Exit exit = reading.scenario ? Exit::kDone : Exit::kContentFault;
    return {std::move(reading.scenario), exit};
}

std::optional<Error> write_new_file(const std::string& path, std::string_view bytes) {
    std::FILE* file = std::fopen(path.c_str(), "wbx");
    if (file == nullptr)
        return Error{ErrorCode::kIo, path,
                     "expected a file that can be written and does not exist"};
    const bool is_written = std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
    if (std::fclose(file) != 0 || !is_written)
        return Error{ErrorCode::kIo, path, "cannot be written"};
    return std::nullopt;
}

void say(std::string_view line) {
    std::printf("%.*s\n", static_cast<int>(line.size()), line.data());
}

void complain(std::string_view line) {
    std::fprintf(stderr, "cmoc-drill: %.*s\n", static_cast<int>(line.size()), line.data());
}

Exit complain(const base::Error& error, std::string_view file) {
    std::string line;
    for (const std::string_view part : {file, std::string_view(error.where)}) {
        if (!part.empty())
            line += std::string(part) + ": ";
    }
    complain(line + error.message);
    return error.code == ErrorCode::kIo ? Exit::kWrongUse : Exit::kContentFault;
}

}  // namespace drill::cli
