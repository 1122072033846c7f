// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/sentence.h"
#include "analysis/unit/alarm_json.h"
#include "analysis/unit/comparison_analyses.h"

namespace xinglin {

std::vector<AnalysisResult> alarmFiguresAnalysis(const UnitRecord &record)
{
    const auto id = QStringLiteral("alarm-figures");
    if (record.orders.empty())
        return {notApplicable(id, 1, record.days, QStringLiteral("no_orders"),
                              sentence(QT_TRANSLATE_NOOP("Analysis", "No work orders are recorded yet.")))};
    const AlarmFigures figures = alarmFigures(record.orders, record.people, record.days, record.zone);
    AnalysisResult result;
    result.method = id;
    result.days = record.days;
    result.value = figures.perPersonWeek;
    result.unit = QStringLiteral("/wk");
    result.n = figures.orders;
    result.detail = jsonOf(figures, record.smallestGroup == 0);
    result.inputs.push_back({sentence(QT_TRANSLATE_NOOP("Analysis", "Work orders opened in the period")),
                             figures.orders, record.days,
                             sentence(QT_TRANSLATE_NOOP("Analysis", "%1 with a verdict"),
                                      {static_cast<qint64>(figures.worth.of)})});
    const auto worth = figures.worth.share();
    result.text =
        worth
            ? sentence(QT_TRANSLATE_NOOP("Analysis",
                                         "%1 alarms, %2 a person and week; %3% of %4 judged ones were true."),
                       {static_cast<qint64>(figures.orders),
                        {figures.perPersonWeek.value_or(0.0), 3},
                        {100.0 * *worth, 0},
                        static_cast<qint64>(figures.worth.of)})
            : sentence(QT_TRANSLATE_NOOP("Analysis", "%1 alarms, %2 a person and week; none has a verdict."),
                       {static_cast<qint64>(figures.orders), {figures.perPersonWeek.value_or(0.0), 3}});
    return {std::move(result)};
}

}  // namespace xinglin
