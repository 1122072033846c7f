// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/advice/rule_book.h"

#include "analysis/method.h"
#include "domain/metric.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace xinglin {
namespace {

constexpr int kBookFormat = 1;

QString missingText()
{
    return QCoreApplication::translate("Analysis", "it is missing or of another kind");
}

BilingualText ruleTextOf(const QJsonValue &value)
{
    return {value[QLatin1String("zh")].toString(), value[QLatin1String("en")].toString()};
}

/// One text for both languages, or one for each.
BilingualText citationOf(const QJsonValue &value)
{
    return value.isString() ? BilingualText{value.toString(), value.toString()} : ruleTextOf(value);
}

bool isComplete(const BilingualText &text)
{
    return !text.zh.isEmpty() && !text.en.isEmpty();
}

QStringList wordsOf(const QJsonValue &value)
{
    QStringList words;
    for (const QJsonValue &each : value.toArray())
        words += each.toString();
    return words;
}

Result<RulePriority> priorityFromJson(const QJsonValue &json)
{
    RulePriority priority;
    const QString place = QStringLiteral("priority");
    if (json.isDouble()) {
        priority.base = json.toInt(0);
    } else {
        const QJsonObject object = json.toObject();
        priority.base = object.value(QLatin1String("base")).toInt(0);
        priority.path =
            object.value(QLatin1String("field")).toString().split(QLatin1Char('.'), Qt::SkipEmptyParts);
        priority.from = object.value(QLatin1String("from")).toDouble();
        priority.to = object.value(QLatin1String("to")).toDouble();
        priority.add = object.value(QLatin1String("add")).toInt(0);
        if (priority.path.isEmpty() || priority.from == priority.to || priority.add < 1)
            return wrongField(place, missingText());
    }
    if (priority.base < 1 || priority.base + priority.add > 100)
        return wrongField(place, QCoreApplication::translate("Analysis", "it must lie in 1 to 100"));
    return priority;
}

Result<std::vector<RuleContra>> contraOfRule(const QJsonValue &json)
{
    std::vector<RuleContra> list;
    for (const QJsonValue &each : json.toArray()) {
        RuleContra contra;
        contra.id = each[QLatin1String("id")].toString();
        const QJsonValue then = each[QLatin1String("then")];
        if (then.isObject())
            contra.instead = ruleTextOf(then);
        else if (then != QLatin1String("suppress"))
            return wrongField(QStringLiteral("contra.then"), missingText());
        if (contra.id.isEmpty() || (contra.instead && !isComplete(*contra.instead)))
            return wrongField(QStringLiteral("contra"), missingText());
        list.push_back(std::move(contra));
    }
    return list;
}

const char *wrongPlainField(const AdviceRule &rule)
{
    static const QStringList people{QStringLiteral("self"), QStringLiteral("officer"),
                                    QStringLiteral("doctor"), QStringLiteral("manager")};
    return rule.version < 1             ? "version"
           : rule.topic.isEmpty()       ? "topic"
           : rule.method.isEmpty()      ? "of.method"
           : !isComplete(rule.text)     ? "text"
           : rule.evidence.isEmpty()    ? "evidence"
           : !people.contains(rule.who) ? "who"
                                        : nullptr;
}

Result<AdviceRule> ruleFromJson(const QJsonObject &json)
{
    AdviceRule rule;
    rule.id = json.value(QLatin1String("id")).toString();
    rule.version = json.value(QLatin1String("version")).toInt(0);
    rule.topic = json.value(QLatin1String("topic")).toString();
    rule.method = json.value(QLatin1String("of"))[QLatin1String("method")].toString();
    rule.metric = json.value(QLatin1String("of"))[QLatin1String("metric")].toString();
    rule.text = ruleTextOf(json.value(QLatin1String("text")));
    rule.evidence = wordsOf(json.value(QLatin1String("evidence")));
    rule.who = json.value(QLatin1String("who")).toString();
    rule.follow = wordsOf(json.value(QLatin1String("follow")));
    if (const char *wrong = wrongPlainField(rule))
        return wrongField(QLatin1String(wrong), missingText());
    if (json.contains(QLatin1String("because"))) {
        rule.because = ruleTextOf(json.value(QLatin1String("because")));
        if (!isComplete(*rule.because))
            return wrongField(QStringLiteral("because"), missingText());
    }
    auto when = conditionFromJson(json.value(QLatin1String("when")), QStringLiteral("when"));
    if (!when)
        return fail(when.error());
    rule.when = *std::move(when);
    auto priority = priorityFromJson(json.value(QLatin1String("priority")));
    if (!priority)
        return fail(priority.error());
    rule.priority = *std::move(priority);
    auto contra = contraOfRule(json.value(QLatin1String("contra")));
    if (!contra)
        return fail(contra.error());
    rule.contra = *std::move(contra);
    return rule;
}

tl::unexpected<Error> ofEntry(const QString &id, const Error &error)
{
    return fail(error.code,
                QCoreApplication::translate("Analysis", "The rule “%1”: %2").arg(id, error.message));
}

Status addRules(RuleBook &book, const QJsonArray &rules)
{
    for (qsizetype i = 0; i < rules.size(); ++i) {
        const QJsonObject json = rules[i].toObject();
        const QString id = json.value(QLatin1String("id")).toString();
        if (id.isEmpty())
            return wrongField(QStringLiteral("rules[%1].id").arg(i), missingText());
        auto rule = ruleFromJson(json);
        if (!rule)
            return ofEntry(id, rule.error());
        book.rules.push_back(*std::move(rule));
    }
    return {};
}

Status addContra(RuleBook &book, const QJsonArray &list)
{
    for (const QJsonValue &each : list) {
        ContraIndication contra;
        contra.id = each[QLatin1String("id")].toString();
        contra.text = ruleTextOf(each[QLatin1String("text")]);
        auto when = conditionFromJson(each[QLatin1String("when")], QStringLiteral("when"));
        if (!when)
            return ofEntry(contra.id, when.error());
        if (contra.id.isEmpty() || !isComplete(contra.text))
            return ofEntry(contra.id, wrongField(QStringLiteral("text"), missingText()).value());
        contra.when = *std::move(when);
        book.contra.push_back(std::move(contra));
    }
    return {};
}

void initialiseRules()
{
    methods();  // reads its files from the same embedded set
}

RuleBook readRuleBook()
{
    initialiseRules();
    RuleBook book;
    const QDir folder(QStringLiteral(":/analysis/advice"));
    for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("the rules %s are not embedded", qPrintable(name));
        if (const Status added = addToRuleBook(book, file.readAll()); !added)
            qFatal("%s: %s", qPrintable(name), qPrintable(added.error().message));
    }
    std::ranges::sort(book.rules, {}, &AdviceRule::id);
    if (const Status whole = checkRuleBook(book); !whole)
        qFatal("the rules of advice: %s", qPrintable(whole.error().message));
    return book;
}

}  // namespace

int RulePriority::of(const AnalysisResult &result) const
{
    const QJsonValue field = path.isEmpty() ? QJsonValue() : latestOf(fieldOf(result, path));
    if (!field.isDouble())
        return base;
    const double share = std::clamp((field.toDouble() - from) / (to - from), 0.0, 1.0);
    return base + static_cast<int>(std::lround(share * add));
}

const ContraIndication *RuleBook::findContra(const QString &id) const
{
    const auto found = std::ranges::find(contra, id, &ContraIndication::id);
    return found == contra.end() ? nullptr : &*found;
}

BilingualText RuleBook::citation(const QString &id) const
{
    const auto found = std::ranges::find(sources, id, &Source::id);
    return found == sources.end() ? BilingualText() : found->citation;
}

Status addToRuleBook(RuleBook &book, const QByteArray &json)
{
    QJsonParseError parse;
    const QJsonObject object = QJsonDocument::fromJson(json, &parse).object();
    if (parse.error != QJsonParseError::NoError)
        return fail(ErrorCode::invalidData, parse.errorString());
    if (object.value(QLatin1String("format")).toInt() != kBookFormat)
        return wrongField(QStringLiteral("format"), missingText());
    const QJsonObject sources = object.value(QLatin1String("sources")).toObject();
    for (auto each = sources.begin(); each != sources.end(); ++each)
        book.sources.push_back({each.key(), citationOf(each.value())});
    if (const Status added = addContra(book, object.value(QLatin1String("contra")).toArray()); !added)
        return added;
    return addRules(book, object.value(QLatin1String("rules")).toArray());
}

Status checkRuleBook(const RuleBook &book)
{
    QSet<QString> ids;
    for (const AdviceRule &rule : book.rules) {
        if (ids.contains(rule.id))
            return ofEntry(rule.id,
                           Error{ErrorCode::invalidData,
                                 QCoreApplication::translate("Analysis", "there are two of that name."),
                                 {}});
        ids.insert(rule.id);
        for (const RuleContra &contra : rule.contra) {
            if (!book.findContra(contra.id))
                return ofEntry(rule.id, wrongField(QStringLiteral("contra"), contra.id).value());
        }
        for (const QString &source : rule.evidence) {
            if (!isComplete(book.citation(source)))
                return ofEntry(rule.id, wrongField(QStringLiteral("evidence"), source).value());
        }
        for (const QString &metric : rule.follow) {
            if (!MetricDictionary::builtIn().find(metric))
                return ofEntry(rule.id, wrongField(QStringLiteral("follow"), metric).value());
        }
    }
    return {};
}

const RuleBook &ruleBook()
{
    static const RuleBook book = readRuleBook();
    return book;
}

}  // namespace xinglin
