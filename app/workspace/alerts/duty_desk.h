// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/requests.h"

#include <QFuture>
#include <QObject>

namespace xinglin {

/// The part of the workspace door that deals with who is there and how fast they must be: shifts, duty rota,
/// absences, working calendars, service levels, hand-over. The same promises as Workspace.
class DutyDesk : public QObject
{
    Q_OBJECT

public:
    template <typename T>
    using Answer = QFuture<Result<T>>;

    using QObject::QObject;

Q_SIGNALS:
    void changed();
};

}  // namespace xinglin
