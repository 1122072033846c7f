// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/forms.h"
#include "cli/table.h"
#include "cli/verbs/verbs.h"
#include "domain/metric.h"

#include <QCoreApplication>

namespace xinglin {
namespace {

class SummaryVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("summary"); }
    QString synopsis() const override
    {
        return QStringLiteral("--unit U|--person P --from DATE --to DATE [--by day]");
    }
    QString summary() const override
    {
        return QCoreApplication::translate("Cli", "Tell the figures of a unit or a person over some days");
    }
    std::vector<Option> options() const override
    {
        return {{QStringLiteral("unit"), QStringLiteral("U")},
                {QStringLiteral("person"), QStringLiteral("P")},
                {QStringLiteral("from"), QStringLiteral("DATE"), true},
                {QStringLiteral("to"), QStringLiteral("DATE"), true},
                {QStringLiteral("by"), QStringLiteral("day")}};
    }

    Result<int> run(const Arguments &arguments, Session &session) override
    {
        const bool hasUnit = arguments.has(QStringLiteral("unit"));
        if (hasUnit == arguments.has(QStringLiteral("person")))
            return fail(ErrorCode::usage,
                        QCoreApplication::translate("Cli", "Name either --unit or --person"));
        const auto from = arguments.day(QStringLiteral("from"));
        const auto to = arguments.day(QStringLiteral("to"));
        if (!from || !to)
            return fail(from ? to.error() : from.error());
        const DayRange days{*from, *to};
        if (!days.isValid())
            return badValue(QStringLiteral("to"), QCoreApplication::translate("Cli", "is before --from"));
        const bool byDay = arguments.has(QStringLiteral("by"));
        if (byDay && arguments.value(QStringLiteral("by")) != QLatin1String("day"))
            return badChoice(QStringLiteral("by"), arguments.value(QStringLiteral("by")),
                             {QStringLiteral("day")});
        if (Status opened = session.openSettled(); !opened)
            return fail(opened.error());
        const auto subject = session.resolve(
            hasUnit ? SubjectId::Kind::unit : SubjectId::Kind::person,
            arguments.value(hasUnit ? QStringLiteral("unit") : QStringLiteral("person")), days.last);
        if (!subject)
            return fail(subject.error());
        return tell(*subject, days, byDay, session);
    }

private:
    static Result<int> tell(const SubjectInfo &subject, const DayRange &days, bool byDay, Session &session)
    {
        Workspace &workspace = session.workspace();
        auto whole = workspace.figures(session.actor(), subject.id, days, {});
        std::vector<Workspace::Answer<SubjectFigures>> eachDay;
        for (Day day = days.first; byDay && day <= days.last; ++day)
            eachDay.push_back(workspace.figures(session.actor(), subject.id, {day, day}, {}));
        const auto figures = session.wait(std::move(whole));
        if (!figures)
            return fail(figures.error());
        std::vector<SubjectFigures> dayFigures;
        for (auto &answer : eachDay) {
            auto one = session.wait(std::move(answer));
            if (!one)
                return fail(one.error());
            dayFigures.push_back(*std::move(one));
        }
        if (session.terminal().isJson()) {
            QJsonObject json = jsonOf(*figures, subject, session.info(), session.language());
            QJsonArray list;
            for (const SubjectFigures &day : dayFigures)
                list.append(jsonOf(day, subject, session.info(), session.language()));
            if (byDay)
                json[QStringLiteral("days")] = list;
            session.terminal().printJson(json);
            return exit_code::ok;
        }
        printHead(*figures, subject, session);
        if (figures->suppressed)
            return exit_code::ok;
        if (byDay)
            printDays(dayFigures, session);
        else
            printMetrics(*figures, session);
        return exit_code::ok;
    }

    static void printHead(const SubjectFigures &figures, const SubjectInfo &subject, const Session &session)
    {
        const Terminal &terminal = session.terminal();
        QStringList path;
        for (const BilingualText &name : subject.path)
            path += name.in(session.language());
        path += subject.name.in(session.language());
        terminal.print(QStringLiteral("%1 (%2)  %3 .. %4")
                           .arg(path.join(QStringLiteral(" / ")), subject.code, figures.days.first.text(),
                                figures.days.last.text()) +
                       (session.info().demo
                            ? QStringLiteral("  ") + QCoreApplication::translate("Cli", "DEMO DATA")
                            : QString()));
        if (figures.suppressed) {
            terminal.print(withheldText());
            return;
        }
        terminal.print(QCoreApplication::translate("Cli", "People: %1   Days with data: %2 of %3 (%4)")
                           .arg(figures.coverage.people)
                           .arg(figures.coverage.daysWithData)
                           .arg(figures.coverage.daysExpected)
                           .arg(percentOf(figures.coverage.share)));
        const ScoreFigures &score = figures.score;
        terminal.print(score.value
                           ? QCoreApplication::translate("Cli", "Health: %1 (%2 to %3)")
                                 .arg(textOf(score.value, 1), textOf(score.low, 1), textOf(score.high, 1))
                           : QCoreApplication::translate("Cli", "Health: not enough data"));
        if (!figures.flags.isEmpty())
            terminal.print(
                QCoreApplication::translate("Cli", "Note: %1").arg(figures.flags.join(QLatin1String(", "))));
    }

    static void printMetrics(const SubjectFigures &figures, const Session &session)
    {
        using Align = Table::Align;
        Table table({{QCoreApplication::translate("Cli", "Metric")},
                     {QCoreApplication::translate("Cli", "Measured in")},
                     {QStringLiteral("n"), Align::right},
                     {QCoreApplication::translate("Cli", "Mean"), Align::right},
                     {QCoreApplication::translate("Cli", "SD"), Align::right},
                     {QCoreApplication::translate("Cli", "Min"), Align::right},
                     {QStringLiteral("p10"), Align::right},
                     {QStringLiteral("p50"), Align::right},
                     {QStringLiteral("p90"), Align::right},
                     {QCoreApplication::translate("Cli", "Max"), Align::right},
                     {QCoreApplication::translate("Cli", "Out of range"), Align::right},
                     {QCoreApplication::translate("Cli", "Excluded"), Align::right}});
        for (const MetricFigures &row : figures.metrics) {
            const Metric *metric = MetricDictionary::builtIn().byNumber(row.metric);
            if (!metric)
                continue;
            std::int64_t excluded = 0;
            for (const auto &[name, count] : row.excluded)
                excluded += count;
            const int digits = metric->decimals;
            table.addRow({metric->name.in(session.language()), metric->unitLabel.in(session.language()),
                          QString::number(row.n), textOf(row.mean, digits + 1), textOf(row.sd, digits + 1),
                          textOf(row.min, digits), textOf(row.p10, digits), textOf(row.p50, digits),
                          textOf(row.p90, digits), textOf(row.max, digits), percentOf(row.outOfUsual),
                          QString::number(excluded)});
        }
        session.terminal().printText(table.text());
    }

    static void printDays(const std::vector<SubjectFigures> &days, const Session &session)
    {
        std::vector<Table::Column> columns{
            {QCoreApplication::translate("Cli", "Day")},
            {QCoreApplication::translate("Cli", "Health"), Table::Align::right}};
        std::vector<const Metric *> metrics;
        for (const Metric &metric : MetricDictionary::builtIn().all()) {
            if (!metric.isAnalysed())
                continue;
            metrics.push_back(&metric);
            columns.push_back({metric.name.in(session.language()), Table::Align::right});
        }
        Table table(columns);
        for (const SubjectFigures &day : days) {
            QStringList cells{day.days.first.text(), textOf(day.score.value, 1)};
            for (const Metric *metric : metrics) {
                std::optional<double> mean;
                for (const MetricFigures &row : day.metrics)
                    mean = row.metric == metric->number ? row.mean : mean;
                cells += textOf(mean, metric->decimals + 1);
            }
            table.addRow(cells);
        }
        session.terminal().printText(table.text());
    }
};

}  // namespace

std::unique_ptr<Verb> makeSummaryVerb()
{
    return std::make_unique<SummaryVerb>();
}

}  // namespace xinglin
