// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerting/rules/rule_condition_parser.h"
#include "domain/rule_expression_json.h"

#include <QCoreApplication>

#include <algorithm>

namespace xinglin {
namespace {

using rule_words::Word;

constexpr qsizetype kLongestLine = 8'000;
constexpr int kMostConditions = 64;  // of what is read at all; a rule that is kept may have fewer

/// One line, from left to right. The first error ends it.
class Parser
{
public:
    Parser(const QString &text, const RuleTerms &terms)
        : m_parsing(text, terms)
        , m_scan(m_parsing.scan())
    {}

    tl::expected<RuleParts, RuleTextError> line()
    {
        if (!expression(m_parts.when, 1) || !clauses())
            return tl::unexpected(*m_parsing.error());
        return std::move(m_parts);
    }

private:
    bool expect(const char *what) { return m_parsing.expect(what); }

    // --- joins
    /// a or b or …, where each is a and b and …: "and" binds more tightly.
    bool expression(RuleExpression &into, int depth)
    {
        return joined(into, depth, RuleExpression::Kind::any);
    }

    bool joined(RuleExpression &into, int depth, RuleExpression::Kind kind)
    {
        const bool isAny = kind == RuleExpression::Kind::any;
        std::vector<RuleExpression> parts;
        do {
            RuleExpression &next = parts.emplace_back();
            if (!(isAny ? joined(next, depth, RuleExpression::Kind::all) : part(next, depth)))
                return false;
        } while (m_scan.take(isAny ? Word::disjunction : Word::conjunction));
        if (parts.size() == 1) {
            into = std::move(parts.front());
            return true;
        }
        into.kind = kind;
        into.parts = std::move(parts);
        return true;
    }

    bool part(RuleExpression &into, int depth)
    {
        if (!m_scan.takeSign(QLatin1Char('('))) {
            if (++m_conditions > kMostConditions)
                return expect(QT_TRANSLATE_NOOP("Rules", "fewer conditions"));
            return RuleConditionParser(m_parsing).condition(into.condition);
        }
        if (depth >= kDeepestRule)
            return expect(QT_TRANSLATE_NOOP("Rules", "fewer parentheses within each other"));
        if (!expression(into, depth + 1))
            return false;
        return m_scan.takeSign(QLatin1Char(')')) || expect(QT_TRANSLATE_NOOP("Rules", "and, or, or “)”"));
    }

    // --- what follows the conditions
    bool clauses()
    {
        while (!m_scan.atEnd()) {
            if (!clause())
                return false;
        }
        return true;
    }

    bool clause()
    {
        if (m_scan.take(Word::arrow))
            return severity();
        if (m_scan.take(Word::coolDown))
            return once(m_parts.coolDownMs);
        if (m_scan.take(Word::late))
            return once(m_parts.lateHorizonMs);
        if (m_scan.take(Word::hours) || isAtDays())
            return hours();
        for (const auto &[word, kind] : {std::pair(Word::unit, RuleScope::Kind::unit),
                                         std::pair(Word::position, RuleScope::Kind::position),
                                         std::pair(Word::person, RuleScope::Kind::person)}) {
            if (m_scan.take(word))
                return scope(kind);
        }
        return expect(QT_TRANSLATE_NOOP("Rules", "and, or, for, hours (at 22:00-06:00), a unit, position or "
                                                 "person, cool-down, or -> P0, P1, P2, info"));
    }

    bool once(std::optional<std::int64_t> &into)
    {
        std::int64_t value = 0;
        if (!m_parsing.span(value))
            return false;
        into = value;
        return true;
    }

    bool severity()
    {
        const auto grade = m_scan.grade();
        if (!grade)
            return expect(QT_TRANSLATE_NOOP("Rules", "P0, P1, P2 or info"));
        m_parts.severity = *grade;
        return true;
    }

    /// Whether days of the week or of the working calendar come next.
    bool isAtDays()
    {
        const qsizetype before = m_scan.place();
        const bool isDay = m_scan.weekday() || m_scan.take(Word::weekdays) || m_scan.take(Word::weekend) ||
                           m_scan.take(Word::workdays) || m_scan.take(Word::restDays);
        m_scan.returnTo(before);
        return isDay;
    }

    /// Days before or after the times of day, or all of the days.
    bool hours()
    {
        std::vector<ActiveHours> hours;
        do {
            ActiveHours stretch;
            const bool hasDays = isAtDays();
            if (hasDays && !days(stretch))
                return false;
            if (hasDays)
                m_scan.take(Word::hours);
            if ((!hasDays || m_scan.isAtDigit()) && !times(stretch))
                return false;
            if (!hasDays && isAtDays() && !days(stretch))
                return false;
            hours.push_back(stretch);
        } while (m_scan.takeSign(QLatin1Char(',')));
        m_parts.hours = std::move(hours);
        return true;
    }

    bool times(ActiveHours &stretch)
    {
        const auto from = m_scan.clock();
        if (!from)
            return expect(QT_TRANSLATE_NOOP("Rules", "a time of day such as 22:00"));
        if (!m_scan.takeSign(QLatin1Char('-')) && !m_scan.takeText(QStringLiteral("至")) &&
            !m_scan.takeSign(QLatin1Char('~')))
            return expect(QT_TRANSLATE_NOOP("Rules", "“-” and a time of day such as 06:00"));
        const auto to = m_scan.clock();
        if (!to)
            return expect(QT_TRANSLATE_NOOP("Rules", "a time of day such as 22:00"));
        stretch.fromMinute = *from;
        stretch.toMinute = *to;
        return true;
    }

    bool days(ActiveHours &stretch)
    {
        unsigned mask = 0;
        for (;;) {
            const qsizetype before = m_scan.place();
            if (mask != 0 && !m_scan.takeSign(QLatin1Char(',')))
                break;
            const auto first = m_scan.weekday();
            if (!first) {
                // A comma may lead to the next stretch of hours.
                m_scan.returnTo(before);
                break;
            }
            int last = *first;
            if (m_scan.takeSign(QLatin1Char('-')) || m_scan.takeText(QStringLiteral("至")) ||
                m_scan.takeText(QStringLiteral("到"))) {
                const auto end = m_scan.weekday();
                if (!end)
                    return expect(QT_TRANSLATE_NOOP("Rules", "a day of the week such as Fri"));
                last = *end;
            }
            for (int day = *first;; day = (day + 1) % 7) {
                mask |= 1u << day;
                if (day == last)
                    break;
            }
        }
        if (m_scan.take(Word::weekdays))
            mask |= 0b0011111;
        if (m_scan.take(Word::weekend))
            mask |= 0b1100000;
        if (mask != 0)
            stretch.weekdays = static_cast<std::uint8_t>(mask);
        if (m_scan.take(Word::workdays))
            stretch.days = ActiveHours::Days::workdays;
        else if (m_scan.take(Word::restDays))
            stretch.days = ActiveHours::Days::restDays;
        return true;
    }

    bool scope(RuleScope::Kind kind)
    {
        const qsizetype before = m_scan.place();
        const auto name = m_scan.name();
        if (!name)
            return expect(QT_TRANSLATE_NOOP("Rules", "a code (with other signs: in quotes)"));
        RuleScope scope;
        scope.kind = kind;
        if (kind == RuleScope::Kind::position)
            scope.position = *name;
        if (kind == RuleScope::Kind::unit)
            scope.unit = m_parsing.terms().names.unit(*name);
        if (kind == RuleScope::Kind::person)
            scope.person = m_parsing.terms().names.person(*name);
        if (kind == RuleScope::Kind::unit && !scope.unit.isValid())
            return m_parsing.refuse(before, QT_TRANSLATE_NOOP("Rules", "the code of a unit"));
        if (kind == RuleScope::Kind::person && !scope.person.isValid())
            return m_parsing.refuse(before, QT_TRANSLATE_NOOP("Rules", "the code of a person"));
        m_parts.scope = scope;
        return true;
    }

    RuleParsing m_parsing;
    RuleScanner &m_scan;
    RuleParts m_parts;
    int m_conditions = 0;
};

}  // namespace

tl::expected<RuleParts, RuleTextError> parseRuleText(const QString &text, const RuleTerms &terms)
{
    if (text.size() > kLongestLine)
        return tl::unexpected(
            RuleTextError{kLongestLine, text.size() - kLongestLine,
                          QCoreApplication::translate("Rules", "the end: the line is too long")});
    return Parser(text, terms).line();
}

QString RuleTextError::message(const QString &text) const
{
    const QString word = text.mid(column, length);
    return word.isEmpty() ? QCoreApplication::translate("Rules", "At the end is missing: %1.").arg(expected)
                          : QCoreApplication::translate("Rules", "At “%1” (column %2) is expected: %3.")
                                .arg(word)
                                .arg(column + 1)
                                .arg(expected);
}

void RuleParts::applyTo(AlertRule &rule) const
{
    rule.when = when;
    rule.severity = severity.value_or(rule.severity);
    rule.hours = hours.value_or(std::vector<ActiveHours>());
    rule.scope = scope.value_or(RuleScope());
    rule.coolDownMs = coolDownMs.value_or(0);
    rule.lateHorizonMs = lateHorizonMs.value_or(kDefaultLateHorizonMs);
}

}  // namespace xinglin
