// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/advice/recommendations.h"
#include "core/random.h"
#include "tests/analysis/rule_books.h"

#include <QFile>
#include <QtTest>

using namespace xinglin;
using namespace xinglin::test;

/// The reader of advice rules: what is wrong is named, and nothing broken gets in.
class TestRuleBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void errorsNameRuleAndField_data()
    {
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<QString>("field");
        const auto rule = [](const char *from, const char *to) {
            return QByteArray(R"({"format":1,"rules":[)") + plainRule("r1", "t", 5).replace(from, to) + "]}";
        };
        QTest::newRow("operator") << rule(R"("at_least")", R"("at_last")") << QStringLiteral("when.at_last");
        QTest::newRow("field") << rule(R"("field":"value")", R"("field":"valve")")
                               << QStringLiteral("when.field");
        QTest::newRow("kind") << rule(R"("at_least":1)", R"("at_least":"1")")
                              << QStringLiteral("when.at_least");
        QTest::newRow("who") << rule("self", "nobody") << QStringLiteral("who");
        QTest::newRow("priority") << rule(R"("priority":5)", R"("priority":101)")
                                  << QStringLiteral("priority");
        QTest::newRow("language") << rule(R"("zh")", R"("fr")") << QStringLiteral("text");
        QTest::newRow("version") << rule(R"("version":1)", R"("version":0)") << QStringLiteral("version");
        QTest::newRow("nothing joined")
            << rule(R"({"field":"value","at_least":1})", R"({"any":[]})") << QStringLiteral("when.any");
        QTest::newRow("deep") << rule(R"({"field":"value","at_least":1})",
                                      R"({"all":[{"not":{"field":"value"}}]})")
                              << QStringLiteral("when.all[0].not");
    }

    void errorsNameRuleAndField()
    {
        QFETCH(QByteArray, rule);
        QFETCH(QString, field);
        RuleBook book;
        const Status added = addToRuleBook(book, rule);
        QVERIFY(!added);
        QCOMPARE(added.error().code, ErrorCode::invalidData);
        QVERIFY2(added.error().message.contains(QStringLiteral("“r1”")), qPrintable(added.error().message));
        QVERIFY2(added.error().message.contains(QStringLiteral("“%1”").arg(field)),
                 qPrintable(added.error().message));
    }

    void aBookKnowsWhatItsRulesName()
    {
        RuleBook book = bookOf(plainRule("r", "t", 5).constData());
        QVERIFY(checkRuleBook(book).has_value());
        book.rules.push_back(book.rules.front());
        QVERIFY(!checkRuleBook(book));
        book.rules.pop_back();
        book.rules[0].evidence = {QStringLiteral("none")};
        QVERIFY(!checkRuleBook(book));
        book.rules[0].evidence = {QStringLiteral("s")};
        book.rules[0].contra = {{QStringLiteral("none"), std::nullopt}};
        QVERIFY(!checkRuleBook(book));
        book.rules[0].contra = {};
        book.rules[0].follow = {QStringLiteral("none")};
        QVERIFY(!checkRuleBook(book));
    }

    /// Broken files are refused or read, never a crash.
    void theReaderOutlivesBrokenFiles()
    {
        Random random(11);
        for (const char *name : {"rules_acute", "rules_pressure", "contra_indications", "sources"}) {
            QFile file(QStringLiteral(":/analysis/advice/%1.json").arg(QLatin1String(name)));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray whole = file.readAll();
            for (int round = 0; round < 300; ++round) {
                QByteArray broken = whole;
                for (std::uint64_t k = 0, edits = 1 + random.below(4); k < edits; ++k) {
                    const auto at =
                        static_cast<qsizetype>(random.below(static_cast<std::uint64_t>(broken.size())));
                    switch (random.below(4)) {
                    case 0: broken[at] = static_cast<char>(random.below(256)); break;
                    case 1: broken.remove(at, static_cast<qsizetype>(random.below(40))); break;
                    case 2: broken.insert(at, broken.mid(at, 20)); break;
                    default: broken[at] = "{}[]\",:0"[random.below(8)]; break;
                    }
                    if (broken.isEmpty())
                        broken = "x";
                }
                RuleBook book;
                if (addToRuleBook(book, broken)) {
                    (void)checkRuleBook(book);
                    if (checkRuleBook(book))
                        (void)recommendationsFrom(book, {});
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestRuleBook)
#include "tst_rule_book.moc"
