// A value, or the one error that explains why there is none.
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace drill::base {

/// Why something could not be done; callers branch on this, people read the message.
enum class ErrorCode {
    kInvalid,        ///< the request or the text is malformed
    kUnknownId,      ///< it names something that is not there
    kNotAllowedNow,  ///< well formed, but not in this state
    kPaused,         ///< the drill clock stands still
    kEnded,          ///< the drill is over
    kTooLarge,       ///< a limit of the format is exceeded
    kCorrupt,        ///< stored bytes are damaged
    kIo,             ///< a file could not be read or written
};

/// One failure in words.
struct Error {
    ErrorCode code = ErrorCode::kInvalid;
    std::string where;    ///< a JSON pointer, a file or a field; empty when there is no such place
    std::string message;  ///< one sentence, lower-case start, no full stop
};

/// Either a `T` or an `Error`. Never empty.
template <typename T>
class [[nodiscard]] Result {
public:
    Result(T value) : content_(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : content_(std::in_place_index<1>, std::move(error)) {}

    explicit operator bool() const { return content_.index() == 0; }

    const T& value() const& { return checked(std::get_if<0>(&content_)); }
    T& value() & { return checked(std::get_if<0>(&content_)); }
    T&& value() && { return std::move(checked(std::get_if<0>(&content_))); }
    const Error& error() const { return checked(std::get_if<1>(&content_)); }

private:
    template <typename U>
    static U& checked(U* content) {
        assert(content != nullptr);
        return *content;
    }

    std::variant<T, Error> content_;
};

}  // namespace drill::base
