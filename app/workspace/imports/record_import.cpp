// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/imports/record_import.h"

#include "workspace/device_told.h"

#include "workspace/audit_entry.h"

#include <QCoreApplication>

#include <algorithm>
#include <future>

namespace xinglin {
namespace {

constexpr std::int64_t kSkewMs = 5 * 60'000;

const char *const kConflictText = QT_TRANSLATE_NOOP(
    "Workspace",
    "Another value is stored for the same source and time. The stored one stays and counts no more.");

}  // namespace

RecordImport::RecordImport(ImportJob job, const OpenedFile &file)
    : m_job(std::move(job))
    , m_file(file)
    , m_known(m_job.context.metrics)
    , m_stored(m_job.context, m_known)
{
    m_report.file = m_job.path;
    m_report.kind = fileKindName(file.kind);
}

Result<ImportFileReport> RecordImport::run()
{
    // The digest is made beside the reading: it takes a core a while on a large file.
    auto digest = std::async(std::launch::async, [this] { return m_file.source.digest(); });
    Status status = prepare();
    if (status)
        status = read();
    const QByteArray digestBytes = digest.get();
    if (status && m_eventsFailed)
        status = fail(m_eventError);
    if (!status && m_staging) {
        if (Status undone = m_staging->undo(recordOf(m_job, m_report, digestBytes), {}); !undone)
            return fail(undone.error());
    }
    if (status)
        status = finish(digestBytes);
    if (!status)
        return fail(status.error());
    return std::move(m_report);
}

Status RecordImport::prepare()
{
    const bool isFitbit = m_file.kind == FileKind::fitbit;
    const bool withPeople = isFitbit || m_file.kind == FileKind::vitalsCsv;
    const Day today = m_job.context.zone.dayOf(m_job.started);
    Status loaded = m_job.context.store.read(
        [&](StoreSession &session) { return m_sources.load(session, today, withPeople, isFitbit); });
    if (loaded)
        loaded = m_stored.begin();
    if (loaded && !m_job.request.dryRun)
        m_staging.emplace(m_job.context, recordOf(m_job, m_report, {}));
    return loaded;
}

Status RecordImport::read()
{
    ReadContext context{m_job.context.zone, m_job.context.metrics, {}, {}};
    if (m_sources.hasKilometres())
        context.isKilometres = [this](std::string_view serial) { return m_sources.isKilometres(serial); };
    const auto plan = planReading(m_file, context);
    if (!plan) {
        m_report.error = plan.error();
        return {};
    }
    return readRecords(
        *plan, [this](ReadResult &&result) { return take(std::move(result)); }, m_job.progress, m_job.cancel);
}

void RecordImport::reject(std::vector<RecordRejection> &list, std::uint64_t line, Rejection reason,
                          const QString &text)
{
    ++m_report.rejected;
    if (m_report.rejections.size() + list.size() < 2 * kRejectionDetails)
        list.push_back({line, reason, text});
}

Status RecordImport::take(ReadResult &&result)
{
    RecordBatch &batch = result.batch;
    std::vector<std::int64_t> ordinals;
    for (const SubjectRef &subject : batch.subjects) {
        const auto ordinal = m_sources.find(subject);
        ordinals.push_back(ordinal ? std::int64_t{*ordinal} : -1);
    }
    if (Status known = knowStored(batch, ordinals); !known)
        return known;
    StagedPart part;
    part.subjects.resize(batch.subjects.size());
    part.rows.reserve(batch.rows.size());
    std::vector<RecordRejection> rejections = std::move(result.rejections);
    m_report.rejected += static_cast<std::int64_t>(result.rejected);
    m_report.records += static_cast<std::int64_t>(result.rejected + batch.rows.size());
    Facts facts;
    std::int64_t newest = m_job.started.ms();
    for (std::uint32_t row = 0; row < batch.rows.size(); ++row) {
        RecordBatch::Row &each = batch.rows[row];
        if (ordinals[each.subject] < 0) {
            reject(rejections, each.line, Rejection::unknownPerson,
                   QCoreApplication::translate("Workspace", "There is no person %1.")
                       .arg(QString::fromStdString(batch.subjects[each.subject].name)));
            continue;
        }
        const auto ordinal = static_cast<std::uint32_t>(ordinals[each.subject]);
        const Verdict verdict = judge(batch, row, ordinal, facts);
        if (verdict == Verdict::duplicate) {
            ++m_report.duplicate;
            continue;
        }
        ImportSource &source = m_sources[ordinal];
        if (verdict == Verdict::added) {
            ++m_report.accepted;
            ++source.accepted;
            flag(each, source);
            newest = std::max(newest, each.time);
        } else {
            reject(rejections, each.line, Rejection::conflict,
                   QCoreApplication::translate("Workspace", kConflictText));
            each.flags |= bit(Flag::duplicateConflict);
        }
        part.subjects[each.subject] = {ordinal, source.device ? source.device->index : -1, true};
        part.rows.push_back(row);
    }
    std::stable_sort(rejections.begin(), rejections.end(),
                     [](const RecordRejection &a, const RecordRejection &b) { return a.line < b.line; });
    for (RecordRejection &rejection : rejections) {
        if (m_report.rejections.size() < kRejectionDetails)
            m_report.rejections.push_back(std::move(rejection));
    }
    if (!m_staging)
        return {};
    part.received = m_job.request.mode == ImportMode::replay ? Instant(newest) : m_job.started;
    part.batch = std::move(batch);
    return m_staging->put(std::move(part));
}

Status RecordImport::knowStored(const RecordBatch &batch, std::span<const std::int64_t> ordinals)
{
    std::vector<StoredRecords::Need> needs;
    const auto need = [&](const RecordBatch::Row &row, Day day) {
        if (ordinals[row.subject] < 0)
            return;
        const auto ordinal = static_cast<std::uint32_t>(ordinals[row.subject]);
        const ImportSource &source = m_sources.list()[ordinal];
        if (source.device && !m_stored.isKnown(ordinal, day) &&
            (needs.empty() || needs.back() != StoredRecords::Need{ordinal, source.device->index, day}))
            needs.push_back({ordinal, source.device->index, day});
    };
    for (const RecordBatch::Row &row : batch.rows)
        need(row, Day(utcDayOf(row.time)));
    for (const auto &span : batch.spans)
        need(batch.rows[span.row], Day(utcDayOf(span.what.from)));
    for (const auto &total : batch.totals)
        need(batch.rows[total.row], total.what.day);
    return needs.empty() ? Status() : m_stored.load(std::move(needs));
}

RecordImport::Verdict RecordImport::judge(RecordBatch &batch, std::uint32_t row, std::uint32_t ordinal,
                                          Facts &facts)
{
    const std::int64_t time = batch.rows[row].time;
    const auto advance = [row](auto &list, std::size_t &next) {
        while (next < list.size() && list[next].row < row)
            ++next;
        const std::size_t begin = next;
        while (next < list.size() && list[next].row == row)
            ++next;
        return std::span(list).subspan(begin, next - begin);
    };
    const auto spans = advance(batch.spans, facts.span);
    const auto totals = advance(batch.totals, facts.total);
    const auto events = advance(batch.events, facts.event);
    const auto infos = advance(batch.infos, facts.info);
    const auto values = batch.valuesOf(row);
    const auto compared = m_known.compareValues(ordinal, time, values);
    bool isNew = compared == KnownRecords::Verdict::added;
    bool conflicts = compared == KnownRecords::Verdict::conflict;
    for (const auto &total : totals) {
        const std::int32_t *known = m_known.total(ordinal, total.what);
        conflicts = conflicts || (known && *known != total.what.value);
        isNew = isNew || !known;
    }
    if (conflicts)
        return Verdict::conflict;
    m_report.values += static_cast<std::int64_t>(isNew ? m_known.addValues(ordinal, time, values) : 0);
    for (const auto &total : totals) {
        m_report.values += m_known.total(ordinal, total.what) ? 0 : 1;
        m_known.addTotal(ordinal, total.what);
    }
    for (const auto &span : spans) {
        isNew = isNew || !m_known.hasSpan(ordinal, span.what);
        m_known.addSpan(ordinal, span.what);
    }
    const auto addEvent = [&](std::int64_t at, DeviceEvent &&event) {
        const auto fresh = isNewEvent(ordinal, at, event.key);
        if (!fresh || !*fresh)
            return;
        isNew = true;
        m_events.push_back({ordinal, at, std::move(event)});
    };
    for (auto &event : events)
        addEvent(event.what.time != 0 ? event.what.time : time, std::move(event.what));
    for (auto &info : infos) {
        DeviceEvent event;
        event.key = kInfoEvent;
        event.value = infoText(info.what);
        addEvent(time, std::move(event));
        TakenInfo &latest = m_infos[ordinal];
        if (time >= latest.time)
            latest = {time, std::move(info.what)};
    }
    return isNew ? Verdict::added : Verdict::duplicate;
}

Result<bool> RecordImport::isNewEvent(std::uint32_t ordinal, std::int64_t time, const std::string &key)
{
    if (!m_eventKeys.insert({ordinal, time, key}).second)
        return false;
    const ImportSource &source = m_sources.list()[ordinal];
    if (!source.device)
        return true;
    bool isNew = true;
    const Status read = m_job.context.store.read([&](StoreSession &session) -> Status {
        const auto stored = session.devices().events(source.device->id, {Instant(time), Instant(time + 1)});
        if (!stored)
            return fail(stored.error());
        isNew = std::none_of(stored->begin(), stored->end(),
                             [&](const StoredEvent &e) { return e.event.key == key; });
        return {};
    });
    if (read)
        return isNew;
    m_eventError = read.error();
    m_eventsFailed = true;
    return fail(read.error());
}

void RecordImport::flag(RecordBatch::Row &row, ImportSource &source) const
{
    // A demo or a replay is not late or early: its clock follows the data.
    const bool isReplay = m_job.request.mode == ImportMode::replay;
    const bool isSkewed = !isReplay && row.time > m_job.started.ms() + kSkewMs;
    if (isSkewed)
        row.flags |= bit(Flag::clockSkew);
    // In a history file the order of lines says nothing about the order of arrival.
    const std::int64_t mark = m_job.request.mode == ImportMode::history
                                  ? source.watermark
                                  : std::max(source.watermark, source.latest);
    if (mark != INT64_MIN && row.time < mark - kDayMs)
        row.flags |= bit(Flag::backFilled);
    source.latest = std::max(source.latest, isSkewed ? m_job.started.ms() : row.time);
}

}  // namespace xinglin
