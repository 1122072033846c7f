// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random.h"
#include "storage/sqlite_store.h"
#include "tests/bench/bench.h"
#include "workspace/import_use_case.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <string>

// Import end to end, durable: a file of payloads or a table into a new workspace, beside pandas doing the
// same. usage: bench_import [records] [runs] [skip-pandas]
using namespace xinglin;

namespace {

constexpr int kValues = 7;
constexpr int kDevices = 1000;

struct Reading
{
    int device;
    std::int64_t second;
    int rate, oxygen, tenths, systolic, diastolic, stress, steps;
};

/// Devices by turns, a sample a minute each, as a day's upload comes.
Reading reading(int i, Random &random)
{
    return {i % kDevices,
            1'790'812'800 + i / kDevices * std::int64_t{60} + i % 60,
            60 + static_cast<int>(random.below(40)),
            94 + static_cast<int>(random.below(6)),
            360 + static_cast<int>(random.below(12)),
            105 + static_cast<int>(random.below(30)),
            65 + static_cast<int>(random.below(20)),
            20 + static_cast<int>(random.below(40)),
            i / kDevices * 12};
}

QByteArray localTime(std::int64_t second)
{
    const std::int64_t local = second + 8 * 3600;
    const Day day(static_cast<std::int32_t>(local / 86'400));
    const std::int64_t clock = local % 86'400;
    char text[16];
    std::snprintf(text, sizeof text, " %02d:%02d:%02d", static_cast<int>(clock / 3600),
                  static_cast<int>(clock / 60 % 60), static_cast<int>(clock % 60));
    return day.text().toLatin1() + text;
}

void write(const QString &path, int records, bool json)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write");
    Random random(11);
    std::string text;
    if (!json)
        text = "device,time,heart_rate,spo2,body_temperature,systolic_pressure,diastolic_pressure,stress,"
               "steps\n";
    char line[512];
    for (int i = 0; i < records; ++i) {
        const Reading r = reading(i, random);
        const QByteArray time = localTime(r.second);
        const char *format =
            json ? R"({"deviceSn":"CRFTQ2340900%04d","timestamp":"%s","heart_rate":%d,"blood_oxygen":%d,)"
                   R"("temperature":"%d.%d","blood_pressure_systolic":%d,"blood_pressure_diastolic":%d,)"
                   R"("stress":%d,"step":%d,"upload_method":"4g"})"
                   "\n"
                 : "CRFTQ2340900%04d,%s,%d,%d,%d.%d,%d,%d,%d,%d\n";
        const int n = std::snprintf(line, sizeof line, format, r.device, time.constData(), r.rate, r.oxygen,
                                    r.tenths / 10, r.tenths % 10, r.systolic, r.diastolic, r.stress, r.steps);
        text.append(line, static_cast<std::size_t>(n));
        if (text.size() > (1u << 20)) {
            file.write(text.data(), static_cast<qint64>(text.size()));
            text.clear();
        }
    }
    file.write(text.data(), static_cast<qint64>(text.size()));
}

double importOnce(const QString &folder, const QString &path, int records)
{
    static int serial = 0;
    NewStore what;
    what.name = QStringLiteral("Bench");
    const QString workspace = folder + QStringLiteral("/w%1").arg(++serial);
    auto store = SqliteStore::create(workspace, what);
    if (!store)
        qFatal("%s", qPrintable(store.error().message));
    const SystemClock clock;
    Context context{**store, clock, *Zone::byName("Asia/Shanghai"), MetricDictionary::builtIn(), workspace};
    ImportRequest request;
    request.files = {path};
    const auto report = runImport(context, Actor{QStringLiteral("bench")}, request, {}, {});
    if (!report || !report->files[0].committed || report->files[0].values != std::int64_t{records} * kValues)
        qFatal("the import went wrong");
    const double seconds = report->seconds;
    store->reset();
    QDir(workspace).removeRecursively();
    return seconds;
}

std::vector<double> pandas(const QString &path, int runs)
{
    QProcess process;
    process.start(
        QStringLiteral("/usr/bin/python3"),
        {QStringLiteral(XINGLIN_SOURCE_DIR "/tests/bench/pandas_import.py"), path, QString::number(runs)});
    process.waitForFinished(-1);
    std::vector<double> seconds;
    for (const QByteArray &line : process.readAllStandardOutput().split('\n')) {
        if (!line.isEmpty())
            seconds.push_back(line.toDouble());
    }
    if (seconds.empty())
        std::printf("  pandas did not run: %s\n", process.readAllStandardError().constData());
    return seconds;
}

void tell(const char *what, const QString &path, int records, double seconds)
{
    const double values = static_cast<double>(records) * kValues;
    std::printf("%-34s %7.3f s  %6.2f M values/s  %7.1f MB/s\n", what, seconds, values / seconds / 1e6,
                static_cast<double>(QFile(path).size()) / seconds / 1e6);
    std::fflush(stdout);
}

}  // namespace

int main(int argc, char **argv)
{
    const int records = argc > 1 ? std::atoi(argv[1]) : 1'000'000;
    const int runs = argc > 2 ? std::atoi(argv[2]) : 5;
    const QTemporaryDir folder(QDir::currentPath() + QStringLiteral("/bench-XXXXXX"));
    for (const char *name : {"samples.ndjson", "samples.csv"}) {
        const QString path = folder.filePath(QString::fromLatin1(name));
        write(path, records, path.endsWith(QLatin1String("json")));
        std::vector<double> ours;
        for (int run = 0; run < runs; ++run)
            ours.push_back(importOnce(folder.path(), path, records));
        const double mine = bench::median(ours);
        std::printf("%s, %d records of %d values, target >= 2 M values/s and >= 3x pandas\n", name, records,
                    kValues);
        tell("  xinglin (median)", path, records, mine);
        if (argc > 3)
            continue;
        const std::vector<double> peer = pandas(path, std::min(runs, 3));
        if (!peer.empty()) {
            tell("  pandas (median)", path, records, bench::median(peer));
            std::printf("  ratio %.1f\n", bench::median(peer) / mine);
        }
    }
    return 0;
}
