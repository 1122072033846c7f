// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerting/rules/rule_prose.h"

#include "alerting/rules/rule_text.h"
#include "alerting/rules/rule_words.h"
#include "domain/device_event.h"

#include <QLocale>

#include <memory>

namespace xinglin {
namespace {

using Side = RuleCondition::Side;

/// One language's way of saying rules.
class RuleTeller
{
public:
    RuleTeller(Language language, const MetricDictionary &metrics)
        : m_texts(Texts::of(language))
        , m_language(language)
        , m_metrics(metrics)
    {}

    QString rule(const AlertRule &rule) const
    {
        QStringList parts{expression(rule.when)};
        if (!rule.hours.empty())
            parts += say(QT_TRANSLATE_NOOP("RuleProse", "only %1")).arg(hoursText(rule.hours, m_language));
        if (rule.coolDownMs != 0)
            parts += say(QT_TRANSLATE_NOOP("RuleProse", "no further alert within %1 after the end"))
                         .arg(duration(rule.coolDownMs));
        parts += say(QT_TRANSLATE_NOOP("RuleProse", "severity %1"))
                     .arg(rule_words::gradeWritten(rule.severity, m_language));
        return parts.join(isChinese() ? QStringLiteral("；") : QStringLiteral("; "));
    }

private:
    QString say(const char *source) const { return m_texts->translate("RuleProse", source); }
    bool isChinese() const { return m_language == Language::zhCN; }

    QString duration(std::int64_t ms) const
    {
        constexpr std::int64_t kSecond = 1'000, kMinute = 60 * kSecond, kHour = 60 * kMinute,
                               kDay = 24 * kHour;
        const auto told = [&](const char *words, std::int64_t unit) {
            return say(words).arg(
                QLocale::c().toString(static_cast<double>(ms) / static_cast<double>(unit), 'g', 6));
        };
        if (ms % kDay == 0)
            return told(QT_TRANSLATE_NOOP("RuleProse", "%1 d"), kDay);
        if (ms % kHour == 0)
            return told(QT_TRANSLATE_NOOP("RuleProse", "%1 h"), kHour);
        if (ms % kMinute == 0)
            return told(QT_TRANSLATE_NOOP("RuleProse", "%1 min"), kMinute);
        return told(QT_TRANSLATE_NOOP("RuleProse", "%1 s"), kSecond);
    }

    QString amount(double value, const Metric *metric) const
    {
        const QString number =
            metric ? QString::number(value, 'f', metric->decimals) : QString::number(value, 'g', 6);
        const QString unit = metric ? metric->unitLabel.in(m_language) : QString();
        return unit.isEmpty() ? number : QStringLiteral("%1 %2").arg(number, unit);
    }

    /// "above 100 bpm".
    QString beyond(Side side, bool inclusive, const QString &amount) const
    {
        const char *words = side == Side::above
                                ? (inclusive ? QT_TRANSLATE_NOOP("RuleProse", "at or above %1")
                                             : QT_TRANSLATE_NOOP("RuleProse", "above %1"))
                                : (inclusive ? QT_TRANSLATE_NOOP("RuleProse", "at or below %1")
                                             : QT_TRANSLATE_NOOP("RuleProse", "below %1"));
        return say(words).arg(amount);
    }

    QString asMuch(const RuleCondition &condition, const QString &amount) const
    {
        return say(condition.inclusive ? QT_TRANSLATE_NOOP("RuleProse", "at least %1")
                                       : QT_TRANSLATE_NOOP("RuleProse", "more than %1"))
            .arg(amount);
    }

    QString spread(double scales) const
    {
        return say(QT_TRANSLATE_NOOP("RuleProse", "%1 standard deviations")).arg(amount(scales, nullptr));
    }

    QString what(const RuleCondition &condition, const Metric *metric) const
    {
        const QString name = metric ? metricInText(*metric, m_language) : QString();
        const bool isAbove = condition.side == Side::above;
        switch (condition.kind) {
        case RuleCondition::Kind::event:
            return say(QT_TRANSLATE_NOOP("RuleProse", "the watch reports: %1"))
                .arg(deviceEventName(condition.event).in(m_language));
        case RuleCondition::Kind::absence:
            return metric ? say(QT_TRANSLATE_NOOP("RuleProse", "no %1 while the watch is worn")).arg(name)
                          : say(QT_TRANSLATE_NOOP("RuleProse", "no data while the watch is worn"));
        case RuleCondition::Kind::deviation:
            return say(isAbove ? QT_TRANSLATE_NOOP("RuleProse", "%1 above the own usual by %2")
                               : QT_TRANSLATE_NOOP("RuleProse", "%1 below the own usual by %2"))
                .arg(name, asMuch(condition, spread(condition.threshold)));
        case RuleCondition::Kind::trend:
            return say(isAbove ? QT_TRANSLATE_NOOP("RuleProse", "%1 rises by %2 within %3")
                               : QT_TRANSLATE_NOOP("RuleProse", "%1 falls by %2 within %3"))
                .arg(name, asMuch(condition, amount(condition.threshold, metric)),
                     duration(condition.windowMs));
        case RuleCondition::Kind::level: break;
        }
        const QString limit =
            beyond(condition.side, condition.inclusive, amount(condition.threshold, metric));
        return isChinese() ? name + limit : name + u' ' + limit;
    }

    QString condition(const RuleCondition &condition) const
    {
        const Metric *metric = condition.metric != 0 ? m_metrics.byNumber(condition.metric) : nullptr;
        QStringList parts{what(condition, metric)};
        if (condition.dwellMs != 0)
            parts += say(QT_TRANSLATE_NOOP("RuleProse", "for %1")).arg(duration(condition.dwellMs));
        if (condition.dwellSamples != 1)
            parts += say(QT_TRANSLATE_NOOP("RuleProse", "in %1 values in a row")).arg(condition.dwellSamples);
        if (condition.clear) {
            const bool isDeviation = condition.kind == RuleCondition::Kind::deviation;
            const Side other = condition.side == Side::above ? Side::below : Side::above;
            parts +=
                isDeviation
                    ? say(QT_TRANSLATE_NOOP("RuleProse", "(over within %1)")).arg(spread(*condition.clear))
                    : say(QT_TRANSLATE_NOOP("RuleProse", "(over when %1)"))
                          .arg(beyond(other, !condition.inclusive, amount(*condition.clear, metric)));
        }
        return parts.join(isChinese() ? QString() : QStringLiteral(" "));
    }

    QString expression(const RuleExpression &expression) const
    {
        if (expression.kind == RuleExpression::Kind::condition)
            return condition(expression.condition);
        QStringList parts;
        for (const RuleExpression &part : expression.parts) {
            const QString told = this->expression(part);
            parts += part.kind == RuleExpression::Kind::condition ? told
                     : isChinese()                                ? QStringLiteral("（%1）").arg(told)
                                                                  : QStringLiteral("(%1)").arg(told);
        }
        return parts.join(expression.kind == RuleExpression::Kind::all
                              ? say(QT_TRANSLATE_NOOP("RuleProse", ", and "))
                              : say(QT_TRANSLATE_NOOP("RuleProse", ", or ")));
    }

    std::shared_ptr<const Texts> m_texts;
    Language m_language;
    const MetricDictionary &m_metrics;
};

}  // namespace

BilingualText ruleProse(const AlertRule &rule, const MetricDictionary &metrics)
{
    return {RuleTeller(Language::zhCN, metrics).rule(rule), RuleTeller(Language::en, metrics).rule(rule)};
}

}  // namespace xinglin
