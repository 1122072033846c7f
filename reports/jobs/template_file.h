// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/report_template_json.h"

// What comes into templates from outside.
namespace xinglin {

/// The file of a logo made from a picture's: without what stands behind the picture's end, and upright where
/// the camera only noted how it was held. Else why it cannot be a logo (see logoProblem()), also that a part
/// of it cannot be decoded. The same picture gives the same bytes. Any thread.
tl::expected<QByteArray, QString> takenLogo(const QByteArray &file);

/// As readTemplateDocument(), with its logo taken: "logo.data" is the place of one that is broken.
TemplateReading readTemplateFile(const QByteArray &json);

}  // namespace xinglin
