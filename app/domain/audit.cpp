// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/audit.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace xinglin {
namespace {

void addField(QCryptographicHash &hash, const QByteArray &field)
{
    const quint64 size = qToBigEndian(static_cast<quint64>(field.size()));
    hash.addData(QByteArray(reinterpret_cast<const char *>(&size), sizeof size));
    hash.addData(field);
}

}  // namespace

QByteArray auditHash(const AuditEntry &entry)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    addField(hash, QByteArray::number(qint64{entry.sequence}));
    addField(hash, QByteArray::number(qint64{entry.time.ms()}));
    addField(hash, entry.actor.toUtf8());
    addField(hash, entry.action.toUtf8());
    addField(hash, entry.subject.toUtf8());
    addField(hash, entry.detailText);
    addField(hash, entry.previous);
    return hash.result();
}

}  // namespace xinglin
