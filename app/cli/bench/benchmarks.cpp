// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/bench/bench_stage.h"
#include "storage/sqlite_store.h"
#include "vitals/day_block.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>

namespace xinglin {
namespace {

constexpr int kRuns = 5;
const DayRange kMonth{Day::fromCivil(2026, 10, 1), Day::fromCivil(2026, 10, 31)};

/// Import into a new workspace each time: from a closed program to "durable".
Result<BenchResult> importBench(BenchStage &stage, const char *name, const Result<QString> &file)
{
    if (!file)
        return fail(file.error());
    BenchResult result{QString::fromLatin1(name), {}, 0.0, 2e6};
    for (int i = 0; i < 3; ++i) {
        const auto folder = stage.emptyWorkspace();
        if (!folder)
            return fail(folder.error());
        const Status done = stage.repeat(
            1,
            [&]() -> Status {
                const auto values = stage.importInto(*folder, *file);
                if (!values)
                    return fail(values.error());
                result.work = static_cast<double>(*values);
                return {};
            },
            result);
        QDir(*folder).removeRecursively();
        if (!done)
            return fail(done.error());
    }
    return result;
}

Result<BenchResult> importNdjson(BenchStage &stage)
{
    return importBench(stage, "import-ndjson", stage.payloads());
}

Result<BenchResult> importCsv(BenchStage &stage)
{
    return importBench(stage, "import-csv", stage.csv());
}

/// One metric of every block of the demo, a core, blocks in memory.
Result<BenchResult> scan(BenchStage &stage)
{
    const auto folder = stage.demoWorkspace();
    if (!folder)
        return fail(folder.error());
    auto store = SqliteStore::open(*folder);
    if (!store)
        return fail(store.error());
    std::vector<ByteBuffer> blocks;
    const Status read = (*store)->read([&](StoreSession &session) {
        return session.vitals().visitAllBlocks([&](std::int32_t, Day, Bytes block) -> Status {
            blocks.emplace_back(block.begin(), block.end());
            return {};
        });
    });
    if (!read)
        return fail(read.error());
    const std::uint8_t heartRate = MetricDictionary::builtIn().find(u"heart_rate")->number;
    BenchResult result{QStringLiteral("scan"), {}, 0.0, 200e6};
    constexpr int kPasses = 20;
    const Status done = stage.repeat(
        kRuns,
        [&]() -> Status {
            ColumnScan found;
            for (int pass = 0; pass < kPasses; ++pass) {
                for (const ByteBuffer &bytes : blocks) {
                    const auto block = DayBlock::open(bytes);
                    if (!block)
                        return fail(block.error());
                    if (Status scanned = block->scan(heartRate, found); !scanned)
                        return scanned;
                }
            }
            result.work = static_cast<double>(found.n);
            return {};
        },
        result);
    if (!done)
        return fail(done.error());
    return result;
}

/// The figures of everybody over a month, from a closed workspace.
Result<BenchResult> summary(BenchStage &stage)
{
    BenchResult result{QStringLiteral("summary"), {}, 0.0, 0.05};
    const Session &session = stage.session();
    const Status done = stage.repeatOnDemo(
        kRuns, kMonth.last,
        [&](Workspace &workspace, const SubjectId &root) -> Status {
            const auto figures = session.wait(workspace.figures(session.actor(), root, kMonth, {}));
            return figures ? Status() : fail(figures.error());
        },
        result);
    if (!done)
        return fail(done.error());
    return result;
}

/// The whole program on an empty workspace, from the shell's point of view.
Result<BenchResult> start(BenchStage &stage)
{
    const auto folder = stage.emptyWorkspace();
    if (!folder)
        return fail(folder.error());
    BenchResult result{QStringLiteral("start"), {}, 0.0, 0.3};
    const Status done = stage.repeat(
        kRuns,
        [&]() -> Status {
            QProcess process;
            process.start(QCoreApplication::applicationFilePath(),
                          {QStringLiteral("-w"), *folder, QStringLiteral("units")});
            if (process.waitForFinished() && process.exitCode() == 0)
                return {};
            return fail(ErrorCode::internal, QString::fromUtf8(process.readAllStandardError()).trimmed());
        },
        result);
    if (!done)
        return fail(done.error());
    return result;
}

}  // namespace

const std::vector<Benchmark> &benchmarks()
{
    static const std::vector<Benchmark> all = [] {
        std::vector<Benchmark> list{
            // First, in a program that holds nothing yet: it tells how much memory it took.
            {"long-report", QT_TRANSLATE_NOOP("Cli", "5,000 dense pages as PDF"), longReportBench},
            {"import-ndjson", QT_TRANSLATE_NOOP("Cli", "Import watch payloads, durable"), importNdjson},
            {"import-csv", QT_TRANSLATE_NOOP("Cli", "Import a wide table of vitals, durable"), importCsv},
            {"scan", QT_TRANSLATE_NOOP("Cli", "Scan the stored values of one metric on one core"), scan},
            {"summary",
             QT_TRANSLATE_NOOP("Cli", "Figures of everybody over a month, workspace closed before"), summary},
            {"report", QT_TRANSLATE_NOOP("Cli", "Comprehensive report as PDF, workspace closed before"),
             reportBench},
            {"escalation", QT_TRANSLATE_NOOP("Cli", "Escalate 10,000 alerts due in the same second"),
             escalationBench},
            {"orders", QT_TRANSLATE_NOOP("Cli", "Acknowledge 100,000 of 1,000,000 orders, and look at them"),
             ordersBench},
            {"start", QT_TRANSLATE_NOOP("Cli", "The whole program listing an empty workspace"), start},
        };
        for (const Benchmark &each : analysisBenchmarks())
            list.push_back(each);
        for (const Benchmark &each : alertBenchmarks())
            list.push_back(each);
        return list;
    }();
    return all;
}

}  // namespace xinglin
