// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs/report_verbs.h"
#include "reports/jobs/report_check.h"

#include <QCoreApplication>

namespace xinglin {
namespace {

class ReportVerifyVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("verify"); }
    QString synopsis() const override { return QStringLiteral("FILE"); }
    QString summary() const override
    {
        return QCoreApplication::translate(
            "Cli", "Say whether a file is as it was made here, and whether its data have changed since");
    }
    int minWords() const override { return 1; }
    int maxWords() const override { return 1; }

    Result<int> run(const Arguments &arguments, Session &session) override
    {
        if (Status opened = session.open(); !opened)
            return fail(opened.error());
        const auto verdict = session.wait(checkReportFile(session.workspace(), session.actor(),
                                                          arguments.positional().first(), CancelToken()));
        if (!verdict)
            return fail(verdict.error());
        if (session.terminal().isJson())
            session.terminal().printJson(jsonOf(*verdict, session));
        else
            print(*verdict, session);
        return verdict->state == ReportVerdict::State::unchanged ||
                       verdict->state == ReportVerdict::State::ofAMoment
                   ? exit_code::ok
                   : exit_code::findings;
    }

private:
    static QJsonObject jsonOf(const ReportVerdict &verdict, const Session &session)
    {
        QJsonObject json{{QStringLiteral("verdict"), reportVerdictName(verdict.state)},
                         {QStringLiteral("sha256"), QString::fromLatin1(verdict.sha256.toHex())},
                         {QStringLiteral("chapters"), QJsonArray::fromStringList(verdict.chapters)},
                         {QStringLiteral("was_running"), verdict.wasRunning},
                         {QStringLiteral("other_engine"), verdict.isOtherEngine}};
        if (verdict.record.sequence > 0) {
            json[QStringLiteral("audit_entry")] = qint64{verdict.record.sequence};
            json[QStringLiteral("made")] = session.info().zone.isoText(verdict.record.time);
            json[QStringLiteral("by")] = verdict.record.actor;
            json[QStringLiteral("record")] = verdict.record.detail;
        }
        return json;
    }

    static void print(const ReportVerdict &verdict, const Session &session)
    {
        const Terminal &terminal = session.terminal();
        for (const QString &line : reportVerdictLines(verdict, session.info().zone))
            terminal.print(line);
    }
};

}  // namespace

std::unique_ptr<Verb> report_verbs::makeVerify()
{
    return std::make_unique<ReportVerifyVerb>();
}

}  // namespace xinglin
