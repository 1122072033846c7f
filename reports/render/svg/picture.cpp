// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/render/svg/picture.h"

#include "reports/charts/chart_painter.h"
#include "reports/charts/paper_sheet.h"
#include "reports/render/page_painter.h"
#include "reports/render/svg/inks.h"
#include "reports/render/svg/paint_engine.h"

#include <QPainter>

namespace xinglin::svg {
namespace {

constexpr double kMarkSize = 10.0;

/// Text of a picture stays text, of the width it has on paper.
class PictureTypeSetter final : public TypeSetter
{
public:
    explicit PictureTypeSetter(const TypeSetter &measure)
        : m_measure(measure)
    {}
    double width(QStringView text, const TextStyle &style) const override
    {
        return m_measure.width(text, style);
    }
    bool hasInk(char32_t codePoint) const override { return m_measure.hasInk(codePoint); }
    void draw(QPainter &painter, const QPointF &origin, QStringView text, const TextStyle &style,
              const QColor &colour) const override
    {
        if (auto *engine = dynamic_cast<PaintEngine *>(painter.paintEngine()))
            engine->drawSet(origin, text, style.size, style.bold, width(text, style), colour);
    }

private:
    const TypeSetter &m_measure;
};

QString chartElements(const TypeSetter &measure, const ChartSpec &chart, const QSizeF &size,
                      const Palette &palette, Inks &inks)
{
    PaintEngine engine(inks);
    PaperSheet sheet(engine, size);
    QPainter painter(&sheet);
    ChartPainter(palette, PictureTypeSetter(measure)).paint(painter, QRectF(QPointF(), size), chart);
    painter.end();
    return engine.elements();
}

QString markElements(const TypeSetter &measure, Mark mark, const Palette &palette, Inks &inks)
{
    PaintEngine engine(inks);
    PaperSheet sheet(engine, QSizeF(kMarkSize, kMarkSize));
    QPainter painter(&sheet);
    painter.setRenderHint(QPainter::Antialiasing);
    const PagePainter pages(palette, measure);
    pages.paint(painter, MarkItem{QRectF(0, 0, kMarkSize, kMarkSize), mark});
    painter.end();
    return engine.elements();
}

QString viewBox(const QSizeF &size)
{
    return QStringLiteral("viewBox=\"0 0 %1 %2\"").arg(shortNumber(size.width()), shortNumber(size.height()));
}

constexpr auto kPenDefaults = "fill=\"none\" stroke-linecap=\"square\" stroke-linejoin=\"bevel\"";

QString titleOf(const ChartSpec &chart)
{
    return chart.title.isEmpty() ? QStringLiteral("–") : chart.title;
}

}  // namespace

QString beforeOtherFonts(const QString &family)
{
    if (family.isEmpty())
        return {};
    QString quoted;
    for (const char32_t sign : family.toUcs4()) {
        // Whatever could end the quotes, the attribute or the sheet goes by its number.
        if (sign >= 0x80 || QChar::isLetterOrNumber(sign) || sign == U' ' || sign == U'-')
            quoted += QString::fromUcs4(&sign, 1);
        else
            quoted += QStringLiteral("\\%1 ").arg(sign, 0, 16);
    }
    return QStringLiteral("'%1', ").arg(quoted);
}

QString descriptionOf(const ChartSpec &chart)
{
    QStringList words{chart.subtitle, chart.alternative, chart.isEmpty() ? chart.emptyText : QString()};
    words.removeAll(QString());
    return words.join(QLatin1String(". "));
}

QByteArray Pictures::file(const ChartSpec &chart, const QSizeF &size, Language language) const
{
    PlainInks inks;
    const QString elements = chartElements(m_measure, chart, size, Palette::light(), inks);
    const bool isChinese = language == Language::zhCN;
    const QString out =
        QStringLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                       "<svg xmlns=\"http://www.w3.org/2000/svg\" %1 width=\"%2pt\" height=\"%3pt\" "
                       "xml:lang=\"%4\" xml:space=\"preserve\" role=\"img\" font-family=\"%5\" %6>\n")
            .arg(viewBox(size), shortNumber(size.width()), shortNumber(size.height()),
                 isChinese ? QStringLiteral("zh-CN") : QStringLiteral("en"),
                 beforeOtherFonts(m_font) +
                     QStringLiteral("Noto Sans CJK SC, Microsoft YaHei UI, PingFang SC, sans-serif"),
                 QLatin1String(kPenDefaults)) +
        QStringLiteral("<title>%1</title>\n<desc>%2</desc>\n")
            .arg(escaped(titleOf(chart)), escaped(descriptionOf(chart))) +
        QStringLiteral("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n") + elements +
        QStringLiteral("</svg>\n");
    return out.toUtf8();
}

QString Pictures::inPage(const ChartSpec &chart, const QSizeF &size, const QString &id,
                         ThemedInks &inks) const
{
    ListedInks dark;
    chartElements(m_measure, chart, size, Palette::dark(), dark);
    inks.begin(std::move(dark.colours));
    const QString elements = chartElements(m_measure, chart, size, Palette::light(), inks);
    return QStringLiteral("<svg %1 role=\"img\" aria-labelledby=\"%2-t %2-d\" %3>\n<title id=\"%2-t\">")
               .arg(viewBox(size), id, QLatin1String(kPenDefaults)) +
           escaped(titleOf(chart)) + QStringLiteral("</title>\n<desc id=\"%1-d\">").arg(id) +
           escaped(descriptionOf(chart)) + QStringLiteral("</desc>\n") + elements +
           QStringLiteral("</svg>\n");
}

QString Pictures::mark(Mark mark, ThemedInks &inks) const
{
    if (mark == Mark::none)
        return {};
    ListedInks dark;
    markElements(m_measure, mark, Palette::dark(), dark);
    inks.begin(std::move(dark.colours));
    const QString elements = markElements(m_measure, mark, Palette::light(), inks);
    return QStringLiteral("<svg viewBox=\"-1 -1 12 12\" class=\"mark\" aria-hidden=\"true\" %1>%2</svg>")
        .arg(QLatin1String(kPenDefaults), elements.trimmed());
}

}  // namespace xinglin::svg
