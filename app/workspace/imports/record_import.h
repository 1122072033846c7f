// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/imports/import_outcome.h"
#include "workspace/imports/known_records.h"
#include "workspace/imports/read_plan.h"
#include "workspace/imports/sources.h"
#include "workspace/imports/staging.h"
#include "workspace/imports/stored_records.h"

#include <map>
#include <set>

namespace xinglin {

/// Imports one file of records (samples, device states, events): reads, judges every record against what is
/// stored, what waits and the file itself, stages what is new, and commits or takes back.
class RecordImport
{
public:
    RecordImport(ImportJob job, const OpenedFile &file);
    /// Fails only as a whole (store, cancel); what is wrong with the file is in the report.
    Result<ImportFileReport> run();

private:
    struct TakenEvent
    {
        std::uint32_t ordinal;
        std::int64_t time;
        DeviceEvent event;
    };
    struct TakenInfo
    {
        std::int64_t time;
        DeviceInfo info;
    };
    /// What hangs on the rows of a batch, by row.
    struct Facts
    {
        std::size_t span = 0, total = 0, event = 0, info = 0;  // the next ones
    };
    enum class Verdict { added, duplicate, conflict };

    Status prepare();
    Status read();
    Status take(ReadResult &&result);
    Status knowStored(const RecordBatch &batch, std::span<const std::int64_t> ordinals);
    Verdict judge(RecordBatch &batch, std::uint32_t row, std::uint32_t ordinal, Facts &facts);
    Result<bool> isNewEvent(std::uint32_t ordinal, std::int64_t time, const std::string &key);
    void flag(RecordBatch::Row &row, ImportSource &source) const;
    void reject(std::vector<RecordRejection> &list, std::uint64_t line, Rejection reason,
                const QString &text);

    Status finish(const QByteArray &digest);
    Status commit(const QByteArray &digest);
    Status saveSources(StoreSession &session, Staging &staging);
    Status savePerson(StoreSession &session, ImportSource source, const Device &device);
    Status saveEvents(StoreSession &session, Staging &staging, std::int32_t import);
    Status saveInfo(StoreSession &session, std::uint32_t ordinal, Device &device);
    Result<QString> noteOfUnassigned();

    ImportJob m_job;
    const OpenedFile &m_file;
    ImportFileReport m_report;
    ImportSources m_sources;
    KnownRecords m_known;
    StoredRecords m_stored;
    std::optional<Staging> m_staging;
    std::vector<TakenEvent> m_events;
    std::set<std::tuple<std::uint32_t, std::int64_t, std::string>> m_eventKeys;
    std::map<std::uint32_t, TakenInfo> m_infos;  // the latest of each source
    Error m_eventError;
    bool m_eventsFailed = false;
};

}  // namespace xinglin
