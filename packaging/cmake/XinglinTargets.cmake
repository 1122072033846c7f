# One verb per kind of module:
#   xinglin_add_library(NAME SOURCES ... PUBLIC libs... PRIVATE libs... [RESOURCES files...])
#   xinglin_add_executable(NAME SOURCES ... PRIVATE libs...)
#   xinglin_add_test(NAME SOURCES ... PRIVATE libs... [LABELS ...] [TIMEOUT s])
add_library(xinglin_defaults INTERFACE)
target_compile_options(xinglin_defaults INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual
  $<$<BOOL:${XINGLIN_WARNINGS_AS_ERRORS}>:-Werror> $<$<CXX_COMPILER_ID:GNU>:-Wno-psabi>)
target_compile_definitions(xinglin_defaults INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_CAST_FROM_BYTEARRAY
  QT_NO_FOREACH QT_NO_KEYWORDS QT_STRICT_ITERATORS QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_include_directories(xinglin_defaults INTERFACE "${CMAKE_SOURCE_DIR}" "${CMAKE_SOURCE_DIR}/app")


function(_xinglin_finish name)
  target_link_libraries(${name} PRIVATE xinglin_defaults)
  if(XINGLIN_SYNTAX_ONLY)
    set_target_properties(${name} PROPERTIES AUTOMOC OFF)  # what moc writes is no file of ours
  endif()
  if(XINGLIN_PCH AND NOT XINGLIN_SANITIZE AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_precompile_headers(${name} PRIVATE <QtCore/QtCore> <algorithm> <array> <cmath> <cstdint> <functional>
      <memory> <optional> <span> <string> <string_view> <unordered_map> <variant> <vector>)
    target_compile_options(${name} PRIVATE -fpch-preprocess)
  endif()
endfunction()

function(xinglin_add_library name)
  cmake_parse_arguments(arg "" "" "SOURCES;PUBLIC;PRIVATE;RESOURCES" ${ARGN})
  add_library(${name} STATIC ${arg_SOURCES})
  target_link_libraries(${name} PUBLIC ${arg_PUBLIC} PRIVATE ${arg_PRIVATE})
  _xinglin_finish(${name})
endfunction()

function(xinglin_add_executable name)
  cmake_parse_arguments(arg "" "" "SOURCES;PRIVATE" ${ARGN})
  add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE ${arg_PRIVATE})
  _xinglin_finish(${name})
endfunction()

# What a test's own code is compiled with, for good figures come from the libraries it calls. The headers that
# every test reads are compiled once for all of them; the sanitizers go without, so that each names what it needs.
function(_xinglin_finish_test name)
  target_link_libraries(${name} PRIVATE xinglin_defaults)
  # GCC 12 takes the concatenation of strings for an overlap (GCC bug 105651).
  target_compile_options(${name} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-O1>
    $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict>)
  if(XINGLIN_SANITIZE OR NOT CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    return()
  endif()
  target_compile_options(${name} PRIVATE -fpch-preprocess)
  if(NOT name STREQUAL "xinglin_test_headers")
    target_precompile_headers(${name} REUSE_FROM xinglin_test_headers)
  endif()
endfunction()

function(xinglin_add_test name)
  cmake_parse_arguments(arg "" "TIMEOUT" "SOURCES;PRIVATE;LABELS" ${ARGN})
  add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE ${arg_PRIVATE} Qt6::Test)
  _xinglin_finish_test(${name})
  if(NOT arg_TIMEOUT)
    set(arg_TIMEOUT 120)
  endif()
  target_compile_definitions(${name} PRIVATE
    XINGLIN_SOURCE_DIR="${CMAKE_SOURCE_DIR}" XINGLIN_BINARY_DIR="${CMAKE_BINARY_DIR}")
  add_test(NAME ${name} COMMAND ${name})
  set_tests_properties(${name} PROPERTIES TIMEOUT ${arg_TIMEOUT} LABELS "${arg_LABELS}"
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8")
endfunction()
