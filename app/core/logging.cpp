// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logging.h"

#include <QDir>

#include <spdlog/sinks/null_sink.h>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/spdlog.h>

#include <mutex>

namespace xinglin {
namespace {

std::mutex g_mutex;
spdlog::sink_ptr g_sink = std::make_shared<spdlog::sinks::null_sink_mt>();

}  // namespace

void startLogging(const QString &folder, const char *program)
{
    const std::lock_guard lock(g_mutex);
    try {
        QDir().mkpath(folder);
        const QString path = QDir(folder).filePath(QString::fromLatin1(program) + QStringLiteral(".log"));
        auto sink = std::make_shared<spdlog::sinks::rotating_file_sink_mt>(path.toStdString(), 5u << 20, 10);
        sink->set_pattern(
            R"({"time":"%Y-%m-%dT%H:%M:%S.%e%z","level":"%l","logger":"%n","pid":%P,"text":"%v"})");
        g_sink = std::move(sink);
    } catch (const spdlog::spdlog_ex &) {
        return;  // logging must never stop the program
    }
    spdlog::apply_all([](const std::shared_ptr<spdlog::logger> &each) { each->sinks() = {g_sink}; });
}

std::shared_ptr<spdlog::logger> logger(const char *library)
{
    const std::lock_guard lock(g_mutex);
    if (auto known = spdlog::get(library))
        return known;
    auto made = std::make_shared<spdlog::logger>(library, g_sink);
    made->flush_on(spdlog::level::warn);
    spdlog::register_logger(made);
    return made;
}

void logError(const char *library, const Error &error)
{
    QString detail = error.detail;
    detail.replace(QLatin1Char('\\'), QLatin1String("\\\\")).replace(QLatin1Char('"'), QLatin1String("\\\""));
    detail.replace(QLatin1Char('\n'), QLatin1Char(' '));
    logger(library)->warn("{}: {}", errorName(error.code).toStdString(), detail.toStdString());
}

}  // namespace xinglin
