// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/vitals_check.h"

#include "domain/org_tree.h"
#include "vitals/device_day.h"
#include "vitals/summary.h"

#include <QCoreApplication>

#include <unordered_map>

namespace xinglin {
namespace {

constexpr std::size_t kFindingsEach = 100;

/// One pass over everything that hangs on devices, people and units.
class VitalsCheck
{
public:
    VitalsCheck(StoreSession &session, const Progress &progress, const CancelToken &cancel,
                CheckReport &report)
        : m_session(session)
        , m_progress(progress)
        , m_cancel(cancel)
        , m_report(report)
    {}

    Status run()
    {
        Status done = checkBlocks();
        tell(0.5);
        const auto days = m_session.vitals().summarisedDays(-1);
        if (done && !days)
            done = fail(days.error());
        if (!done || !days->isValid())
            return done;
        const auto owed = isWorkOwed();
        if (!owed)
            return fail(owed.error());
        for (Day day = days->first; day <= days->last && done; ++day) {
            done = checkDay(day, !*owed);
            tell(0.5 + 0.5 * (day - days->first + 1) / days->days());
        }
        return done;
    }

private:
    void tell(double share)
    {
        if (m_progress)
            m_progress(share);
    }
    Status goOn() const
    {
        return m_cancel.isCancelled()
                   ? fail(ErrorCode::cancelled, QCoreApplication::translate("Workspace", "Stopped."))
                   : Status();
    }
    void find(const QString &place, const QString &text, const QString &advice)
    {
        if (++m_found[text] <= kFindingsEach)
            m_report.findings.push_back({place, text, advice});
    }

    Status checkBlocks();
    Result<bool> isWorkOwed();
    Status checkDay(Day day, bool compare);
    Status addPeople(Day day, std::unordered_map<UnitId, Summary> &sums);
    Status compareRollUps(Day day, const OrgTree &tree, std::unordered_map<UnitId, Summary> &sums,
                          bool compare);

    StoreSession &m_session;
    const Progress &m_progress;
    const CancelToken &m_cancel;
    CheckReport &m_report;
    std::unordered_map<QString, std::size_t> m_found;
};

Status VitalsCheck::checkBlocks()
{
    return m_session.vitals().visitAllBlocks([this](std::int32_t device, Day day, Bytes block) -> Status {
        ++m_report.blocks;
        if (!decodeDay(day, block))
            find(QStringLiteral("blocks: device %1, %2").arg(device).arg(day.text()),
                 QCoreApplication::translate("Workspace",
                                             "The stored values of a device on a day are damaged."),
                 QCoreApplication::translate("Workspace", "Restore the latest backup, or import the files of "
                                                          "that day again into a new workspace."));
        return goOn();
    });
}

Result<bool> VitalsCheck::isWorkOwed()
{
    const auto pending = m_session.vitals().pendingJournal();
    if (!pending)
        return fail(pending.error());
    const auto people = m_session.vitals().dirty(1);
    if (!people)
        return fail(people.error());
    const auto units = m_session.vitals().dirtyUnits(1);
    if (!units)
        return fail(units.error());
    return pending->entries > 0 || !people->empty() || !units->empty();
}

Status VitalsCheck::addPeople(Day day, std::unordered_map<UnitId, Summary> &sums)
{
    const auto people = m_session.people().allPeople(day);
    if (!people)
        return fail(people.error());
    return m_session.vitals().visitAllSummaries(
        {day, day}, [&](std::int32_t person, Day, Bytes bytes) -> Status {
            ++m_report.summaries;
            const auto summary = decodeSummary(bytes);
            const QString place = QStringLiteral("summaries: person %1, %2").arg(person).arg(day.text());
            if (!summary)
                find(place,
                     QCoreApplication::translate("Workspace", "The summary of a person's day is damaged."),
                     QCoreApplication::translate("Workspace", "Restore the latest backup."));
            else if (static_cast<std::size_t>(person) >= people->size())
                find(place,
                     QCoreApplication::translate("Workspace",
                                                 "There is a summary of a person who does not exist."),
                     QCoreApplication::translate("Workspace", "Restore the latest backup."));
            else if (const UnitId unit = (*people)[static_cast<std::size_t>(person)].unit; unit.isValid())
                sums[unit].add(*summary);
            return goOn();
        });
}

Status VitalsCheck::checkDay(Day day, bool compare)
{
    auto units = m_session.org().unitsOn(day);
    if (!units)
        return fail(units.error());
    const OrgTree tree(std::move(*units));
    std::unordered_map<UnitId, Summary> sums;
    if (Status added = addPeople(day, sums); !added)
        return added;
    // Pre-order backwards: whatever is below a unit has been added to it before it is added to its parent.
    for (auto unit = tree.units().rbegin(); unit != tree.units().rend(); ++unit) {
        if (const auto own = sums.find(unit->id); own != sums.end() && tree.find(unit->parent)) {
            const Summary below = own->second;
            sums[unit->parent].add(below);
        }
    }
    return compareRollUps(day, tree, sums, compare);
}

Status VitalsCheck::compareRollUps(Day day, const OrgTree &tree, std::unordered_map<UnitId, Summary> &sums,
                                   bool compare)
{
    for (const Unit &unit : tree.units()) {
        Summary stored;
        bool readable = true;
        const Status seen = m_session.vitals().visitRollUps(unit.index, {day, day},
                                                            [&](std::int32_t, Day, Bytes bytes) -> Status {
                                                                ++m_report.rollUps;
                                                                auto decoded = decodeSummary(bytes);
                                                                readable = decoded.has_value();
                                                                if (decoded)
                                                                    stored = std::move(*decoded);
                                                                return {};
                                                            });
        if (!seen)
            return seen;
        const QString place = QStringLiteral("roll-ups: unit %1, %2").arg(unit.code, day.text());
        if (!readable)
            find(place, QCoreApplication::translate("Workspace", "The figures of a unit's day are damaged."),
                 QCoreApplication::translate("Workspace", "Restore the latest backup."));
        else if (compare && !(stored == sums[unit.id]))
            find(place,
                 QCoreApplication::translate("Workspace",
                                             "The figures of a unit's day are not the sum of its people's."),
                 QCoreApplication::translate("Workspace", "Restore the latest backup."));
        if (Status go = goOn(); !go)
            return go;
    }
    return {};
}

}  // namespace

Status checkVitals(Context &context, const Progress &progress, const CancelToken &cancel, CheckReport &report)
{
    return context.store.read([&](StoreSession &session) -> Status {
        const auto entries = session.audit().count();
        if (!entries)
            return fail(entries.error());
        report.auditEntries = *entries;
        return VitalsCheck(session, progress, cancel, report).run();
    });
}

}  // namespace xinglin
