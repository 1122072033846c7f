// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verb_group.h"
#include "cli/verbs/report_template_verbs.h"
#include "cli/verbs/report_verbs.h"
#include "cli/verbs/verbs.h"

#include <QCoreApplication>

namespace xinglin {

std::unique_ptr<Verb> makeReportVerb()
{
    using namespace report_verbs;
    return std::make_unique<VerbGroup>(
        QStringLiteral("report"),
        [] { return QCoreApplication::translate("Cli", "Make report files, and prove what they are"); },
        std::initializer_list<VerbGroup::Maker>{make<ReportKind::comprehensive>, make<ReportKind::personal>,
                                                make<ReportKind::alerts>, make<ReportKind::quality>,
                                                make<ReportKind::devices>, make<ReportKind::handOver>,
                                                makeTemplates, makeVerify});
}

}  // namespace xinglin
