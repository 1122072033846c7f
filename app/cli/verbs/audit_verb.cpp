// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verb_group.h"
#include "cli/verbs/verbs.h"

#include <QCoreApplication>

namespace xinglin {

std::unique_ptr<Verb> makeAuditVerb()
{
    return std::make_unique<VerbGroup>(
        QStringLiteral("audit"),
        [] { return QCoreApplication::translate("Cli", "The chain of everything that was done"); },
        std::initializer_list<VerbGroup::Maker>{makeAuditVerifyVerb});
}

}  // namespace xinglin
