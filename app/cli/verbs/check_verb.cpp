// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/forms.h"
#include "cli/verbs/verbs.h"

#include <QCoreApplication>

namespace xinglin {
namespace {

class CheckVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("check"); }
    QString synopsis() const override { return {}; }
    QString summary() const override
    {
        return QCoreApplication::translate("Cli",
                                           "Check everything stored, from the file to the audit chain");
    }

    Result<int> run(const Arguments &, Session &session) override
    {
        if (Status opened = session.open(); !opened)
            return fail(opened.error());
        const Terminal &terminal = session.terminal();
        const auto report = session.wait(session.workspace().check(
            session.actor(), terminal.progress(QCoreApplication::translate("Cli", "Checking")),
            session.cancel()));
        if (!report)
            return fail(report.error());
        if (terminal.isJson()) {
            terminal.printJson(jsonOf(*report));
        } else {
            for (const CheckFinding &finding : report->findings)
                terminal.print(
                    QStringLiteral("%1: %2 %3").arg(finding.place, finding.text, finding.advice).trimmed());
            terminal.print(
                QCoreApplication::translate(
                    "Cli", "Checked %1 blocks, %2 summaries, %3 roll-ups, %4 audit entries: %5")
                    .arg(report->blocks)
                    .arg(report->summaries)
                    .arg(report->rollUps)
                    .arg(report->auditEntries)
                    .arg(report->findings.empty()
                             ? QCoreApplication::translate("Cli", "no findings")
                             : QCoreApplication::translate("Cli", "%n finding(s)", nullptr,
                                                           static_cast<int>(report->findings.size()))));
        }
        return report->findings.empty() ? exit_code::ok : exit_code::findings;
    }
};

}  // namespace

std::unique_ptr<Verb> makeCheckVerb()
{
    return std::make_unique<CheckVerb>();
}

}  // namespace xinglin
