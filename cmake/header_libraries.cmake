# Header-only libraries, each reached through a folder that holds one link to the installed headers.
#
# The folder is given to the compiler as a system include. Handing the whole of /usr/include to em++
# instead would mix the host's C library with Emscripten's.

# drill_header_library(<target> <header> <entry> <package>)
#   header   what to look for, as a program includes it (nlohmann/json.hpp)
#   entry    the folder under the include directory to link (nlohmann)
#   package  what to install when it is missing
function(drill_header_library target header entry package)
    find_path(DRILL_${target}_INCLUDE "${header}"
              PATHS /usr/include /usr/local/include /opt/homebrew/include
              NO_CMAKE_FIND_ROOT_PATH)
    if(NOT DRILL_${target}_INCLUDE)
        message(FATAL_ERROR "${header} is missing: install ${package}")
    endif()
    set(links "${PROJECT_SOURCE_DIR}/build/third_party/include/${target}")
    file(MAKE_DIRECTORY "${links}")
    file(CREATE_LINK "${DRILL_${target}_INCLUDE}/${entry}" "${links}/${entry}" SYMBOLIC)
    add_library(${target} INTERFACE)
    target_include_directories(${target} SYSTEM INTERFACE "${links}")
endfunction()

drill_header_library(nlohmann_json nlohmann/json.hpp nlohmann
                     "nlohmann_json 3.11 (apt: nlohmann-json3-dev, brew: nlohmann-json)")
drill_header_library(glm glm/glm.hpp glm "glm (apt: libglm-dev, brew: glm)")
drill_header_library(doctest doctest/doctest.h doctest "doctest (apt: doctest-dev, brew: doctest)")

# No exceptions in WebAssembly: nlohmann_json aborts instead, so our reader uses its SAX interface.
target_compile_definitions(nlohmann_json INTERFACE $<$<BOOL:${EMSCRIPTEN}>:JSON_NOEXCEPTION>)
target_compile_definitions(
    doctest INTERFACE $<$<BOOL:${EMSCRIPTEN}>:DOCTEST_CONFIG_NO_EXCEPTIONS_BUT_WITH_ALL_ASSERTS>)
