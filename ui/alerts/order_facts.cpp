// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/order_facts.h"

#include "ui/models/format.h"
#include "ui/models/names.h"
#include "ui/models/order_chart.h"
#include "ui/models/order_words.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QJsonObject>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace xinglin {
namespace {

constexpr std::int64_t kMinute = 60'000;
constexpr std::int64_t kBefore = 6 * 60 * kMinute;

QLabel *wrapped(LabelStyle style, QWidget *parent)
{
    QLabel *label = makeLabel(style, parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

QFrame *card(QWidget *parent, std::initializer_list<QWidget *> parts, QWidget *button)
{
    auto *frame = new QFrame(parent);
    makeCard(frame);
    auto *column = new QVBoxLayout(frame);
    column->setContentsMargins(look::m, look::s, look::m, look::s);
    column->setSpacing(look::xs);
    for (QWidget *part : parts)
        column->addWidget(part);
    column->addStretch(1);
    column->addWidget(button, 0, Qt::AlignLeft);
    return frame;
}

}  // namespace

OrderFacts::OrderFacts(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_audit(this)
    , m_latitude(this)
    , m_longitude(this)
{
    build();
    connect(m_openRule, &QPushButton::clicked, this,
            [this] { m_context.navigator.openRule(m_detail.row.order.rule, false); });
    connect(m_askPosition, &QPushButton::clicked, this, &OrderFacts::askPosition);
}

void OrderFacts::build()
{
    m_ruleTitle = makeLabel(LabelStyle::secondary, this);
    m_rule = wrapped(LabelStyle::strong, this);
    m_rule->setObjectName(QStringLiteral("orderRule"));
    m_basis = wrapped(LabelStyle::secondary, this);
    m_basis->setObjectName(QStringLiteral("orderBasis"));
    m_openRule = makeButton(ButtonStyle::quiet, this);
    m_openRule->setObjectName(QStringLiteral("openRule"));
    m_personTitle = makeLabel(LabelStyle::secondary, this);
    m_person = wrapped(LabelStyle::body, this);
    m_position = wrapped(LabelStyle::strong, this);
    m_position->setObjectName(QStringLiteral("orderPosition"));
    m_askPosition = makeButton(ButtonStyle::quiet, this);
    m_askPosition->setObjectName(QStringLiteral("askPosition"));
    m_askPosition->setIcon(m_context.theme.icon(QStringLiteral("map-pin"), ColourRole::accent));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(look::s);
    row->addWidget(card(this, {m_ruleTitle, m_rule, m_basis}, m_openRule), 3);
    row->addWidget(card(this, {m_personTitle, m_person, m_position}, m_askPosition), 2);
}

void OrderFacts::show(const OrderDetail &detail, const Scope &scope)
{
    m_scope = scope;
    const WorkOrder &order = detail.row.order;
    const bool isSame = m_positionOf == order.id;
    m_detail = detail;
    if (!isSame) {
        m_positionOf = {};
        m_latitude.cancel();
        m_longitude.cancel();
        m_position->clear();
    }
    tellRule();
    m_openRule->setEnabled(order.rule.isValid());
    QStringList basis;
    if (order.ruleVersion > 0)
        basis += tr("version %1").arg(order.ruleVersion);
    const Metric *metric = charts::metricOf(detail);
    if (const auto usual = charts::usualOf(detail); usual && metric)
        basis += tr("usual for this person %1–%2")
                     .arg(format::number(usual->low, metric->decimals), format::value(*metric, usual->high));
    Flags flags = 0;
    for (const FiringRow &firing : detail.firings)
        flags |= firing.firing.flags;
    basis += tr("quality flags: %1").arg(words::flags(flags));
    m_basis->setText(basis.join(QStringLiteral(" · ")));
    QStringList person;
    person += detail.row.device.isEmpty() ? tr("no device known") : tr("device %1").arg(detail.row.device);
    person += tr("last seen %1").arg(format::age(order.lastSeen, scope.info.now));
    m_person->setText(person.join(QStringLiteral(" · ")));
    m_person->setToolTip(format::fullInstant(order.lastSeen, scope.info.zone));
    m_askPosition->setEnabled(order.person.isValid());
}

// The name first, as people call it; then the rule as it is written.
void OrderFacts::tellRule()
{
    const QString name = words::rule(m_detail.row);
    m_ruleTitle->setText(name.isEmpty() ? tr("Why it fired") : tr("Why it fired: %1").arg(name));
    m_rule->setText(words::ruleText(m_detail.row));
}

// Who looks for a person's place leaves a trace first: no trace, no place.
void OrderFacts::askPosition()
{
    const OrderId id = m_detail.row.order.id;
    m_positionOf = id;
    m_position->setText(tr("Looking…"));
    m_audit.run(m_context.workspace.recordExport(
                    m_context.actor, QStringLiteral("person.position.read"), m_detail.row.order.person.text(),
                    QJsonObject{{QStringLiteral("order"), QString::number(m_detail.row.order.number)}}),
                [this](Result<void> &&recorded) {
                    if (!recorded) {
                        m_position->setText(recorded.error().message);
                        return;
                    }
                    const Instant now = m_scope.info.now;
                    const TimeRange range{m_detail.row.order.eventTime + -kBefore, now + kMinute};
                    m_latitude.run(m_context.workspace.series(m_context.actor, m_detail.row.order.person,
                                                              QStringLiteral("latitude"), range, 0),
                                   [this, range](Result<Series> &&latitude) {
                                       if (latitude)
                                           askLongitude(range, *latitude);
                                       else
                                           m_position->setText(latitude.error().message);
                                   });
                });
}

void OrderFacts::askLongitude(const TimeRange &range, const Series &latitude)
{
    m_longitude.run(m_context.workspace.series(m_context.actor, m_detail.row.order.person,
                                               QStringLiteral("longitude"), range, 0),
                    [this, latitude](Result<Series> &&longitude) {
                        if (longitude)
                            tellPosition(latitude, *longitude);
                        else
                            m_position->setText(longitude.error().message);
                    });
}

void OrderFacts::tellPosition(const Series &latitude, const Series &longitude)
{
    for (auto at = latitude.points.rbegin(); at != latitude.points.rend(); ++at) {
        for (auto other = longitude.points.rbegin(); other != longitude.points.rend(); ++other) {
            if (other->time != at->time)
                continue;
            m_position->setText(tr("%1, %2 at %3 (%4)")
                                    .arg(format::number(at->last, 6), format::number(other->last, 6),
                                         format::instant(at->time, m_scope.info.zone, m_scope.info.now),
                                         format::age(at->time, m_scope.info.now)));
            return;
        }
    }
    m_position->setText(tr("Unknown: no position was received around the event"));
}

void OrderFacts::retranslate()
{
    tellRule();
    m_openRule->setText(tr("Open the rule"));
    m_personTitle->setText(tr("Person and device"));
    m_askPosition->setText(tr("Where is this person?"));
    m_askPosition->setToolTip(tr("Looking up a position is written to the audit log"));
}

}  // namespace xinglin
