// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/rota_model.h"

#include "domain/calendar_json.h"
#include "ui/models/duty_words.h"
#include "ui/models/format.h"
#include "ui/models/names.h"

#include <QFont>

#include <algorithm>

namespace xinglin {
namespace {

constexpr int kDays = 7;

}  // namespace

void RotaModel::setWeek(Day monday, std::vector<Shift> shifts, std::vector<DutyRow> rows, const Zone &zone)
{
    beginResetModel();
    m_monday = monday;
    m_shifts = std::move(shifts);
    m_rows = std::move(rows);
    m_zone = zone;
    std::stable_sort(m_rows.begin(), m_rows.end(),
                     [](const DutyRow &a, const DutyRow &b) { return a.entry.role < b.entry.role; });
    endResetModel();
}

void RotaModel::retranslate()
{
    beginResetModel();
    endResetModel();
}

const Shift *RotaModel::shiftOf(int row) const
{
    return row >= 0 && row < static_cast<int>(m_shifts.size()) ? &m_shifts[static_cast<std::size_t>(row)]
                                                               : nullptr;
}

std::vector<std::size_t> RotaModel::placesOf(const QModelIndex &index) const
{
    std::vector<std::size_t> places;
    if (!index.isValid())
        return places;
    const Shift *shift = shiftOf(index.row());
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const DutyEntry &entry = m_rows[i].entry;
        if (m_zone.dayOf(entry.time.from) != dayOf(index.column()))
            continue;
        const bool isOfShift = std::any_of(m_shifts.begin(), m_shifts.end(),
                                           [&](const Shift &each) { return each.id == entry.shift; });
        if (shift ? entry.shift == shift->id : !isOfShift)
            places.push_back(i);
    }
    return places;
}

std::vector<DutyRow> RotaModel::entries(const QModelIndex &index) const
{
    std::vector<DutyRow> found;
    for (const std::size_t place : placesOf(index))
        found.push_back(m_rows[place]);
    return found;
}

int RotaModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_monday.isValid() ? 0 : static_cast<int>(m_shifts.size()) + 1;
}

int RotaModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kDays;
}

QVariant RotaModel::data(const QModelIndex &index, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignTop);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)
        return {};
    QStringList lines;
    for (const std::size_t place : placesOf(index)) {
        const DutyRow &row = m_rows[place];
        QString line = role == Qt::DisplayRole && row.entry.role == DutyRole::lead && !row.isAbsent
                           ? names::of(row.personName)
                           : duty_words::person(row);
        if (role != Qt::DisplayRole)
            line += QStringLiteral(", ") + duty_words::place(row) + QStringLiteral(", ") +
                    duty_words::time(row.entry.time, m_zone) +
                    (row.entry.note.isEmpty() ? QString() : QStringLiteral(", ") + row.entry.note);
        lines += line;
    }
    if (lines.isEmpty() && role != Qt::ToolTipRole)
        return tr("nobody");
    return lines.join(QLatin1Char('\n'));
}

QVariant RotaModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        const Shift *shift = shiftOf(section);
        if (role != Qt::DisplayRole)
            return {};
        if (!shift)
            return tr("Other times");
        return names::of(shift->name) + QLatin1Char('\n') + minuteText(shift->fromMinute) +
               QStringLiteral("–") + minuteText(shift->toMinute);
    }
    if (!m_monday.isValid())
        return {};
    const Day day = dayOf(section);
    if (role == Qt::FontRole && day == m_today) {
        QFont font;
        font.setBold(true);
        return font;
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)
        return {};
    static constexpr const char *kNames[]{QT_TR_NOOP("Mon"), QT_TR_NOOP("Tue"), QT_TR_NOOP("Wed"),
                                          QT_TR_NOOP("Thu"), QT_TR_NOOP("Fri"), QT_TR_NOOP("Sat"),
                                          QT_TR_NOOP("Sun")};
    const QString text = tr(kNames[day.weekday() - 1]) + QLatin1Char(' ') + format::shortDay(day);
    return day == m_today && role != Qt::DisplayRole ? tr("%1, today").arg(text) : text;
}

}  // namespace xinglin
