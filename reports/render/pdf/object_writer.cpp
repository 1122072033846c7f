// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/render/pdf/object_writer.h"

#include "reports/render/pdf/syntax.h"

#include <QCryptographicHash>

namespace xinglin::pdf {
namespace {

constexpr std::size_t kObjectsPerStream = 200;

void addBigEndian(std::string &out, std::size_t value, std::size_t width)
{
    for (std::size_t i = width; i-- > 0;)
        out += static_cast<char>((value >> (8 * i)) & 0xffU);
}

/// Each row as its difference from the row above (the predictor "up" of PNG), which packs far better.
std::string withPredictor(const std::string &table, std::size_t columns)
{
    std::string out;
    out.reserve(table.size() + table.size() / columns);
    for (std::size_t at = 0; at < table.size(); ++at) {
        if (at % columns == 0)
            out += '\x02';
        const auto above = at < columns ? 0 : static_cast<unsigned char>(table[at - columns]);
        out += static_cast<char>(static_cast<unsigned char>(table[at]) - above);
    }
    return out;
}

}  // namespace

ObjectWriter::ObjectWriter()
    : m_file("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n")
    , m_places(1)  // object 0 is the head of the free ones
{}

int ObjectWriter::reserve()
{
    m_places.emplace_back();
    return static_cast<int>(m_places.size()) - 1;
}

void ObjectWriter::put(int object, std::string_view value)
{
    m_waiting.emplace_back(object, value);
    if (m_waiting.size() == kObjectsPerStream)
        flushObjects();
}

int ObjectWriter::add(std::string_view value)
{
    const int object = reserve();
    put(object, value);
    return object;
}

void ObjectWriter::putStream(int object, std::string_view dictionary, std::string_view data, bool packs)
{
    const std::string packed = packs ? m_deflater.packed(data) : std::string();
    const std::string_view content = packs ? std::string_view(packed) : data;
    place(object) = {size(), 1, 0};
    std::string head;
    addInt(head, object);
    head += " 0 obj\n<<";
    head += dictionary;
    head += "/Length ";
    addInt(head, static_cast<long long>(content.size()));
    if (packs)
        head += "/Filter/FlateDecode";
    append(head + ">>\nstream\n");
    append(content);
    append("\nendstream\nendobj\n");
}

int ObjectWriter::addStream(std::string_view dictionary, std::string_view data, bool packs)
{
    const int object = reserve();
    putStream(object, dictionary, data, packs);
    return object;
}

void ObjectWriter::flushObjects()
{
    if (m_waiting.empty())
        return;
    const int stream = reserve();
    std::string index, values;
    for (std::size_t i = 0; i < m_waiting.size(); ++i) {
        place(m_waiting[i].first) = {static_cast<std::size_t>(stream), 2, static_cast<std::uint8_t>(i)};
        addInt(index, m_waiting[i].first);
        index += ' ';
        addInt(index, static_cast<long long>(values.size()));
        index += ' ';
        values += m_waiting[i].second;
        values += '\n';
    }
    std::string dictionary = "/Type/ObjStm/N ";
    addInt(dictionary, static_cast<long long>(m_waiting.size()));
    dictionary += "/First ";
    addInt(dictionary, static_cast<long long>(index.size()));
    m_waiting.clear();
    putStream(stream, dictionary, index + values);
}

std::string ObjectWriter::crossReferences(std::size_t &offsetWidth)
{
    offsetWidth = size() < (1U << 24U) ? 3 : 5;
    std::string table;
    for (const Place &one : m_places) {
        table += static_cast<char>(one.kind);
        addBigEndian(table, one.where, offsetWidth);
        addBigEndian(table, one.position, 1);
    }
    return table;
}

QByteArray ObjectWriter::finished(int root, int info)
{
    flushObjects();
    const QByteArray id = QCryptographicHash::hash(m_file, QCryptographicHash::Md5).toHex().toUpper();
    const int table = reserve();
    const std::size_t start = size();
    place(table) = {start, 1, 0};
    std::size_t width = 0;
    const std::string places = crossReferences(width);
    const std::size_t columns = width + 2;
    std::string dictionary = "/Type/XRef/Size ";
    addInt(dictionary, static_cast<long long>(m_places.size()));
    dictionary += "/W[1 ";
    addInt(dictionary, static_cast<long long>(width));
    dictionary += " 1]/Root " + reference(root) + "/Info " + reference(info) + "/ID[<" + id.toStdString() +
                  "><" + id.toStdString() + ">]/DecodeParms<</Predictor 12/Columns ";
    addInt(dictionary, static_cast<long long>(columns));
    dictionary += ">>";
    putStream(table, dictionary, withPredictor(places, columns));
    std::string end = "startxref\n";
    addInt(end, static_cast<long long>(start));
    append(end + "\n%%EOF\n");
    return std::move(m_file);
}

}  // namespace xinglin::pdf
