// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/message_list_model.h"

#include "ui/models/format.h"
#include "ui/settings/channel_words.h"

namespace xinglin {

void MessageListModel::setMessages(std::vector<OutboxMessage> messages, const Zone &zone, Instant now)
{
    beginResetModel();
    m_messages = std::move(messages);
    m_zone = zone;
    m_now = now;
    endResetModel();
}

void MessageListModel::append(const std::vector<OutboxMessage> &messages)
{
    if (messages.empty())
        return;
    const int first = rows();
    beginInsertRows({}, first, first + static_cast<int>(messages.size()) - 1);
    m_messages.insert(m_messages.end(), messages.begin(), messages.end());
    endInsertRows();
}

QString MessageListModel::title(int column) const
{
    switch (column) {
    case Made: return tr("Made");
    case Channel: return tr("Channel");
    case Urgency: return tr("Severity");
    case Title: return tr("Message");
    case State: return tr("State");
    case Tries: return tr("Tries");
    case Answer: return tr("Server's answer");
    default: return {};
    }
}

QString MessageListModel::text(int row, int column) const
{
    const OutboxMessage &message = m_messages[static_cast<std::size_t>(row)];
    const Language language = installedLanguage();
    switch (column) {
    case Made: return format::instant(message.created, m_zone, m_now);
    case Channel: return message.channel;
    case Urgency: return channel_words::severity(message.severity);
    case Title: return message.title.in(language);
    case State: return channel_words::state(message.state);
    case Tries: return format::count(message.attempts);
    case Answer: return message.error.isEmpty() ? message.proof : message.error;
    default: return {};
    }
}

QString MessageListModel::tip(int row, int column) const
{
    const OutboxMessage &message = m_messages[static_cast<std::size_t>(row)];
    switch (column) {
    case Made: return format::fullInstant(message.created, m_zone);
    case Title:
        return message.title.in(installedLanguage()) + QLatin1Char('\n') +
               message.text.in(installedLanguage());
    case State:
        if (message.state == MessageState::waiting && message.attempts > 0 && message.nextAttempt.isValid())
            return tr("Next try: %1").arg(format::fullInstant(message.nextAttempt, m_zone));
        return message.closed.isValid() ? format::fullInstant(message.closed, m_zone) : QString();
    case Answer: return text(row, column);
    default: return {};
    }
}

}  // namespace xinglin
