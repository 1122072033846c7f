// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/zone.h"
#include "domain/audit.h"
#include "workspace/workspace.h"

#include <QFuture>

namespace xinglin {

/// What is known of a report's file.
struct ReportVerdict
{
    enum class State {
        unchanged,    ///< as it was written here, and the data still say the same
        dataChanged,  ///< as it was written here; the data say something else now
        ofAMoment,    ///< as it was written here; what it tells of has passed (a hand-over)
        altered,      ///< a report that was written here, but not these bytes
        unknown,      ///< no record of it in this workspace
    };
    State state = State::unknown;
    QByteArray sha256;          ///< of the file
    AuditEntry record;          ///< of the export; sequence 0: none
    bool isByName = false;      ///< the record is of a file of this name, and the file itself bears no mark
    bool bearsMark = false;     ///< of a report, whether the workspace knows it or not
    QStringList chapters = {};  ///< that the data have changed; empty text: the cover
    bool wasRunning = false;  ///< the period was not over when it was made: time alone changes what it tells
    bool isOtherEngine = false;  ///< made by another version: what differs may be its doing
};

/// "unchanged", "data_changed", "altered", "unknown".
QString reportVerdictName(ReportVerdict::State state);

/// What the verdict means, in sentences for a person, the verdict first.
QStringList reportVerdictLines(const ReportVerdict &verdict, const Zone &zone);

/// Looks the bytes of a file up in the audit chain, then the mark it bears, then its name (without a folder);
/// when they are there, asks the workspace for the same report again and compares chapter by chapter. Fails
/// with damaged when the entry itself does not fit its hash. Waits; not for the GUI thread.
Result<ReportVerdict> checkReport(Workspace &workspace, const Actor &actor, const QByteArray &bytes,
                                  const QString &name, const CancelToken &cancel);

/// The same for a file; io, naming it, when it cannot be read. Returns at once; works on a thread of its own,
/// which the workspace must outlive.
QFuture<Result<ReportVerdict>> checkReportFile(Workspace &workspace, const Actor &actor, const QString &path,
                                               const CancelToken &cancel);

}  // namespace xinglin
