// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/analysis_cards.h"

#include "analysis/sentence.h"
#include "ui/models/analysis_charts.h"
#include "ui/models/card_parts.h"
#include "ui/models/format.h"
#include "ui/models/names.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace xinglin::cards {
namespace {

constexpr double kUnusual = 2.0, kFar = 3.0;  // scales, as the strip of nights has them

struct NightRow
{
    CardContent::Row row;
    double distance = -1.0;  // in scales; below zero: unknown
    Day day;
};

int decimalsOf(const AnalysisResult &result)
{
    const Metric *metric = MetricDictionary::builtIn().find(result.metric);
    return metric != nullptr ? metric->decimals : 1;
}

NightRow nightOf(const AnalysisResult &result)
{
    NightRow night;
    const QString name = charts::metricName(result.metric);
    if (result.notApplicable) {
        night.row = {{name, format::noData(), {}, names::of(result.notApplicable->reason)}, Tone::unknown};
        return night;
    }
    const results::Baseline course = results::baseline(result);
    std::size_t last = course.days.size();
    while (last > 0 && !results::at(course.value, last - 1))
        --last;
    if (last == 0) {
        night.row = {{name, format::noData(), {}, CardText::tr("no night with data")}, Tone::unknown};
        return night;
    }
    const std::size_t place = last - 1;
    const int decimals = decimalsOf(result);
    const auto low = results::at(course.low, place), high = results::at(course.high, place),
               z = results::at(course.z, place);
    const bool isLearning = place < course.learning.size() && course.learning[place];
    night.day = course.days[place];
    night.distance = z ? std::abs(*z) : -1.0;
    const QString usual = format::interval(low, high, decimals);
    QString words = CardText::tr("no baseline yet");
    if (z) {
        words = deviationWords(*z);
        if (isLearning)
            words += QStringLiteral(" · ") + CardText::tr("learning");
    }
    night.row = {{name,
                  format::withUnit(format::number(*results::at(course.value, place), decimals),
                                   charts::unitLabel(result)),
                  usual.isEmpty() ? format::noData() : usual, words},
                 z ? deviationTone(*z) : Tone::unknown};
    return night;
}

CardContent restingCard(const Results &results)
{
    const AnalysisResult *resting = results::find(results, u"resting-heart-rate");
    const AnalysisResult *twoNights = results::find(results, u"two-night-rule");
    if (resting == nullptr)
        return {};
    CardContent card = cardOf(*resting, CardText::tr("Resting heart rate"));
    addFigure(card, *resting, 1, CardText::tr("bpm"));
    if (twoNights != nullptr) {
        card.sources.push_back(*twoNights);
        if (results::applies(twoNights))
            card.sentence += QLatin1Char(' ') + names::of(twoNights->text);
    }
    addChart(card, charts::restingHeartRate(*resting, twoNights));
    return card;
}

/// One table of what every metric's course does in the long run.
CardContent trendCard(const Results &results)
{
    const auto trends = results::all(results, u"trend");
    if (trends.empty())
        return {};
    CardContent card = cardOf(*trends.front(), CardText::tr("Trends"));
    card.key = QStringLiteral("trend");
    card.sentence.clear();
    card.reason.clear();
    card.sources.clear();
    card.columns = {CardText::tr("Metric"), CardText::tr("per 30 days"), CardText::tr("95% interval"),
                    CardText::tr("In words")};
    for (const AnalysisResult *each : trends) {
        card.sources.push_back(*each);
        const auto number = [each](const char *key) {
            return results::number(each->detail.value(QLatin1String(key)));
        };
        const auto slope = number("slope_per_30_days"), low = number("low"), high = number("high");
        if (!results::applies(each) || !slope) {
            const QString why = each->notApplicable ? names::of(each->notApplicable->reason) : QString();
            card.rows.push_back(
                {{charts::metricName(each->metric), format::noData(), {}, why}, Tone::unknown});
            continue;
        }
        const int decimals = decimalsOf(*each) + 1;
        const bool isSteady = each->category == QLatin1String("steady");
        card.rows.push_back(
            {{charts::metricName(each->metric),
              format::withUnit(format::signedNumber(*slope, decimals), charts::unitLabel(*each)),
              low && high ? format::signedNumber(*low, decimals) + QStringLiteral(" – ") +
                                format::signedNumber(*high, decimals)
                          : QString(),
              isSteady     ? CardText::tr("no change to speak of")
              : *slope > 0 ? CardText::tr("rising")
                           : CardText::tr("falling")},
             isSteady ? Tone::none : Tone::info});
    }
    return card;
}

CardContent changeCard(const Results &results)
{
    const auto all = results::all(results, u"change-points");
    if (all.empty())
        return {};
    CardContent card = cardOf(*all.front(), CardText::tr("Lasting changes"));
    card.key = QStringLiteral("change-points");
    card.sentence.clear();
    card.reason.clear();
    card.sources.clear();
    card.columns = {CardText::tr("Metric"), CardText::tr("since"), CardText::tr("by")};
    for (const AnalysisResult *each : all) {
        card.sources.push_back(*each);
        if (!results::applies(each))
            continue;
        for (const results::Change &change : results::changes(*each))
            card.rows.push_back(
                {{charts::metricName(each->metric), format::day(change.day),
                  change.size ? format::withUnit(format::signedNumber(*change.size, decimalsOf(*each) + 1),
                                                 charts::unitLabel(*each))
                              : format::noData()},
                 Tone::none});
    }
    if (card.rows.empty()) {
        const bool isAny = std::any_of(all.begin(), all.end(), results::applies);
        card.columns.clear();
        if (isAny)
            card.sentence = CardText::tr("No metric moved to another level and stayed there.");
        else
            card.reason = names::of(all.front()->notApplicable->reason);
    }
    return card;
}

std::vector<CardContent> driftCards(const Results &results)
{
    std::vector<CardContent> cards;
    for (const AnalysisResult *each : results::all(results, u"control-charts")) {
        CardContent card = cardOf(*each, CardText::tr("Drift: %1").arg(charts::metricName(each->metric)));
        const auto alarms = results::truths(each->detail.value(QStringLiteral("alarm")));
        const bool isNow = !alarms.empty() && alarms.back();
        if (card.reason.isEmpty()) {
            card.badge = isNow ? CardText::tr("drifting") : CardText::tr("in control");
            card.tone = isNow ? Tone::watch : Tone::good;
        }
        addChart(card, charts::controlChart(*each));
        cards.push_back(std::move(card));
    }
    std::stable_sort(cards.begin(), cards.end(), [](const CardContent &a, const CardContent &b) {
        return (a.tone == Tone::watch) > (b.tone == Tone::watch);
    });
    return cards;
}

CardContent scoreCard(const Results &results)
{
    const AnalysisResult *result = results::find(results, u"health-score");
    if (result == nullptr)
        return {};
    CardContent card = cardOf(*result, CardText::tr("Health score, day by day"));
    addFigure(card, *result, 1, CardText::tr("of 100"));
    addChart(card, charts::healthScore(*result));
    return card;
}

QString verdictWord(const QString &verdict)
{
    if (verdict == QLatin1String("better"))
        return CardText::tr("better");
    if (verdict == QLatin1String("worse"))
        return CardText::tr("worse");
    return verdict == QLatin1String("changed") ? CardText::tr("changed") : CardText::tr("within chance");
}

/// This period against the one before, metric by metric.
CardContent effectCard(const Results &results)
{
    const AnalysisResult *result = results::find(results, u"effect");
    if (result == nullptr)
        return {};
    CardContent card = cardOf(*result, CardText::tr("This period against the one before"));
    card.columns = {CardText::tr("Metric"), CardText::tr("before"), CardText::tr("after"),
                    CardText::tr("In words")};
    for (const QJsonValue &each : result->detail.value(QStringLiteral("items")).toArray()) {
        const QString key = each[QLatin1String("metric")].toString();
        const Metric *metric = MetricDictionary::builtIn().find(key);
        const int decimals = (metric != nullptr ? metric->decimals : 0) + 1;
        const auto before = results::number(each[QLatin1String("before")]),
                   after = results::number(each[QLatin1String("after")]);
        const QString verdict = each[QLatin1String("verdict")].toString();
        card.rows.push_back({{charts::metricName(key), format::number(before, decimals),
                              format::number(after, decimals), verdictWord(verdict)},
                             verdict == QLatin1String("better")  ? Tone::good
                             : verdict == QLatin1String("worse") ? Tone::watch
                                                                 : Tone::none});
    }
    if (card.rows.empty())
        card.columns.clear();
    return card;
}

CardContent isolationCard(const Results &results)
{
    const AnalysisResult *result = results::find(results, u"isolation-forest");
    if (result == nullptr)
        return {};
    CardContent card = cardOf(*result, CardText::tr("Profile of 30 days"));
    addNumber(card, *result, "score", CardText::tr("isolation score (0.5 is ordinary)"), 2);
    addChart(card, charts::isolationFeatures(*result), false);
    return card;
}

}  // namespace

QString deviationWords(double z)
{
    const double distance = std::abs(z);
    if (distance < kUnusual)
        return CardText::tr("as usual");
    if (distance < kFar)
        return z > 0 ? CardText::tr("higher than usual") : CardText::tr("lower than usual");
    return z > 0 ? CardText::tr("far above the usual") : CardText::tr("far below the usual");
}

Tone deviationTone(double z)
{
    const double distance = std::abs(z);
    return distance < kUnusual ? Tone::good : distance < kFar ? Tone::watch : Tone::alarm;
}

CardContent lastNight(const Results &results, std::size_t most)
{
    const auto baselines = results::all(results, u"baseline");
    if (baselines.empty())
        return {};
    std::vector<NightRow> nights;
    Day last;
    for (const AnalysisResult *each : baselines) {
        nights.push_back(nightOf(*each));
        last = std::max(last, nights.back().day);
    }
    std::stable_sort(nights.begin(), nights.end(),
                     [](const NightRow &a, const NightRow &b) { return a.distance > b.distance; });
    CardContent card;
    card.key = QStringLiteral("baseline");
    card.title = CardText::tr("Last night");
    card.basis = last.isValid() ? format::day(last) : QString();
    for (const AnalysisResult *each : baselines)
        card.sources.push_back(*each);
    if (!last.isValid()) {
        card.reason = CardText::tr("No night with data in this period.");
        return card;
    }
    const auto unusual = std::count_if(nights.begin(), nights.end(), [last](const NightRow &night) {
        return night.distance >= kUnusual && night.day == last;
    });
    card.sentence = unusual == 0
                        ? CardText::tr("Everything as usual.")
                        : CardText::tr("%n metric(s) beyond the usual.", nullptr, static_cast<int>(unusual));
    card.columns = {CardText::tr("Metric"), CardText::tr("Value"), CardText::tr("Usual"),
                    CardText::tr("In words")};
    for (NightRow &night : nights) {
        if (most > 0 && card.rows.size() >= most)
            break;
        if (night.day.isValid() && night.day != last)
            night.row.cells.back() += QStringLiteral(" · ") + format::shortDay(night.day);
        card.rows.push_back(std::move(night.row));
    }
    if (card.rows.size() < nights.size())
        card.note =
            CardText::tr("%n more under Nights", nullptr, static_cast<int>(nights.size() - card.rows.size()));
    return card;
}

CardContent multiMetric(const Results &results)
{
    const AnalysisResult *result = results::find(results, u"multi-metric");
    if (result == nullptr)
        return {};
    CardContent card = cardOf(*result, CardText::tr("All metrics together"));
    if (!card.reason.isEmpty())
        return card;
    const results::Values p = results::numbers(result->detail.value(QStringLiteral("p")));
    const auto alarms = results::truths(result->detail.value(QStringLiteral("alarm")));
    for (auto it = p.rbegin(); it != p.rend(); ++it) {
        if (!*it)
            continue;
        card.figure = chanceText(**it);
        card.interval = CardText::tr("how often a usual night looks like this");
        break;
    }
    const bool isAlarm = !alarms.empty() && alarms.back();
    card.badge = isAlarm ? CardText::tr("unusual as a whole") : CardText::tr("as usual");
    card.tone = isAlarm ? Tone::alarm : Tone::good;
    for (const QJsonValue &each : result->detail.value(QStringLiteral("drivers")).toArray()) {
        const auto share = results::number(each[QLatin1String("share")]);
        if (share && *share > 0.0)
            card.facts.push_back({charts::metricName(each[QLatin1String("metric")].toString()),
                                  format::percent(*share), CardText::tr("its share of the statistic")});
    }
    addChart(card, charts::multiMetric(*result));
    card.isWide = true;
    return card;
}

std::vector<CardContent> nights(const Results &results)
{
    std::vector<CardContent> all{lastNight(results, 0), multiMetric(results),  restingCard(results),
                                 trendCard(results),    changeCard(results),   scoreCard(results),
                                 effectCard(results),   isolationCard(results)};
    for (CardContent &each : driftCards(results))
        all.push_back(std::move(each));
    for (const char *method : {"validity", "wear"}) {
        if (const AnalysisResult *result = results::find(results, QString::fromLatin1(method))) {
            CardContent card = cardOf(*result, method[0] == 'v' ? CardText::tr("Quality of the data")
                                                                : CardText::tr("Wear"));
            addFigure(card, *result, 1, charts::unitLabel(*result));
            all.push_back(std::move(card));
        }
    }
    std::erase_if(all, [](const CardContent &each) { return !each.isPresent(); });
    if (!all.empty() && all.front().key == QLatin1String("baseline"))
        all.front().isWide = true;
    return all;
}

}  // namespace xinglin::cards
