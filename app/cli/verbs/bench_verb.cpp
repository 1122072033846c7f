// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/bench/bench_stage.h"
#include "cli/table.h"
#include "cli/verbs/verbs.h"

#include <QCoreApplication>

#include <algorithm>

namespace xinglin {
namespace {

constexpr quint64 kSeeds = 20, kMostSeeds = 1000;

class BenchVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("bench"); }
    QString synopsis() const override
    {
        QStringList names;
        for (const Benchmark &benchmark : benchmarks())
            names += QLatin1String(benchmark.name);
        return QStringLiteral("[%1] [--seeds N]").arg(names.join(QLatin1Char('|')));
    }
    std::vector<Option> options() const override { return {{QStringLiteral("seeds"), QStringLiteral("N")}}; }
    QString summary() const override
    {
        return QCoreApplication::translate("Cli", "Measure this machine: medians, in a temporary workspace");
    }
    int maxWords() const override { return 1; }
    bool paints() const override { return true; }

    Result<int> run(const Arguments &arguments, Session &session) override
    {
        const QString wanted = arguments.positional().value(0);
        const auto isWanted = [&](const Benchmark &benchmark) {
            return wanted.isEmpty() || wanted == QLatin1String(benchmark.name);
        };
        if (std::none_of(benchmarks().begin(), benchmarks().end(), isWanted))
            return fail(ErrorCode::usage, noneOf(wanted, {synopsis()}));
        const auto seeds = arguments.number(QStringLiteral("seeds"));
        if (!seeds)
            return fail(seeds.error());
        if (*seeds && (**seeds < 1 || **seeds > kMostSeeds))
            return badValue(QStringLiteral("seeds"), arguments.value(QStringLiteral("seeds")));
        BenchStage stage(session, static_cast<int>(seeds->value_or(kSeeds)));
        std::vector<BenchResult> results;
        for (const Benchmark &benchmark : benchmarks()) {
            if (!isWanted(benchmark))
                continue;
            session.terminal().detail(QCoreApplication::translate("Cli", benchmark.summary));
            auto result = benchmark.run(stage);
            if (!result)
                return fail(result.error());
            results.push_back(*std::move(result));
        }
        if (session.terminal().isJson())
            printJson(results, session);
        else
            printTable(results, session);
        return exit_code::ok;
    }

private:
    static void printJson(const std::vector<BenchResult> &results, const Session &session)
    {
        QJsonArray list;
        for (const BenchResult &result : results) {
            QJsonArray runs;
            for (const double seconds : result.seconds)
                runs.append(seconds);
            QJsonObject json{{QStringLiteral("name"), result.name},
                             {QStringLiteral("median_seconds"), result.median()},
                             {QStringLiteral("runs"), runs},
                             {QStringLiteral("met"), result.isMet()}};
            if (result.work > 0.0) {
                json[QStringLiteral("values")] = result.work;
                json[QStringLiteral("values_per_second")] = result.rate();
                json[QStringLiteral("target_values_per_second")] = result.target;
            } else {
                json[QStringLiteral("target_seconds")] = result.target;
            }
            if (!result.figures.empty())
                json[QStringLiteral("figures")] = figuresOf(result);
            if (!result.detail.isEmpty())
                json[QStringLiteral("detail")] = result.detail;
            list.append(json);
        }
        session.terminal().printJson({{QStringLiteral("benchmarks"), list}});
    }

    static QJsonArray figuresOf(const BenchResult &result)
    {
        QJsonArray list;
        for (const BenchFigure &figure : result.figures) {
            QJsonObject json{
                {QStringLiteral("name"), figure.name},
                {QStringLiteral("value"), figure.value},
                {figure.atLeast ? QStringLiteral("at_least") : QStringLiteral("at_most"), figure.limit},
                {QStringLiteral("met"), figure.isMet()}};
            if (figure.low && figure.high)
                json[QStringLiteral("interval")] =
                    QJsonObject{{QStringLiteral("low"), *figure.low}, {QStringLiteral("high"), *figure.high}};
            list.append(json);
        }
        return list;
    }

    static QString yesOrNo(bool met)
    {
        return met ? QCoreApplication::translate("Cli", "yes") : QCoreApplication::translate("Cli", "no");
    }

    static void addFigures(const BenchResult &result, Table &table)
    {
        for (const BenchFigure &figure : result.figures) {
            const auto text = [](double value) { return QString::number(value, 'f', 4); };
            table.addRow({QStringLiteral("  ") + figure.name, text(figure.value),
                          figure.low && figure.high
                              ? QStringLiteral("%1–%2").arg(text(*figure.low), text(*figure.high))
                              : QString(),
                          (figure.atLeast ? QStringLiteral("≥ ") : QStringLiteral("≤ ")) + text(figure.limit),
                          yesOrNo(figure.isMet())});
        }
    }

    static void printTable(const std::vector<BenchResult> &results, const Session &session)
    {
        using Align = Table::Align;
        Table table({{QCoreApplication::translate("Cli", "Benchmark")},
                     {QCoreApplication::translate("Cli", "Median"), Align::right},
                     {QCoreApplication::translate("Cli", "Rate"), Align::right},
                     {QCoreApplication::translate("Cli", "Target"), Align::right},
                     {QCoreApplication::translate("Cli", "Met")}});
        const auto millions = [](double rate) {
            return QCoreApplication::translate("Cli", "%1 M values/s").arg(rate / 1e6, 0, 'f', 2);
        };
        const auto milliseconds = [](double seconds) {
            return QStringLiteral("%1 ms").arg(seconds * 1e3, 0, 'f', 1);
        };
        for (const BenchResult &result : results) {
            const bool isRate = result.work > 0.0;
            table.addRow(
                {result.name, milliseconds(result.median()), isRate ? millions(result.rate()) : QString(),
                 isRate ? millions(result.target) : milliseconds(result.target), yesOrNo(result.isMet())});
            addFigures(result, table);
        }
        session.terminal().printText(table.text());
    }
};

}  // namespace

std::unique_ptr<Verb> makeBenchVerb()
{
    return std::make_unique<BenchVerb>();
}

}  // namespace xinglin
