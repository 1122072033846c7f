// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/job_slot.h"
#include "ui/settings/message_list_model.h"
#include "ui/widgets/page.h"
#include "workspace/alerts/outbox_desk.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace xinglin {

class DataTable;
class StateStack;

/// What became of each message: filtered by state and channel, the newest first, tried again or discarded.
class MessagesView final : public QWidget
{
    Q_OBJECT

public:
    explicit MessagesView(const PageContext &context, QWidget *parent = nullptr);

    void refresh(const WorkspaceInfo &info);
    void retranslate();

private:
    void build();
    MessageFilter filter() const;
    void ask(MessageId before);
    void showPage(Result<MessagePage> page, bool isFirst);
    void showChannels(const Result<std::vector<ChannelRow>> &rows);
    void showDetail();
    void judge();
    std::vector<MessageId> selected() const;
    void act(QFuture<Result<int>> answer);
    OutboxDesk &desk() const { return m_context.workspace.outbox(); }

    PageContext m_context;
    WorkspaceInfo m_info;
    QComboBox *m_stateFilter;
    QComboBox *m_channelFilter;
    QLabel *m_count;
    DataTable *m_table;
    StateStack *m_state;
    QLabel *m_detail;
    QLineEdit *m_reason;
    QPushButton *m_more;
    QPushButton *m_retry;
    QPushButton *m_retryDead;
    QPushButton *m_discard;
    MessageListModel m_model;
    std::int64_t m_total = 0;
    JobSlot<MessagePage> m_pageJob;
    JobSlot<std::vector<ChannelRow>> m_channelsJob;
    JobSlot<MessageDetail> m_detailJob;
    JobSlot<int> m_actJob;
};

}  // namespace xinglin
