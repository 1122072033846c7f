// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"
#include "reports/render/pdf/object_writer.h"

#include <QString>

namespace xinglin::pdf {

/// What a file says about itself.
struct DocumentFacts
{
    QString title;
    QString language;         ///< BCP 47
    QString maker;            ///< program and version
    Instant date;             ///< of the data: not the printing's
    QString identifier = {};  ///< that the file is found by again; empty: none
};

/// Each writes its objects and returns the number of the one to refer to.
int writeInformation(ObjectWriter &writer, const DocumentFacts &facts);
/// XMP with the marks of PDF/A-2a and PDF/UA-1.
int writeMetadata(ObjectWriter &writer, const DocumentFacts &facts);
/// sRGB (IEC 61966-2-1), as Qt describes it in an ICC profile.
int writeOutputIntent(ObjectWriter &writer);

}  // namespace xinglin::pdf
