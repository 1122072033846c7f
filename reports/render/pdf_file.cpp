// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/render/pdf_file.h"

#include <QCryptographicHash>
#include <QList>

#include <cctype>

namespace xinglin {
namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Offsets of the objects by the table at the end; empty when there is none that is understood.
std::map<int, qsizetype> offsetsOf(const QByteArray &bytes)
{
    const qsizetype start = bytes.lastIndexOf("startxref");
    if (start < 0)
        return {};
    const qsizetype table = bytes.mid(start + 9, 24).trimmed().split('\n').first().toLongLong();
    if (!bytes.mid(table, 7).startsWith("xref\n0 "))
        return {};
    const qsizetype lineEnd = bytes.indexOf('\n', table + 7);
    const int count = bytes.mid(table + 7, lineEnd - table - 7).trimmed().toInt();
    std::map<int, qsizetype> offsets;
    for (int i = 1; i < count; ++i)
        offsets[i] = bytes.mid(lineEnd + 1 + i * 20, 10).toLongLong();
    return offsets;
}

/// Calls `found(begin, end, object)` for every "12 0 R".
template <typename Found>
void forEachReference(const QByteArray &text, const Found &found)
{
    qsizetype at = 0;
    while ((at = text.indexOf(" 0 R", at)) >= 0) {
        const qsizetype end = at + 4;
        qsizetype begin = at;
        while (begin > 0 && isDigit(text[begin - 1]))
            --begin;
        const bool endsHere = end >= text.size() || !(std::isalnum(static_cast<unsigned char>(text[end])));
        if (begin < at && endsHere)
            found(begin, end, text.mid(begin, at - begin).toInt());
        at = end;
    }
}

/// Six capitals from the object's new number, in place of the writer's.
void renameSubset(QByteArray &head, int number)
{
    const qsizetype at = head.indexOf("/FontName /");
    if (at < 0 || head.size() < at + 18 || head[at + 17] != '+')
        return;
    for (int i = 0; i < 6; ++i) {
        head[at + 11 + i] = static_cast<char>('A' + number % 26);
        number /= 26;
    }
}

}  // namespace

std::optional<PdfFile> PdfFile::parse(const QByteArray &bytes)
{
    PdfFile file;
    for (const auto &[number, offset] : offsetsOf(bytes)) {
        const qsizetype from = bytes.indexOf("obj", offset);
        if (offset <= 0 || from < 0)
            return std::nullopt;
        const qsizetype end = bytes.indexOf("endobj", from);
        const qsizetype stream = bytes.indexOf("stream\n", from);
        Object object;
        if (stream >= 0 && stream < end && bytes.mid(from, stream - from).contains("/Length")) {
            object.hasStream = true;
            object.head = bytes.mid(from + 3, stream - from - 3).trimmed();
            object.stream = bytes.mid(stream + 7);  // shared until cut below, when lengths are known
        } else {
            object.head = bytes.mid(from + 3, end - from - 3).trimmed();
        }
        file.m_objects[number] = std::move(object);
    }
    for (auto &[number, object] : file.m_objects) {
        if (!object.hasStream)
            continue;
        const auto length = referenceIn(object.head, "/Length");
        const bool isReference = length && object.head.contains("/Length " + reference(*length));
        const qsizetype size = !length       ? -1
                               : isReference ? file.m_objects[*length].head.toLongLong()
                                             : *length;
        if (size < 0 || size > object.stream.size())
            return std::nullopt;
        object.stream.truncate(size);
        if (isReference)
            object.head.replace("/Length " + reference(*length), "/Length " + QByteArray::number(size));
    }
    const QByteArray trailer = bytes.mid(bytes.lastIndexOf("trailer"));
    file.m_root = referenceIn(trailer, "/Root").value_or(0);
    file.m_info = referenceIn(trailer, "/Info").value_or(0);
    return file.has(file.m_root) && file.has(file.m_info) ? std::optional(std::move(file)) : std::nullopt;
}

int PdfFile::add(const QByteArray &head)
{
    const int number = m_objects.empty() ? 1 : m_objects.rbegin()->first + 1;
    m_objects[number] = {head, {}, false};
    return number;
}

std::vector<int> PdfFile::pages() const
{
    const auto tree = referenceIn(m_objects.at(m_root).head, "/Pages");
    if (!tree || !has(*tree))
        return {};
    const QByteArray &head = m_objects.at(*tree).head;
    const qsizetype open = head.indexOf('[', head.indexOf("/Kids"));
    std::vector<int> pages;
    forEachReference(head.mid(open, head.indexOf(']', open) - open),
                     [&pages](qsizetype, qsizetype, int page) { pages.push_back(page); });
    return pages;
}

std::optional<int> PdfFile::referenceIn(const QByteArray &dictionary, QByteArrayView key)
{
    qsizetype at = dictionary.indexOf(key);
    while (at >= 0 && at + key.size() < dictionary.size() &&
           !std::isspace(static_cast<unsigned char>(dictionary[at + key.size()])))
        at = dictionary.indexOf(key, at + 1);  // "/Length1" is not "/Length"
    if (at < 0)
        return std::nullopt;
    qsizetype from = at + key.size();
    while (from < dictionary.size() && std::isspace(static_cast<unsigned char>(dictionary[from])))
        ++from;
    qsizetype to = from;
    while (to < dictionary.size() && isDigit(dictionary[to]))
        ++to;
    return to > from ? std::optional(dictionary.mid(from, to - from).toInt()) : std::nullopt;
}

QByteArray PdfFile::content(int object) const
{
    const auto found = m_objects.find(object);
    if (found == m_objects.end() || !found->second.hasStream)
        return {};
    if (!found->second.head.contains("/FlateDecode"))
        return found->second.stream;
    // qUncompress wants the size first; it is a guess, and grows.
    QByteArray packed("\x00\x04\x00\x00", 4);
    return qUncompress(packed + found->second.stream);
}

void PdfFile::setContent(int object, const QByteArray &content)
{
    Object &target = m_objects[object];
    target.stream = qCompress(content, 6).mid(4);
    target.hasStream = true;
    target.head = "<< /Filter /FlateDecode /Length " + QByteArray::number(target.stream.size()) + " >>";
}

QByteArray PdfFile::written() const
{
    std::vector<int> order{m_root, m_info};
    std::map<int, int> renumbered{{m_root, 1}, {m_info, 2}};
    for (std::size_t i = 0; i < order.size(); ++i) {
        forEachReference(m_objects.at(order[i]).head, [&](qsizetype, qsizetype, int object) {
            if (has(object) && renumbered.emplace(object, static_cast<int>(order.size()) + 1).second)
                order.push_back(object);
        });
    }
    QByteArray out("%PDF-1.4\n%\xE2\xE3\xCF\xD3\n");
    QByteArray table("0000000000 65535 f \n");
    for (std::size_t i = 0; i < order.size(); ++i) {
        const Object &object = m_objects.at(order[i]);
        QByteArray head;
        qsizetype copied = 0;
        forEachReference(object.head, [&](qsizetype begin, qsizetype end, int target) {
            const auto known = renumbered.find(target);
            head += object.head.mid(copied, begin - copied);
            head += known == renumbered.end() ? QByteArray("null") : reference(known->second);
            copied = end;
        });
        head += object.head.mid(copied);
        renameSubset(head, static_cast<int>(i) + 1);
        table += QByteArray::number(out.size()).rightJustified(10, '0') + " 00000 n \n";
        out += QByteArray::number(static_cast<int>(i) + 1) + " 0 obj\n" + head;
        if (object.hasStream)
            out += "\nstream\n" + object.stream + "\nendstream";
        out += "\nendobj\n";
    }
    const QByteArray id = QCryptographicHash::hash(out, QCryptographicHash::Md5).toHex();
    const QByteArray size = QByteArray::number(static_cast<int>(order.size()) + 1);
    const qsizetype xref = out.size();
    out += "xref\n0 " + size + "\n" + table + "trailer\n<< /Size " + size +
           " /Root 1 0 R /Info 2 0 R /ID [<" + id + "> <" + id + ">] >>\nstartxref\n" +
           QByteArray::number(xref) + "\n%%EOF\n";
    return out;
}

}  // namespace xinglin
