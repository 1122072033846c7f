// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/demo/demo_setup.h"

#include "workspace/demo/demo_duty.h"
#include "workspace/demo/demo_files.h"
#include "workspace/demo/demo_officers.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <optional>

namespace xinglin {
namespace {

/// The clock of a finished demo stands so long before the end of its last day.
constexpr std::int64_t kClockBeforeEndMs = 60'000;

class Setup
{
public:
    Setup(Workspace &workspace, const Actor &actor, bool keepFiles, const CancelToken &cancel)
        : m_workspace(workspace)
        , m_actor(actor)
        , m_keepFiles(keepFiles)
        , m_cancel(cancel)
    {}

    /// Begins to import the file in the background.
    void begin(const QString &file, ImportMode mode = ImportMode::history)
    {
        ImportRequest request;
        request.mode = mode;
        request.files = {file};
        m_running = m_workspace.import(
            m_actor, request, [](double) {}, m_cancel);
        m_file = file;
    }

    /// Waits for the file that is being imported, if any.
    Status finish()
    {
        if (m_file.isEmpty())
            return {};
        m_running.waitForFinished();
        const QString file = std::exchange(m_file, {});
        const auto report = m_running.resultCount() > 0 ? m_running.result() : fail(cancelled());
        if (!m_keepFiles)
            QFile::remove(file);
        if (!report)
            return fail(report.error());
        for (const ImportFileReport &each : report->files) {
            if (Status stored = count(each); !stored)
                return stored;
        }
        return {};
    }

    Status import(const QString &file, ImportMode mode = ImportMode::history)
    {
        begin(file, mode);
        return finish();
    }

    Status settle()
    {
        auto settled = m_workspace.settle(m_actor);
        settled.waitForFinished();
        const auto result = settled.resultCount() > 0 ? settled.result() : fail(cancelled());
        return result ? Status() : fail(result.error());
    }

    Status checkCancel() const
    {
        if (m_cancel.isCancelled())
            return fail(cancelled());
        return {};
    }

    DemoOutcome outcome;

private:
    static Error cancelled()
    {
        return {ErrorCode::cancelled, QCoreApplication::translate("Workspace", "Cancelled."), {}};
    }

    Status count(const ImportFileReport &report)
    {
        if (report.error)
            return fail(*report.error);
        if (!report.committed && report.accepted + report.rejected > 0) {
            const QString why = report.rejections.empty() ? QString() : report.rejections.front().text;
            return fail(ErrorCode::internal,
                        QCoreApplication::translate("Workspace", "The demo's file %1 was not taken: %2")
                            .arg(QFileInfo(report.file).fileName(), why));
        }
        ++outcome.files;
        outcome.records += report.records;
        outcome.accepted += report.accepted;
        outcome.duplicate += report.duplicate;
        outcome.rejected += report.rejected;
        outcome.values += report.values;
        return {};
    }

    Workspace &m_workspace;
    const Actor &m_actor;
    bool m_keepFiles;
    const CancelToken &m_cancel;
    QString m_file;
    Workspace::Answer<ImportReport> m_running;
};

Status importSamples(Setup &setup, DemoFiles &files, const Progress &progress)
{
    const int count = files.sampleFileCount();
    for (int i = 0; i < count; ++i) {
        const auto file = files.writeSamples(i);
        if (Status before = setup.finish(); !before)
            return before;
        // What comes late is late in every equal demo, however fast the rest was judged.
        if (Status settled = setup.settle(); !settled)
            return settled;
        if (!file)
            return fail(file.error());
        if (Status wanted = setup.checkCancel(); !wanted)
            return wanted;
        setup.begin(*file);
        progress(static_cast<double>(i) / (count + 1));
    }
    if (Status last = setup.finish(); !last)
        return last;
    return setup.settle();
}

/// The last days, stretch by stretch: what came in, then what people did about it.
Status replay(Setup &setup, const DemoFiles &files, Workspace &workspace, const DemoOptions &options,
              DemoClock *clock)
{
    const auto slices = files.slices();
    if (!slices)
        return fail(slices.error());
    std::optional<DemoOfficers> officers;
    const Instant end = slices->back().to + -kClockBeforeEndMs;
    if (clock)
        officers.emplace(workspace, *clock, options, end);
    for (const DemoFiles::Slice &slice : *slices) {
        for (const QString &file : slice.files) {
            if (Status done = setup.import(file, ImportMode::replay); !done)
                return done;
            // What is evaluated together decides the numbers of orders: equal demos have equal ones.
            if (Status settled = setup.settle(); !settled)
                return settled;
        }
        if (Status wanted = setup.checkCancel(); !wanted)
            return wanted;
        if (!officers)
            continue;
        if (Status worked = officers->work(std::min(slice.to, end)); !worked)
            return worked;
    }
    return {};
}

}  // namespace

Result<Instant> demoClockStart(const DemoOptions &options)
{
    const auto zone = Zone::byName(options.zone);
    if (!zone)
        return fail(zone.error());
    return zone->startOf(options.firstReplayed());
}

Result<DemoOutcome> fillWithDemo(Workspace &workspace, const Actor &actor, const DemoOptions &options,
                                 const QString &folder, bool keepFiles, const Progress &progress,
                                 const CancelToken &cancel, DemoClock *clock)
{
    auto files = DemoFiles::make(options, folder);
    if (!files)
        return fail(files.error());
    if (Status written = files->writeLists(); !written)
        return fail(written.error());
    Setup setup(workspace, actor, keepFiles, cancel);
    // Check-ups reach to the last day: they come when it has come.
    const QStringList lists = files->lists();
    for (const QString &list : lists) {
        if (list == lists.last())
            break;
        if (Status done = setup.import(list); !done)
            return fail(done.error());
    }
    if (Status done = fillDuty(workspace, actor, options, files->company()); !done)
        return fail(done.error());
    if (Status done = importSamples(setup, *files, progress); !done)
        return fail(done.error());
    if (Status written = files->writeDeviceMessages(); !written)
        return fail(written.error());
    const QStringList messages = files->deviceMessages();
    if (Status done = setup.import(messages.last()); !done)
        return fail(done.error());
    // What is usual for people is known before their last days are judged by it.
    if (Status settled = setup.settle(); !settled)
        return fail(settled.error());
    if (Status done = replay(setup, *files, workspace, options, clock); !done)
        return fail(done.error());
    for (const QString &last : {messages.first(), lists.last()}) {
        if (Status done = setup.import(last); !done)
            return fail(done.error());
    }
    if (Status settled = setup.settle(); !settled)
        return fail(settled.error());
    progress(1.0);
    return setup.outcome;
}

Result<std::int64_t> demoClockShift(const DemoOptions &options, Instant now)
{
    const auto zone = Zone::byName(options.zone);
    if (!zone)
        return fail(zone.error());
    return (zone->startOf(options.until + 1) + -kClockBeforeEndMs) - now;
}

}  // namespace xinglin
