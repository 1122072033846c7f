// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSizeF>

#include <map>
#include <optional>
#include <vector>

namespace xinglin {

/// The objects of a PDF with one plain cross-reference table, as QPdfWriter makes it: read, changed, and
/// written again in an order that depends on the content alone (the writer's depends on hash seeds).
class PdfFile
{
public:
    struct Object
    {
        QByteArray head;  ///< the value, or the dictionary before a stream
        QByteArray stream;
        bool hasStream = false;
    };

    /// Nothing when the bytes are not such a file.
    static std::optional<PdfFile> parse(const QByteArray &bytes);

    int root() const { return m_root; }
    int info() const { return m_info; }
    bool has(int object) const { return m_objects.contains(object); }
    Object &object(int number) { return m_objects[number]; }
    int add(const QByteArray &head);
    /// The page objects in their order.
    std::vector<int> pages() const;

    /// A stream's content without its compression; empty when it cannot be read.
    QByteArray content(int object) const;
    /// Compresses and puts in place.
    void setContent(int object, const QByteArray &content);

    /// Renumbered in order of first use from the root; what nothing refers to is left out. The file's id is a
    /// digest of its bytes.
    QByteArray written() const;

    /// The object that a key of a dictionary refers to.
    static std::optional<int> referenceIn(const QByteArray &dictionary, QByteArrayView key);
    static QByteArray reference(int object) { return QByteArray::number(object) + " 0 R"; }

private:
    std::map<int, Object> m_objects;
    int m_root = 0, m_info = 0;
};

}  // namespace xinglin
