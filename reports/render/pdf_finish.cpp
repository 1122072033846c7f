// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/render/pdf_finish.h"

#include "core/day.h"
#include "core/version.h"
#include "reports/charts/type_setter.h"
#include "reports/render/pdf_file.h"

#include <algorithm>

namespace xinglin {
namespace {

/// D:YYYYMMDDHHMMSSZ
QByteArray pdfDate(Instant instant)
{
    const std::int64_t seconds = std::max<std::int64_t>(instant.isValid() ? instant.ms() / 1000 : 0, 0);
    const Day day(static_cast<std::int32_t>(seconds / 86400));
    const auto ofDay = static_cast<int>(seconds % 86400);
    const auto two = [](int value) { return QByteArray::number(value).rightJustified(2, '0'); };
    return "D:" + QByteArray::number(day.year()) + two(day.month()) + two(day.dayOfMonth()) +
           two(ofDay / 3600) + two(ofDay / 60 % 60) + two(ofDay % 60) + "Z";
}

QByteArray real(double value)
{
    return QByteArray::number(value, 'f', 2);
}

/// UTF-16 with its mark, in hexadecimal.
QByteArray hexText(const QString &text)
{
    QByteArray hex("<FEFF");
    for (const QChar c : text)
        hex += QByteArray::number(c.unicode(), 16).toUpper().rightJustified(4, '0');
    return hex + ">";
}

QByteArray destination(const PagedDocument &paged, const std::vector<int> &pages, const OutlineEntry &entry)
{
    return "[" + PdfFile::reference(pages[static_cast<std::size_t>(entry.page)]) + " /XYZ 0 " +
           real(paged.geometry.sheet.height() - entry.top + 6) + " null]";
}

/// Bookmarks nested by level.
class OutlineTree
{
public:
    OutlineTree(PdfFile &file, const PagedDocument &paged, const std::vector<int> &pages)
        : m_file(file)
        , m_paged(paged)
        , m_pages(pages)
        , m_nodes(paged.outline.size() + 1)  // the last one is the root
    {
        std::vector<std::size_t> open{root()};
        for (std::size_t i = 0; i < root(); ++i) {
            while (open.size() > 1 && m_paged.outline[open.back()].level >= m_paged.outline[i].level)
                open.pop_back();
            m_nodes[i].parent = open.back();
            m_nodes[open.back()].children.push_back(i);
            open.push_back(i);
        }
        for (Node &node : m_nodes)
            node.object = m_file.add({});
        for (std::size_t i = 0; i < root(); ++i)
            m_file.object(m_nodes[i].object).head = entryText(i);
        m_file.object(m_nodes[root()].object).head =
            "<< /Type /Outlines" + childrenText(root(), m_nodes[root()].children.size()) + " >>";
    }

    int object() const { return m_nodes[root()].object; }

private:
    struct Node
    {
        int object = 0;
        std::size_t parent = 0;
        std::vector<std::size_t> children;
    };

    std::size_t root() const { return m_nodes.size() - 1; }
    QByteArray at(std::size_t node) const { return PdfFile::reference(m_nodes[node].object); }

    QByteArray childrenText(std::size_t node, std::size_t count) const
    {
        const std::vector<std::size_t> &children = m_nodes[node].children;
        if (children.empty())
            return {};
        const QByteArray sign = node == root() ? "" : "-";  // closed until asked for
        return " /First " + at(children.front()) + " /Last " + at(children.back()) + " /Count " + sign +
               QByteArray::number(static_cast<qlonglong>(count));
    }

    QByteArray entryText(std::size_t node) const
    {
        const std::vector<std::size_t> &siblings = m_nodes[m_nodes[node].parent].children;
        const auto place = std::find(siblings.begin(), siblings.end(), node);
        QByteArray text = "<< /Title " + hexText(m_paged.outline[node].text) + " /Parent " +
                          at(m_nodes[node].parent) + " /Dest " +
                          destination(m_paged, m_pages, m_paged.outline[node]);
        if (place != siblings.begin())
            text += " /Prev " + at(*(place - 1));
        if (place + 1 != siblings.end())
            text += " /Next " + at(*(place + 1));
        return text + childrenText(node, m_nodes[node].children.size()) + " >>";
    }

    PdfFile &m_file;
    const PagedDocument &m_paged;
    const std::vector<int> &m_pages;
    std::vector<Node> m_nodes;
};

void addLinks(PdfFile &file, const PagedDocument &paged, const std::vector<int> &pages)
{
    std::map<int, QByteArray> ofPage;
    const double height = paged.geometry.sheet.height();
    for (const PageLink &link : paged.links) {
        const OutlineEntry &target = paged.outline[static_cast<std::size_t>(link.outline)];
        const int object =
            file.add("<< /Type /Annot /Subtype /Link /F 4 /Border [0 0 0] /Rect [" + real(link.box.left()) +
                     " " + real(height - link.box.bottom()) + " " + real(link.box.right()) + " " +
                     real(height - link.box.top()) + "] /Contents " + hexText(target.text) + " /Dest " +
                     destination(paged, pages, target) + " >>");
        ofPage[link.page] += " " + PdfFile::reference(object);
    }
    for (const auto &[page, list] : ofPage) {
        const int object = pages[static_cast<std::size_t>(page)];
        if (const auto annotations = PdfFile::referenceIn(file.object(object).head, "/Annots"))
            file.object(*annotations).head = "[" + list + " ]";
    }
}

/// Text between the type setter's marks is filled and stroked; the marks go.
QByteArray emboldened(const QByteArray &content)
{
    QByteArray out;
    out.reserve(content.size());
    QByteArray stroke;
    qsizetype from = 0;
    while (from < content.size()) {
        qsizetype to = content.indexOf('\n', from);
        to = to < 0 ? content.size() : to + 1;
        const QByteArray line = content.mid(from, to - from);
        from = to;
        if (line.endsWith(" re\n") && line.startsWith('-')) {
            const QByteArrayList words = line.split(' ');
            const bool isMark = words[0] == QByteArray::number(kEmphasisBegins) ||
                                words[0] == QByteArray::number(kEmphasisEnds);
            if (isMark && words.size() == 5) {
                stroke = words[0] == QByteArray::number(kEmphasisBegins) ? words[2] : QByteArray();
                from = content.indexOf('\n', from) + 1;  // the "f" that filled it
                continue;
            }
        }
        if (!stroke.isEmpty() && line == "BT\n")
            out += "2 Tr " + stroke + " w\n";
        out += line;
    }
    return out;
}

}  // namespace

QByteArray finishedPdf(const QByteArray &pdf, const PagedDocument &paged, const Document &document)
{
    auto file = PdfFile::parse(pdf);
    if (!file)
        return pdf;
    const std::vector<int> pages = file->pages();
    if (pages.size() != paged.pages.size())
        return pdf;
    for (const int page : pages) {
        const auto content = PdfFile::referenceIn(file->object(page).head, "/Contents");
        const QByteArray text = content ? file->content(*content) : QByteArray();
        if (text.isEmpty())
            return pdf;
        file->setContent(*content, emboldened(text));
    }
    const QByteArray date = pdfDate(document.dataState);
    const QString maker = QStringLiteral("Xinglin %1").arg(QLatin1String(kVersion));
    file->object(file->info()).head = "<< /Title " + hexText(document.title) + " /Creator " + hexText(maker) +
                                      " /Producer " +
                                      hexText(QStringLiteral("Qt ") + QLatin1String(qVersion())) +
                                      " /CreationDate (" + date + ") /ModDate (" + date + ") >>";
    QByteArray more = "/Lang (" + QByteArray(document.language == Language::zhCN ? "zh-CN" : "en") +
                      ")\n/ViewerPreferences << /DisplayDocTitle true >>\n";
    if (!paged.outline.empty()) {
        more += "/Outlines " + PdfFile::reference(OutlineTree(*file, paged, pages).object()) +
                "\n/PageMode /UseOutlines\n";
        addLinks(*file, paged, pages);
    }
    QByteArray &catalogue = file->object(file->root()).head;
    catalogue.insert(catalogue.lastIndexOf(">>"), more);
    return file->written();
}

}  // namespace xinglin
