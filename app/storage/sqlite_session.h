// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/store.h"
#include "storage/sqlite_check_ups.h"
#include "storage/sqlite_devices.h"
#include "storage/sqlite_org.h"
#include "storage/sqlite_people.h"
#include "storage/sqlite_records.h"
#include "storage/sqlite_vitals.h"

namespace xinglin {

/// The ports over one connection.
class SqliteSession final : public StoreSession
{
public:
    explicit SqliteSession(Database &database)
        : m_org(database)
        , m_people(database)
        , m_devices(database)
        , m_checkUps(database)
        , m_vitals(database)
        , m_imports(database)
        , m_audit(database)
        , m_settings(database)
    {}

    OrgPort &org() override { return m_org; }
    PeoplePort &people() override { return m_people; }
    DevicePort &devices() override { return m_devices; }
    CheckUpPort &checkUps() override { return m_checkUps; }
    VitalsPort &vitals() override { return m_vitals; }
    ImportPort &imports() override { return m_imports; }
    AuditPort &audit() override { return m_audit; }
    SettingsPort &settings() override { return m_settings; }

private:
    SqliteOrg m_org;
    SqlitePeople m_people;
    SqliteDevices m_devices;
    SqliteCheckUps m_checkUps;
    SqliteVitals m_vitals;
    SqliteImports m_imports;
    SqliteAudit m_audit;
    SqliteSettings m_settings;
};

}  // namespace xinglin
