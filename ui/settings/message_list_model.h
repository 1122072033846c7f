// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/zone.h"
#include "ui/models/table_model.h"
#include "workspace/alerts/outbox_requests.h"

namespace xinglin {

/// Messages of the outbox, the newest first.
class MessageListModel final : public TableModel
{
    Q_OBJECT

public:
    enum Column { Made, Channel, Urgency, Title, State, Tries, Answer, ColumnCount };

    using TableModel::TableModel;

    void setMessages(std::vector<OutboxMessage> messages, const Zone &zone, Instant now);
    void append(const std::vector<OutboxMessage> &messages);
    const std::vector<OutboxMessage> &all() const { return m_messages; }

protected:
    int rows() const override { return static_cast<int>(m_messages.size()); }
    int columns() const override { return ColumnCount; }
    QString title(int column) const override;
    QString text(int row, int column) const override;
    QString tip(int row, int column) const override;
    bool isNumber(int column) const override { return column == Tries; }

private:
    std::vector<OutboxMessage> m_messages;
    Zone m_zone = Zone::utc();
    Instant m_now;
};

}  // namespace xinglin
