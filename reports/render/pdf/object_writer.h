// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/render/pdf/deflater.h"

#include <QByteArray>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace xinglin::pdf {

/// The objects of one PDF 1.7 file: what is no stream goes into object streams, and all are found through a
/// cross-reference stream. The same calls give the same bytes; the file's identifier is the MD5 of its body.
class ObjectWriter
{
public:
    ObjectWriter();

    /// A number for an object that is written later, once.
    int reserve();
    void put(int object, std::string_view value);
    int add(std::string_view value);
    /// `dictionary` without << >>, /Length and /Filter. `packs`: deflated here; else written as it is.
    void putStream(int object, std::string_view dictionary, std::string_view data, bool packs = true);
    int addStream(std::string_view dictionary, std::string_view data, bool packs = true);

    /// The whole file; nothing can be written afterwards. Numbers that were reserved only are free objects.
    QByteArray finished(int root, int info);

private:
    struct Place
    {
        std::size_t where = 0;      ///< the offset, or the number of the object stream
        std::uint8_t kind = 0;      ///< 0 free, 1 at an offset, 2 in an object stream
        std::uint8_t position = 0;  ///< in the object stream
    };

    Place &place(int object) { return m_places[static_cast<std::size_t>(object)]; }
    void flushObjects();
    std::size_t size() const { return static_cast<std::size_t>(m_file.size()); }
    void append(std::string_view bytes) { m_file.append(bytes.data(), static_cast<qsizetype>(bytes.size())); }
    std::string crossReferences(std::size_t &offsetWidth);

    Deflater m_deflater;
    QByteArray m_file;  ///< grows where it stands: a string would be copied
    std::vector<Place> m_places;
    std::vector<std::pair<int, std::string>> m_waiting;  ///< for the next object stream
};

}  // namespace xinglin::pdf
