// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/jobs/report_check.h"
#include "reports/jobs/report_job.h"
#include "ui/models/job_slot.h"
#include "ui/reportcenter/report_history_model.h"
#include "ui/reportcenter/report_kind_model.h"
#include "ui/widgets/activity.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/page.h"
#include "workspace/schedules/schedule_requests.h"

#include <QTemporaryDir>

class QLabel;
class QListView;
class QPushButton;
class QStackedWidget;
class QTabBar;

namespace xinglin {

class PdfPreview;
class ReportForm;
class SchedulesView;
class StateStack;
class TemplatesView;

/// "What goes out?": a kind of report is chosen, given its parameters, seen, and saved.
class ReportCenterPage final : public Page
{
    Q_OBJECT

public:
    explicit ReportCenterPage(const PageContext &context, QWidget *parent = nullptr);
    ~ReportCenterPage() override;

    QString title() const override;
    void setSubject(const SubjectId &subject, const QString &metric) override;
    /// A template that is not saved, or reports that are being made.
    std::optional<UnfinishedWork> unfinishedWork() override;
    ReportForm &form() const { return *m_form; }
    PdfPreview &preview() const { return *m_preview; }
    /// The reports that are made by themselves.
    void showSchedules();
    TemplatesView &templates() const { return *m_templates; }

Q_SIGNALS:
    /// A report was made or could not be made.
    void finished();

protected:
    void refresh() override;
    void retranslate() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    QWidget *buildReports();
    QWidget *buildHistory();
    void loadTemplates();
    void countFailing();
    void showTabs();
    void make(bool forPreview);
    void finish(const ReportRequest &request, bool forPreview, Result<ReportOutcome> outcome);
    void tell(const ReportOutcome &outcome);
    void showFile(const ReportFile &file, const ReportRequest &request);
    /// What the preview shows, and whether that is what is chosen now.
    void showPreviewNote();
    void checkFile();
    void showNothing();
    void loadSubject(const SubjectId &subject);
    void takeUnit(const SubjectInfo &unit);

    ReportMaker m_maker;
    ReportKindModel m_kinds;
    ReportHistoryModel m_made;
    QTemporaryDir m_previewFolder;
    QListView *m_gallery;
    ReportForm *m_form;
    StateStack *m_state;
    PdfPreview *m_preview;
    QLabel *m_previewNote;
    ReportRequest m_shown;  // of what the preview shows
    BilingualText m_shownName;
    QLabel *m_historyTitle;
    QLabel *m_historyHint;
    QString m_told;  // what became of the last report, in place of a hint
    DataTable *m_history;
    std::optional<bool> m_isNarrow;  // of the history's columns
    QPushButton *m_check;
    Period m_scopePeriod;
    UnitId m_scopeUnit;
    int m_failing = 0;   // schedules whose last run failed
    SubjectId m_asked;   // for which the page was opened, since the bar's unit changed
    SubjectId m_wanted;  // until the page is seen
    QTabBar *m_tabs;
    QStackedWidget *m_views;
    TemplatesView *m_templates;
    SchedulesView *m_schedules;
    JobSlot<SubjectInfo> m_subjectJob;
    JobSlot<SubjectInfo> m_unitJob;
    JobSlot<std::vector<ReportTemplate>> m_templateJob;
    JobSlot<std::vector<ScheduleRow>> m_failingJob;
    JobSlot<ReportOutcome> m_job;
    JobSlot<ReportVerdict> m_checkJob;
    std::unique_ptr<Activities::Handle> m_activity;
    std::shared_ptr<MadeCount> m_count;  // of what is being saved; nothing: a preview, or nothing runs
};

}  // namespace xinglin
