// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/duty/calendar_view.h"

#include "domain/calendar_json.h"
#include "ui/duty/year_calendar.h"
#include "ui/models/names.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/state_stack.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"
#include "workspace/alerts/duty_desk.h"

#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace xinglin {
namespace {

/// What people call a calendar; others go by the name they were brought in with.
QString calendarName(const QString &key)
{
    return key == QLatin1String("china") ? CalendarView::tr("Chinese public holidays") : key;
}

}  // namespace

CalendarView::CalendarView(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_yearJob(this)
    , m_choiceJob(this)
    , m_importJob(this)
{
    build();
    connect(m_before, &QPushButton::clicked, this, [this] {
        --m_year;
        ask();
    });
    connect(m_after, &QPushButton::clicked, this, [this] {
        ++m_year;
        ask();
    });
    connect(m_import, &QPushButton::clicked, this, [this] {
        m_context.dialogs.openFiles(this, {tr("Choose years of a calendar"), tr("Calendars (*.json)"), {}},
                                    [this](const QStringList &files) {
                                        if (!files.isEmpty())
                                            importFile(files.front());
                                    });
    });
    connect(m_state, &StateStack::retryRequested, this, &CalendarView::ask);
}

void CalendarView::build()
{
    m_before = makeButton(ButtonStyle::plain, this);
    m_before->setObjectName(QStringLiteral("yearBefore"));
    m_before->setIcon(m_context.theme.icon(QStringLiteral("chevron-left")));
    m_after = makeButton(ButtonStyle::plain, this);
    m_after->setObjectName(QStringLiteral("yearAfter"));
    m_after->setIcon(m_context.theme.icon(QStringLiteral("chevron-right")));
    m_title = makeLabel(LabelStyle::heading, this);
    m_title->setObjectName(QStringLiteral("calendarYear"));
    m_source = makeLabel(LabelStyle::secondary, this);
    m_source->setObjectName(QStringLiteral("calendarSource"));
    m_key = makeLabel(LabelStyle::secondary, this);
    m_key->setObjectName(QStringLiteral("calendarKey"));
    m_import = makeButton(ButtonStyle::plain, this);
    m_import->setObjectName(QStringLiteral("importCalendar"));
    auto *head = new QHBoxLayout;
    head->setSpacing(look::s);
    head->addWidget(m_before);
    head->addWidget(m_after);
    head->addWidget(m_title);
    head->addWidget(m_source, 1);
    head->addWidget(m_key);
    head->addWidget(m_import);
    auto *card = new QFrame;
    makeCard(card);
    m_calendar = new YearCalendar(m_context.theme, card);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(look::l, look::m, 0, look::s);
    inside->addWidget(m_calendar);
    m_state = new StateStack(m_context.theme, card, this);
    m_choices = makeLabel(LabelStyle::secondary, this);
    m_choices->setObjectName(QStringLiteral("calendarChoices"));
    m_choices->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::s);
    column->addLayout(head);
    column->addWidget(m_state, 1);
    column->addWidget(m_choices);
}

void CalendarView::load(const Scope &scope)
{
    m_scope = scope;
    m_import->setEnabled(!scope.info.readOnly);
    if (m_year == 0)
        m_year = scope.info.zone.dayOf(scope.info.now).year();
    ask();
}

void CalendarView::ask()
{
    m_title->setText(QString::number(m_year));
    m_state->showLoading();
    m_yearJob.run(m_context.workspace.duty().calendarYear(m_context.actor, QStringLiteral("china"), m_year),
                  [this](const Result<CalendarYearView> &year) { show(year); });
    m_choiceJob.run(m_context.workspace.duty().calendarChoices(m_context.actor),
                    [this](Result<std::vector<CalendarChoiceRow>> rows) {
                        if (rows)
                            m_rows = *std::move(rows);
                        retranslate();
                    });
}

void CalendarView::show(const Result<CalendarYearView> &year)
{
    if (!year) {
        m_state->showError(year.error());
        return;
    }
    m_isPublished = year->isPublished;
    m_notice = year->source;
    m_calendar->show(*year, m_scope.info.zone.dayOf(m_scope.info.now));
    m_state->showContent();
    retranslate();
}

void CalendarView::importFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        m_context.dialogs.tell(
            this, {ErrorCode::io, tr("The file cannot be read: %1").arg(file.errorString()), {}});
        return;
    }
    m_importJob.run(m_context.workspace.duty().importCalendar(m_context.actor, file.readAll()),
                    [this](const Result<std::vector<CalendarYear>> &years) {
                        if (!years) {
                            m_context.dialogs.tell(this, years.error());
                            return;
                        }
                        m_year = years->front().year;
                        ask();
                    });
}

void CalendarView::retranslate()
{
    m_before->setAccessibleName(tr("Year before"));
    m_before->setToolTip(tr("Year before"));
    m_after->setAccessibleName(tr("Year after"));
    m_after->setToolTip(tr("Year after"));
    m_import->setText(tr("Bring in a year…"));
    m_source->setText(m_isPublished ? m_notice
                                    : tr("Not published yet: Monday to Friday count as workdays."));
    m_key->setText(tr("filled: holiday · framed, w: working day instead of a rest day"));
    QStringList lines;
    for (const CalendarChoiceRow &row : m_rows) {
        const QString whom = row.choice.unit.isValid() ? names::of(row.unitName) : tr("Everybody");
        const QString hours =
            row.choice.hours.empty() ? tr("the whole day") : clockSpansText(row.choice.hours);
        lines += row.choice.runsClocks ? tr("%1: %2, %3; the clocks of P1 and P2 stand still outside of it.")
                                             .arg(whom, calendarName(row.choice.calendar), hours)
                                       : tr("%1: %2, %3; clocks run day and night.")
                                             .arg(whom, calendarName(row.choice.calendar), hours);
    }
    if (lines.isEmpty())
        lines += tr("No calendar was chosen: the clocks of alerts run day and night.");
    m_choices->setText(lines.join(QLatin1Char('\n')));
    m_calendar->update();
}

}  // namespace xinglin
