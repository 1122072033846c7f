// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/order_head.h"

#include "ui/models/format.h"
#include "ui/models/names.h"
#include "ui/models/order_words.h"
#include "ui/widgets/severity.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace xinglin {
namespace {

constexpr int kNameWidth = 260;  // a longer name would push out where the person is

}  // namespace

OrderHead::OrderHead(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_severity(new SeverityBadge(theme, this))
    , m_person(makeButton(ButtonStyle::quiet, this))
    , m_place(makeElidedLabel(LabelStyle::secondary, this))
    , m_message(makeElidedLabel(LabelStyle::strong, this))
    , m_state(makeElidedLabel(LabelStyle::body, this))
    , m_clock(new SeverityBadge(theme, this))
    , m_flags(makeElidedLabel(LabelStyle::secondary, this))
    , m_standing(makeElidedLabel(LabelStyle::secondary, this))
{
    m_person->setObjectName(QStringLiteral("orderPerson"));
    m_person->setStyleSheet(QStringLiteral("font-size: 16px; font-weight: 600; padding: 0 2px;"));
    m_clock->setObjectName(QStringLiteral("orderClock"));
    m_state->setObjectName(QStringLiteral("orderState"));
    m_message->setObjectName(QStringLiteral("orderMessage"));
    m_flags->setObjectName(QStringLiteral("orderFlags"));
    m_standing->setObjectName(QStringLiteral("orderStanding"));
    connect(m_person, &QPushButton::clicked, this, &OrderHead::personRequested);
    auto *first = new QHBoxLayout;
    first->setSpacing(look::s);
    first->addWidget(m_severity);
    first->addWidget(m_person);
    first->addWidget(m_place, 1);
    first->addWidget(m_clock);
    auto *second = new QHBoxLayout;
    second->setSpacing(look::m);
    second->addWidget(m_state, 3);
    second->addWidget(m_flags, 2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::xs);
    column->addLayout(first);
    column->addLayout(second);
    column->addWidget(m_message);
    column->addWidget(m_standing);
    m_standing->hide();
    m_flags->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
}

void OrderHead::show(const OrderDetail &detail, const Zone &zone, Instant now)
{
    const OrderRow &row = detail.row;
    m_order = row.order;
    m_severity->setSeverity(severityOf(m_order.severity));
    const QString person = words::person(row);
    m_person->ensurePolished();
    m_person->setText(m_person->fontMetrics().elidedText(person, Qt::ElideRight, kNameWidth));
    m_person->setAccessibleName(person);
    m_person->setEnabled(m_order.person.isValid());
    m_person->setToolTip(person + QLatin1Char('\n') + tr("Open the person's page"));
    QStringList place;
    for (const QString &part : {row.personCode, names::of(row.unitName)}) {
        if (!part.isEmpty())
            place += part;
    }
    place += tr("No. %1").arg(m_order.number);
    m_place->setText(place.join(QStringLiteral(" · ")));
    const QString message = names::of(detail.message);
    m_message->setText(message.isEmpty() ? words::ruleText(row) : message);
    m_state->setText(
        tr("%1 · owner: %2 · opened %3")
            .arg(words::state(m_order), words::owner(row), format::moment(m_order.opened, zone, now)));
    m_state->setToolTip(format::fullInstant(m_order.opened, zone));
    QStringList flags;
    if (m_order.recurring)
        flags += tr("recurring");
    if (m_order.escalation > 0)
        flags += tr("escalated %n times", nullptr, m_order.escalation);
    if (m_order.snoozedUntil.isValid() && now < m_order.snoozedUntil)
        flags += tr("snoozed until %1").arg(names::minute(m_order.snoozedUntil, zone).mid(11));
    if (m_order.occurrences > 1)
        flags += tr("seen %n times", nullptr, m_order.occurrences);
    flags += m_order.isActive ? tr("still holds") : tr("no longer holds");
    m_flags->setText(flags.join(QStringLiteral(" · ")));
    showClock(now);
}

void OrderHead::setStanding(const QString &text)
{
    m_standing->setText(text);
    m_standing->setVisible(!text.isEmpty());
}

void OrderHead::tick(Instant now)
{
    showClock(now);
}

void OrderHead::showClock(Instant now)
{
    Severity severity = Severity::info;
    switch (words::clockState(m_order, now)) {
    case words::ClockState::none:
        severity = isUnfinished(m_order.state) ? Severity::noData : Severity::good;
        break;
    case words::ClockState::running: severity = Severity::info; break;
    case words::ClockState::soon: severity = Severity::p1; break;
    case words::ClockState::breached: severity = Severity::p0; break;
    }
    const QString text =
        isUnfinished(m_order.state) ? words::clockSentence(m_order, now) : words::state(m_order);
    if (text != m_clock->text() || severity != m_clock->severity())
        m_clock->setSeverity(severity, text);
}

}  // namespace xinglin
