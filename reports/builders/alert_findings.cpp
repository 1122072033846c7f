// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/orders/fatigue.h"
#include "reports/builders/alert_parts.h"
#include "reports/builders/alert_words.h"

#include <algorithm>

namespace xinglin {
namespace {

constexpr std::size_t kMostAlertFindings = 6;
/// Of fewer orders no rate is told of: one order more would turn it over.
constexpr std::int64_t kFewOrders = 10;
/// More clocks that ran out than this, and nobody can be said to answer for the rule.
constexpr double kManyTimeouts = 0.25;

class AlertFindings
{
public:
    AlertFindings(const ReportWords &words, const AlertNumbers &numbers)
        : m_words(words)
        , m_texts(words.texts())
        , m_numbers(numbers)
    {}

    std::vector<Finding> all()
    {
        lateAcknowledging();
        falseAlarms();
        clocksThatRanOut();
        unfinished();
        if (m_found.size() > kMostAlertFindings)
            m_found.resize(kMostAlertFindings);
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

    void falseAlarms()
    {
        for (const FatigueRule &rule : m_numbers.fatigue.rules) {
            const RateFigures &rate = rule.figures.falseAlarm;
            if (rate.of >= kFewOrders && rate.rate() > kFalseAlarmTarget)
                add(false,
                    m_texts.translate("Report", "Too many false alarms: %1")
                        .arg(m_words.name(rule.figures.title)),
                    m_texts.translate("Report", "%1; the target is below 5%. Revise the rule.")
                        .arg(of(rate)));
        }
    }

    void clocksThatRanOut()
    {
        for (const FatigueRule &rule : m_numbers.fatigue.rules) {
            const RateFigures &rate = rule.figures.timeout;
            if (rate.of >= kFewOrders && rate.rate() > kManyTimeouts)
                add(false,
                    m_texts.translate("Report", "Clocks ran out: %1").arg(m_words.name(rule.figures.title)),
                    m_texts
                        .translate("Report",
                                   "%1 missed one of their times. Too few hands, or too many orders.")
                        .arg(of(rate)));
        }
    }

    void unfinished()
    {
        const OrderFigures &total = m_numbers.total;
        if (total.unfinished > 0)
            add(false,
                m_texts.translate("Report", "Orders not finished: %1").arg(m_words.count(total.unfinished)),
                m_texts.translate("Report", "Of %1 orders of the period, when the report was made.")
                    .arg(m_words.count(total.orders)));
    }

    const ReportWords &m_words;
    const Texts &m_texts;
    const AlertNumbers &m_numbers;
    std::vector<Finding> m_found;
};

}  // namespace

void writeAlertFindings(ReportWriter &writer, const ReportWords &words, const AlertNumbers &numbers)
{
    const Texts &texts = words.texts();
    writer.part(texts.translate("Report", "What to act on"));
    std::vector<Finding> findings = AlertFindings(words, numbers).all();
    if (!findings.empty())
        writer.add(FindingsBlock{std::move(findings)});
    else
        writer.note(Mark::good, QString(),
                    texts.translate("Report", "Nothing passed a rule of this report. That is no proof that "
                                              "everything is well."));
}

}  // namespace xinglin
