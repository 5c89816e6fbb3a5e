# Dear ImGui 1.92.2b: where its source comes from, and the target `imgui`.
#
# Order: IMGUI_DIR; Debian's source package, its tarball checked by hash; the upstream tag from GitHub.
# All build folders of a clone share one unpacked copy in build/third_party.

set(IMGUI_DIR "" CACHE PATH "A folder with Dear ImGui 1.92.2b, used instead of downloading it")
set(drill_imgui_source_version 1.92.2b+ds-1)
set(drill_imgui_tarball imgui_1.92.2b+ds.orig.tar.xz)
set(drill_imgui_sha256 e7bd201d56b5ee90d24d5dac85e5c12f98bdb95410252a62d27b7f89e4566d48)
set(drill_imgui_shared "${PROJECT_SOURCE_DIR}/build/third_party")

# Sets `out` to the archive address that this machine's apt uses for Debian, or to nothing.
function(drill_debian_mirror out)
    set(${out} "" PARENT_SCOPE)
    find_program(DRILL_APT_GET apt-get NO_CMAKE_FIND_ROOT_PATH)
    if(NOT DRILL_APT_GET OR NOT EXISTS /etc/os-release)
        return()
    endif()
    file(STRINGS /etc/os-release codename REGEX "^VERSION_CODENAME=")
    string(REPLACE "VERSION_CODENAME=" "" codename "${codename}")
    execute_process(
        COMMAND "${DRILL_APT_GET}" indextargets --format "$(SITE) $(RELEASE)" "Created-By: Packages"
        OUTPUT_VARIABLE targets ERROR_QUIET)
    if(codename AND targets MATCHES "([^ \n]+) ${codename}\n")
        set(${out} "${CMAKE_MATCH_1}" PARENT_SCOPE)
    endif()
endfunction()

# Downloads Debian's source package into `folder` with an apt of its own: the machine's is not touched.
function(drill_download_imgui_from_debian mirror folder)
    set(apt "${folder}/apt")
    file(MAKE_DIRECTORY "${apt}/state/lists/partial" "${apt}/cache/archives/partial")
    set(keyring /usr/share/keyrings/debian-archive-keyring.gpg)
    set(sources "")
    foreach(suite forky sid)
        string(APPEND sources "deb-src [signed-by=${keyring}] ${mirror} ${suite} main\n")
    endforeach()
    file(WRITE "${apt}/sources.list" "${sources}")
    set(options -o "Dir::Etc::sourcelist=${apt}/sources.list" -o Dir::Etc::sourceparts=/dev/null
                -o "Dir::State=${apt}/state" -o Dir::State::status=/var/lib/dpkg/status
                -o "Dir::Cache=${apt}/cache" -o APT::Sandbox::User=root -o Acquire::Languages=none)
    foreach(command "update" "source;--download-only;imgui=${drill_imgui_source_version}")
        execute_process(COMMAND "${DRILL_APT_GET}" --quiet ${options} ${command}
                        WORKING_DIRECTORY "${folder}" OUTPUT_QUIET ERROR_QUIET)
    endforeach()
endfunction()

# Unpacks Debian's tarball to `folder`/imgui-1.92.2b when it can be had; leaves nothing there otherwise.
function(drill_unpack_imgui_from_debian folder)
    drill_debian_mirror(mirror)
    if(NOT mirror)
        return()
    endif()
    set(tarball "${folder}/${drill_imgui_tarball}")
    if(NOT EXISTS "${tarball}")
        message(STATUS "Fetching Dear ImGui ${drill_imgui_source_version} from ${mirror}")
        drill_download_imgui_from_debian("${mirror}" "${folder}")
    endif()
    if(NOT EXISTS "${tarball}")
        return()
    endif()
    file(SHA256 "${tarball}" sha256)
    if(NOT sha256 STREQUAL drill_imgui_sha256)
        file(REMOVE "${tarball}")
        message(FATAL_ERROR "${drill_imgui_tarball}: expected SHA-256 ${drill_imgui_sha256}, got ${sha256}")
    endif()
    file(ARCHIVE_EXTRACT INPUT "${tarball}" DESTINATION "${folder}")
endfunction()

set(drill_imgui_source "${IMGUI_DIR}")
if(NOT drill_imgui_source)
    set(drill_imgui_source "${drill_imgui_shared}/imgui-1.92.2b")
    file(MAKE_DIRECTORY "${drill_imgui_shared}")
    file(LOCK "${drill_imgui_shared}/lock" GUARD FILE TIMEOUT 600)
    if(NOT EXISTS "${drill_imgui_source}/imgui.cpp")
        drill_unpack_imgui_from_debian("${drill_imgui_shared}")
    endif()
    if(NOT EXISTS "${drill_imgui_source}/imgui.cpp")
        include(FetchContent)
        FetchContent_Declare(imgui_upstream
                             GIT_REPOSITORY https://github.com/ocornut/imgui.git
                             GIT_TAG v1.92.2b GIT_SHALLOW ON
                             SOURCE_DIR "${drill_imgui_source}")
        FetchContent_MakeAvailable(imgui_upstream)
    endif()
    file(LOCK "${drill_imgui_shared}/lock" RELEASE)
endif()

# Without imgui_tables.cpp and imgui_widgets.cpp: src/kit/imgui_unused.cpp says why.
add_library(imgui STATIC
    ${drill_imgui_source}/imgui.cpp
    ${drill_imgui_source}/imgui_draw.cpp)
target_include_directories(imgui SYSTEM PUBLIC "${drill_imgui_source}")
target_compile_definitions(imgui PUBLIC
    IMGUI_DISABLE_DEBUG_TOOLS
    IMGUI_DISABLE_DEFAULT_FONT
    IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
    IMGUI_DISABLE_DEMO_WINDOWS
    IMGUI_DISABLE_FILE_FUNCTIONS
    IMGUI_DISABLE_OBSOLETE_FUNCTIONS)

# Glyphs are drawn by the browser (or a stand-in in tests). IMGUI_ENABLE_FREETYPE keeps stb_truetype out
# and asks for ImGuiFreeType::GetFontLoader(), which drill_kit supplies; hence the link back to it.
target_include_directories(imgui PUBLIC "${PROJECT_SOURCE_DIR}/src")
target_compile_definitions(imgui PUBLIC IMGUI_USER_CONFIG="kit/imgui_config.h" IMGUI_ENABLE_FREETYPE)
target_link_libraries(imgui INTERFACE $<LINK_ONLY:drill_kit>)

# Native builds are for tests: there Dear ImGui tells tests/kit/item_watch of every item, for the lint.
# The definition changes no structure, so that nobody else needs to know it.
if(NOT EMSCRIPTEN)
    target_compile_definitions(imgui PRIVATE IMGUI_ENABLE_TEST_ENGINE)
    target_link_libraries(imgui INTERFACE $<LINK_ONLY:drill_item_watch>)
endif()
