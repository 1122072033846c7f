// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/file_lock.h"
#include "core/file_sync.h"
#include "core/logging.h"
#include "core/made_folder.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace xinglin;

class TestCoreFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileIsReplacedWholeAndLeavesNothingBeside()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("report.pdf"));
        QVERIFY(writeFileDurably(path, "first"));
        QVERIFY(writeFileDurably(path, QByteArray(300'000, 'x')));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray(300'000, 'x'));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    }

    void aFolderThatIsMissingIsAnError()
    {
        const QTemporaryDir folder;
        const Status written = writeFileDurably(folder.filePath(QStringLiteral("no/where.txt")), "x");
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::io);
        QVERIFY(written.error().message.contains(QStringLiteral("where.txt")));
    }

    void aMadeFolderIsTakenBackAsFarAsItIsEmpty()
    {
        const QTemporaryDir place;
        const QString deep = place.filePath(QStringLiteral("a/b/c"));
        const MadeFolder made(deep);
        QVERIFY(made.isThere() && made.isNew());
        const MadeFolder again(deep);
        QVERIFY(again.isThere() && !again.isNew());
        again.takeBack();
        QVERIFY2(QDir(deep).exists(), "it was there before");
        QVERIFY(writeFileDurably(place.filePath(QStringLiteral("a/note.txt")), "x"));
        made.takeBack();
        QCOMPARE(QDir(place.filePath(QStringLiteral("a"))).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
                 QStringList(QStringLiteral("note.txt")));
        // Below a file nothing can be made, and nothing of it is left.
        QVERIFY(!MadeFolder(place.filePath(QStringLiteral("a/note.txt/d/e"))).isThere());
    }

    void aFullDiskIsToldAndLeavesTheOldFile()
    {
        if (!QFile::exists(QStringLiteral("/dev/full")))
            QSKIP("this system has no /dev/full");
        // The device stands for a file on a full disk: the write itself must say so.
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("kept.txt"));
        QVERIFY(writeFileDurably(path, "old"));
        const QString temporary = path + QStringLiteral(".part-%1").arg(::getpid());
        QVERIFY(QFile::link(QStringLiteral("/dev/full"), temporary));
        const Status written = writeFileDurably(path, "new");
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::diskFull);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("old"));
        QVERIFY(!QFile::exists(temporary));
    }

    void aLockIsExclusiveUntilItsHolderDies()
    {
        const QTemporaryDir folder;
        const QByteArray path = folder.filePath(QStringLiteral("keeper.lock")).toUtf8();
        int ready[2];
        QCOMPARE(::pipe(ready), 0);
        const pid_t child = ::fork();
        if (child == 0) {
            auto held = FileLock::tryAcquire(QString::fromUtf8(path));
            const char mark = held && *held ? 'y' : 'n';
            [[maybe_unused]] const auto told = ::write(ready[1], &mark, 1);
            ::pause();
            ::_exit(0);
        }
        char mark = 0;
        QCOMPARE(::read(ready[0], &mark, 1), ssize_t{1});
        QCOMPARE(mark, 'y');
        auto refused = FileLock::tryAcquire(QString::fromUtf8(path));
        QVERIFY(refused && !*refused);
        QCOMPARE(::kill(child, SIGKILL), 0);
        QCOMPARE(::waitpid(child, nullptr, 0), child);
        auto taken = FileLock::tryAcquire(QString::fromUtf8(path));
        QVERIFY(taken && *taken);
        ::close(ready[0]);
        ::close(ready[1]);
    }

    void theLogIsJsonLines()
    {
        const QTemporaryDir folder;
        startLogging(folder.path(), "test");
        logError("core",
                 {ErrorCode::io, QStringLiteral("secret name"), QStringLiteral("a \"quoted\"\nthing")});
        QFile file(folder.filePath(QStringLiteral("test.log")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray line = file.readAll();
        QVERIFY(line.contains("\"logger\":\"core\""));
        QVERIFY(line.contains("io: a \\\"quoted\\\" thing"));
        QVERIFY(!line.contains("secret name"));
        QCOMPARE(line.count('\n'), 1);
    }
};

QTEST_GUILESS_MAIN(TestCoreFiles)
#include "tst_core_files.moc"
