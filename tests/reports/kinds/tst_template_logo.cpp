// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/jobs/template_file.h"

#include "core/random.h"
#include "domain/picture_head.h"
#include "domain/shipped_templates.h"
#include "reports/jobs/jpeg_check.h"

#include <QBuffer>
#include <QImage>
#include <QLoggingCategory>
#include <QTemporaryFile>
#include <QTest>

#include <cstdio>
#include <future>
#include <unistd.h>

using namespace xinglin;
using namespace Qt::StringLiterals;

namespace {

/// Red left of blue.
QImage flag(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x)
            image.setPixel(x, y, x < width / 2 ? qRgb(200, 20, 20) : qRgb(20, 20, 200));
    }
    return image;
}

QImage noise(int side)
{
    Random random(3);
    QImage image(side, side, QImage::Format_RGB32);
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x)
            image.setPixel(x, y, 0xff000000U | static_cast<QRgb>(random.below(0x1000000)));
    }
    return image;
}

QByteArray saved(const QImage &image, const char *format)
{
    QByteArray file;
    QBuffer buffer(&file);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return file;
}

/// With a camera's note of how it was held.
QByteArray noted(QByteArray jpeg, char orientation)
{
    QByteArray exif("Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0", 25);
    exif += orientation;
    exif += QByteArray(6, '\0');
    const auto length = static_cast<char>(exif.size() + 2);
    return jpeg.insert(2, QByteArray("\xff\xe1\0", 3) + length + exif);
}

bool isRed(QRgb colour)
{
    return qRed(colour) > 150 && qBlue(colour) < 80;
}

bool isBlue(QRgb colour)
{
    return qBlue(colour) > 150 && qRed(colour) < 80;
}

QStringList g_said;

void hear(QtMsgType, const QMessageLogContext &, const QString &text)
{
    g_said += text;
}

}  // namespace

class TestTemplateLogo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPictureIsTakenAsItIs()
    {
        for (const char *format : {"png", "jpeg"}) {
            const QByteArray file = saved(flag(64, 32), format);
            QCOMPARE(takenLogo(file).value_or(QByteArray()), file);
        }
    }

    void whatStandsBehindThePictureIsCut()
    {
        for (const char *format : {"png", "jpeg"}) {
            const QByteArray file = saved(flag(64, 32), format);
            QCOMPARE(takenLogo(file + "\r\n\0trailer").value_or(QByteArray()), file);
            QCOMPARE(takenLogo(file + QByteArray("\xff\xd9\0", 3)).value_or(QByteArray()), file);
            for (const qsizetype less : {1, 2, 5, 12})
                QVERIFY2(!takenLogo(file.chopped(less)), qPrintable(QString::number(less)));
        }
        QVERIFY(!takenLogo(saved(flag(64, 32), "png") + QByteArray(kLargestLogo, 'x')));
    }

    void aPhotographIsTurnedUpright()
    {
        const QByteArray sideways = noted(saved(flag(64, 32), "jpeg"), 6);
        const auto logo = takenLogo(sideways);
        QVERIFY2(logo, qPrintable(logo ? QString() : logo.error()));
        QVERIFY(logo->startsWith("\x89PNG"));
        const QImage upright = QImage::fromData(*logo);
        QCOMPARE(upright.size(), QSize(32, 64));
        QVERIFY(isRed(upright.pixel(16, 8)));
        QVERIFY(isBlue(upright.pixel(16, 56)));
        QCOMPARE(pictureHead(*logo)->width, 32);
        QCOMPARE(takenLogo(sideways).value_or(QByteArray()), *logo);
        QCOMPARE(takenLogo(*logo).value_or(QByteArray()), *logo);
        const QByteArray level = noted(saved(flag(64, 32), "jpeg"), 1);
        QCOMPARE(takenLogo(level).value_or(QByteArray()), level);
    }

    /// A decoder paints the rest of it grey and is content.
    void halfAPhotographIsRefusedInSilence()
    {
        const QByteArray file = saved(noise(128), "jpeg");
        QVERIFY(takenLogo(file));
        g_said.clear();
        const auto before = qInstallMessageHandler(hear);
        const QByteArray half = file.left(file.size() * 2 / 3) + "\xff\xd9";
        const bool isPicture = pictureHead(half).has_value();
        const auto logo = takenLogo(half);
        qWarning("heard");
        qInstallMessageHandler(before);
        QVERIFY(isPicture);
        QVERIFY(!logo);
        QCOMPARE(logo.error(), u"The picture's file is broken."_s);
        QCOMPARE(g_said, QStringList{u"heard"_s});
    }

    /// Decoders that are left to themselves write on standard error.
    void aBrokenPngIsRefusedInSilence()
    {
        const QByteArray file = saved(flag(64, 32), "png");
        const qsizetype colours = file.indexOf("IDAT") + 4;
        QTemporaryFile heard;
        QVERIFY(heard.open());
        const int before = ::dup(STDERR_FILENO);
        ::dup2(heard.handle(), STDERR_FILENO);
        int taken = 0;
        for (qsizetype at = colours; at < file.size() - 16; ++at) {
            QByteArray broken = file;
            broken[at] = static_cast<char>(broken[at] ^ 0x55);
            taken += takenLogo(broken) ? 1 : 0;
        }
        const bool isWhole = takenLogo(file).has_value();
        std::fputs("end", stderr);
        std::fflush(stderr);
        ::dup2(before, STDERR_FILENO);
        ::close(before);
        heard.seek(0);
        QCOMPARE(heard.readAll(), QByteArray("end"));
        QCOMPARE(taken, 0);
        QVERIFY(isWhole);
    }
    /// In passes, by a palette, grey, of sixteen bits.
    void aPngOfAnyKindIsTaken()
    {
        for (const QImage::Format format :
             {QImage::Format_Indexed8, QImage::Format_Mono, QImage::Format_Grayscale8, QImage::Format_ARGB32,
              QImage::Format_RGBA64}) {
            const QByteArray file = saved(flag(64, 32).convertToFormat(format), "png");
            QCOMPARE(takenLogo(file).value_or(QByteArray()), file);
        }
        // An interlaced one of grey, that another program made.
        const QByteArray interlaced = QByteArray::fromBase64(
            "iVBORw0KGgoAAAANSUhEUgAAACEAAAAhCAAAAAEFiK0lAAAAK0lEQVR42mP48EFAQIABH4mDACsgmkVVBtz4QSgy"
            "KoBDACPoRlWMqhAQAACeBxIvyXurNwAAAABJRU5ErkJggg==");
        QCOMPARE(takenLogo(interlaced).value_or(QByteArray()), interlaced);
        QVERIFY(!takenLogo(QByteArray(interlaced).replace("IDAT", "IDaT")));
    }

    /// Whatever is logged or not, and by however many at once.
    void halfAPhotographIsRefusedWhereNothingIsLogged()
    {
        const QByteArray file = saved(noise(128), "jpeg");
        QLoggingCategory::setFilterRules(u"qt.gui.*=false"_s);
        std::vector<std::future<bool>> taken;
        for (int i = 0; i < 8; ++i)
            taken.push_back(std::async(std::launch::async, [&file, half = i % 2] {
                return takenLogo(half != 0 ? file.left(file.size() * 2 / 3) + "\xff\xd9" : file).has_value();
            }));
        for (int i = 0; i < 8; ++i)
            QCOMPARE(taken[std::size_t(i)].get(), i % 2 == 0);
        QLoggingCategory::setFilterRules({});
    }

    /// A file that says more than its picture needs is whole; it is written anew without that.
    void bytesBetweenPartsAreNoLoss()
    {
        QByteArray file = saved(noise(128), "jpeg");
        file.insert(file.size() - 2, QByteArray(7, 'x'));
        g_said.clear();
        const auto before = qInstallMessageHandler(hear);
        const JpegVerdict verdict = jpegVerdict(file);
        qInstallMessageHandler(before);
        QVERIFY(verdict.isWhole);
        QCOMPARE(verdict.warnings, 1);
        QVERIFY(g_said.isEmpty());
        QVERIFY(takenLogo(file).value_or(file) != file);
        QCOMPARE(jpegVerdict(saved(noise(128), "jpeg")).warnings, 0);
        for (const char *none : {"", "\xff\xd8", "\xff\xd8\xff\xd9", "no picture"})
            QVERIFY(!jpegVerdict(none).isWhole);
    }

    void templatesTakeTheirLogos()
    {
        const QByteArray picture = noted(saved(flag(64, 32), "jpeg"), 6) + "trailer";
        auto plan = shippedTemplates()->at(0);
        plan.logo = {picture, {u"旗"_s, u"Flag"_s}};
        const auto read = readTemplateFile(templateDocument(plan));
        QVERIFY2(read, qPrintable(read ? QString() : problemText(read.error())));
        QCOMPARE(read->logo.bytes, *takenLogo(picture));
        QVERIFY(!templateProblem(*read));
    }
};

QTEST_GUILESS_MAIN(TestTemplateLogo)
#include "tst_template_logo.moc"
