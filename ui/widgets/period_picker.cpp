// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/period_picker.h"

#include "ui/models/format.h"
#include "ui/widgets/date_edit.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"

#include <QDateEdit>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>
#include <QWidgetAction>

#include <algorithm>
#include <array>

namespace xinglin {
namespace {

constexpr std::array kLasts{7, 30, 90};

QDate toDate(Day day)
{
    return QDate(1970, 1, 1).addDays(day.number());
}

Day toDay(const QDate &date)
{
    return Day::fromCivil(date.year(), date.month(), date.day());
}

QToolButton *arrow(const Theme &theme, const QString &icon, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(theme.icon(icon));
    button->setIconSize(QSize(16, 16));
    button->setFixedWidth(look::row);
    return button;
}

}  // namespace

PeriodPicker::PeriodPicker(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_button(new QToolButton(this))
    , m_previous(arrow(theme, QStringLiteral("chevron-left"), this))
    , m_next(arrow(theme, QStringLiteral("chevron-right"), this))
    , m_menu(new QMenu(this))
{
    m_button->setIcon(theme.icon(QStringLiteral("calendar")));
    m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_button->setPopupMode(QToolButton::InstantPopup);
    m_button->setMenu(m_menu);
    buildMenu(theme);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(look::xs);
    row->addWidget(m_button);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    connect(m_previous, &QToolButton::clicked, this, [this] { choose(m_period.previous()); });
    connect(m_next, &QToolButton::clicked, this, [this] { choose(m_period.next()); });
    retranslate();
}

void PeriodPicker::buildMenu(const Theme &theme)
{
    using Make = Period (*)(Day);
    for (const Make make : {Make(&Period::day), Make(&Period::weekOf), Make(&Period::monthOf),
                            Make(&Period::quarterOf), Make(&Period::yearOf)})
        m_kinds << m_menu->addAction(QString(), this, [this, make] { choose(make(reference())); });
    m_menu->addSeparator();
    for (const int days : kLasts)
        m_lasts << m_menu->addAction(QString(), this, [this, days] { chooseLast(days); });
    m_menu->addSeparator();

    auto *fromTo = new QWidget(m_menu);
    m_from = makeDateEdit(theme, fromTo);
    m_to = makeDateEdit(theme, fromTo);
    m_apply = makeButton(ButtonStyle::plain, fromTo);
    auto *row = new QHBoxLayout(fromTo);
    row->setContentsMargins(look::s, look::xs, look::s, look::xs);
    row->addWidget(m_from);
    row->addWidget(new QLabel(QString(QChar(0x2013)), fromTo));
    row->addWidget(m_to);
    row->addWidget(m_apply);
    auto *action = new QWidgetAction(m_menu);
    action->setDefaultWidget(fromTo);
    m_menu->addAction(action);
    connect(m_menu, &QMenu::aboutToShow, this, &PeriodPicker::fillDates);
    connect(m_apply, &QPushButton::clicked, this, [this] {
        const auto [first, last] = std::minmax({toDay(m_from->date()), toDay(m_to->date())});
        m_menu->close();
        choose(Period::range({first, last}));
    });
}

void PeriodPicker::setPeriod(const Period &period)
{
    m_period = period;
    if (!m_menu->isVisible())
        fillDates();
    retranslate();
}

void PeriodPicker::fillDates()
{
    if (!m_period.isValid())
        return;
    m_from->setDate(toDate(m_period.days().first));
    m_to->setDate(toDate(m_period.days().last));
}

void PeriodPicker::setLastDay(Day day)
{
    m_last = day;
    retranslate();
}

void PeriodPicker::choose(const Period &period)
{
    if (!period.isValid() || period == m_period)
        return;
    setPeriod(period);
    Q_EMIT periodChosen(m_period);
}

void PeriodPicker::chooseLast(int days)
{
    const Day last = m_last.isValid() ? m_last : reference();
    choose(Period::range({last - (days - 1), last}));
}

Day PeriodPicker::reference() const
{
    if (!m_period.isValid())
        return m_last;
    return m_last.isValid() ? std::min(m_period.days().last, m_last) : m_period.days().last;
}

void PeriodPicker::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PeriodPicker::retranslate()
{
    const QString shown = m_period.isValid() ? format::period(m_period) : tr("Period");
    m_button->setText(look::kIconGap + shown);
    m_button->setToolTip(m_period.isValid() ? format::days(m_period.days()) : QString());
    m_button->setAccessibleName(tr("Period") + QStringLiteral(": ") + shown);
    m_previous->setToolTip(tr("Period before"));
    m_previous->setAccessibleName(m_previous->toolTip());
    m_next->setToolTip(tr("Period after"));
    m_next->setAccessibleName(m_next->toolTip());
    m_previous->setEnabled(m_period.isValid());
    m_next->setEnabled(m_period.isValid() && (!m_last.isValid() || m_period.next().days().first <= m_last));
    const QStringList kinds{tr("Day"), tr("Week"), tr("Month"), tr("Quarter"), tr("Year")};
    for (int i = 0; i < m_kinds.size(); ++i)
        m_kinds[i]->setText(kinds[i]);
    for (int i = 0; i < m_lasts.size(); ++i)
        m_lasts[i]->setText(tr("Last %1 days").arg(kLasts[static_cast<std::size_t>(i)]));
    m_from->setAccessibleName(tr("From"));
    m_to->setAccessibleName(tr("To"));
    m_apply->setText(tr("Apply"));
}

}  // namespace xinglin
