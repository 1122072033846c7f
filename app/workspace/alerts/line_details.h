// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/work_order.h"

#include <QJsonObject>

#include <map>

namespace xinglin::orders {

/// In the detail of an act's line: the version of the order that the act made.
inline const QString kActVersion = QStringLiteral("act");

/// The details of the lines of one act: what all of them say, and the version. Orders of the same version
/// share theirs.
class LineDetails
{
public:
    /// What all lines say, before the first of them is asked for.
    void insert(const QString &key, const QJsonValue &value) { m_common.insert(key, value); }

    const QJsonObject &of(const WorkOrder &before)
    {
        const auto [found, isNew] = m_ofVersion.try_emplace(before.version);
        if (isNew) {
            found->second = m_common;
            found->second.insert(kActVersion, qint64{before.version + 1});
        }
        return found->second;
    }

private:
    QJsonObject m_common;
    std::map<std::int64_t, QJsonObject> m_ofVersion;
};

}  // namespace xinglin::orders
