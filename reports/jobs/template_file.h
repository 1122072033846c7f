// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/report_template_json.h"

// What comes into templates from outside.
namespace xinglin {

/// Why the file cannot be a logo (see logoProblem()), also that its picture cannot be decoded; empty: it can.
/// Decodes all of it; any thread.
QString pictureProblem(const QByteArray &file);

/// As readTemplateDocument(), and its logo is decoded: "logo.data" is the place of one that is broken.
TemplateReading readTemplateFile(const QByteArray &json);

}  // namespace xinglin
