// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/session.h"

#include <QJsonObject>
#include <QTemporaryDir>

#include <functional>
#include <optional>
#include <vector>

namespace xinglin {

/// One figure beside the time, with what it must reach.
struct BenchFigure
{
    QString name;
    double value = 0.0;
    std::optional<double> low = {}, high = {};  ///< 95% interval
    double limit = 0.0;
    bool atLeast = false;  ///< else at most

    bool isMet() const { return atLeast ? value >= limit : value <= limit; }
};

/// What one benchmark measured.
struct BenchResult
{
    QString name;
    std::vector<double> seconds;  ///< one for each run, in order
    double work = 0.0;            ///< things done in a run (values); 0 when only the time counts
    double target = 0.0;          ///< things a second, or seconds where only the time counts
    std::vector<BenchFigure> figures = {};
    QJsonObject detail = {};  ///< what else a program may want; printed with --json

    double median() const;
    double rate() const { return work / median(); }
    bool isMet() const;
};

/// A place for benchmarks: a temporary folder, data of the demo's kind in it, and doors to workspaces. What
/// several benchmarks need is made once. Main thread.
class BenchStage
{
public:
    /// `seeds`: how often benchmarks that draw at random do so.
    BenchStage(Session &session, int seeds);

    Session &session() const { return m_session; }
    int seeds() const { return m_seeds; }
    QString path(const QString &name) const { return m_folder.filePath(name); }

    /// NDJSON payloads of 113 watches over 35 days; about 570,000 records.
    Result<QString> payloads();
    /// The same kind of values as one wide CSV file of 300,000 rows.
    Result<QString> csv();
    /// A workspace of the small demo, settled and closed; its folder.
    Result<QString> demoWorkspace();

    /// A new, empty workspace's folder.
    Result<QString> emptyWorkspace();
    Result<std::unique_ptr<Workspace>> open(const QString &folder) const;
    /// Imports a file into a new workspace; the number of values.
    Result<std::int64_t> importInto(const QString &folder, const QString &file) const;

    /// Calls `run` `count` times and notes how long each took; stops at the first failure or Ctrl-C.
    Status repeat(int count, const std::function<Status()> &run, BenchResult &result) const;
    /// The same, each time with the demo opened anew and its whole organisation as it is on the day.
    Status repeatOnDemo(int count, Day day,
                        const std::function<Status(Workspace &workspace, const SubjectId &root)> &run,
                        BenchResult &result);

private:
    Session &m_session;
    int m_seeds;
    QTemporaryDir m_folder;
    QString m_payloads, m_csv, m_demo;
    int m_workspaces = 0;
};

/// One named benchmark.
struct Benchmark
{
    const char *name;
    const char *summary;  ///< source text, context "Cli"
    Result<BenchResult> (*run)(BenchStage &stage);
};
const std::vector<Benchmark> &benchmarks();
/// 10,000 alerts that fall due in the same second: escalation_benchmark.cpp.
Result<BenchResult> escalationBench(BenchStage &stage);
/// A queue of 1,000,000 orders: order_benchmark.cpp.
Result<BenchResult> ordersBench(BenchStage &stage);
/// A report of the demo, and dense pages beside QPdfWriter's: report_benchmark.cpp.
Result<BenchResult> reportBench(BenchStage &stage);
Result<BenchResult> longReportBench(BenchStage &stage);
/// From durable data to the row in the answered queue: latency_benchmark.cpp.
Result<BenchResult> latencyBench(BenchStage &stage);
/// Those of the analysis engine: analysis_benchmarks.cpp.
std::vector<Benchmark> analysisBenchmarks();
/// Those of alerts: alert_benchmarks.cpp.
std::vector<Benchmark> alertBenchmarks();

}  // namespace xinglin
