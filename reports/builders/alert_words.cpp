// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/builders/alert_words.h"

#include "analysis/count_intervals.h"
#include "domain/device_event.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <vector>

namespace xinglin::alert_words {

QString severity(const ReportWords &words, AlertSeverity severity)
{
    return severity == AlertSeverity::info ? words.texts().translate("Report", "note", "severity of an alert")
                                           : alertSeverityName(severity).toUpper();
}

Mark markOf(AlertSeverity severity)
{
    switch (severity) {
    case AlertSeverity::p0: return Mark::p0;
    case AlertSeverity::p1: return Mark::p1;
    case AlertSeverity::p2: return Mark::p2;
    case AlertSeverity::info: break;
    }
    return Mark::info;
}

QString state(const ReportWords &words, OrderState state)
{
    const Texts &texts = words.texts();
    switch (state) {
    case OrderState::open: return texts.translate("Report", "open", "state of an order");
    case OrderState::acknowledged: return texts.translate("Report", "acknowledged", "state of an order");
    case OrderState::onScene: return texts.translate("Report", "on scene", "state of an order");
    case OrderState::handling: return texts.translate("Report", "handling", "state of an order");
    case OrderState::done: return texts.translate("Report", "done", "state of an order");
    case OrderState::followedUp: return texts.translate("Report", "followed up", "state of an order");
    case OrderState::falseAlarm: return texts.translate("Report", "false alarm", "state of an order");
    case OrderState::reopened: return texts.translate("Report", "reopened", "state of an order");
    case OrderState::withdrawn: return texts.translate("Report", "withdrawn", "state of an order");
    }
    return {};
}

QString event(const ReportWords &words, const OrderEvent &event)
{
    using Kind = OrderEvent::Kind;
    const Texts &texts = words.texts();
    switch (event.kind) {
    case Kind::opened:
        return event.after == OrderState::done
                   ? texts.translate("Report", "brought in as history", "time line")
                   : texts.translate("Report", "opened", "time line");
    case Kind::joined: return texts.translate("Report", "another rule joined", "time line");
    case Kind::occurred: return texts.translate("Report", "occurred again", "time line");
    case Kind::transition: return event.after ? state(words, *event.after) : QString();
    case Kind::assigned: return texts.translate("Report", "assigned", "time line");
    case Kind::handlers: return texts.translate("Report", "handlers changed", "time line");
    case Kind::comment: return texts.translate("Report", "comment", "time line");
    case Kind::snoozed: return texts.translate("Report", "snoozed", "time line");
    case Kind::woken: return texts.translate("Report", "back in the queue", "time line");
    case Kind::attached: return texts.translate("Report", "file attached", "time line");
    case Kind::escalated: return texts.translate("Report", "escalated", "time line");
    case Kind::breached: return texts.translate("Report", "clock ran out", "time line");
    case Kind::notified: return texts.translate("Report", "message sent", "time line");
    case Kind::delivered: return texts.translate("Report", "message delivered", "time line");
    case Kind::undone: return texts.translate("Report", "taken back", "time line");
    case Kind::withdrawn: return texts.translate("Report", "withdrawn by late data", "time line");
    case Kind::cleared: return texts.translate("Report", "condition over", "time line");
    case Kind::followUp: return texts.translate("Report", "follow-up", "time line");
    case Kind::recurring: return texts.translate("Report", "recurring", "time line");
    }
    return {};
}

namespace {

enum class SpanUnit { second, minute, hour };

QString spanIn(const ReportWords &words, SpanUnit unit, double seconds)
{
    const Texts &texts = words.texts();
    switch (unit) {
    case SpanUnit::second:
        return texts.translate("Report", "%1 s", "seconds")
            .arg(words.number(seconds, seconds < 10.0 ? 1 : 0));
    case SpanUnit::minute:
        return texts.translate("Report", "%1 min", "minutes").arg(words.number(seconds / 60.0, 1));
    case SpanUnit::hour: break;
    }
    return texts.translate("Report", "%1 h", "hours").arg(words.number(seconds / 3600.0, 1));
}

SpanUnit unitOf(double seconds)
{
    // 99.6 s are 1.7 min, not 100 s.
    return seconds < 99.5 ? SpanUnit::second : seconds < 100.0 * 60.0 ? SpanUnit::minute : SpanUnit::hour;
}

}  // namespace

QString span(const ReportWords &words, const std::optional<double> &seconds)
{
    return seconds ? spanIn(words, unitOf(*seconds), *seconds) : words.noData();
}

QString spanChange(const ReportWords &words, double now, double before)
{
    const QString moved = spanIn(words, unitOf(std::max(now, before)), std::abs(now - before));
    return (now < before ? QString(QChar(0x2212)) : QStringLiteral("+")) + moved;
}

QString spanAndTarget(const ReportWords &words, const std::optional<double> &seconds, double target)
{
    const SpanUnit unit = unitOf(target);
    return QStringLiteral("%1 / < %2")
        .arg(seconds ? spanIn(words, unit, *seconds) : words.noData(), spanIn(words, unit, target));
}

void putInOneUnit(const ReportWords &words, TableBlock &table, Measures measures)
{
    std::map<std::size_t, std::vector<TableCell *>> groups;
    double most = 0.0;
    const auto take = [&](std::vector<TableCell> &row, std::size_t place) {
        for (std::size_t c = 0; c < std::min(row.size(), table.columns.size()); ++c) {
            TableCell &cell = row[c];
            if (table.columns[c].amount != TableColumn::Amount::seconds || !cell.number || cell.isAbsent ||
                cell.text != span(words, cell.number))
                continue;
            groups[measures == Measures::inRows ? place : c].push_back(&cell);
            most = std::max(most, *cell.number);
        }
    };
    for (std::size_t r = 0; r < table.rows.size(); ++r)
        take(table.rows[r], r);
    take(table.sumRow, table.rows.size());
    constexpr double kTellingHour = 3600.0;  // seconds: 1.0 h; 8 and 12 min would both be 0.2 h
    for (auto &[place, cells] : groups) {
        const bool isLong =
            std::ranges::all_of(cells, [](const TableCell *cell) { return *cell->number >= kTellingHour; });
        const SpanUnit largest = unitOf(most);
        const SpanUnit unit = largest == SpanUnit::hour && !isLong ? SpanUnit::minute : largest;
        for (TableCell *cell : cells)
            cell->text = spanIn(words, unit, *cell->number);
    }
}

QString rate(const ReportWords &words, const RateFigures &rate)
{
    if (rate.of == 0)
        return words.noData();
    return words.texts()
        .translate("Report", "%1 (%2 of %3)", "rate, count, total")
        .arg(words.percent(*rate.rate()), words.count(rate.count), words.count(rate.of));
}

QString value(const ReportWords &words, std::uint8_t metric, std::int32_t steps, const QString &event)
{
    const Metric *known = words.metric(metric);
    if (metric == 0 || !known)
        return words.name(deviceEventName(event));
    return words.withUnit(words.number(static_cast<double>(steps) / known->perUnit, known->decimals),
                          words.unitOf(*known));
}

bool isSurelyAbove(const RateFigures &rate, double limit)
{
    constexpr std::int64_t kFewOrders = 10;  // one order more would turn it over
    return rate.of >= kFewOrders && wilson(rate.count, rate.of).low > limit;
}

std::optional<double> acknowledgeTarget(AlertSeverity severity)
{
    switch (severity) {
    case AlertSeverity::p0: return 60.0;
    case AlertSeverity::p1: return 600.0;
    case AlertSeverity::p2: return 1800.0;
    case AlertSeverity::info: break;
    }
    return std::nullopt;
}

TableCell spanCell(const ReportWords &words, const std::optional<double> &seconds)
{
    TableCell cell{span(words, seconds), seconds, Mark::none, 0};
    cell.isAbsent = !seconds;
    return cell;
}

TableCell rateCell(const ReportWords &words, const RateFigures &figures)
{
    TableCell cell{rate(words, figures), figures.rate(), Mark::none, 0};
    cell.isAbsent = figures.of == 0;
    return cell;
}

TableCell severityCell(const ReportWords &words, AlertSeverity severity)
{
    return {alert_words::severity(words, severity), {}, markOf(severity), 0};
}

}  // namespace xinglin::alert_words
