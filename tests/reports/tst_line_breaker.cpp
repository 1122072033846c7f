// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random.h"
#include "reports/layout/line_breaker.h"
#include "tests/reports/ruler.h"

#include <QTest>

using namespace xinglin;

class TestLineBreaker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chineseLinesObeyTheirRules()
    {
        Random random(5);
        const QString signs =
            QStringLiteral("部门健康月报风险提示体温心率，。、；：（）《》“”72.4%℃ office 95–100 n=8,640 ");
        const test::Ruler ruler;
        for (int round = 0; round < 3'000; ++round) {
            QString text;
            const auto length = 1 + random.below(120);
            for (std::uint64_t i = 0; i < length; ++i)
                text += signs[static_cast<qsizetype>(random.below(static_cast<std::uint64_t>(signs.size())))];
            text = text.simplified();
            const double width = 60.0 + static_cast<double>(random.below(200));
            const auto lines = brokenLines(text, {10.0, false}, width, ruler);
            QString joined;
            for (std::size_t i = 0; i < lines.size(); ++i) {
                joined += lines[i];
                QVERIFY(ruler.width(lines[i], {10.0, false}) <= width + 1e-6);
            }
            QCOMPARE(joined.remove(QLatin1Char(' ')), text.remove(QLatin1Char(' ')));
        }
    }

    void punctuationStaysWithItsWord_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("width");
        QTest::addColumn<QStringList>("lines");
        QTest::newRow("full stop") << "部门健康月报。" << 60.0
                                   << QStringList{QStringLiteral("部门健康"), QStringLiteral("月报。")};
        QTest::newRow("comma") << "部门健康，月报" << 40.0
                               << QStringList{QStringLiteral("部门健"), QStringLiteral("康，月报")};
        QTest::newRow("opening bracket")
            << "部门健（康）月" << 40.0 << QStringList{QStringLiteral("部门健"), QStringLiteral("（康）月")};
        QTest::newRow("words") << "the quick brown fox" << 50.0
                               << QStringList{QStringLiteral("the quick"), QStringLiteral("brown fox")};
        QTest::newRow("long word") << "abcdefghijklmnop" << 40.0
                                   << QStringList{QStringLiteral("abcdefgh"), QStringLiteral("ijklmnop")};
        QTest::newRow("unit") << "rose to 72 bpm today" << 55.0
                              << QStringList{QStringLiteral("rose to"), QStringLiteral("72 bpm"),
                                             QStringLiteral("today")};
        QTest::newRow("no unit") << "rose to 72 bars today" << 55.0
                                 << QStringList{QStringLiteral("rose to 72"), QStringLiteral("bars today")};
        QTest::newRow("unit, Chinese") << "平均心率72次/分" << 65.0
                                       << QStringList{QStringLiteral("平均心率"), QStringLiteral("72次/分")};
        QTest::newRow("range") << "usual 60–100 bpm" << 60.0
                               << QStringList{QStringLiteral("usual"), QStringLiteral("60–100 bpm")};
        QTest::newRow("count") << "values, n = 1,699" << 60.0
                               << QStringList{QStringLiteral("values,"), QStringLiteral("n = 1,699")};
        QTest::newRow("probability") << "no trend, p = 0.03" << 70.0
                                     << QStringList{QStringLiteral("no trend,"), QStringLiteral("p = 0.03")};
        QTest::newRow("date") << "against 17 November 2026" << 85.0
                              << QStringList{QStringLiteral("against"), QStringLiteral("17 November 2026")};
        QTest::newRow("quarter") << "more than Q3 2026" << 60.0
                                 << QStringList{QStringLiteral("more than"), QStringLiteral("Q3 2026")};
        QTest::newRow("date, Chinese")
            << "相比2026年11月4日" << 75.0
            << QStringList{QStringLiteral("相比"), QStringLiteral("2026年11月4日")};
        QTest::newRow("limit") << "（趋势，p ≤ 0.001）" << 70.0
                               << QStringList{QStringLiteral("（趋势，"), QStringLiteral("p ≤ 0.001）")};
        QTest::newRow("a word is no symbol")
            << "the map = 0.03" << 45.0 << QStringList{QStringLiteral("the map"), QStringLiteral("= 0.03")};
        QTest::newRow("no lone word")
            << "one lies in the ten" << 80.0
            << QStringList{QStringLiteral("one lies in"), QStringLiteral("the ten")};
        QTest::newRow("no lone number")
            << "Tunnelling / Team 1" << 90.0
            << QStringList{QStringLiteral("Tunnelling /"), QStringLiteral("Team 1")};
        QTest::newRow("a lone word that nobody can join")
            << "abcdefgh ij" << 40.0 << QStringList{QStringLiteral("abcdefgh"), QStringLiteral("ij")};
        QTest::newRow("nothing") << "" << 40.0 << QStringList{QString()};
    }

    void punctuationStaysWithItsWord()
    {
        QFETCH(QString, text);
        QFETCH(double, width);
        QFETCH(QStringList, lines);
        const auto broken = brokenLines(text, {10.0, false}, width, test::Ruler());
        QCOMPARE(QStringList(broken.begin(), broken.end()), lines);
    }
};

QTEST_GUILESS_MAIN(TestLineBreaker)
#include "tst_line_breaker.moc"
