// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/person/nightly_run.h"
#include "tests/analysis/person_records.h"
#include "tests/bench/bench.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <thread>

// The nightly run of 10,000 people over 30 days, and what pandas needs for the part both can do: mean,
// standard deviation, minimum, maximum, quantiles, usual and z of every person-day, on the same values in the
// same run. Arguments: sampling interval in seconds (300), people in the pool (200), "nopeer".
using namespace xinglin;
using namespace xinglin::personRecords;

namespace {

constexpr int kNightlyPeople = 10'000;
const DayRange kNightlyDays{Day::fromCivil(2026, 1, 5), Day::fromCivil(2026, 2, 3)};

std::vector<DeviceSamples> makePool(int people, std::int64_t intervalMs)
{
    std::vector<DeviceSamples> pool;
    for (int i = 0; i < people; ++i) {
        Wearer wearer;
        wearer.first = kNightlyDays.first;
        wearer.days = kNightlyDays.days();
        wearer.intervalMs = intervalMs;
        wearer.seed = static_cast<std::uint64_t>(i) + 1;
        pool.push_back(samplesOf(wearer));
    }
    return pool;
}

void writeRaw(const QString &path, const std::vector<std::int32_t> &values)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(path));
    file.write(reinterpret_cast<const char *>(values.data()),
               static_cast<qint64>(values.size() * sizeof(std::int32_t)));
}

/// Columns person, day and the metrics, as plain 32-bit numbers, and the engine's own figures beside them.
void writeForPeer(const QDir &folder, const std::vector<DeviceSamples> &pool,
                  const std::vector<NightlyPerson> &figures)
{
    std::vector<std::int32_t> person, day;
    std::vector<std::vector<std::int32_t>> columns(kLevels.size());
    for (std::size_t i = 0; i < pool.size(); ++i) {
        for (std::size_t row = 0; row < pool[i].size(); ++row) {
            person.push_back(static_cast<std::int32_t>(i));
            day.push_back(utcDayOf(pool[i].times[row]) - kNightlyDays.first.number());
        }
        for (std::size_t column = 0; column < kLevels.size(); ++column)
            columns[column].insert(columns[column].end(), pool[i].columns[column].values.begin(),
                                   pool[i].columns[column].values.end());
    }
    writeRaw(folder.filePath(QStringLiteral("person.i32")), person);
    writeRaw(folder.filePath(QStringLiteral("day.i32")), day);
    for (std::size_t column = 0; column < kLevels.size(); ++column)
        writeRaw(folder.filePath(QStringLiteral("m%1.i32").arg(column)), columns[column]);
    QFile file(folder.filePath(QStringLiteral("engine.csv")));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write the figures");
    file.write("person,day,metric,per_unit,mean,sd,min,max,p10,p50,p90,center,scale,z\n");
    for (std::size_t i = 0; i < figures.size(); ++i) {
        for (const NightlyFigure &each : figures[i].figures) {
            const auto text = [](const std::optional<double> &value) {
                return value ? QByteArray::number(*value, 'g', 17) : QByteArray();
            };
            const Metric &metric = *MetricDictionary::builtIn().byNumber(each.metric);
            file.write(QByteArray::number(static_cast<int>(i)) + ',' +
                       QByteArray::number(each.day - kNightlyDays.first) + ',' +
                       QByteArray::number(each.metric) + ',' + QByteArray::number(metric.perUnit) + ',' +
                       text(each.mean) + ',' + text(each.sd) + ',' + text(each.min) + ',' + text(each.max) +
                       ',' + text(each.p10) + ',' + text(each.p50) + ',' + text(each.p90) + ',' +
                       text(each.center) + ',' + text(each.scale) + ',' + text(each.z) + '\n');
        }
    }
}

double secondsOfPeer(const QString &folder)
{
    QProcess pandas;
    pandas.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    pandas.start(
        QStringLiteral("/usr/bin/python3"),
        {QStringLiteral("-B"), QStringLiteral(XINGLIN_SOURCE_DIR "/tests/bench/pandas_nightly.py"), folder});
    if (!pandas.waitForFinished(-1) || pandas.exitCode() != 0)
        qFatal("the peer failed");
    const QByteArray out = pandas.readAllStandardOutput();
    std::printf("%s", out.constData());
    return out.split('\n').first().split(' ').last().toDouble();
}

}  // namespace

int main(int argc, char **argv)
{
    const QStringList words = [&] {
        QStringList list;
        for (int i = 1; i < argc; ++i)
            list += QString::fromLocal8Bit(argv[i]);
        return list;
    }();
    const std::int64_t interval = (words.isEmpty() ? 300 : words[0].toInt()) * 1000;
    const auto pool = makePool(words.size() > 1 ? words[1].toInt() : 200, interval);
    const NightlyRun nightly(MetricDictionary::builtIn(), Zone::utc(), kNightlyDays);
    const auto devicesOf = [&pool](std::size_t person) {
        return std::vector<WornDevice>{{pool[person % pool.size()], {kAlways}}};
    };
    std::vector<NightlyPerson> all;
    const bench::Cost run =
        bench::measure(3, [&] { all = nightly.run(kNightlyPeople, devicesOf, 2, NightlyParts::all); });
    bench::tell("nightly run, 10,000 people x 30 days, 2 threads", run, "< 10 s");
    const double values = static_cast<double>(pool.front().size()) * kLevels.size() * kNightlyPeople;
    std::printf("  %.0f M values, %.1f ns of wall a value\n", values / 1e6, run.wallMs * 1e6 / values);

    std::vector<NightlyPerson> figures;
    // The samples are there, as pandas has its frame: taking them costs no copy.
    const auto shared = [&](int threads) {
        std::vector<double> wall, cpu;
        for (int i = 0; i < 3; ++i) {
            std::vector<DeviceSamples> ready = pool;
            const bench::Cost cost = bench::measure(1, [&] {
                figures = nightly.run(
                    ready.size(),
                    [&ready](std::size_t person) {
                        std::vector<WornDevice> devices(1);
                        devices.front() = {std::move(ready[person]), {kAlways}};
                        return devices;
                    },
                    threads, NightlyParts::figures);
            });
            wall.push_back(cost.wallMs);
            cpu.push_back(cost.cpuMs);
        }
        return bench::Cost{bench::median(wall), bench::median(cpu)};
    };
    const bench::Cost one = shared(1);
    bench::tell("shared part, the pool, 1 thread", one, "-");
    const bench::Cost two = shared(2);
    bench::tell("shared part, the pool, 2 threads", two, "-");
    if (words.contains(QStringLiteral("nopeer")))
        return 0;
    const QTemporaryDir folder;
    writeForPeer(QDir(folder.path()), pool, figures);
    const double peer = secondsOfPeer(folder.path());
    std::printf("pandas takes %.1f times one thread, %.1f times two   target >= 20\n",
                peer * 1e3 / one.wallMs, peer * 1e3 / two.wallMs);
}
