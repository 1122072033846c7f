// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <span>
#include <vector>

// The chapters that reports have, by their stable keys: what templates choose from. Names are sources of the
// catalogue's context "Report" (the very headings); the builders write the chapters under these keys.
namespace xinglin {

/// A piece of a chapter that can be left out.
struct ReportBlockKind
{
    const char *key;  ///< "vitals.hours"
    const char *name;
};

struct ReportChapterKind
{
    const char *key;
    const char *name;
    bool required = false;  ///< privacy or honesty needs it: it can be moved, not left out
    std::vector<ReportBlockKind> blocks = {};

    const ReportBlockKind *block(QStringView blockKey) const;
};

/// Of a kind of report, in the order of the report without a template; empty: the kind has no templates.
std::span<const ReportChapterKind> reportChapters(QStringView kind);
const ReportChapterKind *reportChapter(QStringView kind, QStringView key);
/// The heading of a chapter ("vitals") or of a block ("summary.findings") of the kind; both must exist.
const char *reportHeading(QStringView kind, const char *key);
/// Kinds that templates can be made for.
QStringList kindsWithTemplates();

}  // namespace xinglin
