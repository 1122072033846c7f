// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/render/svg/chart_renderers.h"

#include "reports/charts/chart_image.h"
#include "reports/charts/chart_painter.h"
#include "reports/render/pdf/paper_type_setter.h"
#include "reports/render/svg/picture.h"
#include "reports/render/type_told.h"

#include <QBuffer>
#include <QCoreApplication>

namespace xinglin {
namespace {

struct NumberedChart
{
    QString name;
    const ChartSpec *chart;
    QSizeF size;
};

std::vector<NumberedChart> chartsOf(const Document &document)
{
    std::vector<NumberedChart> charts;
    const double width = PageGeometry::of(Paper::a4).content.width();
    int chapter = 0, number = 0;
    for (const Block &block : document.blocks) {
        if (const auto *heading = std::get_if<HeadingBlock>(&block); heading && heading->level == 1) {
            ++chapter;
            number = 0;
        }
        const auto *row = std::get_if<ChartBlock>(&block);
        if (!row)
            continue;
        for (const ChartFigure &figure : row->charts) {
            const double height = row->height > 0.0 ? row->height : ChartPainter::naturalHeight(figure.chart);
            charts.push_back({QStringLiteral("%1-%2")
                                  .arg(chapter, 2, 10, QLatin1Char('0'))
                                  .arg(++number, 2, 10, QLatin1Char('0')),
                              &figure.chart,
                              {row->charts.size() == 1 ? width : width * 0.6, height}});
        }
    }
    return charts;
}

QByteArray pngOf(const NumberedChart &one, const TypeSetter &type)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    chartImage(*one.chart, one.size, type).save(&buffer, "png");
    return bytes;
}

}  // namespace

ChartsRenderer::ChartsRenderer(Kind kind, std::shared_ptr<const OpenFonts> fonts)
    : m_kind(kind)
    , m_fonts(std::move(fonts))
{}

ChartsRenderer::~ChartsRenderer() = default;

Result<Rendered> ChartsRenderer::render(const Document &document, const Progress &progress,
                                        const CancelToken &cancel) const
{
    const auto chain = m_fonts->chain(document.font);
    if (!chain)
        return fail(chain.error());
    const pdf::PaperTypeSetter type(*chain);
    const std::vector<NumberedChart> charts = chartsOf(document);
    if (charts.empty())
        return fail(
            ErrorCode::notFound,
            QCoreApplication::translate("ReportRender", "The report has no chart to make a picture of."));
    Rendered rendered;
    for (const NumberedChart &one : charts) {
        if (cancel.isCancelled())
            return fail(ErrorCode::cancelled, QString());
        rendered.parts.push_back(
            {one.name,
             m_kind == Kind::png
                 ? pngOf(one, type)
                 : svg::Pictures(type, document.font).file(*one.chart, one.size, document.language)});
        if (progress)
            progress(static_cast<double>(rendered.parts.size()) / static_cast<double>(charts.size()));
    }
    if (m_kind == Kind::png)
        tellType(type.shaper(), rendered);
    else
        rendered.missingFont = (*chain)->missingFamily();  // whoever shows the picture sets its texts
    return rendered;
}

}  // namespace xinglin
