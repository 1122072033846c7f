// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/figures_json.h"
#include "domain/quality.h"

#include <QJsonArray>
#include <QTest>

using namespace xinglin;

class TestFiguresJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasTheShapeOfTheContract()
    {
        const QJsonObject json =
            figuresJson(m_subject, example(), MetricDictionary::builtIn(), "Asia/Shanghai");
        QCOMPARE(json.keys(),
                 (QStringList{QStringLiteral("coverage"), QStringLiteral("flags"), QStringLiteral("from"),
                              QStringLiteral("metrics"), QStringLiteral("people"), QStringLiteral("score"),
                              QStringLiteral("subject"), QStringLiteral("to"), QStringLiteral("zone")}));
        const QJsonObject subject = json[QLatin1String("subject")].toObject();
        QCOMPARE(subject[QLatin1String("kind")].toString(), QStringLiteral("person"));
        QCOMPARE(subject[QLatin1String("id")].toString(), QStringLiteral("4398046511105"));
        QCOMPARE(json[QLatin1String("from")].toString(), QStringLiteral("2026-09-01"));
        QCOMPARE(json[QLatin1String("to")].toString(), QStringLiteral("2026-09-30"));
        QCOMPARE(json[QLatin1String("people")].toInt(), 1);
        QCOMPARE(json[QLatin1String("coverage")].toObject()[QLatin1String("days_with_data")].toInt(), 29);
        QCOMPARE(json[QLatin1String("coverage")].toObject()[QLatin1String("share")].toDouble(), 0.97);
        QCOMPARE(json[QLatin1String("flags")].toArray(), QJsonArray{QStringLiteral("learning")});
    }

    void aMetricTellsItsFiguresAndWhatWasLeftOut()
    {
        const QJsonObject json =
            figuresJson(m_subject, example(), MetricDictionary::builtIn(), "Asia/Shanghai");
        const QJsonArray metrics = json[QLatin1String("metrics")].toArray();
        QCOMPARE(metrics.size(), qsizetype{1});
        const QJsonObject rate = metrics[0].toObject();
        QCOMPARE(rate.keys(),
                 (QStringList{QStringLiteral("excluded"), QStringLiteral("key"), QStringLiteral("max"),
                              QStringLiteral("mean"), QStringLiteral("min"), QStringLiteral("n"),
                              QStringLiteral("out_of_range"), QStringLiteral("p10"), QStringLiteral("p25"),
                              QStringLiteral("p50"), QStringLiteral("p75"), QStringLiteral("p90"),
                              QStringLiteral("sd"), QStringLiteral("unit")}));
        QCOMPARE(rate[QLatin1String("key")].toString(), QStringLiteral("heart_rate"));
        QCOMPARE(rate[QLatin1String("unit")].toString(), QStringLiteral("/min"));
        QCOMPARE(rate[QLatin1String("n")].toInt(), 1);
        QCOMPARE(rate[QLatin1String("mean")].toDouble(), 71.2);
        QVERIFY(rate[QLatin1String("sd")].isNull());
        const QJsonObject excluded = rate[QLatin1String("excluded")].toObject();
        QCOMPARE(excluded[QLatin1String("frozen_run")].toInt(), 12);
        QCOMPARE(excluded[QLatin1String("simulated")].toInt(-1), 0);
        QCOMPARE(excluded.size(), static_cast<qsizetype>(kExcludingFlags.size()));
    }

    void aScoreTellsItsPartsAndWhatWasMissing()
    {
        SubjectFigures figures = example();
        QJsonObject score = scoreOf(figures);
        QCOMPARE(score[QLatin1String("value")].toDouble(), 82.1);
        QCOMPARE(score[QLatin1String("parts")].toArray()[0].toObject()[QLatin1String("points")].toDouble(),
                 16.4);
        QCOMPARE(score[QLatin1String("missing")].toArray(), QJsonArray{QStringLiteral("sleep")});
        figures.score = {};
        score = scoreOf(figures);
        QVERIFY(score[QLatin1String("value")].isNull() && score[QLatin1String("low")].isNull());
        QVERIFY(score[QLatin1String("parts")].toArray().isEmpty());
    }

    void aGroupTooSmallHasNoFigures()
    {
        SubjectFigures figures = example();
        figures.suppressed = true;
        const QJsonObject json = figuresJson(m_subject, figures, MetricDictionary::builtIn(), "UTC");
        QVERIFY(json[QLatin1String("suppressed")].toBool());
        for (const char *withheld : {"metrics", "score", "coverage", "people", "flags"})
            QVERIFY(!json.contains(QLatin1String(withheld)));
    }

private:
    static QJsonObject scoreOf(const SubjectFigures &figures)
    {
        return figuresJson({}, figures, MetricDictionary::builtIn(), "UTC")[QLatin1String("score")]
            .toObject();
    }

    static SubjectFigures example()
    {
        SubjectFigures figures;
        figures.days = {Day::fromText(u"2026-09-01"), Day::fromText(u"2026-09-30")};
        figures.coverage = {1, 29, 30, 0.97, 0.9};
        MetricFigures rate;
        rate.metric = 1;
        rate.n = 1;
        rate.mean = rate.min = rate.max = rate.p50 = 71.2;
        rate.excluded = {{QStringLiteral("frozen_run"), 12}};
        figures.metrics = {rate};
        figures.score.value = 82.1;
        figures.score.low = 79.0;
        figures.score.high = 85.0;
        figures.score.parts = {{1, 16.4, 0.2}};
        figures.score.missing = {12};
        figures.flags = QStringList{QStringLiteral("learning")};
        return figures;
    }

    const SubjectLabel m_subject{QStringLiteral("person"), QStringLiteral("4398046511105"),
                                 QStringLiteral("E0001"), QStringLiteral("Li")};
};

QTEST_GUILESS_MAIN(TestFiguresJson)
#include "tst_figures_json.moc"
