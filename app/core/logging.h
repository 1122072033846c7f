// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <memory>

namespace spdlog {
class logger;
}

namespace xinglin {

/// Starts logging to a rotated file of JSON lines (10 files of 5 MB). Without a call, and when the folder
/// cannot be written, logging is silent. No names, phones or ids may be logged.
void startLogging(const QString &folder, const char *program);

/// The logger of a library ("storage", "ingest"). Any thread.
std::shared_ptr<spdlog::logger> logger(const char *library);

/// Logs an error's name and detail (never its message: that may hold what the user typed).
void logError(const char *library, const Error &error);

}  // namespace xinglin
