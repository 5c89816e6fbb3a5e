// Stands in for the parts of the C library that read and print fractions, which are a twentieth of
// the page's download and which nothing needs: packs and logs know whole numbers only, and no text
// on the screen is printed from a fraction.
#include <cstdarg>
#include <cstddef>
#include <cstring>

extern "C" {

// Emscripten's printing without fractions. The linker sends the calls of vsnprintf here.
int vsniprintf(char* out, std::size_t size, const char* format, va_list values);

int __wrap_vsnprintf(char* out, std::size_t size, const char* format, va_list values) {
    return vsniprintf(out, size, format, values);
}

/// nlohmann_json asks for the value of a number with a fraction before our readers refuse it, and
/// hands over nothing else.
double strtod(const char* text, char** end) {
    *end = const_cast<char*>(text) + std::strlen(text);
    return 0.0;
}
float strtof(const char* text, char** end) {
    return static_cast<float>(strtod(text, end));
}
long double strtold(const char* text, char** end) {
    return strtod(text, end);
}

/// Dear ImGui reads its settings file with it; there is none.
int sscanf(const char*, const char*, ...) {
    return 0;
}
}
