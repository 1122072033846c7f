// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/demo/demo_setup.h"

#include "workspace/demo/demo_duty.h"
#include "workspace/demo/demo_files.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <optional>

namespace xinglin {
namespace {

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
    void begin(const QString &file)
    {
        ImportRequest request;
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

    Status import(const QString &file)
    {
        begin(file);
        return finish();
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
        if (!file)
            return fail(file.error());
        if (Status wanted = setup.checkCancel(); !wanted)
            return wanted;
        setup.begin(*file);
        progress(static_cast<double>(i) / (count + 1));
    }
    return setup.finish();
}

}  // namespace

Result<DemoOutcome> fillWithDemo(Workspace &workspace, const Actor &actor, const DemoOptions &options,
                                 const QString &folder, bool keepFiles, const Progress &progress,
                                 const CancelToken &cancel)
{
    auto files = DemoFiles::make(options, folder);
    if (!files)
        return fail(files.error());
    if (Status written = files->writeLists(); !written)
        return fail(written.error());
    Setup setup(workspace, actor, keepFiles, cancel);
    for (const QString &list : files->lists()) {
        if (Status done = setup.import(list); !done)
            return fail(done.error());
    }
    if (Status done = fillDuty(workspace, actor, options, files->company()); !done)
        return fail(done.error());
    if (Status done = importSamples(setup, *files, progress); !done)
        return fail(done.error());
    if (Status written = files->writeDeviceMessages(); !written)
        return fail(written.error());
    for (const QString &list : files->deviceMessages()) {
        if (Status done = setup.import(list); !done)
            return fail(done.error());
    }
    auto settled = workspace.settle(actor);
    settled.waitForFinished();
    if (settled.resultCount() > 0 && !settled.result())
        return fail(settled.result().error());
    progress(1.0);
    return setup.outcome;
}

Result<std::int64_t> demoClockShift(const DemoOptions &options, Instant now)
{
    const auto zone = Zone::byName(options.zone);
    if (!zone)
        return fail(zone.error());
    return (zone->startOf(options.until + 1) + -60'000) - now;
}

}  // namespace xinglin
