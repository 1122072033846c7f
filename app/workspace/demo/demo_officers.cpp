// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/demo/demo_officers.h"

#include "core/random.h"

#include <QCoreApplication>

#include <array>

namespace xinglin {
namespace {

constexpr int kPage = 1000;
constexpr std::int64_t kSecond = 1000;
constexpr std::int64_t kMinute = 60 * kSecond;
/// What is due on the clock is seen to so often.
constexpr std::int64_t kSettleEvery = 2 * kMinute;
/// Who calls for help so shortly before the end still waits.
constexpr std::int64_t kUnseenMs = 3 * kMinute;

/// How an officer sees to orders of one severity: spans in seconds, from and to.
struct Habit
{
    std::array<int, 2> acknowledge, handle;
    int forgotten, falseAlarm;  ///< of a thousand
};

Habit habitOf(AlertSeverity severity)
{
    switch (severity) {
    case AlertSeverity::p0: return {{10, 64}, {40, 150}, 0, 60};
    case AlertSeverity::p1: return {{45, 950}, {240, 780}, 3, 90};
    case AlertSeverity::p2:
    case AlertSeverity::info: break;
    }
    return {{60, 1500}, {240, 1080}, 3, 110};
}

const std::array<BilingualText, 4> &outcomes()
{
    static const std::array<BilingualText, 4> texts{{
        {QStringLiteral("现场查看，已休息，复测正常"),
         QStringLiteral("Seen on site; rested; normal when measured again")},
        {QStringLiteral("电话确认，本人无不适，继续观察"),
         QStringLiteral("Reached by phone; feels well; keep watching")},
        {QStringLiteral("送医务室测量，正常后返岗"),
         QStringLiteral("Measured in the infirmary; normal; back at work")},
        {QStringLiteral("调离高温岗位，补水休息 30 分钟"),
         QStringLiteral("Taken off the hot post; water and 30 minutes of rest")},
    }};
    return texts;
}

const QStringList &falseReasons()
{
    static const QStringList texts{QStringLiteral("loose_strap"), QStringLiteral("exercise"),
                                   QStringLiteral("device"), QStringLiteral("loose_strap")};
    return texts;
}

Actor officer(std::uint64_t number)
{
    return Actor{QStringLiteral("officer-%1").arg(number % 4 + 1)};
}

template <typename T>
Result<T> waitFor(QFuture<Result<T>> answer)
{
    answer.waitForFinished();
    if (answer.resultCount() == 0)
        return fail(ErrorCode::cancelled, QCoreApplication::translate("Workspace", "Cancelled."));
    return answer.result();
}

}  // namespace

Status DemoOfficers::settle()
{
    m_settled = m_clock.now();
    const auto settled = waitFor(m_workspace.settle(officer(0)));
    return settled ? Status() : fail(settled.error());
}

Status DemoOfficers::look()
{
    OrderPageRequest request;
    request.limit = kPage;
    request.sort = OrderSort::number;
    do {
        const auto page = waitFor(m_workspace.alerts().orders(officer(0), request));
        if (!page)
            return fail(page.error());
        for (const OrderRow &row : page->rows) {
            if (m_planned.insert(row.order.id).second)
                plan(row);
        }
        request.after = page->next;
    } while (!request.after.isEmpty());
    return {};
}

void DemoOfficers::later(Instant time, const WorkOrder &order, OrderAct act)
{
    act.orders = {order.id};
    m_steps.emplace(time, Step{order.id, std::move(act)});
}

void DemoOfficers::plan(const OrderRow &row)
{
    const WorkOrder &order = row.order;
    const auto person = static_cast<std::uint64_t>(row.personCode.mid(1).toInt());
    Random random(m_seed * 977 + static_cast<std::uint64_t>(order.eventTime.ms() / kSecond) * 31 + person);
    const Habit habit = habitOf(order.severity);
    const auto between = [&](const std::array<int, 2> &span) {
        const auto width = static_cast<std::uint64_t>(span[1] - span[0]);
        return (span[0] + static_cast<std::int64_t>(random.below(width))) * kSecond;
    };
    if (random.below(1000) < static_cast<std::uint64_t>(habit.forgotten) || order.opened + kUnseenMs > m_end)
        return;
    const Instant seen = order.opened + between(habit.acknowledge);
    OrderAct act;
    act.verb = OrderVerb::acknowledge;
    later(seen, order, act);
    const Instant there = seen + between(habit.handle) / 3;
    if (random.below(1000) < static_cast<std::uint64_t>(habit.falseAlarm)) {
        act.verb = OrderVerb::falseAlarm;
        act.reason = falseReasons()[static_cast<qsizetype>(random.below(4))];
        act.note = BilingualText{QStringLiteral("误报"), QStringLiteral("False alarm")}.in(m_language);
        later(there + kMinute, order, act);
        return;
    }
    if (random.below(4) == 0) {
        act.verb = OrderVerb::arrive;
        later(there, order, act);
    }
    act.verb = OrderVerb::handle;
    later(there + 30 * kSecond, order, act);
    act.verb = OrderVerb::finish;
    act.note = outcomes()[random.below(4)].in(m_language);
    act.rootCause =
        BilingualText{QStringLiteral("作业强度偏大"), QStringLiteral("The work is too heavy")}.in(m_language);
    later(there + between(habit.handle), order, act);
}

Status DemoOfficers::work(Instant until)
{
    if (Status looked = look(); !looked)
        return looked;
    while (!m_steps.empty() && m_steps.begin()->first <= until) {
        const auto first = m_steps.begin();
        const Step step = first->second;
        const Instant time = first->first;
        m_clock.advance(time);
        m_steps.erase(first);
        // What is due before, breaches and escalations, happens before.
        if (m_clock.now() >= m_settled + kSettleEvery) {
            if (Status settled = settle(); !settled)
                return settled;
        }
        const auto done = waitFor(
            m_workspace.alerts().act(officer(static_cast<std::uint64_t>(time.ms() / kSecond)), step.act));
        // An order that was withdrawn meanwhile needs nobody.
        if (done)
            m_done += done->done;
        else if (done.error().code != ErrorCode::conflict)
            return fail(done.error());
    }
    m_clock.advance(until);
    return settle();
}

}  // namespace xinglin
