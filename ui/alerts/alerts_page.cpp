// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/alerts_page.h"

#include "ui/alerts/fatigue_board_view.h"
#include "ui/alerts/field_sheet.h"
#include "ui/alerts/follow_ups_tab.h"
#include "ui/alerts/hand_over_print.h"
#include "ui/alerts/numbers_board.h"
#include "ui/alerts/order_action_bar.h"
#include "ui/alerts/order_acts.h"
#include "ui/alerts/order_filter_bar.h"
#include "ui/alerts/order_queue_view.h"
#include "ui/alerts/order_view.h"
#include "ui/alerts/person_choice.h"
#include "ui/alerts/silences_tab.h"
#include "ui/alerts/silencing.h"
#include "ui/alerts/sound_menu.h"
#include "ui/alerts/undo_bar.h"
#include "ui/alerts/unwatched_bar.h"
#include "ui/alerts/wall_view.h"
#include "ui/models/names.h"
#include "ui/models/order_words.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/memory.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"

#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <chrono>

namespace xinglin {
namespace {

using namespace std::chrono_literals;

const QString kMeKey = QStringLiteral("alerts/me");
constexpr std::array kKeyed{OrderVerb::acknowledge, OrderVerb::arrive,     OrderVerb::handle,
                            OrderVerb::finish,      OrderVerb::falseAlarm, OrderVerb::snooze,
                            OrderVerb::comment,     OrderVerb::assign,     OrderVerb::reopen};

}  // namespace

AlertsPage::AlertsPage(const PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_rulesJob(this)
    , m_meJob(this)
{
    build();
    connectParts();
    addKeys();
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, &AlertsPage::tick);
}

QString AlertsPage::title() const
{
    return tr("What must be done now?");
}

// From the outside in: a widget that is given another parent is styled again with all that is in it.
void AlertsPage::build()
{
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(QStringLiteral("alertTabs"));
    m_tabs->tabBar()->setDrawBase(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(look::l, look::xs, look::l, look::m);
    layout->addWidget(m_tabs);
    for (int tab = Queue; tab < TabCount; ++tab) {
        auto *place = new QWidget;
        auto *column = new QVBoxLayout(place);
        column->setContentsMargins(0, tab == Queue ? look::s : 0, 0, 0);
        column->setSpacing(look::s);
        m_tabs->addTab(place, QString());
    }
    m_tabs->setCornerWidget(buildCorner());
    QWidget *desk = m_tabs->widget(Queue);
    auto *splitter = new QSplitter(Qt::Horizontal, desk);
    splitter->setHandleWidth(look::m);
    m_queue = new OrderQueueView(context(), splitter);
    m_order = new OrderView(context(), splitter);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    splitter->setSizes({400, 600});
    splitter->setChildrenCollapsible(false);
    m_undo = new UndoBar(theme(), desk);
    m_unwatched = new UnwatchedBar(theme(), desk);
    m_acts = new OrderActs(context(), this);
    m_silencing = new Silencing(context(), this);
    auto *column = static_cast<QVBoxLayout *>(desk->layout());
    column->addWidget(m_unwatched);
    column->addWidget(splitter, 1);
    column->addWidget(m_undo);
}

QWidget *AlertsPage::buildCorner()
{
    auto *corner = new QWidget(this);
    m_wall = makeButton(ButtonStyle::quiet, corner);
    m_wall->setObjectName(QStringLiteral("openWall"));
    m_wall->setIcon(theme().icon(QStringLiteral("monitor"), ColourRole::accent));
    connect(m_wall, &QPushButton::clicked, this, &AlertsPage::showWall);
    m_sounds = new SoundMenu(context(), corner);
    m_print = new HandOverPrint(context(), corner);
    auto *row = new QHBoxLayout(corner);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(look::s);
    row->addWidget(m_sounds);
    row->addWidget(m_print);
    row->addWidget(m_wall);
    return corner;
}

void AlertsPage::showWall()
{
    auto *wall = new WallView(context(), scopeNow());
    wall->setParent(this, Qt::Window);
    wall->showFullScreen();
}

void AlertsPage::connectParts()
{
    // Not gathered with other changes of the workspace: a new order must be seen at once.
    connect(&workspace().alerts(), &AlertDesk::changed, this, &AlertsPage::changed);
    connect(&workspace().rules(), &RuleDesk::changed, this, &AlertsPage::askRules);
    connect(m_queue, &OrderQueueView::currentChanged, m_order, &OrderView::open);
    connect(m_queue, &OrderQueueView::opened, this, [this](OrderId id) {
        if (m_order->order() == id)
            next();
        else
            m_order->open(id);
    });
    connect(m_queue, &OrderQueueView::targetChanged, this, [this] {
        const OrderTarget target = m_queue->target();
        const int count = target.all ? 2 : static_cast<int>(target.rows.size());
        const auto &detail = m_order->detail();
        if (count > 1)
            m_order->actions().setPossible({}, count);
        else if (detail)
            m_order->actions().setPossible(detail->possible, 1);
    });
    connect(m_order, &OrderView::shown, this, &AlertsPage::showStanding);
    connect(m_queue, &OrderQueueView::answered, this, &AlertsPage::showStanding);
    connect(m_order, &OrderView::orderRequested, this, &AlertsPage::showOrder);
    connect(&m_order->actions(), &OrderActionBar::chosen, this, &AlertsPage::act);
    connect(&m_order->actions(), &OrderActionBar::nextRequested, this, &AlertsPage::next);
    connect(&m_order->actions(), &OrderActionBar::silenceRequested, this, &AlertsPage::silence);
    connect(m_acts, &OrderActs::acted, this,
            [this](OrderVerb, const OrderActOutcome &outcome, const QString &text) {
                takeOutcome(outcome, text);
            });
    connect(m_acts, &OrderActs::refused, this, [this](const Error &error) {
        m_undoing.clear();
        m_order->setNotice(error.message);
        changed();
    });
    connect(m_silencing, &Silencing::silenced, this,
            [this] { m_undo->add(tr("Silenced; the tab Silences ends it"), {}, {}); });
    connect(m_undo, &UndoBar::undoRequested, this, [this](const QString &token) {
        m_undoing = token;
        m_acts->undo(token);
    });
    connect(&m_queue->filters(), &OrderFilterBar::meRequested, this, &AlertsPage::askMe);
    connect(&m_queue->filters(), &OrderFilterBar::saveRequested, this, &AlertsPage::askViewName);
    connect(m_tabs, &QTabWidget::currentChanged, this, &AlertsPage::refreshTab);
}

void AlertsPage::addKeys()
{
    const auto key = [this](const QKeySequence &keys, auto then) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, then);
    };
    for (const OrderVerb verb : kKeyed)
        key(QKeySequence(OrderActionBar::keyOf(verb)), [this, verb] { act(verb); });
    key(QKeySequence(QKeySequence::Find), [this] {
        m_tabs->setCurrentIndex(0);
        m_queue->filters().focusText();
    });
    key(QKeySequence(QKeySequence::Undo), [this] {
        if (!m_undo->token().isEmpty())
            Q_EMIT m_undo->undoRequested(m_undo->token());
    });
}

Scope AlertsPage::scopeNow()
{
    Scope now = scope();
    m_clock.set(now.info.now);
    now.info.now = m_clock.now();
    return now;
}

void AlertsPage::refresh()
{
    const Scope now = scopeNow();
    m_order->setScope(now);
    m_acts->setScope(now);
    m_queue->tick(now.info.now);
    m_queue->setScope(now);
    if (m_order->order().isValid())
        m_order->refresh();
    m_print->setScope(now);
    m_unwatched->take(now.info);
    refreshTab();
    if (m_queue->filters().me() == PersonId() && context().memory) {
        const PersonId me = PersonId::fromText(QString::fromLatin1(context().memory->remembered(kMeKey)));
        if (me.isValid())
            m_meJob.run(workspace().subject(actor(), SubjectId::of(me), now.info.zone.dayOf(now.info.now)),
                        [this, me](Result<SubjectInfo> &&info) {
                            if (info)
                                m_queue->filters().setMe(me, names::of(info->name));
                        });
    }
    askRules();
}

void AlertsPage::changed()
{
    if (!isVisible() || !scope().period.isValid()) {
        requestRefresh();
        return;
    }
    m_queue->refresh();
    if (m_order->order().isValid())
        m_order->refresh();
    refreshTab();
}

template <typename View>
View *AlertsPage::made(View *&view)
{
    if (!view) {
        view = new View(context());
        view->retranslate();
        m_tabs->currentWidget()->layout()->addWidget(view);
        view->setVisible(true);
    }
    return view;
}

/// What stands beside the queue is made and asked for only when it is seen.
void AlertsPage::refreshTab()
{
    switch (m_tabs->currentIndex()) {
    case Silences:
        if (!m_silences)
            connect(made(m_silences), &SilencesTab::silenceRequested, this,
                    [this] { m_silencing->openForUnit(scopeNow()); });
        m_silences->setRules(m_silencing->rules());
        m_silences->refresh(scopeNow());
        break;
    case FollowUps:
        if (!m_followUps)
            connect(made(m_followUps), &FollowUpsTab::orderRequested, this, &AlertsPage::showOrder);
        m_followUps->refresh(scopeNow());
        break;
    case Numbers: made(m_numbers)->load(scopeNow()); break;
    case Fatigue: made(m_fatigue)->load(scopeNow()); break;
    default: break;
    }
}

void AlertsPage::askRules()
{
    m_rulesJob.run(workspace().rules().rules(actor(), false), [this](Result<std::vector<RuleRow>> &&rows) {
        if (!rows)
            return;  // the filter by rule stays as it was
        std::vector<std::pair<QString, QString>> rules;
        for (const RuleRow &row : *rows)
            rules.emplace_back(row.rule.code, names::of(row.rule.name));
        m_silencing->setRules(rules);
        if (m_silences)
            m_silences->setRules(rules);
        m_queue->filters().setRules(std::move(rules));
    });
}

void AlertsPage::tick()
{
    const Instant now = scopeNow().info.now;
    m_queue->tick(now);
    m_order->tick(now);
    m_undo->tick(now);
    m_unwatched->take(scope().info);
}

void AlertsPage::showEvent(QShowEvent *event)
{
    m_second.start();
    Page::showEvent(event);
}

void AlertsPage::hideEvent(QHideEvent *event)
{
    m_second.stop();
    Page::hideEvent(event);
}

void AlertsPage::showOrder(OrderId order)
{
    m_tabs->setCurrentIndex(0);
    m_queue->select(order);
    m_order->open(order);
}

// Several chosen orders are meant together; otherwise the one that is being read, wherever the queue has
// moved.
OrderTarget AlertsPage::target() const
{
    OrderTarget target = m_queue->target();
    if (target.all || target.rows.size() > 1)
        return target;
    target.rows.clear();
    if (const auto &detail = m_order->detail(); detail && detail->row.order.id == m_order->order())
        target.rows.push_back(detail->row);
    return target;
}

void AlertsPage::showStanding()
{
    const OrderRow *row = m_queue->model().order(m_queue->model().indexOf(m_order->order()));
    m_order->setStanding(row ? words::standing(*row) : QString());
}

void AlertsPage::act(OrderVerb verb)
{
    if (m_tabs->currentIndex() != 0 || !m_order->actions().isPossible(verb))
        return;
    m_acts->setScope(scopeNow());
    if (verb == OrderVerb::attach)
        m_acts->attach(target());
    else
        m_acts->begin(verb, target());
}

void AlertsPage::next()
{
    const OrderRow *current = m_queue->current();
    if (current && current->order.id != m_order->order()) {
        m_order->open(current->order.id);  // the queue has moved on by itself
        return;
    }
    m_queue->selectNext();
}

void AlertsPage::takeOutcome(const OrderActOutcome &outcome, const QString &text)
{
    if (!m_undoing.isEmpty()) {
        m_undo->drop(m_undoing);
        m_undoing.clear();
    }
    m_undo->tick(scopeNow().info.now);
    m_undo->add(text, outcome.undo, outcome.undoUntil);
    m_order->setNotice({});
    changed();
}

void AlertsPage::silence()
{
    const OrderTarget chosen = target();
    if (chosen.rows.size() == 1)
        m_silencing->openFor(chosen.rows.front(), scopeNow());
}

void AlertsPage::askMe()
{
    auto *choice = new PersonChoice(context(), scopeNow());
    auto *sheet = new FieldSheet(tr("Who are you?"), tr("That is me"), choice, this);
    sheet->setReady(false);
    connect(choice, &PersonChoice::changed, sheet, [sheet] { sheet->setReady(true); });
    connect(sheet, &QDialog::accepted, this, [this, choice] {
        m_queue->filters().setMe(choice->person(), choice->name());
        if (context().memory)
            context().memory->remember(kMeKey, choice->person().text().toLatin1());
        QueueView view = m_queue->filters().view();
        view.name.clear();
        view.filter.owner = choice->person();
        view.filter.unowned = false;
        m_queue->filters().setView(view);
    });
    sheet->open();
}

void AlertsPage::askViewName()
{
    auto *name = new QLineEdit;
    name->setObjectName(QStringLiteral("viewName"));
    name->setAccessibleName(tr("Name of the view"));
    name->setText(m_queue->filters().view().name);
    auto *sheet = new FieldSheet(tr("Name of the view"), tr("Keep"), name, this);
    sheet->setReady(!name->text().isEmpty());
    connect(name, &QLineEdit::textChanged, sheet,
            [sheet](const QString &text) { sheet->setReady(!text.trimmed().isEmpty()); });
    connect(sheet, &QDialog::accepted, this, [this, name] { m_queue->filters().saveAs(name->text()); });
    sheet->open();
}

void AlertsPage::retranslate()
{
    m_wall->setText(tr("Wall view"));
    m_wall->setToolTip(tr("Fills the screen; Esc leaves"));
    m_sounds->retranslate();
    m_tabs->setTabText(Queue, tr("Queue"));
    m_tabs->setTabText(Silences, tr("Silences"));
    m_tabs->setTabText(FollowUps, tr("Follow-ups"));
    m_tabs->setTabText(Numbers, tr("Numbers"));
    m_tabs->setTabText(Fatigue, tr("Fatigue"));
    m_print->retranslate();
    m_queue->retranslate();
    m_order->retranslate();
    showStanding();
    m_undo->retranslate();
    m_unwatched->retranslate();
    if (m_silences)
        m_silences->retranslate();
    if (m_followUps)
        m_followUps->retranslate();
    if (m_numbers)
        m_numbers->retranslate();
    if (m_fatigue)
        m_fatigue->retranslate();
}

}  // namespace xinglin
