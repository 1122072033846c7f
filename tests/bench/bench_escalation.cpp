// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench.h"
#include "tests/workspace/duty/duty_world.h"

// 10,000 orders that fall due in the same second: breach, escalation and the notice of each.
using namespace xinglin;
using namespace xinglin::test;

int main()
{
    constexpr int kOrders = 10'000;
    constexpr int kRuns = 5;
    DutyWorld world(Medium::disk);
    std::vector<double> wall, cpu;
    for (int run = 0; run < kRuns; ++run) {
        DutyWorld::must(world.store.write([&](StoreSession &session) -> Result<int> {
            for (int i = 0; i < kOrders; ++i) {
                auto added = session.orders().addOrder(world.alert("w", AlertSeverity::p1));
                if (!added)
                    return fail(added.error());
                if (Status sent = duty::dispatchOpened(session, world.context, *added); !sent)
                    return fail(sent.error());
                if (const auto saved = session.orders().saveOrder(*added); !saved)
                    return fail(saved.error());
            }
            return 0;
        }));
        world.clock.pass(15 * kMinute);
        int done = 0;
        const bench::Cost cost = bench::measure(1, [&] { done = world.runDue(); });
        std::printf("%6d orders: %8.1f ms wall, %8.1f ms cpu\n", done, cost.wallMs, cost.cpuMs);
        wall.push_back(cost.wallMs * kOrders / done);
        cpu.push_back(cost.cpuMs * kOrders / done);
        world.clock.pass(kDayMs);
        world.runDue();
    }
    bench::tell("escalation of 10,000 orders due in one second", {bench::median(wall), bench::median(cpu)},
                "< 1000 ms");
    return 0;
}
