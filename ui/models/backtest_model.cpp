// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/backtest_model.h"

#include "core/language.h"
#include "domain/device_event.h"
#include "domain/metric.h"
#include "ui/models/format.h"
#include "ui/models/names.h"
#include "ui/models/rule_words.h"

#include <QCoreApplication>

#include <map>

namespace xinglin {

void BacktestAlertModel::setAlerts(std::vector<BacktestAlert> alerts, const Zone &zone)
{
    beginResetModel();
    m_alerts = std::move(alerts);
    m_zone = zone;
    endResetModel();
}

QString BacktestAlertModel::title(int column) const
{
    switch (column) {
    case Time: return tr("Time");
    case Person: return tr("Person");
    case Value: return tr("Value");
    case Live: return tr("Live run");
    case Verdict: return tr("Verdict");
    case Reason: return tr("Why they differ");
    default: return {};
    }
}

QString BacktestAlertModel::text(int row, int column) const
{
    const BacktestAlert &each = alert(row);
    switch (column) {
    case Time: return names::minute(Instant(each.firing.fired), m_zone);
    case Person: return each.personCode.isEmpty() ? tr("nobody") : each.personCode;
    case Value: {
        const Metric *metric = MetricDictionary::builtIn().byNumber(each.firing.metric);
        return metric && each.firing.metric != 0
                   ? format::value(*metric, metric->toUnits(each.firing.worst))
                   : names::of(deviceEventName(QString::fromStdString(each.firing.event)));
    }
    case Live: return each.liveToo ? tr("the same") : tr("not");
    case Verdict:
        if (!each.judgedFalse)
            return tr("not judged");
        return *each.judgedFalse ? tr("false alarm") : tr("true");
    case Reason: return rule_text::difference(each.difference);
    default: return {};
    }
}

QString BacktestAlertModel::tip(int row, int column) const
{
    return column == Time     ? format::fullInstant(Instant(alert(row).firing.fired), m_zone)
           : column == Reason ? text(row, column)
                              : QString();
}

QVariant BacktestAlertModel::sortKey(int row, int column) const
{
    return column == Time ? QVariant::fromValue(static_cast<qlonglong>(alert(row).firing.fired)) : QVariant();
}

void BacktestLoadModel::setLoad(std::vector<BacktestLoad> load)
{
    beginResetModel();
    m_load = std::move(load);
    endResetModel();
}

QString BacktestLoadModel::title(int column) const
{
    switch (column) {
    case Title: return tr("Where or when");
    case Alerts: return tr("Alerts");
    case Orders: return tr("Orders");
    case People: return tr("People");
    default: return {};
    }
}

QString BacktestLoadModel::text(int row, int column) const
{
    const BacktestLoad &each = m_load[static_cast<std::size_t>(row)];
    if (column == Title)
        return each.title.zh.isEmpty() ? each.key : each.title.in(installedLanguage());
    return format::count(sortKey(row, column).toLongLong());
}

QVariant BacktestLoadModel::sortKey(int row, int column) const
{
    const BacktestLoad &each = m_load[static_cast<std::size_t>(row)];
    if (column == Title)
        return {};
    const std::int64_t value = column == Alerts ? each.alerts : column == Orders ? each.orders : each.people;
    return QVariant::fromValue(static_cast<qlonglong>(value));
}

ChartSpec backtestChart(const Backtest &backtest)
{
    std::map<Day, double> counts;
    for (const BacktestLoad &load : backtest.perDay) {
        if (const Day day = Day::fromText(load.key); day.isValid())
            counts[day] = static_cast<double>(load.alerts);
    }
    ChartSpec spec;
    spec.kind = ChartSpec::Kind::bars;
    spec.title = QCoreApplication::translate("BacktestChart", "Alerts a day");
    spec.subtitle = QCoreApplication::translate("BacktestChart", "%n alert(s), %1", nullptr,
                                                static_cast<int>(backtest.alerts.size()))
                        .arg(format::days(backtest.request.days));
    spec.alternative = spec.title + QStringLiteral(": ") + spec.subtitle;
    spec.xAxis = ChartSpec::XAxis::day;
    spec.yLabel = QCoreApplication::translate("BacktestChart", "Alerts");
    spec.yMin = 0.0;
    spec.emptyText = QCoreApplication::translate("BacktestChart", "Nothing would have fired");
    if (backtest.alerts.empty() || !backtest.request.days.isValid())
        return spec;
    ChartSpec::Series series;
    series.name = spec.yLabel;
    series.role = ChartSpec::Role::accent;
    for (Day day = backtest.request.days.first; day <= backtest.request.days.last; ++day) {
        const auto found = counts.find(day);
        series.points.push_back(
            {static_cast<double>(day.number()), found == counts.end() ? 0.0 : found->second, {}, {}});
    }
    spec.series.push_back(std::move(series));
    return spec;
}

}  // namespace xinglin
