// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerting/rules/rule_condition_parser.h"

#include "domain/device_event.h"

#include <QCoreApplication>

#include <algorithm>

namespace xinglin {

using rule_words::Word;
using ConditionKind = RuleCondition::Kind;
using Side = RuleCondition::Side;

bool RuleParsing::failAt(const RuleTextError &error)
{
    if (!m_error)
        m_error = error;
    return false;
}

bool RuleParsing::expect(const char *what)
{
    return failAt(m_scan.expected(QCoreApplication::translate("Rules", what)));
}

bool RuleParsing::refuse(qsizetype since, const char *what)
{
    return failAt(m_scan.wrong(since, QCoreApplication::translate("Rules", what)));
}

bool RuleParsing::span(std::int64_t &into)
{
    const qsizetype before = m_scan.place();
    const auto found = m_scan.duration();
    if (!found)
        return expect(QT_TRANSLATE_NOOP("Rules", "a span of time such as 5 min"));
    if (*found > kLongestRuleSpanMs)
        return refuse(before, QT_TRANSLATE_NOOP("Rules", "at most 31 days"));
    into = *found;
    return true;
}

bool RuleConditionParser::condition(RuleCondition &into)
{
    if (m_scan.take(Word::event))
        return event(into);
    const qsizetype begin = m_scan.place();
    if (m_scan.take(Word::no))
        return absenceEnglish(into);
    m_scan.take(Word::worn);
    if (const auto span = m_scan.duration()) {
        if (m_scan.take(Word::no))
            return absenceChinese(into, *span);
        return m_parsing.expect(QT_TRANSLATE_NOOP("Rules", "no … data (无 … 数据)"));
    }
    if (m_scan.place() != begin)
        return m_parsing.expect(QT_TRANSLATE_NOOP("Rules", "a span of time such as 5 min"));
    const Metric *metric = takeMetric();
    if (!metric)
        return m_parsing.expect(
            QT_TRANSLATE_NOOP("Rules", "a metric such as heart rate, “event …”, “no … data for …”, or “(”"));
    into.metric = metric->number;
    return comparisonOf(into, *metric) && staying(into, *metric);
}

bool RuleConditionParser::event(RuleCondition &into)
{
    into.kind = ConditionKind::event;
    const auto key = takeEvent();
    if (!key)
        return m_parsing.expect(QT_TRANSLATE_NOOP("Rules", "the name or key of an event such as SOS"));
    into.event = *key;
    return !m_scan.take(Word::gap) || m_parsing.span(into.gapMs);
}

/// The key of the event that is named, or the key that stands there itself.
std::optional<QString> RuleConditionParser::takeEvent()
{
    for (const DeviceEventName &each : deviceEventNames()) {
        if (m_scan.takeText(QString::fromUtf16(each.zh)) || m_scan.takeText(QString::fromUtf16(each.en)))
            return QString::fromUtf16(each.key);
    }
    return m_scan.name();
}

bool RuleConditionParser::absenceChinese(RuleCondition &into, std::int64_t span)
{
    into.kind = ConditionKind::absence;
    into.dwellMs = span;
    const Metric *metric = takeMetric();
    into.metric = metric ? metric->number : std::uint8_t{0};
    if (!m_scan.take(Word::data) && !metric)
        return m_parsing.expect(QT_TRANSLATE_NOOP("Rules", "a metric, or “data”"));
    m_scan.take(Word::worn);
    return true;
}

bool RuleConditionParser::absenceEnglish(RuleCondition &into)
{
    into.kind = ConditionKind::absence;
    const Metric *metric = takeMetric();
    into.metric = metric ? metric->number : std::uint8_t{0};
    if (!m_scan.take(Word::data) && !metric)
        return m_parsing.expect(QT_TRANSLATE_NOOP("Rules", "a metric, or “data”"));
    if (!m_scan.take(Word::dwell))
        return m_parsing.expect(QT_TRANSLATE_NOOP("Rules", "“for” and a span of time such as 30 min"));
    if (!m_parsing.span(into.dwellMs))
        return false;
    m_scan.take(Word::worn);
    return true;
}

const Metric *RuleConditionParser::takeMetric()
{
    const Metric *best = nullptr;
    qsizetype longest = 0;
    for (const Metric &metric : m_parsing.terms().metrics.all()) {
        const auto consider = [&](const QString &name) {
            const qsizetype length = m_scan.lengthOf(name);
            if (length > longest) {
                longest = length;
                best = &metric;
            }
        };
        consider(metric.key);
        consider(metric.name.zh);
        consider(metric.name.en);
        for (const QString &alias : metric.aliases)
            consider(alias);
    }
    m_scan.returnTo(m_scan.place() + longest);
    return best;
}

bool RuleConditionParser::comparisonOf(RuleCondition &into, const Metric &metric)
{
    std::int64_t window = 0;
    const bool hasWindow = windowBefore(window);
    const bool isRise = m_scan.take(Word::rise);
    if (isRise || m_scan.take(Word::fall))
        return trend(into, metric, isRise, hasWindow ? std::optional(window) : std::nullopt);
    if (hasWindow)
        return m_parsing.expect(QT_TRANSLATE_NOOP("Rules", "rises or falls"));
    const auto comparison = m_scan.comparison();
    if (!comparison)
        return m_parsing.expect(QT_TRANSLATE_NOOP("Rules", "a comparison (>, >=, <, <=), rises or falls"));
    into.side = comparison->side;
    into.inclusive = comparison->inclusive;
    if (m_scan.take(Word::usual))
        return deviation(into);
    into.kind = ConditionKind::level;
    return threshold(into.threshold, metric);
}

/// 体温 30 min 内 上升 …
bool RuleConditionParser::windowBefore(std::int64_t &window)
{
    const qsizetype before = m_scan.place();
    m_scan.take(Word::within);
    const auto span = m_scan.duration();
    if (span) {
        window = *span;
        m_scan.take(Word::withinEnd);
        return true;
    }
    m_scan.returnTo(before);
    return false;
}

bool RuleConditionParser::trend(RuleCondition &into, const Metric &metric, bool isRise,
                                std::optional<std::int64_t> window)
{
    into.kind = ConditionKind::trend;
    into.side = isRise ? Side::above : Side::below;
    into.inclusive = true;
    const qsizetype before = m_scan.place();
    if (const auto comparison = m_scan.comparison()) {
        if (comparison->side == Side::below)
            return m_parsing.refuse(before, QT_TRANSLATE_NOOP("Rules", ">= or >: the change has no sign"));
        into.inclusive = comparison->inclusive;
    }
    if (!threshold(into.threshold, metric))
        return false;
    if (window) {
        into.windowMs = *window;
        return true;
    }
    if (!m_scan.take(Word::within))
        return m_parsing.expect(QT_TRANSLATE_NOOP("Rules", "“within” and a span of time such as 30 min"));
    if (!m_parsing.span(into.windowMs))
        return false;
    m_scan.take(Word::withinEnd);
    return true;
}

bool RuleConditionParser::deviation(RuleCondition &into)
{
    into.kind = ConditionKind::deviation;
    const qsizetype before = m_scan.place();
    const bool isPlus = m_scan.takeSign(QLatin1Char('+'));
    const bool isMinus = !isPlus && m_scan.takeSign(QLatin1Char('-'));
    if ((isPlus && into.side == Side::below) || (isMinus && into.side == Side::above))
        return m_parsing.refuse(
            before, QT_TRANSLATE_NOOP("Rules", "+ where the value is above, - where it is below"));
    return deviations(into.threshold);
}

bool RuleConditionParser::deviations(double &into)
{
    const auto number = m_scan.number();
    if (!number)
        return m_parsing.expect(QT_TRANSLATE_NOOP("Rules", "a number of standard deviations such as 4 sd"));
    into = *number;
    m_scan.take(Word::deviations);
    return true;
}

bool RuleConditionParser::threshold(double &into, const Metric &metric)
{
    const auto number = m_scan.number();
    if (!number)
        return m_parsing.expect(QT_TRANSLATE_NOOP("Rules", "a number"));
    into = *number;
    return unit(metric);
}

/// The metric's unit, or none; another metric's unit is a mistake worth telling.
bool RuleConditionParser::unit(const Metric &metric)
{
    qsizetype own = 0, other = 0;
    for (const Metric &candidate : m_parsing.terms().metrics.all()) {
        qsizetype &longest = candidate.number == metric.number ? own : other;
        for (const QString &name : {candidate.unit, candidate.unitLabel.zh, candidate.unitLabel.en})
            longest = std::max(
                longest, name.isEmpty() || candidate.unit == QLatin1String("1") ? 0 : m_scan.lengthOf(name));
    }
    if (metric.unit == QLatin1String("Cel"))
        own = std::max({own, m_scan.lengthOf(QStringLiteral("°C")), m_scan.lengthOf(QStringLiteral("度"))});
    const qsizetype before = m_scan.place();
    m_scan.returnTo(before + std::max(own, other));
    if (other <= own)
        return true;
    return m_parsing.failAt(m_scan.wrong(before, QCoreApplication::translate("Rules", "the unit of %1: %2")
                                                     .arg(metricInText(metric, installedLanguage()),
                                                          unitInText(metric, installedLanguage()))));
}

bool RuleConditionParser::staying(RuleCondition &into, const Metric &metric)
{
    for (;;) {
        if (m_scan.take(Word::dwell)) {
            if (!m_parsing.span(into.dwellMs))
                return false;
        } else if (m_scan.take(Word::clear)) {
            if (!clearing(into, metric))
                return false;
        } else if (m_scan.take(Word::gap)) {
            if (!m_parsing.span(into.gapMs))
                return false;
        } else if (const int found = row(into); found != 0) {
            if (found < 0)
                return false;
        } else {
            return true;
        }
    }
}

/// 连续 3 次, 3 times in a row: 1 when it stands here, -1 when it is wrong.
int RuleConditionParser::row(RuleCondition &into)
{
    const qsizetype before = m_scan.place();
    const bool isSaid = m_scan.take(Word::row);
    const auto count = m_scan.number();
    const bool isCounted = count && m_scan.take(Word::rowAfter);
    if (!isSaid && !isCounted) {
        m_scan.returnTo(before);
        return 0;
    }
    if (!count) {
        m_parsing.expect(QT_TRANSLATE_NOOP("Rules", "a number"));
        return -1;
    }
    if (*count < 1 || *count > 10'000 || *count != static_cast<int>(*count)) {
        m_parsing.refuse(before, QT_TRANSLATE_NOOP("Rules", "a whole number from 1 to 10000"));
        return -1;
    }
    into.dwellSamples = static_cast<int>(*count);
    return 1;
}

bool RuleConditionParser::clearing(RuleCondition &into, const Metric &metric)
{
    const qsizetype before = m_scan.place();
    const auto comparison = m_scan.comparison();
    if (comparison && comparison->side == into.side)
        return m_parsing.refuse(
            before, into.side == Side::above
                        ? QT_TRANSLATE_NOOP("Rules", "<= or <: the rule clears on the other side")
                        : QT_TRANSLATE_NOOP("Rules", ">= or >: the rule clears on the other side"));
    double value = 0.0;
    if (!(into.kind == ConditionKind::deviation ? deviations(value) : threshold(value, metric)))
        return false;
    into.clear = value;
    return true;
}

}  // namespace xinglin
