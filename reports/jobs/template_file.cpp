// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/jobs/template_file.h"

#include "domain/picture_head.h"

#include <QBuffer>
#include <QColorSpace>
#include <QCoreApplication>
#include <QImage>
#include <QImageReader>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <string_view>

namespace xinglin {
namespace {

/// What the decoders of pictures tell of on this thread goes here while it is set, and nowhere else.
thread_local QStringList *t_told = nullptr;
std::atomic<QtMessageHandler> g_others = nullptr;

void hear(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    const std::string_view category = context.category ? context.category : "";
    if (t_told && category.starts_with("qt.gui.imageio"))
        t_told->append(text);
    else if (const QtMessageHandler others = g_others)
        others(type, context, text);
}

struct Decoded
{
    QImage image;
    bool isTurned = false;  ///< against the pixels of the file
    QStringList told;       ///< by the decoder, which makes a grey picture of half a file
};

Decoded decoded(QByteArray file)
{
    static std::mutex alone;
    const std::scoped_lock lock(alone);
    Decoded picture;
    QBuffer buffer(&file);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    t_told = &picture.told;
    g_others = qInstallMessageHandler(nullptr);
    qInstallMessageHandler(hear);
    picture.image = reader.read();
    picture.isTurned = reader.transformation() != QImageIOHandler::TransformationNone;
    qInstallMessageHandler(g_others);
    t_told = nullptr;
    return picture;
}

/// Bytes between two parts of a file are no loss.
bool isHarmless(const QString &told)
{
    const bool isLoss =
        told.startsWith(QLatin1String("Corrupt")) || told.startsWith(QLatin1String("Premature"));
    return !isLoss || told.contains(QLatin1String("extraneous"));
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
    QByteArray logo = file.left(pictureHead(file)->length);
    const Decoded picture = decoded(logo);
    if (picture.image.isNull() || !std::ranges::all_of(picture.told, isHarmless))
        return tl::unexpected(QCoreApplication::translate("ReportJob", "The picture's file is broken."));
    if (!picture.isTurned && picture.told.isEmpty())
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
