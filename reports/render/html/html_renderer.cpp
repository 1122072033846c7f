// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/render/html/html_renderer.h"

#include "core/version.h"
#include "reports/charts/palette.h"
#include "reports/render/html/block_writer.h"
#include "reports/render/pdf/paper_type_setter.h"
#include "reports/render/svg/paint_engine.h"
#include "reports/render/svg/picture.h"

#include <QFile>

namespace xinglin {
namespace {

using svg::escaped;

QString styleSheet()
{
    QFile file(QStringLiteral(":/reports/report.css"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString variables(const Palette &palette)
{
    const std::pair<const char *, QColor> roles[] = {
        {"canvas", palette.canvas}, {"surface", palette.surface},
        {"line", palette.line},     {"strong-line", palette.strongLine},
        {"text", palette.text},     {"secondary", palette.secondary},
        {"accent", palette.accent}, {"on-accent", palette.onAccent},
        {"p0", palette.p0},         {"p1", palette.p1},
        {"p2", palette.p2},         {"info", palette.info},
        {"good", palette.good},     {"no-data", palette.noData},
    };
    QString css = QStringLiteral(":root{");
    for (const auto &[name, colour] : roles)
        css += QStringLiteral("--%1:%2;").arg(QLatin1String(name), colour.name());
    return css + QStringLiteral("}\n");
}

/// Tabs and lists of books show no more than this of a title; checkers of pages count it as it is written.
QString titleOf(const Document &document)
{
    constexpr qsizetype kLongest = 70;
    for (const QString &title : {document.runningHead, document.title}) {
        const QString written = escaped(title);
        if (!written.isEmpty() && written.size() <= kLongest)
            return written;
    }
    QString written;
    for (const char32_t sign : document.title.toUcs4()) {
        const QString next = escaped(QString::fromUcs4(&sign, 1));
        if (written.size() + next.size() >= kLongest)
            break;
        written += next;
    }
    return written + QChar(0x2026);
}

/// Where the sheet names fonts, in the same place of the cascade.
QString fontRules(const QString &family)
{
    if (family.isEmpty())
        return {};
    return QStringLiteral(
               "body, :lang(zh), figure > svg { font-family: %1\"Noto Sans\", \"Noto Sans CJK SC\", "
               "\"Microsoft YaHei UI\", \"PingFang SC\", \"WenQuanYi Micro Hei\", sans-serif; }\n")
        .arg(svg::beforeOtherFonts(family));
}

QString head(const Document &document, const svg::ThemedInks &inks)
{
    QString out =
        QStringLiteral("<meta charset=\"UTF-8\">\n"
                       "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                       "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
                       "'unsafe-inline'; img-src data:\">\n");
    out += QStringLiteral("<meta name=\"generator\" content=\"Xinglin %1\">\n").arg(QLatin1String(kVersion));
    if (!document.dataStateText.isEmpty())
        out += QLatin1String("<meta name=\"data-until\" content=\"") + escaped(document.dataStateText) +
               QLatin1String("\">\n");
    if (document.seal)
        out += QLatin1String("<meta name=\"dcterms.identifier\" content=\"") + escaped(sealMark(document)) +
               QLatin1String("\">\n");
    out += QLatin1String("<title>") + titleOf(document) + QLatin1String("</title>\n<style>\n");
    out += variables(Palette::light());
    if (const QColor accent(document.accent); accent.isValid())
        out += QStringLiteral(":root{--accent:%1}\n").arg(accent.name());
    out += inks.lightRules();
    out += QLatin1String("@media screen and (prefers-color-scheme: dark) {\n") + variables(Palette::dark()) +
           inks.darkRules() + QLatin1String("}\n");
    return out + styleSheet() + fontRules(document.font) + QLatin1String("</style>\n");
}

}  // namespace

HtmlRenderer::HtmlRenderer(std::shared_ptr<const OpenFonts> fonts)
    : m_fonts(std::move(fonts))
{}

HtmlRenderer::~HtmlRenderer() = default;

Result<Rendered> HtmlRenderer::render(const Document &document, const Progress &progress,
                                      const CancelToken &cancel) const
{
    const auto chain = m_fonts->chain(document.font);
    if (!chain)
        return fail(chain.error());
    const pdf::PaperTypeSetter measure(*chain);
    const svg::Pictures pictures(measure);
    const auto texts = Texts::of(document.language);
    html::BlockWriter writer(document, pictures, *texts);
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        if (cancel.isCancelled())
            return fail(ErrorCode::cancelled, QString());
        writer.add(document.blocks[i]);
        if (progress)
            progress(static_cast<double>(i + 1) / static_cast<double>(document.blocks.size() + 1));
    }
    QString out =
        QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n")
            .arg(document.language == Language::zhCN ? QLatin1String("zh-CN") : QLatin1String("en"));
    const QString body = writer.finished();
    out += head(document, writer.inks()) +
           QLatin1String("</head>\n<body>\n<a class=\"skip\" href=\"#main\">") +
           escaped(texts->translate("ReportRender", "Skip to the report")) + QLatin1String("</a>\n");
    if (!document.notice.isEmpty())
        out += QLatin1String("<p class=\"notice\" role=\"note\">") + escaped(document.notice) +
               QLatin1String("</p>\n");
    out += QLatin1String("<main id=\"main\">\n") + body + QLatin1String("</main>\n<footer>\n<p>") +
           escaped(document.footer) + QLatin1String("</p>\n</footer>\n</body>\n</html>\n");
    if (progress)
        progress(1.0);
    Rendered rendered{out.toUtf8(), 0};
    rendered.missingFont = (*chain)->missingFamily();
    return rendered;
}

}  // namespace xinglin
