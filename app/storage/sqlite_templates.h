// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/template_port.h"
#include "storage/database.h"

namespace xinglin {

/// TemplatePort on SQLite.
class SqliteTemplates final : public TemplatePort
{
public:
    explicit SqliteTemplates(Database &database)
        : m_database(database)
    {}

    Result<std::vector<ReportTemplate>> templates() override;
    Result<std::vector<ReportTemplate>> versions(const QString &key) override;
    Result<std::optional<ReportTemplate>> version(const QString &key, int version) override;
    Result<ReportTemplate> saveTemplate(const ReportTemplate &plan) override;
    Status removeTemplate(const QString &key, int version) override;

private:
    struct Stored
    {
        int last = 0;  ///< the newest version there ever was; 0: none
        bool removed = false;
        int version() const { return removed ? 0 : last; }
    };
    Result<Stored> stored(const QString &key);

    Database &m_database;
};

}  // namespace xinglin
