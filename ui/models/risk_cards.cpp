// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/analysis_cards.h"
#include "ui/models/analysis_charts.h"
#include "ui/models/card_parts.h"
#include "ui/models/format.h"
#include "ui/models/names.h"

#include <QJsonArray>
#include <QJsonObject>

#include <map>

namespace xinglin::cards {
namespace {

/// A field of a check-up or of a person as people call it.
QString fieldName(const QString &key)
{
    const QString field = key.section(QLatin1Char('.'), -1);
    static const std::map<QString, const char *> kNames{
        {QStringLiteral("age"), QT_TRANSLATE_NOOP("AnalysisCards", "age")},
        {QStringLiteral("sex"), QT_TRANSLATE_NOOP("AnalysisCards", "sex")},
        {QStringLiteral("height"), QT_TRANSLATE_NOOP("AnalysisCards", "height")},
        {QStringLiteral("weight"), QT_TRANSLATE_NOOP("AnalysisCards", "weight")},
        {QStringLiteral("bmi"), QT_TRANSLATE_NOOP("AnalysisCards", "body mass index")},
        {QStringLiteral("waist"), QT_TRANSLATE_NOOP("AnalysisCards", "waist")},
        {QStringLiteral("systolic"), QT_TRANSLATE_NOOP("AnalysisCards", "systolic pressure")},
        {QStringLiteral("diastolic"), QT_TRANSLATE_NOOP("AnalysisCards", "diastolic pressure")},
        {QStringLiteral("total_cholesterol"), QT_TRANSLATE_NOOP("AnalysisCards", "total cholesterol")},
        {QStringLiteral("hdl"), QT_TRANSLATE_NOOP("AnalysisCards", "HDL cholesterol")},
        {QStringLiteral("glucose"), QT_TRANSLATE_NOOP("AnalysisCards", "blood glucose")},
        {QStringLiteral("smoker"), QT_TRANSLATE_NOOP("AnalysisCards", "smoking")},
        {QStringLiteral("diabetes"), QT_TRANSLATE_NOOP("AnalysisCards", "diabetes")},
        {QStringLiteral("treated_pressure"),
         QT_TRANSLATE_NOOP("AnalysisCards", "treatment for blood pressure")},
        {QStringLiteral("family_history"), QT_TRANSLATE_NOOP("AnalysisCards", "family history")},
        {QStringLiteral("region"), QT_TRANSLATE_NOOP("AnalysisCards", "region")},
        {QStringLiteral("activity"), QT_TRANSLATE_NOOP("AnalysisCards", "activity")},
        {QStringLiteral("diet"), QT_TRANSLATE_NOOP("AnalysisCards", "diet")},
        {QStringLiteral("respiratory_rate"), QT_TRANSLATE_NOOP("AnalysisCards", "respiratory rate")},
        {QStringLiteral("on_oxygen"), QT_TRANSLATE_NOOP("AnalysisCards", "air or oxygen")},
        {QStringLiteral("oxygen"), QT_TRANSLATE_NOOP("AnalysisCards", "air or oxygen")},
        {QStringLiteral("consciousness"), QT_TRANSLATE_NOOP("AnalysisCards", "consciousness")},
        {QStringLiteral("pulse"), QT_TRANSLATE_NOOP("AnalysisCards", "pulse")},
        {QStringLiteral("temperature"), QT_TRANSLATE_NOOP("AnalysisCards", "temperature")},
        {QStringLiteral("rr"), QT_TRANSLATE_NOOP("AnalysisCards", "respiratory rate")},
        {QStringLiteral("spo2"), QT_TRANSLATE_NOOP("AnalysisCards", "blood oxygen")},
        {QStringLiteral("o2"), QT_TRANSLATE_NOOP("AnalysisCards", "air or oxygen")},
        {QStringLiteral("sbp"), QT_TRANSLATE_NOOP("AnalysisCards", "systolic pressure")},
        {QStringLiteral("hr"), QT_TRANSLATE_NOOP("AnalysisCards", "pulse")},
        {QStringLiteral("cns"), QT_TRANSLATE_NOOP("AnalysisCards", "consciousness")},
        {QStringLiteral("temp"), QT_TRANSLATE_NOOP("AnalysisCards", "temperature")},
    };
    const auto found = kNames.find(field);
    if (found != kNames.end())
        return CardText::tr(found->second);
    const QString metric = charts::metricName(field);
    QString words = metric;
    return metric == field ? words.replace(QLatin1Char('_'), QLatin1Char(' ')) : metric;
}

QString missingText(const AnalysisResult &result)
{
    QStringList fields;
    for (const QString &key : results::words(result.detail.value(QStringLiteral("missing"))))
        fields += fieldName(key);
    //: separates names in a list
    return fields.isEmpty() ? QString() : CardText::tr("Missing: %1").arg(fields.join(CardText::tr(", ")));
}

struct Band
{
    QString word;
    Tone tone = Tone::none;
};

Band bandOf(const QString &band)
{
    QString key = band;
    key.replace(QLatin1Char('-'), QLatin1Char('_'));
    if (key == QLatin1String("low"))
        return {CardText::tr("low"), Tone::good};
    if (key == QLatin1String("slightly_elevated") || key == QLatin1String("slightly_raised"))
        return {CardText::tr("slightly raised"), Tone::info};
    if (key == QLatin1String("low_medium"))
        return {CardText::tr("low, one sign beyond"), Tone::watch};
    if (key == QLatin1String("medium") || key == QLatin1String("moderate") ||
        key == QLatin1String("intermediate"))
        return {CardText::tr("medium"), Tone::watch};
    if (key == QLatin1String("high"))
        return {CardText::tr("high"), Tone::alarm};
    if (key == QLatin1String("very_high"))
        return {CardText::tr("very high"), Tone::alarm};
    return {key.replace(QLatin1Char('_'), QLatin1Char(' ')), key.isEmpty() ? Tone::none : Tone::info};
}

void addBand(CardContent &card, const AnalysisResult &result)
{
    if (!card.reason.isEmpty())
        return;
    const QString told = result.detail.value(QStringLiteral("band")).toString();
    const Band band = bandOf(result.category.isEmpty() ? told : result.category);
    card.badge = band.word;
    card.tone = band.tone;
}

/// That it is screening and no diagnosis is said by the result itself.
void addMissing(CardContent &card, const AnalysisResult &result)
{
    QStringList notes;
    const QString missing = missingText(result);
    if (!missing.isEmpty())
        notes += missing;
    if (!card.note.isEmpty())
        notes += card.note;
    card.note = notes.join(QLatin1Char('\n'));
}

/// What is known, or from the least to the most that what is missing would make of it.
void addRange(CardContent &card, const std::optional<double> &value, const std::optional<double> &low,
              const std::optional<double> &high, int decimals, const QString &unit)
{
    const bool isOpen = !value && low && high;
    if (!card.reason.isEmpty() || (!value && !isOpen))
        return;
    card.figure = format::withUnit(
        isOpen ? format::interval(low, high, decimals) : format::number(*value, decimals), unit);
    if (isOpen)
        card.interval = CardText::tr("from the least to the most that what is missing can make");
    else if (low && high && *low < *high)
        card.interval = CardText::tr("%1 with what is missing").arg(format::interval(low, high, decimals));
}

QString modelName(const QString &model)
{
    if (model == QLatin1String("bmi"))
        return CardText::tr("with body mass index, no laboratory values");
    if (model == QLatin1String("lipid"))
        return CardText::tr("with laboratory values");
    if (model == QLatin1String("men"))
        return CardText::tr("for men");
    return model == QLatin1String("women") ? CardText::tr("for women") : model;
}

CardContent percentCard(const AnalysisResult &result, const QString &title)
{
    CardContent card = cardOf(result, title);
    addRange(card, results::number(result, "risk_percent"), results::number(result, "risk_low"),
             results::number(result, "risk_high"), 1, QStringLiteral("%"));
    addBand(card, result);
    const QString model = result.detail.value(QStringLiteral("model")).toString();
    if (!model.isEmpty() && card.reason.isEmpty())
        card.facts.push_back({CardText::tr("model"), modelName(model), {}});
    addMissing(card, result);
    return card;
}

CardContent findriscCard(const AnalysisResult &result)
{
    CardContent card = cardOf(result, CardText::tr("Type 2 diabetes in 10 years (FINDRISC)"));
    addRange(card, results::number(result, "points"), results::number(result, "low"),
             results::number(result, "high"), 0, CardText::tr("of 26 points"));
    addBand(card, result);
    addMissing(card, result);
    return card;
}

CardContent news2Card(const AnalysisResult &result)
{
    CardContent card = cardOf(result, CardText::tr("Acute illness (NEWS2)"));
    const QJsonObject &detail = result.detail;
    const auto low = results::number(detail.value(QStringLiteral("low"))),
               high = results::number(detail.value(QStringLiteral("high")));
    const bool isComplete = detail.value(QStringLiteral("complete")).toBool();
    if (card.reason.isEmpty() && low && high) {
        card.figure = *low == *high ? CardText::tr("%1 points").arg(format::number(*low, 0))
                                    : CardText::tr("%1 points").arg(format::interval(low, high, 0));
        if (!isComplete)
            card.interval = CardText::tr("from what is known to the worst of what is missing");
    }
    if (isComplete)
        addBand(card, result);
    else if (card.reason.isEmpty())
        card.badge = CardText::tr("incomplete"), card.tone = Tone::unknown;
    const QJsonObject points = detail.value(QStringLiteral("points")).toObject();
    for (auto it = points.begin(); it != points.end() && card.reason.isEmpty(); ++it) {
        if (const auto value = results::number(it.value()))
            card.facts.push_back(
                {fieldName(it.key()), CardText::tr("%1 points").arg(format::number(*value, 0)), {}});
    }
    addMissing(card, result);
    return card;
}

}  // namespace

std::vector<CardContent> risks(const Results &results)
{
    std::vector<CardContent> all;
    for (const AnalysisResult *each : results::all(results, u"framingham"))
        all.push_back(percentCard(*each, CardText::tr("Heart and vessels in 10 years (Framingham)")));
    for (const AnalysisResult *each : results::all(results, u"china-par"))
        all.push_back(percentCard(*each, CardText::tr("Heart and vessels in 10 years (China-PAR)")));
    for (const AnalysisResult *each : results::all(results, u"findrisc"))
        all.push_back(findriscCard(*each));
    for (const AnalysisResult *each : results::all(results, u"news2"))
        all.push_back(news2Card(*each));
    for (CardContent &each : body(results))
        all.push_back(std::move(each));
    return all;
}

}  // namespace xinglin::cards
