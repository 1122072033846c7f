// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ports/duty_port.h"
#include "ingest/absence_table.h"
#include "ingest/text_encoding.h"
#include "workspace/alerts/duty_use_cases.h"
#include "workspace/audit_entry.h"
#include "workspace/name_book.h"
#include "workspace/transaction.h"

#include <QCoreApplication>

#include <algorithm>

namespace xinglin::duty {
namespace {

constexpr int kProblemsTold = 100;

QJsonObject jsonOf(const Context &context, const Absence &absence)
{
    return {{QStringLiteral("person"), idJson(absence.person)},
            {QStringLiteral("from"), context.zone.isoText(absence.time.from)},
            {QStringLiteral("to"), context.zone.isoText(absence.time.to)},
            {QStringLiteral("kind"), absenceKindName(absence.kind)}};
}

QString subjectOf(AbsenceId id)
{
    return QStringLiteral("absence:") + id.text();
}

Result<Absence> store(StoreSession &session, const Context &context, const Actor &actor,
                      const Absence &absence)
{
    if (absence.time.isEmpty() || !absence.time.from.isValid())
        return fail(ErrorCode::invalidData,
                    QCoreApplication::translate("Duty", "The absence ends before it begins."));
    const auto person = session.people().person(absence.person, context.zone.dayOf(absence.time.from));
    if (!person)
        return fail(person.error());
    QJsonObject detail;
    if (absence.version != 0) {
        const auto before = session.duty().absence(absence.id);
        if (!before)
            return fail(before.error());
        detail.insert(QStringLiteral("before"), jsonOf(context, *before));
    }
    const auto saved = session.duty().saveAbsence(absence);
    if (!saved)
        return fail(saved.error());
    detail.insert(QStringLiteral("after"), jsonOf(context, *saved));
    const QString action =
        absence.version == 0 ? QStringLiteral("absence.add") : QStringLiteral("absence.change");
    const Status kept = audit(session, context, actor, action, subjectOf(saved->id), detail);
    return kept ? saved : fail(kept.error());
}

/// Brings the lines of a table in; what is there already stays as it is.
class AbsenceImport
{
public:
    AbsenceImport(StoreSession &session, const Context &context, const Actor &actor,
                  AbsenceImportReport &report)
        : m_session(session)
        , m_context(context)
        , m_actor(actor)
        , m_report(report)
    {}

    Status take(const AbsenceLine &line)
    {
        const auto person = m_session.people().personByCode(line.person, line.days.first);
        if (!person && person.error().code == ErrorCode::notFound) {
            const QString why =
                QCoreApplication::translate("Duty", "There is no person %1.").arg(line.person);
            if (m_report.problems.size() < kProblemsTold)
                m_report.problems.push_back({static_cast<int>(line.line), why});
            ++m_report.wrong;
            judge(line, Verdict::wrong, why);
            return {};
        }
        if (!person)
            return fail(person.error());
        Absence absence;
        absence.person = person->id;
        absence.time = m_context.zone.rangeOf(line.days);
        absence.kind = line.kind;
        absence.note = line.note;
        const auto there = m_session.duty().absences(absence.time, absence.person);
        if (!there)
            return fail(there.error());
        const bool isKnown = std::any_of(there->begin(), there->end(), [&](const Absence &each) {
            return each.time == absence.time && each.kind == absence.kind;
        });
        if (isKnown) {
            ++m_report.unchanged;
            judge(line, Verdict::unchanged);
            return {};
        }
        ++m_report.added;
        judge(line, Verdict::added);
        const auto saved = store(m_session, m_context, m_actor, absence);
        return saved ? Status() : fail(saved.error());
    }

private:
    using Verdict = AbsenceImportReport::Line::Verdict;

    void judge(const AbsenceLine &line, Verdict verdict, const QString &problem = {})
    {
        m_report.lines.push_back(
            {static_cast<int>(line.line), line.person, line.days, line.kind, verdict, problem});
    }

    StoreSession &m_session;
    const Context &m_context;
    const Actor &m_actor;
    AbsenceImportReport &m_report;
};

}  // namespace

Result<std::vector<AbsenceRow>> absences(Context &context, const Actor &, const DayRange &days,
                                         PersonId person)
{
    using Rows = std::vector<AbsenceRow>;
    return readAnswer<Rows>(context, [&](StoreSession &session) -> Result<Rows> {
        const auto found = session.duty().absences(context.zone.rangeOf(days), person);
        if (!found)
            return fail(found.error());
        NameBook names(session, context.zone.dayOf(context.clock.now()));
        Rows rows;
        for (const Absence &absence : *found) {
            const auto words = names.person(absence.person);
            if (!words)
                return fail(words.error());
            const auto unit = names.unit(words->unit);
            if (!unit)
                return fail(unit.error());
            rows.push_back({absence, words->code, words->name, *unit});
        }
        return rows;
    });
}

Result<Absence> saveAbsence(Context &context, const Actor &actor, const Absence &absence)
{
    return writeAnswer<Absence>(
        context, [&](StoreSession &session) { return store(session, context, actor, absence); });
}

Status removeAbsence(Context &context, const Actor &actor, AbsenceId id)
{
    return context.store.write([&](StoreSession &session) -> Status {
        const auto before = session.duty().absence(id);
        if (!before)
            return fail(before.error());
        if (Status removed = session.duty().removeAbsence(id); !removed)
            return removed;
        return audit(session, context, actor, QStringLiteral("absence.remove"), subjectOf(id),
                     {{QStringLiteral("before"), jsonOf(context, *before)}});
    });
}

Result<AbsenceImportReport> importAbsences(Context &context, const Actor &actor, const QByteArray &table,
                                           AbsenceImportMode mode)
{
    const std::string_view bytes(table.constData(), static_cast<std::size_t>(table.size()));
    const auto read = readAbsences(toUtf8(bytes, detectEncoding(bytes)));
    if (!read)
        return fail(read.error());
    AbsenceImportReport unread;
    for (const RecordRejection &rejection : read->rejections) {
        const int line = static_cast<int>(rejection.line);
        unread.problems.push_back({line, rejection.text});
        unread.lines.push_back({line, {}, {}, {}, AbsenceImportReport::Line::Verdict::wrong, rejection.text});
        ++unread.wrong;
    }
    AbsenceImportReport report;
    const Error undone{ErrorCode::cancelled, {}, QStringLiteral("nothing is kept")};
    const Status written = context.store.write([&](StoreSession &session) -> Status {
        report = unread;
        AbsenceImport import(session, context, actor, report);
        for (const AbsenceLine &line : read->lines) {
            if (Status taken = import.take(line); !taken)
                return taken;
        }
        if (mode == AbsenceImportMode::dryRun || (mode == AbsenceImportMode::whole && report.wrong > 0))
            return fail(undone);
        return {};
    });
    report.committed = written.has_value();
    if (!written && written.error().detail != undone.detail)
        return fail(written.error());
    std::ranges::sort(report.problems, {}, &AbsenceImportReport::Problem::line);
    std::ranges::sort(report.lines, {}, &AbsenceImportReport::Line::line);
    return report;
}

}  // namespace xinglin::duty
