// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/bench/bench_stage.h"
#include "cli/table.h"
#include "cli/verbs/verbs.h"

#include <QCoreApplication>

#include <algorithm>

namespace xinglin {
namespace {

class BenchVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("bench"); }
    QString synopsis() const override
    {
        QStringList names;
        for (const Benchmark &benchmark : benchmarks())
            names += QLatin1String(benchmark.name);
        return QStringLiteral("[%1]").arg(names.join(QLatin1Char('|')));
    }
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
            return fail(ErrorCode::usage,
                        QCoreApplication::translate("Cli", "“%1” is none of %2").arg(wanted, synopsis()));
        BenchStage stage(session);
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
            list.append(json);
        }
        session.terminal().printJson({{QStringLiteral("benchmarks"), list}});
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
            table.addRow({result.name, milliseconds(result.median()),
                          isRate ? millions(result.rate()) : QString(),
                          isRate ? millions(result.target) : milliseconds(result.target),
                          result.isMet() ? QCoreApplication::translate("Cli", "yes")
                                         : QCoreApplication::translate("Cli", "no")});
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
