// SPDX-License-Identifier: GPL-3.0-or-later
// What the fields of the sheet show, and what they say.
#include "reports/jobs/schedule_runner.h"
#include "ui/models/names.h"
#include "ui/reportcenter/each_box.h"
#include "ui/reportcenter/paper_box.h"
#include "ui/reportcenter/schedule_sheet.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QTimeEdit>

#include <algorithm>
#include <array>

namespace xinglin {
namespace {

constexpr std::array kScheduleLanguages{Language::zhCN, Language::en};

}  // namespace

void ScheduleSheet::fill()
{
    const Schedule &schedule = m_row.schedule;
    m_name->setText(schedule.name);
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(schedule.kind)));
    showEaches();
    m_each->setEach(schedule.each);
    showTemplates();
    m_template->setCurrentIndex(std::max(0, m_template->findData(schedule.templateKey)));
    m_language->setCurrentIndex(schedule.language == Language::zhCN ? 0 : 1);
    m_paper->setPaper(parsePaper(schedule.paper).value_or(Paper::a4));
    for (std::size_t i = 0; i < m_formats.size(); ++i)
        m_formats[i]->setChecked(schedule.formats.contains(reportFormatName(reportFormats()[i])));
    m_named->setChecked(schedule.named);
    m_every->setCurrentIndex(static_cast<int>(schedule.time.every));
    m_time->setTime(QTime(schedule.time.minute / 60, schedule.time.minute % 60));
    for (const int day : schedule.time.weekdays)
        m_weekdays[static_cast<std::size_t>(day - 1)]->setChecked(true);
    m_month->setValue(schedule.time.month);
    m_day->setValue(schedule.time.day);
    if (schedule.period.kind != PeriodRule::Kind::moment)  // which is no choice
        m_period->setCurrentIndex(static_cast<int>(schedule.period.kind));
    m_days->setValue(schedule.period.days);
    m_folder->setText(QDir::toNativeSeparators(schedule.folder));
    m_keep->setValue(schedule.keep);
    m_catchUp->setValue(schedule.catchUp);
    m_unitName->setText(names::of(m_row.unitName));
    if (m_row.unitName == BilingualText() && schedule.unit.isValid())
        m_unitJob.run(m_context.workspace.subject(m_context.actor, SubjectId::of(schedule.unit),
                                                  m_scope.info.zone.dayOf(m_scope.info.now)),
                      [this](const Result<SubjectInfo> &unit) {
                          if (unit)
                              showUnit(*unit);
                      });
}

bool ScheduleSheet::isOfAMoment() const
{
    return parseReportKind(m_kind->currentData().toString()) == ReportKind::handOver;
}

void ScheduleSheet::showEaches()
{
    if (const auto kind = parseReportKind(m_kind->currentData().toString()))
        m_each->setChoices(scheduledEaches(*kind));
}

void ScheduleSheet::showTemplates()
{
    const QString chosen = m_template->currentData().toString();
    m_template->clear();
    m_template->addItem(tr("The report's own order"), QString());
    for (const ReportTemplate &plan : m_templates) {
        if (plan.kind == m_kind->currentData().toString())
            m_template->addItem(eitherText(plan.name, installedLanguage()), plan.key);
    }
    m_template->setCurrentIndex(std::max(0, m_template->findData(chosen)));
}

void ScheduleSheet::showUnit(const SubjectInfo &unit)
{
    m_row.schedule.unit = unit.id.unit;
    m_row.unitName = unit.name;
    m_unitName->setText(names::of(unit.name));
    showState();
}

Schedule ScheduleSheet::schedule() const
{
    Schedule schedule = m_row.schedule;
    schedule.name = m_name->text().trimmed();
    schedule.kind = m_kind->currentData().toString();
    schedule.each = m_each->each();
    schedule.templateKey = m_template->currentData().toString();
    schedule.language = kScheduleLanguages[static_cast<std::size_t>(m_language->currentIndex())];
    schedule.paper = paperName(m_paper->paper().value_or(Paper::a4));
    schedule.formats.clear();
    for (std::size_t i = 0; i < m_formats.size(); ++i) {
        if (m_formats[i]->isChecked())
            schedule.formats += reportFormatName(reportFormats()[i]);
    }
    schedule.named = m_named->isChecked();
    schedule.time.every = static_cast<TimeRule::Every>(m_every->currentIndex());
    schedule.time.minute = m_time->time().hour() * 60 + m_time->time().minute();
    schedule.time.weekdays.clear();
    for (std::size_t i = 0; i < m_weekdays.size(); ++i) {
        if (m_weekdays[i]->isChecked())
            schedule.time.weekdays.push_back(static_cast<int>(i) + 1);
    }
    schedule.time.month = m_month->value();
    schedule.time.day = m_day->value();
    schedule.period.kind =
        isOfAMoment() ? PeriodRule::Kind::moment : static_cast<PeriodRule::Kind>(m_period->currentIndex());
    schedule.period.days = m_days->value();
    schedule.folder = QDir::fromNativeSeparators(m_folder->text().trimmed());
    schedule.keep = m_keep->value();
    schedule.catchUp = m_catchUp->value();
    return schedule;
}

}  // namespace xinglin
