// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/report_template.h"
#include "ui/models/job_slot.h"
#include "ui/widgets/page.h"
#include "workspace/schedules/schedule_requests.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QTimeEdit;
class QVBoxLayout;

namespace xinglin {

class EachBox;
class PaperBox;

class SubjectSearch;

/// Adds or edits a schedule; says in a sentence what it will do, and when next. Window modal, deletes itself.
class ScheduleSheet final : public QDialog
{
    Q_OBJECT

public:
    /// `row`: what is edited; nothing: a new one about the scope's unit.
    ScheduleSheet(const PageContext &context, const Scope &scope, std::vector<ReportTemplate> templates,
                  const ScheduleRow *row, QWidget *parent);

    /// As the fields say.
    Schedule schedule() const;

Q_SIGNALS:
    void saved(xinglin::ScheduleId id);

private:
    void buildReport(QVBoxLayout *column);
    void buildTimes(QVBoxLayout *column);
    void buildPlace(QVBoxLayout *column);
    void buildFoot(QVBoxLayout *column);
    void connectFields();
    void caption(const QString &text, QWidget *buddy, QVBoxLayout *column);
    QLabel *problemBelow(const char *name, QVBoxLayout *column);
    void fill();
    bool isOfAMoment() const;  // the report has no period
    void showEaches();
    void showTemplates();
    void showUnit(const SubjectInfo &unit);
    void showState();
    bool judge();
    void save();

    PageContext m_context;
    Scope m_scope;
    std::vector<ReportTemplate> m_templates;
    ScheduleRow m_row;
    bool m_wasTried = false;  // to save: what is missing is said from then on
    QLineEdit *m_name;
    QLabel *m_nameProblem;
    QComboBox *m_kind;
    QLabel *m_unitName;
    SubjectSearch *m_unit;
    QLabel *m_unitProblem;
    EachBox *m_each;
    QComboBox *m_template;
    QComboBox *m_language;
    PaperBox *m_paper;
    std::vector<QCheckBox *> m_formats;
    QLabel *m_formatProblem;
    QCheckBox *m_named;
    QComboBox *m_every;
    QTimeEdit *m_time;
    QWidget *m_weekdayRow;
    std::vector<QCheckBox *> m_weekdays;
    QLabel *m_weekdayProblem;
    QSpinBox *m_month;
    QSpinBox *m_day;
    QWidget *m_periodPart;
    QComboBox *m_period;
    QSpinBox *m_days;
    QLineEdit *m_folder;
    QLabel *m_folderProblem;
    QSpinBox *m_keep;
    QSpinBox *m_catchUp;
    QLabel *m_sentence;
    QLabel *m_problem;
    QPushButton *m_save;
    JobSlot<SubjectInfo> m_unitJob;
    JobSlot<Schedule> m_saveJob;
};

}  // namespace xinglin
