// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reportcenter/report_center_page.h"

#include "reports/jobs/schedule_outlook.h"
#include "ui/models/format.h"
#include "ui/models/names.h"
#include "ui/reportcenter/file_check_sheet.h"
#include "ui/reportcenter/pdf_preview.h"
#include "ui/reportcenter/report_form.h"
#include "ui/reportcenter/report_kind_delegate.h"
#include "ui/reportcenter/schedules_view.h"
#include "ui/reportcenter/templates_view.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/open_file.h"
#include "ui/widgets/state_stack.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"
#include "workspace/schedules/schedule_desk.h"
#include "workspace/template_desk.h"

#include <QLabel>
#include <QListView>
#include <QPointer>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace xinglin {
namespace {

/// Whether one paper stands for both: formats and folder make no other.
bool isSamePaper(const ReportRequest &a, const ReportRequest &b)
{
    return a.kind == b.kind && a.subject == b.subject && a.language == b.language && a.paper == b.paper &&
           a.templateKey == b.templateKey && a.named == b.named &&
           (a.kind == ReportKind::handOver || a.period == b.period);
}

}  // namespace

ReportCenterPage::ReportCenterPage(const PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_maker(context.workspace)
    , m_subjectJob(this)
    , m_unitJob(this)
    , m_templateJob(this)
    , m_failingJob(this)
    , m_job(this)
    , m_checkJob(this)
{
    build();
    connect(m_gallery->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) { m_form->setKind(m_kinds.kind(current.row())); });
    connect(m_form, &ReportForm::kindChanged, this,
            [this](ReportKind kind) { m_gallery->setCurrentIndex(m_kinds.index(m_kinds.rowOf(kind))); });
    connect(m_form, &ReportForm::previewRequested, this, [this] { make(true); });
    connect(m_form, &ReportForm::saveRequested, this, [this] { make(false); });
    connect(m_form, &ReportForm::edited, this, &ReportCenterPage::showPreviewNote);
    connect(m_form, &ReportForm::cancelRequested, this, [this] {
        if (m_activity)
            m_activity->cancelToken().cancel();
    });
    connect(m_state, &StateStack::actionRequested, this, [this] { make(true); });
    connect(m_state, &StateStack::retryRequested, this, [this] { make(true); });
    connect(m_history, &DataTable::opened, this, [this](const QModelIndex &index) {
        if (!m_made.path(index.row()).isEmpty())
            showFile(m_made.file(index.row()), m_made.request(index.row()));
    });
    connect(&context.activities, &Activities::changed, this, [this] {
        if (m_activity)
            m_form->setShare(m_activity->share());
    });
}

ReportCenterPage::~ReportCenterPage()
{
    if (m_activity)
        m_activity->cancelToken().cancel();
}

QString ReportCenterPage::title() const
{
    return tr("What goes out?");
}

void ReportCenterPage::showSchedules()
{
    m_tabs->setCurrentIndex(m_views->indexOf(m_schedules));
}

void ReportCenterPage::setSubject(const SubjectId &subject, const QString &)
{
    if (!subject.isValid())
        return;
    m_wanted = subject;
    requestRefresh();
}

std::optional<UnfinishedWork> ReportCenterPage::unfinishedWork()
{
    if (m_count && m_activity && !m_activity->cancelToken().isCancelled()) {
        const std::size_t of = m_count->of;
        const QString text = of > 1 ? tr("Reports are being made, %1 of %2. What is done stays.")
                                          .arg(m_count->made.load())
                                          .arg(of)
                                    : tr("A report is being made.");
        return UnfinishedWork{
            {tr("Reports are being made"), text, {}, tr("Stop and close"), tr("Go on")}, {}, [this] {
                if (m_activity)
                    m_activity->cancelToken().cancel();
            }};
    }
    auto work = m_templates->unfinishedWork();
    if (work) {
        // Where it cannot be saved it says so there.
        work->save = [this, save = work->save](std::function<void()> then) {
            m_tabs->setCurrentIndex(m_views->indexOf(m_templates));
            save(std::move(then));
        };
    }
    return work;
}

void ReportCenterPage::loadSubject(const SubjectId &subject)
{
    m_subjectJob.run(workspace().subject(actor(), subject, scope().period.days().last),
                     [this](Result<SubjectInfo> info) {
                         if (info)
                             m_form->setSubject(*info);
                     });
}

void ReportCenterPage::loadTemplates()
{
    m_templateJob.run(workspace().templates().templates(actor()),
                      [this](Result<std::vector<ReportTemplate>> templates) {
                          if (templates)
                              m_form->setTemplates(*std::move(templates));
                      });
}

void ReportCenterPage::countFailing()
{
    m_failingJob.run(workspace().schedules().schedules(actor()),
                     [this](const Result<std::vector<ScheduleRow>> &rows) {
                         if (!rows)
                             return;
                         m_failing = static_cast<int>(std::ranges::count_if(*rows, isFailing));
                         showTabs();
                     });
}

void ReportCenterPage::showTabs()
{
    m_tabs->setTabText(0, tr("Make a report"));
    m_tabs->setTabText(1, tr("Templates"));
    m_tabs->setTabText(2, m_failing == 0 ? tr("Schedules") : tr("Schedules · %n failed", nullptr, m_failing));
    m_tabs->setTabIcon(2, m_failing == 0 ? QIcon()
                                         : theme().icon(QStringLiteral("triangle-alert"), ColourRole::p1));
}

void ReportCenterPage::refresh()
{
    loadTemplates();
    countFailing();
    if (m_views->currentWidget() == m_templates)
        m_templates->refresh(scope());
    if (m_views->currentWidget() == m_schedules)
        m_schedules->refresh(scope());
    const Zone &zone = scope().info.zone;
    if (scope().info.now.isValid())
        m_form->setLastDay(zone.dayOf(scope().info.now));
    if (scope().period != m_scopePeriod) {
        m_scopePeriod = scope().period;
        m_form->setPeriod(m_scopePeriod);
    }
    const bool isOtherUnit = scope().unit.isValid() && scope().unit != m_scopeUnit;
    m_scopeUnit = scope().unit;
    if (isOtherUnit) {
        m_asked = {};
        m_unitJob.run(workspace().subject(actor(), SubjectId::of(m_scopeUnit), scope().period.days().last),
                      [this](const Result<SubjectInfo> &unit) {
                          if (unit)
                              takeUnit(*unit);
                      });
    }
    if (m_wanted.isValid()) {
        m_asked = std::exchange(m_wanted, {});
        loadSubject(m_asked);
    }
}

// What was asked for by itself is not put aside by the unit of the bar.
void ReportCenterPage::takeUnit(const SubjectInfo &unit)
{
    if (!m_asked.isValid())
        m_form->setSubject(unit);
    else if (m_asked.kind == SubjectId::Kind::person)
        m_form->setUnit(unit);
}

void ReportCenterPage::make(bool forPreview)
{
    ReportRequest request = m_form->request();
    if (m_job.isBusy() || !m_form->isComplete() || !(forPreview || m_form->prepareFolder()))
        return;
    if (forPreview) {
        request.formats = {ReportFormat::pdf};
        request.each = ReportEach::none;
        request.out = m_previewFolder.path();
        request.mayTake = {};
    }
    m_told.clear();
    setProblem(m_historyHint, false);
    m_count.reset();
    if (!forPreview) {
        m_count = std::make_shared<MadeCount>();
        request.count = m_count;
    }
    m_activity = context().activities.begin(tr("Report"));
    m_form->setShare(0.0);
    m_form->setRunning(true);
    m_job.run(m_maker.make(actor(), request, m_activity->progress(), m_activity->cancelToken()),
              m_activity->cancelToken(), [this, request, forPreview](Result<ReportOutcome> outcome) {
                  finish(request, forPreview, std::move(outcome));
              });
}

void ReportCenterPage::finish(const ReportRequest &request, bool forPreview, Result<ReportOutcome> outcome)
{
    m_activity.reset();
    m_count.reset();
    m_form->setRunning(false);
    if (!outcome) {
        if (outcome.error().code == ErrorCode::cancelled)
            m_told = tr("Cancelled. Nothing was made.");
        else
            m_state->showError(outcome.error());
        retranslate();
        Q_EMIT finished();
        return;
    }
    if (!forPreview) {
        ReportRequest made = request;
        if (!made.period.isValid())  // a hand-over is of now
            made.period = Period::day(scope().info.zone.dayOf(scope().info.now));
        m_made.add(made, *outcome, scope().info.now, scope().info.zone);
        m_history->setVisible(m_made.rowCount() > 0);
    }
    tell(*outcome);
    for (const ReportFile &file : outcome->files) {
        if (file.format != ReportFormat::pdf)
            continue;
        showFile(file, request);
        break;
    }
    Q_EMIT finished();
}

void ReportCenterPage::tell(const ReportOutcome &outcome)
{
    QStringList told;
    const auto made = outcome.count(ReportResult::State::made) + outcome.count(ReportResult::State::withheld);
    const auto failed = outcome.count(ReportResult::State::failed);
    if (failed > 0) {
        const auto first =
            std::ranges::find(outcome.results, ReportResult::State::failed, &ReportResult::state);
        told += tr("%1 of %2 not made: %3").arg(failed).arg(outcome.asked).arg(first->reason);
    }
    if (outcome.isCancelled())
        told += tr("Cancelled: %1 of %2 made.").arg(made).arg(outcome.asked);
    else if (!outcome.results.empty() && made > 0)
        told += tr("%1 made, %2 of them withheld. Enter or a double click opens a file.")
                    .arg(made)
                    .arg(outcome.count(ReportResult::State::withheld));
    if (outcome.isWithheld)
        told += withheldReportText();
    if (!outcome.withoutChart.empty()) {
        QStringList formats;
        for (const ReportFormat format : outcome.withoutChart)
            formats += reportFormatName(format).toUpper();
        told += tr("There is no chart to make a picture of: no %1.").arg(formats.join(QStringLiteral(", ")));
    }
    if (!outcome.incomplete.isEmpty())
        told += tr("The report is not whole. %1").arg(outcome.incomplete.join(QLatin1Char(' ')));
    if (const QStringList signs = outcome.missingSigns(); !signs.isEmpty())
        told += tr("No installed font has %1; boxes stand for them.").arg(signs.join(QStringLiteral(", ")));
    if (const QString font = outcome.missingFont(); !font.isEmpty())
        told += missingFontText(font);
    if (const QStringList scripts = outcome.unshapedScripts(); !scripts.isEmpty())
        told += unshapedScriptsText(scripts);
    m_told = told.join(QLatin1Char(' '));
    setProblem(m_historyHint, failed > 0);
    retranslate();
}

void ReportCenterPage::showPreviewNote()
{
    const bool isThere = !m_preview->path().isEmpty();
    m_previewNote->setVisible(isThere);
    if (!isThere)
        return;
    QStringList what{ReportKindModel::titleOf(m_shown.kind), names::of(m_shownName)};
    if (m_shown.period.isValid())
        what += format::period(m_shown.period);
    const QString shown = what.join(QStringLiteral(" · "));
    m_previewNote->setText(isSamePaper(m_shown, m_form->request())
                               ? tr("Preview: %1").arg(shown)
                               : tr("Preview: %1. Something else is chosen now.").arg(shown));
}

void ReportCenterPage::showFile(const ReportFile &file, const ReportRequest &request)
{
    const QString &path = file.path;
    if (!path.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive)) {
        openFile(this, context().dialogs, path);
        return;
    }
    if (m_preview->show(path)) {
        m_state->showContent();
        m_shown = request;
        m_shownName = file.subject.name;
        showPreviewNote();
        return;
    }
    m_state->showError({ErrorCode::io, tr("The report cannot be opened: %1").arg(path), {}});
}

void ReportCenterPage::checkFile()
{
    const Dialogs::FileQuestion question{
        tr("Check a report's file"), tr("Reports") + QStringLiteral(" (*)"), {}};
    context().dialogs.openFiles(this, question, [this](const QStringList &files) {
        auto *sheet = new FileCheckSheet(context(), files.constFirst(), this);
        const CancelToken cancel;
        connect(sheet, &QDialog::finished, this, [cancel] { cancel.cancel(); });
        m_checkJob.run(checkReportFile(workspace(), actor(), files.constFirst(), cancel), cancel,
                       [this, sheet = QPointer(sheet)](const Result<ReportVerdict> &verdict) {
                           if (sheet)
                               sheet->tell(verdict, scope().info.zone);
                       });
        sheet->open();
    });
}

void ReportCenterPage::showNothing()
{
    m_state->showEmpty(
        {tr("No report yet"),
         tr("Choose a report at the left, say about whom and which days, and look at it before you save it."),
         {},
         QStringLiteral("file-text")});
}

void ReportCenterPage::retranslate()
{
    m_tabs->setAccessibleName(tr("Views of reports"));
    showTabs();
    m_templates->retranslate();
    m_schedules->retranslate();
    m_gallery->setAccessibleName(tr("Kinds of reports"));
    m_kinds.retranslate();
    m_made.retranslate();
    m_form->retranslate();
    m_preview->retranslate();
    m_history->setAccessibleName(tr("Reports made"));
    m_check->setText(tr("Check a file…"));
    m_check->setToolTip(tr("Is a file what was made here, and are its data still the same?"));
    m_historyTitle->setText(tr("Made in this session"));
    m_historyHint->setText(!m_told.isEmpty()        ? m_told
                           : m_made.rowCount() == 0 ? tr("Saved reports are listed here.")
                                                    : tr("Enter or a double click opens a file."));
    if (m_preview->path().isEmpty())
        showNothing();
    showPreviewNote();
}

}  // namespace xinglin
