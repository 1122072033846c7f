// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/advice/rule_book.h"
#include "analysis/person/night_courses.h"
#include "analysis/sentence.h"
#include "analysis/spoken_day.h"
#include "domain/metric.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace xinglin {
namespace {

struct TextPlace
{
    qsizetype first = 0, end = 0;  // with its braces
    QString field;
    int digits = 0;
    bool isShare = false;
    bool isSigned = false;
    bool isSize = false;
    int last = 0;          // so many of the last entries of a course, one behind the other
    bool isHours = false;  // of minutes
};

std::vector<TextPlace> textPlaces(const QString &text)
{
    std::vector<TextPlace> places;
    for (qsizetype at = text.indexOf(u'{'); at >= 0; at = text.indexOf(u'{', at + 1)) {
        const qsizetype close = text.indexOf(u'}', at);
        if (close < 0)
            break;
        TextPlace place{at, close + 1, text.mid(at + 1, close - at - 1)};
        const qsizetype colon = place.field.indexOf(u':');
        if (colon >= 0) {
            QString form = place.field.mid(colon + 1);
            place.isShare = form.endsWith(u'%');
            if (place.isShare)
                form.chop(1);
            place.isSigned = form.startsWith(u'+');
            place.isSize = form.startsWith(u'|');
            if (place.isSize)
                form.remove(0, 1);
            if (const qsizetype star = form.indexOf(u'*'); star > 0) {
                place.last = form.left(star).toInt();
                form.remove(0, star + 1);
            }
            place.isHours = form.endsWith(u'h');
            if (place.isHours)
                form.chop(1);
            place.digits = form.toInt();
            place.field.truncate(colon);
        }
        places.push_back(std::move(place));
    }
    return places;
}

/// The name of the values the result is about; a change of level may be told of nights.
std::optional<QString> seriesText(const AnalysisResult &result, Language language)
{
    const Metric *metric = MetricDictionary::builtIn().find(result.metric);
    if (!metric)
        return std::nullopt;
    return seriesName(*metric, measureFromCode(result.detail[QLatin1String("measure")].toString()))
        .in(language);
}

QString numberText(const TextPlace &place, double value)
{
    if (place.isShare)
        return groupedNumber(value * 100.0, place.digits) + u'%';
    const QString sign = place.isSigned && value > 0.0 ? QStringLiteral("+") : QString();
    const double told = place.isHours ? value / 60.0 : value;
    return sign + groupedNumber(place.isSize ? std::abs(told) : told, place.digits);
}

/// "7.2 / – / 4.8": the last entries of a course, a dash where there is none; nothing of an empty course.
std::optional<QString> lastText(const TextPlace &place, const QJsonArray &course)
{
    QStringList entries;
    for (qsizetype at = std::max<qsizetype>(0, course.size() - place.last); at < course.size(); ++at)
        entries += course[at].isDouble() ? numberText(place, course[at].toDouble()) : QString(QChar(0x2013));
    return entries.isEmpty() ? std::nullopt : std::optional(entries.join(QStringLiteral(" / ")));
}

std::optional<QString> placeText(const TextPlace &place, const AnalysisResult &result, Language language)
{
    if (place.field == QLatin1String("metric")) {
        const Metric *metric = MetricDictionary::builtIn().find(result.metric);
        return metric ? std::optional(metric->name.in(language)) : std::nullopt;
    }
    if (place.field == QLatin1String("series"))
        return seriesText(result, language);
    if (place.field == QLatin1String("unit")) {
        const Metric *metric = MetricDictionary::builtIn().find(result.metric);
        return metric ? std::optional(metric->unitLabel.in(language)) : std::nullopt;
    }
    const QJsonValue field = fieldOf(result, place.field.split(u'.'));
    if (place.last > 0)
        return lastText(place, field.toArray());
    const QJsonValue value = latestOf(field);
    if (value.isDouble() && std::isfinite(value.toDouble()))
        return numberText(place, value.toDouble());
    if (value.isString() && !value.toString().isEmpty()) {
        const Day day = Day::fromText(value.toString());
        return day.isValid() ? spokenDay(day).in(language) : value.toString();
    }
    return std::nullopt;
}

std::optional<QString> filledIn(const QString &text, const AnalysisResult &result, Language language)
{
    QString out;
    qsizetype at = 0;
    for (const TextPlace &place : textPlaces(text)) {
        const auto filled = placeText(place, result, language);
        if (!filled)
            return std::nullopt;
        out += text.mid(at, place.first - at) + *filled;
        at = place.end;
    }
    return out + text.mid(at);
}

}  // namespace

QStringList placesOf(const QString &text)
{
    QStringList fields;
    for (const TextPlace &place : textPlaces(text))
        fields += place.field;
    return fields;
}

std::optional<BilingualText> filledFrom(const BilingualText &text, const AnalysisResult &result)
{
    auto zh = filledIn(text.zh, result, Language::zhCN);
    auto en = filledIn(text.en, result, Language::en);
    if (!zh || !en)
        return std::nullopt;
    return BilingualText{*std::move(zh), *std::move(en)};
}

}  // namespace xinglin
