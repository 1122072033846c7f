// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reportcenter/schedule_sheet.h"

#include "core/made_folder.h"
#include "domain/schedule_times.h"
#include "reports/jobs/schedule_runner.h"
#include "reports/jobs/schedule_words.h"
#include "ui/models/format.h"
#include "ui/models/names.h"
#include "ui/reportcenter/each_box.h"
#include "ui/reportcenter/paper_box.h"
#include "ui/reportcenter/report_folder.h"
#include "ui/reportcenter/report_kind_model.h"
#include "ui/reportcenter/schedule_models.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/subject_search.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"
#include "workspace/schedules/schedule_desk.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTimeEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace xinglin {
namespace {

constexpr int kScheduleColumnWidth = 380;
constexpr int kBoxesInARow = 4;
constexpr int kSentenceHeight = 60;
constexpr int kPeriodKinds = static_cast<int>(PeriodRule::Kind::yearToDate) + 1;

QHBoxLayout *rowOf(std::initializer_list<QWidget *> widgets)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(look::s);
    for (QWidget *widget : widgets)
        row->addWidget(widget);
    return row;
}

QSpinBox *makeNumber(const char *name, int from, int to, const QString &spoken, QWidget *parent)
{
    auto *box = new QSpinBox(parent);
    box->setObjectName(QLatin1String(name));
    box->setRange(from, to);
    box->setAccessibleName(spoken);
    return box;
}

}  // namespace

ScheduleSheet::ScheduleSheet(const PageContext &context, const Scope &scope,
                             std::vector<ReportTemplate> templates, const ScheduleRow *row, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_scope(scope)
    , m_templates(std::move(templates))
    , m_unitJob(this)
    , m_saveJob(this)
{
    setObjectName(QStringLiteral("scheduleSheet"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(row ? tr("Edit the schedule") : tr("Add a schedule"));
    if (row) {
        m_row = *row;
    } else {
        m_row.schedule.language = installedLanguage();
        m_row.schedule.unit = scope.unit;
        // The week before, once it is over.
        m_row.schedule.time.every = TimeRule::Every::week;
        m_row.schedule.folder = QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
                                    .filePath(QStringLiteral("Xinglin"));
    }
    auto *left = new QVBoxLayout;
    auto *right = new QVBoxLayout;
    for (QVBoxLayout *column : {left, right})
        column->setSpacing(look::xs);
    buildReport(left);
    buildTimes(right);
    buildPlace(right);
    left->addStretch(1);
    right->addStretch(1);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(look::xl);
    columns->addLayout(left, 1);
    columns->addLayout(right, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(look::l, look::l, look::l, look::l);
    column->setSpacing(look::m);
    column->addLayout(columns, 1);
    buildFoot(column);
    setMinimumWidth(2 * kScheduleColumnWidth);
    fill();
    connectFields();
    showState();
    m_name->setFocus();
}

void ScheduleSheet::caption(const QString &text, QWidget *buddy, QVBoxLayout *column)
{
    auto *label = makeLabel(LabelStyle::secondary, this);
    label->setText(text);
    label->setBuddy(buddy);
    buddy->setAccessibleName(text);
    column->addWidget(label);
}

QLabel *ScheduleSheet::problemBelow(const char *name, QVBoxLayout *column)
{
    auto *label = makeLabel(LabelStyle::strong, this);
    label->setObjectName(QLatin1String(name));
    setProblem(label);
    label->setWordWrap(true);
    label->hide();
    column->addWidget(label);
    return label;
}

void ScheduleSheet::buildReport(QVBoxLayout *column)
{
    m_name = new QLineEdit(this);
    m_name->setObjectName(QStringLiteral("scheduleName"));
    caption(tr("Name"), m_name, column);
    column->addWidget(m_name);
    m_nameProblem = problemBelow("scheduleNameProblem", column);
    m_kind = new QComboBox(this);
    m_kind->setObjectName(QStringLiteral("scheduleKind"));
    for (const QString &name : reportKindNames()) {
        if (const auto kind = parseReportKind(name))
            m_kind->addItem(ReportKindModel::titleOf(*kind), name);
    }
    caption(tr("Report"), m_kind, column);
    column->addWidget(m_kind);
    m_unit = new SubjectSearch(m_context.workspace, m_context.actor, m_context.theme, this);
    m_unit->setObjectName(QStringLiteral("scheduleUnit"));
    m_unit->setKind(SubjectId::Kind::unit);
    m_unit->setDay(m_scope.info.zone.dayOf(m_scope.info.now));
    m_unit->setPlaceholderText(tr("Find a unit by name or code"));
    m_unitName = makeLabel(LabelStyle::strong, this);
    caption(tr("Unit"), m_unit, column);
    column->addWidget(m_unitName);
    column->addWidget(m_unit);
    m_unitProblem = problemBelow("scheduleUnitProblem", column);
    m_each = new EachBox(this);
    m_each->setObjectName(QStringLiteral("scheduleEach"));
    m_each->setAccessibleName(tr("How many reports"));
    column->addWidget(m_each);
    m_template = new QComboBox(this);
    m_template->setObjectName(QStringLiteral("scheduleTemplate"));
    caption(tr("Template"), m_template, column);
    column->addWidget(m_template);
    m_language = new QComboBox(this);
    m_language->addItems({QStringLiteral("中文"), QStringLiteral("English")});
    m_paper = new PaperBox(PaperBox::Choice::one, this);
    m_paper->setAccessibleName(tr("Paper"));
    caption(tr("Language and paper of the report"), m_language, column);
    column->addLayout(rowOf({m_language, m_paper}));
    auto *grid = new QGridLayout;
    grid->setSpacing(look::xs);
    for (const ReportFormat format : reportFormats()) {
        auto *box = new QCheckBox(reportFormatName(format).toUpper(), this);
        box->setObjectName(QStringLiteral("scheduleFormat_") + reportFormatName(format));
        const auto place = static_cast<int>(m_formats.size());
        grid->addWidget(box, place / kBoxesInARow, place % kBoxesInARow);
        m_formats.push_back(box);
    }
    column->addSpacing(look::xs);
    column->addLayout(grid);
    m_formatProblem = problemBelow("scheduleFormatProblem", column);
    m_named = new QCheckBox(tr("People appear with their names"), this);
    column->addWidget(m_named);
}

void ScheduleSheet::buildTimes(QVBoxLayout *column)
{
    m_every = new QComboBox(this);
    m_every->setObjectName(QStringLiteral("scheduleEvery"));
    m_every->addItems(
        {tr("Every day"), tr("Every week"), tr("Every month"), tr("Every quarter"), tr("Every year")});
    m_time = new QTimeEdit(this);
    m_time->setObjectName(QStringLiteral("scheduleTime"));
    m_time->setDisplayFormat(QStringLiteral("HH:mm"));
    m_time->setAccessibleName(tr("Time of day"));
    caption(tr("When"), m_every, column);
    column->addLayout(rowOf({m_every, m_time}));
    m_weekdayRow = new QWidget(this);
    auto *grid = new QGridLayout(m_weekdayRow);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(look::xs);
    for (int day = 1; day <= 7; ++day) {
        auto *box = new QCheckBox(schedule_words::weekday(day), m_weekdayRow);
        box->setObjectName(QStringLiteral("scheduleWeekday_%1").arg(day));
        grid->addWidget(box, (day - 1) / kBoxesInARow, (day - 1) % kBoxesInARow);
        m_weekdays.push_back(box);
    }
    column->addWidget(m_weekdayRow);
    m_weekdayProblem = problemBelow("scheduleWeekdayProblem", column);
    m_month = makeNumber("scheduleMonth", 1, 12, tr("Month"), this);
    m_month->setPrefix(tr("month ", "before its number"));
    m_day = makeNumber("scheduleDay", 0, 31, tr("Day of the month"), this);
    m_day->setPrefix(tr("day ", "of the month, before its number"));
    m_day->setSpecialValueText(tr("the last day"));
    column->addLayout(rowOf({m_month, m_day}));
    m_period = new QComboBox(this);
    m_period->setObjectName(QStringLiteral("schedulePeriod"));
    for (int kind = 0; kind < kPeriodKinds; ++kind) {
        const PeriodRule rule{static_cast<PeriodRule::Kind>(kind)};
        m_period->addItem(rule.kind == PeriodRule::Kind::lastDays ? tr("the last days")
                                                                  : schedule_words::period(rule));
    }
    m_days = makeNumber("scheduleDays", 1, 366, tr("How many days"), this);
    m_periodPart = new QWidget(this);
    m_periodPart->setObjectName(QStringLiteral("schedulePeriodPart"));
    auto *part = new QVBoxLayout(m_periodPart);
    part->setContentsMargins(0, 0, 0, 0);
    part->setSpacing(column->spacing());
    caption(tr("About which days, seen from the day it is due"), m_period, part);
    part->addLayout(rowOf({m_period, m_days}));
    column->addWidget(m_periodPart);
}

void ScheduleSheet::buildPlace(QVBoxLayout *column)
{
    m_folder = new QLineEdit(this);
    m_folder->setObjectName(QStringLiteral("scheduleFolder"));
    auto *choose = makeButton(ButtonStyle::plain, this);
    choose->setObjectName(QStringLiteral("chooseScheduleFolder"));
    choose->setText(tr("Choose…"));
    caption(tr("Folder"), m_folder, column);
    column->addLayout(rowOf({m_folder, choose}));
    m_folderProblem = problemBelow("scheduleFolderProblem", column);
    connect(choose, &QPushButton::clicked, this, [this] {
        m_context.dialogs.chooseFolder(
            this, {tr("Folder of the reports"), {}, m_folder->text()},
            [this](const QString &folder) { m_folder->setText(QDir::toNativeSeparators(folder)); });
    });
    m_keep = makeNumber("scheduleKeep", 0, 1000, {}, this);
    m_keep->setSpecialValueText(tr("all"));
    caption(tr("Keep the files of so many periods"), m_keep, column);
    column->addWidget(m_keep);
    m_catchUp = makeNumber("scheduleCatchUp", 1, 60, {}, this);
    caption(tr("Make up at most so many missed periods"), m_catchUp, column);
    column->addWidget(m_catchUp);
}

void ScheduleSheet::buildFoot(QVBoxLayout *column)
{
    m_sentence = makeLabel(LabelStyle::body, this);
    m_sentence->setObjectName(QStringLiteral("scheduleLiveSentence"));
    m_sentence->setWordWrap(true);
    m_sentence->setMinimumHeight(kSentenceHeight);
    column->addWidget(m_sentence);
    m_problem = problemBelow("scheduleProblem", column);
    auto *leave = makeButton(ButtonStyle::plain, this);
    leave->setText(tr("Cancel"));
    m_save = makeButton(ButtonStyle::primary, this);
    m_save->setObjectName(QStringLiteral("saveSchedule"));
    m_save->setText(tr("Save"));
    m_save->setDefault(true);
    QHBoxLayout *buttons = rowOf({leave, m_save});
    buttons->insertStretch(0, 1);
    column->addLayout(buttons);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &ScheduleSheet::save);
}

void ScheduleSheet::connectFields()
{
    const auto changed = [this] { showState(); };
    for (QLineEdit *edit : {m_name, m_folder})
        connect(edit, &QLineEdit::textChanged, this, changed);
    for (QComboBox *box :
         std::initializer_list<QComboBox *>{m_template, m_language, m_paper, m_every, m_period})
        connect(box, &QComboBox::currentIndexChanged, this, changed);
    for (QSpinBox *box : {m_month, m_day, m_days, m_keep, m_catchUp})
        connect(box, &QSpinBox::valueChanged, this, changed);
    connect(m_time, &QTimeEdit::timeChanged, this, changed);
    for (const auto *boxes : {&m_formats, &m_weekdays}) {
        for (QCheckBox *box : *boxes)
            connect(box, &QCheckBox::toggled, this, changed);
    }
    connect(m_each, &EachBox::currentIndexChanged, this, changed);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        showEaches();
        showTemplates();
        showState();
    });
    connect(m_unit, &SubjectSearch::chosen, this, &ScheduleSheet::showUnit);
}

void ScheduleSheet::showState()
{
    const auto every = static_cast<TimeRule::Every>(m_every->currentIndex());
    const bool isWeek = every == TimeRule::Every::week;
    m_weekdayRow->setVisible(isWeek);
    m_month->setVisible(every == TimeRule::Every::quarter || every == TimeRule::Every::year);
    m_month->setMaximum(every == TimeRule::Every::quarter ? 3 : 12);
    m_day->setVisible(!isWeek && every != TimeRule::Every::day);
    m_periodPart->setVisible(!isOfAMoment());
    m_days->setVisible(m_period->currentIndex() == static_cast<int>(PeriodRule::Kind::lastDays));
    const bool isWell = judge();
    ScheduleRow row = m_row;
    row.schedule = schedule();
    QString text = scheduleSentence(row);
    if (isWell) {
        const Zone &zone = m_scope.info.zone;
        const DueTime due = nextDue(row.schedule.time, zone, m_scope.info.now);
        text += QLatin1Char('\n') +
                tr("Next: %1, about %2.")
                    .arg(names::minute(due.at, zone), format::period(periodOf(row.schedule.period, due.day)));
    }
    m_sentence->setText(text);
}

bool ScheduleSheet::judge()
{
    const Schedule wanted = schedule();
    bool isWell = true;
    const auto say = [&](QLabel *label, bool isWrong, const QString &text) {
        isWell = isWell && !isWrong;
        label->setText(text);
        label->setVisible(isWrong && m_wasTried);
    };
    say(m_nameProblem, wanted.name.isEmpty(), tr("Give it a name."));
    say(m_unitProblem, !wanted.unit.isValid(), tr("Choose a unit."));
    say(m_formatProblem, wanted.formats.isEmpty(), tr("Choose at least one format."));
    say(m_weekdayProblem, wanted.time.every == TimeRule::Every::week && wanted.time.weekdays.empty(),
        tr("Choose at least one day."));
    say(m_folderProblem, !QDir::isAbsolutePath(wanted.folder),
        tr("Name the folder from the root on, or choose one."));
    return isWell;
}

void ScheduleSheet::save()
{
    m_wasTried = true;
    m_problem->hide();
    showState();
    if (!judge() || m_saveJob.isBusy())
        return;
    const Schedule wanted = schedule();
    // Made now: a folder that is missing later is a drive that is not connected, and no place to write to.
    const MadeFolder folder(wanted.folder);
    if (const QString problem = prepareReportFolder(wanted.folder); !problem.isEmpty()) {
        folder.takeBack();
        m_folderProblem->setText(problem);
        m_folderProblem->show();
        return;
    }
    m_save->setEnabled(false);
    m_saveJob.run(m_context.workspace.schedules().save(m_context.actor, wanted),
                  [this, folder](const Result<Schedule> &stored) {
                      m_save->setEnabled(true);
                      if (!stored) {
                          folder.takeBack();
                          // Of a new one only the name can be somebody else's.
                          const bool isName =
                              stored.error().code == ErrorCode::conflict && m_row.schedule.version == 0;
                          QLabel *place = isName ? m_nameProblem : m_problem;
                          place->setText(stored.error().message);
                          place->show();
                          return;
                      }
                      Q_EMIT saved(stored->id);
                      accept();
                  });
}

}  // namespace xinglin
