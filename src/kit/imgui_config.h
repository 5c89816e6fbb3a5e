// Compile-time settings of Dear ImGui, the same for every file that includes imgui.h.
#pragma once

// Only what the product draws with: no demo, no debug windows, no files, no shell, no built-in
// font.
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_DEFAULT_FONT
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_FILE_FUNCTIONS
#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS

// Leaves stb_truetype out: glyphs come from a FontHost, and kit/font_loader.cpp supplies the loader
// that this asks for.
#define IMGUI_ENABLE_FREETYPE
#define IMGUI_DISABLE_STB_TRUETYPE_IMPLEMENTATION

// 32-bit indices: a whole frame is one vertex buffer and one index buffer.
#define ImDrawIdx unsigned int
