// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/import.h"
#include "domain/metric.h"
#include "domain/quality.h"
#include "workspace/requests.h"

#include <QString>
#include <QStringList>

// Machine names of the import, of quality and of provenance, in words of the installed language. GUI thread.
namespace xinglin {

/// Why a record was not taken, as a short phrase: "the date does not exist or cannot be read".
QString rejectionText(Rejection reason);
/// "watch" -> "Watch payloads"; the name itself when unknown; "Not recognised" when empty.
QString importKindText(const QString &kind);
/// The kinds a person can choose, in the order shown; detection is the caller's first choice.
QStringList importKinds();
QString importModeText(ImportMode mode);
/// What the mode means, as one sentence.
QString importModeExplanation(ImportMode mode);
QString importStateText(ImportRecord::State state);
/// What happened to a file as a whole: "Imported", "Nothing imported", "Already imported", ...
QString importVerdictText(const ImportFileReport &file, bool dryRun);
/// What a column was taken for: a metric's name, a field in words, "ignored" when empty.
QString columnMeaningText(const QString &meaning, const MetricDictionary &metrics);

QString flagText(Flag flag);
/// The same by machine name ("frozen_run"); the name itself when unknown.
QString flagNameText(const QString &name);
/// All set flags in words, joined by a comma; empty when none is set.
QString flagsText(Flags flags);
/// "measured" -> "measured", in the language.
QString provenanceText(const QString &provenance);

}  // namespace xinglin
