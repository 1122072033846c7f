// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/charts/ticks.h"

#include "core/day.h"
#include "core/printed_number.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace xinglin {
namespace {

constexpr double kDayMs = 86'400'000.0;

QString dayLabel(double dayNumber, bool withYear)
{
    const Day day(static_cast<std::int32_t>(std::floor(dayNumber)));
    return withYear ? day.text().left(7) : day.text().mid(5);
}

/// Firsts of months, every one, third or twelfth.
std::vector<Tick> monthTicks(double low, double high, int count)
{
    const Day first(static_cast<std::int32_t>(std::ceil(low)));
    const double months = (high - low) / 30.44;
    const int every = months <= count ? 1 : months <= 3.0 * count ? 3 : 12;
    std::vector<Tick> ticks;
    int year = first.year();
    int month = first.month();
    for (;;) {
        const Day day = Day::fromCivil(year, month, 1);
        if (day.number() > high)
            return ticks;
        if (day >= first && (month - 1) % every == 0)
            ticks.push_back({static_cast<double>(day.number()), dayLabel(day.number(), true)});
        if (++month > 12) {
            month = 1;
            ++year;
        }
    }
}

std::vector<Tick> dayTicks(double low, double high, int count)
{
    if (high - low > 130.0)
        return monthTicks(low, high, count);
    int step = 14;
    for (const int candidate : {1, 2, 5, 7}) {
        if ((high - low) / candidate <= count) {
            step = candidate;
            break;
        }
    }
    std::vector<Tick> ticks;
    for (double day = std::ceil(low); day <= high; day += step)
        ticks.push_back({day, dayLabel(day, false)});
    return ticks;
}

std::vector<Tick> timeTicks(double low, double high, int count, double offset)
{
    constexpr std::array kMinutes{1.0, 2.0, 5.0, 10.0, 15.0, 30.0, 60.0, 120.0, 180.0, 360.0, 720.0};
    for (const double minutes : kMinutes) {
        const double step = minutes * 60'000.0;
        if ((high - low) / step > count)
            continue;
        std::vector<Tick> ticks;
        for (double at = std::ceil((low + offset) / step) * step; at <= high + offset; at += step) {
            const auto minute = static_cast<int>(std::fmod(at, kDayMs) / 60'000.0);
            const QString label = minute == 0 ? dayLabel(at / kDayMs, false)
                                              : QStringLiteral("%1:%2")
                                                    .arg(minute / 60, 2, 10, QLatin1Char('0'))
                                                    .arg(minute % 60, 2, 10, QLatin1Char('0'));
            ticks.push_back({at - offset, label});
        }
        return ticks;
    }
    std::vector<Tick> ticks = dayTicks((low + offset) / kDayMs, (high + offset) / kDayMs, count);
    for (Tick &tick : ticks)
        tick.value = tick.value * kDayMs - offset;
    return ticks;
}

double stepOf(double low, double high, int count, bool counts)
{
    const double step = niceStep((high - low) / std::max(count, 1));
    if (!counts || step >= 10.0)
        return step;
    return step <= 1.0 ? 1.0 : step == 2.5 ? 5.0 : step;
}

}  // namespace

double niceStep(double least)
{
    if (!(least > 0.0) || !std::isfinite(least))
        return 1.0;
    const double power = std::pow(10.0, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
        if (factor * power >= least * (1.0 - 1e-9))
            return factor * power;
    }
    return 10.0 * power;
}

QString tickText(double value, double step)
{
    int decimals = 0;
    for (double rest = step; decimals < 6 && std::abs(rest - std::round(rest)) > 1e-6 * step; rest *= 10.0)
        ++decimals;
    const double clean = std::abs(value) < step * 1e-6 ? 0.0 : value;
    return groupedNumber(clean, decimals);
}

NiceAxis niceAxis(double low, double high, int count, bool counts)
{
    if (!(low <= high))
        return {};
    if (high - low < 1e-9 * std::max(1.0, std::abs(high))) {
        low -= 1.0;
        high += 1.0;
    }
    const double step = stepOf(low, high, count, counts);
    NiceAxis axis;
    axis.low = std::floor(low / step + 1e-9) * step;
    axis.high = std::ceil(high / step - 1e-9) * step;
    for (int i = 0; axis.low + i * step <= axis.high + step * 1e-6; ++i)
        axis.ticks.push_back({axis.low + i * step, tickText(axis.low + i * step, step)});
    return axis;
}

std::vector<Tick> axisTicks(const ChartSpec &spec, double low, double high, int count)
{
    switch (spec.xAxis) {
    case ChartSpec::XAxis::day: return dayTicks(low, high, count);
    case ChartSpec::XAxis::time: return timeTicks(low, high, count, static_cast<double>(spec.zoneOffsetMs));
    case ChartSpec::XAxis::hour: {
        std::vector<Tick> ticks;
        const int step = count >= 12 ? 2 : count >= 8 ? 3 : 6;
        for (int hour = 0; hour < 24; hour += step) {
            if (hour >= low && hour <= high)
                ticks.push_back(
                    {static_cast<double>(hour), QStringLiteral("%1:00").arg(hour, 2, 10, QLatin1Char('0'))});
        }
        return ticks;
    }
    case ChartSpec::XAxis::value:
    case ChartSpec::XAxis::category: break;
    }
    const double step = stepOf(low, high, count, spec.xCounts);
    std::vector<Tick> ticks;
    for (double value = std::ceil(low / step - 1e-9) * step; value <= high + step * 1e-6; value += step)
        ticks.push_back({value, tickText(value, step)});
    return ticks;
}

}  // namespace xinglin
