// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/builders/change_words.h"

#include "reports/builders/engine_results.h"
#include "reports/builders/report_charts.h"

namespace xinglin::change_words {
namespace {

constexpr std::int64_t kDaysOfAMonthlyTrend = 14;

/// Digits with which neither end of an interval reads as nothing: up to two more than usual.
int telling(const ReportWords &words, int decimals, double low, double high)
{
    const auto isNothing = [&](double value, int digits) {
        return value != 0.0 && words.signedNumber(value, digits).startsWith(QChar(0x00b1));
    };
    int digits = decimals;
    while (digits < decimals + 2 && (isNothing(low, digits) || isNothing(high, digits)))
        ++digits;
    return digits;
}

/// Shares differ by percentage points.
QString differenceUnit(const ReportWords &words, const QString &unit)
{
    return unit == QLatin1String("%") ? words.texts().translate("Report", "percentage points") : unit;
}

/// The trend of the nights, which advice goes by, where it is clear: other values and other days than those
/// of the section.
QStringList nightTrend(const ReportSource &source, const Metric &metric)
{
    const AnalysisResult *found =
        source.isPerson && source.results ? engine::find(*source.results, u"trend", metric.key) : nullptr;
    if (!engine::applies(found) || found->category == QLatin1String("steady") ||
        engine::under(*found, "measure").toString() == QLatin1String("day"))
        return {};
    return {source.words.name(found->text)};
}

int stepDecimals(double step)
{
    return step >= 1.0 ? 0 : step >= 0.1 ? 1 : 2;
}

}  // namespace

QString change(const ReportSource &source, const Comparison &comparison, int decimals, const QString &unit)
{
    if (!comparison.difference.value || !source.words.comparesWithPrevious())
        return QString();
    const ReportWords &words = source.words;
    const auto &[value, low, high] = comparison.difference;
    const int digits = low && high ? telling(words, decimals, *low, *high) : decimals;
    const QString moved = words.withUnit(words.signedNumber(*value, digits), differenceUnit(words, unit));
    const QString period = words.period(source.setting.period.previous());
    if (!low || !high)
        return words.texts().translate("Report", "%1 against %2").arg(moved, period);
    return words.texts()
        .translate("Report", "%1 against %2 (95% interval %3 to %4)")
        .arg(moved, period, words.signedEnd(*low, digits), words.signedEnd(*high, digits));
}

QString trend(const ReportWords &words, const Trend &trend, int decimals, const QString &unit)
{
    if (!trend.slopePer30Days || !trend.chance())
        return QString();
    const bool isShort = trend.n < kDaysOfAMonthlyTrend;
    const double scale = isShort ? 7.0 / 30.0 : 1.0;
    const double slope = *trend.slopePer30Days * scale;
    const int usual = decimals == 0 ? 0 : decimals + 1;
    const bool hasEnds = trend.low && trend.high;
    const int digits = hasEnds ? telling(words, usual, *trend.low * scale, *trend.high * scale) : usual;
    const Texts &texts = words.texts();
    QString verdict = !trend.isClear() ? texts.translate("Report", "no clear trend")
                      : slope > 0.0    ? texts.translate("Report", "rising")
                                       : texts.translate("Report", "falling");
    if (trend.isClear() && trend.withinStep)
        verdict =
            texts.translate("Report", "%1, but by less than single values can tell (%2)")
                .arg(verdict,
                     words.withUnit(words.number(trend.withinStep, stepDecimals(*trend.withinStep)), unit));
    QString size = words.withUnit(words.signedNumber(slope, digits), differenceUnit(words, unit));
    size = (isShort ? texts.translate("Report", "%1 per week") : texts.translate("Report", "%1 per 30 days"))
               .arg(size);
    QString chance = words.chance(*trend.chance());
    if (trend.asked > 1)
        chance =
            texts.translate("Report", "%1 (corrected for %2 metrics)").arg(chance, words.count(trend.asked));
    if (!hasEnds)
        return texts.translate("Report", "%1, %2: %3").arg(size, chance, verdict);
    return texts.translate("Report", "%1 (95% interval %2 to %3), %4: %5")
        .arg(size, words.signedEnd(*trend.low * scale, digits), words.signedEnd(*trend.high * scale, digits),
             chance, verdict);
}

QString statement(const ReportSource &source, const Metric &metric, const MetricFigures &figures,
                  const MetricCourse *course)
{
    const ReportWords &words = source.words;
    const Texts &texts = words.texts();
    const QString unit = words.unitOf(metric);
    const int decimals = words.meanDecimals(metric);
    QStringList told;
    const Estimate &mean = figures.meanOfDays;
    const QString value =
        words.withUnit(words.number(mean.value ? mean.value : figures.mean, decimals), unit);
    const QString days = words.count(figures.personDays);
    if (source.isPerson && source.setting.isOneDay())
        told += (isDayTotal(metric) ? texts.translate("Report", "Total of the day %1.")
                                    : texts.translate("Report", "Mean of the day %1."))
                    .arg(value);
    else if (mean.low && mean.high)
        told += (source.isPerson
                     ? texts.translate("Report", "Mean of the days %1 (n = %2, 95% interval %3).")
                     : texts.translate("Report", "Mean of the person-days %1 (n = %2, 95% interval %3)."))
                    .arg(value, days, words.interval(mean.low, mean.high, decimals));
    else
        told += (source.isPerson ? texts.translate("Report", "Mean of the days %1 (n = %2).")
                                 : texts.translate("Report", "Mean of the person-days %1 (n = %2)."))
                    .arg(value, days);
    if (figures.outOfUsual)
        told += texts.translate("Report", "%1 of the values lie outside the %2.")
                    .arg(words.percent(*figures.outOfUsual), usualRangeText(words, metric));
    if (course) {
        const QString moved = change(source, course->previous, decimals, unit);
        if (!moved.isEmpty())
            told += texts.translate("Report", "Change: %1.").arg(moved);
        const QString slope = trend(words, course->trend, decimals, unit);
        if (!slope.isEmpty())
            told += texts.translate("Report", "Trend of the means of the days: %1.").arg(slope);
        told += nightTrend(source, metric);
    }
    return sentences(told);
}

}  // namespace xinglin::change_words
