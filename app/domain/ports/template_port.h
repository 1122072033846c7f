// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/report_template.h"

#include <optional>
#include <vector>

namespace xinglin {

/// Report templates of a workspace with their versions. Versions stay when a template is removed: a report
/// of last year names the one it was made with. Writing needs a write session.
class TemplatePort
{
public:
    virtual ~TemplatePort() = default;

    /// The newest version of each that is not removed, by key.
    virtual Result<std::vector<ReportTemplate>> templates() = 0;
    /// Every version, also of a removed one, the newest first.
    virtual Result<std::vector<ReportTemplate>> versions(const QString &key) = 0;
    virtual Result<std::optional<ReportTemplate>> version(const QString &key, int version) = 0;

    /// Makes a template (version 0) or its next version (compare-and-set: `version` is the stored one;
    /// conflict otherwise). `changed` and `changedBy` are the caller's.
    virtual Result<ReportTemplate> saveTemplate(const ReportTemplate &plan) = 0;
    /// conflict: `version` is not the stored one. notFound: there is none.
    virtual Status removeTemplate(const QString &key, int version) = 0;
};

}  // namespace xinglin
