// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/channel_list_model.h"

#include "ui/models/format.h"
#include "ui/settings/channel_words.h"

#include <algorithm>

namespace xinglin {

void ChannelListModel::setRows(std::vector<ChannelRow> rows, std::vector<ChannelKind> kinds, const Zone &zone,
                               Instant now)
{
    const bool isSameSize = rows.size() == m_rows.size();
    if (!isSameSize)
        beginResetModel();
    m_rows = std::move(rows);
    m_kinds = std::move(kinds);
    m_zone = zone;
    m_now = now;
    if (!isSameSize)
        endResetModel();
    else if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(m_rows.size()) - 1, ColumnCount - 1));
}

int ChannelListModel::rowOf(const QString &id) const
{
    const auto found =
        std::ranges::find_if(m_rows, [&](const ChannelRow &row) { return row.config.id == id; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

QString ChannelListModel::title(int column) const
{
    switch (column) {
    case Name: return tr("Channel");
    case State: return tr("State");
    case LastSent: return tr("Last sent");
    case Waiting: return tr("Waiting");
    case Dead: return tr("Given up");
    default: return {};
    }
}

QString ChannelListModel::text(int row, int column) const
{
    const ChannelRow &each = m_rows[static_cast<std::size_t>(row)];
    switch (column) {
    case Name: return channel_words::titleOf(each.config, m_kinds);
    case State: return channel_words::healthOf(each).text;
    case LastSent:
        return each.tally.lastSent.isValid() ? format::instant(each.tally.lastSent, m_zone, m_now)
                                             : tr("never");
    case Waiting: return format::count(each.tally.of(MessageState::waiting));
    case Dead: return format::count(each.tally.of(MessageState::dead));
    default: return {};
    }
}

QString ChannelListModel::tip(int row, int column) const
{
    const ChannelRow &each = m_rows[static_cast<std::size_t>(row)];
    if (column == LastSent && each.tally.lastSent.isValid())
        return format::fullInstant(each.tally.lastSent, m_zone);
    return column == State ? each.tally.lastError : QString();
}

}  // namespace xinglin
