// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rule_json.h"

#include "domain/rule_expression_json.h"
#include "domain/strict_object.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <array>

namespace xinglin {
namespace {

const QString kFormat = QStringLiteral("xinglin-rules");
constexpr int kFormatVersion = 1;

QJsonObject bilingualJson(const BilingualText &text)
{
    QJsonObject json{{QStringLiteral("zh"), text.zh}};
    if (!text.en.isEmpty())
        json[QStringLiteral("en")] = text.en;
    return json;
}

BilingualText readBilingual(StrictObject &rule, const QString &field, bool isRequired)
{
    if (!rule.has(field) && !isRequired)
        return {};
    StrictObject json(rule.value(field), rule.placeOf(field));
    BilingualText text;
    text.zh = json.requiredText(QStringLiteral("zh"));
    text.en = json.text(QStringLiteral("en"));
    if (const auto problem = json.problem())
        rule.keep(*problem);
    return text;
}

QJsonObject scopeJson(const RuleScope &scope, const RuleScopeNames &names)
{
    switch (scope.kind) {
    case RuleScope::Kind::tenant: return {};
    case RuleScope::Kind::unit: return {{QStringLiteral("unit"), names.code(scope.unit)}};
    case RuleScope::Kind::position: return {{QStringLiteral("position"), scope.position}};
    case RuleScope::Kind::person: return {{QStringLiteral("person"), names.code(scope.person)}};
    }
    return {};
}

RuleScope readScope(StrictObject &rule, const RuleScopeNames &names)
{
    RuleScope scope;
    if (!rule.has(QStringLiteral("scope")))
        return scope;
    StrictObject json(rule.value(QStringLiteral("scope")), rule.placeOf(QStringLiteral("scope")));
    const QString unit = json.text(QStringLiteral("unit"));
    const QString position = json.text(QStringLiteral("position"));
    const QString person = json.text(QStringLiteral("person"));
    if ((unit.isEmpty() ? 0 : 1) + (position.isEmpty() ? 0 : 1) + (person.isEmpty() ? 0 : 1) != 1)
        json.keep({json.place(),
                   QCoreApplication::translate("Rules", "One of unit, position and person is expected.")});
    if (!unit.isEmpty()) {
        scope.kind = RuleScope::Kind::unit;
        scope.unit = names.unit(unit);
        if (!scope.unit.isValid())
            json.complain(QStringLiteral("unit"),
                          QCoreApplication::translate("Rules", "There is no unit “%1”.").arg(unit));
    } else if (!position.isEmpty()) {
        scope.kind = RuleScope::Kind::position;
        scope.position = position;
    } else if (!person.isEmpty()) {
        scope.kind = RuleScope::Kind::person;
        scope.person = names.person(person);
        if (!scope.person.isValid())
            json.complain(QStringLiteral("person"),
                          QCoreApplication::translate("Rules", "There is no person “%1”.").arg(person));
    }
    if (const auto problem = json.problem())
        rule.keep(*problem);
    return scope;
}

QString clockText(int minute)
{
    return QStringLiteral("%1:%2")
        .arg(minute / 60, 2, 10, QLatin1Char('0'))
        .arg(minute % 60, 2, 10, QLatin1Char('0'));
}

int readClock(StrictObject &json, const QString &field)
{
    const QString text = json.requiredText(field);
    const int hour = text.left(2).toInt(), minute = text.mid(3).toInt();
    if (text != clockText(hour * 60 + minute) || hour > 23 || minute > 59)
        json.complain(field,
                      QCoreApplication::translate("Rules", "A time of day such as 22:00 is expected."));
    return std::clamp(hour * 60 + minute, 0, 1439);
}

constexpr std::array kDayKinds{"every", "workdays", "rest_days"};

QJsonArray hoursJson(const std::vector<ActiveHours> &hours)
{
    QJsonArray list;
    for (const ActiveHours &stretch : hours) {
        QJsonObject json{{QStringLiteral("from"), clockText(stretch.fromMinute)},
                         {QStringLiteral("to"), clockText(stretch.toMinute)}};
        if (stretch.weekdays != 0x7f) {
            QJsonArray days;
            for (int day = 0; day < 7; ++day) {
                if ((stretch.weekdays & (1u << day)) != 0)
                    days.append(day + 1);
            }
            json[QStringLiteral("weekdays")] = days;
        }
        if (stretch.days != ActiveHours::Days::every)
            json[QStringLiteral("days")] = QLatin1String(kDayKinds[static_cast<std::size_t>(stretch.days)]);
        list.append(json);
    }
    return list;
}

std::uint8_t readWeekdays(StrictObject &json)
{
    const QString field = QStringLiteral("weekdays");
    if (!json.has(field))
        return 0x7f;
    unsigned mask = 0;
    const QJsonArray days = json.array(field);
    for (const QJsonValue &day : days) {
        const int number = day.toInt();
        if (number < 1 || number > 7)
            json.complain(field, QCoreApplication::translate(
                                     "Rules", "Weekdays are numbers from 1 (Monday) to 7 (Sunday)."));
        else
            mask |= 1u << (number - 1);
    }
    if (mask == 0)
        json.complain(field, QCoreApplication::translate("Rules", "This is empty."));
    return static_cast<std::uint8_t>(mask);
}

std::vector<ActiveHours> readHours(StrictObject &rule)
{
    std::vector<ActiveHours> hours;
    const QJsonArray list = rule.array(QStringLiteral("hours"));
    for (qsizetype i = 0; i < list.size(); ++i) {
        StrictObject json(list.at(i), rule.placeOf(QStringLiteral("hours[%1]").arg(i)));
        ActiveHours stretch;
        stretch.fromMinute = readClock(json, QStringLiteral("from"));
        stretch.toMinute = readClock(json, QStringLiteral("to"));
        stretch.weekdays = readWeekdays(json);
        const QString days = json.text(QStringLiteral("days"), QLatin1String(kDayKinds[0]));
        const auto *known = std::find_if(kDayKinds.begin(), kDayKinds.end(),
                                         [&](const char *name) { return days == QLatin1String(name); });
        if (known == kDayKinds.end())
            json.complain(QStringLiteral("days"),
                          QCoreApplication::translate("Rules", "One of %1 is expected.")
                              .arg(QStringLiteral("every, workdays, rest_days")));
        else
            stretch.days = static_cast<ActiveHours::Days>(known - kDayKinds.begin());
        hours.push_back(stretch);
        if (const auto problem = json.problem())
            rule.keep(*problem);
    }
    return hours;
}

template <typename T>
T readName(StrictObject &rule, const QString &field, std::optional<T> (*parse)(QStringView), T fallback,
           const QString &known, bool isRequired)
{
    const QString text = isRequired ? rule.requiredText(field) : rule.text(field);
    if (text.isEmpty())
        return fallback;
    const auto parsed = parse(text);
    if (!parsed)
        rule.complain(field, QCoreApplication::translate("Rules", "One of %1 is expected.").arg(known));
    return parsed.value_or(fallback);
}

}  // namespace

QJsonObject ruleJson(const AlertRule &rule, const RuleTerms &terms)
{
    QJsonObject json{{QStringLiteral("code"), rule.code},
                     {QStringLiteral("state"), ruleStateName(rule.state)},
                     {QStringLiteral("name"), bilingualJson(rule.name)},
                     {QStringLiteral("severity"), alertSeverityName(rule.severity)},
                     {QStringLiteral("when"), expressionJson(rule.when, terms.metrics)}};
    if (!rule.message.zh.isEmpty() || !rule.message.en.isEmpty())
        json[QStringLiteral("message")] = bilingualJson(rule.message);
    if (const QJsonObject scope = scopeJson(rule.scope, terms.names); !scope.isEmpty())
        json[QStringLiteral("scope")] = scope;
    if (!rule.hours.empty())
        json[QStringLiteral("hours")] = hoursJson(rule.hours);
    if (rule.coolDownMs != 0)
        json[QStringLiteral("cool_down_s")] = static_cast<double>(rule.coolDownMs) / 1000.0;
    if (rule.lateHorizonMs != kDefaultLateHorizonMs)
        json[QStringLiteral("late_horizon_s")] = static_cast<double>(rule.lateHorizonMs) / 1000.0;
    if (!rule.channels.isEmpty())
        json[QStringLiteral("channels")] = QJsonArray::fromStringList(rule.channels);
    if (!rule.source.isEmpty())
        json[QStringLiteral("source")] = rule.source;
    return json;
}

tl::expected<AlertRule, RuleProblem> ruleFromJson(const QJsonObject &json, const QString &place,
                                                  const RuleTerms &terms)
{
    StrictObject fields(json, place);
    AlertRule rule;
    rule.code = fields.requiredText(QStringLiteral("code"));
    rule.state = readName(fields, QStringLiteral("state"), parseRuleState, RuleState::draft,
                          QStringLiteral("draft, observe, live, retired"), false);
    rule.name = readBilingual(fields, QStringLiteral("name"), true);
    rule.severity = readName(fields, QStringLiteral("severity"), parseAlertSeverity, AlertSeverity::p2,
                             QStringLiteral("p0, p1, p2, info"), true);
    auto when = expressionFromJson(fields.value(QStringLiteral("when")),
                                   fields.placeOf(QStringLiteral("when")), terms.metrics);
    if (when)
        rule.when = *std::move(when);
    else
        fields.keep(when.error());
    rule.message = readBilingual(fields, QStringLiteral("message"), false);
    rule.scope = readScope(fields, terms.names);
    rule.hours = readHours(fields);
    rule.coolDownMs = fields.seconds(QStringLiteral("cool_down_s"), 0, kLongestRuleSpanMs);
    rule.lateHorizonMs =
        fields.seconds(QStringLiteral("late_horizon_s"), kDefaultLateHorizonMs, kLongestRuleSpanMs);
    rule.channels = fields.texts(QStringLiteral("channels"));
    rule.source = fields.text(QStringLiteral("source"));
    if (const auto problem = fields.problem())
        return tl::unexpected(*problem);
    return rule;
}

QByteArray rulesDocument(const std::vector<AlertRule> &rules, const RuleTerms &terms)
{
    QJsonArray list;
    for (const AlertRule &rule : rules)
        list.append(ruleJson(rule, terms));
    return QJsonDocument(QJsonObject{{QStringLiteral("format"), kFormat},
                                     {QStringLiteral("version"), kFormatVersion},
                                     {QStringLiteral("rules"), list}})
        .toJson();
}

RuleDocument readRulesDocument(const QByteArray &json, const RuleTerms &terms)
{
    RuleDocument read;
    const auto document = readStrictObject(json);
    if (!document) {
        read.problems.push_back(document.error());
        return read;
    }
    StrictObject fields(*document, {});
    const QString format = fields.text(QStringLiteral("format"), kFormat);
    if (format != kFormat)
        fields.complain(QStringLiteral("format"),
                        QCoreApplication::translate("Rules", "One of %1 is expected.").arg(kFormat));
    fields.integer(QStringLiteral("version"), kFormatVersion, 1, kFormatVersion);
    const QJsonArray list = fields.array(QStringLiteral("rules"));
    if (const auto problem = fields.problem()) {
        read.problems.push_back(*problem);
        return read;
    }
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QString place = QStringLiteral("rules[%1]").arg(i);
        if (!list.at(i).isObject()) {
            read.problems.push_back(
                {place, QCoreApplication::translate("Rules", "An object is expected here.")});
            continue;
        }
        auto rule = ruleFromJson(list.at(i).toObject(), place, terms);
        if (rule)
            read.rules.push_back(*std::move(rule));
        else
            read.problems.push_back(rule.error());
    }
    return read;
}

QString problemText(const RuleProblem &problem)
{
    return problem.place.isEmpty() ? problem.text : problem.place + QStringLiteral(": ") + problem.text;
}

}  // namespace xinglin
