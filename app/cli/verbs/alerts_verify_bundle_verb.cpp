// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verb.h"
#include "cli/verbs/verbs.h"
#include "reports/jobs/evidence_bundle.h"

#include <QCoreApplication>
#include <QFile>

namespace xinglin {
namespace {

class AlertsVerifyBundleVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("verify-bundle"); }
    QString synopsis() const override { return QStringLiteral("FILE [--chain]"); }
    QString summary() const override
    {
        return QCoreApplication::translate(
            "Cli", "Recompute the hashes of an evidence bundle; with --chain compare with the workspace");
    }
    std::vector<Option> options() const override { return {{QStringLiteral("chain"), {}}}; }
    int minWords() const override { return 1; }
    int maxWords() const override { return 1; }

    Result<int> run(const Arguments &arguments, Session &session) override
    {
        QFile file(arguments.positional().first());
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::io, QCoreApplication::translate("Cli", "%1 cannot be read: %2")
                                           .arg(file.fileName(), file.errorString()));
        auto verdict = verifyBundle(file.readAll());
        if (!verdict)
            return fail(verdict.error());
        if (arguments.has(QStringLiteral("chain"))) {
            if (Status opened = session.open(); !opened)
                return fail(opened.error());
            QStringList subjects;
            for (const AuditEntry &entry : verdict->audit.entries)
                subjects += entry.subject;
            subjects.removeDuplicates();
            const auto chain = session.wait(session.workspace().auditOn(session.actor(), subjects));
            if (!chain)
                return fail(chain.error());
            compareWithChain(*verdict, *chain);
        }
        show(*verdict, session.terminal());
        return verdict->isUnchanged ? exit_code::ok : exit_code::findings;
    }

private:
    static void show(const BundleVerdict &verdict, const Terminal &terminal)
    {
        if (terminal.isJson()) {
            terminal.printJson(
                {{QStringLiteral("verdict"),
                  verdict.isUnchanged ? QStringLiteral("unchanged") : QStringLiteral("altered")},
                 {QStringLiteral("findings"), QJsonArray::fromStringList(verdict.findings)},
                 {QStringLiteral("orders"), qint64{verdict.orders}},
                 {QStringLiteral("entries"), qint64{verdict.entries}},
                 {QStringLiteral("recomputed"), qint64{verdict.recomputed}},
                 {QStringLiteral("content_sha256"), QString::fromLatin1(verdict.digest.toHex())},
                 {QStringLiteral("head"),
                  QJsonObject{
                      {QStringLiteral("sequence"), qint64{verdict.audit.head.sequence}},
                      {QStringLiteral("hash"), QString::fromLatin1(verdict.audit.head.hash.toHex())}}}});
            return;
        }
        for (const QString &finding : verdict.findings)
            terminal.print(finding);
        terminal.print((verdict.isUnchanged
                            ? QCoreApplication::translate(
                                  "Cli", "Unchanged: %1 orders, %2 of %3 audit entries computed again.")
                            : QCoreApplication::translate(
                                  "Cli", "Altered: %1 orders, %2 of %3 audit entries computed again."))
                           .arg(verdict.orders)
                           .arg(verdict.recomputed)
                           .arg(verdict.entries));
    }
};

}  // namespace

std::unique_ptr<Verb> makeAlertsVerifyBundleVerb()
{
    return std::make_unique<AlertsVerifyBundleVerb>();
}

}  // namespace xinglin
