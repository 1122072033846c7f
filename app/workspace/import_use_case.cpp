// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/import_use_case.h"

#include "core/file_lock.h"
#include "workspace/imports/record_import.h"
#include "workspace/imports/table_import.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QThread>

#include <algorithm>

namespace xinglin {
namespace {

constexpr unsigned long kLockPollMs = 20;

tl::unexpected<Error> cancelled()
{
    return fail(ErrorCode::cancelled, QCoreApplication::translate("Workspace", "The import was cancelled."));
}

/// Imports queue on a file of the workspace, so that each one judges against all that came before, and a
/// staged import whose lock is free belongs to a process that died.
Result<std::optional<FileLock>> waitForTurn(const Context &context, const CancelToken &cancel)
{
    if (context.folder.isEmpty())
        return std::optional<FileLock>();
    for (;;) {
        auto lock = FileLock::tryAcquire(context.folder + QStringLiteral("/import.lock"));
        if (!lock || *lock)
            return lock;
        if (cancel.isCancelled())
            return cancelled();
        QThread::msleep(kLockPollMs);
    }
}

/// Takes back what imports that were killed had staged.
Status takeBackLeftovers(Context &context)
{
    std::vector<ImportRecord> leftovers;
    const Status read = context.store.read([&](StoreSession &session) -> Status {
        const auto imports = session.imports().imports(0);
        if (!imports)
            return fail(imports.error());
        std::copy_if(imports->begin(), imports->end(), std::back_inserter(leftovers),
                     [](const ImportRecord &each) { return each.state == ImportRecord::State::staged; });
        return {};
    });
    if (!read || leftovers.empty())
        return read;
    return context.store.write([&](StoreSession &session) -> Status {
        for (ImportRecord &leftover : leftovers) {
            if (Status taken = takeBackStaged(session, leftover.index); !taken)
                return taken;
            leftover.state = ImportRecord::State::failed;
            leftover.finished = context.clock.now();
            if (Status saved = session.imports().saveImport(leftover, {}); !saved)
                return saved;
        }
        return {};
    });
}

Result<ImportFileReport> importOne(const ImportJob &job, std::optional<FileKind> kind,
                                   const ColumnMapping &mapping)
{
    const auto file = openFile(job.path, kind, mapping, job.context.metrics);
    if (!file) {
        ImportFileReport report;
        report.file = job.path;
        report.kind = kind ? fileKindName(*kind) : QString();
        report.error = file.error();
        return report;
    }
    switch (file->kind) {
    case FileKind::units: return importUnits(job, *file);
    case FileKind::people: return importPeople(job, *file);
    case FileKind::bindings: return importBindings(job, *file);
    case FileKind::checkUps: return importCheckUps(job, *file);
    case FileKind::watch:
    case FileKind::deviceInfo:
    case FileKind::event:
    case FileKind::vitalsCsv:
    case FileKind::fitbit: break;
    }
    return RecordImport(job, *file).run();
}

}  // namespace

Result<ImportReport> runImport(Context &context, const Actor &actor, const ImportRequest &request,
                               const Progress &progress, const CancelToken &cancel)
{
    QElapsedTimer timer;
    timer.start();
    const auto kind = requestedKind(request.kind);
    if (!kind)
        return fail(kind.error());
    const auto mapping = readMapping(request.mapFile, context.metrics);
    if (!mapping)
        return fail(mapping.error());
    const auto turn = waitForTurn(context, cancel);
    if (!turn)
        return fail(turn.error());
    if (!request.dryRun) {
        if (Status clean = takeBackLeftovers(context); !clean)
            return fail(clean.error());
    }
    double total = 0.0, done = 0.0;
    for (const QString &path : request.files)
        total += static_cast<double>(std::max<qint64>(QFileInfo(path).size(), 1));
    ImportReport report;
    report.dryRun = request.dryRun;
    for (const QString &path : request.files) {
        const double weight = static_cast<double>(std::max<qint64>(QFileInfo(path).size(), 1)) / total;
        const ImportJob job{context,
                            actor,
                            request,
                            path,
                            [&](double share) {
                                if (progress)
                                    progress(std::min(1.0, done + share * weight));
                            },
                            cancel,
                            context.clock.now()};
        auto file =
            cancel.isCancelled() ? Result<ImportFileReport>(cancelled()) : importOne(job, *kind, *mapping);
        if (!file)
            return fail(file.error());
        report.files.push_back(*std::move(file));
        done += weight;
    }
    if (progress)
        progress(1.0);
    report.seconds = static_cast<double>(timer.nsecsElapsed()) * 1e-9;
    return report;
}

}  // namespace xinglin
