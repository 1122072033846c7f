// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/charts/chart_painter.h"
#include "reports/charts/paper_sheet.h"
#include "reports/render/pdf/document_writer.h"
#include "reports/render/pdf/object_writer.h"
#include "reports/render/pdf/paint_engine.h"
#include "reports/render/pdf/paper_type_setter.h"
#include "reports/render/pdf/syntax.h"
#include "tests/reports/pdf_reading.h"

#include <QBuffer>
#include <QFile>
#include <QPainter>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <functional>
#include <limits>

using namespace xinglin;

namespace {

using namespace test;

constexpr int kScale = 2;  // pixels a point
const QRect kBox(20, 20, 400, 200);

/// How far two pictures are apart: the mean difference of a channel, and the share of pixels that are clearly
/// others (edges differ, since every painter smooths its own way).
struct Distance
{
    double mean = 0.0;
    double others = 0.0;
};

Distance distanceOf(const QImage &a, const QImage &b)
{
    double sum = 0.0;
    int others = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QRgb one = a.pixel(x, y), two = b.pixel(x, y);
            const int worst = std::max({std::abs(qRed(one) - qRed(two)), std::abs(qGreen(one) - qGreen(two)),
                                        std::abs(qBlue(one) - qBlue(two))});
            sum += worst;
            others += worst > 96 ? 1 : 0;
        }
    }
    const double pixels = static_cast<double>(a.width()) * a.height();
    return {sum / pixels, others / pixels};
}

double inkOf(const QImage &image)
{
    QImage white(image.size(), QImage::Format_RGB32);
    white.fill(Qt::white);
    return distanceOf(image, white).mean;
}

ChartSpec chartOf(ChartSpec::Kind kind)
{
    ChartSpec chart;
    chart.kind = kind;
    chart.title = QStringLiteral("逐日变化 Course by day");
    chart.subtitle = QStringLiteral("n = 412");
    chart.yLabel = QStringLiteral("bpm");
    chart.emptyText = QStringLiteral("no data");
    const bool isOfRows = kind == ChartSpec::Kind::bars || kind == ChartSpec::Kind::boxes;
    chart.xAxis = isOfRows ? ChartSpec::XAxis::category : ChartSpec::XAxis::value;
    if (kind == ChartSpec::Kind::line)
        chart.bands.push_back({QStringLiteral("usual"), 60.0, 80.0, {}});
    for (int s = 0; s < 3; ++s) {
        ChartSpec::Series series{QStringLiteral("team %1").arg(s), ChartSpec::Role::series, s, {}};
        for (int i = 0; i < 14; ++i)
            series.points.push_back({static_cast<double>(i), 60.0 + 12 * s + 9 * std::sin(i / 2.0), {}, {}});
        chart.series.push_back(std::move(series));
    }
    for (int i = 0; i < 14 && isOfRows; ++i)
        chart.categories.push_back(QStringLiteral("Unit 部门 %1").arg(i));
    for (int i = 0; i < 14 && kind == ChartSpec::Kind::boxes; ++i)
        chart.boxes.push_back(ChartSpec::Box{60.0 + i, 65.0 + i, 70.0 + i, 75.0 + i, 82.0 + i});
    return chart;
}

}  // namespace

/// A QPainter on a page draws what it draws into an image.
class TestPdfPaint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }

    void chartsLookTheSame_data()
    {
        QTest::addColumn<int>("kind");
        using Kind = ChartSpec::Kind;
        for (const auto &[name, kind] :
             {std::pair("line", Kind::line), std::pair("bars", Kind::bars),
              std::pair("histogram", Kind::histogram), std::pair("strip", Kind::strip),
              std::pair("boxes", Kind::boxes), std::pair("heat", Kind::heat)})
            QTest::newRow(name) << static_cast<int>(kind);
    }

    void chartsLookTheSame()
    {
        QFETCH(int, kind);
        const ChartSpec chart = chartOf(static_cast<ChartSpec::Kind>(kind));
        const pdf::PaperTypeSetter type(*pdf::FaceChain::installed());
        const auto paint = [&](QPainter &painter) {
            ChartPainter(Palette::light(), type).paint(painter, kBox, chart);
        };
        compare(paint, 2.0, 0.004);
    }

    /// White lines between the cells of a heat map would look like days without data.
    void cellsOfAHeatMapLeaveNoSeams()
    {
        const pdf::PaperTypeSetter type(*pdf::FaceChain::installed());
        for (int days = 28; days < 70; days += 3) {
            ChartSpec chart = chartOf(ChartSpec::Kind::heat);
            chart.yMin = 0.0;
            chart.yMax = 100.0;
            for (ChartSpec::Series &row : chart.series) {
                row.points.clear();
                for (int i = 0; i < days; ++i)
                    row.points.push_back({static_cast<double>(i), 100.0, {}, {}});
            }
            const QByteArray file = written([&](QPainter &painter) {
                ChartPainter(Palette::light(), type)
                    .paint(painter, QRectF(kBox).adjusted(0.36, 0.41, days * 0.27, 0.17), chart);
            });
            // It sets the edges of boxes on whole pixels.
            const QImage paper = pictureOf(file, QStringLiteral("pdftoppm"));
            // A row of pixels through each row of cells.
            const int middle = (kBox.top() + kBox.height() / 2) * kScale;
            for (const int y : {middle - 60, middle, middle + 60}) {
                const auto isInked = [&](int x) { return qGray(paper.pixel(x, y)) < 160; };
                int x = (kBox.left() + kBox.width() / 2) * kScale, left = x, right = x;
                while (left > 0 && (isInked(left - 1) || isInked(left - 2)))
                    --left;
                while (right + 2 < paper.width() && (isInked(right + 1) || isInked(right + 2)))
                    ++right;
                int seams = 0;
                for (x = left; x <= right; ++x)
                    seams += isInked(x) ? 0 : 1;
                QVERIFY(right - left > kBox.width());
                QVERIFY2(seams == 0, qPrintable(QStringLiteral("%1 days: %2 seams").arg(days).arg(seams)));
            }
        }
    }

    void drawingsLookTheSame_data()
    {
        QTest::addColumn<std::function<void(QPainter &)>>("paint");
        using Paint = std::function<void(QPainter &)>;
        QTest::newRow("pens and dashes") << Paint([](QPainter &painter) {
            for (int i = 0; i < 6; ++i) {
                QPen pen(QColor::fromHsv(60 * i, 200, 180), 1.0 + i);
                pen.setStyle(static_cast<Qt::PenStyle>(1 + i % 5));
                pen.setCapStyle(i % 2 == 0 ? Qt::FlatCap : Qt::RoundCap);
                painter.setPen(pen);
                painter.drawLine(30, 30 + 30 * i, 400, 40 + 30 * i);
            }
        });
        QTest::newRow("opacity") << Paint([](QPainter &painter) {
            painter.fillRect(40, 40, 200, 120, QColor(200, 30, 30));
            painter.fillRect(140, 80, 200, 120, QColor(30, 30, 200, 128));
            painter.setOpacity(0.5);
            painter.setPen(QPen(Qt::black, 12));
            painter.drawLine(30, 200, 400, 50);
            painter.setOpacity(1.0);
            painter.fillRect(300, 40, 60, 60, QColor(30, 160, 30));
        });
        QTest::newRow("clips") << Paint([](QPainter &painter) {
            painter.save();
            QPainterPath round;
            round.addEllipse(40, 30, 200, 160);
            painter.setClipPath(round);
            painter.setClipRect(100, 20, 200, 120, Qt::IntersectClip);
            painter.fillRect(kBox, QColor(30, 120, 160));
            painter.restore();
            painter.fillRect(300, 60, 60, 60, QColor(160, 60, 60));
        });
        QTest::newRow("transforms") << Paint([](QPainter &painter) {
            painter.translate(220, 120);
            painter.rotate(30);
            painter.scale(2.0, 0.5);
            painter.setPen(QPen(Qt::black, 4));
            painter.setBrush(QColor(240, 180, 60));
            painter.drawRect(-50, -60, 100, 120);
            painter.drawEllipse(QPointF(0, 0), 30, 40);
            painter.drawLine(-60, -70, 60, 70);
        });
        QTest::newRow("gradients") << Paint([](QPainter &painter) {
            QLinearGradient gradient(40, 0, 380, 0);
            gradient.setColorAt(0.0, Qt::white);
            gradient.setColorAt(0.3, QColor(200, 60, 60));
            gradient.setColorAt(1.0, QColor(40, 40, 160));
            painter.fillRect(30, 30, 380, 60, gradient);
            QRadialGradient round(200, 150, 60);
            round.setColorAt(0.0, QColor(20, 140, 60));
            round.setColorAt(1.0, QColor(20, 140, 60, 0));
            painter.fillRect(100, 95, 200, 110, round);
        });
        QTest::newRow("pictures") << Paint([](QPainter &painter) {
            QImage image(60, 40, QImage::Format_ARGB32);
            for (int y = 0; y < 40; ++y) {
                for (int x = 0; x < 60; ++x)
                    image.setPixel(x, y, qRgba(4 * x, 6 * y, 120, y < 20 ? 255 : 6 * x > 255 ? 255 : 4 * x));
            }
            painter.fillRect(60, 60, 300, 30, QColor(250, 200, 80));
            painter.setRenderHint(QPainter::SmoothPixmapTransform);
            painter.drawImage(QRectF(40, 30, 180, 160), image);
            painter.drawImage(QRectF(260, 40, 120, 120), image, QRectF(10, 0, 30, 30));
        });
        QTest::newRow("fill rules") << Paint([](QPainter &painter) {
            const QPolygonF star({{110, 30}, {150, 190}, {30, 80}, {190, 80}, {70, 190}});
            painter.setBrush(QColor(60, 60, 60));
            painter.drawPolygon(star, Qt::OddEvenFill);
            painter.drawPolygon(star.translated(190, 0), Qt::WindingFill);
        });
    }

    void drawingsLookTheSame()
    {
        using Paint = std::function<void(QPainter &)>;
        QFETCH(Paint, paint);
        compare(paint, 1.5, 0.001);
    }

    void aJpegGoesIntoTheFileAsItIs()
    {
        QImage image(80, 60, QImage::Format_RGB32);
        image.fill(QColor(40, 120, 200));
        QByteArray jpeg;
        QBuffer buffer(&jpeg);
        QVERIFY(image.save(&buffer, "JPG"));
        const QByteArray file = written([&](QPainter &painter) {
            auto *engine = dynamic_cast<pdf::PaintEngine *>(painter.paintEngine());
            QVERIFY(engine && engine->drawJpeg(QRectF(100, 60, 80, 60), jpeg));
            QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("Not a JPEG")));
            QVERIFY(!engine->drawJpeg(QRectF(0, 0, 1, 1), "no picture"));
        });
        QVERIFY(file.contains(jpeg));
        const QColor middle = pictureOf(file).pixelColor(kScale * 140, kScale * 90);
        QVERIFY(std::abs(middle.red() - 40) < 6 && std::abs(middle.blue() - 200) < 6);
    }

    /// Text drawn the common way becomes text of the file, in its place and at its width.
    void textByTheCommonWayCanBeRead()
    {
        QFont font(QStringLiteral("DejaVu Sans"));
        font.setPixelSize(20);
        QRectF told;
        const QByteArray file = written([&](QPainter &painter) {
            painter.setFont(font);
            painter.drawText(QRectF(40, 40, 360, 40), Qt::AlignLeft, QStringLiteral("Score 82.1"), &told);
            painter.rotate(20);
            painter.drawText(QPointF(150, 60), QStringLiteral("turned"));
        });
        const QString path = save(file);
        QCOMPARE(readBy(QStringLiteral("mutool"), path), QStringLiteral("Score82.1turned"));
        const QByteArray boxes =
            outputOf(QStringLiteral("pdftotext"), {QStringLiteral("-bbox"), path, QStringLiteral("-")});
        const auto edge = [&boxes](const char *name, const char *word) {
            const qsizetype end = boxes.indexOf(word);
            const qsizetype at = boxes.lastIndexOf(name, end) + qstrlen(name) + 2;
            return boxes.mid(at, boxes.indexOf('"', at) - at).toDouble();
        };
        QVERIFY(std::abs(edge("xMin", ">Score<") - 40.0) < 1.0);
        QVERIFY(std::abs(edge("xMax", ">82.1<") - told.right()) < 3.0);
    }

    void numbersAreWrittenAsPdfReadsThem()
    {
        const auto real = [](double value, int decimals = 2) {
            std::string out;
            pdf::addReal(out, value, decimals);
            return out;
        };
        QCOMPARE(real(0.0), std::string("0"));
        QCOMPARE(real(-0.001), std::string("0"));
        QCOMPARE(real(12.5), std::string("12.5"));
        QCOMPARE(real(-12.345), std::string("-12.35"));
        QCOMPARE(real(0.05), std::string("0.05"));
        QCOMPARE(real(0.999), std::string("1"));
        QCOMPARE(real(1234567.891, 3), std::string("1234567.891"));
        QCOMPARE(real(std::numeric_limits<double>::quiet_NaN()), std::string("0"));
        QCOMPARE(real(std::numeric_limits<double>::infinity()), std::string("0"));
        QCOMPARE(pdf::textString(QStringLiteral("a(b)\\")), std::string("(a\\(b\\)\\\\)"));
        QCOMPARE(pdf::textString(QStringLiteral("月")), std::string("<FEFF6708>"));
        QCOMPARE(pdf::nameOf("Noto Sans/月"), std::string("Noto-Sans----"));
    }

    /// Many objects, some reserved and never written, one stream unpacked: qpdf has nothing to say.
    void objectsAreFoundAgain()
    {
        pdf::ObjectWriter writer;
        const int unused = writer.reserve();
        QCOMPARE(unused, 1);
        const int pages = writer.reserve();
        for (int i = 0; i < 1'000; ++i)
            writer.add("<</Number " + std::to_string(i) + ">>");
        writer.addStream("/Kind/Plain", "as it is", false);
        const int page = writer.add("<</Type/Page/MediaBox[0 0 9 9]/Parent " + pdf::reference(pages) + ">>");
        writer.put(pages, "<</Type/Pages/Count 1/Kids[" + pdf::reference(page) + "]>>");
        const int root = writer.add("<</Type/Catalog/Pages " + pdf::reference(pages) + ">>");
        const QString path = save(writer.finished(root, writer.add("<</Title(t)>>")));
        QByteArray complaint;
        QVERIFY(outputOf(QStringLiteral("qpdf"), {QStringLiteral("--check"), path}, &complaint)
                    .contains("No syntax"));
        QCOMPARE(complaint, QByteArray());
        QCOMPARE(outputOf(QStringLiteral("qpdf"), {QStringLiteral("--show-object=500"), path}).trimmed(),
                 QByteArray("<< /Number 495 >>"));
    }

private:
    /// One page with what is painted on it.
    static QByteArray written(const std::function<void(QPainter &)> &paint)
    {
        const auto chain = *pdf::FaceChain::installed();
        PagedDocument paged;
        paged.geometry = PageGeometry::of(Paper::a4);
        paged.pages.resize(1);
        paged.parts = {Part(), Part()};
        paged.parts[1].kind = Part::Kind::paragraph;
        paged.parts[1].parent = 0;
        pdf::DocumentWriter writer(
            paged, {QStringLiteral("drawing"), QStringLiteral("en"), QStringLiteral("test"), Instant(0)},
            chain);
        pdf::TextShaper shaper(chain);
        pdf::PaintEngine engine(writer.graphics(), shaper);
        PaperSheet sheet(engine, paged.geometry.sheet);
        engine.setPage(&writer.beginPage(0));
        writer.setPart(1);
        QPainter painter(&sheet);
        painter.setRenderHint(QPainter::Antialiasing);
        paint(painter);
        painter.end();
        writer.endPage();
        const auto file = writer.finished();
        return file ? *file : QByteArray();
    }

    QImage pictureOf(const QByteArray &file, const QString &painter = QStringLiteral("pdftocairo"))
    {
        const QString out = m_folder.filePath(QStringLiteral("page"));
        outputOf(painter, {QStringLiteral("-r"), QString::number(72 * kScale), QStringLiteral("-singlefile"),
                           QStringLiteral("-png"), save(file), out});
        return QImage(out + QStringLiteral(".png"));
    }

    void compare(const std::function<void(QPainter &)> &paint, double mean, double others)
    {
        const QByteArray file = written(paint);
        const QRect part(kBox.topLeft() * kScale, kBox.size() * kScale);
        const QImage paper = pictureOf(file).convertToFormat(QImage::Format_RGB32).copy(part);
        QImage image(QSize(595, 842) * kScale, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.scale(kScale, kScale);
        paint(painter);
        painter.end();
        const Distance distance = distanceOf(paper, image.copy(part));
        paper.save(QStringLiteral(XINGLIN_BINARY_DIR "/painted_paper_%1.png")
                       .arg(QLatin1String(QTest::currentDataTag())));
        image.copy(part).save(QStringLiteral(XINGLIN_BINARY_DIR "/painted_image_%1.png")
                                  .arg(QLatin1String(QTest::currentDataTag())));
        QVERIFY(inkOf(paper) > 3.0);
        QVERIFY2(distance.mean < mean && distance.others < others,
                 qPrintable(QStringLiteral("mean %1, others %2").arg(distance.mean).arg(distance.others)));
        QByteArray complaint;
        outputOf(QStringLiteral("qpdf"), {QStringLiteral("--check"), save(file)}, &complaint);
        QCOMPARE(complaint, QByteArray());
    }

    QString save(const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(QStringLiteral("page.pdf"));
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
    }

    QTemporaryDir m_folder;
};

QTEST_MAIN(TestPdfPaint)
#include "tst_pdf_paint.moc"
