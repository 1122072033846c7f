// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerting/outbox/notification_channel.h"
#include "alerting/outbox/pace.h"
#include "core/random.h"

#include <QTest>

using namespace xinglin;

class TestChannelText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shortTextStays()
    {
        QCOMPARE(cutToBytes(QStringLiteral("心率"), 6), QStringLiteral("心率"));
        QCOMPARE(cutToUnits(QString(), 0), QString());
    }
    void cutsBetweenCharacters()
    {
        QCOMPARE(cutToBytes(QStringLiteral("心率高"), 8), QStringLiteral("心…"));
        // A flag is two code points, a family three joined ones, an é two: none is torn.
        const QString flag = QStringLiteral("a\U0001F1E8\U0001F1F3b");
        QCOMPARE(cutToBytes(flag, 9), QStringLiteral("a…"));
        QCOMPARE(cutToUnits(QStringLiteral("ae\u0301x"), 3), QStringLiteral("a…"));
        QCOMPARE(cutToUnits(QStringLiteral("\U0001F6A8\U0001F6A8"), 3), QStringLiteral("\U0001F6A8…"));
    }
    void anyTextAnyLimit()
    {
        Random random(11);
        const QString pool = QStringLiteral("ab 心率e\u0301\U0001F6A8\U0001F1E8\U0001F1F3\n");
        for (int round = 0; round < 2000; ++round) {
            QString text;
            for (std::uint64_t i = random.below(40); i > 0; --i)
                text += pool.mid(
                    static_cast<qsizetype>(random.below(static_cast<std::uint64_t>(pool.size()))), 3);
            text = QString::fromUtf8(text.toUtf8());
            const auto limit = static_cast<qsizetype>(random.below(60));
            const QString cut = cutToBytes(text, limit);
            QVERIFY(cut.toUtf8().size() <= limit);
            const bool fits = text.toUtf8().size() <= limit;
            QVERIFY(fits ? cut == text
                         : cut.isEmpty() || (cut.endsWith(QChar(0x2026)) && text.startsWith(cut.chopped(1))));
        }
    }
    void bucketHoldsThePace()
    {
        TokenBucket bucket(60);
        Instant now(1'790'000'000'000);
        int taken = 0;
        for (int ms = 0; ms < 60'000; ms += 50) {
            if (bucket.take(now + ms))
                ++taken;
        }
        QCOMPARE(taken, 69);
        // Set back an hour: it goes on from there.
        now = Instant(now.ms() - 3'600'000);
        QVERIFY(!bucket.take(now));
        QVERIFY(bucket.take(now + 1001));
        TokenBucket unlimited(0);
        for (int i = 0; i < 1000; ++i)
            QVERIFY(unlimited.take(now));
    }
};

QTEST_GUILESS_MAIN(TestChannelText)
#include "tst_channel_text.moc"
