// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/figures_use_cases.h"

#include "workspace/figures_reader.h"
#include "workspace/people_reader.h"

#include <QCoreApplication>

namespace xinglin::figures {
namespace {

/// Runs `work(session, reader)` on one snapshot of the store.
template <typename T, typename Work>
Result<T> onSnapshot(Context &context, const DayRange &days, Reader reader, const Work &work)
{
    if (!days.isValid())
        return fail(ErrorCode::usage,
                    QCoreApplication::translate("Workspace", "The period is not a range of days."));
    Result<T> answer = T();
    const Status read = context.store.read([&](StoreSession &session) -> Status {
        FiguresReader from(session, context, days, reader);
        answer = work(session, from);
        return answer ? Status() : fail(answer.error());
    });
    if (!read)
        return fail(read.error());
    return answer;
}

Result<std::vector<std::uint8_t>> wantedMetrics(const MetricDictionary &metrics, const QStringList &keys)
{
    std::vector<std::uint8_t> wanted;
    const bool all = keys.contains(QStringLiteral("*"));
    for (const Metric &metric : metrics.all()) {
        if (metric.isAnalysed() && (all || keys.contains(metric.key)))
            wanted.push_back(metric.number);
    }
    for (const QString &key : keys) {
        const Metric *metric = metrics.find(key);
        if (key != QLatin1String("*") && (!metric || !metric->isAnalysed()))
            return fail(
                ErrorCode::usage,
                QCoreApplication::translate("Workspace", "There is no analysed metric \"%1\".").arg(key));
    }
    return wanted;
}

Result<Overview> overviewOf(StoreSession &session, Context &context, FiguresReader &from, UnitId unit,
                            const DayRange &days, std::span<const std::uint8_t> courses)
{
    Overview all;
    auto subject = from.subject(unit);
    if (!subject)
        return fail(subject.error());
    all.subject = *std::move(subject);
    const auto data = from.unitData(unit, courses.empty() ? days.first : from.needed().first);
    if (!data)
        return fail(data.error());
    all.figures = from.figures(*data, courses);
    auto children = from.childRows(unit);
    if (!children)
        return fail(children.error());
    all.children = *std::move(children);
    if (Status told = PeopleReader(session, context, days, from).addConcerns(all, unit, data->rows); !told)
        return fail(told.error());
    return all;
}

}  // namespace

Result<SubjectFigures> figures(Context &context, const Actor &, const SubjectId &id, const DayRange &days,
                               const QStringList &courses, Reader reader)
{
    const auto wanted = wantedMetrics(context.metrics, courses);
    if (!wanted)
        return fail(wanted.error());
    return onSnapshot<SubjectFigures>(
        context, days, reader, [&](StoreSession &, FiguresReader &from) -> Result<SubjectFigures> {
            if (id.kind == SubjectId::Kind::person)
                return from.figures(id.person, *wanted);
            const auto unit = from.unitData(id.unit, wanted->empty() ? days.first : from.needed().first);
            if (!unit)
                return fail(unit.error());
            return from.figures(*unit, *wanted);
        });
}

Result<Overview> overview(Context &context, const Actor &, UnitId unit, const DayRange &days,
                          const QStringList &courses, Reader reader)
{
    const auto wanted = wantedMetrics(context.metrics, courses);
    if (!wanted)
        return fail(wanted.error());
    return onSnapshot<Overview>(context, days, reader, [&](StoreSession &session, FiguresReader &from) {
        return overviewOf(session, context, from, unit, days, *wanted);
    });
}

Result<std::vector<UnitRow>> childRows(Context &context, const Actor &, UnitId parent, const DayRange &days,
                                       Reader reader)
{
    return onSnapshot<std::vector<UnitRow>>(
        context, days, reader, [&](StoreSession &, FiguresReader &from) { return from.childRows(parent); });
}

Result<std::vector<PersonRow>> people(Context &context, const Actor &, UnitId unit, const DayRange &days,
                                      const PageRequest &page)
{
    return onSnapshot<std::vector<PersonRow>>(
        context, days, Reader::seesIndividuals,
        [&](StoreSession &session, FiguresReader &from) -> Result<std::vector<PersonRow>> {
            const auto found = session.people().people(unit, days.last, page);
            if (!found)
                return fail(found.error());
            return PeopleReader(session, context, days, from).rows(*found);
        });
}

}  // namespace xinglin::figures
