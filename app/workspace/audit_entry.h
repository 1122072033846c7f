// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/context.h"

#include <QJsonObject>

namespace xinglin {

/// Adds an entry to the audit chain within the session's write.
inline Status audit(StoreSession &session, const Context &context, const Actor &actor, const QString &action,
                    const QString &subject, const QJsonObject &detail)
{
    AuditEntry entry;
    entry.time = context.clock.now();
    entry.actor = actor.name;
    entry.action = action;
    entry.subject = subject;
    entry.detail = detail;
    const auto appended = session.audit().append(std::move(entry));
    return appended ? Status() : fail(appended.error());
}

/// Id as JSON carries it; null for none.
template <typename Tag>
QJsonValue idJson(Id<Tag> id)
{
    return id.isValid() ? QJsonValue(id.text()) : QJsonValue();
}

}  // namespace xinglin
