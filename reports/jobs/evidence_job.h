// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/jobs/report_job.h"
#include "workspace/alerts/alert_desk.h"

namespace xinglin {

/// How people appear in an export. The actors of a workspace are users of the system, not people of the
/// organisation; pseudonyms hide them too.
enum class Masking { full, codes, pseudonyms };
/// "full", "codes", "pseudonyms"
QString maskingName(Masking masking);
std::optional<Masking> parseMasking(QStringView text);

/// One order, or every order of a person that was opened in the period.
struct EvidenceRequest
{
    OrderId order;
    PersonId person;  ///< where no order is named
    Period period;    ///< of the person's orders; of an order: its opening day is taken
    Masking masking = Masking::full;
    Language language = Language::en;
    Paper paper = Paper::a4;
    QString out;  ///< "x.pdf": that alone; "x.json": the bundle alone; else a folder for both
};

/// Gathers what is known of the orders, records the export in the audit chain, and writes it as PDF for
/// people and as a JSON bundle with the audit entries and their hashes for whoever must prove it. Waits; not
/// for the GUI thread. notFound: no such order or person; usage: neither is named.
Result<ReportOutcome> exportEvidence(Workspace &workspace, const Actor &actor, const EvidenceRequest &request,
                                     const CancelToken &cancel);

}  // namespace xinglin
