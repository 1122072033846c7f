// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/person_alerts_card.h"

#include "ui/models/format.h"
#include "ui/models/order_words.h"
#include "ui/widgets/severity.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace xinglin {
namespace {

constexpr int kOrdersShown = 5;
constexpr int kRuleWidth = 190;

OrderPageRequest lastOrdersOf(PersonId person)
{
    OrderPageRequest request;
    request.filter.person = person;
    for (std::size_t state = 0; state < kOrderStates; ++state)
        request.filter.states.push_back(static_cast<OrderState>(state));
    request.sort = OrderSort::opened;
    request.descending = true;
    request.limit = kOrdersShown;
    return request;
}

}  // namespace

PersonAlertsCard::PersonAlertsCard(const PageContext &context, QWidget *parent)
    : QFrame(parent)
    , m_context(context)
    , m_title(makeLabel(LabelStyle::strong, this))
    , m_told(makeLabel(LabelStyle::secondary, this))
    , m_lines(new QGridLayout)
    , m_job(this)
{
    setObjectName(QStringLiteral("personAlerts"));
    makeCard(this);
    m_told->setObjectName(QStringLiteral("personAlertsTold"));
    m_told->setWordWrap(true);
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setHorizontalSpacing(look::s);
    m_lines->setVerticalSpacing(0);
    m_lines->setColumnStretch(1, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(look::m, look::m, look::m, look::m);
    column->setSpacing(look::xs);
    column->addWidget(m_title);
    column->addWidget(m_told);
    column->addLayout(m_lines);
    connect(&context.workspace.alerts(), &AlertDesk::changed, this, [this] {
        m_isOld = true;
        if (isVisible())
            ask();
    });
}

void PersonAlertsCard::setPerson(PersonId person, const Scope &scope)
{
    if (person != m_person) {
        m_page.reset();
        m_job.cancel();
        clear();
        m_told->setText(QStringLiteral("…"));
    }
    m_person = person;
    m_scope = scope;
    m_isOld = true;
    if (isVisible())
        ask();
}

void PersonAlertsCard::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    if (m_isOld)
        ask();
}

void PersonAlertsCard::ask()
{
    if (!m_person.isValid() || m_job.isBusy())
        return;
    m_isOld = false;
    m_job.run(m_context.workspace.alerts().orders(m_context.actor, lastOrdersOf(m_person)),
              [this](Result<OrderPage> &&page) {
                  take(std::move(page));
                  if (m_isOld && isVisible())
                      ask();
              });
}

void PersonAlertsCard::take(Result<OrderPage> &&page)
{
    clear();
    if (!page) {
        m_told->setText(page.error().message);
        m_told->show();
        return;
    }
    m_page = std::move(*page);
    m_told->setText(tr("No alert has become an order yet."));
    m_told->setVisible(m_page->rows.empty());
    int line = 0;
    for (const OrderRow &row : m_page->rows)
        show(row, line++);
}

void PersonAlertsCard::show(const OrderRow &row, int line)
{
    auto *badge = new SeverityBadge(m_context.theme, this);
    badge->setSeverity(severityOf(row.order.severity));
    QPushButton *rule = makeButton(ButtonStyle::quiet, this);
    rule->setObjectName(QStringLiteral("personOrder"));
    const QString name = words::rule(row);
    rule->setText(rule->fontMetrics().elidedText(name, Qt::ElideRight, kRuleWidth));
    rule->setToolTip(words::ruleText(row));
    rule->setAccessibleName(tr("Open order %1: %2").arg(row.order.number).arg(name));
    connect(rule, &QPushButton::clicked, this,
            [this, id = row.order.id] { m_context.navigator.openOrder(id); });
    QLabel *state = makeLabel(LabelStyle::secondary, this);
    const WorkOrder &order = row.order;
    state->setText(words::state(order.state) + QStringLiteral(" · ") +
                   format::instant(order.opened, m_scope.info.zone, m_scope.info.now));
    state->setToolTip(format::fullInstant(order.opened, m_scope.info.zone));
    m_lines->addWidget(badge, 2 * line, 0);
    m_lines->addWidget(rule, 2 * line, 1, Qt::AlignLeft);
    m_lines->addWidget(state, 2 * line + 1, 1);
    for (QWidget *each :
         {static_cast<QWidget *>(badge), static_cast<QWidget *>(rule), static_cast<QWidget *>(state)})
        m_widgets.push_back(each);
}

void PersonAlertsCard::clear()
{
    for (QWidget *each : m_widgets)
        delete each;
    m_widgets.clear();
}

void PersonAlertsCard::retranslate()
{
    m_title->setText(tr("Last alerts"));
    if (m_page)
        take(*m_page);
}

}  // namespace xinglin
