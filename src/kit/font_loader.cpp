#include "kit/font_loader.h"

#include "imgui.h"
#include "imgui_internal.h"

#include "kit/font_host.h"

// Dear ImGui asks for its FreeType loader because IMGUI_ENABLE_FREETYPE keeps stb_truetype out.
namespace ImGuiFreeType {
const ImFontLoader* GetFontLoader();
}

namespace drill::kit {

namespace {

FontHost& host_of(ImFontAtlas* atlas) {
    return *static_cast<FontHost*>(atlas->UserData);
}

Face face_of(const ImFontConfig* source) {
    return static_cast<Face>(source->FontNo);
}

int size_of(const ImFontBaked* baked) {
    return static_cast<int>(baked->Size + 0.5f);
}

bool contains_glyph(ImFontAtlas*, ImFontConfig*, ImWchar) {
    return true;
}

bool init_baked(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*) {
    const FontMetrics metrics = host_of(atlas).metrics(face_of(source), size_of(baked));
    baked->Ascent = metrics.ascent;
    baked->Descent = -metrics.descent;
    return true;
}

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*,
                ImWchar character, ImFontGlyph* glyph, float* advance_only) {
    FontHost& host = host_of(atlas);
    const float advance = host.advance(face_of(source), size_of(baked), character);
    if (advance_only != nullptr) {
        *advance_only = advance;
        return true;
    }
    glyph->Codepoint = character;
    glyph->AdvanceX = advance;
    GlyphBitmap bitmap;
    host.draw(face_of(source), size_of(baked), character, bitmap);
    if (bitmap.width <= 0 || bitmap.height <= 0) {
        return true;
    }
    const ImFontAtlasRectId place = ImFontAtlasPackAddRect(atlas, bitmap.width, bitmap.height);
    if (place == ImFontAtlasRectId_Invalid) {
        return false;
    }
    const float top = baked->Ascent - static_cast<float>(bitmap.top);
    glyph->X0 = static_cast<float>(bitmap.left);
    glyph->Y0 = top;
    glyph->X1 = glyph->X0 + static_cast<float>(bitmap.width);
    glyph->Y1 = top + static_cast<float>(bitmap.height);
    glyph->Visible = true;
    glyph->Colored = bitmap.is_colored;
    glyph->PackId = place;
    ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, source, glyph,
                                       ImFontAtlasPackGetRect(atlas, place), bitmap.rgba.data(),
                                       ImTextureFormat_RGBA32, bitmap.width * 4);
    return true;
}

}  // namespace

std::array<ImFont*, kFaceCount> add_fonts(FontHost& host) {
    ImFontAtlas* atlas = ImGui::GetIO().Fonts;
    atlas->UserData = &host;
    std::array<ImFont*, kFaceCount> fonts{};
    for (std::size_t i = 0; i < fonts.size(); ++i) {
        ImFontConfig config;
        config.FontLoader = ImGuiFreeType::GetFontLoader();
        config.FontNo = static_cast<ImU32>(i);
        config.SizePixels = 14.0f;
        fonts[i] = atlas->AddFont(&config);
    }
    return fonts;
}

}  // namespace drill::kit

const ImFontLoader* ImGuiFreeType::GetFontLoader() {
    static const ImFontLoader loader = [] {
        ImFontLoader made;
        made.Name = "host";
        made.FontSrcContainsGlyph = drill::kit::contains_glyph;
        made.FontBakedInit = drill::kit::init_baked;
        made.FontBakedLoadGlyph = drill::kit::load_glyph;
        return made;
    }();
    return &loader;
}
