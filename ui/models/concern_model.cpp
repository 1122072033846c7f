// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/concern_model.h"

#include "ui/models/cells.h"
#include "ui/models/format.h"
#include "ui/models/names.h"

#include <cmath>

namespace xinglin {

void ConcernModel::setConcerns(std::vector<Concern> concerns)
{
    beginResetModel();
    m_concerns = std::move(concerns);
    endResetModel();
}

QString ConcernModel::reason(const Concern &concern)
{
    const Metric *metric = MetricDictionary::builtIn().byNumber(concern.metric);
    if (!metric)
        return {};
    QStringList parts{tr("%1 %2, usually %3")
                          .arg(format::metricName(*metric), format::value(*metric, concern.value),
                               format::number(concern.expected, metric->decimals))};
    parts << format::shortDay(concern.day);
    if (concern.nights > 1)
        parts << tr("%n days in a row", nullptr, concern.nights);
    return parts.join(QStringLiteral(" · "));
}

QVariant ConcernModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Concern &each = concern(index.row());
    switch (role) {
    case SubjectRole: return QVariant::fromValue(SubjectId::of(each.person.person.id));
    case SecondaryRole: return reason(each);
    case Qt::AccessibleTextRole: return text(index.row(), 0) + QStringLiteral(": ") + reason(each);
    default: return TableModel::data(index, role);
    }
}

QString ConcernModel::title(int) const
{
    return tr("Person");
}

QString ConcernModel::text(int row, int) const
{
    const PersonRow &person = concern(row).person;
    const QString name = names::of(person.name);
    const QString unit = names::of(person.unitName);
    const QString who = name.isEmpty() ? person.person.code : name;
    return unit.isEmpty() ? who : who + QStringLiteral(" · ") + unit;
}

QString ConcernModel::tip(int row, int) const
{
    const Concern &each = concern(row);
    return text(row, 0) + QStringLiteral(" · ") + each.person.person.code + QLatin1Char('\n') + reason(each) +
           QLatin1Char('\n') +
           tr("%1 times the own usual spread, %2")
               .arg(format::number(std::abs(each.deviation), 1), format::day(each.day));
}

}  // namespace xinglin
