// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reportcenter/schedule_models.h"

#include "reports/jobs/report_job.h"
#include "reports/jobs/schedule_words.h"
#include "ui/models/cells.h"
#include "ui/models/format.h"
#include "ui/models/names.h"
#include "ui/reportcenter/report_kind_model.h"
#include "ui/widgets/severity.h"

#include <QFileInfo>

#include <algorithm>

namespace xinglin {
namespace {

/// How grave an ending is; its word stands beside the shape.
Severity severityOfRun(const ScheduleRun &run)
{
    switch (run.state) {
    case ScheduleRun::State::made: return run.error.isEmpty() ? Severity::good : Severity::p2;
    case ScheduleRun::State::withheld:
    case ScheduleRun::State::noData: return Severity::p2;
    case ScheduleRun::State::failed: return Severity::p1;
    case ScheduleRun::State::skipped: return Severity::noData;
    case ScheduleRun::State::waiting:
    case ScheduleRun::State::running: break;
    }
    return Severity::info;
}

bool isThere(const ScheduleFile &file)
{
    return file.state == ScheduleFile::State::made || file.state == ScheduleFile::State::foreign;
}

}  // namespace

QString scheduleSentence(const ScheduleRow &row)
{
    const auto kind = parseReportKind(row.schedule.kind);
    return schedule_words::sentence(row.schedule, kind ? ReportKindModel::titleOf(*kind) : row.schedule.kind,
                                    names::of(row.unitName), names::of(row.templateName));
}

void ScheduleModel::setRows(std::vector<ScheduleRow> rows, const Zone &zone)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_zone = zone;
    endResetModel();
}

const ScheduleRow *ScheduleModel::at(int row) const
{
    return row >= 0 && row < rows() ? &m_rows[static_cast<std::size_t>(row)] : nullptr;
}

int ScheduleModel::rowOf(ScheduleId id) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [id](const ScheduleRow &row) { return row.schedule.id == id; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

QVariant ScheduleModel::data(const QModelIndex &index, int role) const
{
    const ScheduleRow *row = at(index.row());
    if (role != SeverityRole || !row)
        return TableModel::data(index, role);
    return row->last ? static_cast<int>(severityOfRun(*row->last)) : static_cast<int>(Severity::noData);
}

QString ScheduleModel::title(int column) const
{
    switch (column) {
    case Name: return tr("Name");
    case Does: return tr("What it does");
    case Next: return tr("Next");
    case Last: return tr("Last result");
    default: return {};
    }
}

QString ScheduleModel::text(int row, int column) const
{
    const ScheduleRow &each = m_rows[static_cast<std::size_t>(row)];
    switch (column) {
    case Name: return each.schedule.name;
    case Does: return scheduleSentence(each);
    case Next: return each.schedule.enabled ? names::minute(each.next, m_zone) : tr("paused");
    case Last: return each.last ? schedule_words::state(*each.last) : tr("not yet");
    default: return {};
    }
}

QString ScheduleModel::tip(int row, int column) const
{
    const ScheduleRow &each = m_rows[static_cast<std::size_t>(row)];
    if (column == Does)
        return scheduleSentence(each);
    if (column == Next && each.schedule.enabled)
        return format::period(each.nextPeriod);
    return column == Last && each.last ? each.last->error : QString();
}

void ScheduleRunModel::setRuns(std::vector<ScheduleRun> runs, const Zone &zone)
{
    beginResetModel();
    m_runs = std::move(runs);
    m_zone = zone;
    endResetModel();
}

QString ScheduleRunModel::path(int row) const
{
    if (row < 0 || row >= rows())
        return {};
    QStringList paths;
    for (const ScheduleFile &file : m_runs[static_cast<std::size_t>(row)].files) {
        if (isThere(file))
            paths += file.path;
    }
    if (paths.isEmpty())
        return {};
    return paths.size() == 1 ? paths.front() : QFileInfo(paths.front()).path();
}

QVariant ScheduleRunModel::data(const QModelIndex &index, int role) const
{
    if (role != SeverityRole || !index.isValid())
        return TableModel::data(index, role);
    return static_cast<int>(severityOfRun(m_runs[static_cast<std::size_t>(index.row())]));
}

QString ScheduleRunModel::title(int column) const
{
    switch (column) {
    case Due: return tr("Due");
    case Days: return tr("Days");
    case Result: return tr("Result");
    case Files: return tr("Files");
    case Remark: return tr("Remark");
    default: return {};
    }
}

QString ScheduleRunModel::text(int row, int column) const
{
    const ScheduleRun &run = m_runs[static_cast<std::size_t>(row)];
    switch (column) {
    case Due:
        return run.byHand ? tr("%1 (by hand)").arg(names::minute(run.due, m_zone))
                          : names::minute(run.due, m_zone);
    case Days: return format::period(run.period);
    case Result: return schedule_words::state(run);
    case Files: {
        if (run.files.empty())
            return QStringLiteral("–");
        const QString first = QFileInfo(run.files.front().path).fileName();
        const int more = static_cast<int>(run.files.size()) - 1;
        return more > 0 ? tr("%1 and %2 more").arg(first).arg(more) : first;
    }
    case Remark:
        return run.nextTry.isValid()
                   ? tr("%1 Next try: %2.").arg(run.error, names::minute(run.nextTry, m_zone))
                   : run.error;
    default: return {};
    }
}

QString ScheduleRunModel::tip(int row, int column) const
{
    if (column == Remark)
        return text(row, column);
    if (column != Files)
        return {};
    QStringList lines;
    for (const ScheduleFile &file : m_runs[static_cast<std::size_t>(row)].files)
        lines += tr("%1 (%2)").arg(file.path, schedule_words::fileState(file.state));
    return lines.join(QLatin1Char('\n'));
}

}  // namespace xinglin
