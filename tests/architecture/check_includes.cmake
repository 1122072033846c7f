# Compiles every file by itself, syntax only, without unity and precompiled header; incremental.
foreach(command IN ITEMS "--preset;syntax" "--build;--preset;syntax;--parallel;1;--;-k;0")
  execute_process(COMMAND "${CMAKE_COMMAND}" ${command} RESULT_VARIABLE result OUTPUT_VARIABLE output
    ERROR_VARIABLE output)
  if(NOT result EQUAL 0)
    message(FATAL_ERROR "${output}")
  endif()
endforeach()
