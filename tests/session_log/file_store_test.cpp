#include "session_log/file_store.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "session_log/memory_store.h"
#include "session_log/small_log.h"

namespace drill::session_log {
namespace {

/// A path in the temporary folder at which nothing stands, before and after.
class FreePath {
public:
    FreePath() { remove(); }
    ~FreePath() { remove(); }
    FreePath(const FreePath&) = delete;
    FreePath& operator=(const FreePath&) = delete;

    const std::string& path() const { return path_; }

private:
    void remove() {
        std::error_code ignored;
        std::filesystem::remove(path_, ignored);
    }
    std::string path_ =
        (std::filesystem::temp_directory_path() / "cmoc-drill-file-store-test.log").string();
};

}  // namespace

TEST_SUITE("session_log/store") {
    TEST_CASE("a file holds the lines as soon as they are appended") {
        const FreePath free;
        auto store = FileStore::create(free.path());
        REQUIRE(bool(store));
        CHECK_FALSE(store.value().append("one\n").has_value());
        CHECK(read_log_file(free.path()).value() == "one\n");
        CHECK_FALSE(store.value().append("two\n").has_value());
        CHECK(read_log_file(free.path()).value() == "one\ntwo\n");
    }

    TEST_CASE("an existing file is never overwritten") {
        const FreePath free;
        {
            auto store = FileStore::create(free.path());
            REQUIRE(bool(store));
            CHECK_FALSE(store.value().append("kept\n").has_value());
        }
        const auto second = FileStore::create(free.path());
        REQUIRE_FALSE(bool(second));
        CHECK(second.error().code == base::ErrorCode::kIo);
        CHECK(second.error().where == free.path());
        CHECK(second.error().message ==
              "expected a file that does not exist yet, as a log is never overwritten");
        CHECK(read_log_file(free.path()).value() == "kept\n");
    }

    TEST_CASE("a path that cannot be reached is an error in words") {
        const auto created = FileStore::create("/no-such-folder/x.log");
        REQUIRE_FALSE(bool(created));
        CHECK(created.error().code == base::ErrorCode::kIo);
        const auto read = read_log_file("/no-such-folder/x.log");
        REQUIRE_FALSE(bool(read));
        CHECK(read.error().code == base::ErrorCode::kIo);
        CHECK_FALSE(bool(read_log_file("/")));
    }

    TEST_CASE("a store that failed takes nothing more") {
        const FreePath free;
        auto store = FileStore::create(free.path());
        REQUIRE(bool(store));
        CHECK(store.value().append(std::string(kLogBytesMax + 1, 'x')).has_value());
        const auto refusal = store.value().append("more\n");
        REQUIRE(refusal.has_value());
        CHECK(refusal->code == base::ErrorCode::kIo);
        CHECK(read_log_file(free.path()).value().empty());
    }

    TEST_CASE("a log kept in memory is read back") {
        MemoryStore store;
        CHECK_FALSE(store.append(small_log()).has_value());
        CHECK(bool(read_log(store.bytes())));
        CHECK(store.append(std::string(kLogBytesMax, 'x')).has_value());
    }
}

}  // namespace drill::session_log
