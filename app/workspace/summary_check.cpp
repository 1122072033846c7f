// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/summary_check.h"

#include "core/parallel.h"
#include "vitals/journal_view.h"
#include "workspace/person_refresh.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>
#include <mutex>

namespace xinglin {
namespace {

constexpr std::size_t kPeoplePerCheck = 8;
constexpr std::size_t kFindingsAtMost = 100;

QString say(const char *text)
{
    return QCoreApplication::translate("Workspace", text);
}

Status checkJournal(StoreSession &session, CheckReport &report)
{
    return session.vitals().visitJournal(
        0, [&report](std::int64_t sequence, std::int32_t import, Bytes bytes) -> Status {
            if (!JournalView::open(bytes, import))
                report.findings.push_back(
                    {QStringLiteral("journal: entry %1").arg(sequence),
                     say("Data that waits to be merged is damaged."),
                     say("Restore the latest backup, or import its file again into a new workspace.")});
            return {};
        });
}

/// Whether the person's days are owed, as the session sees it: merging marks them in the same step.
Result<bool> isOwed(StoreSession &session, std::int32_t person)
{
    const auto owed = session.vitals().dirty(std::numeric_limits<int>::max());
    if (!owed)
        return fail(owed.error());
    return std::any_of(owed->begin(), owed->end(),
                       [person](const auto &each) { return each.person == person; });
}

Status checkPerson(StoreSession &session, const PersonRefresh &refresh, const Person &person,
                   std::vector<CheckFinding> &findings)
{
    const auto changes = refresh.changesOf(session, {person.id, person.index, 0, {{kFirstDay, kLastDay}}});
    if (!changes) {
        // A damaged block has its own finding.
        return changes.error().code == ErrorCode::damaged ? Status() : fail(changes.error());
    }
    if (changes->empty())
        return {};
    const auto owed = isOwed(session, person.index);
    if (!owed)
        return fail(owed.error());
    if (*owed)
        return {};
    for (const SummaryChange &change : *changes) {
        if (!change.isRepair)
            findings.push_back(
                {QStringLiteral("summaries: person %1, %2").arg(person.index).arg(change.day.text()),
                 say("The summary of a person's day does not follow from the stored values."),
                 say("Restore the latest backup.")});
    }
    return {};
}

}  // namespace

Status checkSummaries(Context &context, const Progress &progress, const CancelToken &cancel,
                      CheckReport &report)
{
    std::vector<Person> people;
    const Status read = context.store.read([&](StoreSession &session) -> Status {
        auto all = session.people().allPeople(kLastDay);
        if (!all)
            return fail(all.error());
        people = std::move(*all);
        return checkJournal(session, report);
    });
    if (!read)
        return read;
    const PersonRefresh refresh(context);
    const std::size_t reads = (people.size() + kPeoplePerCheck - 1) / kPeoplePerCheck;
    std::vector<Status> results(reads);
    std::vector<std::vector<CheckFinding>> findings(reads);
    std::mutex mutex;  // guards done and the progress call
    std::size_t done = 0;
    parallelFor(reads, [&](std::size_t i) {
        if (cancel.isCancelled())
            return;
        results[i] = context.store.read([&](StoreSession &session) -> Status {
            const std::size_t last = std::min(people.size(), (i + 1) * kPeoplePerCheck);
            for (std::size_t place = i * kPeoplePerCheck; place < last; ++place) {
                if (Status checked = checkPerson(session, refresh, people[place], findings[i]); !checked)
                    return checked;
            }
            return {};
        });
        const std::lock_guard lock(mutex);
        if (progress)
            progress(static_cast<double>(++done) / static_cast<double>(reads));
    });
    if (cancel.isCancelled())
        return fail(ErrorCode::cancelled, say("Stopped."));
    std::size_t told = 0;
    for (std::size_t i = 0; i < reads; ++i) {
        if (!results[i])
            return results[i];
        for (CheckFinding &each : findings[i]) {
            if (told++ < kFindingsAtMost)
                report.findings.push_back(std::move(each));
        }
    }
    return {};
}

}  // namespace xinglin
