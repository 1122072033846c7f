// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/messages_view.h"

#include "ui/models/format.h"
#include "ui/settings/channel_words.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/state_stack.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace xinglin {
namespace {

constexpr int kPageRows = 200;
constexpr int kReasonWidth = 220;

}  // namespace

MessagesView::MessagesView(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_pageJob(this)
    , m_channelsJob(this)
    , m_detailJob(this)
    , m_actJob(this)
{
    build();
    for (QComboBox *box : {m_stateFilter, m_channelFilter})
        connect(box, &QComboBox::currentIndexChanged, this, [this] { ask({}); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        judge();
        showDetail();
    });
    connect(m_state, &StateStack::retryRequested, this, [this] { ask({}); });
    connect(m_reason, &QLineEdit::textChanged, this, &MessagesView::judge);
    connect(m_more, &QPushButton::clicked, this, [this] {
        if (!m_model.all().empty())
            ask(m_model.all().back().id);
    });
    connect(m_retry, &QPushButton::clicked, this, [this] { act(desk().retry(m_context.actor, selected())); });
    connect(m_retryDead, &QPushButton::clicked, this,
            [this] { act(desk().retryDead(m_context.actor, m_channelFilter->currentData().toString())); });
    connect(m_discard, &QPushButton::clicked, this, [this] {
        m_context.dialogs.confirm(
            this, {tr("Discard the selected messages?"), tr("They are never sent."), tr("Discard"), true},
            [this] {
                act(desk().discard(m_context.actor, selected(), m_reason->text()));
                m_reason->clear();
            });
    });
}

void MessagesView::build()
{
    m_stateFilter = new QComboBox(this);
    m_stateFilter->setObjectName(QStringLiteral("messageState"));
    m_stateFilter->addItem(QString(), -1);
    for (std::size_t i = 0; i < kMessageStates; ++i)
        m_stateFilter->addItem(QString(), static_cast<int>(i));
    m_channelFilter = new QComboBox(this);
    m_channelFilter->setObjectName(QStringLiteral("messageChannel"));
    m_channelFilter->addItem(QString(), QString());
    m_count = makeLabel(LabelStyle::secondary, this);
    m_count->setObjectName(QStringLiteral("messageCount"));
    m_table = new DataTable;
    m_table->setObjectName(QStringLiteral("messages"));
    makeCard(m_table);
    m_table->setModel(&m_model);
    m_table->setSortingEnabled(false);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setColumnWidths({96, 92, 84, 0, 88, 52, 240});
    m_state = new StateStack(m_context.theme, m_table, this);
    m_detail = makeLabel(LabelStyle::secondary, this);
    m_detail->setObjectName(QStringLiteral("messageDetail"));
    m_detail->setWordWrap(true);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_reason = new QLineEdit(this);
    m_reason->setObjectName(QStringLiteral("discardReason"));
    m_reason->setFixedWidth(kReasonWidth);
    const auto button = [this](const char *name) {
        QPushButton *made = makeButton(ButtonStyle::plain, this);
        made->setObjectName(QString::fromLatin1(name));
        return made;
    };
    m_more = button("moreMessages");
    m_retry = button("retryMessages");
    m_retryDead = button("retryDead");
    m_discard = button("discardMessages");
    auto *filters = new QHBoxLayout;
    filters->setSpacing(look::s);
    filters->addWidget(m_stateFilter);
    filters->addWidget(m_channelFilter);
    filters->addWidget(m_count);
    filters->addStretch(1);
    filters->addWidget(m_more);
    auto *actions = new QHBoxLayout;
    actions->setSpacing(look::s);
    actions->addWidget(m_retry);
    actions->addWidget(m_retryDead);
    actions->addStretch(1);
    actions->addWidget(m_reason);
    actions->addWidget(m_discard);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::s);
    layout->addLayout(filters);
    layout->addWidget(m_state, 1);
    layout->addWidget(m_detail);
    layout->addLayout(actions);
    m_detail->hide();
}

MessageFilter MessagesView::filter() const
{
    MessageFilter filter;
    if (const int state = m_stateFilter->currentData().toInt(); state >= 0)
        filter.state = static_cast<MessageState>(state);
    filter.channel = m_channelFilter->currentData().toString();
    return filter;
}

void MessagesView::refresh(const WorkspaceInfo &info)
{
    m_info = info;
    m_channelsJob.run(desk().channels(m_context.actor),
                      [this](Result<std::vector<ChannelRow>> rows) { showChannels(rows); });
    // Who chose rows must not lose them to every change of the workspace.
    if (selected().empty())
        ask({});
    judge();
}

void MessagesView::showChannels(const Result<std::vector<ChannelRow>> &rows)
{
    if (!rows)
        return;
    const QSignalBlocker quiet(m_channelFilter);
    const QString chosen = m_channelFilter->currentData().toString();
    while (m_channelFilter->count() > 1)
        m_channelFilter->removeItem(1);
    const std::vector<ChannelKind> kinds = desk().kinds();
    for (const ChannelRow &row : *rows)
        m_channelFilter->addItem(channel_words::titleOf(row.config, kinds), row.config.id);
    m_channelFilter->setCurrentIndex(std::max(0, m_channelFilter->findData(chosen)));
}

void MessagesView::ask(MessageId before)
{
    const bool isFirst = !before.isValid();
    if (isFirst)
        m_state->showLoading();
    m_pageJob.run(desk().messages(m_context.actor, filter(), before, kPageRows),
                  [this, isFirst](Result<MessagePage> page) { showPage(std::move(page), isFirst); });
}

void MessagesView::showPage(Result<MessagePage> page, bool isFirst)
{
    if (!page) {
        m_state->showError(page.error());
        return;
    }
    m_total = page->total;
    if (isFirst)
        m_model.setMessages(std::move(page->rows), m_info.zone, m_info.now);
    else
        m_model.append(page->rows);
    m_more->setVisible(page->hasMore);
    if (m_model.all().empty())
        m_state->showEmpty({tr("No messages"),
                            tr("What is told about alerts is listed here with what became of it."),
                            {},
                            QStringLiteral("inbox")});
    else
        m_state->showContent();
    judge();
}

void MessagesView::showDetail()
{
    const std::vector<MessageId> ids = selected();
    if (ids.size() != 1) {
        m_detailJob.cancel();
        m_detail->hide();
        return;
    }
    m_detailJob.run(desk().message(m_context.actor, ids.front()), [this](Result<MessageDetail> detail) {
        if (!detail)
            return;
        QStringList lines;
        for (const DeliveryAttempt &attempt : detail->attempts)
            lines << tr("Try %1, %2: %3 %4")
                         .arg(attempt.number)
                         .arg(format::instant(attempt.began, m_info.zone, m_info.now),
                              channel_words::outcome(attempt.outcome), attempt.answer)
                         .trimmed();
        // The last ones tell most; all of them are told by the command line.
        while (lines.size() > 3)
            lines.removeFirst();
        m_detail->setText(lines.join(QLatin1Char('\n')));
        m_detail->setVisible(!lines.isEmpty());
    });
}

std::vector<MessageId> MessagesView::selected() const
{
    std::vector<MessageId> ids;
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows)
        ids.push_back(m_model.all()[static_cast<std::size_t>(row.row())].id);
    return ids;
}

void MessagesView::act(QFuture<Result<int>> answer)
{
    m_table->clearSelection();
    m_actJob.run(std::move(answer), [this](Result<int> done) {
        if (!done)
            m_context.dialogs.tell(this, done.error());
        ask({});
    });
}

void MessagesView::judge()
{
    const bool any = !m_info.readOnly && !selected().empty();
    m_retry->setEnabled(any);
    m_discard->setEnabled(any && !m_reason->text().trimmed().isEmpty());
    m_retryDead->setEnabled(!m_info.readOnly);
    m_count->setText(tr("%1 of %2").arg(format::count(m_model.rowCount()), format::count(m_total)));
}

void MessagesView::retranslate()
{
    m_stateFilter->setItemText(0, tr("All states"));
    for (int i = 1; i < m_stateFilter->count(); ++i)
        m_stateFilter->setItemText(i, channel_words::state(static_cast<MessageState>(i - 1)));
    m_channelFilter->setItemText(0, tr("All channels"));
    m_stateFilter->setAccessibleName(tr("State of the messages"));
    m_channelFilter->setAccessibleName(tr("Channel of the messages"));
    m_table->setAccessibleName(tr("Messages"));
    m_more->setText(tr("Show more"));
    m_retry->setText(tr("Try again"));
    m_retryDead->setText(tr("Try all given up again"));
    m_discard->setText(tr("Discard"));
    m_reason->setPlaceholderText(tr("Reason to discard"));
    m_reason->setAccessibleName(tr("Reason to discard"));
    m_model.retranslate();
    judge();
}

}  // namespace xinglin
