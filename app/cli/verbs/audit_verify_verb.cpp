// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verb.h"
#include "cli/verbs/verbs.h"

#include <QCoreApplication>

namespace xinglin {
namespace {

class AuditVerifyVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("verify"); }
    QString synopsis() const override { return {}; }
    QString summary() const override
    {
        return QCoreApplication::translate("Cli", "Recompute the audit chain from its first entry");
    }

    Result<int> run(const Arguments &, Session &session) override
    {
        if (Status opened = session.open(); !opened)
            return fail(opened.error());
        const Terminal &terminal = session.terminal();
        const auto chain = session.wait(session.workspace().verifyAudit(session.actor(), session.cancel()));
        if (!chain && chain.error().code != ErrorCode::damaged)
            return fail(chain.error());
        const bool isWhole = chain.has_value();
        if (terminal.isJson()) {
            QJsonObject json{{QStringLiteral("verdict"),
                              isWhole ? QStringLiteral("unchanged") : QStringLiteral("altered")}};
            if (isWhole) {
                json.insert(QStringLiteral("entries"), qint64{chain->head.sequence});
                json.insert(QStringLiteral("hash"), QString::fromLatin1(chain->head.hash.toHex()));
            } else {
                json.insert(QStringLiteral("finding"), chain.error().message);
            }
            terminal.printJson(json);
        } else {
            terminal.print(isWhole
                               ? QCoreApplication::translate("Cli", "Unchanged: %1 entries, the end is %2")
                                     .arg(chain->head.sequence)
                                     .arg(QString::fromLatin1(chain->head.hash.toHex()))
                               : chain.error().message);
        }
        return isWhole ? exit_code::ok : exit_code::findings;
    }
};

}  // namespace

std::unique_ptr<Verb> makeAuditVerifyVerb()
{
    return std::make_unique<AuditVerifyVerb>();
}

}  // namespace xinglin
