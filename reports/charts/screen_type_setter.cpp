// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/charts/screen_type_setter.h"

#include "reports/charts/signs.h"

#include <QFont>
#include <QGlyphRun>
#include <QHash>
#include <QPainter>
#include <QPainterPath>
#include <QRawFont>

#include <algorithm>
#include <array>
#include <optional>

namespace xinglin {
namespace {

constexpr double kDesignSize = 1000.0;  // faces are measured once at this size
constexpr double kEmbolden = 0.035;     // stroke of the outline that stands for weight, in sizes

void drawOutlines(QPainter &painter, const QGlyphRun &run, const QPointF &origin, const QPen &pen)
{
    painter.save();
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    const QList<quint32> indexes = run.glyphIndexes();
    const QList<QPointF> places = run.positions();
    for (qsizetype i = 0; i < indexes.size(); ++i)
        painter.drawPath(run.rawFont().pathForGlyph(indexes[i]).translated(origin + places[i]));
    painter.restore();
}

QRawFont openFace(const QString &family, bool bold)
{
    QFont font(family);
    font.setPixelSize(static_cast<int>(kDesignSize));
    font.setBold(bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::NoFontMerging);
    return QRawFont::fromFont(font);
}

}  // namespace

struct ScreenTypeSetter::Faces
{
    struct Face
    {
        QRawFont design;
        bool chinese = false;  // stands at the head of the chain for Chinese
        bool hasWeight = false;
        std::array<QRawFont, 4> sized;  // the last few sizes that were drawn
        std::array<double, 4> sizes{};
        std::size_t next = 0;
    };
    struct Glyph
    {
        std::size_t face = 0;
        quint32 index = 0;
        double advance = 0.0;  // at size 1
    };

    std::vector<Face> faces;
    std::vector<std::size_t> latin, latinBold, chinese, chineseBold;
    std::array<QHash<char32_t, Glyph>, 4> cache;

    Faces();
    void add(const char *family, bool chinese);
    std::optional<Glyph> find(const std::vector<std::size_t> &chain, char32_t c) const;
    const Glyph &glyph(char32_t c, bool bold, bool asChinese);
    const QRawFont &sizedFace(std::size_t face, double size);
    template <typename Visit>
    void visit(QStringView text, bool bold, const Visit &visit);
};

ScreenTypeSetter::Faces::Faces()
{
    for (const char *family : {"DejaVu Sans", "Segoe UI", "Arial", "Helvetica"})
        add(family, false);
    for (const char *family :
         {"WenQuanYi Zen Hei", "Noto Sans CJK SC", "Microsoft YaHei UI", "PingFang SC", "SimSun"})
        add(family, true);
    add("sans-serif", false);
}

void ScreenTypeSetter::Faces::add(const char *family, bool forChinese)
{
    const QString name = QString::fromLatin1(family);
    Face regular{openFace(name, false), forChinese, false, {}, {}, 0};
    const bool isFallback = name == QLatin1String("sans-serif");
    if (!regular.design.isValid() || (!isFallback && regular.design.familyName() != name))
        return;
    const std::size_t place = faces.size();
    faces.push_back(std::move(regular));
    std::size_t boldPlace = place;
    Face bold{openFace(name, true), forChinese, true, {}, {}, 0};
    // A weight that the system would only fake is drawn as an outline instead.
    if (!forChinese && bold.design.isValid() && bold.design.weight() >= QFont::DemiBold) {
        boldPlace = faces.size();
        faces.push_back(std::move(bold));
    }
    // Both chains go through the faces in the order given, Chinese ones first in the Chinese chain.
    const auto insert = [this, forChinese](std::vector<std::size_t> &chain, bool chineseChain,
                                           std::size_t which) {
        auto at = chain.end();
        if (chineseChain && forChinese)
            at = std::find_if(chain.begin(), chain.end(),
                              [this](std::size_t one) { return !faces[one].chinese; });
        chain.insert(at, which);
    };
    insert(latin, false, place);
    insert(chinese, true, place);
    insert(latinBold, false, boldPlace);
    insert(chineseBold, true, boldPlace);
}

std::optional<ScreenTypeSetter::Faces::Glyph>
ScreenTypeSetter::Faces::find(const std::vector<std::size_t> &chain, char32_t c) const
{
    const char32_t drawn = c == 0xa0 ? U' ' : c;
    const QString text = QString::fromUcs4(&drawn, 1);
    for (const std::size_t place : chain) {
        const QRawFont &font = faces[place].design;
        if (!font.supportsCharacter(drawn))
            continue;
        const QList<quint32> indexes = font.glyphIndexesForString(text);
        if (indexes.isEmpty() || indexes.first() == 0)
            continue;
        if (!isInkless(c) && font.pathForGlyph(indexes.first()).isEmpty())
            continue;
        const QList<QPointF> advances =
            font.advancesForGlyphIndexes({indexes.first()}, QRawFont::UseDesignMetrics);
        return Glyph{place, indexes.first(), advances.first().x() / kDesignSize};
    }
    return std::nullopt;
}

const ScreenTypeSetter::Faces::Glyph &ScreenTypeSetter::Faces::glyph(char32_t c, bool bold, bool asChinese)
{
    const auto set = static_cast<std::size_t>((bold ? 1 : 0) + (asChinese ? 2 : 0));
    const auto known = cache[set].constFind(c);
    if (known != cache[set].constEnd())
        return *known;
    const std::vector<std::size_t> &chain =
        asChinese ? (bold ? chineseBold : chinese) : (bold ? latinBold : latin);
    Glyph found{chain.front(), 0, 0.6};  // the face's own sign for "missing": visible, never silent
    if (const auto glyph = find(chain, c))
        found = *glyph;
    return *cache[set].insert(c, found);
}

const QRawFont &ScreenTypeSetter::Faces::sizedFace(std::size_t place, double size)
{
    Face &face = faces[place];
    for (std::size_t i = 0; i < face.sizes.size(); ++i) {
        if (face.sizes[i] == size)
            return face.sized[i];
    }
    const std::size_t slot = face.next++ % face.sizes.size();
    face.sized[slot] = face.design;
    face.sized[slot].setPixelSize(size);
    face.sizes[slot] = size;
    return face.sized[slot];
}

template <typename Visit>
void ScreenTypeSetter::Faces::visit(QStringView text, bool bold, const Visit &each)
{
    visitSigns(text, [&](char32_t c, bool asChinese) { each(glyph(c, bold, asChinese)); });
}

ScreenTypeSetter::ScreenTypeSetter()
    : m_faces(std::make_unique<Faces>())
{}

ScreenTypeSetter::~ScreenTypeSetter() = default;

double ScreenTypeSetter::width(QStringView text, const TextStyle &style) const
{
    double sum = 0.0;
    m_faces->visit(text, style.bold, [&sum](const Faces::Glyph &glyph) { sum += glyph.advance; });
    return sum * style.size;
}

void ScreenTypeSetter::draw(QPainter &painter, const QPointF &origin, QStringView text,
                            const TextStyle &style, const QColor &colour) const
{
    QList<quint32> indexes;
    QList<QPointF> places;
    std::size_t current = 0;
    const auto flush = [&] {
        if (indexes.isEmpty())
            return;
        QGlyphRun run;
        run.setRawFont(m_faces->sizedFace(current, style.size));
        run.setGlyphIndexes(indexes);
        run.setPositions(places);
        const bool needsOutline = style.bold && !m_faces->faces[current].hasWeight;
        painter.setPen(colour);
        painter.drawGlyphRun(origin, run);
        if (needsOutline)
            drawOutlines(painter, run, origin, QPen(colour, style.size * kEmbolden));
        indexes.clear();
        places.clear();
    };
    double x = 0.0;
    m_faces->visit(text, style.bold, [&](const Faces::Glyph &glyph) {
        if (glyph.face != current)
            flush();
        current = glyph.face;
        indexes.append(glyph.index);
        places.append(QPointF(x, 0.0));
        x += glyph.advance * style.size;
    });
    flush();
}

bool ScreenTypeSetter::hasInk(char32_t codePoint) const
{
    return isInkless(codePoint) || m_faces->glyph(codePoint, false, isChinese(codePoint)).index != 0;
}

}  // namespace xinglin
