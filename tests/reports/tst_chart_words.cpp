// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/charts/chart_painter.h"
#include "reports/charts/chart_plot.h"

#include <QImage>
#include <QPainter>
#include <QTest>

#include <algorithm>

using namespace xinglin;
using namespace Qt::StringLiterals;

// What stands in words beside what a chart draws, and how far its axis reaches.
namespace {

/// Takes texts down instead of drawing them.
class Scribe final : public TypeSetter
{
public:
    double width(QStringView text, const TextStyle &style) const override
    {
        return static_cast<double>(text.size()) * style.size / 2;
    }
    void draw(QPainter &, const QPointF &origin, QStringView text, const TextStyle &,
              const QColor &) const override
    {
        written += text.toString();
        places.push_back(origin);
    }
    bool hasInk(char32_t) const override { return true; }

    mutable QStringList written;
    mutable std::vector<QPointF> places;
};

struct Painted
{
    ChartLayout layout;
    QStringList written;
    std::vector<QPointF> places;
    QImage image;
};

Painted painted(const ChartSpec &spec)
{
    Painted result;
    result.image = QImage(400, 160, QImage::Format_RGB32);
    result.image.fill(Qt::white);
    QPainter painter(&result.image);
    const Scribe scribe;
    result.layout = ChartPainter(Palette::light(), scribe).paint(painter, QRectF(0, 0, 400, 160), spec);
    result.written = scribe.written;
    result.places = scribe.places;
    return result;
}

ChartSpec::Series lineOf(const std::vector<double> &values)
{
    ChartSpec::Series series;
    series.role = ChartSpec::Role::accent;
    for (const double value : values)
        series.points.push_back({static_cast<double>(series.points.size()), value, {}, {}});
    return series;
}

}  // namespace

class TestChartWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// A single line needs no name; its extremes and marks do.
    void whatIsDrawnBesideALineIsNamed()
    {
        ChartSpec spec;
        spec.xAxis = ChartSpec::XAxis::value;
        spec.series.push_back(lineOf({70, 72, 71}));
        for (ChartSpec::Point &point : spec.series[0].points) {
            point.low = *point.y - 20;
            point.high = *point.y + 20;
        }
        spec.series[0].rangeName = u"lowest to highest"_s;
        spec.marks.push_back({1.0, u"+2"_s});
        spec.marksName = u"lasting change"_s;
        const QStringList written = painted(spec).written;
        QCOMPARE(written.count(u"lowest to highest"_s), 1);
        QCOMPARE(written.count(u"lasting change"_s), 1);
        spec.marks.clear();
        QVERIFY(!painted(spec).written.contains(u"lasting change"_s));
    }

    /// Names behind lines that end close to each other are moved apart, in their order.
    void endsOfLinesAreLabelled()
    {
        ChartSpec spec;
        spec.xAxis = ChartSpec::XAxis::value;
        for (const auto &[value, label] :
             {std::pair(50.0, u"mean"_s), std::pair(51.0, u"95%"_s), std::pair(0.0, u"low"_s)}) {
            spec.series.push_back(lineOf({value, value}));
            spec.series.back().form = ChartSpec::Form::line;
            spec.series.back().endLabel = label;
        }
        const Painted result = painted(spec);
        const auto at = [&](const QString &label) {
            return result.places[static_cast<std::size_t>(result.written.indexOf(label))];
        };
        QVERIFY(at(u"mean"_s).x() > result.layout.area.right());
        QVERIFY(at(u"mean"_s).y() - at(u"95%"_s).y() >= 9.0);
        QVERIFY(at(u"low"_s).y() > at(u"mean"_s).y());
    }

    void limitsOfAChartHaveDashesOfTheirOwn()
    {
        QImage image(10, 10, QImage::Format_RGB32);
        QPainter painter(&image);
        const Scribe scribe;
        const ChartSpec spec;
        const ChartPlot plot{spec, Palette::light(), scribe, painter, QRectF()};
        ChartSpec::Series inner, outer, mean;
        inner.role = ChartSpec::Role::baseline;
        outer.role = ChartSpec::Role::threshold;
        mean.role = ChartSpec::Role::accent;
        QVERIFY(plot.penOf(inner).dashPattern() != plot.penOf(outer).dashPattern());
        QCOMPARE(plot.penOf(mean).style(), Qt::SolidLine);
    }

    /// A flat line in a wide usual range: the range is drawn as far as the axis reaches.
    void theUsualRangeDoesNotSetTheAxis()
    {
        ChartSpec spec;
        spec.xAxis = ChartSpec::XAxis::value;
        spec.series.push_back(lineOf({117, 118, 119}));
        ChartSpec::Band range{u"usual range 116–120"_s, 116.0, 120.0, {}, ChartSpec::Role::baseline};
        spec.bands.push_back(range);
        QCOMPARE(painted(spec).layout.yHigh, 120.0);
        spec.bands[0].setsAxis = false;
        const Painted result = painted(spec);
        QCOMPARE(result.layout.yLow, 117.0);
        QCOMPARE(result.layout.yHigh, 119.0);
        QVERIFY(result.written.contains(u"usual range 116–120"_s));
    }

    /// Also where a limit lies between whole numbers.
    void peopleAreWholeNumbers()
    {
        ChartSpec spec;
        spec.kind = ChartSpec::Kind::bars;
        spec.xAxis = ChartSpec::XAxis::day;
        spec.yCounts = true;
        spec.series.push_back(lineOf({1, 2, 1}));
        spec.series.push_back(lineOf({2.3, 2.3, 2.3}));
        spec.series.back().form = ChartSpec::Form::line;
        for (const QString &text : painted(spec).written)
            QVERIFY2(!text.contains(u'.'), qPrintable(text));
    }

    void barsOfRowsTellTheirValues()
    {
        ChartSpec spec;
        spec.kind = ChartSpec::Kind::bars;
        spec.xAxis = ChartSpec::XAxis::category;
        spec.xLabel = u"%"_s;
        spec.yMin = 0.0;
        spec.yMax = 100.0;
        spec.categories = {u"a"_s, u"b"_s};
        spec.series.push_back(lineOf({97.66, 40.0}));
        QVERIFY(!painted(spec).written.contains(u"97.7%"_s));
        spec.series[0].valueDecimals = 1;
        const Painted result = painted(spec);
        for (const QString &value : {u"97.7%"_s, u"40.0%"_s}) {
            QVERIFY(result.written.contains(value));
            const QPointF at = result.places[static_cast<std::size_t>(result.written.indexOf(value))];
            QVERIFY(at.x() + 5 * 7.5 / 2 <= result.layout.area.right());
        }
    }

    /// A share far below 100 is not pressed to the ground by it.
    void anAxisEndsAtTheCeilingOnlyWhereItWouldReachFarther()
    {
        ChartSpec spec;
        spec.xAxis = ChartSpec::XAxis::value;
        spec.yCeiling = 100.0;
        const auto top = [&spec](const std::vector<double> &values) {
            spec.series = {lineOf(values)};
            return painted(spec).layout.yHigh;
        };
        QVERIFY(top({97.1, 97.2}) < 97.5);
        spec.yLeastSpan = 2.0;  // a hundredth is no plunge
        QVERIFY(top({97.15, 97.16}) >= 98.0);
        QVERIFY(painted(spec).layout.yLow <= 96.2);
        QCOMPARE(top({99.6, 99.7}), 100.0);
        QVERIFY(top({0.2, 0.4}) >= 2.0);
        QCOMPARE(painted(spec).layout.yLow, 0.0);  // nothing is below it
        spec.yLeastSpan = 0.0;
        QCOMPARE(top({97.1, 99.9}), 100.0);
        spec.bands.push_back({u"own usual"_s, 96.0, 100.5, {}, ChartSpec::Role::accent});
        QCOMPARE(top({97.1, 99.0}), 100.0);
    }

    /// The lowest value and no value do not look alike, and the sign of a gap is explained.
    void gapsOfHeatMapsAreNotPale()
    {
        ChartSpec spec;
        spec.kind = ChartSpec::Kind::heat;
        spec.emptyText = u"no data"_s;
        spec.series.push_back(lineOf({0.0, 50.0, 100.0, 0.0}));
        QVERIFY(!painted(spec).written.contains(u"no data"_s));
        spec.series[0].points[3].y.reset();
        const Painted result = painted(spec);
        QVERIFY(result.written.contains(u"no data"_s));
        const QRectF &area = result.layout.area;
        const auto at = [&](double share) {
            return result.image.pixelColor(static_cast<int>(area.left() + share * area.width()),
                                           static_cast<int>(area.top() + area.height() * 0.8));
        };
        QVERIFY(at(0.99) != at(0.1));
        QVERIFY(at(0.99) != QColor(Qt::white));
        QVERIFY(at(0.1) != QColor(Qt::white));
    }
};

QTEST_MAIN(TestChartWords)
#include "tst_chart_words.moc"
