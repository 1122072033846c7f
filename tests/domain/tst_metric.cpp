// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/metric.h"
#include "domain/quality.h"

#include <QTest>

using namespace xinglin;

class TestMetric : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theShippedDictionaryIsWhole()
    {
        const MetricDictionary &dictionary = MetricDictionary::builtIn();
        double weights = 0;
        for (const Metric &metric : dictionary.all()) {
            QVERIFY(!metric.name.zh.isEmpty() && !metric.name.en.isEmpty());
            QCOMPARE(dictionary.find(metric.key), &metric);
            QCOMPARE(dictionary.byNumber(metric.number), &metric);
            QCOMPARE(dictionary.byAlias(metric.key.toStdString()), &metric);
            for (const QString &alias : metric.aliases)
                QCOMPARE(dictionary.byAlias(alias.toStdString()), &metric);
            if (!metric.feeds.isEmpty())
                QVERIFY(dictionary.find(metric.feeds));
            weights += metric.scoreWeight;
        }
        // The remaining 0.05 belong to signals that are no metrics (ecg, location, work-out, wear, exercise).
        QVERIFY(qAbs(weights - 0.95) < 1e-12);
    }

    void stepsAndUnits()
    {
        const Metric *temperature = MetricDictionary::builtIn().find(u"body_temperature");
        QVERIFY(temperature);
        QCOMPARE(temperature->toUnits(365), 36.5);
        QCOMPARE(*temperature->plausibleLow, 300);
        QCOMPARE(*temperature->usualHigh, 372);
        QVERIFY(temperature->isPlausible(450) && !temperature->isPlausible(451));
        QVERIFY(temperature->isUsual(361) && !temperature->isUsual(373));
        const Metric *sleep = MetricDictionary::builtIn().find(u"sleep");
        QVERIFY(sleep);
        QCOMPARE(sleep->toUnits(450), 7.5);
    }

    void aWrongRowIsNamed_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("named");
        QTest::newRow("no json") << QByteArray("{") << QStringLiteral("byte");
        const QByteArray good = R"({"number":1,"key":"a","zh":"甲","en":"A","aggregation":"level"})";
        QTest::newRow("aggregation")
            << QByteArray(R"({"metrics":[{"number":1,"key":"a","zh":"甲","en":"A","aggregation":"x"}]})")
            << QStringLiteral("aggregation");
        QTest::newRow("range")
            << QByteArray(
                   R"({"metrics":[{"number":1,"key":"a","zh":"甲","en":"A","aggregation":"level","usual":[9,1]}]})")
            << QStringLiteral("usual");
        QTest::newRow("twice") << QByteArray("{\"metrics\":[" + good + "," + good + "]}")
                               << QStringLiteral("Metric 2");
    }

    void aWrongRowIsNamed()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, named);
        const auto read = MetricDictionary::fromJson(json);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::invalidData);
        QVERIFY2(read.error().message.contains(named), qPrintable(read.error().message));
    }

    void flagsHaveNames()
    {
        QCOMPARE(flagNames(bit(Flag::frozenRun) | bit(Flag::simulated)),
                 QStringLiteral("frozen_run simulated"));
        QCOMPARE(flagNames(0), QString());
        for (const Flag flag : kExcludingFlags)
            QVERIFY(has(kExcluding, flag) && !flagName(flag).isEmpty());
        QVERIFY(!has(kExcluding, Flag::backFilled) && !has(kExcluding, Flag::manual));
    }
};

QTEST_GUILESS_MAIN(TestMetric)
#include "tst_metric.moc"
