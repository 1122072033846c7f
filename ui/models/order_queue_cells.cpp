// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/cells.h"
#include "ui/models/format.h"
#include "ui/models/names.h"
#include "ui/models/order_queue_model.h"
#include "ui/models/order_words.h"

// What the queue's rows say.
namespace xinglin {

void OrderQueueModel::setNow(Instant now)
{
    m_now = now;
    // Views repaint what they show; nothing is read again.
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Due), index(rowCount() - 1, Due), {Qt::DisplayRole, ClockRole});
}

void OrderQueueModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

QVariant OrderQueueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Severity: return tr("Severity");
    case Due: return tr("Time left");
    case Person: return tr("Person");
    case Unit: return tr("Unit");
    case Rule: return tr("Rule");
    case Owner: return tr("Owner");
    case State: return tr("State");
    case Number: return tr("No.");
    default: return {};
    }
}

QVariant OrderQueueModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (const OrderGroup *found = group(index))
        return groupData(*found, index.column(), role);
    if (const OrderRow *found = order(index))
        return orderData(*found, index.column(), role);
    if (role == Qt::DisplayRole)
        return index.column() == Person ? QStringLiteral("…") : QString();
    return role == IsLoadingRole ? QVariant(true) : QVariant();
}

QVariant OrderQueueModel::groupData(const OrderGroup &group, int column, int role) const
{
    const QString title = names::of(group.title).isEmpty() ? group.rule : names::of(group.title);
    const auto words = [&] { return tr("%n orders", nullptr, static_cast<int>(group.count)); };
    switch (role) {
    case Qt::DisplayRole:
        switch (column) {
        case Severity: return words::severity(group.worst);
        case Due: return words::clock(group.due, m_now);
        case Person: return title.isEmpty() ? tr("Unknown") : title;
        case Number: return format::count(group.count);
        default: return QString();
        }
    case Qt::AccessibleTextRole:
        return title + QStringLiteral(", ") + words() + QStringLiteral(", ") + words::severity(group.worst);
    case SeverityRole: return static_cast<int>(group.worst);
    case ClockRole: return words::clock(group.due, m_now);
    case ClockStateRole:
        return static_cast<int>(!group.due.isValid() ? words::ClockState::none
                                : group.due <= m_now ? words::ClockState::breached
                                                     : words::ClockState::running);
    case SecondaryRole: return words();
    case CountRole: return qlonglong{group.count};
    default: return {};
    }
}

QString OrderQueueModel::orderText(const OrderRow &row, int column) const
{
    switch (column) {
    case Severity: return words::severity(row.order.severity);
    case Due: return isUnfinished(row.order.state) ? words::clock(row.order.due, m_now) : QString();
    case Person: return words::person(row);
    case Unit: return names::of(row.unitName);
    case Rule: return words::ruleText(row);
    case Owner: return words::owner(row);
    case State: return words::state(row.order);
    case Number: return QString::number(row.order.number);
    default: return {};
    }
}

QString OrderQueueModel::spoken(const OrderRow &row) const
{
    return QStringList{words::severity(row.order.severity),
                       words::person(row),
                       names::of(row.unitName),
                       words::rule(row),
                       words::state(row.order),
                       words::clockSentence(row.order, m_now),
                       tr("owner: %1").arg(words::owner(row))}
        .join(QStringLiteral(", "));
}

QString OrderQueueModel::tip(const OrderRow &row) const
{
    QStringList lines{
        tr("No. %1, opened %2").arg(row.order.number).arg(names::moment(row.order.opened, m_zone)),
        words::person(row) + QStringLiteral(" · ") + names::of(row.unitName), words::ruleText(row)};
    if (const QString standing = words::standing(row); !standing.isEmpty())
        lines += standing;
    return lines.join(QLatin1Char('\n'));
}

QVariant OrderQueueModel::orderData(const OrderRow &row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return orderText(row, column);
    case Qt::AccessibleTextRole: return spoken(row);
    case Qt::ToolTipRole: return tip(row);
    case SeverityRole: return static_cast<int>(row.order.severity);
    case ClockRole: return orderText(row, Due);
    case ClockStateRole: return static_cast<int>(words::clockState(row.order, m_now));
    case SecondaryRole: return words::ruleAndWorst(row);
    case AsideRole:
        return waitsForAcknowledgement(row.order.state)
                   ? words::owner(row)
                   : words::state(row.order) + QStringLiteral(" · ") + words::owner(row);
    case CountRole: return row.order.occurrences;
    default: return {};
    }
}

}  // namespace xinglin
