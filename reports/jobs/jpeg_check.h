// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace xinglin {

/// What libjpeg says of a picture when it decodes all of it.
struct JpegVerdict
{
    bool isWhole = false;  ///< no part is missing or had to be guessed
    int warnings = 0;      ///< also of things that are no loss, such as bytes between two parts
};

/// Decodes the picture and drops its pixels. Says nothing anywhere. Any thread.
JpegVerdict jpegVerdict(const QByteArray &file);

}  // namespace xinglin
