// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/plain_table_file.h"
#include "cli/table.h"
#include "cli/verbs/verbs.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

namespace xinglin {
namespace {

QString textOf(const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined())
        return QStringLiteral("-");
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 10);
    if (value.isBool())
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    return value.toString();
}

/// One row for each figure, under its path; a list of figures takes one row.
void addFigures(const QString &path, const QJsonValue &value, Table &table)
{
    const auto below = [&](const QString &key) {
        return path.isEmpty() ? key : path + QLatin1Char('.') + key;
    };
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto each = object.begin(); each != object.end(); ++each)
            addFigures(below(each.key()), each.value(), table);
        return;
    }
    if (!value.isArray()) {
        table.addRow({path, textOf(value)});
        return;
    }
    const QJsonArray list = value.toArray();
    const bool isFlat = std::none_of(list.begin(), list.end(),
                                     [](const auto &each) { return each.isObject() || each.isArray(); });
    QStringList texts;
    for (qsizetype place = 0; place < list.size(); ++place) {
        if (isFlat)
            texts += textOf(list[place]);
        else
            addFigures(below(QString::number(place)), list[place], table);
    }
    if (isFlat)
        table.addRow({path, texts.join(QLatin1Char(' '))});
}

Result<SeriesParameters> parametersOf(const QStringList &words)
{
    std::map<QString, QString> given;
    for (const QString &word : words) {
        const qsizetype equals = word.indexOf(QLatin1Char('='));
        if (equals <= 0)
            return badValue(QStringLiteral("param"),
                            QCoreApplication::translate("Cli", "“%1” is not NAME=VALUE").arg(word));
        const QString name = word.left(equals).trimmed();
        if (!given.emplace(name, word.mid(equals + 1).trimmed()).second)
            return badValue(QStringLiteral("param"),
                            QCoreApplication::translate("Cli", "%1 is given twice").arg(name));
    }
    return SeriesParameters(std::move(given));
}

class AnalyzeSeriesVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("analyze-series"); }
    QString synopsis() const override
    {
        QString text = QStringLiteral("METHOD --csv FILE|- [--param NAME=VALUE]…");
        for (const SeriesMethod &each : seriesMethods())
            text +=
                QStringLiteral("\n  %1: %2%3")
                    .arg(QString::fromUtf8(each.name), QString::fromUtf8(each.columns),
                         *each.parameters ? QStringLiteral(" [%1]").arg(QString::fromUtf8(each.parameters))
                                          : QString());
        return text;
    }
    QString summary() const override
    {
        return QCoreApplication::translate("Cli", "Run one analysis over a table of your own");
    }
    std::vector<Option> options() const override
    {
        return {{QStringLiteral("csv"), QStringLiteral("FILE")},
                {QStringLiteral("param"), QStringLiteral("NAME=VALUE"), false, true}};
    }
    int minWords() const override { return 1; }
    int maxWords() const override { return 1; }

    Result<int> run(const Arguments &arguments, Session &session) override
    {
        const auto method = methodOf(arguments.positional().constFirst());
        if (!method)
            return fail(method.error());
        const auto parameters = parametersOf(arguments.values(QStringLiteral("param")));
        if (!parameters)
            return fail(parameters.error());
        if (Status known = checkParameters(**method, *parameters); !known)
            return fail(known.error());
        const auto table = tableOf(**method, arguments);
        if (!table)
            return fail(table.error());
        const auto answer = (*method)->run(*table, *parameters);
        if (!answer)
            return fail(answer.error());
        print(**method, *answer, session.terminal());
        return exit_code::ok;
    }

private:
    static Result<const SeriesMethod *> methodOf(const QString &name)
    {
        if (const SeriesMethod *method = findSeriesMethod(name))
            return method;
        QStringList names;
        for (const SeriesMethod &each : seriesMethods())
            names += QString::fromUtf8(each.name);
        return fail(ErrorCode::usage,
                    QCoreApplication::translate("Cli", "There is no method “%1”; there are %2.")
                        .arg(name, names.join(QStringLiteral(", "))));
    }

    static Result<PlainTable> tableOf(const SeriesMethod &method, const Arguments &arguments)
    {
        if (arguments.has(QStringLiteral("csv")))
            return readPlainTable(arguments.value(QStringLiteral("csv")));
        if (method.needsTable)
            return fail(ErrorCode::usage, QCoreApplication::translate("Cli", "Missing: --%1 %2")
                                              .arg(QStringLiteral("csv"), QStringLiteral("FILE")));
        return PlainTable();
    }

    static void print(const SeriesMethod &method, const QJsonObject &answer, const Terminal &terminal)
    {
        const QString list = QString::fromUtf8(method.list ? method.list : "");
        const bool isList = !list.isEmpty() && answer.contains(list);
        if (terminal.isJson()) {
            const QJsonDocument document =
                isList ? QJsonDocument(answer[list].toArray()) : QJsonDocument(answer);
            terminal.print(QString::fromUtf8(document.toJson(QJsonDocument::Compact)));
            return;
        }
        Table table(
            {{QCoreApplication::translate("Cli", "Figure")}, {QCoreApplication::translate("Cli", "Value")}});
        addFigures({}, isList ? answer[list] : QJsonValue(answer), table);
        terminal.printText(table.text());
    }
};

}  // namespace

std::unique_ptr<Verb> makeAnalyzeSeriesVerb()
{
    return std::make_unique<AnalyzeSeriesVerb>();
}

}  // namespace xinglin
