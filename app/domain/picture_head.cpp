// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/picture_head.h"

#include "domain/report_template_json.h"

#include <QCoreApplication>
#include <QtEndian>

namespace xinglin {
namespace {

constexpr int kLongestSide = 4096;
constexpr int kShortestSide = 16;
constexpr qint64 kMostPixels = 4'000'000;

struct PictureText
{
    Q_DECLARE_TR_FUNCTIONS(ReportTemplate)
};

quint32 word(const QByteArray &file, qsizetype at)
{
    return qFromBigEndian<quint32>(file.constData() + at);
}

int half(const QByteArray &file, qsizetype at)
{
    return qFromBigEndian<quint16>(file.constData() + at);
}

std::optional<PictureHead> pngHead(const QByteArray &file)
{
    constexpr qsizetype kSignature = 8;
    PictureHead head;
    for (qsizetype at = kSignature; at + 12 <= file.size();) {
        const quint32 length = word(file, at);
        const QByteArrayView name = QByteArrayView(file).sliced(at + 4, 4);
        if (length > static_cast<quint32>(file.size() - at - 12))
            return std::nullopt;
        if (at == kSignature) {
            if (name != "IHDR" || length != 13)
                return std::nullopt;
            const quint32 width = word(file, at + 8);
            const quint32 height = word(file, at + 12);
            if (width > 1'000'000 || height > 1'000'000)
                return std::nullopt;
            head.width = static_cast<int>(width);
            head.height = static_cast<int>(height);
            head.bits = static_cast<quint8>(file[at + 16]);
        }
        at += 12 + static_cast<qsizetype>(length);
        if (name == "IEND")
            return at == file.size() ? std::optional(head) : std::nullopt;
    }
    return std::nullopt;
}

bool isFrame(int marker)
{
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

std::optional<PictureHead> jpegHead(const QByteArray &file)
{
    if (!file.endsWith("\xff\xd9"))
        return std::nullopt;
    PictureHead head{PictureHead::Kind::jpeg, 0, 0, 0, 8};
    for (qsizetype at = 2; at + 4 <= file.size();) {
        const int marker = static_cast<quint8>(file[at + 1]);
        if (static_cast<quint8>(file[at]) != 0xff)
            return std::nullopt;
        if (marker == 0xff) {
            ++at;  // filling
            continue;
        }
        const qsizetype length = half(file, at + 2);
        if (length < 2 || at + 2 + length > file.size())
            return std::nullopt;
        if (isFrame(marker)) {
            if (length < 8)
                return std::nullopt;
            head.bits = static_cast<quint8>(file[at + 4]);
            head.height = half(file, at + 5);
            head.width = half(file, at + 7);
            head.components = static_cast<quint8>(file[at + 9]);
        }
        if (marker == 0xda)
            return head.width > 0 ? std::optional(head) : std::nullopt;
        at += 2 + length;
    }
    return std::nullopt;
}

}  // namespace

std::optional<PictureHead> pictureHead(const QByteArray &file)
{
    if (file.startsWith(QByteArrayView("\x89PNG\r\n\x1a\n", 8)))
        return pngHead(file);
    if (file.startsWith("\xff\xd8\xff"))
        return jpegHead(file);
    return std::nullopt;
}

QString logoProblem(const QByteArray &file)
{
    if (file.size() > kLargestLogo)
        return PictureText::tr("The picture's file is larger than 400 kB. Save it smaller.");
    const auto head = pictureHead(file);
    if (!head)
        return PictureText::tr("This is no whole PNG or JPEG picture.");
    if (head->width < kShortestSide || head->height < kShortestSide || head->width > kLongestSide ||
        head->height > kLongestSide || qint64{head->width} * head->height > kMostPixels)
        return PictureText::tr("The picture has %1 × %2 pixels; 16 to 4096 each way and 4 million in all are "
                               "taken.")
            .arg(head->width)
            .arg(head->height);
    return {};
}

}  // namespace xinglin
