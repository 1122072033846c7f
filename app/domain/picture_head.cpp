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
        if (name == "IEND") {
            head.length = at;
            return head;
        }
    }
    return std::nullopt;
}

bool isFrame(int marker)
{
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

bool standsAlone(int marker)
{
    return marker == 0x01 || (marker >= 0xd0 && marker <= 0xd7);
}

/// The next marker behind a scan's data, in which a byte of ff has a 00 or a restart behind it.
qsizetype behindScan(const QByteArray &file, qsizetype at)
{
    const auto isMarker = [&](qsizetype place) {
        const int next = static_cast<quint8>(file[place + 1]);
        return static_cast<quint8>(file[place]) == 0xff && next != 0 && !standsAlone(next);
    };
    while (at + 1 < file.size() && !isMarker(at))
        ++at;
    return at;
}

void readFrame(const QByteArray &file, qsizetype at, PictureHead &head)
{
    head.bits = static_cast<quint8>(file[at + 4]);
    head.height = half(file, at + 5);
    head.width = half(file, at + 7);
    head.components = static_cast<quint8>(file[at + 9]);
}

std::optional<PictureHead> jpegHead(const QByteArray &file)
{
    PictureHead head{PictureHead::Kind::jpeg, 0, 0, 0, 8, 0};
    bool hasScan = false;
    for (qsizetype at = 2; at + 2 <= file.size();) {
        const int marker = static_cast<quint8>(file[at + 1]);
        if (static_cast<quint8>(file[at]) != 0xff)
            return std::nullopt;
        if (marker == 0xff || standsAlone(marker)) {
            at += marker == 0xff ? 1 : 2;  // filling
            continue;
        }
        if (marker == 0xd9) {
            head.length = at + 2;
            return hasScan ? std::optional(head) : std::nullopt;
        }
        const qsizetype length = at + 4 <= file.size() ? half(file, at + 2) : 0;
        if (length < 2 || at + 2 + length > file.size() || (isFrame(marker) && length < 8))
            return std::nullopt;
        if (isFrame(marker))
            readFrame(file, at, head);
        at += 2 + length;
        if (marker == 0xda) {
            if (head.width <= 0)
                return std::nullopt;
            hasScan = true;
            at = behindScan(file, at);
        }
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
