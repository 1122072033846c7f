// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/render/pdf/object_writer.h"

#include <QByteArray>
#include <QHash>
#include <QImage>
#include <QLinearGradient>

#include <map>
#include <optional>
#include <string>
#include <utility>

namespace xinglin::pdf {

/// What the pages of a file share beside fonts: opacities, pictures and colour runs, each written once.
class GraphicsResources
{
public:
    explicit GraphicsResources(ObjectWriter &writer)
        : m_writer(writer)
    {}

    /// Number of the state (`/G<number>`) with these opacities of filling and stroking, in 1/255.
    int opacity(int fill, int stroke);
    /// Number of the picture (`/I<number>`), its transparency included.
    int picture(const QImage &image);
    /// A JPEG as it stands; nothing when the bytes are none.
    std::optional<int> jpeg(const QByteArray &bytes);
    /// Number of the colour run (`/S<number>`) in the gradient's own coordinates. Its opacity is not in it.
    int shading(const QLinearGradient &gradient);

    bool usesTransparency() const { return m_isTransparent || !m_opacities.empty(); }
    /// Entries of a resource dictionary.
    std::string entries() const;

private:
    int addPicture(const std::string &dictionary, std::string_view data, bool packs);

    ObjectWriter &m_writer;
    std::map<std::pair<int, int>, int> m_opacities;
    QHash<qint64, int> m_known;  ///< pictures by their cache key
    std::string m_pictures, m_shadings;
    bool m_isTransparent = false;  ///< some picture is
    int m_pictureCount = 0, m_shadingCount = 0;
};

}  // namespace xinglin::pdf
