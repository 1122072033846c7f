// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerting/rules/rule_text.h"
#include "alerting/rules/rule_words.h"
#include "domain/device_event.h"

#include <QLocale>

#include <algorithm>
#include <array>

namespace xinglin {
namespace {

using rule_words::Word;
using rule_words::written;
using ConditionKind = RuleCondition::Kind;

/// Writes the words of one language, one blank apart.
class Line
{
public:
    explicit Line(Language language)
        : m_language(language)
    {}

    Line &word(Word word) { return text(written(word, m_language)); }
    Line &text(const QString &text)
    {
        if (!text.isEmpty())
            m_parts += text;
        return *this;
    }
    bool isChinese() const { return m_language == Language::zhCN; }
    Language language() const { return m_language; }
    QString done() const { return m_parts.join(QLatin1Char(' ')); }

private:
    Language m_language;
    QStringList m_parts;
};

QString numberText(double value, int decimals)
{
    const QString plain = QString::number(value, 'f', decimals);
    const bool isShort = plain.size() <= 16 && plain.toDouble() == value;
    return isShort ? plain : QString::number(value, 'g', QLocale::FloatingPointShortest);
}

QString comparisonText(RuleCondition::Side side, bool inclusive)
{
    const QString sign = side == RuleCondition::Side::above ? QStringLiteral(">") : QStringLiteral("<");
    return inclusive ? sign + QLatin1Char('=') : sign;
}

RuleCondition::Side opposite(RuleCondition::Side side)
{
    return side == RuleCondition::Side::above ? RuleCondition::Side::below : RuleCondition::Side::above;
}

QString inQuotes(QString text)
{
    return QLatin1Char('"') + text.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
}

QString quoted(const QString &text)
{
    const bool isPlain = !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) {
        return c.isLetterOrNumber() || c == QLatin1Char('_') || c == QLatin1Char('.');
    });
    return isPlain ? text : inQuotes(text);
}

/// The event's name; its key, in quotes where it would be read as another event's name.
QString eventInText(const QString &key, Language language)
{
    const QString name = deviceEventName(key).in(language);
    if (name != key)
        return name;
    const auto names = deviceEventNames();
    const bool isAmbiguous = std::any_of(names.begin(), names.end(), [&](const DeviceEventName &each) {
        return key.startsWith(QStringView(each.zh), Qt::CaseInsensitive) ||
               key.startsWith(QStringView(each.en), Qt::CaseInsensitive);
    });
    return isAmbiguous ? inQuotes(key) : quoted(key);
}

void writeThreshold(Line &line, const RuleCondition &condition, const Metric *metric)
{
    const bool isTrend = condition.kind == ConditionKind::trend;
    if (isTrend)
        line.word(condition.side == RuleCondition::Side::above ? Word::rise : Word::fall);
    line.text(comparisonText(isTrend ? RuleCondition::Side::above : condition.side, condition.inclusive));
    line.text(numberText(condition.threshold, metric ? metric->decimals : 0));
    line.text(metric ? unitInText(*metric, line.language()) : QString());
    if (!isTrend)
        return;
    line.word(Word::within).text(durationText(condition.windowMs)).word(Word::withinEnd);
}

void writeDeviation(Line &line, const RuleCondition &condition)
{
    const bool isAbove = condition.side == RuleCondition::Side::above;
    if (line.isChinese() && !condition.inclusive)
        line.text((isAbove ? QStringLiteral("高于") : QStringLiteral("低于")) +
                  written(Word::usual, line.language()));
    else
        line.text(comparisonText(condition.side, condition.inclusive))
            .word(Word::usual)
            .text(isAbove ? QStringLiteral("+") : QStringLiteral("-"));
    line.text(numberText(condition.threshold, 0)).word(Word::deviations);
}

void writeStaying(Line &line, const RuleCondition &condition, const Metric *metric)
{
    if (condition.dwellMs != 0)
        line.word(Word::dwell).text(durationText(condition.dwellMs));
    if (condition.dwellSamples != 1)
        line.word(Word::row).text(QString::number(condition.dwellSamples)).word(Word::rowAfter);
    if (condition.clear) {
        const bool isDeviation = condition.kind == ConditionKind::deviation;
        line.word(Word::clear);
        if (line.isChinese())
            line.text(comparisonText(opposite(condition.side), !condition.inclusive));
        line.text(numberText(*condition.clear, isDeviation || !metric ? 0 : metric->decimals));
        if (isDeviation)
            line.word(Word::deviations);
        else
            line.text(metric ? unitInText(*metric, line.language()) : QString());
    }
    if (condition.gapMs != 0)
        line.word(Word::gap).text(durationText(condition.gapMs));
}

void writeAbsence(Line &line, const RuleCondition &condition, const Metric *metric)
{
    const QString what = metric ? metricInText(*metric, line.language()) : QString();
    if (line.isChinese()) {
        line.word(Word::worn).text(durationText(condition.dwellMs));
        line.text(written(Word::no, line.language()) + what + written(Word::data, line.language()));
        return;
    }
    line.word(Word::no).text(metric ? what : written(Word::data, line.language()));
    line.word(Word::dwell).text(durationText(condition.dwellMs)).word(Word::worn);
}

void writeCondition(Line &line, const RuleCondition &condition, const MetricDictionary &metrics)
{
    const Metric *metric = condition.metric != 0 ? metrics.byNumber(condition.metric) : nullptr;
    if (condition.kind == ConditionKind::event) {
        line.word(Word::event).text(eventInText(condition.event, line.language()));
        writeStaying(line, condition, nullptr);
        return;
    }
    if (condition.kind == ConditionKind::absence) {
        writeAbsence(line, condition, metric);
        return;
    }
    line.text(metric ? metricInText(*metric, line.language()) : QStringLiteral("?"));
    if (condition.kind == ConditionKind::deviation)
        writeDeviation(line, condition);
    else
        writeThreshold(line, condition, metric);
    writeStaying(line, condition, metric);
}

void writeExpression(Line &line, const RuleExpression &expression, const MetricDictionary &metrics)
{
    if (expression.kind == RuleExpression::Kind::condition) {
        writeCondition(line, expression.condition, metrics);
        return;
    }
    bool isFirst = true;
    for (const RuleExpression &part : expression.parts) {
        if (!isFirst)
            line.word(expression.kind == RuleExpression::Kind::all ? Word::conjunction : Word::disjunction);
        isFirst = false;
        const QString text = expressionText(part, line.language(), metrics);
        const bool isJoined = part.kind != RuleExpression::Kind::condition;
        line.text(isJoined ? QLatin1Char('(') + text + QLatin1Char(')') : text);
    }
}

QString clockText(int minute)
{
    return QStringLiteral("%1:%2")
        .arg(minute / 60, 2, 10, QLatin1Char('0'))
        .arg(minute % 60, 2, 10, QLatin1Char('0'));
}

/// "Mon-Fri", "Mon,Wed"; empty for every day.
QString weekdaysText(std::uint8_t mask, Language language)
{
    if (mask == 0x7f)
        return {};
    QStringList runs;
    for (int day = 0; day < 7; ++day) {
        if ((mask & (1u << day)) == 0)
            continue;
        int last = day;
        while (last < 6 && (mask & (1u << (last + 1))) != 0)
            ++last;
        const QString first = rule_words::weekdayWritten(day, language);
        const QString join = language == Language::zhCN ? QStringLiteral("至") : QStringLiteral("-");
        if (last - day >= 2) {
            runs += first + join + rule_words::weekdayWritten(last, language);
            day = last;
        } else {
            runs += first;
        }
    }
    return runs.join(QLatin1Char(','));
}

void writeScope(Line &line, const RuleScope &scope, const RuleScopeNames &names)
{
    switch (scope.kind) {
    case RuleScope::Kind::tenant: return;
    case RuleScope::Kind::unit: line.word(Word::unit).text(quoted(names.code(scope.unit))); return;
    case RuleScope::Kind::position: line.word(Word::position).text(quoted(scope.position)); return;
    case RuleScope::Kind::person: line.word(Word::person).text(quoted(names.code(scope.person))); return;
    }
}

}  // namespace

QString durationText(std::int64_t ms)
{
    struct Unit
    {
        std::int64_t ms;
        const char *name;
    };
    constexpr std::array units{Unit{86'400'000, "d"}, Unit{3'600'000, "h"}, Unit{60'000, "min"},
                               Unit{1'000, "s"}};
    for (const Unit &unit : units) {
        if (ms != 0 && ms % unit.ms == 0)
            return QStringLiteral("%1 %2")
                .arg(static_cast<qint64>(ms / unit.ms))
                .arg(QLatin1String(unit.name));
    }
    return QStringLiteral("%1 ms").arg(static_cast<qint64>(ms));
}

QString metricInText(const Metric &metric, Language language)
{
    QString name = metric.name.in(language);
    // "Heart rate" within a line is "heart rate"; an abbreviation stays.
    if (language == Language::en && name.size() > 1 && !name[1].isUpper())
        name[0] = name[0].toLower();
    return name;
}

QString unitInText(const Metric &metric, Language language)
{
    if (metric.unit == QLatin1String("1"))
        return {};
    const bool isSpoken = std::any_of(metric.unit.begin(), metric.unit.end(), [](QChar c) {
        return c == QLatin1Char('{') || c == QLatin1Char('[') || c.isUpper();
    });
    // UCUM's "Cel", "mm[Hg]" and "{steps}" are not how people write.
    return isSpoken ? metric.unitLabel.in(language) : metric.unit;
}

/// Days without times of day. (Of several stretches the times tell where one ends.)
bool areWholeDays(const std::vector<ActiveHours> &hours)
{
    if (hours.size() != 1)
        return false;
    const ActiveHours &stretch = hours.front();
    return stretch.fromMinute == 0 && stretch.toMinute == 0 &&
           (stretch.weekdays != 0x7f || stretch.days != ActiveHours::Days::every);
}

QString hoursText(const std::vector<ActiveHours> &hours, Language language)
{
    QStringList stretches;
    for (const ActiveHours &stretch : hours) {
        Line line(language);
        if (!areWholeDays(hours))
            line.text(clockText(stretch.fromMinute) + QLatin1Char('-') + clockText(stretch.toMinute));
        line.text(weekdaysText(stretch.weekdays, language));
        if (stretch.days != ActiveHours::Days::every)
            line.word(stretch.days == ActiveHours::Days::workdays ? Word::workdays : Word::restDays);
        stretches += line.done();
    }
    return stretches.join(QStringLiteral(", "));
}

QString expressionText(const RuleExpression &expression, Language language, const MetricDictionary &metrics)
{
    Line line(language);
    writeExpression(line, expression, metrics);
    return line.done();
}

QString ruleText(const AlertRule &rule, Language language, const RuleTerms &terms)
{
    Line line(language);
    writeExpression(line, rule.when, terms.metrics);
    if (!rule.hours.empty()) {
        const bool isOnDays = language == Language::en && areWholeDays(rule.hours);
        (isOnDays ? line.text(QStringLiteral("on")) : line.word(Word::hours))
            .text(hoursText(rule.hours, language));
    }
    writeScope(line, rule.scope, terms.names);
    if (rule.coolDownMs != 0)
        line.word(Word::coolDown).text(durationText(rule.coolDownMs));
    if (rule.lateHorizonMs != kDefaultLateHorizonMs)
        line.word(Word::late).text(durationText(rule.lateHorizonMs));
    line.word(Word::arrow).text(rule_words::gradeWritten(rule.severity, language));
    return line.done();
}

BilingualText ruleText(const AlertRule &rule, const RuleTerms &terms)
{
    return {ruleText(rule, Language::zhCN, terms), ruleText(rule, Language::en, terms)};
}

}  // namespace xinglin
