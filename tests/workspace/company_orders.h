// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/order_port.h"
#include "tests/analysis/random_orders.h"
#include "tests/workspace/company.h"

namespace xinglin::test {

/// Random orders of the company's people in its store, each in the unit the person was in when it was opened.
class CompanyOrders
{
public:
    explicit CompanyOrders(Company &company, std::uint64_t seed = 5, int count = 600)
    {
        const Instant from = company.context().zone.startOf(kCompanyStart);
        records = randomOrders(seed, count, from, kCompanyEnd - kCompanyStart + 1);
        std::vector<QString> codes;
        for (const auto &[code, member] : company.members())
            codes.push_back(code);
        const Status added = company.context().store.write([&](StoreSession &session) -> Status {
            Random random(seed);
            for (OrderRecord &record : records) {
                const QString code = codes[random.below(codes.size())];
                record.person = record.person.isValid() ? company.members().at(code).person.id : PersonId();
                record.unit = unitOf(company, code, company.context().zone.dayOf(record.opened));
                record.ruleId = RuleId(1 + record.rule.mid(5).toInt());
                if (record.origin == OrderOrigin::past)
                    record.state = OrderState::done;  // never stood in a queue
                const auto stored = session.orders().addOrder(orderOf(record));
                if (!stored)
                    return fail(stored.error());
                record.id = stored->id;
                if (record.told.isValid()) {
                    if (Status told = session.orders().markTold(record.id, record.told); !told)
                        return told;
                }
            }
            return {};
        });
        if (!added)
            qFatal("no orders: %s", qPrintable(say(added.error())));
    }

    std::vector<OrderRecord> records;

private:
    static UnitId unitOf(Company &company, const QString &person, Day day)
    {
        for (const char *unit : {"M1", "M2", "P"}) {
            if (company.isIn(person, QString::fromLatin1(unit), day))
                return company.unit(unit).id;
        }
        return {};
    }

    static WorkOrder orderOf(const OrderRecord &record)
    {
        WorkOrder order;
        order.state = record.state;
        order.origin = record.origin;
        order.severity = record.severity;
        order.person = record.person;
        order.unit = record.unit;
        order.rule = record.ruleId;
        order.ruleCode = record.rule;
        order.opened = record.opened;
        order.acknowledged = record.acknowledged;
        order.arrived = record.arrived;
        order.handled = record.handled;
        order.closed = record.closed;
        order.acknowledgeBy = record.acknowledgeBy;
        order.handleBy = record.handleBy;
        order.breached = record.breached;
        order.occurrences = record.occurrences;
        order.firings = record.firings;
        return order;
    }
};

}  // namespace xinglin::test
