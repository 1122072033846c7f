// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/render/pdf/graphics_resources.h"

#include "reports/render/pdf/syntax.h"

#include <QBuffer>
#include <QImageReader>

#include <algorithm>

namespace xinglin::pdf {
namespace {

std::string pictureHead(const QSize &size, std::string_view colours)
{
    std::string out = "/Type/XObject/Subtype/Image/Width ";
    addInt(out, size.width());
    out += "/Height ";
    addInt(out, size.height());
    out += "/BitsPerComponent 8/ColorSpace/";
    return out += colours;
}

void addColour(std::string &out, const QColor &colour)
{
    out += '[';
    for (const double part : {colour.redF(), colour.greenF(), colour.blueF()}) {
        addReal(out, part, 4);
        out += ' ';
    }
    out += ']';
}

/// From one colour to the next.
std::string stepFunction(const QColor &from, const QColor &to)
{
    std::string out = "<</FunctionType 2/Domain[0 1]/N 1/C0";
    addColour(out, from);
    out += "/C1";
    addColour(out, to);
    return out + ">>";
}

std::string colourFunction(QGradientStops stops)
{
    if (stops.isEmpty())
        stops = {{0.0, Qt::black}, {1.0, Qt::white}};
    if (stops.first().first > 0.0)
        stops.prepend({0.0, stops.first().second});
    if (stops.last().first < 1.0)
        stops.append({1.0, stops.last().second});
    if (stops.size() < 2)
        stops.append(stops.first());
    std::string functions, bounds, encode;
    for (qsizetype i = 0; i + 1 < stops.size(); ++i) {
        functions += stepFunction(stops[i].second, stops[i + 1].second);
        encode += "0 1 ";
        if (i > 0) {
            addReal(bounds, stops[i].first, 4);
            bounds += ' ';
        }
    }
    return "<</FunctionType 3/Domain[0 1]/Functions[" + functions + "]/Bounds[" + bounds + "]/Encode[" +
           encode + "]>>";
}

}  // namespace

int GraphicsResources::opacity(int fill, int stroke)
{
    const auto [known, isNew] =
        m_opacities.emplace(std::pair(fill, stroke), static_cast<int>(m_opacities.size()) + 1);
    return known->second;
}

int GraphicsResources::addPicture(const std::string &dictionary, std::string_view data, bool packs)
{
    const int object = m_writer.addStream(dictionary, data, packs);
    m_pictures += "/I";
    addInt(m_pictures, ++m_pictureCount);
    m_pictures += ' ' + reference(object);
    return m_pictureCount;
}

int GraphicsResources::picture(const QImage &image)
{
    const auto known = m_known.constFind(image.cacheKey());
    if (known != m_known.constEnd())
        return *known;
    std::string head;
    if (image.hasAlphaChannel()) {
        const QImage alpha = image.convertToFormat(QImage::Format_Alpha8);
        std::string mask;
        for (int y = 0; y < alpha.height(); ++y)
            mask.append(reinterpret_cast<const char *>(alpha.constScanLine(y)),
                        static_cast<std::size_t>(alpha.width()));
        const bool isTransparent = std::any_of(mask.begin(), mask.end(), [](char c) { return c != '\xff'; });
        m_isTransparent = m_isTransparent || isTransparent;
        if (isTransparent)
            head = "/SMask " + reference(m_writer.addStream(pictureHead(image.size(), "DeviceGray"), mask));
    }
    // Straight colours: the mask alone says how much of them shows.
    const QImage colours = image.convertToFormat(QImage::Format_RGB888);
    std::string data;
    for (int y = 0; y < colours.height(); ++y)
        data.append(reinterpret_cast<const char *>(colours.constScanLine(y)),
                    3 * static_cast<std::size_t>(colours.width()));
    const int number = addPicture(pictureHead(image.size(), "DeviceRGB") + head, data, true);
    m_known.insert(image.cacheKey(), number);
    return number;
}

std::optional<int> GraphicsResources::jpeg(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer, "jpeg");
    const QSize size = reader.size();
    if (size.isEmpty())
        return std::nullopt;
    const bool isGray = reader.imageFormat() == QImage::Format_Grayscale8;
    return addPicture(pictureHead(size, isGray ? "DeviceGray" : "DeviceRGB") + "/Filter/DCTDecode",
                      std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())), false);
}

int GraphicsResources::shading(const QLinearGradient &gradient)
{
    std::string value = "<</ShadingType 2/ColorSpace/DeviceRGB/Extend[true true]/Coords[";
    for (const double part :
         {gradient.start().x(), gradient.start().y(), gradient.finalStop().x(), gradient.finalStop().y()}) {
        addReal(value, part, 4);
        value += ' ';
    }
    const int object = m_writer.add(value + "]/Function" + colourFunction(gradient.stops()) + ">>");
    m_shadings += "/S";
    addInt(m_shadings, ++m_shadingCount);
    m_shadings += ' ' + reference(object);
    return m_shadingCount;
}

std::string GraphicsResources::entries() const
{
    std::string out;
    if (!m_opacities.empty()) {
        out += "/ExtGState<<";
        for (const auto &[parts, number] : m_opacities) {
            out += "/G";
            addInt(out, number);
            out += "<</ca ";
            addReal(out, parts.first / 255.0, 4);
            out += "/CA ";
            addReal(out, parts.second / 255.0, 4);
            out += ">>";
        }
        out += ">>";
    }
    if (!m_pictures.empty())
        out += "/XObject<<" + m_pictures + ">>";
    if (!m_shadings.empty())
        out += "/Shading<<" + m_shadings + ">>";
    return out;
}

}  // namespace xinglin::pdf
