# Compiler settings: warnings for our own code, and what the two WebAssembly programs are linked with.

find_program(DRILL_CCACHE ccache NO_CMAKE_FIND_ROOT_PATH)
if(DRILL_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # All build folders of a clone share what is cached: their names are no part of the key.
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env CCACHE_NOHASHDIR=1
        "CCACHE_BASEDIR=${PROJECT_SOURCE_DIR}" "${DRILL_CCACHE}")
endif()

# Our own code links this PRIVATE; third-party code does not.
add_library(drill_warnings INTERFACE)
target_compile_options(drill_warnings INTERFACE -Wall -Wextra -Wconversion -Wshadow -Werror)
target_include_directories(drill_warnings INTERFACE "${PROJECT_SOURCE_DIR}/src")

# drill_web_flags: the page's module. drill_node_flags: a program run by node.
add_library(drill_web_flags INTERFACE)
add_library(drill_node_flags INTERFACE)
if(EMSCRIPTEN)
    # For size, unless a target sets DRILL_IS_HOT. One -O alone may stand on a command line: emcc keeps
    # what -Oz switched off (inlining, the quick memcpy) even if -O2 follows it.
    add_compile_options(-fno-exceptions -fno-rtti -flto
                        $<IF:$<BOOL:$<TARGET_PROPERTY:DRILL_IS_HOT>>,-O2,-Oz>)
    add_link_options(-fno-exceptions -flto)
    # The optimiser's passes are repeated until nothing shrinks any more. It leaves functions whole that are
    # called once: it knows nothing of noinline, and split_module.py looks for them by their names.
    # Data begins where hardly any number of the code is: split_data.py takes each for a place.
    target_link_options(drill_web_flags INTERFACE
        -Oz
        -sALLOW_MEMORY_GROWTH=1
        -sBINARYEN_EXTRA_PASSES=converge,--one-caller-inline-max-function-size=20
        -sENVIRONMENT=web
        -sEXPORT_ES6=1
        -sFILESYSTEM=0
        -sGLOBAL_BASE=663552
        -sMALLOC=emmalloc
        -sMODULARIZE=1
        -sSTRICT=1
        -sUSE_ES6_IMPORT_META=0)
    target_link_options(drill_node_flags INTERFACE
        -O2
        -sALLOW_MEMORY_GROWTH=1
        -sENVIRONMENT=node
        -sEXIT_RUNTIME=1
        -sNODERAWFS=1
        "SHELL:--pre-js ${PROJECT_SOURCE_DIR}/cmake/node_without_fetch.js")
    # emcc needs acorn, which Debian keeps outside the path of a node that came from elsewhere.
    if(EXISTS /usr/share/nodejs)
        set_property(GLOBAL PROPERTY RULE_LAUNCH_LINK
                     "${CMAKE_COMMAND} -E env NODE_PATH=/usr/share/nodejs")
    endif()
endif()
