// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process_age.h"

#include <QFile>

#include <ctime>
#include <unistd.h>

namespace xinglin {

std::int64_t processAgeMs()
{
    QFile stat(QStringLiteral("/proc/self/stat"));
    if (!stat.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray line = stat.readAll();
    // Fields are counted from behind the name, which may hold spaces; start time is the 20th there (proc(5)).
    const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    timespec now{};
    if (fields.size() < 20 || clock_gettime(CLOCK_BOOTTIME, &now) != 0)
        return 0;
    const std::int64_t startedMs = fields[19].toLongLong() * 1000 / sysconf(_SC_CLK_TCK);
    return std::int64_t{now.tv_sec} * 1000 + now.tv_nsec / 1'000'000 - startedMs;
}

}  // namespace xinglin
