// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/spoken_day.h"
#include "analysis/wearing_fall.h"
#include "reports/builders/quality_parts.h"
#include "reports/builders/ranked_findings.h"

#include <algorithm>

namespace xinglin {
namespace {

constexpr std::size_t kMostQualityFindings = 5;
constexpr double kGoodWearing = 0.8;
constexpr double kPoorWearing = 0.5;
constexpr double kManyPeople = 0.1;    // without any data
constexpr double kScarceMetric = 0.5;  // of the person-days with data
constexpr double kMuchLeftOut = 0.05;
constexpr double kUselessWatch = 0.25;  // of its values left out: no figure of it can be trusted

class QualityRules
{
public:
    QualityRules(const ReportWords &words, const QualityReportData &data, bool isOfPeople)
        : m_words(words)
        , m_data(data)
        , m_quality(*data.quality)
        , m_isOfPeople(isOfPeople)
    {}

    std::vector<Finding> run()
    {
        judgeSilence();
        judgeWearing();
        judgeGaps();
        judgeMetrics();
        judgeUnits();
        judgePeople();
        judgeWatches();
        return findingsIn(mostPressing(std::move(m_found), kMostQualityFindings));
    }

private:
    const Texts &texts() const { return m_words.texts(); }

    void add(double urgency, bool urgent, const QString &text, const QString &evidence)
    {
        m_found.push_back({urgency, ruleFinding(texts(), urgent, text, evidence)});
    }

    void judgeSilence()
    {
        const std::int64_t silent = m_quality.people[0];
        std::int64_t people = 0;
        for (const std::int64_t count : m_quality.people)
            people += count;
        if (silent == 0)
            return;
        const double share = static_cast<double>(silent) / static_cast<double>(people);
        add(90.0 + share, share >= kManyPeople,
            texts()
                .translate("Report", "People without any data: %1 of %2")
                .arg(m_words.count(silent), m_words.count(people)),
            texts().translate("Report", "Not one record in the whole period. Nothing can be said of them, "
                                        "and no alert can ring for them."));
    }

    void judgeWearing()
    {
        const Coverage &now = m_quality.coverage;
        if (now.daysExpected == 0)
            return;
        const QString evidence = texts()
                                     .translate("Report", "Wearing rate %1: data on %2 of %3 person-days.")
                                     .arg(m_words.percent(now.share), m_words.count(now.daysWithData),
                                          m_words.count(now.daysExpected));
        if (now.share < kGoodWearing)
            add(80.0 + (kGoodWearing - now.share), now.share < kPoorWearing,
                texts().translate("Report", "Watches are worn too little"), evidence);
        const SubjectFigures *before = m_data.comparable(m_data.previous);
        if (!before || before->coverage.daysWithData == 0)
            return;
        if (const auto fall = wearingFall(now, before->coverage))
            m_found.push_back({70.0 + *fall, wearingFallFinding(m_words, now, before->coverage, *fall)});
    }

    void judgeGaps()
    {
        for (const WearingGap &gap : wearingGaps(m_quality.daily)) {
            const double share = static_cast<double>(gap.withData) / static_cast<double>(gap.members);
            const bool single = gap.days.days() == 1;
            add(75.0 + gap.days.days(), gap.withData == 0,
                single
                    ? texts().translate("Report", "A gap on %1").arg(m_words.name(spokenDay(gap.days.first)))
                    : texts()
                          .translate("Report", "A gap from %1 to %2")
                          .arg(m_words.name(spokenDay(gap.days.first)),
                               m_words.name(spokenDay(gap.days.last))),
                texts()
                    .translate("Report", "Data of %1 of %2 person-days (%3), under half of what is usual for "
                                         "this period. A gap of everybody points to the way of the data, not "
                                         "to the people.")
                    .arg(m_words.count(gap.withData), m_words.count(gap.members), m_words.percent(share)));
        }
    }

    void judgeMetrics()
    {
        for (const MetricQuality &one : m_quality.metrics) {
            const Metric *metric = m_words.metric(one.metric);
            const std::int64_t days = m_quality.coverage.daysWithData;
            if (!metric || days == 0)
                continue;
            const double share = static_cast<double>(one.personDays) / static_cast<double>(days);
            if (share < kScarceMetric)
                add(40.0 + (kScarceMetric - share), false,
                    texts().translate("Report", "%1 is often missing").arg(m_words.metricName(*metric)),
                    texts()
                        .translate("Report", "On %1 of %2 person-days with data (%3).")
                        .arg(m_words.count(one.personDays), m_words.count(days), m_words.percent(share)));
            for (const auto &[flag, count] : one.leftOut) {
                const double part = static_cast<double>(count) / static_cast<double>(one.values + count);
                if (part >= kMuchLeftOut)
                    add(50.0 + part, false,
                        texts()
                            .translate("Report", "%1: many values left out (%2)", "metric, reason")
                            .arg(m_words.metricName(*metric), m_words.reason(flag)),
                        texts()
                            .translate("Report", "%1 values, %2 of all of this metric.")
                            .arg(m_words.count(count), m_words.percent(part)));
            }
        }
    }

    void judgeUnits()
    {
        if (!m_data.units)
            return;
        for (const ReportUnit &unit : *m_data.units) {
            if (unit.suppressed || unit.coverage.daysExpected == 0 || unit.coverage.share >= kPoorWearing)
                continue;
            add(60.0 + (kPoorWearing - unit.coverage.share), false,
                texts()
                    .translate("Report", "%1: watches are worn too little")
                    .arg(m_words.name(unit.subject.name)),
                texts()
                    .translate("Report", "Wearing rate %1: data on %2 of %3 person-days.")
                    .arg(m_words.percent(unit.coverage.share), m_words.count(unit.coverage.daysWithData),
                         m_words.count(unit.coverage.daysExpected)));
        }
    }

    /// Figures of single people, and who they are, stand in their own chapter, which not every reader of the
    /// summary may see.
    QString ofOnePerson(const QString &figures) const
    {
        return m_isOfPeople
                   ? sentences(
                         {figures, texts()
                                       .translate("Report", "Who they are: chapter “%1”.")
                                       .arg(texts().translate("Report", "People and watches to look after"))})
                   : QString();
    }

    /// People who have data, but on too few of their days.
    void judgePeople()
    {
        const std::int64_t people = m_quality.underHalf - m_quality.people[0];
        const auto fewest = std::ranges::find_if(
            m_quality.leastData, [](const PersonQuality &one) { return one.daysWithData > 0; });
        if (people <= 0 || fewest == m_quality.leastData.end())
            return;
        add(65.0, false,
            texts()
                .translate("Report", "People with data on under half of their days: %1")
                .arg(m_words.count(people)),
            ofOnePerson(texts()
                            .translate("Report", "The fewest: %1 of %2 days, the longest gap in days: %3.")
                            .arg(m_words.count(fewest->daysWithData), m_words.count(fewest->daysExpected),
                                 m_words.count(fewest->longestGap))));
    }

    /// Watches of which a tenth of the values and more cannot be used.
    void judgeWatches()
    {
        if (m_quality.mostLeftOut.empty())
            return;
        const PersonQuality &worst = m_quality.mostLeftOut.front();
        add(55.0 + worst.leftOutShare(), worst.leftOutShare() >= kUselessWatch,
            texts().translate("Report", "Watches to look after: %1").arg(m_words.count(m_quality.overTenth)),
            ofOnePerson(texts()
                            .translate("Report", "The worst: %1 of its values left out (%2).")
                            .arg(m_words.percent(worst.leftOutShare()), commonestReason(worst.leftOut))));
    }

    QString commonestReason(const LeftOut &leftOut) const
    {
        return m_words.reason(
            std::ranges::max_element(leftOut, {}, [](const auto &one) { return one.second; })->first);
    }

    const ReportWords &m_words;
    const QualityReportData &m_data;
    const DataQuality &m_quality;
    bool m_isOfPeople;
    std::vector<RankedFinding> m_found;
};

}  // namespace

std::vector<WearingGap> wearingGaps(const std::vector<QualityDay> &days)
{
    std::vector<double> rates;
    for (const QualityDay &day : days) {
        if (day.members > 0)
            rates.push_back(static_cast<double>(day.withData) / static_cast<double>(day.members));
    }
    constexpr std::size_t kFewestDays = 3;  // of fewer days nothing is usual
    if (rates.size() < kFewestDays)
        return {};
    const auto middle = rates.begin() + static_cast<std::ptrdiff_t>(rates.size() / 2);
    std::nth_element(rates.begin(), middle, rates.end());
    const double half = *middle / 2.0;
    std::vector<WearingGap> gaps;
    for (const QualityDay &day : days) {
        if (day.members == 0 || !day.isOver ||
            static_cast<double>(day.withData) / static_cast<double>(day.members) >= half)
            continue;
        if (gaps.empty() || gaps.back().days.last + 1 != day.day)
            gaps.push_back({{day.day, day.day}, 0, 0});
        gaps.back().days.last = day.day;
        gaps.back().withData += day.withData;
        gaps.back().members += day.members;
    }
    return gaps;
}

std::vector<Finding> qualityFindings(const ReportWords &words, const QualityReportData &data, bool isOfPeople)
{
    return QualityRules(words, data, isOfPeople).run();
}

}  // namespace xinglin
