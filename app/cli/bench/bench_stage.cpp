// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/bench/bench_stage.h"

#include "core/clock.h"
#include "core/random.h"
#include "storage/sqlite_store.h"
#include "workspace/demo/demo_files.h"
#include "workspace/demo/demo_setup.h"
#include "workspace/embedded_workspace.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>

#include <algorithm>

namespace xinglin {
namespace {

const Day kUntil = Day::fromCivil(2026, 10, 31);
constexpr int kCsvRows = 300'000;

DemoOptions demoOf(DemoOptions::Size size)
{
    DemoOptions options;
    options.size = size;
    options.until = kUntil;
    return options;
}

}  // namespace

double BenchResult::median() const
{
    if (seconds.empty())
        return 0.0;
    std::vector<double> sorted = seconds;
    std::sort(sorted.begin(), sorted.end());
    const std::size_t middle = sorted.size() / 2;
    return sorted.size() % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
}

bool BenchResult::isMet() const
{
    return (work > 0.0 ? rate() >= target : median() <= target) &&
           std::all_of(figures.begin(), figures.end(), [](const BenchFigure &each) { return each.isMet(); });
}

BenchStage::BenchStage(Session &session, int seeds)
    : m_session(session)
    , m_seeds(seeds)
{}

Result<QString> BenchStage::payloads()
{
    if (m_payloads.isEmpty()) {
        auto files = DemoFiles::make(demoOf(DemoOptions::Size::medium), path(QStringLiteral("payloads")));
        if (!files)
            return fail(files.error());
        const auto written = files->writeSamples(0);
        if (!written)
            return written;
        m_payloads = *written;
    }
    return m_payloads;
}

Result<QString> BenchStage::csv()
{
    if (!m_csv.isEmpty())
        return m_csv;
    QFile file(path(QStringLiteral("vitals.csv")));
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorCode::io, file.errorString());
    QByteArray text(
        "device,time,heart_rate,spo2,body_temperature,systolic_pressure,diastolic_pressure,stress,steps\n");
    Random random(1);
    const auto around = [&](int middle, std::uint64_t spread) {
        return QByteArray::number(middle + static_cast<int>(random.below(spread)));
    };
    for (int row = 0; row < kCsvRows; ++row) {
        const int minute = row / 60 * 10;
        const Day day = kUntil - 34 + minute / 1440;
        text += "BENCH" + QByteArray::number(row % 60) + ',' + day.text().toLatin1() + ' ' +
                QByteArray::number(minute % 1440 / 60).rightJustified(2, '0') + ':' +
                QByteArray::number(minute % 60).rightJustified(2, '0') + ":00," + around(55, 60) + ',' +
                around(94, 6) + ',' + around(36, 2) + '.' + around(0, 10) + ',' + around(105, 30) + ',' +
                around(65, 20) + ',' + around(20, 50) + ',' + QByteArray::number(minute % 1440 * 5) + '\n';
    }
    file.write(text);
    m_csv = file.fileName();
    return m_csv;
}

Result<QString> BenchStage::emptyWorkspace()
{
    const QString folder = path(QStringLiteral("workspace-%1").arg(++m_workspaces));
    NewStore settings;
    settings.name = QStringLiteral("bench");
    settings.now = SystemClock().now();
    settings.actor = m_session.actor().name;
    if (auto store = SqliteStore::create(folder, settings); !store)
        return fail(store.error());
    return folder;
}

Result<std::unique_ptr<Workspace>> BenchStage::open(const QString &folder) const
{
    auto store = SqliteStore::open(folder);
    if (!store)
        return fail(store.error());
    auto workspace = EmbeddedWorkspace::open(*std::move(store), folder);
    if (!workspace)
        return fail(workspace.error());
    return std::unique_ptr<Workspace>(*std::move(workspace));
}

Result<QString> BenchStage::demoWorkspace()
{
    if (!m_demo.isEmpty())
        return m_demo;
    const auto folder = emptyWorkspace();
    if (!folder)
        return folder;
    auto workspace = open(*folder);
    if (!workspace)
        return fail(workspace.error());
    const auto filled = fillWithDemo(
        **workspace, m_session.actor(), demoOf(DemoOptions::Size::small), path(QStringLiteral("demo")), false,
        [](double) {}, m_session.cancel());
    if (!filled)
        return fail(filled.error());
    m_demo = *folder;
    return m_demo;
}

Result<std::int64_t> BenchStage::importInto(const QString &folder, const QString &file) const
{
    auto workspace = open(folder);
    if (!workspace)
        return fail(workspace.error());
    ImportRequest request;
    request.files = {file};
    const auto report =
        m_session.wait((*workspace)
                           ->import(
                               m_session.actor(), request, [](double) {}, m_session.cancel()));
    if (!report)
        return fail(report.error());
    for (const ImportFileReport &each : report->files) {
        if (each.error)
            return fail(*each.error);
        if (!each.committed)
            return fail(ErrorCode::internal,
                        QCoreApplication::translate("Cli", "%1: not stored").arg(each.file));
    }
    return report->files.front().values;
}

Status BenchStage::repeat(int count, const std::function<Status()> &run, BenchResult &result) const
{
    for (int i = 0; i < count; ++i) {
        if (m_session.cancel().isCancelled())
            return fail(ErrorCode::cancelled, QCoreApplication::translate("Cli", "Cancelled."));
        QElapsedTimer timer;
        timer.start();
        if (Status done = run(); !done)
            return done;
        result.seconds.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e9);
    }
    return {};
}

Status BenchStage::repeatOnDemo(int count, Day day,
                                const std::function<Status(Workspace &workspace, const SubjectId &root)> &run,
                                BenchResult &result)
{
    const auto folder = demoWorkspace();
    if (!folder)
        return fail(folder.error());
    return repeat(
        count,
        [&]() -> Status {
            auto workspace = open(*folder);
            if (!workspace)
                return fail(workspace.error());
            const auto root = m_session.wait(
                (*workspace)->resolve(m_session.actor(), SubjectId::Kind::unit, QStringLiteral("QL"), day));
            return root ? run(**workspace, root->id) : fail(root.error());
        },
        result);
}

}  // namespace xinglin
