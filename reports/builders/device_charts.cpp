// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/builders/device_parts.h"

#include "domain/device_event.h"
#include "reports/builders/report_charts.h"

#include <algorithm>

namespace xinglin {
namespace {

constexpr std::int64_t kThreeDaysMs = 3 * kDayMs;
constexpr std::int64_t kWeekMs = 7 * kDayMs;
constexpr int kLowBattery = 20;  // percent

ChartSpec deviceChart(const ReportWords &words, ChartSpec::Kind kind, ChartSpec::XAxis axis,
                      const QString &title, const QString &subtitle)
{
    ChartSpec chart;
    chart.kind = kind;
    chart.xAxis = axis;
    chart.title = title;
    chart.subtitle = subtitle;
    chart.emptyText = words.noData();
    chart.yMin = 0.0;
    return chart;
}

/// "n = 320 watches · as known on 2026-10-31 23:59".
QString asKnown(const ReportWords &words, const DeviceRecord &record)
{
    return words.texts()
        .translate("Report", "n = %1 watches · as known on %2")
        .arg(words.count(std::ssize(record.devices)), words.instant(record.stateAt));
}

/// Rows of bars, and their figures as the text that stands for the picture.
void addRows(ChartSpec &chart, const ReportWords &words, const QStringList &names,
             const std::vector<std::int64_t> &counts, bool any)
{
    ChartSpec::Series bars{QString(), ChartSpec::Role::accent, 0, {}, 0.0, false};
    bars.valueDecimals = any ? 0 : -1;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        chart.categories.push_back(names[static_cast<qsizetype>(i)]);
        bars.points.push_back({static_cast<double>(i),
                               any ? std::optional(static_cast<double>(counts[i])) : std::nullopt,
                               {},
                               {}});
    }
    chart.series.push_back(std::move(bars));
    chart.xLabel = words.texts().translate("Report", "watches");
    chart.alternative = categoriesTold(words, chart, 0, QString());
}

}  // namespace

SilentFor silenceOf(Instant heard, Instant now)
{
    if (!heard.isValid())
        return SilentFor::never;
    const std::int64_t silent = now - heard;
    return silent < kDayMs         ? SilentFor::underADay
           : silent < kThreeDaysMs ? SilentFor::underThreeDays
           : silent < kWeekMs      ? SilentFor::underAWeek
                                   : SilentFor::longer;
}

bool isSilent(Instant heard, Instant now)
{
    const SilentFor silence = silenceOf(heard, now);
    return silence != SilentFor::underADay && silence != SilentFor::underThreeDays;
}

bool isBatteryLow(const Device &device)
{
    return device.battery && *device.battery < kLowBattery;
}

std::int64_t batteriesNotTold(const DeviceRecord &record)
{
    return std::ranges::count_if(record.devices, [](const DeviceLine &line) { return !line.device.battery; });
}

std::vector<const DeviceLine *> silentDevices(const DeviceRecord &record)
{
    std::vector<const DeviceLine *> silent;
    for (const DeviceLine &line : record.devices) {
        if (line.isBound && isSilent(line.heard, record.stateAt))
            silent.push_back(&line);
    }
    // An instant that never was is the smallest.
    std::ranges::stable_sort(silent, {}, &DeviceLine::heard);
    return silent;
}

QString eventName(const ReportWords &words, const QString &key)
{
    if (key == QLatin1String("DEVICE_INFO"))
        return words.texts().translate("Report", "device information", "a device");
    if (key == QLatin1String("WEAR_STATUS_CHANGED"))
        return words.texts().translate("Report", "put on or taken off");
    if (key == QLatin1String("SPO2_LOW_ALERT"))
        return words.texts().translate("Report", "low blood oxygen, as the watch warned");
    const QString name = words.name(deviceEventName(key));
    return name == key ? words.texts().translate("Report", "“%1”", "a kind of event without a name").arg(key)
                       : name;
}

ChartSpec silenceChart(const ReportWords &words, const DeviceRecord &record)
{
    const Texts &texts = words.texts();
    ChartSpec chart = deviceChart(words, ChartSpec::Kind::bars, ChartSpec::XAxis::category,
                                  texts.translate("Report", "Watches by the time since they were last heard"),
                                  asKnown(words, record));
    std::vector<std::int64_t> counts(kSilenceKinds);
    for (const DeviceLine &line : record.devices)
        ++counts[static_cast<std::size_t>(silenceOf(line.heard, record.stateAt))];
    addRows(chart, words,
            {texts.translate("Report", "under 1 day"), texts.translate("Report", "1 to 3 days"),
             texts.translate("Report", "3 to 7 days"), texts.translate("Report", "7 days and more"),
             texts.translate("Report", "never heard")},
            counts, !record.devices.empty());
    return chart;
}

ChartSpec batteryChart(const ReportWords &words, const DeviceRecord &record)
{
    const Texts &texts = words.texts();
    ChartSpec chart = deviceChart(words, ChartSpec::Kind::bars, ChartSpec::XAxis::category,
                                  texts.translate("Report", "Battery as last told"), asKnown(words, record));
    std::vector<std::int64_t> counts(5);
    for (const DeviceLine &line : record.devices) {
        const auto &battery = line.device.battery;
        ++counts[!battery ? 4 : *battery < kLowBattery ? 0 : *battery < 50 ? 1 : *battery < 80 ? 2 : 3];
    }
    addRows(chart, words,
            {QStringLiteral("< 20%"), QStringLiteral("20–49%"), QStringLiteral("50–79%"),
             QStringLiteral("≥ 80%"), texts.translate("Report", "not told")},
            counts, !record.devices.empty());
    return chart;
}

ChartSpec boundChart(const ReportWords &words, const DeviceRecord &record)
{
    const Texts &texts = words.texts();
    std::int64_t most = 0;
    ChartSpec::Series line{QString(), ChartSpec::Role::accent, 0, {}, 0.0, false};
    const std::vector<std::int64_t> &bound = record.boundDaily;
    for (std::size_t i = 0; i < bound.size(); ++i) {
        most = std::max(most, bound[i]);
        line.points.push_back({static_cast<double>((record.days.first + static_cast<int>(i)).number()),
                               static_cast<double>(bound[i]),
                               {},
                               {}});
    }
    ChartSpec chart = deviceChart(words, ChartSpec::Kind::line, ChartSpec::XAxis::day,
                                  texts.translate("Report", "Watches bound to people at noon"),
                                  words.extent(std::ssize(bound)));
    chart.yLabel = texts.translate("Report", "watches");
    chart.alternative =
        bound.empty()
            ? QStringLiteral("%1: %2").arg(chart.title, words.noData())
            : texts.translate("Report", "%1: %2 on the first day, %3 on the last, %4 at most.")
                  .arg(chart.title, words.count(bound.front()), words.count(bound.back()), words.count(most));
    chart.series.push_back(std::move(line));
    return chart;
}

ChartSpec urgentChart(const ReportWords &words, const DeviceRecord &record)
{
    const Texts &texts = words.texts();
    ChartSpec chart = deviceChart(words, ChartSpec::Kind::bars, ChartSpec::XAxis::day,
                                  texts.translate("Report", "SOS, falls and one-key alarms by day"),
                                  words.extent(record.urgentEvents));
    chart.yLabel = texts.translate("Report", "events");
    ChartSpec::Series bars{QString(), ChartSpec::Role::alert, 0, {}, 0.0, false};
    std::size_t days = 0;
    for (const DeviceRecord::EventCount &count : record.events)
        days = std::max(days, count.daily.size());
    for (std::size_t i = 0; i < days; ++i) {
        std::int64_t events = 0;
        for (const DeviceRecord::EventCount &count : record.events) {
            const bool urgent = std::ranges::any_of(deviceEventNames(), [&](const DeviceEventName &name) {
                return count.key == QStringView(name.key);
            });
            events += urgent && i < count.daily.size() ? count.daily[i] : 0;
        }
        bars.points.push_back({static_cast<double>((record.days.first + static_cast<int>(i)).number()),
                               static_cast<double>(events),
                               {},
                               {}});
    }
    chart.emptyText = texts.translate("Report", "None in this period.");
    if (record.urgentEvents > 0)
        chart.series.push_back(std::move(bars));
    chart.alternative = QStringLiteral("%1: %2").arg(chart.title, words.count(record.urgentEvents));
    return chart;
}

}  // namespace xinglin
