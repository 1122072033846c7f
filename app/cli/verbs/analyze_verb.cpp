// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/method.h"
#include "cli/analysis_question.h"
#include "cli/forms.h"
#include "cli/table.h"
#include "cli/verbs/verbs.h"

#include <QCoreApplication>

namespace xinglin {
namespace {

QString figureOf(const AnalysisResult &result)
{
    if (!result.value)
        return QStringLiteral("-");
    QString text = QString::number(*result.value, 'g', 5);
    if (result.low && result.high)
        text += QStringLiteral(" (%1 … %2)")
                    .arg(QString::number(*result.low, 'g', 5), QString::number(*result.high, 'g', 5));
    return result.unit.isEmpty() ? text : text + QLatin1Char(' ') + result.unit;
}

class AnalyzeVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("analyze"); }
    QString synopsis() const override
    {
        return QStringLiteral("--unit U|--person P --from DATE --to DATE [--only METHOD…]");
    }
    QString summary() const override
    {
        return QCoreApplication::translate("Cli", "Run the engine's analyses over a person or a unit");
    }
    std::vector<Option> options() const override
    {
        std::vector<Option> options = analysisOptions();
        options.push_back({QStringLiteral("only"), QStringLiteral("METHOD…"), false, true});
        return options;
    }
    int maxWords() const override { return 100; }

    Result<int> run(const Arguments &arguments, Session &session) override
    {
        QStringList only;
        for (const QString &value : arguments.values(QStringLiteral("only")))
            only += value.split(QLatin1Char(','), Qt::SkipEmptyParts);
        if (only.isEmpty() && !arguments.positional().isEmpty())
            return fail(ErrorCode::usage, QCoreApplication::translate("Cli", "Unexpected word: %1")
                                              .arg(arguments.positional().constFirst()));
        only += arguments.positional();
        const auto analysis = askEngine(arguments, only, session);
        if (!analysis)
            return fail(analysis.error());
        if (session.terminal().isJson())
            session.terminal().printJson(document(*analysis, session));
        else
            show(*analysis, session);
        return exit_code::ok;
    }

private:
    static QJsonObject document(const Analysis &analysis, const Session &session)
    {
        QJsonArray results;
        for (const AnalysisResult &result : analysis.results)
            results.append(jsonOf(result, session.language()));
        QJsonObject json{{QStringLiteral("subject"), jsonOf(analysis.subject, session.language())},
                         {QStringLiteral("from"), analysis.days.first.text()},
                         {QStringLiteral("to"), analysis.days.last.text()},
                         {QStringLiteral("zone"), QString::fromUtf8(session.info().zone.name())},
                         {QStringLiteral("results"), results}};
        if (session.info().demo)
            json[QStringLiteral("demo")] = true;
        return json;
    }

    static void show(const Analysis &analysis, const Session &session)
    {
        const Language language = session.language();
        Table table({{QCoreApplication::translate("Cli", "Method")},
                     {QCoreApplication::translate("Cli", "Metric")},
                     {QStringLiteral("n"), Table::Align::right},
                     {QCoreApplication::translate("Cli", "Figure (interval)")},
                     {QCoreApplication::translate("Cli", "In words")}});
        for (const AnalysisResult &result : analysis.results) {
            const Method *method = findMethod(result.method);
            const Metric *metric = MetricDictionary::builtIn().find(result.metric);
            table.addRow({method ? method->name.in(language) : result.method,
                          metric ? metric->name.in(language) : result.metric, QString::number(result.n),
                          figureOf(result), result.text.in(language)});
        }
        session.terminal().printText(table.text());
    }
};

}  // namespace

std::unique_ptr<Verb> makeAnalyzeVerb()
{
    return std::make_unique<AnalyzeVerb>();
}

}  // namespace xinglin
