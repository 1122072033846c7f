// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/sqlite_store.h"
#include "workspace/embedded_workspace.h"

#include <QFile>
#include <QTemporaryDir>

#include <vector>

namespace xinglin::test {

/// A real workspace of its own with two mines and their three people, and what is brought into it.
struct LiveWorkspace
{
    LiveWorkspace()
    {
        NewStore what;
        what.name = QStringLiteral("live");
        what.now = SystemClock().now();
        auto store = SqliteStore::create(path(), what);
        if (!store)
            qFatal("%s", qPrintable(store.error().message));
        auto opened = EmbeddedWorkspace::open(*std::move(store), path());
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message));
        door = *std::move(opened);
        bring({{"units.csv", "code,parent,name,name_en\nG,,集团,Group\nM1,G,一矿,Mine 1\nM2,G,二矿,Mine 2\n"},
               {"people.csv", "code;name;unit;position\nE1;王建国;M1;采煤工\nE2;李伟;M1;采煤工\n"
                              "E3;张敏;M2;采煤工\n"}},
              ImportMode::history);
    }
    QString path() const { return folder.filePath(QStringLiteral("workspace")); }
    void bring(const std::vector<std::pair<const char *, QByteArray>> &files, ImportMode mode)
    {
        ImportRequest request;
        request.mode = mode;
        for (const auto &[name, content] : files) {
            QFile file(folder.filePath(QStringLiteral("%1-%2").arg(++imports).arg(QLatin1String(name))));
            if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
                qFatal("cannot write %s", qPrintable(file.fileName()));
            request.files += file.fileName();
        }
        const auto report = door->import(actor, request, {}, {}).result();
        if (!report)
            qFatal("%s", qPrintable(report.error().message));
        for (const ImportFileReport &file : report->files) {
            if (!file.committed)
                qFatal("not imported: %s", qPrintable(file.error ? file.error->message : file.note));
        }
    }
    /// Two calm hours up to now, and a heart that races at the end.
    void race(const QByteArray &person, int beats)
    {
        const Instant now = SystemClock().now();
        QByteArray csv = "person,time,heart_rate\n";
        for (int minute = 120; minute >= 0; minute -= 5) {
            const QByteArray time = Zone::utc().isoText(now + -minute * 60'000LL).toUtf8();
            csv +=
                person + "," + time + "," + QByteArray::number(minute == 0 ? beats : 72 + minute % 7) + "\n";
        }
        bring({{"vitals.csv", csv}}, ImportMode::live);
    }

    QTemporaryDir folder;
    Actor actor{QStringLiteral("tester")};
    std::unique_ptr<EmbeddedWorkspace> door;
    int imports = 0;
};

}  // namespace xinglin::test
