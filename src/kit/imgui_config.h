// Settings of Dear ImGui that change its structures; the same for every file that includes imgui.h.
#pragma once

// 32-bit indices: a whole frame is one vertex buffer and one index buffer.
#define ImDrawIdx unsigned int
