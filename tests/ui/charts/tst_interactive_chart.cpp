// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_picture.h"
#include "ui/charts/interactive_chart.h"
#include "ui/charts/plot_data.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

using namespace xinglin;

namespace {

ChartSpec daily(int days)
{
    ChartSpec spec;
    spec.title = QStringLiteral("Heart rate");
    spec.alternative = QStringLiteral("Heart rate, mean 72 bpm.");
    spec.yLabel = QStringLiteral("Heart rate (bpm)");
    spec.emptyText = QStringLiteral("Nothing");
    ChartSpec::Series series;
    series.name = QStringLiteral("Wang");
    for (int i = 0; i < days; ++i)
        series.points.push_back({20'000.0 + i, 70.0 + i % 5, {}, {}});
    spec.series.push_back(std::move(series));
    spec.bands.push_back({QStringLiteral("usual"), 60.0, 100.0, {}, ChartSpec::Role::threshold});
    return spec;
}

void wheel(QWidget *widget, const QPointF &at, int delta)
{
    QWheelEvent event(at, widget->mapToGlobal(at), {}, {0, delta}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(widget, &event);
}

}  // namespace

class TestInteractiveChart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_chart = std::make_unique<InteractiveChart>(m_theme);
        m_chart->resize(640, 320);
        m_chart->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_chart.get()));
    }
    void cleanup() { m_chart.reset(); }

    /// As on paper, of the visible range, whatever the theme.
    void itsPictureGoesToTheClipboard()
    {
        m_chart->setSpec(daily(30));
        m_chart->setFocus();
        const auto copied = [this] {
            QGuiApplication::clipboard()->clear();
            QTest::keySequence(m_chart.get(), QKeySequence::Copy);
            return QGuiApplication::clipboard()->image();
        };
        const QImage whole = copied();
        QCOMPARE(whole, chartPicture(daily(30)));
        QCOMPARE(whole.width(), 1536);
        m_chart->setVisibleRange(20'005.0, 20'010.0);
        ChartSpec part = daily(30);
        auto &points = part.series[0].points;
        points.assign(points.begin() + 5, points.begin() + 11);
        QCOMPARE(copied(), chartPicture(part));
        m_theme.setScheme(Theme::Scheme::dark);
        QCOMPARE(copied(), chartPicture(part));
        m_theme.setScheme(Theme::Scheme::light);
    }

    void itSaysToScreenReadersWhatItShows()
    {
        m_chart->setSpec(daily(30));
        QCOMPARE(m_chart->accessibleName(), QStringLiteral("Heart rate"));
        QCOMPARE(m_chart->accessibleDescription(), QStringLiteral("Heart rate, mean 72 bpm."));
    }

    /// As on paper: a wide usual range flattens no line, and nobody is counted by halves.
    void theAxisIsThatOfTheLineAndOfWholePeople()
    {
        ChartSpec spec = daily(30);
        ChartSpec wide = spec;
        wide.bands.push_back(ChartSpec::Band::usualRange(QStringLiteral("usual range"), 67.0, 77.0));
        QCOMPARE(PlotData::make(wide)->yLow, PlotData::make(spec)->yLow);
        QCOMPARE(PlotData::make(wide)->yHigh, PlotData::make(spec)->yHigh);
        wide.bands.back().setsAxis = true;
        QVERIFY(PlotData::make(wide)->yHigh > PlotData::make(spec)->yHigh);

        ChartSpec people = daily(4);
        people.kind = ChartSpec::Kind::bars;
        people.bands.clear();
        for (std::size_t i = 0; i < people.series[0].points.size(); ++i)
            people.series[0].points[i].y = i % 2 == 0 ? 1.0 : 2.0;
        const auto isWhole = [](const Tick &tick) { return tick.value == std::round(tick.value); };
        QVERIFY(std::ranges::all_of(PlotData::make(people)->yTicks, isWhole));
        people.series[0].points[1].y = 1.6;  // a limit of chance
        QVERIFY(!std::ranges::all_of(PlotData::make(people)->yTicks, isWhole));
        people.yCounts = true;
        QVERIFY(std::ranges::all_of(PlotData::make(people)->yTicks, isWhole));
    }

    void theAxisEndsAtTheCeilingOnlyWhereItWouldReachFarther()
    {
        ChartSpec spec = daily(30);
        const double free = PlotData::make(spec)->yHigh;
        spec.yCeiling = free + 20.0;
        QCOMPARE(PlotData::make(spec)->yHigh, free);
        spec.yCeiling.reset();
        spec.yLeastSpan = 60.0;
        QVERIFY(PlotData::make(spec)->yHigh - PlotData::make(spec)->yLow >= 60.0);
        spec.yLeastSpan = 0.0;
        spec.yCeiling = free - 0.5;
        QCOMPARE(PlotData::make(spec)->yHigh, free - 0.5);
    }

    void thePointerReadsValueUnitAndDay()
    {
        m_chart->setSpec(daily(30));
        QTest::mouseMove(m_chart->viewport(), QPoint(320, 150));
        const QStringList text = m_chart->readout();
        QCOMPARE(text.size(), 2);
        QVERIFY2(text[0].contains(QStringLiteral("2024")), qPrintable(text[0]));
        QVERIFY2(text[1].startsWith(QStringLiteral("Wang: 7")) && text[1].endsWith(QStringLiteral("bpm")),
                 qPrintable(text[1]));
        QTest::mouseMove(m_chart->viewport(), QPoint(2, 2));
        QVERIFY(m_chart->readout().isEmpty());
    }

    void theWheelZoomsAtThePointerAndADoubleClickShowsAll()
    {
        m_chart->setSpec(daily(60));
        const auto all = m_chart->visibleRange();
        QSignalSpy ranges(m_chart.get(), &InteractiveChart::visibleRangeChanged);
        wheel(m_chart->viewport(), {320, 150}, 240);
        QVERIFY(m_chart->isZoomed());
        QVERIFY(ranges.count() > 0);
        const auto near = m_chart->visibleRange();
        QVERIFY(near.from > all.from && near.to < all.to);
        QVERIFY(std::abs((near.to - near.from) / (all.to - all.from) - 0.64) < 1e-6);

        const auto before = m_chart->visibleRange();
        QTest::mousePress(m_chart->viewport(), Qt::LeftButton, {}, {300, 150});
        QTest::mouseMove(m_chart->viewport(), {360, 150});
        QTest::mouseRelease(m_chart->viewport(), Qt::LeftButton, {}, {360, 150});
        const auto panned = m_chart->visibleRange();
        QVERIFY(panned.from < before.from);
        QVERIFY(std::abs((panned.to - panned.from) - (before.to - before.from)) < 1e-6);
        QVERIFY(panned.from >= all.from);

        QTest::mouseDClick(m_chart->viewport(), Qt::LeftButton, {}, {320, 150});
        QVERIFY(!m_chart->isZoomed());
        QCOMPARE(m_chart->visibleRange().from, all.from);
    }

    void draggingOverAWholeChartZoomsToTheSelection()
    {
        m_chart->setSpec(daily(60));
        QTest::mousePress(m_chart->viewport(), Qt::LeftButton, {}, {200, 150});
        QTest::mouseMove(m_chart->viewport(), {300, 160});
        QTest::mouseRelease(m_chart->viewport(), Qt::LeftButton, {}, {300, 160});
        QVERIFY(m_chart->isZoomed());
        QTest::keyClick(m_chart.get(), Qt::Key_Home);
        QVERIFY(!m_chart->isZoomed());
        QTest::keyClick(m_chart.get(), Qt::Key_Plus);
        QVERIFY(m_chart->isZoomed());
    }

    void newDataMayKeepWhatIsVisible()
    {
        m_chart->setSpec(daily(60));
        m_chart->setVisibleRange(20'010, 20'020);
        m_chart->setSpec(daily(60), true);
        QCOMPARE(m_chart->visibleRange().from, 20'010.0);
        m_chart->setSpec(daily(60), false);
        QVERIFY(!m_chart->isZoomed());
    }

    void anEmptyChartSaysSo()
    {
        m_chart->setSpec(daily(0));
        QVERIFY(m_chart->data());
        QCOMPARE(m_chart->data()->points, std::size_t{0});
        QVERIFY(!m_chart->grab().isNull());
    }

    void everyKindIsDrawnInBothThemes()
    {
        for (const auto scheme : {Theme::Scheme::light, Theme::Scheme::dark}) {
            m_theme.setScheme(scheme);
            for (const auto kind : {ChartSpec::Kind::line, ChartSpec::Kind::bars, ChartSpec::Kind::histogram,
                                    ChartSpec::Kind::strip}) {
                ChartSpec spec = daily(40);
                spec.kind = kind;
                m_chart->setSpec(std::move(spec));
                const QImage picture = m_chart->grab().toImage();
                const QRgb series = m_theme.series(0).rgb();
                int coloured = 0;
                for (int y = 0; y < picture.height(); ++y) {
                    for (int x = 0; x < picture.width(); ++x)
                        coloured += picture.pixel(x, y) != picture.pixel(0, picture.height() - 1) ? 1 : 0;
                }
                QVERIFY2(coloured > 500, qPrintable(QString::number(coloured)));
                Q_UNUSED(series)
            }
        }
        m_theme.setScheme(Theme::Scheme::light);
    }

    void aMillionPointsArePreparedOffTheGuiThread()
    {
        ChartSpec spec = daily(0);
        spec.xAxis = ChartSpec::XAxis::time;
        for (int i = 0; i < 1'000'000; ++i)
            spec.series[0].points.push_back(
                {1.7e12 + i * 1000.0, 70.0 + std::sin(i / 5000.0) * 9 + i % 13, {}, {}});
        QSignalSpy shown(m_chart.get(), &InteractiveChart::shown);
        m_chart->setSpec(std::move(spec));
        QCOMPARE(shown.count(), 0);
        QVERIFY(shown.wait(5000));
        QCOMPARE(m_chart->data()->points, std::size_t{1'000'000});
    }

private:
    Theme m_theme;
    std::unique_ptr<InteractiveChart> m_chart;
};

QTEST_MAIN(TestInteractiveChart)
#include "tst_interactive_chart.moc"
