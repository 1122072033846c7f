// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/data_quality.h"
#include "domain/device_record.h"
#include "tests/gui/canned_workspace.h"

// What no page of these tests asks for is told as unknown.
namespace xinglin::test {
namespace {

tl::unexpected<Error> unknown()
{
    return fail(ErrorCode::notFound, QStringLiteral("Not in the canned workspace"));
}

}  // namespace

Workspace::Answer<SubjectInfo> CannedWorkspace::resolve(const Actor &, SubjectId::Kind, const QString &, Day)
{
    return answer<SubjectInfo>([]() -> Result<SubjectInfo> { return unknown(); });
}
Workspace::Answer<Unit> CannedWorkspace::addUnit(const Actor &, const Unit &)
{
    return answer<Unit>([]() -> Result<Unit> { return unknown(); });
}
Workspace::Answer<void> CannedWorkspace::renameUnit(const Actor &, UnitId, const BilingualText &, Day)
{
    return answer<void>([]() -> Status { return unknown(); });
}
Workspace::Answer<void> CannedWorkspace::moveUnit(const Actor &, UnitId, UnitId, Day)
{
    return answer<void>([]() -> Status { return unknown(); });
}
Workspace::Answer<void> CannedWorkspace::closeUnit(const Actor &, UnitId, Day)
{
    return answer<void>([]() -> Status { return unknown(); });
}
Workspace::Answer<void> CannedWorkspace::movePerson(const Actor &, PersonId, UnitId, Day)
{
    return answer<void>([]() -> Status { return unknown(); });
}
Workspace::Answer<std::vector<DeviceRow>> CannedWorkspace::devices(const Actor &, UnitId)
{
    return answer<std::vector<DeviceRow>>([]() -> Result<std::vector<DeviceRow>> { return unknown(); });
}
Workspace::Answer<std::vector<BindingRow>> CannedWorkspace::bindings(const Actor &, const QString &)
{
    return answer<std::vector<BindingRow>>([]() -> Result<std::vector<BindingRow>> { return unknown(); });
}
Workspace::Answer<DeviceRecord> CannedWorkspace::deviceRecord(const Actor &, UnitId, const DayRange &,
                                                              Instant)
{
    return answer<DeviceRecord>([]() -> Result<DeviceRecord> { return unknown(); });
}
Workspace::Answer<DataQuality> CannedWorkspace::dataQuality(const Actor &, UnitId, const DayRange &)
{
    return answer<DataQuality>([]() -> Result<DataQuality> { return unknown(); });
}
Workspace::Answer<Binding> CannedWorkspace::bind(const Actor &, const QString &, PersonId, const TimeRange &)
{
    return answer<Binding>([]() -> Result<Binding> { return unknown(); });
}
Workspace::Answer<std::vector<RawValue>> CannedWorkspace::rawValues(const Actor &, PersonId, const QString &,
                                                                    const TimeRange &)
{
    return answer<std::vector<RawValue>>([]() -> Result<std::vector<RawValue>> { return unknown(); });
}
Workspace::Answer<std::vector<ImportPreview>> CannedWorkspace::previewImport(const Actor &,
                                                                             const ImportRequest &)
{
    return answer<std::vector<ImportPreview>>(
        []() -> Result<std::vector<ImportPreview>> { return unknown(); });
}
Workspace::Answer<ImportReport> CannedWorkspace::import(const Actor &, const ImportRequest &,
                                                        const Progress &, const CancelToken &)
{
    return answer<ImportReport>([]() -> Result<ImportReport> { return unknown(); });
}
Workspace::Answer<CheckReport> CannedWorkspace::check(const Actor &, const Progress &, const CancelToken &)
{
    return answer<CheckReport>([]() -> Result<CheckReport> { return unknown(); });
}
Workspace::Answer<void> CannedWorkspace::backup(const Actor &, const QString &, const Progress &,
                                                const CancelToken &)
{
    return answer<void>([]() -> Status { return unknown(); });
}
Workspace::Answer<void> CannedWorkspace::recordExport(const Actor &, const QString &, const QString &,
                                                      const QJsonObject &detail)
{
    {
        const std::scoped_lock lock(m_exportMutex);
        m_exports.push_back(detail);
    }
    return answer<void>([] { return Status(); });
}
Workspace::Answer<AuditExtract> CannedWorkspace::auditOn(const Actor &, const QStringList &)
{
    return answer<AuditExtract>([] { return Result<AuditExtract>(AuditExtract()); });
}
Workspace::Answer<AuditExtract> CannedWorkspace::auditOfFile(const Actor &, const QByteArray &sha256,
                                                             const QString &)
{
    AuditExtract extract;
    for (const QJsonObject &detail : exports()) {
        if (detail[QLatin1String("sha256")].toString().toLatin1() != sha256.toHex())
            continue;
        AuditEntry entry;
        entry.sequence = 1;
        entry.time = Instant(0);
        entry.detail = detail;
        entry.hash = auditHash(entry);
        extract.entries.push_back(std::move(entry));
    }
    return answer<AuditExtract>([extract] { return Result<AuditExtract>(extract); });
}
Workspace::Answer<AuditExtract> CannedWorkspace::verifyAudit(const Actor &, const CancelToken &)
{
    return answer<AuditExtract>([] { return Result<AuditExtract>(AuditExtract()); });
}
std::vector<QJsonObject> CannedWorkspace::exports() const
{
    const std::scoped_lock lock(m_exportMutex);
    return m_exports;
}

}  // namespace xinglin::test
