// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/builders/report_words.h"

// Entries of the audit chain in the words of a report.
namespace xinglin::audit_words {

/// What was done ("order.acknowledge"), in words; an act without words of its own is the key itself.
QString action(const ReportWords &words, const QString &key);
/// Who did it; "local" is whoever uses this computer without a name of their own.
QString actor(const ReportWords &words, const QString &name);

}  // namespace xinglin::audit_words
