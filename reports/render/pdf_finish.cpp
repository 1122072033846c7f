// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/render/pdf_finish.h"

#include "core/day.h"

#include <QCryptographicHash>

#include <algorithm>
#include <map>
#include <optional>

namespace xinglin {
namespace {

/// D:YYYYMMDDHHMMSS in UTC.
QByteArray pdfDate(Instant instant)
{
    const std::int64_t seconds = instant.ms() / 1000;
    const Day day(static_cast<std::int32_t>(seconds / 86400));
    const auto ofDay = static_cast<int>(seconds % 86400);
    const QString text = QStringLiteral("%1%2%3%4%5%6")
                             .arg(day.year(), 4, 10, QLatin1Char('0'))
                             .arg(day.month(), 2, 10, QLatin1Char('0'))
                             .arg(day.dayOfMonth(), 2, 10, QLatin1Char('0'))
                             .arg(ofDay / 3600, 2, 10, QLatin1Char('0'))
                             .arg(ofDay / 60 % 60, 2, 10, QLatin1Char('0'))
                             .arg(ofDay % 60, 2, 10, QLatin1Char('0'));
    return text.toLatin1();
}

/// The date keeps its length, so no offset of the file moves.
void setCreationDate(QByteArray &pdf, Instant instant)
{
    if (!instant.isValid() || instant.ms() < 0)
        return;
    constexpr QByteArrayView kKey("/CreationDate (D:");
    const qsizetype at = pdf.indexOf(kKey);
    const qsizetype end = at < 0 ? -1 : pdf.indexOf(')', at);
    if (end < 0 || end > at + 64)
        return;
    const qsizetype from = at + kKey.size();
    const qsizetype zone = end - from - 14;
    if (zone != 1 && zone != 7)
        return;
    pdf.replace(from, end - from, pdfDate(instant) + QByteArray(zone == 1 ? "Z" : "+00'00'"));
}

QByteArray number(qint64 value)
{
    return QByteArray::number(value);
}

QByteArray real(double value)
{
    return QByteArray::number(value, 'f', 2);
}

QByteArray reference(int object)
{
    return number(object) + " 0 R";
}

/// UTF-16 with its mark, in hexadecimal.
QByteArray hexText(const QString &text)
{
    QByteArray hex("<FEFF");
    for (const QChar c : text)
        hex += QByteArray::number(c.unicode(), 16).toUpper().rightJustified(4, '0');
    return hex + ">";
}

/// The objects of a file with one plain cross-reference table, as QPdfWriter makes it.
class PdfUpdate
{
public:
    explicit PdfUpdate(const QByteArray &pdf)
        : m_pdf(pdf)
    {
        const qsizetype start = pdf.lastIndexOf("startxref");
        if (start < 0)
            return;
        m_xref = pdf.mid(start + 9, 24).trimmed().split('\n').first().toLongLong();
        QByteArray head = pdf.mid(m_xref, 40);
        if (!head.startsWith("xref\n0 "))
            return;
        m_size = head.mid(7, head.indexOf('\n', 7) - 7).trimmed().toInt();
        m_table = m_xref + head.indexOf('\n', 7) + 1;
        m_trailer = pdf.mid(pdf.lastIndexOf("trailer"));
        m_next = m_size;
    }

    bool isUsable() const
    {
        return m_size > 0 && referenceIn(m_trailer, "/Root") && referenceIn(m_trailer, "/Info");
    }
    const QByteArray &trailer() const { return m_trailer; }
    int newObject() { return m_next++; }
    void set(int object, const QByteArray &body) { m_objects[object] = body; }

    /// What stands between "obj" and "endobj".
    QByteArray body(int object) const
    {
        if (object <= 0 || object >= m_size)
            return {};
        const qsizetype at = m_pdf.mid(m_table + object * 20, 10).toLongLong();
        const qsizetype from = m_pdf.indexOf("obj", at);
        const qsizetype to = m_pdf.indexOf("endobj", at);
        return from < 0 || to < from ? QByteArray() : m_pdf.mid(from + 3, to - from - 3).trimmed();
    }

    /// The object that a key of a dictionary refers to.
    static std::optional<int> referenceIn(const QByteArray &dictionary, QByteArrayView key)
    {
        const qsizetype at = dictionary.indexOf(key);
        if (at < 0)
            return std::nullopt;
        const QByteArray rest = dictionary.mid(at + key.size()).trimmed();
        bool ok = false;
        const int object = rest.left(rest.indexOf(' ')).toInt(&ok);
        return ok ? std::optional(object) : std::nullopt;
    }

    QByteArray finished() const
    {
        QByteArray out = m_pdf;
        if (!out.endsWith('\n'))
            out += '\n';
        QByteArray table("xref\n");
        for (const auto &[object, text] : m_objects) {
            table += number(object) + " 1\n" + number(out.size()).rightJustified(10, '0') + " 00000 n \n";
            out += number(object) + " 0 obj\n" + text + "\nendobj\n";
        }
        const QByteArray id = QCryptographicHash::hash(out, QCryptographicHash::Md5).toHex();
        const qsizetype xref = out.size();
        out += table + "trailer\n<< /Size " + number(m_next) + " /Root " +
               reference(*referenceIn(m_trailer, "/Root")) + " /Info " +
               reference(*referenceIn(m_trailer, "/Info")) + " /Prev " + number(m_xref) + " /ID [<" + id +
               "> <" + id + ">] >>\nstartxref\n" + number(xref) + "\n%%EOF\n";
        return out;
    }

private:
    const QByteArray &m_pdf;
    qsizetype m_xref = 0, m_table = 0;
    int m_size = 0, m_next = 0;
    QByteArray m_trailer;
    std::map<int, QByteArray> m_objects;
};

std::vector<int> pageObjects(const PdfUpdate &update, int pagesObject)
{
    const QByteArray body = update.body(pagesObject);
    const qsizetype open = body.indexOf('[', body.indexOf("/Kids"));
    const QByteArrayList words =
        body.mid(open + 1, body.indexOf(']', open) - open - 1).simplified().split(' ');
    std::vector<int> pages;
    for (qsizetype i = 0; i + 2 < words.size(); i += 3)
        pages.push_back(words[i].toInt());
    return pages;
}

QByteArray destination(const PagedDocument &paged, const std::vector<int> &pages, const OutlineEntry &entry)
{
    return "[" + reference(pages[static_cast<std::size_t>(entry.page)]) + " /XYZ 0 " +
           real(paged.geometry.sheet.height() - entry.top + 6) + " null]";
}

/// Bookmarks nested by level; returns the root's object.
int addOutline(PdfUpdate &update, const PagedDocument &paged, const std::vector<int> &pages)
{
    struct Node
    {
        int object = 0, parent = -1, previous = -1, next = -1, first = -1, last = -1, count = 0;
    };
    std::vector<Node> nodes(paged.outline.size());
    Node root;
    root.object = update.newObject();
    std::vector<int> open;  // the node of each level above
    int lastTop = -1;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const auto self = static_cast<int>(i);
        nodes[i].object = update.newObject();
        while (!open.empty() &&
               paged.outline[static_cast<std::size_t>(open.back())].level >= paged.outline[i].level)
            open.pop_back();
        nodes[i].parent = open.empty() ? -1 : open.back();
        Node &parent = open.empty() ? root : nodes[static_cast<std::size_t>(open.back())];
        nodes[i].previous = open.empty() ? lastTop : parent.last;
        if (nodes[i].previous >= 0)
            nodes[static_cast<std::size_t>(nodes[i].previous)].next = self;
        if (parent.first < 0)
            parent.first = self;
        parent.last = self;
        ++parent.count;
        if (open.empty())
            lastTop = self;
        open.push_back(self);
    }
    const auto objectOf = [&nodes](int node) {
        return reference(nodes[static_cast<std::size_t>(node)].object);
    };
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const Node &node = nodes[i];
        QByteArray text = "<< /Title " + hexText(paged.outline[i].text) + " /Parent " +
                          (node.parent < 0 ? reference(root.object) : objectOf(node.parent)) + " /Dest " +
                          destination(paged, pages, paged.outline[i]);
        if (node.previous >= 0)
            text += " /Prev " + objectOf(node.previous);
        if (node.next >= 0)
            text += " /Next " + objectOf(node.next);
        if (node.first >= 0)
            text += " /First " + objectOf(node.first) + " /Last " + objectOf(node.last) + " /Count -" +
                    number(node.count);  // closed until asked for
        update.set(node.object, text + " >>");
    }
    update.set(root.object, "<< /Type /Outlines /First " + objectOf(root.first) + " /Last " +
                                objectOf(root.last) + " /Count " + number(root.count) + " >>");
    return root.object;
}

void addLinks(PdfUpdate &update, const PagedDocument &paged, const std::vector<int> &pages)
{
    std::map<int, QByteArray> ofPage;
    for (const PageLink &link : paged.links) {
        const double height = paged.geometry.sheet.height();
        const int object = update.newObject();
        update.set(object,
                   "<< /Type /Annot /Subtype /Link /F 4 /Border [0 0 0] /Rect [" + real(link.box.left()) +
                       " " + real(height - link.box.bottom()) + " " + real(link.box.right()) + " " +
                       real(height - link.box.top()) + "] /Contents " +
                       hexText(paged.outline[static_cast<std::size_t>(link.outline)].text) + " /Dest " +
                       destination(paged, pages, paged.outline[static_cast<std::size_t>(link.outline)]) +
                       " >>");
        ofPage[link.page] += " " + reference(object);
    }
    for (const auto &[page, list] : ofPage) {
        const auto annotations =
            PdfUpdate::referenceIn(update.body(pages[static_cast<std::size_t>(page)]), "/Annots");
        if (annotations)
            update.set(*annotations, "[" + list + " ]");
    }
}

}  // namespace

QByteArray finishedPdf(QByteArray pdf, const PagedDocument &paged, const Document &document)
{
    setCreationDate(pdf, document.dataState);
    PdfUpdate update(pdf);
    if (!update.isUsable())
        return pdf;
    const int rootObject = *PdfUpdate::referenceIn(update.trailer(), "/Root");
    QByteArray catalogue = update.body(rootObject);
    const auto pagesObject = PdfUpdate::referenceIn(catalogue, "/Pages");
    const qsizetype end = catalogue.lastIndexOf(">>");
    if (!pagesObject || end < 0)
        return pdf;
    const std::vector<int> pages = pageObjects(update, *pagesObject);
    if (pages.size() != paged.pages.size())
        return pdf;
    QByteArray more = "/Lang (" + QByteArray(document.language == Language::zhCN ? "zh-CN" : "en") +
                      ")\n/ViewerPreferences << /DisplayDocTitle true >>\n";
    if (!paged.outline.empty()) {
        more += "/Outlines " + reference(addOutline(update, paged, pages)) + "\n/PageMode /UseOutlines\n";
        addLinks(update, paged, pages);
    }
    update.set(rootObject, catalogue.insert(end, more));
    return update.finished();
}

}  // namespace xinglin
