// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/orders/fatigue.h"
#include "reports/builders/alert_parts.h"
#include "reports/builders/alert_words.h"

#include <algorithm>

namespace xinglin {
namespace {

/// Each of these is told by itself; of the others, how many there are.
constexpr std::ptrdiff_t kMostUrgent = 3;
constexpr std::size_t kMostClocks = 2;
constexpr int kMostNamedRules = 4;
/// Of fewer orders no rate is told of: one order more would turn it over.
constexpr std::int64_t kFewOrders = 10;
/// More clocks that ran out than this, and nobody can be said to answer for the rule.
constexpr double kManyTimeouts = 0.25;
constexpr double kDaySeconds = 86'400.0;

class AlertFindings
{
public:
    AlertFindings(const ReportWords &words, const AlertNumbers &numbers, Instant dataUntil)
        : m_words(words)
        , m_texts(words.texts())
        , m_numbers(numbers)
        , m_dataUntil(dataUntil)
    {}

    /// What waits for somebody first, then what went too slowly, then what rang for nothing.
    std::vector<Finding> all()
    {
        unfinishedUrgent();
        lateAcknowledging();
        clocksThatRanOut();
        falseAlarms();
        unfinishedOthers();
        return std::move(m_found);
    }

    /// Unfinished orders of the two severities that must not wait.
    std::vector<Finding> waiting()
    {
        unfinishedUrgent();
        return std::move(m_found);
    }

private:
    void add(bool urgent, const QString &text, const QString &evidence)
    {
        m_found.push_back(
            {urgent ? Mark::p1 : Mark::p2,
             urgent ? m_texts.translate("Report", "act now") : m_texts.translate("Report", "watch"), text,
             evidence});
    }

    QString of(const RateFigures &rate) const
    {
        return m_texts.translate("Report", "%1 of %2 (%3)", "orders, orders, percent")
            .arg(m_words.count(rate.count), m_words.count(rate.of),
                 m_words.percent(rate.rate().value_or(0.0)));
    }

    /// Of the two severities that must not wait, by the clock of each order.
    void lateAcknowledging()
    {
        for (const OrderFigures &group : m_numbers.bySeverity) {
            const auto grade = parseAlertSeverity(group.key);
            const RateFigures &inTime = group.acknowledgedInSla;
            if (!grade || *grade > AlertSeverity::p1 || inTime.count == inTime.of)
                continue;
            const RateFigures late{inTime.of - inTime.count, inTime.of};
            add(*grade == AlertSeverity::p0 || late.of >= kFewOrders,
                m_texts.translate("Report", "%1 orders not acknowledged in time: %2")
                    .arg(group.key.toUpper(), m_words.count(late.count)),
                m_texts.translate("Report", "%1. Look at who was on duty, and at the channels.")
                    .arg(of(late)));
        }
    }

    QString nameOf(const OrderFigures &rule) const
    {
        const QString name = m_words.name(rule.title);
        return name.isEmpty() ? rule.key : name;
    }

    /// The rules of which the rate is surely beyond the limit, the worst first.
    std::vector<const OrderFigures *> rulesBeyond(RateFigures OrderFigures::*rate, double limit) const
    {
        std::vector<const OrderFigures *> rules;
        for (const FatigueRule &rule : m_numbers.fatigue.rules) {
            const RateFigures &each = rule.figures.*rate;
            if (alert_words::isSurelyAbove(each, limit))
                rules.push_back(&rule.figures);
        }
        std::ranges::stable_sort(rules, std::ranges::greater(), [rate](const OrderFigures *rule) {
            return std::pair((rule->*rate).rate().value_or(0.0), (rule->*rate).count);
        });
        return rules;
    }

    void clocksThatRanOut()
    {
        const auto rules = rulesBeyond(&OrderFigures::timeout, kManyTimeouts);
        for (std::size_t i = 0; i < std::min(kMostClocks, rules.size()); ++i)
            add(false, m_texts.translate("Report", "Clocks ran out: %1").arg(nameOf(*rules[i])),
                m_texts
                    .translate("Report",
                               "%1 missed one of their times. Possibly too few hands, or too many orders.")
                    .arg(of(rules[i]->timeout)));
    }

    void falseAlarms()
    {
        const auto rules = rulesBeyond(&OrderFigures::falseAlarm, kFalseAlarmTarget);
        if (rules.empty())
            return;
        QStringList names, rates;
        for (const OrderFigures *rule : rules) {
            if (names.size() == kMostNamedRules)
                break;
            names += nameOf(*rule);
            rates += of(rule->falseAlarm);
        }
        if (rules.size() == 1) {
            add(false, m_texts.translate("Report", "Too many false alarms: %1").arg(names.front()),
                m_texts.translate("Report", "%1; the target is below 5%. Revise the rule.")
                    .arg(rates.front()));
            return;
        }
        QStringList told;
        for (qsizetype i = 0; i < names.size(); ++i)
            told += m_texts.translate("Report", "%1: %2", "what, its figure").arg(names[i], rates[i]);
        if (const auto more = static_cast<std::int64_t>(rules.size()) - names.size(); more > 0)
            told += m_texts.translate("Report", "and %1 more").arg(m_words.count(more));
        add(false,
            m_texts.translate("Report", "Too many false alarms by %1 rules")
                .arg(m_words.count(static_cast<std::int64_t>(rules.size()))),
            m_texts.translate("Report", "%1. The target is below 5%. Revise these rules.")
                .arg(m_words.joined(told)));
    }

    /// How long something has lasted: in days where hours would have to be divided.
    QString lasted(Instant from) const
    {
        const double seconds = static_cast<double>(m_dataUntil - from) / 1000.0;
        return seconds < 2.0 * kDaySeconds
                   ? alert_words::span(m_words, seconds)
                   : m_texts.translate("Report", "%1 days")
                         .arg(m_words.count(static_cast<std::int64_t>(seconds / kDaySeconds)));
    }

    QString waiting(const UnfinishedOrders &group) const
    {
        const auto told = [&](Instant instant) {
            return group.isToTheDay ? m_words.date(instant) : m_words.instant(instant);
        };
        const QString opened = told(group.oldest);
        QStringList parts;
        if (group.orders > 1)
            parts += m_texts.translate("Report", "The oldest was opened %1; not acknowledged: %2 of %3.")
                         .arg(opened, m_words.count(group.unanswered), m_words.count(group.orders));
        else
            parts += (group.unanswered > 0
                          ? m_texts.translate("Report", "Opened %1, and nobody has acknowledged it.")
                          : m_texts.translate("Report", "Opened %1, acknowledged, not done."))
                         .arg(opened);
        if (m_dataUntil.isValid() && m_dataUntil > group.oldest && !group.isToTheDay)
            parts +=
                m_texts.translate("Report", "By the end of the data open for %1.").arg(lasted(group.oldest));
        if (group.overdue > 0)
            parts +=
                (group.orders > 1
                     ? m_texts.translate("Report", "Time ran out for %1 of them, first %2.")
                           .arg(m_words.count(group.overdue), told(group.overdueSince))
                     : m_texts.translate("Report", "Its time ran out %1.").arg(told(group.overdueSince)));
        return sentences(parts);
    }

    /// Orders of the two severities that must not wait, by severity and rule.
    void unfinishedUrgent()
    {
        const auto urgent = std::ranges::count_if(
            m_numbers.unfinished, [](const auto &group) { return group.severity <= AlertSeverity::p1; });
        // A remainder of one is told as shortly by itself.
        const auto most = urgent == kMostUrgent + 1 ? urgent : kMostUrgent;
        std::ptrdiff_t told = 0;
        std::int64_t further = 0;
        for (const UnfinishedOrders &group : m_numbers.unfinished) {
            if (group.severity > AlertSeverity::p1)
                continue;
            if (told == most) {
                further += group.orders;
                continue;
            }
            ++told;
            const QString rule = m_words.name(group.title);
            add(true,
                m_texts.translate("Report", "%1 %2: orders not finished: %3", "severity, rule, count")
                    .arg(alert_words::severity(m_words, group.severity), rule.isEmpty() ? group.rule : rule,
                         m_words.count(group.orders)),
                waiting(group));
            m_found.back().mark = alert_words::markOf(group.severity);
        }
        if (further > 0)
            add(true,
                m_texts.translate("Report", "Further P0 and P1 orders not finished: %1")
                    .arg(m_words.count(further)),
                m_texts.translate("Report", "Of other rules. The queue of alerts lists each of them."));
    }

    void unfinishedOthers()
    {
        std::int64_t urgent = 0;
        for (const UnfinishedOrders &group : m_numbers.unfinished)
            urgent += group.severity <= AlertSeverity::p1 ? group.orders : 0;
        const OrderFigures &total = m_numbers.total;
        const std::int64_t others = total.unfinished - urgent;
        if (others > 0)
            add(false,
                (urgent > 0 ? m_texts.translate("Report", "Orders of lower severity not finished: %1")
                            : m_texts.translate("Report", "Orders not finished: %1"))
                    .arg(m_words.count(others)),
                m_texts.translate("Report", "Of %1 orders of the period, when the report was made.")
                    .arg(m_words.count(total.orders)));
    }

    const ReportWords &m_words;
    const Texts &m_texts;
    const AlertNumbers &m_numbers;
    Instant m_dataUntil;
    std::vector<Finding> m_found;
};

}  // namespace

std::vector<Finding> waitingOrders(const ReportWords &words, const AlertNumbers &numbers, Instant dataUntil)
{
    return AlertFindings(words, numbers, dataUntil).waiting();
}

void writeAlertFindings(ReportWriter &writer, const ReportWords &words, const AlertNumbers &numbers,
                        Instant dataUntil)
{
    const Texts &texts = words.texts();
    writer.part(texts.translate("Report", "What to act on"));
    std::vector<Finding> findings = AlertFindings(words, numbers, dataUntil).all();
    if (!findings.empty())
        writer.add(FindingsBlock{std::move(findings)});
    else
        writer.note(Mark::good, QString(),
                    texts.translate("Report", "No rule of this report was triggered. That is no proof that "
                                              "everything is well."));
}

}  // namespace xinglin
