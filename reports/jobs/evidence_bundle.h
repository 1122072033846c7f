// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/audit.h"
#include "reports/builders/alert_data.h"

#include <QJsonObject>
#include <QStringList>

namespace xinglin {

/// The orders as the bundle holds them. Only texts, integers and truth values beside the evidence, so that
/// every JSON library writes the same bytes.
QJsonObject evidenceContent(const OrderReportData &data, const QJsonObject &head);
/// SHA-256 over the compact JSON text of the content, its keys ascending.
QByteArray evidenceDigest(const QJsonObject &content);

/// The file: content, and as proof its digest, the audit entries with what their hashes are made of, and the
/// end of the chain. `withholds`: actors and details stay out, the hashes still link.
QByteArray evidenceBundle(const QJsonObject &content, const AuditExtract &audit, bool withholds);

/// What a look at a bundle tells.
struct BundleVerdict
{
    bool isUnchanged = false;
    QStringList findings;  ///< what does not fit, for people
    std::int64_t orders = 0, entries = 0;
    std::int64_t recomputed = 0;  ///< entries whose hash was computed again; the rest is withheld
    QByteArray digest;
    AuditExtract audit;  ///< as the bundle tells it, to compare with the chain itself
};

/// Recomputes every hash of a bundle. invalidData: it is none.
Result<BundleVerdict> verifyBundle(const QByteArray &file);
/// Adds what does not fit the chain of the workspace the bundle came from: entries that are missing there or
/// have another hash.
void compareWithChain(BundleVerdict &verdict, const AuditExtract &chain);

}  // namespace xinglin
