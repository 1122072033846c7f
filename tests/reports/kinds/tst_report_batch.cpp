// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock.h"
#include "reports/jobs/report_job.h"
#include "storage/sqlite_store.h"
#include "workspace/embedded_workspace.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace xinglin;

namespace {

const Actor kActor{QStringLiteral("tester")};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

/// Batches over a real workspace: a root over A (six people) and B (two), without data.
class TestReportBatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        NewStore what;
        what.name = QStringLiteral("Test");
        what.now = SystemClock().now();
        auto store = SqliteStore::create(m_folder.filePath(QStringLiteral("workspace")), what);
        QVERIFY(store.has_value());
        const Status filled = (*store)->write([this](StoreSession &session) { return fill(session); });
        QVERIFY(filled.has_value());
        auto door =
            EmbeddedWorkspace::open(*std::move(store), m_folder.filePath(QStringLiteral("workspace")));
        QVERIFY(door.has_value());
        m_door = *std::move(door);
    }
    void cleanupTestCase() { m_door.reset(); }

    void oneForEverybodyGoesOnAfterOneFailed()
    {
        ReportRequest request = everybody(QStringLiteral("everybody"));
        request.formats = {ReportFormat::pdf, ReportFormat::json};
        // A folder stands where one file belongs.
        const QString blocked =
            QDir(request.out).filePath(reportFileName(request, QStringLiteral("A3"), ReportFormat::pdf));
        QVERIFY(QDir().mkpath(blocked));
        std::vector<double> shares;
        const auto outcome =
            makeReport(*m_door, kActor, request, [&](double share) { shares.push_back(share); }, {});
        QVERIFY(outcome.has_value());
        QCOMPARE(outcome->results.size(), std::size_t{8});
        QCOMPARE(outcome->count(ReportResult::State::failed), std::int64_t{1});
        QCOMPARE(outcome->count(ReportResult::State::made), std::int64_t{7});
        for (std::size_t i = 0; i < 8; ++i) {
            const ReportResult &one = outcome->results[i];
            QCOMPARE(one.subject.code,
                     i < 6 ? QStringLiteral("A%1").arg(i) : QStringLiteral("B%1").arg(i - 6));
            QCOMPARE(one.state == ReportResult::State::failed, i == 3);
            QCOMPARE(one.reason.isEmpty(), i != 3);
        }
        QCOMPARE(outcome->files.size(), std::size_t{14});
        for (const ReportFile &file : outcome->files)
            QCOMPARE(contentOf(file.path).size(), file.bytes);
        QVERIFY(QDir(request.out).entryList({QStringLiteral("*.part")}, QDir::Files).isEmpty());
        QCOMPARE(shares.size(), std::size_t{8});
        QVERIFY(std::is_sorted(shares.begin(), shares.end()));
        QCOMPARE(shares.back(), 1.0);
    }

    void twoAtATimeMakeTheSameFilesAsOne()
    {
        ReportRequest request = everybody(QStringLiteral("same"));
        QVERIFY(makeReport(*m_door, kActor, request, {}, {}).has_value());
        ReportRequest single = request;
        single.each = ReportEach::none;
        single.subject = SubjectId::of(m_person);
        single.out = m_folder.filePath(QStringLiteral("single.pdf"));
        QVERIFY(makeReport(*m_door, kActor, single, {}, {}).has_value());
        const QString batched =
            QDir(request.out).filePath(reportFileName(request, QStringLiteral("A0"), ReportFormat::pdf));
        QVERIFY(!contentOf(batched).isEmpty());
        QCOMPARE(contentOf(batched), contentOf(single.out));
    }

    void unitsTooSmallToShowAreTold()
    {
        ReportRequest request = everybody(QStringLiteral("units"));
        request.each = ReportEach::unit;
        for (const ReportKind kind : {ReportKind::comprehensive, ReportKind::alerts, ReportKind::quality,
                                      ReportKind::devices, ReportKind::handOver}) {
            request.kind = kind;
            const auto outcome = makeReport(*m_door, kActor, request, {}, {});
            QVERIFY(outcome.has_value());
            QCOMPARE(outcome->results.size(), std::size_t{3});
            QCOMPARE(outcome->results[0].state, ReportResult::State::made);
            // B of two, and A, without which the whole would tell of B. What a shift hands over is no figure
            // of a group.
            for (const std::size_t small : {1, 2})
                QCOMPARE(outcome->results[small].state, kind == ReportKind::handOver
                                                            ? ReportResult::State::made
                                                            : ReportResult::State::withheld);
        }
    }

    void cancelledItLeavesWhatIsDone()
    {
        const ReportRequest request = everybody(QStringLiteral("cancelled"));
        const CancelToken cancel;
        const auto outcome = makeReport(
            *m_door, kActor, request,
            [&](double share) {
                if (share >= 0.25)
                    cancel.cancel();
            },
            cancel);
        QVERIFY(outcome.has_value());
        QCOMPARE(outcome->asked, std::size_t{8});
        QVERIFY(outcome->results.size() < 8);
        const QDir out(request.out);
        const QStringList files = out.entryList(QDir::Files);
        QCOMPARE(std::size_t(files.size()), outcome->files.size());
        QVERIFY(files.size() >= 2 && files.size() < 8);
        for (const QString &name : files) {
            const QByteArray bytes = contentOf(out.filePath(name));
            QVERIFY2(bytes.startsWith("%PDF-") && bytes.trimmed().endsWith("%%EOF"), qPrintable(name));
        }
    }

    void oneThatIsCancelledSaysSo()
    {
        for (const double at : {0.5, 0.6}) {
            ReportRequest request = everybody(QStringLiteral("one"));
            request.each = ReportEach::none;
            request.subject = SubjectId::of(m_person);
            request.formats = {ReportFormat::pdf, ReportFormat::json};
            const CancelToken cancel;
            const auto outcome = makeReport(
                *m_door, kActor, request,
                [&](double share) {
                    if (share >= at)
                        cancel.cancel();
                },
                cancel);
            QVERIFY(!outcome.has_value());
            QCOMPARE(outcome.error().code, ErrorCode::cancelled);
            QCOMPARE(outcome.error().message, QStringLiteral("Cancelled."));
            QVERIFY(QDir(request.out).entryList(QDir::Files).isEmpty());
        }
    }

    void whatDoesNotFitIsRefused()
    {
        ReportRequest request = everybody(QStringLiteral("refused"));
        request.kind = ReportKind::quality;
        QCOMPARE(makeReport(*m_door, kActor, request, {}, {}).error().code, ErrorCode::usage);
        request.kind = ReportKind::personal;
        request.subject = SubjectId::of(m_person);
        QCOMPARE(makeReport(*m_door, kActor, request, {}, {}).error().code, ErrorCode::usage);
    }

private:
    Status fill(StoreSession &session)
    {
        std::vector<Unit> units;
        for (const char *code : {"R", "A", "B"}) {
            Unit unit;
            unit.code = QString::fromLatin1(code);
            unit.name = {unit.code, unit.code};
            unit.parent = units.empty() ? UnitId() : units.front().id;
            const auto made = session.org().addUnit(unit);
            if (!made)
                return fail(made.error());
            units.push_back(*made);
        }
        for (int i = 0; i < 8; ++i) {
            Person person;
            person.code = i < 6 ? QStringLiteral("A%1").arg(i) : QStringLiteral("B%1").arg(i - 6);
            const auto saved = session.people().savePerson(person);
            if (!saved)
                return fail(saved.error());
            if (const Status in = session.people().assign(saved->id, units[i < 6 ? 1 : 2].id, kFirstDay); !in)
                return in;
            if (i == 0)
                m_person = saved->id;
        }
        m_root = units.front().id;
        return {};
    }

    ReportRequest everybody(const QString &folder) const
    {
        ReportRequest request;
        request.kind = ReportKind::personal;
        request.each = ReportEach::person;
        request.subject = SubjectId::of(m_root);
        request.period = *Period::parse(u"2026-10");
        request.out = m_folder.filePath(folder);
        return request;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<EmbeddedWorkspace> m_door;
    UnitId m_root;
    PersonId m_person;
};

QTEST_MAIN(TestReportBatch)
#include "tst_report_batch.moc"
