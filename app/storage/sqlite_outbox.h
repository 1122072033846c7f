// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/outbox_port.h"
#include "storage/database.h"

namespace xinglin {

class SqliteOutbox final : public OutboxPort
{
public:
    explicit SqliteOutbox(Database &database)
        : m_database(database)
    {}

private:
    [[maybe_unused]] Database &m_database;
};

}  // namespace xinglin
