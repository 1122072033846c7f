// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/imports/import_verdict_view.h"

#include "ui/models/cells.h"
#include "ui/models/format.h"
#include "ui/models/table_text.h"
#include "ui/widgets/state_stack.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"

#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace xinglin {
namespace {

void addSorting(DataTable *table, QSortFilterProxyModel &proxy, QAbstractItemModel &model)
{
    proxy.setSourceModel(&model);
    proxy.setSortRole(SortRole);
    table->setModel(&proxy);
    table->sortByColumn(-1, Qt::AscendingOrder);
}

}  // namespace

ImportVerdictView::ImportVerdictView(const Theme &theme, QWidget *parent)
    : QWidget(parent)
{
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, look::m, 0, 0);
    layout->setSpacing(look::s);
    m_badge = new SeverityBadge(theme, content);
    m_figures = makeLabel(LabelStyle::secondary, content);
    auto *summary = new QHBoxLayout;
    summary->setSpacing(look::m);
    summary->addWidget(m_badge);
    summary->addWidget(m_figures, 1);
    layout->addLayout(summary);

    auto *splitter = new QSplitter(Qt::Vertical, content);
    splitter->setChildrenCollapsible(false);
    m_files = new DataTable(splitter);
    m_files->setObjectName(QStringLiteral("verdictFiles"));
    makeCard(m_files);
    addSorting(m_files, m_sortedFiles, m_fileModel);
    m_files->setColumnWidths({170, 0, 130, 76, 80, 96, 76, 80, 120});
    for (const int column : {ImportFileModel::Kind, ImportFileModel::Note})
        m_files->hideColumn(column);  // the kind stands beside the file, the note below
    auto *below = new QWidget(splitter);
    auto *belowLayout = new QVBoxLayout(below);
    belowLayout->setContentsMargins(0, look::s, 0, 0);
    belowLayout->setSpacing(look::xs);
    m_rejectionTitle = makeLabel(LabelStyle::strong, below);
    m_save = makeButton(ButtonStyle::quiet, below);
    m_save->setObjectName(QStringLiteral("saveRejections"));
    auto *titleRow = new QHBoxLayout;
    titleRow->addWidget(m_rejectionTitle, 1);
    titleRow->addWidget(m_save);
    belowLayout->addLayout(titleRow);
    m_rejections = new DataTable(below);
    m_rejections->setObjectName(QStringLiteral("verdictRejections"));
    makeCard(m_rejections);
    addSorting(m_rejections, m_sortedRejections, m_rejectionModel);
    m_rejections->setColumnWidths({70, 300, 0, 130});
    belowLayout->addWidget(m_rejections, 1);
    m_note = makeLabel(LabelStyle::secondary, below);
    m_note->setWordWrap(true);
    belowLayout->insertWidget(0, m_note);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    layout->addWidget(splitter, 1);

    m_state = new StateStack(theme, content, this);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_state);
    connect(m_files->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ImportVerdictView::showRejections);
    connect(m_save, &QPushButton::clicked, this,
            [this] { Q_EMIT saveRequested(tableAsCsv(m_sortedRejections)); });
}

void ImportVerdictView::showReport(const ImportReport &report)
{
    m_hasReport = true;
    m_fileModel.setReport(report);
    showSummary();
    showRejections();
    m_state->showContent();
}

void ImportVerdictView::showFailure(const Error &error)
{
    m_hasReport = false;
    m_state->showError(error);
}

void ImportVerdictView::showSummary()
{
    const ImportReport &report = m_fileModel.report();
    std::int64_t records = 0, accepted = 0, duplicate = 0, rejected = 0, values = 0;
    int bad = 0;
    for (const ImportFileReport &file : report.files) {
        records += file.records;
        accepted += file.accepted;
        duplicate += file.duplicate;
        rejected += file.rejected;
        values += file.values;
        bad += file.error || (report.dryRun ? file.rejected > 0 : !file.committed) ? 1 : 0;
    }
    const int files = static_cast<int>(report.files.size());
    if (bad > 0) {
        m_badge->setSeverity(Severity::p1,
                             report.dryRun ? tr("%1 of %2 files would not be imported").arg(bad).arg(files)
                                           : tr("%1 of %2 files were not imported").arg(bad).arg(files));
    } else if (rejected > 0) {
        m_badge->setSeverity(Severity::p2, tr("Imported without the rejected records"));
    } else if (accepted == 0) {
        m_badge->setSeverity(Severity::info, tr("Everything was there already; nothing was added"));
    } else {
        m_badge->setSeverity(Severity::good, report.dryRun ? tr("Everything can be imported")
                                                           : tr("Everything was imported"));
    }
    m_figures->setText(tr("%1 records: %2 accepted, %3 already there, %4 rejected · %5 values · %6 s")
                           .arg(format::count(records), format::count(accepted), format::count(duplicate),
                                format::count(rejected), format::count(values),
                                format::number(report.seconds, 1)));
}

void ImportVerdictView::showRejections()
{
    std::vector<ImportFileReport> files = m_fileModel.report().files;
    const QModelIndexList chosen = m_files->selectionModel()->selectedRows();
    if (!chosen.isEmpty())
        files = {m_fileModel.file(m_sortedFiles.mapToSource(chosen.front()).row())};
    m_rejectionModel.setFiles(files);
    QStringList notes;
    for (const ImportFileReport &file : files) {
        const QString note = file.error ? file.error->message : file.note;
        if (!file.error && !file.committed && file.rejected > 0 && !m_fileModel.report().dryRun) {
            notes += tr("All or nothing: nothing of %1 was stored. Correct the rejected records, or tick the "
                        "option at the "
                        "left to keep the good ones, and import again.")
                         .arg(QFileInfo(file.file).fileName());
        }
        if (!note.isEmpty())
            notes += QFileInfo(file.file).fileName() + QStringLiteral(": ") + note;
    }
    m_note->setText(notes.join(QLatin1Char('\n')));
    m_note->setVisible(!notes.isEmpty());
    const int listed = m_rejectionModel.rowCount();
    m_save->setEnabled(listed > 0);
    if (listed == 0) {
        m_rejectionTitle->setText(tr("No record was rejected"));
    } else if (m_rejectionModel.notListed() > 0) {
        m_rejectionTitle->setText(
            tr("Rejected records: the first %1 of %2")
                .arg(format::count(listed), format::count(listed + m_rejectionModel.notListed())));
    } else {
        m_rejectionTitle->setText(tr("Rejected records: %1").arg(format::count(listed)));
    }
}

void ImportVerdictView::retranslate()
{
    m_files->setAccessibleName(tr("Verdict of each file"));
    m_rejections->setAccessibleName(tr("Rejected records"));
    m_save->setText(tr("Save as CSV…"));
    m_fileModel.retranslate();
    m_rejectionModel.retranslate();
    if (m_hasReport) {
        showSummary();
        showRejections();
    } else {
        m_state->showEmpty({tr("No verdict yet"),
                            tr("Run a dry run or an import to see what became of each record."),
                            {},
                            QStringLiteral("circle-dashed")});
    }
}

}  // namespace xinglin
