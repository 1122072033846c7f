// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/order_queue_view.h"

#include "ui/alerts/order_delegate.h"
#include "ui/alerts/order_filter_bar.h"
#include "ui/models/format.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/state_stack.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

namespace xinglin {
namespace {

/// The learned order is of the most urgent ones: the first screens of a queue, whatever stands behind.
constexpr int kLearnedOrders = 500;

/// The row with what says most why it stands where it stands.
OrderRow withReasons(LearnedOrder::Row &&learned)
{
    if (!learned.probability)
        return std::move(learned.row);
    const std::size_t most = learned.row.order.severity == AlertSeverity::p0 ? 3 : 2;
    learned.reasons.resize(std::min(most, learned.reasons.size()));
    learned.row.standing = std::move(learned.reasons);
    return std::move(learned.row);
}

}  // namespace

OrderQueueView::OrderQueueView(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_pageJob(this)
    , m_groupJob(this)
    , m_learnedJob(this)
    , m_learnedAsk(this)
    , m_countsJob(this)
    , m_countJob(this)
{
    build();
    connect(m_filters, &OrderFilterBar::viewChanged, this, &OrderQueueView::restart);
    connect(m_filters, &OrderFilterBar::learnedRequested, this, &OrderQueueView::askLearned);
    connect(&m_model, &OrderQueueModel::pageWanted, this, &OrderQueueView::ask);
    connect(&m_model, &OrderQueueModel::groupsWanted, this,
            [this](int generation, const OrderFilter &filter, OrderGrouping grouping) {
                m_groupJob.run(m_context.workspace.alerts().groups(m_context.actor, filter, grouping),
                               [this, generation](Result<std::vector<OrderGroup>> &&groups) {
                                   if (!groups) {
                                       m_state->showError(groups.error());
                                       return;
                                   }
                                   keepPlace();
                                   m_model.takeGroups(generation, std::move(*groups));
                                   restorePlace();
                                   showState();
                                   if (m_isAgain)
                                       refresh();
                               });
            });
    connect(m_state, &StateStack::retryRequested, this, &OrderQueueView::restart);
    connect(m_state, &StateStack::actionRequested, this, [this] { m_filters->setView({}); });
    connect(m_list->verticalScrollBar(), &QScrollBar::valueChanged, &m_lookLater,
            qOverload<>(&QTimer::start));
    connect(m_list, &QTreeView::expanded, &m_lookLater, qOverload<>(&QTimer::start));
    m_lookLater.setSingleShot(true);
    m_lookLater.setInterval(0);
    connect(&m_lookLater, &QTimer::timeout, this, &OrderQueueView::look);
    const auto *selection = m_list->selectionModel();
    connect(selection, &QItemSelectionModel::currentChanged, this, [this] {
        // The row that moves up when one leaves was not chosen by anybody.
        if (m_isLaying)
            return;
        const OrderRow *row = current();
        const OrderId id = row ? row->order.id : OrderId();
        if (id.isValid())
            Q_EMIT currentChanged(id);
    });
    connect(selection, &QItemSelectionModel::selectionChanged, this, [this] { setAll(false); });
    connect(m_selectAll, &QPushButton::clicked, this, [this] { setAll(true); });
    connect(m_list, &DataTree::opened, this, [this](const QModelIndex &index) {
        if (m_model.group(index))
            m_list->setExpanded(index, !m_list->isExpanded(index));
        else if (const OrderRow *row = m_model.order(index))
            Q_EMIT opened(row->order.id);
    });
}

void OrderQueueView::build()
{
    m_filters = new OrderFilterBar(m_context, this);
    m_list = new DataTree;
    m_list->setObjectName(QStringLiteral("orderQueue"));
    makeCard(m_list);
    m_list->setModel(&m_model);
    m_list->header()->hide();
    for (int column = 1; column < OrderQueueModel::ColumnCount; ++column)
        m_list->setColumnHidden(column, true);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->setItemDelegate(new OrderDelegate(m_context.theme, m_list));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setRootIsDecorated(false);
    m_list->setIndentation(0);
    m_list->installEventFilter(this);
    m_state = new StateStack(m_context.theme, m_list, this);
    m_count = makeLabel(LabelStyle::secondary, this);
    m_count->setObjectName(QStringLiteral("orderCount"));
    m_selection = makeLabel(LabelStyle::strong, this);
    m_selectAll = makeButton(ButtonStyle::quiet, this);
    m_selectAll->setObjectName(QStringLiteral("selectAllOrders"));
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_count, 1);
    foot->addWidget(m_selection);
    foot->addWidget(m_selectAll);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::s);
    column->addWidget(m_filters);
    column->addWidget(m_state, 1);
    column->addLayout(foot);
}

void OrderQueueView::setScope(const Scope &scope)
{
    const bool isNew = scope.unit != m_scope.unit || !m_model.hasAnswer();
    m_scope = scope;
    m_model.setZone(scope.info.zone);
    if (isNew)
        restart();
    else
        refresh();
}

void OrderQueueView::restart()
{
    m_pageJob.cancel();
    m_learnedJob.cancel();
    m_groupJob.cancel();
    m_waiting.clear();
    m_isAll = false;
    m_matching = -1;
    m_state->showLoading();
    const QueueView &view = m_filters->view();
    OrderPageRequest request;
    request.filter = view.filter;
    request.filter.unit = m_scope.unit;
    request.sort = view.sort;
    request.descending = view.descending;
    m_model.restart(request, view.grouping);
    m_list->setRootIsDecorated(view.grouping != OrderGrouping::none);
    m_list->setIndentation(view.grouping == OrderGrouping::none ? 0 : 16);
    m_isAgain = false;
    m_countsJob.cancel();
    m_countJob.cancel();
    askCounts();
}

// In a storm changes come faster than answers: what is under way is let come, then asked for again.
void OrderQueueView::refresh()
{
    if (isReading()) {
        m_isAgain = true;
        return;
    }
    m_isAgain = false;
    if (m_model.hasAnswer()) {
        const auto [first, last] = seen();
        m_model.refresh(first, last);
    }
    askCounts();
}

void OrderQueueView::askCounts()
{
    if (m_countsJob.isBusy() || m_countJob.isBusy()) {
        m_isCountAgain = true;
        return;
    }
    m_isCountAgain = false;
    const auto again = [this] {
        if (m_isCountAgain && !m_countsJob.isBusy() && !m_countJob.isBusy())
            askCounts();
    };
    AlertDesk &desk = m_context.workspace.alerts();
    m_countsJob.run(desk.counts(m_context.actor, m_scope.unit), [this, again](Result<OrderCounts> &&counts) {
        if (counts)
            m_filters->setCounts(*counts);
        again();
    });
    OrderFilter filter = m_filters->view().filter;
    filter.unit = m_scope.unit;
    m_countJob.run(desk.count(m_context.actor, filter), [this, again](Result<std::int64_t> &&count) {
        m_matching = count ? *count : -1;
        showSelection();
        again();
    });
}

void OrderQueueView::ask(const OrderQueueModel::Ask &ask)
{
    m_waiting.push_back(ask);
    if (!m_pageJob.isBusy() && !m_learnedJob.isBusy())
        askNext();
}

void OrderQueueView::askNext()
{
    if (m_waiting.empty()) {
        if (m_isAgain)
            refresh();
        else
            m_lookLater.start();  // pages that an answer has shifted
        return;
    }
    const OrderQueueModel::Ask ask = m_waiting.front();
    m_waiting.pop_front();
    AlertDesk &desk = m_context.workspace.alerts();
    if (m_filters->view().isLearned) {
        m_learnedJob.run(desk.learnedOrder(m_context.actor, ask.request.filter, kLearnedOrders),
                         [this, ask](Result<LearnedOrder> &&learned) {
                             if (!learned) {
                                 takeAnswer(ask, fail(learned.error()));
                                 return;
                             }
                             OrderPage page;
                             for (LearnedOrder::Row &each : learned->orders)
                                 page.rows.push_back(withReasons(std::move(each)));
                             m_filters->setLearned(learned->report);
                             takeAnswer(ask, std::move(page));
                         });
        return;
    }
    m_pageJob.run(desk.orders(m_context.actor, ask.request),
                  [this, ask](Result<OrderPage> &&page) { takeAnswer(ask, std::move(page)); });
}

void OrderQueueView::takeAnswer(const OrderQueueModel::Ask &ask, Result<OrderPage> &&page)
{
    if (page) {
        keepPlace();
        m_model.takePage(ask, std::move(*page));
        restorePlace();
        showState();
    } else {
        m_model.failPage(ask);
        if (m_model.known() == 0)
            m_state->showError(page.error());
    }
    Q_EMIT answered();
    askNext();
}

void OrderQueueView::askLearned()
{
    OrderFilter filter;
    filter.unit = m_scope.unit;
    m_learnedAsk.run(m_context.workspace.alerts().learnedOrder(m_context.actor, filter, 1),
                     [this](Result<LearnedOrder> &&learned) {
                         if (learned)
                             m_filters->setLearned(learned->report);
                     });
}

std::pair<QModelIndex, QModelIndex> OrderQueueView::seen() const
{
    if (m_model.rowCount() == 0)
        return {};
    const QModelIndex first = m_list->indexAt({1, 1});
    const QModelIndex last = m_list->indexAt({1, m_list->viewport()->height() - 2});
    const int rows = m_model.rowCount();
    return {first, last.isValid() ? last : m_model.index(rows - 1, 0)};
}

void OrderQueueView::look()
{
    const auto [first, last] = seen();
    m_model.look(first, last);
}

// Rows that come and go above must not push what is read; at the very top new ones are what is wanted.
void OrderQueueView::keepPlace()
{
    m_top = m_list->verticalScrollBar()->value() > 0 ? m_list->indexAt({1, 1}) : QModelIndex();
    m_topOffset = m_top.isValid() ? m_list->visualRect(m_top).top() : 0;
    m_isLaying = true;
}

void OrderQueueView::restorePlace()
{
    m_isLaying = false;
    if (!m_top.isValid())
        return;
    QScrollBar *bar = m_list->verticalScrollBar();
    const int moved = m_list->visualRect(m_top).top() - m_topOffset;
    if (moved != 0)
        bar->setValue(bar->value() + moved);
    m_top = QPersistentModelIndex();
}

void OrderQueueView::showState()
{
    if (!m_model.hasAnswer())
        return;
    if (m_model.rowCount() == 0) {
        const QueueView &view = m_filters->view();
        const bool isFiltered = !view.filter.severities.empty() || !view.filter.text.isEmpty() ||
                                view.filter.unowned || view.filter.breached || view.filter.snoozed ||
                                view.filter.recurring || !view.filter.rule.isEmpty() ||
                                view.filter.owner.isValid() || !view.filter.states.empty();
        if (isFiltered)
            m_state->showEmpty({tr("No order matches"), tr("Other orders may be waiting: clear the filter."),
                                tr("Show all unfinished"), QStringLiteral("list-filter")});
        else
            m_state->showEmpty({tr("Nothing is waiting"),
                                tr("No unfinished order in this unit. New alerts appear here at once."),
                                {},
                                QStringLiteral("circle-check")});
    } else {
        m_state->showContent();
        if (m_wanted.isValid() && select(m_wanted))
            m_wanted = {};
        if (!m_list->currentIndex().isValid() && m_model.grouping() == OrderGrouping::none &&
            !m_wanted.isValid())
            m_list->setCurrentIndex(m_model.index(0, 0));
    }
    showSelection();
}

void OrderQueueView::showSelection()
{
    int selected = 0;
    for (const QItemSelectionRange &range : m_list->selectionModel()->selection())
        selected += range.height();
    m_count->setText(m_matching < 0 ? QString() : tr("%n orders", nullptr, static_cast<int>(m_matching)));
    m_selection->setVisible(selected > 1 || m_isAll);
    m_selection->setText(m_isAll ? tr("All %1 selected").arg(format::count(m_matching))
                                 : tr("%1 selected").arg(format::count(selected)));
    m_selectAll->setVisible(!m_isAll && selected > 1 && m_matching > selected);
    m_selectAll->setText(tr("Select all %1").arg(format::count(m_matching)));
}

void OrderQueueView::setAll(bool isAll)
{
    m_isAll = isAll;
    showSelection();
    Q_EMIT targetChanged();
}

const OrderRow *OrderQueueView::current() const
{
    return m_model.order(m_list->currentIndex());
}

OrderTarget OrderQueueView::target() const
{
    OrderTarget target;
    if (m_isAll) {
        target.all = m_filters->view().filter;
        target.all->unit = m_scope.unit;
        return target;
    }
    for (const QModelIndex &index : m_list->selectionModel()->selectedRows()) {
        if (const OrderRow *row = m_model.order(index))
            target.rows.push_back(*row);
    }
    return target;
}

bool OrderQueueView::select(OrderId id)
{
    const QModelIndex index = m_model.indexOf(id);
    m_wanted = index.isValid() ? OrderId() : id;
    if (!index.isValid())
        return false;
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
    return true;
}

bool OrderQueueView::selectNext()
{
    const QModelIndex next = m_list->indexBelow(m_list->currentIndex());
    if (!next.isValid())
        return false;
    m_list->setCurrentIndex(next);
    return true;
}

void OrderQueueView::focusList()
{
    m_list->setFocus();
}

void OrderQueueView::tick(Instant now)
{
    m_model.setNow(now);
}

bool OrderQueueView::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_list && event->type() == QEvent::KeyPress &&
        static_cast<const QKeyEvent *>(event)->matches(QKeySequence::SelectAll) && m_matching > 0) {
        m_list->selectAll();
        setAll(true);
        return true;
    }
    return QWidget::eventFilter(object, event);
}

void OrderQueueView::retranslate()
{
    m_filters->retranslate();
    m_list->setAccessibleName(tr("Queue of orders"));
    m_model.retranslate();
    showState();
    showSelection();
}

}  // namespace xinglin
