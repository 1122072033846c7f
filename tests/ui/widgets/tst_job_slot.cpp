// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/job_slot.h"

#include <QPromise>
#include <QTest>

using namespace xinglin;

class TestJobSlot : public QObject
{
    Q_OBJECT

    using Promise = QPromise<Result<int>>;

private Q_SLOTS:
    void theAnswerComesOnce()
    {
        QObject owner;
        JobSlot<int> slot(&owner);
        Promise promise;
        promise.start();
        QList<int> got;
        slot.run(promise.future(), [&](Result<int> &&answer) { got << *answer; });
        QVERIFY(slot.isBusy());
        promise.addResult(Result<int>(7));
        promise.finish();
        QTRY_COMPARE(got, QList<int>{7});
        QVERIFY(!slot.isBusy());
    }

    void aNewerQuestionDropsTheOlderAnswer()
    {
        QObject owner;
        JobSlot<int> slot(&owner);
        Promise older, newer;
        older.start();
        newer.start();
        CancelToken token;
        QList<int> got;
        slot.run(older.future(), token, [&](Result<int> &&answer) { got << *answer; });
        slot.run(newer.future(), [&](Result<int> &&answer) { got << *answer; });
        QVERIFY(token.isCancelled());
        QVERIFY(older.isCanceled());
        newer.addResult(Result<int>(2));
        newer.finish();
        older.addResult(Result<int>(1));
        older.finish();
        QTRY_COMPARE(got, QList<int>{2});
        QCoreApplication::processEvents();
        QCOMPARE(got, QList<int>{2});
    }

    void anAnswerThatWasReadyIsStillAsynchronous()
    {
        QObject owner;
        JobSlot<int> slot(&owner);
        Promise promise;
        promise.start();
        promise.addResult(Result<int>(3));
        promise.finish();
        int got = 0;
        slot.run(promise.future(), [&](Result<int> &&answer) { got = *answer; });
        QCOMPARE(got, 0);
        QTRY_COMPARE(got, 3);
    }

    void aCancelledSlotStaysSilentAndADoorThatClosedSaysCancelled()
    {
        QObject owner;
        JobSlot<int> slot(&owner);
        Promise promise;
        promise.start();
        bool called = false;
        slot.run(promise.future(), [&](Result<int> &&) { called = true; });
        slot.cancel();
        promise.addResult(Result<int>(1));
        promise.finish();
        QTest::qWait(20);
        QVERIFY(!called);

        Promise closed;
        closed.start();
        std::optional<ErrorCode> code;
        slot.run(closed.future(), [&](Result<int> &&answer) { code = answer.error().code; });
        closed.finish();
        QTRY_VERIFY(code.has_value());
        QCOMPARE(*code, ErrorCode::cancelled);
    }

    void anOwnerThatDiedGetsNothing()
    {
        auto owner = std::make_unique<QObject>();
        auto slot = std::make_unique<JobSlot<int>>(owner.get());
        Promise promise;
        promise.start();
        bool called = false;
        slot->run(promise.future(), [&](Result<int> &&) { called = true; });
        slot.reset();
        owner.reset();
        promise.addResult(Result<int>(1));
        promise.finish();
        QTest::qWait(20);
        QVERIFY(!called);
    }

    void aHandlerMayAskAgain()
    {
        QObject owner;
        JobSlot<int> slot(&owner);
        Promise first, second;
        first.start();
        second.start();
        int got = 0;
        slot.run(first.future(), [&](Result<int> &&) {
            slot.run(second.future(), [&](Result<int> &&answer) { got = *answer; });
        });
        first.addResult(Result<int>(1));
        first.finish();
        second.addResult(Result<int>(9));
        second.finish();
        QTRY_COMPARE(got, 9);
    }
};

QTEST_GUILESS_MAIN(TestJobSlot)
#include "tst_job_slot.moc"
