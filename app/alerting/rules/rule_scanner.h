// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerting/rules/rule_text.h"
#include "alerting/rules/rule_words.h"

#include <optional>

namespace xinglin {

/// Takes words, numbers and spans of time from a line, one after the other. Full-width signs count as their
/// plain forms; white space between words, and upper case, mean nothing. What does not fit takes nothing.
class RuleScanner
{
public:
    explicit RuleScanner(const QString &text);

    bool atEnd();
    qsizetype place();
    /// Goes back to a place that place() gave.
    void returnTo(qsizetype place) { m_at = place; }

    bool take(rule_words::Word word);
    bool takeSign(QChar sign);
    /// A text that is not in the table of words: a metric's name, a unit.
    bool takeText(const QString &text);
    /// How much of the line the text would take here; 0: it does not stand here.
    qsizetype lengthOf(const QString &text);

    std::optional<rule_words::Comparison> comparison();
    std::optional<double> number();
    /// A number and a unit of time, or several such ("1 h 30 min"); milliseconds.
    std::optional<std::int64_t> duration();
    /// "22:00" in minutes; 24:00 is 0.
    std::optional<int> clock();
    bool isAtDigit();
    std::optional<int> weekday();
    std::optional<AlertSeverity> grade();
    /// A code: letters, digits, `_`, `-`, `.`; or anything in quotes.
    std::optional<QString> name();

    /// An error at the next word.
    RuleTextError expected(const QString &what);
    /// An error over what was taken since the place.
    RuleTextError wrong(qsizetype since, const QString &what);

private:
    void skipBlanks();
    QChar current() const { return m_at < m_folded.size() ? m_folded[m_at] : QChar(); }

    QString m_text, m_folded;
    qsizetype m_at = 0;
};

}  // namespace xinglin
