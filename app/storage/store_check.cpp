// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/store_check.h"

#include "storage/closure_check.h"
#include "storage/order_check.h"
#include "storage/place.h"
#include "storage/sqlite_records.h"

#include <QCoreApplication>

#include <array>

namespace xinglin {
namespace {

QString restoreAdvice()
{
    return QCoreApplication::translate(
        "Storage",
        "Restore the latest backup into a new folder; what is still readable here can be exported before.");
}

class StoreCheck
{
public:
    StoreCheck(Database &database, const Progress &progress, const CancelToken &cancel)
        : m_database(database)
        , m_progress(progress)
        , m_cancel(cancel)
    {}

    Result<std::vector<CheckFinding>> run()
    {
        using Step = Status (StoreCheck::*)();
        constexpr std::array<Step, 7> steps{
            &StoreCheck::structure, &StoreCheck::foreignKeys, &StoreCheck::closure, &StoreCheck::overlaps,
            &StoreCheck::counters,  &StoreCheck::audit,       &StoreCheck::orders};
        for (std::size_t i = 0; i < steps.size(); ++i) {
            if (m_cancel.isCancelled())
                return fail(ErrorCode::cancelled, QCoreApplication::translate("Storage", "Stopped."));
            Status done = (this->*steps[i])();
            // A page that cannot be read ends a step, not the check.
            if (!done && done.error().code == ErrorCode::damaged)
                find(QStringLiteral("file"), done.error().message, restoreAdvice());
            else if (!done)
                return fail(done.error());
            if (m_progress)
                m_progress(static_cast<double>(i + 1) / steps.size());
        }
        return std::move(m_findings);
    }

private:
    void find(const QString &place, const QString &text, const QString &advice)
    {
        m_findings.push_back({place, text, advice});
    }
    Status structure();
    Status foreignKeys();
    Status closure();
    Status overlaps();
    Status counters();
    Status audit();
    Status orders();
    Status overlapsIn(const char *statement, const QString &place, const QString &text);

    Database &m_database;
    const Progress &m_progress;
    const CancelToken &m_cancel;
    std::vector<CheckFinding> m_findings;
};

Status StoreCheck::structure()
{
    const auto lines = m_database.texts("PRAGMA integrity_check(50)");
    if (!lines)
        return fail(lines.error());
    for (const QString &line : *lines) {
        if (line != QStringLiteral("ok"))
            find(QStringLiteral("file"),
                 QCoreApplication::translate("Storage", "The structure of the file is damaged: %1").arg(line),
                 restoreAdvice());
    }
    return {};
}

Status StoreCheck::foreignKeys()
{
    const auto tables = m_database.texts("SELECT DISTINCT \"table\" FROM pragma_foreign_key_check");
    if (!tables)
        return fail(tables.error());
    for (const QString &table : *tables)
        find(table,
             QCoreApplication::translate(
                 "Storage", "Something refers to a unit, person, device or import that does not exist."),
             restoreAdvice());
    return {};
}

Status StoreCheck::closure()
{
    const auto wrong = unitsWithWrongAncestors(m_database);
    if (!wrong)
        return fail(wrong.error());
    for (const UnitId unit : *wrong)
        find(QStringLiteral("units: %1").arg(unit.text()),
             QCoreApplication::translate("Storage",
                                         "The place of a unit in the organisation contradicts itself."),
             restoreAdvice());
    return {};
}

Status StoreCheck::orders()
{
    const auto wrong = ordersWithWrongKeys(m_database);
    if (!wrong)
        return fail(wrong.error());
    for (const std::int64_t number : *wrong)
        find(QStringLiteral("orders: %1").arg(number),
             QCoreApplication::translate("Storage", "The queue shows an order otherwise than it is."),
             restoreAdvice());
    const auto contradicted = ordersOffTheirTimeLine(m_database);
    if (!contradicted)
        return fail(contradicted.error());
    for (const std::int64_t number : *contradicted)
        find(QStringLiteral("orders: %1").arg(number),
             QCoreApplication::translate("Storage", "An order and its time line contradict each other."),
             restoreAdvice());
    return {};
}

Status StoreCheck::overlapsIn(const char *statement, const QString &place, const QString &text)
{
    Statement rows = m_database.query(statement, kTenant);
    while (rows.next())
        find(place.arg(rows.integer(0)), text, restoreAdvice());
    return rows.status();
}

Status StoreCheck::overlaps()
{
    Status done = overlapsIn("bindings_overlapping", QStringLiteral("bindings: device %1"),
                             QCoreApplication::translate("Storage", "Two people wear one device at once."));
    if (done)
        done =
            overlapsIn("memberships_overlapping", QStringLiteral("memberships: person %1"),
                       QCoreApplication::translate("Storage", "A person is a member of two units at once."));
    return done;
}

Status StoreCheck::counters()
{
    Statement rows = m_database.query("counters_behind", kTenant);
    while (rows.next())
        find(QStringLiteral("counters: %1").arg(rows.text(0)),
             QCoreApplication::translate("Storage", "The next number would be given a second time."),
             restoreAdvice());
    return rows.status();
}

Status StoreCheck::audit()
{
    Status verified = SqliteAudit(m_database).verify();
    if (!verified && verified.error().code == ErrorCode::damaged) {
        find(QStringLiteral("audit"), verified.error().message,
             QCoreApplication::translate(
                 "Storage",
                 "Compare with a backup to see what was changed. The rest of the data is not affected."));
        return {};
    }
    return verified;
}

}  // namespace

Result<std::vector<CheckFinding>> checkStore(Database &database, const Progress &progress,
                                             const CancelToken &cancel)
{
    return StoreCheck(database, progress, cancel).run();
}

}  // namespace xinglin
