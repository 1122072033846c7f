# Compiles every file by itself, syntax only, without unity and precompiled header; incremental. On all cores, behind
# whatever else runs: the other tests end long before.
cmake_host_system_information(RESULT cores QUERY NUMBER_OF_LOGICAL_CORES)
find_program(nice nice)
set(behind)
if(nice)
  set(behind "${nice}" -n 10)
endif()
foreach(command IN ITEMS "--preset;syntax" "--build;--preset;syntax;--parallel;${cores};--;-k;0")
  execute_process(COMMAND ${behind} "${CMAKE_COMMAND}" ${command} RESULT_VARIABLE result OUTPUT_VARIABLE output
    ERROR_VARIABLE output)
  if(NOT result EQUAL 0)
    message(FATAL_ERROR "${output}")
  endif()
endforeach()
