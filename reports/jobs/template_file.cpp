// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/jobs/template_file.h"

#include "domain/picture_head.h"
#include "reports/jobs/jpeg_check.h"
#include "reports/jobs/png_check.h"

#include <QBuffer>
#include <QColorSpace>
#include <QCoreApplication>
#include <QImage>
#include <QImageReader>

#include <string_view>

namespace xinglin {
namespace {

struct Decoded
{
    QImage image;
    bool isTurned = false;  ///< against the pixels of the file
};

Decoded decoded(QByteArray file)
{
    Decoded picture;
    QBuffer buffer(&file);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    picture.image = reader.read();
    picture.isTurned = reader.transformation() != QImageIOHandler::TransformationNone;
    return picture;
}

/// The pixels alone, in a file of their own: nothing that could turn them once more.
QByteArray rewritten(const QImage &image)
{
    QImage plain = image;
    if (plain.colorSpace().isValid())
        plain.convertToColorSpace(QColorSpace::SRgb);
    plain.setColorSpace({});
    for (const QString &key : plain.textKeys())
        plain.setText(key, QString());
    QByteArray file;
    for (const char *format : {"png", "jpeg"}) {
        file.clear();
        QBuffer buffer(&file);
        buffer.open(QIODevice::WriteOnly);
        if (plain.save(&buffer, format, format == std::string_view("jpeg") ? 92 : -1) &&
            file.size() <= kLargestLogo)
            break;
    }
    return file;
}

}  // namespace

tl::expected<QByteArray, QString> takenLogo(const QByteArray &file)
{
    if (const QString problem = logoProblem(file); !problem.isEmpty())
        return tl::unexpected(problem);
    const PictureHead head = *pictureHead(file);
    QByteArray logo = file.left(head.length);
    // QImage makes a grey picture of half a photograph, and has libpng talk on standard error.
    const JpegVerdict verdict =
        head.kind == PictureHead::Kind::jpeg ? jpegVerdict(logo) : JpegVerdict{isWholePng(logo), 0};
    const Decoded picture = verdict.isWhole ? decoded(logo) : Decoded();
    if (picture.image.isNull())
        return tl::unexpected(QCoreApplication::translate("ReportJob", "The picture's file is broken."));
    if (!picture.isTurned && verdict.warnings == 0)
        return logo;
    logo = rewritten(picture.image);
    if (const QString problem = logoProblem(logo); !problem.isEmpty())
        return tl::unexpected(problem);
    return logo;
}

TemplateReading readTemplateFile(const QByteArray &json)
{
    TemplateReading plan = readTemplateDocument(json);
    if (!plan || plan->logo.bytes.isEmpty())
        return plan;
    auto logo = takenLogo(plan->logo.bytes);
    if (!logo)
        return tl::unexpected(RuleProblem{QStringLiteral("logo.data"), logo.error()});
    plan->logo.bytes = *std::move(logo);
    return plan;
}

}  // namespace xinglin
