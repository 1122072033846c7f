// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_picture.h"
#include "ui/charts/interactive_chart.h"
#include "ui/charts/painted_chart.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace xinglin;

namespace {

ChartSpec funnel()
{
    ChartSpec spec;
    spec.xAxis = ChartSpec::XAxis::value;
    spec.title = QStringLiteral("Funnel");
    spec.xLabel = QStringLiteral("person-days");
    spec.yLabel = QStringLiteral("Rate (%)");
    ChartSpec::Series upper, lower, dots;
    upper.name = QStringLiteral("99.8% limits");
    upper.role = lower.role = ChartSpec::Role::threshold;
    upper.form = lower.form = ChartSpec::Form::line;
    for (int n = 50; n <= 500; n += 10) {
        upper.points.push_back({double(n), 4.0 + 40.0 / std::sqrt(n), {}, {}});
        lower.points.push_back({double(n), 4.0 - 28.0 / std::sqrt(n), {}, {}});
    }
    dots.form = ChartSpec::Form::dots;
    dots.name = QStringLiteral("sub-units");
    for (int i = 0; i < 12; ++i) {
        dots.points.push_back({60.0 + i * 35, 2.0 + (i * 7 % 5), {}, {}});
        dots.labels.push_back(i == 4 ? QStringLiteral("一矿综采队") : QString());
    }
    spec.series = {upper, lower, dots};
    spec.marks.push_back({300.0, QStringLiteral("mean size"), ChartSpec::Role::baseline});
    return spec;
}

ChartSpec boxes()
{
    ChartSpec spec;
    spec.kind = ChartSpec::Kind::boxes;
    spec.xAxis = ChartSpec::XAxis::category;
    spec.xLabel = QStringLiteral("Heart rate (bpm)");
    spec.emptyText = QStringLiteral("no data");
    spec.categories = {QStringLiteral("Mine 1"), QStringLiteral("Washing plant"), QStringLiteral("Fleet")};
    spec.boxes = {ChartSpec::Box{55, 64, 71, 80, 102, {}}, std::nullopt,
                  ChartSpec::Box{50, 60, 68, 74, 96, {}}};
    for (int v = 50; v <= 96; v += 2)
        spec.boxes[2]->outline.emplace_back(v, std::exp(-(v - 68.0) * (v - 68.0) / 150.0));
    return spec;
}

ChartSpec heat()
{
    ChartSpec spec;
    spec.kind = ChartSpec::Kind::heat;
    spec.yLabel = QStringLiteral("bpm");
    for (int hour = 0; hour < 24; ++hour) {
        ChartSpec::Series row;
        row.name = QStringLiteral("%1:00").arg(hour, 2, 10, QLatin1Char('0'));
        for (int day = 20'000; day < 20'030; ++day)
            row.points.push_back({double(day), 60.0 + 20.0 * std::sin(hour / 4.0) + day % 5, {}, {}});
        row.points[3].y.reset();
        spec.series.push_back(row);
    }
    return spec;
}

ChartSpec intervals()
{
    ChartSpec spec;
    spec.kind = ChartSpec::Kind::bars;
    spec.xAxis = ChartSpec::XAxis::category;
    spec.xLabel = QStringLiteral("Rate (%)");
    spec.categories = {QStringLiteral("Mine 1"), QStringLiteral("Fleet")};
    spec.series.push_back({QString(), ChartSpec::Role::accent, 0, {{0, 4.1, 3.0, 5.2}, {1, 6.5, 4.9, 8.4}}});
    spec.series[0].intervals = true;
    spec.marks.push_back({5.0, QStringLiteral("all"), ChartSpec::Role::baseline});
    return spec;
}

ChartSpec counts()
{
    ChartSpec spec;
    spec.kind = ChartSpec::Kind::bars;
    ChartSpec::Series columns, limit, alarms;
    limit.role = ChartSpec::Role::threshold;
    limit.form = ChartSpec::Form::line;
    alarms.role = ChartSpec::Role::alert;
    alarms.form = ChartSpec::Form::dots;
    for (int i = 0; i < 30; ++i) {
        columns.points.push_back({20'000.0 + i, double(i % 7), {}, {}});
        limit.points.push_back({20'000.0 + i, 5.5, {}, {}});
    }
    alarms.points.push_back({20'013.0, 6.0, {}, {}});
    alarms.points.push_back({20'027.0, 6.0, {}, {}});
    columns.name = QStringLiteral("cases");
    spec.series = {columns, limit, alarms};
    return spec;
}

int inkOf(const QImage &picture)
{
    int ink = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            ink += picture.pixel(x, y) != picture.pixel(0, 0) ? 1 : 0;
    }
    return ink;
}

}  // namespace

class TestPaintedChart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.applyTo(*qApp); }

    /// With its title, which stands in the card around and not in the chart.
    void itsPictureHasItsTitle()
    {
        PaintedChart chart(m_theme);
        chart.setSpec(funnel());
        chart.show();
        QVERIFY(QTest::qWaitForWindowActive(&chart));
        chart.setFocus();
        QGuiApplication::clipboard()->clear();
        QTest::keySequence(&chart, QKeySequence::Copy);
        const QImage copied = QGuiApplication::clipboard()->image();
        QCOMPARE(copied, chartPicture(funnel()));
        const int head = inkOf(copied.copy(0, 0, copied.width(), 60));
        QVERIFY2(head > 200, qPrintable(QString::number(head)));
        Q_EMIT chart.customContextMenuRequested({10, 10});
        const auto *menu = chart.findChild<QMenu *>();
        QVERIFY(menu && menu->isVisible());
        QCOMPARE(menu->actions().size(), 1);
    }

    void everyKindIsDrawn_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<int>("spots");
        QTest::newRow("funnel") << 0 << 12;
        QTest::newRow("boxes") << 1 << 3;
        QTest::newRow("heat") << 2 << 24 * 30;
        QTest::newRow("intervals") << 3 << 2;
        QTest::newRow("counts") << 4 << 32;
    }
    void everyKindIsDrawn()
    {
        QFETCH(int, which);
        QFETCH(int, spots);
        const std::vector<ChartSpec> all{funnel(), boxes(), heat(), intervals(), counts()};
        for (const auto scheme : {Theme::Scheme::dark, Theme::Scheme::light}) {
            m_theme.setScheme(scheme);
            PaintedChart chart(m_theme);
            chart.resize(640, std::max(chart.sizeHint().height(), 260));
            chart.setSpec(all[std::size_t(which)]);
            const QImage picture = chart.grab().toImage();
            QVERIFY2(inkOf(picture) > 900, qPrintable(QString::number(inkOf(picture))));
            QCOMPARE(int(chart.spotCount()), spots);
            const QDir folder(QStringLiteral(XINGLIN_BINARY_DIR "/screenshots"));
            QVERIFY(QDir().mkpath(folder.path()));
            picture.save(folder.filePath(QStringLiteral("chart-%1-%2.png")
                                             .arg(QString::fromLatin1(QTest::currentDataTag()))
                                             .arg(scheme == Theme::Scheme::dark ? 1 : 0)));
        }
    }

    void thePointerReadsAndActivates()
    {
        PaintedChart chart(m_theme);
        chart.setActivatable(true);
        chart.resize(640, 280);
        chart.setSpec(funnel());
        chart.show();
        QVERIFY(QTest::qWaitForWindowExposed(&chart));
        QSignalSpy activated(&chart, &PaintedChart::activated);
        const auto box = chart.boxOf({2, 4});
        QVERIFY(box);
        QTest::mouseMove(&chart, box->center().toPoint());
        QTRY_VERIFY(chart.current().has_value());
        QCOMPARE(chart.current()->point, std::size_t{4});
        QVERIFY2(chart.readout().contains(QStringLiteral("一矿综采队: 5")), qPrintable(chart.readout()));
        QTest::mouseClick(&chart, Qt::LeftButton, {}, box->center().toPoint());
        QCOMPARE(activated.count(), 1);
    }

    void theKeyboardWalksFromSpotToSpot()
    {
        PaintedChart chart(m_theme);
        chart.setActivatable(true);
        chart.resize(640, 280);
        chart.setSpec(heat());
        QSignalSpy activated(&chart, &PaintedChart::activated);
        QTest::keyClick(&chart, Qt::Key_Right);
        QCOMPARE(chart.current(), (PaintedChart::Spot{0, 0}));
        QTest::keyClick(&chart, Qt::Key_Down);
        QCOMPARE(chart.current(), (PaintedChart::Spot{1, 0}));
        QTest::keyClick(&chart, Qt::Key_Right);
        QCOMPARE(chart.current(), (PaintedChart::Spot{1, 1}));
        QCOMPARE(chart.accessibleDescription(), chart.readout());
        QTest::keyClick(&chart, Qt::Key_Return);
        QCOMPARE(activated.count(), 1);
        QTest::keyClick(&chart, Qt::Key_Escape);
        QVERIFY(!chart.current());
    }

    void boxesSayTheirQuantiles()
    {
        PaintedChart chart(m_theme);
        chart.resize(640, 280);
        chart.setSpec(boxes());
        QTest::keyClick(&chart, Qt::Key_Down);
        QCOMPARE(
            chart.readout(),
            QStringLiteral("Mine 1: median 71.0 bpm, half of the values 64.0–80.0, 90% of them 55.0–102.0")
                .replace(QStringLiteral("71.0 "), QStringLiteral("71.0\u00a0")));
        QTest::keyClick(&chart, Qt::Key_Down);
        QCOMPARE(chart.readout(), QStringLiteral("Washing plant: no data"));
    }

    void anEmptyOneSaysSo()
    {
        PaintedChart chart(m_theme);
        chart.resize(400, 120);
        ChartSpec spec;
        spec.emptyText = QStringLiteral("Nothing");
        chart.setSpec(spec);
        QVERIFY(inkOf(chart.grab().toImage()) > 100);
        QCOMPARE(chart.spotCount(), std::size_t{0});
        QTest::keyClick(&chart, Qt::Key_Right);
        QVERIFY(!chart.current());
    }

    void theInteractiveChartDrawsMarksDotsAndLimits()
    {
        InteractiveChart chart(m_theme);
        chart.resize(640, 240);
        ChartSpec plain = counts();
        plain.series.resize(1);
        chart.setSpec(plain);
        const int before = inkOf(chart.grab().toImage());
        ChartSpec spec = counts();
        spec.marks.push_back({20'010.0, QStringLiteral("change"), ChartSpec::Role::accent});
        chart.setSpec(spec);
        QVERIFY(inkOf(chart.grab().toImage()) > before + 200);
    }

private:
    Theme m_theme;
};

QTEST_MAIN(TestPaintedChart)
#include "tst_painted_chart.moc"
