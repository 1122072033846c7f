// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/order_view.h"

#include "ui/alerts/order_action_bar.h"
#include "ui/alerts/order_facts.h"
#include "ui/alerts/order_head.h"
#include "ui/charts/interactive_chart.h"
#include "ui/models/format.h"
#include "ui/models/names.h"
#include "ui/models/order_chart.h"
#include "ui/models/order_words.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/severity.h"
#include "ui/widgets/state_stack.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"

#include <QListWidget>
#include <QSaveFile>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

namespace xinglin {
namespace {

constexpr int kChartPoints = 800;
constexpr int kChartHeight = 170;
constexpr int kTabsHeight = 196;

DataTable *plainTable(QAbstractItemModel &model, const QString &name, const QList<int> &widths)
{
    auto *table = new DataTable;
    table->setObjectName(name);
    table->setSortingEnabled(false);
    table->setModel(&model);
    table->setColumnWidths(widths);
    return table;
}

}  // namespace

OrderView::OrderView(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_job(this)
    , m_seriesJob(this)
    , m_fileJob(this)
{
    build();
    connect(m_head, &OrderHead::personRequested, this, [this] {
        if (m_detail)
            m_context.navigator.openPerson(m_detail->row.order.person);
    });
    connect(m_state, &StateStack::retryRequested, this, &OrderView::refresh);
    connect(m_personTable, &DataTable::opened, this,
            [this](const QModelIndex &index) { Q_EMIT orderRequested(m_personOrders.order(index.row())); });
    connect(m_files, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        const AttachmentId id(item->data(Qt::UserRole).toLongLong());
        if (id.isValid())
            saveFile(id, item->data(Qt::UserRole + 1).toString());
    });
}

// From the outside in: a widget that is given another parent is styled again with all that is in it.
void OrderView::build()
{
    auto *whole = new QWidget(this);
    m_state = new StateStack(m_context.theme, whole, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_state);
    m_head = new OrderHead(m_context.theme, whole);
    m_notice = new SeverityBadge(m_context.theme, whole);
    m_notice->setObjectName(QStringLiteral("orderNotice"));
    m_notice->hide();
    auto *scroll = new QScrollArea(whole);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget(scroll);
    content->setProperty("page", true);
    scroll->setWidget(content);
    buildContent(content);
    m_actions = new OrderActionBar(m_context.theme, whole);
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::s);
    column->addWidget(m_head);
    column->addWidget(m_notice);
    column->addWidget(scroll, 1);
    column->addWidget(m_actions);
}

void OrderView::buildContent(QWidget *content)
{
    m_chart = new InteractiveChart(m_context.theme, content);
    m_chart->setObjectName(QStringLiteral("orderChart"));
    m_chart->setMinimumHeight(kChartHeight);
    m_facts = new OrderFacts(m_context, content);
    m_tabs = new QTabWidget(content);
    m_tabs->setObjectName(QStringLiteral("orderTabs"));
    m_tabs->setMinimumHeight(kTabsHeight);
    m_timelineTable = plainTable(m_timeline, QStringLiteral("orderTimeline"), {130, 130, 0});
    m_personTable = plainTable(m_personOrders, QStringLiteral("personOrders"), {130, 70, 0, 130, 140});
    m_firingTable = plainTable(m_firings, QStringLiteral("orderFirings"), {120, 0, 110, 60, 130, 110});
    m_files = new QListWidget;
    m_files->setObjectName(QStringLiteral("orderFiles"));
    for (QWidget *each : {static_cast<QWidget *>(m_timelineTable), static_cast<QWidget *>(m_personTable),
                          static_cast<QWidget *>(m_firingTable), static_cast<QWidget *>(m_files)})
        m_tabs->addTab(each, QString());
    auto *middle = new QVBoxLayout(content);
    middle->setContentsMargins(0, 0, look::xs, 0);
    middle->setSpacing(look::s);
    middle->addWidget(m_chart, 1);
    middle->addWidget(m_facts);
    middle->addWidget(m_tabs, 2);
}

void OrderView::open(OrderId id)
{
    if (id == m_id)
        return;
    m_id = id;
    m_notice->hide();
    m_state->showLoading();
    refresh();
}

void OrderView::clear()
{
    m_job.cancel();
    m_seriesJob.cancel();
    m_id = {};
    m_detail.reset();
    m_state->showEmpty(
        {tr("No order is chosen"), tr("Choose one in the queue at the left."), {}, QStringLiteral("inbox")});
}

void OrderView::refresh()
{
    if (!m_id.isValid()) {
        clear();
        return;
    }
    if (m_job.isBusy() && m_asked == m_id) {
        m_isAgain = true;
        return;
    }
    m_isAgain = false;
    m_asked = m_id;
    m_job.run(m_context.workspace.alerts().order(m_context.actor, m_id), [this](
                                                                             Result<OrderDetail> &&detail) {
        if (detail)
            take(std::move(*detail));
        else if (!m_detail || m_detail->row.order.id != m_id || detail.error().code == ErrorCode::notFound)
            m_state->showError(detail.error());
        else
            setNotice(detail.error().message);
        if (m_isAgain)
            refresh();
    });
}

void OrderView::take(OrderDetail &&detail)
{
    const bool isOther = !m_detail || m_detail->row.order.id != detail.row.order.id;
    m_detail = std::move(detail);
    const WorkspaceInfo &info = m_scope.info;
    m_head->show(*m_detail, info.zone, info.now);
    m_facts->show(*m_detail, m_scope);
    m_timeline.setEvents(m_detail->timeline, m_detail->people, info.zone, info.now);
    m_personOrders.setOrders(m_detail->personsLast, info.zone, info.now);
    m_firings.setFirings(m_detail->firings, info.zone, info.now);
    showFiles();
    showTabTexts();
    m_actions->setPossible(m_detail->possible, 1);
    if (isOther)
        m_tabs->setCurrentIndex(0);
    m_state->showContent();
    askSeries();
    Q_EMIT shown();
}

void OrderView::askSeries()
{
    const Metric *metric = charts::metricOf(*m_detail);
    const WorkOrder &order = m_detail->row.order;
    m_chart->setVisible(metric && order.person.isValid());
    if (!metric || !order.person.isValid())
        return;
    const TimeRange range = charts::rangeAround(*m_detail, m_scope.info.now);
    if (m_seriesOf == order.id && m_seriesRange == range)
        return;
    m_seriesOf = order.id;
    m_seriesRange = range;
    m_seriesJob.run(
        m_context.workspace.series(m_context.actor, order.person, metric->key, range, kChartPoints),
        [this](Result<Series> &&series) {
            if (!m_detail)
                return;
            if (series) {
                m_chart->setSpec(charts::aroundEvent(*m_detail, *series, m_scope.info.zone));
                return;
            }
            ChartSpec empty;
            empty.emptyText = series.error().message;
            m_chart->setSpec(empty);
        });
}

void OrderView::showFiles()
{
    m_files->clear();
    const Zone &zone = m_scope.info.zone;
    for (const Attachment &each : m_detail->attachments) {
        auto *item = new QListWidgetItem(m_context.theme.icon(QStringLiteral("paperclip")),
                                         tr("%1 · %2 KB · %3, %4")
                                             .arg(each.fileName, format::count((each.size + 1023) / 1024),
                                                  each.actor, names::minute(each.time, zone)),
                                         m_files);
        item->setData(Qt::UserRole, qlonglong{each.id.value()});
        item->setData(Qt::UserRole + 1, each.fileName);
        item->setToolTip(tr("Enter saves a copy"));
    }
    for (const FollowUp &each : m_detail->followUps) {
        const QString state = each.done.isValid() ? tr("done: %1").arg(each.result)
                                                  : tr("due %1").arg(names::minute(each.due, zone));
        new QListWidgetItem(m_context.theme.icon(QStringLiteral("calendar")),
                            tr("Follow-up: %1 · %2").arg(each.text, state), m_files);
    }
}

void OrderView::saveFile(AttachmentId id, const QString &name)
{
    m_context.dialogs.saveFile(
        this, {tr("Save the file"), tr("All files (*)"), name}, [this, id](const QString &path) {
            m_fileJob.run(
                m_context.workspace.alerts().attachment(m_context.actor, id),
                [this, path](Result<QByteArray> &&content) {
                    if (!content) {
                        m_context.dialogs.tell(this, content.error());
                        return;
                    }
                    QSaveFile file(path);
                    if (!file.open(QIODevice::WriteOnly) || file.write(*content) < 0 || !file.commit())
                        m_context.dialogs.tell(this,
                                               {ErrorCode::io,
                                                tr("The file cannot be written: %1").arg(file.errorString()),
                                                {}});
                });
        });
}

void OrderView::setNotice(const QString &text)
{
    m_notice->setVisible(!text.isEmpty());
    if (!text.isEmpty())
        m_notice->setSeverity(Severity::p1, text);
}

void OrderView::tick(Instant now)
{
    m_scope.info.now = now;
    if (m_detail)
        m_head->tick(now);
}

void OrderView::showTabTexts()
{
    const auto counted = [](const QString &text, std::size_t count) {
        return count == 0 ? text : text + QStringLiteral(" (%1)").arg(count);
    };
    const OrderDetail none;
    const OrderDetail &detail = m_detail ? *m_detail : none;
    m_tabs->setTabText(0, tr("What happened"));
    m_tabs->setTabText(1, counted(tr("Earlier orders"), detail.personsLast.size()));
    m_tabs->setTabText(2, counted(tr("Alerts in it"), detail.firings.size()));
    m_tabs->setTabText(
        3, counted(tr("Files and follow-ups"), detail.attachments.size() + detail.followUps.size()));
}

void OrderView::setStanding(const QString &text)
{
    m_head->setStanding(text);
}

void OrderView::retranslate()
{
    m_timelineTable->setAccessibleName(tr("What happened"));
    m_personTable->setAccessibleName(tr("Earlier orders of this person"));
    m_firingTable->setAccessibleName(tr("Alerts in this order"));
    m_files->setAccessibleName(tr("Files and follow-ups"));
    m_facts->retranslate();
    m_actions->retranslate();
    m_timeline.retranslate();
    m_personOrders.retranslate();
    m_firings.retranslate();
    showTabTexts();
    if (m_detail) {
        m_head->show(*m_detail, m_scope.info.zone, m_scope.info.now);
        m_facts->show(*m_detail, m_scope);
        m_seriesOf = {};
        askSeries();
        showFiles();
    } else if (!m_id.isValid()) {
        clear();
    }
}

}  // namespace xinglin
