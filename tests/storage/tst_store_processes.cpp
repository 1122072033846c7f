// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_fixture.h"

#include "core/random.h"

#include <QCoreApplication>
#include <QProcess>

#include <map>

using namespace xinglin;
using namespace xinglin::test;

namespace {

QString program()
{
    return QCoreApplication::applicationDirPath() + QStringLiteral("/store_writer");
}

void start(QProcess &process, const QString &folder, const QString &name, int count)
{
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program(), {folder, name, QString::number(count)});
}

/// Highest number stored by each writer, after proof that none is missing and none is there twice.
std::map<QString, int> provenWrites(Store &store)
{
    std::map<QString, int> last;
    const Status read = store.read([&](StoreSession &session) -> Status {
        const auto entries = session.audit().entries(0, 0);
        if (!entries)
            return fail(entries.error());
        for (const AuditEntry &entry : *entries) {
            const int number = entry.subject.toInt();
            const auto found = last.find(entry.actor);
            if (number != (found == last.end() ? 0 : found->second + 1))
                return fail(ErrorCode::damaged, QStringLiteral("a hole or a repetition"));
            last[entry.actor] = number;
        }
        return session.audit().verify();
    });
    if (!read)
        qWarning("%s", qPrintable(say(read.error())));
    return read ? last : std::map<QString, int>();
}

std::int64_t journalEntries(Store &store)
{
    std::int64_t entries = 0;
    (void)store.read([&](StoreSession &session) {
        return session.vitals().visitJournalOf(0, [&](std::int64_t, std::int32_t, Bytes) -> Status {
            ++entries;
            return {};
        });
    });
    return entries;
}

}  // namespace

class TestStoreProcesses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void severalProcessesWriteAtOnce()
    {
        constexpr int count = 150;
        StoreFixture store(Medium::memory);
        std::array<QProcess, 3> writers;
        const std::int64_t version = store->dataVersion().value();
        for (std::size_t i = 0; i < writers.size(); ++i)
            start(writers[i], store.folder(), QStringLiteral("writer %1").arg(i), count);
        QTRY_VERIFY_WITH_TIMEOUT(store->dataVersion().value() > version, 20'000);
        for (int i = 0; i < count; ++i) {
            XVERIFY(store->write([&](StoreSession &session) -> Status {
                AuditEntry entry;
                entry.actor = QStringLiteral("here");
                entry.subject = QString::number(i);
                const auto appended = session.audit().append(entry);
                return appended ? Status() : fail(appended.error());
            }));
        }
        for (QProcess &writer : writers) {
            QTRY_COMPARE_WITH_TIMEOUT(writer.state(), QProcess::NotRunning, 60'000);
            QCOMPARE(writer.exitCode(), 0);
        }
        const auto last = provenWrites(store.store());
        QCOMPARE(last.size(), std::size_t{4});
        for (const auto &[name, number] : last)
            QCOMPARE(number, count - 1);
        QCOMPARE(journalEntries(store.store()), 3 * count);
    }

    void aKilledWriterLosesNothingItWasTold()
    {
        const int kills = qEnvironmentVariableIsSet("XINGLIN_CRASH_ROUNDS")
                              ? qEnvironmentVariableIntValue("XINGLIN_CRASH_ROUNDS")
                              : 60;
        StoreFixture store(Medium::memory);
        store.close();
        Random random(5);
        std::map<QString, int> acknowledged;
        for (int round = 0; round < kills; ++round) {
            const QString name = QStringLiteral("writer %1").arg(round);
            QProcess writer;
            start(writer, store.folder(), name, 100'000);
            // So many lines it is allowed; then it dies wherever it is.
            const auto lines = static_cast<int>(1 + random.below(25));
            int seen = -1;
            while (seen < lines && writer.waitForReadyRead(20'000)) {
                while (writer.canReadLine())
                    seen = writer.readLine().trimmed().toInt();
            }
            writer.kill();
            QVERIFY(writer.waitForFinished(20'000));
            while (writer.canReadLine())
                seen = writer.readLine().trimmed().toInt();
            acknowledged[name] = seen;
        }
        store.reopen();
        const auto last = provenWrites(store.store());
        QCOMPARE(last.size(), acknowledged.size());
        std::int64_t all = 0;
        for (const auto &[name, number] : last) {
            QVERIFY2(number >= acknowledged[name], qPrintable(name));
            QVERIFY2(number <= acknowledged[name] + 1, qPrintable(name));
            all += number + 1;
        }
        QCOMPARE(journalEntries(store.store()), all);
        const auto findings = store->check({}, {});
        QVERIFY(findings && findings->empty());
    }
};

QTEST_GUILESS_MAIN(TestStoreProcesses)
#include "tst_store_processes.moc"
