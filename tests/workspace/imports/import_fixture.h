// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/import_use_case.h"

#include "vitals/device_day.h"
#include "vitals/journal_view.h"

#include "tests/storage/store_fixture.h"

#include <QDir>
#include <QFile>

namespace xinglin::test {

class FixedClock final : public Clock
{
public:
    Instant now() const override { return time; }
    Instant time{1'790'899'200'000};  // 2026-10-02 08:00 in Shanghai
};

/// A new workspace with its clock stopped, and files to import into it.
class ImportFixture
{
public:
    explicit ImportFixture(const QByteArray &zone = "Asia/Shanghai")
        : context{store.store(), clock, *Zone::byName(zone), MetricDictionary::builtIn(), store.folder()}
    {}

    QString file(const QString &name, const QByteArray &content)
    {
        const QString path = folder.filePath(name);
        QFile made(path);
        if (!made.open(QIODevice::WriteOnly) || made.write(content) != content.size())
            qFatal("the file cannot be written");
        return path;
    }
    Result<ImportReport> run(const ImportRequest &request, const CancelToken &cancel = {},
                             const Progress &progress = {})
    {
        return runImport(context, Actor{QStringLiteral("tester")}, request, progress, cancel);
    }
    /// Imports one file and returns its report; stops the test's process when the import fails as a whole.
    ImportFileReport import(const QByteArray &content, ImportRequest request = {},
                            const QString &name = QStringLiteral("file.txt"))
    {
        request.files = {file(name, content)};
        auto report = run(request);
        if (!report)
            qFatal("the import failed: %s", qPrintable(say(report.error())));
        return report->files.at(0);
    }

    std::optional<Device> device(const char *serial)
    {
        return store
            .read([&](StoreSession &s) { return s.devices().deviceBySerial(QString::fromUtf8(serial)); })
            .value();
    }
    std::vector<Device> devices()
    {
        return store.read([&](StoreSession &s) { return s.devices().devices(); }).value();
    }
    std::vector<ImportRecord> imports()
    {
        return store.read([&](StoreSession &s) { return s.imports().imports(0); }).value();
    }
    int auditEntries(const char *action)
    {
        int count = 0;
        const auto entries =
            store.read([&](StoreSession &s) { return s.audit().entries(0, 1'000'000); }).value();
        for (const AuditEntry &entry : entries)
            count += entry.action == QLatin1String(action) ? 1 : 0;
        return count;
    }
    /// Journal entries in all, committed or not.
    int journalEntries()
    {
        int count = 0;
        const Status read = store->read([&](StoreSession &session) -> Status {
            const auto imports = session.imports().imports(0);
            for (const ImportRecord &import : *imports) {
                Status seen = session.vitals().visitJournalOf(
                    import.index, [&](std::int64_t, std::int32_t, Bytes) -> Status {
                        ++count;
                        return {};
                    });
                if (!seen)
                    return seen;
            }
            return {};
        });
        Q_ASSERT(read);
        return count;
    }
    /// Everything that waits in the committed journal for one device, in order of arrival.
    DeviceRows pendingRows(const char *serial)
    {
        DeviceRows rows;
        const std::int32_t index = device(serial)->index;
        const Status read = store->read([&](StoreSession &session) {
            return session.vitals().visitJournal(
                0, [&](std::int64_t, std::int32_t import, Bytes batch) -> Status {
                    const auto view = JournalView::open(batch, import);
                    if (!view)
                        return fail(view.error());
                    if (const auto *group = view->find(index))
                        view->appendTo(rows, *group);
                    return {};
                });
        });
        Q_ASSERT(read);
        return rows;
    }
    /// What the keeper will do: blocks instead of the journal.
    void merge()
    {
        const Status written = store->write([&](StoreSession &session) -> Status {
            std::map<std::int32_t, DeviceRows> all;
            std::vector<std::int64_t> sequences;
            Status seen = session.vitals().visitJournal(
                0, [&](std::int64_t sequence, std::int32_t import, Bytes batch) -> Status {
                    sequences.push_back(sequence);
                    const auto view = JournalView::open(batch, import);
                    if (!view)
                        return fail(view.error());
                    for (const auto &group : view->groups())
                        view->appendTo(all[group.device], group);
                    return {};
                });
            for (auto &[index, rows] : all) {
                rows.sortByTime();
                for (const Day day : daysOf(rows)) {
                    DeviceDay block;
                    block.day = day;
                    seen = session.vitals().visitBlocks(index, {day, day},
                                                        [&](std::int32_t, Day, Bytes bytes) -> Status {
                                                            block = *decodeDay(day, bytes);
                                                            return {};
                                                        });
                    xinglin::merge(block, rows);
                    if (seen)
                        seen = session.vitals().writeBlock(index, day, encode(block));
                }
            }
            return seen ? session.vitals().removeJournal(sequences) : seen;
        });
        if (!written)
            qFatal("not merged: %s", qPrintable(say(written.error())));
    }
    /// The stored blocks of a device, by day.
    std::vector<DeviceDay> blocks(const char *serial)
    {
        std::vector<DeviceDay> days;
        const std::int32_t index = device(serial)->index;
        const Status read = store->read([&](StoreSession &session) {
            return session.vitals().visitBlocks(index, {kFirstDay, kLastDay},
                                                [&](std::int32_t, Day day, Bytes bytes) -> Status {
                                                    days.push_back(*decodeDay(day, bytes));
                                                    return {};
                                                });
        });
        Q_ASSERT(read);
        return days;
    }

    StoreFixture store;
    FixedClock clock;
    Context context;
    QTemporaryDir folder;
};

/// "2:no_values 3:conflict"
inline QString verdicts(const ImportFileReport &report)
{
    QStringList texts;
    for (const RecordRejection &each : report.rejections)
        texts += QStringLiteral("%1:%2").arg(each.line).arg(rejectionName(each.reason));
    return texts.join(QLatin1Char(' '));
}

/// "records accepted duplicate rejected values"
inline QString counts(const ImportFileReport &report)
{
    return QStringLiteral("%1 %2 %3 %4 %5")
        .arg(report.records)
        .arg(report.accepted)
        .arg(report.duplicate)
        .arg(report.rejected)
        .arg(report.values);
}

/// A sample of a watch as it comes, at minutes after 2026-10-01 08:00 in Shanghai.
inline QByteArray sample(const char *serial, int minute, const QByteArray &fields)
{
    return QByteArray(R"({"deviceSn":")") + serial + R"(","timestamp":)" +
           QByteArray::number(qint64(1'790'812'800) + minute * 60) + "," + fields + "}\n";
}

}  // namespace xinglin::test
