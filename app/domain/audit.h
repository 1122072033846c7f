// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace xinglin {

/// Who acts. Embedded workspaces of one person: the system's user with all rights.
struct Actor
{
    QString name;
    friend bool operator==(const Actor &, const Actor &) = default;
};

/// One link of the tamper-evident chain: `hash` = SHA-256 over the fields and the hash of the entry before.
struct AuditEntry
{
    std::int64_t sequence = 0;
    Instant time;
    QString actor;
    QString action;      ///< "unit.move", "import.commit"
    QString subject;     ///< "unit:123"
    QJsonObject detail;  ///< before and after; never names, phones or id numbers
    QByteArray previous;
    QByteArray hash;
};

}  // namespace xinglin
