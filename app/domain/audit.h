// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <vector>

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
    QByteArray detailText;  ///< `detail` as it is stored, UTF-8: the hash is over this text
};

/// SHA-256 over the fields of the entry, each with its length (64 bits, big endian) before it: sequence and
/// time (milliseconds) in decimal, actor, action, subject, `detailText`, previous hash.
QByteArray auditHash(const AuditEntry &entry);

/// Some entries of the chain with where it ends: what proves that they are part of it.
struct AuditExtract
{
    std::vector<AuditEntry> entries;  ///< ascending
    AuditEntry head;                  ///< the last one of the whole chain; sequence 0: the chain is empty
};

}  // namespace xinglin
