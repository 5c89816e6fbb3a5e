// Marks where code begins that the page loads only after its first screens.
#pragma once

/// Before a function that src/web_bindings/later.txt names: it is not inlined, so that the
/// WebAssembly module can be cut there.
#define DRILL_LATER [[gnu::noinline]]
