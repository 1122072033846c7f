// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/unit/deviation_groups.h"

#include "analysis/sentence.h"

namespace xinglin {

std::vector<DeviationGroup> deviationGroups(const UnitRecord &record)
{
    std::vector<DeviationGroup> all(record.children.size());
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i].child = &record.children[i];
    for (const UnitMember &member : record.members) {
        if (member.child < 0 || member.total.countedDays <= 0 || member.total.score.isLearning())
            continue;
        DeviationGroup &group = all[static_cast<std::size_t>(member.child)];
        group.people.push_back(&member);
        group.events += member.daysWithDeviation > 0 ? 1 : 0;
    }
    std::erase_if(all,
                  [](const DeviationGroup &each) { return each.child->suppressed || each.people.empty(); });
    return all;
}

std::optional<AnalysisResult> cannotCompare(const QString &method, const UnitRecord &record,
                                            const std::vector<DeviationGroup> &groups)
{
    if (groups.size() >= 2)
        return std::nullopt;
    if (record.children.size() < 2)
        return notApplicable(
            method, 1, record.days, QStringLiteral("no_sub_units"),
            sentence(QT_TRANSLATE_NOOP("Analysis", "There are fewer than two sub-units to compare.")));
    return notApplicable(
        method, 1, record.days, QStringLiteral("too_little_data"),
        sentence(QT_TRANSLATE_NOOP(
            "Analysis", "Fewer than two sub-units have enough people with data and a usual of their "
                        "own to be shown.")));
}

AnalysisResult tooFewOnAnyDay(const QString &method, int version, const DayRange &days)
{
    AnalysisResult result = notApplicable(
        method, version, days, QStringLiteral("suppressed"),
        sentence(QT_TRANSLATE_NOOP(
            "Analysis", "Too few people had this on any day: figures would tell of individuals.")));
    result.flags += QStringLiteral("suppressed");
    return result;
}

QJsonObject unitJson(const UnitChild &child)
{
    QJsonObject json{{QStringLiteral("id"), child.id.text()},
                     {QStringLiteral("code"), child.code},
                     {QStringLiteral("name_zh"), child.name.zh},
                     {QStringLiteral("name_en"), child.name.en}};
    if (child.suppressed)
        json[QStringLiteral("suppressed")] = true;
    return json;
}

std::vector<InputUsed> deviationInputs(const UnitRecord &record, const std::vector<DeviationGroup> &groups)
{
    std::int64_t people = 0;
    std::int64_t days = 0;
    for (const DeviationGroup &group : groups) {
        people += static_cast<std::int64_t>(group.people.size());
        for (const UnitMember *member : group.people)
            days += member->total.countedDays;
    }
    const BilingualText origin = sentence(QT_TRANSLATE_NOOP("Analysis", "%1 shown sub-units with data"),
                                          {static_cast<qint64>(groups.size())});
    return {{sentence(QT_TRANSLATE_NOOP("Analysis", "People with data")), people, record.days, origin},
            {sentence(QT_TRANSLATE_NOOP("Analysis", "Person-days judged against the person's usual")), days,
             record.days, origin}};
}

}  // namespace xinglin
