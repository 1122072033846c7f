// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/model_text.h"
#include "ui/models/cells.h"
#include "ui/models/day_table_model.h"
#include "ui/models/deviation_model.h"
#include "ui/models/raw_value_model.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace xinglin;

namespace {

const Metric &metric(const char *key)
{
    return *MetricDictionary::builtIn().find(QString::fromLatin1(key));
}

DayPoint dayPoint(int day, std::optional<double> value, std::optional<double> deviation = {})
{
    DayPoint point;
    point.day = Day::fromCivil(2026, 10, day);
    point.value = value;
    point.deviation = deviation;
    if (deviation)
        point.baseline = 70.0;
    point.n = value ? 144 : 0;
    return point;
}

}  // namespace

class FigureTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rawValuesAreShownAsTheyAre();
    void daysOfSeveralSubjectsShareATable();
    void anEmptyTableHasNoRows();
    void deviationsKeepUnknownApartFromUsual();
};

void FigureTables::rawValuesAreShownAsTheyAre()
{
    RawValue good{
        Instant(0), 365, 0, QStringLiteral("W-1"), QStringLiteral("measured"), QStringLiteral("a.csv:7")};
    RawValue odd{Instant(60'000),
                 470,
                 static_cast<Flags>(bit(Flag::outOfRange)),
                 QStringLiteral("W-1"),
                 QStringLiteral("simulated"),
                 QStringLiteral("a.csv:8")};
    RawValueModel model;
    const QAbstractItemModelTester tester(&model);
    model.setValues({good, odd}, metric("body_temperature"), Zone::utc());
    QCOMPARE(test::printModel(model),
             QStringLiteral(
                 "Time | Temperature (℃) | Quality | Origin | Device | Source\n"
                 "1970-01-01 00:00:00 | 36.5 |  | measured | W-1 | a.csv:7\n"
                 "1970-01-01 00:01:00 | 47.0 | outside the plausible range | made up by the device | W-1 "
                 "| a.csv:8\n"));
    QCOMPARE(model.index(1, RawValueModel::Value).data(SortRole).toInt(), 470);
    QCOMPARE(model.index(1, RawValueModel::Quality).data(Qt::ToolTipRole).toString(),
             QStringLiteral("Takes no part in figures and scores"));
    QVERIFY(!model.index(0, RawValueModel::Quality).data(Qt::ToolTipRole).isValid());
}

void FigureTables::daysOfSeveralSubjectsShareATable()
{
    DayTableModel model;
    const QAbstractItemModelTester tester(&model);
    model.setLines(
        {{QStringLiteral("A"), metric("heart_rate"), {dayPoint(1, 70.0), dayPoint(2, {}), dayPoint(3, 74.0)}},
         {QStringLiteral("B"), metric("steps"), {dayPoint(2, 8123.0), dayPoint(3, 0.0)}}});
    QCOMPARE(test::printModel(model), QStringLiteral("Day | A/Heart rate (bpm) | B/Steps (steps)\n"
                                                     "2026-10-01 | 70.0 | no data\n"
                                                     "2026-10-02 | no data | 8,123.0\n"
                                                     "2026-10-03 | 74.0 | 0.0\n"
                                                     "Mean of the days | 72.0 | 4,061.5\n"));
    QCOMPARE(model.index(0, 1).data(Qt::ToolTipRole).toString(), QStringLiteral("n = 144"));
}

void FigureTables::anEmptyTableHasNoRows()
{
    DayTableModel model;
    const QAbstractItemModelTester tester(&model);
    model.setLines({});
    QCOMPARE(model.rowCount(), 0);
    model.setLines({{QStringLiteral("A"), metric("heart_rate"), {}}});
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.columnCount(), 2);
}

void FigureTables::deviationsKeepUnknownApartFromUsual()
{
    MetricCourse heart;
    heart.metric = metric("heart_rate").number;
    heart.days = {dayPoint(1, {}), dayPoint(2, 71.0), dayPoint(3, 71.0, 0.4), dayPoint(4, 80.0, 2.4),
                  dayPoint(5, 50.0, -3.5)};
    MetricCourse never;
    never.metric = metric("spo2").number;
    never.days = {dayPoint(1, {}), dayPoint(2, {}), dayPoint(3, {}), dayPoint(4, {}), dayPoint(5, {})};
    DeviationModel model;
    const QAbstractItemModelTester tester(&model);
    model.setCourses({heart, never}, MetricDictionary::builtIn());
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.headerData(0, Qt::Vertical).toString(), QStringLiteral("Heart rate"));
    using State = DeviationModel::DayState;
    const std::array states{State::noData, State::noBaseline, State::usual, State::unusual, State::far};
    for (int column = 0; column < 5; ++column) {
        QCOMPARE(model.index(0, column).data(DeviationModel::DayStateRole).toInt(),
                 static_cast<int>(states[static_cast<std::size_t>(column)]));
    }
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("no data"));
    QVERIFY(!model.index(0, 1).data(DeviationModel::DeviationRole).isValid());
    QCOMPARE(model.index(0, 4).data().toString(), QString(QChar(0x2212)) + QStringLiteral("3.5"));
    QCOMPARE(model.index(0, 3).data(Qt::ToolTipRole).toString().replace(QChar(0x00A0), QLatin1Char(' ')),
             QStringLiteral("4 Oct 2026\nHeart rate: 80 bpm\nunusual for this person\nbaseline 70 bpm\n"
                            "deviation +2.4 scales\nn = 144"));
}

QTEST_GUILESS_MAIN(FigureTables)
#include "tst_figure_tables.moc"
