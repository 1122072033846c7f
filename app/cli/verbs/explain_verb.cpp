// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/method.h"
#include "cli/analysis_question.h"
#include "cli/forms.h"
#include "cli/table.h"
#include "cli/verbs/verbs.h"

#include <QCoreApplication>

namespace xinglin {
namespace {

class ExplainVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("explain"); }
    QString synopsis() const override
    {
        return QStringLiteral("METHOD --unit U|--person P --from DATE --to DATE");
    }
    QString summary() const override
    {
        return QCoreApplication::translate("Cli", "Tell how a result came about: its method and its inputs");
    }
    std::vector<Option> options() const override { return analysisOptions(); }
    int minWords() const override { return 1; }
    int maxWords() const override { return 1; }

    Result<int> run(const Arguments &arguments, Session &session) override
    {
        const QString id = arguments.positional().constFirst();
        const Method *method = findMethod(id);
        if (!method)
            return fail(ErrorCode::usage,
                        QCoreApplication::translate(
                            "Cli", "There is no method “%1”; `xinglinctl methods` lists them.")
                            .arg(id));
        const auto analysis = askEngine(arguments, {id}, session);
        if (!analysis)
            return fail(analysis.error());
        if (session.terminal().isJson()) {
            QJsonArray results;
            for (const AnalysisResult &result : analysis->results)
                results.append(jsonOf(result, session.language()));
            session.terminal().printJson(
                {{QStringLiteral("subject"), jsonOf(analysis->subject, session.language())},
                 {QStringLiteral("method"), method->id},
                 {QStringLiteral("version"), method->version},
                 {QStringLiteral("name"), method->name.in(session.language())},
                 {QStringLiteral("purpose"), method->purpose.in(session.language())},
                 {QStringLiteral("source"), method->source.in(session.language())},
                 {QStringLiteral("results"), results}});
            return exit_code::ok;
        }
        const Terminal &terminal = session.terminal();
        terminal.print(QStringLiteral("%1 (%2, v%3)")
                           .arg(method->name.in(session.language()), method->id)
                           .arg(method->version));
        terminal.print(method->purpose.in(session.language()));
        terminal.print(
            QCoreApplication::translate("Cli", "Source: %1").arg(method->source.in(session.language())));
        for (const AnalysisResult &result : analysis->results)
            tell(result, session);
        return exit_code::ok;
    }

private:
    static void tell(const AnalysisResult &result, const Session &session)
    {
        const Language language = session.language();
        const Terminal &terminal = session.terminal();
        const Metric *metric = MetricDictionary::builtIn().find(result.metric);
        terminal.print(QString());
        terminal.print((metric ? metric->name.in(language) + QStringLiteral(": ") : QString()) +
                       result.text.in(language));
        if (!result.flags.isEmpty())
            terminal.print(
                QCoreApplication::translate("Cli", "Note: %1").arg(result.flags.join(QLatin1String(", "))));
        Table table({{QCoreApplication::translate("Cli", "Input")},
                     {QStringLiteral("n"), Table::Align::right},
                     {QCoreApplication::translate("Cli", "Value"), Table::Align::right},
                     {QCoreApplication::translate("Cli", "Days")},
                     {QCoreApplication::translate("Cli", "Where it is from")}});
        for (const InputUsed &input : result.inputs)
            table.addRow(
                {input.name.in(language), QString::number(input.n),
                 input.value ? QString::number(*input.value, 'g', 6) + QLatin1Char(' ') + input.unit
                             : QString(),
                 input.days.isValid()
                     ? QStringLiteral("%1 .. %2").arg(input.days.first.text(), input.days.last.text())
                     : QString(),
                 input.origin.in(language)});
        terminal.printText(table.text());
    }
};

}  // namespace

std::unique_ptr<Verb> makeExplainVerb()
{
    return std::make_unique<ExplainVerb>();
}

}  // namespace xinglin
