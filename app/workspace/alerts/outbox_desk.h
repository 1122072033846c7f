// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/requests.h"

#include <QFuture>
#include <QObject>

namespace xinglin {

/// The part of the workspace door that deals with notifications: channels, their settings, and what became of
/// each message. The same promises as Workspace.
class OutboxDesk : public QObject
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
