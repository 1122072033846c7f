// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/layout/layout.h"
#include "tests/reports/ruler.h"
#include "tests/reports/sample_document.h"

#include <QTest>

using namespace xinglin;

// Where charts stand on pages.
namespace {

ChartSpec chartOfDays()
{
    ChartSpec chart;
    chart.title = QStringLiteral("By day");
    ChartSpec::Series line;
    line.points = {{0.0, 1.0, {}, {}}, {1.0, 2.0, {}, {}}};
    chart.series.push_back(line);
    return chart;
}

}  // namespace

class TestLayoutCharts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Charts that follow each other share a row on a sheet on its side, not on an upright one.
    void chartsShareARowOnASheetOnItsSide()
    {
        Document document = test::sampleDocument(Language::en, 1);
        const ChartFigure figure{chartOfDays(), {}};
        document.blocks = {ChartBlock{{figure}, 134.0}, ChartBlock{{figure, figure}, 114.0},
                           ChartBlock{{figure}, 134.0}};
        const auto boxesOn = [&document](Paper paper) {
            std::vector<QRectF> boxes;
            const auto paged = layoutDocument(document, test::Ruler(), paper);
            for (const PageItem &item : paged->pages.front().items) {
                if (const auto *chart = std::get_if<ChartItem>(&item))
                    boxes.push_back(chart->box);
            }
            return boxes;
        };
        const auto upright = boxesOn(Paper::a4), wide = boxesOn(Paper::a4Landscape);
        QCOMPARE(upright.size(), std::size_t{4});
        QVERIFY(upright[1].top() > upright[0].bottom());
        QCOMPARE(wide.size(), std::size_t{4});
        for (const std::size_t i : {1u, 2u}) {
            QCOMPARE(wide[i].top(), wide[0].top());
            QCOMPARE(wide[i].height(), 134.0);
            QVERIFY(wide[i].left() >= wide[i - 1].right() + 10.0);
            QVERIFY(wide[i].width() < wide[0].width());
        }
        QCOMPARE(wide[2].right(), PageGeometry::of(Paper::a4Landscape).content.right());
        QVERIFY(wide[3].top() > wide[0].bottom());  // a fourth would be too many
        QCOMPARE(wide[3].width(), PageGeometry::of(Paper::a4Landscape).content.width());
    }

    /// Rather than leave a third of the page empty; never by more than what can still be read.
    void chartsAreALittleLowerToStayOnThePage()
    {
        Document document = test::sampleDocument(Language::en, 1);
        const ChartBlock chart{{{chartOfDays(), QStringLiteral("What it says.")}}, 200.0};
        const QRectF content = PageGeometry::of(Paper::a4).content;
        for (const auto &[height, fits] : {std::pair(280.0, true), std::pair(500.0, false)}) {
            ChartBlock last = chart;
            last.height = height;
            document.blocks = {chart, chart, last};
            const auto paged = layoutDocument(document, test::Ruler(), Paper::a4);
            QCOMPARE(paged->pages.size(), std::size_t(fits ? 1 : 2));
            std::vector<QRectF> boxes;
            double captionTop = 0.0;
            for (const PageItem &item : paged->pages.front().items) {
                if (const auto *box = std::get_if<ChartItem>(&item))
                    boxes.push_back(box->box);
                const auto *text = std::get_if<TextItem>(&item);
                if (text && text->text == QStringLiteral("What it says."))
                    captionTop = text->baseline.y() - text->style.size;
            }
            QCOMPARE(boxes.size(), std::size_t(fits ? 3 : 2));
            QVERIFY(boxes[1].top() > boxes[0].bottom());
            QVERIFY(captionTop > boxes.back().bottom() && captionTop < content.bottom());
            QCOMPARE(boxes[0].height() < 200.0, fits);
            QVERIFY(boxes[0].height() >= 0.74 * 200.0);
        }
    }

    /// A chapter may begin on a page that is mostly empty; what is filed by itself may not.
    void aChapterNeedsNoNewPageWhereMostIsEmpty()
    {
        Document document = test::sampleDocument(Language::en, 1);
        const auto pages = [&document](double height, bool isOptional) {
            document.blocks = {ChartBlock{{{chartOfDays(), {}}}, height}, PageBreakBlock{isOptional},
                               ChartBlock{{{chartOfDays(), {}}}, 120.0}};
            return layoutDocument(document, test::Ruler(), Paper::a4)->pages.size();
        };
        QCOMPARE(pages(200.0, true), std::size_t{1});
        QCOMPARE(pages(200.0, false), std::size_t{2});
        QCOMPARE(pages(400.0, true), std::size_t{2});
        document.blocks.insert(document.blocks.begin() + 1, PageBreakBlock{false});  // two at once
        QCOMPARE(layoutDocument(document, test::Ruler(), Paper::a4)->pages.size(), std::size_t{2});
    }
};

QTEST_GUILESS_MAIN(TestLayoutCharts)
#include "tst_layout_charts.moc"
