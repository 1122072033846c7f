// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/store.h"
#include "storage/minting.h"
#include "storage/sqlite_alert_records.h"
#include "storage/sqlite_check_ups.h"
#include "storage/sqlite_devices.h"
#include "storage/sqlite_duty.h"
#include "storage/sqlite_evaluation.h"
#include "storage/sqlite_order_queue.h"
#include "storage/sqlite_orders.h"
#include "storage/sqlite_org.h"
#include "storage/sqlite_outbox.h"
#include "storage/sqlite_people.h"
#include "storage/sqlite_records.h"
#include "storage/sqlite_rules.h"
#include "storage/sqlite_schedules.h"
#include "storage/sqlite_templates.h"
#include "storage/sqlite_vitals.h"

namespace xinglin {

/// The ports over one connection.
class SqliteSession final : public StoreSession
{
public:
    /// `index`: see SqliteOrderQueue.
    explicit SqliteSession(Database &database, std::shared_ptr<SharedOrderIndex> index = {})
        : m_database(database)
        , m_org(database)
        , m_people(database)
        , m_devices(database)
        , m_checkUps(database)
        , m_vitals(database)
        , m_imports(database)
        , m_audit(database)
        , m_settings(database)
        , m_rules(database)
        , m_packedOrders(database)
        , m_orders(database, m_packedOrders)
        , m_orderQueue(database, m_packedOrders, std::move(index))
        , m_alertRecords(database)
        , m_evaluation(database)
        , m_duty(database)
        , m_outbox(database)
        , m_templates(database)
        , m_schedules(database)
    {}

    OrgPort &org() override { return m_org; }
    PeoplePort &people() override { return m_people; }
    DevicePort &devices() override { return m_devices; }
    CheckUpPort &checkUps() override { return m_checkUps; }
    VitalsPort &vitals() override { return m_vitals; }
    ImportPort &imports() override { return m_imports; }
    AuditPort &audit() override { return m_audit; }
    SettingsPort &settings() override { return m_settings; }
    RulePort &rules() override { return m_rules; }
    OrderPort &orders() override { return m_orders; }
    OrderQueuePort &orderQueue() override { return m_orderQueue; }
    AlertRecordPort &alertRecords() override { return m_alertRecords; }
    EvaluationPort &evaluation() override { return m_evaluation; }
    DutyPort &duty() override { return m_duty; }
    OutboxPort &outbox() override { return m_outbox; }
    TemplatePort &templates() override { return m_templates; }
    SchedulePort &schedules() override { return m_schedules; }

    /// A transaction begins: nothing of another one is left.
    void begin()
    {
        beginMinting(m_database);
        m_packedOrders.reset();
    }
    /// A write is about to be committed: what was gathered goes with it.
    Status finish()
    {
        const Status minted = finishMinting(m_database);
        return minted ? m_packedOrders.flush() : minted;
    }

private:
    Database &m_database;
    SqliteOrg m_org;
    SqlitePeople m_people;
    SqliteDevices m_devices;
    SqliteCheckUps m_checkUps;
    SqliteVitals m_vitals;
    SqliteImports m_imports;
    SqliteAudit m_audit;
    SqliteSettings m_settings;
    SqliteRules m_rules;
    PackedOrders m_packedOrders;
    SqliteOrders m_orders;
    SqliteOrderQueue m_orderQueue;
    SqliteAlertRecords m_alertRecords;
    SqliteEvaluation m_evaluation;
    SqliteDuty m_duty;
    SqliteOutbox m_outbox;
    SqliteTemplates m_templates;
    SqliteSchedules m_schedules;
};

}  // namespace xinglin
