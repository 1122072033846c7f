// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerting/rules/rule_check.h"

#include "alerting/rules/rule_message.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace xinglin {
namespace {

constexpr std::size_t kMostHours = 16;

QString say(const char *text)
{
    return QCoreApplication::translate("Rules", text);
}

std::optional<RuleProblem> checkMessage(const QString &text, const QString &place)
{
    const auto wrong = wrongPlaceholder(text);
    if (!wrong)
        return std::nullopt;
    const QString known =
        QLatin1Char('{') + rulePlaceholders().join(QStringLiteral("} {")) + QLatin1Char('}');
    return RuleProblem{
        place,
        QCoreApplication::translate("Rules", "There is no placeholder %1; known are %2.").arg(*wrong, known)};
}

std::optional<RuleProblem> checkScope(const RuleScope &scope, const QString &place)
{
    const bool isNamed = scope.kind == RuleScope::Kind::tenant ||
                         (scope.kind == RuleScope::Kind::unit && scope.unit.isValid()) ||
                         (scope.kind == RuleScope::Kind::position && !scope.position.isEmpty()) ||
                         (scope.kind == RuleScope::Kind::person && scope.person.isValid());
    if (isNamed)
        return std::nullopt;
    return RuleProblem{place, say(QT_TRANSLATE_NOOP("Rules", "The unit, position or person is missing."))};
}

std::optional<RuleProblem> checkHours(const std::vector<ActiveHours> &hours, const QString &place)
{
    if (hours.size() > kMostHours)
        return RuleProblem{place, say(QT_TRANSLATE_NOOP("Rules", "These are too many stretches of hours."))};
    for (std::size_t i = 0; i < hours.size(); ++i) {
        const ActiveHours &stretch = hours[i];
        const bool isTime = stretch.fromMinute >= 0 && stretch.fromMinute < 1440 && stretch.toMinute >= 0 &&
                            stretch.toMinute < 1440;
        if (!isTime || stretch.weekdays == 0 || stretch.weekdays > 0x7f)
            return RuleProblem{
                QStringLiteral("%1[%2]").arg(place).arg(i),
                say(QT_TRANSLATE_NOOP("Rules", "Times of day and at least one weekday are expected."))};
    }
    return std::nullopt;
}

bool isCode(const QString &code)
{
    return !code.isEmpty() && code.size() <= 64 && std::all_of(code.begin(), code.end(), [](QChar c) {
        return (c.unicode() < 0x80 && c.isLetterOrNumber()) || c == QLatin1Char('-') ||
               c == QLatin1Char('_') || c == QLatin1Char('.');
    });
}

void flatten(const QJsonValue &value, const QString &place, std::map<QString, QString> &into)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto field = object.begin(); field != object.end(); ++field)
            flatten(field.value(), place.isEmpty() ? field.key() : place + QLatin1Char('.') + field.key(),
                    into);
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            flatten(array.at(i), QStringLiteral("%1[%2]").arg(place).arg(i), into);
    } else if (value.isBool()) {
        into[place] = value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    } else {
        into[place] = value.isDouble() ? QString::number(value.toDouble(), 'g', 12) : value.toString();
    }
}

}  // namespace

std::optional<RuleProblem> checkRule(const AlertRule &rule, const MetricDictionary &metrics,
                                     const QString &place)
{
    const QString prefix = place.isEmpty() ? QString() : place + QLatin1Char('.');
    const auto problem = [&](const char *field, const char *text) {
        return RuleProblem{prefix + QLatin1String(field), say(text)};
    };
    if (!isCode(rule.code))
        return problem("code",
                       QT_TRANSLATE_NOOP("Rules", "A code has 1 to 64 letters, digits, “-”, “_” or “.”."));
    if (rule.name.zh.trimmed().isEmpty())
        return problem("name.zh", QT_TRANSLATE_NOOP("Rules", "The Chinese name is missing."));
    if (const auto wrong = checkExpression(rule.when, metrics, prefix + QStringLiteral("when")))
        return wrong;
    if (const auto wrong = checkMessage(rule.message.zh, prefix + QStringLiteral("message.zh")))
        return wrong;
    if (const auto wrong = checkMessage(rule.message.en, prefix + QStringLiteral("message.en")))
        return wrong;
    if (const auto wrong = checkScope(rule.scope, prefix + QStringLiteral("scope")))
        return wrong;
    if (const auto wrong = checkHours(rule.hours, prefix + QStringLiteral("hours")))
        return wrong;
    if (rule.coolDownMs < 0 || rule.coolDownMs > 31 * kDayMs)
        return problem("cool_down_s", QT_TRANSLATE_NOOP("Rules", "A cool-down lasts at most 31 days."));
    if (rule.lateHorizonMs < 0 || rule.lateHorizonMs > kDayMs)
        return problem("late_horizon_s", QT_TRANSLATE_NOOP("Rules", "A late horizon lasts at most a day."));
    if (rule.channels.contains(QString()))
        return problem("channels", QT_TRANSLATE_NOOP("Rules", "A channel's name is missing."));
    return std::nullopt;
}

std::map<QString, QString> ruleFields(const AlertRule &rule, const RuleTerms &terms)
{
    std::map<QString, QString> fields;
    flatten(ruleJson(rule, terms), {}, fields);
    return fields;
}

}  // namespace xinglin
