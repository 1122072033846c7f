// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/job_slot.h"
#include "ui/settings/channel_list_model.h"
#include "ui/widgets/page.h"
#include "workspace/alerts/outbox_desk.h"

class QMenu;
class QPushButton;

namespace xinglin {

class ChannelForm;
class DataTable;
class StateStack;

/// The channels with how they fare, and the settings of the one that is chosen.
class ChannelsView final : public QWidget
{
    Q_OBJECT

public:
    explicit ChannelsView(const PageContext &context, QWidget *parent = nullptr);

    /// Asks again; what was changed in the form and not saved stays.
    void refresh(const WorkspaceInfo &info);
    void retranslate();

Q_SIGNALS:
    void channelsChanged();

private:
    void build();
    void showRows(Result<std::vector<ChannelRow>> rows);
    void showCurrent();
    void beginNew(const ChannelKind &kind);
    void save();
    void test();
    void remove();
    void select(const QString &id);
    OutboxDesk &desk() const { return m_context.workspace.outbox(); }

    PageContext m_context;
    WorkspaceInfo m_info;
    std::vector<ChannelKind> m_kinds;
    QPushButton *m_add;
    QMenu *m_addMenu;
    DataTable *m_table;
    StateStack *m_state;
    ChannelForm *m_form;
    ChannelListModel m_model;
    QString m_chosen;  // id; empty: a new one
    JobSlot<std::vector<ChannelRow>> m_rowsJob;
    JobSlot<ChannelRow> m_saveJob;
    JobSlot<ChannelTest> m_testJob;
    JobSlot<void> m_removeJob;
};

}  // namespace xinglin
