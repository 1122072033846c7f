// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/detection/alert_simulation.h"

#include <QTest>

#include <cmath>

using namespace xinglin;

/// The gate with few seeds; `xinglinctl bench alert-sim` gives the figures over twenty.
class TestAlertSimulator : public QObject
{
    Q_OBJECT

private:
    std::vector<AlertFigures> m_runs;

private Q_SLOTS:
    void initTestCase() { m_runs = simulateAlerts(3, 2); }

    void fewFalseAlarmsAndMostIllnessFound()
    {
        const Estimate episodes =
            overSeeds(m_runs, [](const AlertFigures &run) { return run.falseEpisodes; });
        const Estimate detected = overSeeds(m_runs, [](const AlertFigures &run) { return run.detected; });
        for (const AlertFigures &run : m_runs)
            qInfo(
                "%.4f false episodes a person-week, %.3f detected, threshold %.3f, KS %.4f of %lld, FDP %.3f "
                "%.3f %.3f",
                run.falseEpisodes, run.detected, run.threshold, run.uniformity,
                static_cast<long long>(run.wellPeople), run.falseDiscoveries[0], run.falseDiscoveries[1],
                run.falseDiscoveries[2]);
        QVERIFY2(*episodes.value <= 0.02, qPrintable(QString::number(*episodes.value)));
        QVERIFY2(*detected.value >= 0.85, qPrintable(QString::number(*detected.value)));
    }

    void falseDiscoveriesStayBelowTheirLevel()
    {
        for (std::size_t i = 0; i < AlertFigures::kLevels.size(); ++i) {
            double mean = 0.0;
            for (const AlertFigures &run : m_runs)
                mean += run.falseDiscoveries[i] / static_cast<double>(m_runs.size());
            QVERIFY2(mean <= AlertFigures::kLevels[i] + 0.02, qPrintable(QString::number(mean)));
        }
    }

    /// One night of people who set nothing: independent, so the test of Kolmogorov and Smirnov applies.
    void pIsUniformForTheWell()
    {
        for (const AlertFigures &run : m_runs)
            QVERIFY2(run.uniformity < 1.63 / std::sqrt(static_cast<double>(run.wellPeople)),
                     qPrintable(QString::number(run.uniformity)));
    }

    void threadsChangeNothing()
    {
        const std::vector<AlertFigures> again = simulateAlerts(1, 1);
        QCOMPARE(again.front().falseEpisodes, m_runs.front().falseEpisodes);
        QCOMPARE(again.front().threshold, m_runs.front().threshold);
        QCOMPARE(again.front().uniformity, m_runs.front().uniformity);
    }
};

QTEST_APPLESS_MAIN(TestAlertSimulator)
#include "tst_alert_simulator.moc"
