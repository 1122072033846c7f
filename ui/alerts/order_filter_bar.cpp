// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/order_filter_bar.h"

#include "ui/models/format.h"
#include "ui/models/names.h"
#include "ui/models/order_words.h"
#include "ui/widgets/severity.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace xinglin {
namespace {

constexpr std::array kSeverities{AlertSeverity::p0, AlertSeverity::p1, AlertSeverity::p2};
constexpr std::array kStates{OrderState::open,       OrderState::acknowledged, OrderState::onScene,
                             OrderState::handling,   OrderState::reopened,     OrderState::done,
                             OrderState::followedUp, OrderState::falseAlarm,   OrderState::withdrawn};

constexpr int kReasonWidth = 420;

QIcon markIcon(AlertSeverity severity, const Theme &theme)
{
    QPixmap pixmap(32, 32);
    pixmap.setDevicePixelRatio(2.0);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintSeverityMark(&painter, QRectF(1, 1, 14, 14), severityOf(severity), theme);
    return QIcon(pixmap);
}

QToolButton *menuButton(const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setMenu(new QMenu(button));
    return button;
}

}  // namespace

OrderFilterBar::OrderFilterBar(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_saved(context.memory)
    , m_view(m_saved.last())
{
    build();
    m_typing.setSingleShot(true);
    m_typing.setInterval(std::chrono::milliseconds(150));
    connect(m_text, &QLineEdit::textEdited, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_typing, &QTimer::timeout, this, [this] {
        m_view.filter.text = m_text->text().trimmed();
        tell();
    });
    connect(m_clear, &QPushButton::clicked, this, [this] { setView({}); });
    connect(&context.theme, &Theme::changed, this, &OrderFilterBar::showView);
}

void OrderFilterBar::build()
{
    m_text = new QLineEdit(this);
    m_text->setObjectName(QStringLiteral("orderSearch"));
    m_text->setClearButtonEnabled(true);
    m_text->addAction(m_context.theme.icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    connect(m_text, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty() && !m_view.filter.text.isEmpty())
            m_typing.start();
    });
    m_views = menuButton(QStringLiteral("orderViews"), this);
    m_filters = menuButton(QStringLiteral("orderFilters"), this);
    m_order = menuButton(QStringLiteral("orderOrder"), this);
    m_order->menu()->setToolTipsVisible(true);
    m_filters->setIcon(m_context.theme.icon(QStringLiteral("list-filter")));
    connect(m_views->menu(), &QMenu::aboutToShow, this, &OrderFilterBar::fillViews);
    connect(m_filters->menu(), &QMenu::aboutToShow, this, &OrderFilterBar::fillFilters);
    connect(m_order->menu(), &QMenu::aboutToShow, this, &OrderFilterBar::fillOrder);
    auto *upper = new QHBoxLayout;
    upper->setSpacing(look::s);
    upper->addWidget(m_text, 1);
    upper->addWidget(m_views);
    auto *lower = new QHBoxLayout;
    lower->setSpacing(look::xs);
    for (std::size_t i = 0; i < m_severities.size(); ++i) {
        auto *chip = new QToolButton(this);
        chip->setObjectName(QStringLiteral("severity_") + alertSeverityName(kSeverities[i]));
        chip->setCheckable(true);
        chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        connect(chip, &QToolButton::clicked, this, [this, severity = kSeverities[i]](bool isOn) {
            auto &list = m_view.filter.severities;
            std::erase(list, severity);
            if (isOn)
                list.push_back(severity);
            tell();
        });
        lower->addWidget(chip);
        m_severities[i] = chip;
    }
    lower->addStretch(1);
    lower->addWidget(m_filters);
    lower->addWidget(m_order);
    m_summary = makeElidedLabel(LabelStyle::secondary, this);
    m_summary->setObjectName(QStringLiteral("orderSummary"));
    m_clear = makeButton(ButtonStyle::quiet, this);
    m_clear->setObjectName(QStringLiteral("clearFilters"));
    auto *told = new QHBoxLayout;
    told->addWidget(m_summary, 1);
    told->addWidget(m_clear);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::s);
    column->addLayout(upper);
    column->addLayout(lower);
    column->addLayout(told);
}

void OrderFilterBar::setView(const QueueView &view)
{
    m_view = view;
    m_text->setText(view.filter.text);
    tell();
}

void OrderFilterBar::tell()
{
    m_saved.setLast(m_view);
    showView();
    Q_EMIT viewChanged();
}

void OrderFilterBar::setCounts(const OrderCounts &counts)
{
    m_counts = counts;
    showView();
}

void OrderFilterBar::setRules(std::vector<std::pair<QString, QString>> rules)
{
    m_rules = std::move(rules);
}

void OrderFilterBar::setMe(PersonId person, const QString &name)
{
    m_me = person;
    m_myName = name;
}

void OrderFilterBar::focusText()
{
    m_text->setFocus();
    m_text->selectAll();
}

std::vector<QueueView> OrderFilterBar::standardViews() const
{
    QueueView all, waiting, unowned, breached, snoozed, closed, byUnit;
    all.name = tr("All unfinished");
    waiting.name = tr("Not acknowledged");
    waiting.filter.states = {OrderState::open, OrderState::reopened};
    unowned.name = tr("Without an owner");
    unowned.filter.unowned = true;
    breached.name = tr("Clock has run out");
    breached.filter.breached = true;
    snoozed.name = tr("Snoozed");
    snoozed.filter.snoozed = true;
    byUnit.name = tr("By unit");
    byUnit.grouping = OrderGrouping::unit;
    closed.name = tr("Closed");
    closed.filter.states = {OrderState::done, OrderState::followedUp, OrderState::falseAlarm,
                            OrderState::withdrawn};
    closed.sort = OrderSort::opened;
    closed.descending = true;
    return {all, waiting, unowned, breached, snoozed, byUnit, closed};
}

void OrderFilterBar::fillViews()
{
    QMenu *menu = m_views->menu();
    menu->clear();
    for (const QueueView &view : standardViews())
        menu->addAction(onButton(view.name), this, [this, view] { setView(view); });
    if (!m_saved.all().empty())
        menu->addSeparator();
    for (const QueueView &view : m_saved.all())
        menu->addAction(onButton(view.name), this, [this, view] { setView(view); });
    menu->addSeparator();
    menu->addAction(tr("Keep this view…"), this, &OrderFilterBar::saveRequested);
    if (m_saved.all().empty())
        return;
    QMenu *removing = menu->addMenu(tr("Forget a view"));
    for (const QueueView &view : m_saved.all())
        removing->addAction(onButton(view.name), this, [this, name = view.name] { m_saved.remove(name); });
}

void OrderFilterBar::saveAs(const QString &name)
{
    m_view.name = name.trimmed();
    if (m_view.name.isEmpty())
        return;
    m_saved.save(m_view);
    m_saved.setLast(m_view);
    showView();
}

QAction *OrderFilterBar::addChoice(QMenu *menu, const QString &text, bool isChecked,
                                   std::function<void()> then)
{
    QAction *action = menu->addAction(onButton(text));
    action->setCheckable(true);
    action->setChecked(isChecked);
    connect(action, &QAction::triggered, this, [this, then = std::move(then)] {
        then();
        m_view.name.clear();
        tell();
    });
    return action;
}

void OrderFilterBar::addStates()
{
    QMenu *states = m_filters->menu()->addMenu(tr("State"));
    addChoice(states, tr("Unfinished"), m_view.filter.states.empty(), [this] { m_view.filter.states = {}; });
    for (const OrderState state : kStates) {
        const bool isOn = m_view.filter.states == std::vector{state};
        addChoice(states, words::state(state), isOn, [this, state] { m_view.filter.states = {state}; });
    }
}

void OrderFilterBar::addOwners()
{
    QMenu *owners = m_filters->menu()->addMenu(tr("Owner"));
    OrderFilter &filter = m_view.filter;
    addChoice(owners, tr("Anybody"), !filter.owner.isValid() && !filter.unowned, [&filter] {
        filter.owner = {};
        filter.unowned = false;
    });
    addChoice(owners, tr("Nobody"), filter.unowned, [&filter] {
        filter.owner = {};
        filter.unowned = true;
    });
    if (!m_me.isValid()) {
        owners->addAction(tr("Me…"), this, &OrderFilterBar::meRequested);
        return;
    }
    addChoice(owners, tr("Me (%1)").arg(m_myName), filter.owner == m_me, [this, &filter] {
        filter.owner = m_me;
        filter.unowned = false;
    });
    owners->addAction(tr("I am somebody else…"), this, &OrderFilterBar::meRequested);
}

void OrderFilterBar::fillFilters()
{
    QMenu *menu = m_filters->menu();
    menu->clear();
    OrderFilter &filter = m_view.filter;
    addStates();
    addOwners();
    QMenu *rules = menu->addMenu(tr("Rule"));
    addChoice(rules, tr("All rules"), filter.rule.isEmpty(), [&filter] { filter.rule.clear(); });
    for (const auto &[code, name] : m_rules)
        addChoice(rules, name, filter.rule == code, [&filter, rule = code] { filter.rule = rule; });
    menu->addSeparator();
    addChoice(menu, tr("Clock has run out"), filter.breached,
              [&filter] { filter.breached = !filter.breached; });
    addChoice(menu, tr("Snoozed"), filter.snoozed, [&filter] { filter.snoozed = !filter.snoozed; });
    addChoice(menu, tr("Recurring"), filter.recurring, [&filter] { filter.recurring = !filter.recurring; });
}

void OrderFilterBar::fillOrder()
{
    QMenu *menu = m_order->menu();
    menu->clear();
    menu->addSection(tr("Group by"));
    const std::array<QString, 4> groups{tr("No groups"), tr("Unit"), tr("Person"), tr("Rule")};
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const auto grouping = static_cast<OrderGrouping>(i);
        addChoice(menu, groups[i], m_view.grouping == grouping, [this, grouping] {
            m_view.grouping = grouping;
            m_view.isLearned = m_view.isLearned && grouping == OrderGrouping::none;
        });
    }
    menu->addSection(tr("Order by"));
    addSorts();
    addLearned();
}

void OrderFilterBar::addSorts()
{
    const std::array<QString, 7> sorts{tr("Severity, then time left"),
                                       tr("Opened, newest first"),
                                       tr("Last seen, newest first"),
                                       tr("Person", "order by"),
                                       tr("Unit", "order by"),
                                       tr("Rule", "order by"),
                                       tr("Number")};
    for (std::size_t i = 0; i < sorts.size(); ++i) {
        const auto sort = static_cast<OrderSort>(i);
        addChoice(m_order->menu(), sorts[i], m_view.sort == sort && !m_view.isLearned, [this, sort] {
            m_view.sort = sort;
            m_view.isLearned = false;
            m_view.descending = sort == OrderSort::opened || sort == OrderSort::lastSeen;
        });
    }
}

// The reason stands in the menu itself: a choice that cannot be made says why.
void OrderFilterBar::addLearned()
{
    m_learnedChoice = addChoice(m_order->menu(), tr("As past verdicts teach"), m_view.isLearned, [this] {
        m_view.isLearned = true;
        m_view.grouping = OrderGrouping::none;
    });
    m_learnedChoice->setObjectName(QStringLiteral("learnedOrder"));
    m_learnedReason = m_order->menu()->addAction(QString());
    m_learnedReason->setObjectName(QStringLiteral("learnedReason"));
    m_learnedReason->setEnabled(false);
    showLearned();
    Q_EMIT learnedRequested();
}

void OrderFilterBar::setLearned(const FeedbackReport &report)
{
    m_learned = report;
    showLearned();
}

void OrderFilterBar::showLearned()
{
    if (!m_learnedChoice || !m_learnedReason)
        return;
    m_learnedChoice->setEnabled(m_learned && m_learned->isOn);
    const QString why = m_learned ? names::of(m_learned->text) : tr("Looking at past verdicts…");
    const QFontMetrics metrics(m_order->menu()->font());
    m_learnedReason->setText(metrics.elidedText(why, Qt::ElideRight, kReasonWidth));
    m_learnedReason->setToolTip(why);
    m_learnedChoice->setToolTip(why);
}

QString OrderFilterBar::summary() const
{
    const OrderFilter &filter = m_view.filter;
    QStringList parts;
    if (!m_view.name.isEmpty())
        parts += m_view.name;
    for (const OrderState state : filter.states)
        parts += words::state(state);
    if (filter.unowned)
        parts += tr("without an owner");
    if (filter.owner.isValid())
        parts += filter.owner == m_me ? tr("owner: %1").arg(m_myName) : tr("one owner");
    if (!filter.rule.isEmpty()) {
        const auto found = std::find_if(m_rules.begin(), m_rules.end(),
                                        [&filter](const auto &each) { return each.first == filter.rule; });
        parts += found == m_rules.end() ? filter.rule : found->second;
    }
    if (filter.breached)
        parts += tr("clock has run out");
    if (filter.snoozed)
        parts += tr("snoozed");
    if (filter.recurring)
        parts += tr("recurring");
    if (m_view.isLearned)
        parts += tr("as past verdicts teach");
    parts.removeDuplicates();
    return parts.join(QStringLiteral(" · "));
}

void OrderFilterBar::showView()
{
    for (std::size_t i = 0; i < m_severities.size(); ++i) {
        const AlertSeverity severity = kSeverities[i];
        const auto &list = m_view.filter.severities;
        const QString count = format::count(m_counts.unfinished[static_cast<std::size_t>(severity)]);
        QToolButton *chip = m_severities[i];
        chip->setIcon(markIcon(severity, m_context.theme));
        chip->setText(words::severity(severity) + QLatin1Char(' ') + count);
        chip->setChecked(std::find(list.begin(), list.end(), severity) != list.end());
        const QString told = tr("Only %1 (%2 unfinished)").arg(words::severity(severity), count);
        chip->setToolTip(told);
        chip->setAccessibleName(told);
    }
    const QString told = summary();
    m_summary->setText(told);
    const bool isNarrowed = !told.isEmpty() || !m_view.filter.severities.empty();
    m_summary->setVisible(isNarrowed);
    m_clear->setVisible(isNarrowed);
}

void OrderFilterBar::retranslate()
{
    m_text->setPlaceholderText(tr("Name, code, rule or number"));
    m_text->setAccessibleName(tr("Search the queue"));
    m_views->setText(tr("Views"));
    m_filters->setText(tr("Filter"));
    m_order->setText(tr("Order"));
    m_clear->setText(tr("Clear"));
    m_text->setText(m_view.filter.text);
    showView();
}

}  // namespace xinglin
