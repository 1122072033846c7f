// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/result.h"
#include "domain/ports/check_up_port.h"
#include "domain/ports/device_port.h"
#include "domain/ports/org_port.h"
#include "domain/ports/people_port.h"
#include "domain/ports/record_port.h"
#include "domain/ports/vitals_port.h"

#include <functional>
#include <memory>

namespace xinglin {

// Who works with one of these includes its header.
class AlertRecordPort;
class DutyPort;
class EvaluationPort;
class OrderPort;
class OrderQueuePort;
class OutboxPort;
class RulePort;
class TemplatePort;
class SchedulePort;

/// One transaction: a consistent view of the whole store. Used by one thread at a time.
class StoreSession
{
public:
    virtual ~StoreSession() = default;
    virtual OrgPort &org() = 0;
    virtual PeoplePort &people() = 0;
    virtual DevicePort &devices() = 0;
    virtual CheckUpPort &checkUps() = 0;
    virtual VitalsPort &vitals() = 0;
    virtual ImportPort &imports() = 0;
    virtual AuditPort &audit() = 0;
    virtual SettingsPort &settings() = 0;
    virtual RulePort &rules() = 0;
    virtual OrderPort &orders() = 0;
    virtual OrderQueuePort &orderQueue() = 0;
    virtual AlertRecordPort &alertRecords() = 0;
    virtual EvaluationPort &evaluation() = 0;
    virtual DutyPort &duty() = 0;
    virtual OutboxPort &outbox() = 0;
    virtual TemplatePort &templates() = 0;
    virtual SchedulePort &schedules() = 0;
};

/// One finding of a check of the stored data.
struct CheckFinding
{
    QString place;   ///< "blocks: device 12, 2026-10-03"
    QString text;    ///< what is wrong, for people
    QString advice;  ///< what to do
};

/// Where a workspace's data lives. All methods: any thread, also at once.
class Store
{
public:
    virtual ~Store() = default;

    /// Runs `work` on a snapshot. Readers never wait for writers.
    virtual Status read(const std::function<Status(StoreSession &)> &work) = 0;
    /// Runs `work` in one transaction that is durable when this returns, or undone whole when it fails.
    /// Writers queue.
    virtual Status write(const std::function<Status(StoreSession &)> &work) = 0;

    /// False when the schema is newer than this program, or the files may not be written.
    virtual bool isWritable() const = 0;
    /// Why not, for people; empty when it is.
    virtual QString readOnlyReason() const { return {}; }
    /// Grows whenever any process commits; cheap enough to be asked ten times a second.
    virtual Result<std::int64_t> dataVersion() = 0;
    /// Structure of the files, foreign keys, closure table, audit chain. Blocks and summaries are checked by
    /// the workspace.
    virtual Result<std::vector<CheckFinding>> check(const Progress &progress, const CancelToken &cancel) = 0;
    /// A consistent copy into one file while others go on writing.
    virtual Status backup(const QString &file, const Progress &progress, const CancelToken &cancel) = 0;
};

}  // namespace xinglin
