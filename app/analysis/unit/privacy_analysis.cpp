// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/sentence.h"
#include "analysis/unit/comparison_analyses.h"
#include "analysis/unit/deviation_groups.h"
#include "analysis/unit/privacy_guard.h"

#include <QJsonArray>

namespace xinglin {
namespace {

constexpr std::int64_t kPublishedGroup = 5;

const char *guardAnswerName(GuardAnswer answer)
{
    switch (answer) {
    case GuardAnswer::shown: return "shown";
    case GuardAnswer::tooFew: return "too_few";
    case GuardAnswer::complementary: break;
    }
    return "complementary";
}

/// The unit and its sub-units on the last day.
std::vector<GuardNode> guardNodesOf(const UnitRecord &record)
{
    std::int64_t below = 0;
    for (const UnitChild &child : record.children)
        below += child.people;
    std::vector<GuardNode> nodes{{-1, {std::max<std::int64_t>(0, record.people - below)}}};
    for (const UnitChild &child : record.children)
        nodes.push_back({0, {child.people}});
    return nodes;
}

}  // namespace

std::vector<AnalysisResult> privacyGuardAnalysis(const UnitRecord &record)
{
    const auto id = QStringLiteral("privacy-guard");
    if (record.children.empty())
        return {notApplicable(
            id, 1, record.days, QStringLiteral("no_sub_units"),
            sentence(QT_TRANSLATE_NOOP("Analysis", "The unit has no sub-units to hide from one another.")))};
    const std::vector<GuardNode> nodes = guardNodesOf(record);
    const std::vector<GuardAnswer> answers = guardTree(nodes, kPublishedGroup);
    const std::vector<GuardAnswer> strict = guardTree(nodes, kStrictGroup);
    AnalysisResult result;
    result.method = id;
    result.days = record.days;
    result.n = static_cast<std::int64_t>(record.children.size());
    QJsonArray units;
    std::int64_t tooFew = 0;
    std::int64_t complementary = 0;
    for (std::size_t i = 0; i < record.children.size(); ++i) {
        const UnitChild &child = record.children[i];
        // For a reader of groups what the record says counts: it looked at whole months and the whole tree.
        GuardAnswer answer = answers[i + 1];
        if (record.smallestGroup > 0 && child.suppressed && answer == GuardAnswer::shown)
            answer = child.peopleWithData > 0 && child.peopleWithData < record.smallestGroup
                         ? GuardAnswer::tooFew
                         : GuardAnswer::complementary;
        tooFew += answer == GuardAnswer::tooFew ? 1 : 0;
        complementary += answer == GuardAnswer::complementary ? 1 : 0;
        QJsonObject json = unitJson(child);
        json[QStringLiteral("people")] = static_cast<double>(child.people);
        json[QStringLiteral("answer")] = QLatin1String(guardAnswerName(answer));
        json[QStringLiteral("answer_strict")] = QLatin1String(guardAnswerName(strict[i + 1]));
        units.append(json);
    }
    result.value = static_cast<double>(tooFew + complementary);
    result.detail = {{QStringLiteral("k"), static_cast<double>(kPublishedGroup)},
                     {QStringLiteral("k_strict"), static_cast<double>(kStrictGroup)},
                     {QStringLiteral("too_few"), static_cast<double>(tooFew)},
                     {QStringLiteral("complementary"), static_cast<double>(complementary)},
                     {QStringLiteral("units"), units}};
    result.inputs.push_back({sentence(QT_TRANSLATE_NOOP("Analysis", "People of the sub-units")),
                             record.people,
                             {record.days.last, record.days.last},
                             sentence(QT_TRANSLATE_NOOP("Analysis", "memberships of the last day"))});
    result.text = sentence(
        QT_TRANSLATE_NOOP("Analysis",
                          "To a reader who may not open individuals, %1 of %2 sub-units are hidden: %3 have "
                          "fewer than %4 people, %5 would give one of those away."),
        {static_cast<qint64>(tooFew + complementary), static_cast<qint64>(result.n),
         static_cast<qint64>(tooFew), static_cast<qint64>(kPublishedGroup),
         static_cast<qint64>(complementary)});
    return {std::move(result)};
}

}  // namespace xinglin
