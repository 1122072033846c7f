// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/duty/absence_import_sheet.h"

#include "ui/models/format.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/state_stack.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"
#include "workspace/alerts/duty_desk.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace xinglin {
namespace {

constexpr QSize kSize{760, 460};

}  // namespace

AbsenceImportSheet::AbsenceImportSheet(const PageContext &context, const QString &name,
                                       const QByteArray &table, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_table(table)
    , m_job(this)
{
    setObjectName(QStringLiteral("absenceImport"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    build(name);
    ask(AbsenceImportMode::dryRun);
}

void AbsenceImportSheet::build(const QString &name)
{
    setWindowTitle(tr("Bring in absences"));
    auto *heading = makeElidedLabel(LabelStyle::heading, this);
    heading->setText(tr("Absences from %1").arg(name));
    m_summary = makeLabel(LabelStyle::secondary, this);
    m_summary->setObjectName(QStringLiteral("absenceSummary"));
    m_summary->setWordWrap(true);
    auto *lines = new DataTable;
    lines->setObjectName(QStringLiteral("absenceLines"));
    lines->setAccessibleName(tr("Lines of the file"));
    lines->setModel(&m_model);
    lines->setSortingEnabled(false);  // as they stand in the file
    lines->setColumnWidths({64, 100, 210, 80, 0});
    makeCard(lines);
    m_state = new StateStack(m_context.theme, lines, this);
    m_partial = new QCheckBox(tr("Leave the wrong lines out and bring in the others"), this);
    m_partial->setObjectName(QStringLiteral("absencePartial"));
    m_partial->hide();
    m_take = makeButton(ButtonStyle::primary, this);
    m_take->setObjectName(QStringLiteral("takeAbsences"));
    m_take->setText(tr("Bring in"));
    m_take->setDefault(true);
    auto *leave = makeButton(ButtonStyle::plain, this);
    leave->setText(tr("Cancel"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(look::s);
    buttons->addWidget(m_partial, 1);
    buttons->addStretch(0);
    buttons->addWidget(leave);
    buttons->addWidget(m_take);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(look::l, look::l, look::l, look::l);
    column->setSpacing(look::m);
    column->addWidget(heading);
    column->addWidget(m_summary);
    column->addWidget(m_state, 1);
    column->addLayout(buttons);
    resize(kSize);
    connect(m_partial, &QCheckBox::toggled, this, &AbsenceImportSheet::judge);
    connect(m_take, &QPushButton::clicked, this,
            [this] { ask(m_partial->isChecked() ? AbsenceImportMode::partial : AbsenceImportMode::whole); });
    connect(leave, &QPushButton::clicked, this, &QDialog::close);
    connect(m_state, &StateStack::retryRequested, this, [this] { ask(AbsenceImportMode::dryRun); });
}

void AbsenceImportSheet::ask(AbsenceImportMode mode)
{
    m_take->setEnabled(false);
    m_state->showLoading();
    m_job.run(m_context.workspace.duty().importAbsences(m_context.actor, m_table, mode),
              [this](const Result<AbsenceImportReport> &report) { show(report); });
}

void AbsenceImportSheet::show(const Result<AbsenceImportReport> &report)
{
    if (!report) {
        m_summary->clear();
        m_state->showError(report.error());
        return;
    }
    m_report = *report;
    if (report->committed) {
        Q_EMIT imported(m_report);
        close();
        return;
    }
    m_model.setLines(m_report.lines);
    if (m_report.lines.empty())
        m_state->showEmpty(
            {tr("No lines"), tr("The file has a header and nothing below it."), {}, QStringLiteral("users")});
    else
        m_state->showContent();
    m_partial->setVisible(m_report.wrong > 0 && m_report.added > 0);
    judge();
}

void AbsenceImportSheet::judge()
{
    const bool isWhole = m_report.wrong == 0;
    QString text = tr("%1 new, %2 known already, %3 wrong.")
                       .arg(format::count(m_report.added), format::count(m_report.unchanged),
                            format::count(m_report.wrong));
    if (!isWhole && !m_partial->isChecked())
        text += QLatin1Char(' ') + tr("While a line is wrong nothing is brought in.");
    else if (m_report.added == 0)
        text += QLatin1Char(' ') + tr("There is nothing to bring in.");
    m_summary->setText(text);
    m_take->setEnabled(m_report.added > 0 && (isWhole || m_partial->isChecked()));
}

}  // namespace xinglin
