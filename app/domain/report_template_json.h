// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/report_template.h"
#include "domain/rule_json.h"

#include <QJsonObject>

#include <tl/expected.hpp>

// Report templates as JSON: what is exported, imported and stored. Reading is strict: an unknown field, a
// wrong type, a text too long, a chapter that is not there or may not be left out, a picture that is none is
// told with its place ("chapters[3].key"). Version and history are no part of it.
namespace xinglin {

inline constexpr qsizetype kLongestTemplateDocument = 1'000'000;  // bytes
inline constexpr qsizetype kLargestLogo = 400'000;                // bytes of the file

/// {"format": "xinglin-report-template", "version": 1, "key": ..., "kind": ..., ...}. What this writes, reads
/// and writes again to the same bytes.
QJsonObject templateJson(const ReportTemplate &plan);
QByteArray templateDocument(const ReportTemplate &plan);

using TemplateReading = tl::expected<ReportTemplate, RuleProblem>;
TemplateReading readTemplateDocument(const QByteArray &json);
TemplateReading templateFromJson(const QJsonObject &json);

/// The first thing wrong with a template that was put together otherwise: what reading its JSON would say.
std::optional<RuleProblem> templateProblem(const ReportTemplate &plan);

}  // namespace xinglin
