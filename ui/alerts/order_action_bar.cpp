// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/order_action_bar.h"

#include "ui/models/order_words.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

#include <algorithm>
#include <array>

namespace xinglin {
namespace {

using V = OrderVerb;

constexpr std::array kVerbs{V::acknowledge, V::arrive, V::handle,  V::finish,
                            V::falseAlarm,  V::snooze, V::comment, V::assign};
/// The next step of an order's life, the earliest first.
constexpr std::array kSteps{V::acknowledge, V::handle, V::finish, V::followUp};
/// Steps of the order's life: shown only when they can be taken.
constexpr std::array kOnlyWhenPossible{V::acknowledge, V::arrive,     V::handle,
                                       V::finish,      V::falseAlarm, V::snooze};
constexpr std::array kMore{V::wake, V::reopen, V::attach, V::addHandler, V::removeHandler, V::followUp};

template <typename List, typename T>
bool contains(const List &list, const T &value)
{
    return std::find(list.begin(), list.end(), value) != list.end();
}

void restyle(QPushButton *button, bool isPrimary)
{
    const QString style = isPrimary ? QStringLiteral("primary") : QStringLiteral("plain");
    if (button->property("buttonStyle").toString() == style)
        return;
    button->setProperty("buttonStyle", style);
    button->style()->unpolish(button);
    button->style()->polish(button);
}

}  // namespace

QString OrderActionBar::keyOf(OrderVerb verb)
{
    switch (verb) {
    case V::acknowledge: return QStringLiteral("A");
    case V::arrive: return QStringLiteral("E");
    case V::handle: return QStringLiteral("S");
    case V::finish: return QStringLiteral("D");
    case V::falseAlarm: return QStringLiteral("F");
    case V::snooze: return QStringLiteral("Z");
    case V::comment: return QStringLiteral("N");
    case V::assign: return QStringLiteral("M");
    case V::reopen: return QStringLiteral("R");
    default: return {};
    }
}

OrderActionBar::OrderActionBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_next(makeButton(ButtonStyle::plain, this))
    , m_more(new QToolButton(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(look::xs);
    for (const OrderVerb verb : kVerbs) {
        QPushButton *button = makeButton(ButtonStyle::plain, this);
        button->setObjectName(QStringLiteral("act_") + orderVerbName(verb));
        button->setProperty("narrow", true);
        connect(button, &QPushButton::clicked, this, [this, verb] { Q_EMIT chosen(verb); });
        row->addWidget(button);
        m_actions.push_back({verb, button, true});
    }
    row->addStretch(1);
    m_more->setObjectName(QStringLiteral("moreActs"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(new QMenu(m_more));
    connect(m_more->menu(), &QMenu::aboutToShow, this, &OrderActionBar::fillMore);
    m_next->setObjectName(QStringLiteral("nextOrder"));
    m_next->setProperty("narrow", true);
    connect(m_next, &QPushButton::clicked, this, &OrderActionBar::nextRequested);
    row->addWidget(m_more);
    row->addWidget(m_next);
    m_next->setIcon(theme.icon(QStringLiteral("chevron-right")));
    retranslate();
    setPossible({}, 0);
}

bool OrderActionBar::isPossible(OrderVerb verb) const
{
    return m_count > 1 || contains(m_possible, verb);
}

void OrderActionBar::setPossible(const std::vector<OrderVerb> &possible, int count)
{
    m_possible = possible;
    m_count = count;
    const auto step =
        std::find_if(kSteps.begin(), kSteps.end(), [this](OrderVerb verb) { return isPossible(verb); });
    for (Action &action : m_actions) {
        const bool may = isPossible(action.verb);
        action.isOffered = may || !contains(kOnlyWhenPossible, action.verb);
        action.button->setEnabled(may);
        restyle(action.button, step != kSteps.end() && *step == action.verb);
    }
    m_more->setEnabled(count > 0);
    m_next->setEnabled(count > 0);
    fit();
}

void OrderActionBar::fit()
{
    int room = width() - m_more->sizeHint().width() - m_next->sizeHint().width() - look::xs;
    for (const Action &action : m_actions) {
        const int wanted = action.button->sizeHint().width() + look::xs;
        if (action.isOffered)
            room -= wanted;
        action.button->setVisible(action.isOffered && room >= 0);
    }
}

QSize OrderActionBar::minimumSizeHint() const
{
    const int step = m_actions.front().button->sizeHint().width();
    return {step + m_more->sizeHint().width() + m_next->sizeHint().width() + 2 * look::xs,
            QWidget::minimumSizeHint().height()};
}

void OrderActionBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

QAction *OrderActionBar::addToMore(OrderVerb verb)
{
    QAction *action =
        m_more->menu()->addAction(words::verb(verb), this, [this, verb] { Q_EMIT chosen(verb); });
    action->setObjectName(QStringLiteral("more_") + orderVerbName(verb));
    action->setEnabled(isPossible(verb));
    return action;
}

void OrderActionBar::fillMore()
{
    QMenu *menu = m_more->menu();
    menu->clear();
    for (const Action &action : m_actions) {
        if (action.isOffered && !action.button->isVisibleTo(this))
            addToMore(action.verb);
    }
    for (const OrderVerb verb : kMore) {
        QAction *action = addToMore(verb);
        if (verb == V::attach && m_count != 1)
            action->setEnabled(false);
    }
    menu->addSeparator();
    menu->addAction(tr("Silence…"), this, &OrderActionBar::silenceRequested)->setEnabled(m_count == 1);
}

void OrderActionBar::retranslate()
{
    for (const Action &action : m_actions) {
        const QString key = keyOf(action.verb);
        action.button->setText(words::verb(action.verb) + QStringLiteral("  ") + key);
        action.button->setToolTip(tr("Key %1").arg(key));
        action.button->setAccessibleName(tr("%1, key %2").arg(words::verb(action.verb), key));
    }
    m_more->setText(tr("More"));
    m_next->setText(QStringLiteral("⏎"));
    m_next->setAccessibleName(tr("Next order, key Enter"));
    fit();
}

}  // namespace xinglin
