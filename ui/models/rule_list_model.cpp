// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/rule_list_model.h"

#include "core/language.h"
#include "ui/models/cells.h"
#include "ui/models/format.h"
#include "ui/models/rule_words.h"

#include <algorithm>

namespace xinglin {

void RuleListModel::setRows(std::vector<RuleRow> rows, const Zone &zone, Instant now)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_zone = zone;
    m_now = now;
    endResetModel();
}

int RuleListModel::rowOf(RuleId rule) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const RuleRow &row) { return row.rule.id == rule; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

QVariant RuleListModel::data(const QModelIndex &index, int role) const
{
    if (index.isValid() && role == SecondaryRole && index.column() == Rule)
        return row(index.row()).text.in(installedLanguage());
    if (index.isValid() && role == SeverityRole)
        return static_cast<int>(row(index.row()).rule.severity);
    return TableModel::data(index, role);
}

QString RuleListModel::title(int column) const
{
    switch (column) {
    case Rule: return tr("Rule");
    case Grade: return tr("Severity");
    case State: return tr("State");
    case For: return tr("For");
    case LastFired: return tr("Last fired");
    default: return {};
    }
}

QString RuleListModel::text(int row, int column) const
{
    const RuleRow &each = this->row(row);
    switch (column) {
    case Rule: return each.rule.name.in(installedLanguage());
    case Grade: return rule_text::severity(each.rule.severity);
    case State: return rule_text::state(each.rule.state);
    case For: return each.scopeName.in(installedLanguage());
    case LastFired:
        return each.lastFired.isValid() ? format::instant(each.lastFired, m_zone, m_now) : tr("never");
    default: return {};
    }
}

QString RuleListModel::tip(int row, int column) const
{
    const RuleRow &each = this->row(row);
    if (column == Rule)
        return each.rule.code + QLatin1Char('\n') + each.text.in(installedLanguage());
    return column == For ? text(row, column) : QString();
}

QVariant RuleListModel::sortKey(int row, int column) const
{
    const RuleRow &each = this->row(row);
    switch (column) {
    case Grade: return static_cast<int>(each.rule.severity);
    case State: return static_cast<int>(each.rule.state);
    case LastFired:
        return each.lastFired.isValid() ? QVariant::fromValue(static_cast<qlonglong>(each.lastFired.ms()))
                                        : QVariant();
    default: return {};
    }
}

void RuleDifferenceModel::setDifferences(std::vector<RuleDifference> differences)
{
    beginResetModel();
    m_differences = std::move(differences);
    endResetModel();
}

QString RuleDifferenceModel::title(int column) const
{
    switch (column) {
    case Field: return tr("Field");
    case Before: return tr("Before");
    case After: return tr("After");
    default: return {};
    }
}

QString RuleDifferenceModel::text(int row, int column) const
{
    const RuleDifference &each = m_differences[static_cast<std::size_t>(row)];
    return column == Field ? each.field : column == Before ? each.before : each.after;
}

}  // namespace xinglin
