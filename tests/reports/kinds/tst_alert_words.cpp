// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/builders/alert_report.h"
#include "reports/builders/alert_words.h"
#include "tests/reports/document_reading.h"
#include "tests/reports/sample_alerts.h"
#include "tests/reports/sample_figures.h"

#include <QTest>

using namespace xinglin;
using xinglin::test::holds;

namespace {

AlertReportData alertData()
{
    return {test::sampleUnit().subject, test::sampleAlertNumbers()};
}

}  // namespace

/// How reports tell counts, times and rates of alerts.
class TestAlertWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// "100 s" beside "1.7 min" would be read twice to see that they are nearly the same.
    void spansOfATableHaveOneUnit()
    {
        const ReportSetting setting = test::sampleSetting(Language::en);
        const ReportWords words(setting);
        using alert_words::Measures;
        const auto told = [&words](std::initializer_list<double> seconds,
                                   Measures measures = Measures::inRows) {
            TableBlock table;
            std::vector<TableCell> row;
            for (const double each : seconds) {
                table.columns.push_back({QStringLiteral("t"), QStringLiteral("t"), QString(),
                                         TableColumn::Align::right, TableColumn::Amount::seconds});
                row.push_back(alert_words::spanCell(words, each));
            }
            table.rows.push_back(std::move(row));
            alert_words::putInOneUnit(words, table, measures);
            QStringList texts;
            for (const TableCell &cell : table.rows.front())
                texts += cell.text;
            return texts.join(QStringLiteral(", "));
        };
        QCOMPARE(told({99.7, 102.0}), QStringLiteral("1.7 min, 1.7 min"));
        QCOMPARE(told({20.0, 99.0}), QStringLiteral("20 s, 99 s"));
        QCOMPARE(told({45.0, 7200.0}), QStringLiteral("0.8 min, 120.0 min"));
        QCOMPARE(told({3600.0, 7200.0}), QStringLiteral("1.0 h, 2.0 h"));
        // Times to acknowledge of 8 and 12 minutes are not both 0.2 h because something took two hours.
        QCOMPARE(told({480.0, 720.0, 7200.0}), QStringLiteral("8.0 min, 12.0 min, 120.0 min"));
        QCOMPARE(told({480.0, 7200.0}, Measures::inColumns), QStringLiteral("8.0 min, 2.0 h"));
    }

    void oneOccurrenceIsToldAsOne()
    {
        AlertReportData data = alertData();
        data.numbers->total.occurrences = 1;
        const Document one = alertReport(test::sampleSetting(Language::en), data);
        QVERIFY(holds(one, QStringLiteral("1 occurrence")) && !holds(one, QStringLiteral("1 occurrences")));
        data.numbers->total.occurrences = 21;
        const Document more = alertReport(test::sampleSetting(Language::en), data);
        QVERIFY(holds(more, QStringLiteral("21 occurrences")));
    }

    /// Every figure is told against the period before and the same a year before, each by its name.
    void figuresAreComparedWithBothPeriods()
    {
        AlertReportData data = alertData();
        AlertNumbers &numbers = *data.numbers;
        numbers.total.acknowledge = {4, 480.0, 400.0, 700.0};
        numbers.total.acknowledgedInSla = {3, 4};
        numbers.previous = numbers.yearEarlier = OrderFigures();
        numbers.previous->acknowledge = {5, 606.0, 500.0, 900.0};
        numbers.previous->acknowledgedInSla = {1, 2};
        numbers.yearEarlier->acknowledge = {0, {}, {}, {}};
        numbers.yearEarlier->orders = numbers.total.orders - 7;
        const Document document = alertReport(test::sampleSetting(Language::en), data);
        QVERIFY(holds(document, QStringLiteral("−2.1 min against September 2026")));
        QVERIFY(holds(document, QStringLiteral("+25.0 percentage points against September 2026")));
        QVERIFY(holds(document, QStringLiteral("+7 against October 2025")));
        QVERIFY(
            !holds(document, QStringLiteral("min against October 2025")));  // nothing was acknowledged then
        ReportSetting young = test::sampleSetting(Language::en);
        young.dataFrom = Day::fromCivil(2026, 1, 1);
        QVERIFY(!holds(alertReport(young, data), QStringLiteral("against October 2025")));
    }
};

QTEST_GUILESS_MAIN(TestAlertWords)
#include "tst_alert_words.moc"
