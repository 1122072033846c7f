// SPDX-License-Identifier: GPL-3.0-or-later
// Packing, scanning, merging and summing vitals, beside the memory's own speed in the same run.
#include "core/random.h"
#include "storage/sqlite_store.h"
#include "tests/bench/stop_watch.h"
#include "vitals/day_block.h"
#include "vitals/journal_batch.h"
#include "workspace/dated_changes.h"
#include "workspace/keeper_work.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <cstdlib>
#include <numeric>

using namespace xinglin;
using namespace xinglin::bench;

namespace {

constexpr std::int64_t kMinute = 60'000;
constexpr std::size_t kBatchRows = 40'000;

template <typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s %s", qPrintable(result.error().message), qPrintable(result.error().detail));
    return std::move(*result);
}

void must(const Status &status)
{
    if (!status)
        qFatal("%s %s", qPrintable(status.error().message), qPrintable(status.error().detail));
}

struct Scale
{
    int people = 1000;
    int days = 35;
    int minutes = 10;
    std::int64_t rows() const { return std::int64_t{people} * days * 24 * 60 / minutes; }
};

/// Seven values a record, as a watch sends them.
void fillRow(RecordBatch &records, Random &random, int person, std::int64_t time, std::int64_t ofDay)
{
    const std::uint32_t row = records.addRow(
        {static_cast<std::uint32_t>(person), static_cast<std::uint32_t>(records.rows.size() + 1), time, 0});
    const auto values = records.valuesOf(row);
    const std::uint64_t noise = random.next();
    values[0] = static_cast<std::int32_t>(60 + person % 20 + (noise & 15));
    values[1] = static_cast<std::int32_t>(95 + (noise >> 8) % 6);
    values[2] = static_cast<std::int32_t>(362 + (noise >> 16) % 9);
    values[3] = static_cast<std::int32_t>(110 + (noise >> 24) % 25);
    values[4] = static_cast<std::int32_t>(70 + (noise >> 32) % 15);
    values[5] = static_cast<std::int32_t>((noise >> 40) % 60);
    values[8] = static_cast<std::int32_t>(ofDay / 9'000);
}

class Bench
{
public:
    explicit Bench(Scale what)
        : scale(what)
        , zone(must(Zone::byName("Asia/Shanghai")))
    {
        NewStore made;
        made.now = Instant(1'790'000'000'000);
        store = must(SqliteStore::create(folder.filePath(QStringLiteral("workspace")), made));
        must(store->write([this](StoreSession &session) { return build(session); }));
    }

    /// Teams of twenty, ten teams a plant.
    Status build(StoreSession &session)
    {
        Unit root;
        root.code = QStringLiteral("ROOT");
        root = must(session.org().addUnit(root));
        Unit plant, team;
        for (int i = 0; i < scale.people; ++i) {
            if (i % 200 == 0) {
                plant = {};
                plant.parent = root.id;
                plant.code = QStringLiteral("P%1").arg(i);
                plant = must(session.org().addUnit(plant));
            }
            if (i % 20 == 0) {
                team = {};
                team.parent = plant.id;
                team.code = QStringLiteral("T%1").arg(i);
                team = must(session.org().addUnit(team));
            }
            Person person;
            person.code = QStringLiteral("E%1").arg(i, 6, 10, QLatin1Char('0'));
            person = must(session.people().savePerson(person));
            must(session.people().assign(person.id, team.id, kFirstDay));
            Device device;
            device.serial = QStringLiteral("W%1").arg(i);
            device = must(session.devices().saveDevice(device));
            Binding binding;
            binding.device = device.id;
            binding.person = person.id;
            binding.time = {Instant(0), kForever};
            must(session.devices().saveBinding(binding));
        }
        return {};
    }

    /// All records in order of time, in batches, each handed to `take`.
    void generate(const std::function<void(const RecordBatch &)> &take) const
    {
        Random random(7);
        RecordBatch records(MetricDictionary::builtIn().size());
        const auto begin = [&] {
            records = RecordBatch(MetricDictionary::builtIn().size());
            for (int i = 0; i < scale.people; ++i)
                records.subjects.push_back({SubjectRef::Kind::device, std::to_string(i)});
        };
        begin();
        const std::int64_t first = zone.startOf(Day::fromCivil(2026, 9, 1)).ms();
        for (std::int64_t ms = 0; ms < scale.days * kDayMs; ms += scale.minutes * kMinute) {
            for (int person = 0; person < scale.people; ++person) {
                fillRow(records, random, person, first + ms, ms % kDayMs);
                if (records.rows.size() == kBatchRows) {
                    take(records);
                    begin();
                }
            }
        }
        if (!records.rows.empty())
            take(records);
    }

    JournalBatch pack(const RecordBatch &records) const
    {
        std::vector<std::uint32_t> rows(records.rows.size());
        std::iota(rows.begin(), rows.end(), 0u);
        std::vector<std::int32_t> devices(records.subjects.size());
        std::iota(devices.begin(), devices.end(), 0);
        return JournalBatch::fromRecords(records, rows, devices, Instant(1), MetricDictionary::builtIn());
    }

    Scale scale;
    QTemporaryDir folder;
    Zone zone;
    std::unique_ptr<SqliteStore> store;
};

void benchJournal(Bench &bench, std::int64_t &values)
{
    double seconds = 0.0;
    std::size_t bytes = 0;
    const double whole = medianSeconds(1, [&] {
        std::int32_t import = -1;
        must(bench.store->write([&](StoreSession &session) -> Status {
            ImportRecord record;
            record.state = ImportRecord::State::committed;
            import = must(session.imports().addImport(record)).index;
            bench.generate([&](const RecordBatch &records) {
                seconds += medianSeconds(1, [&] {
                    const JournalBatch batch = bench.pack(records);
                    values += static_cast<std::int64_t>(batch.values());
                    bytes += batch.bytes().size();
                    must(session.vitals().appendJournal(import, batch.bytes()));
                });
            });
            return {};
        }));
    });
    tell("journal: packed and appended, one core", static_cast<double>(values), "values", seconds);
    std::printf("    %.2f bytes a value; with making up the data %.2f s\n",
                static_cast<double>(bytes) / static_cast<double>(values), whole);
}

void benchKeeper(Bench &bench, std::int64_t values)
{
    const SystemClock clock;
    Context context{*bench.store, clock, bench.zone, MetricDictionary::builtIn()};
    KeeperWork work(context);
    const auto pending = [&] {
        VitalsPort::Pending found;
        must(bench.store->read([&](StoreSession &session) -> Status {
            found = must(session.vitals().pendingJournal());
            return {};
        }));
        return found.entries;
    };
    const double merging = medianSeconds(1, [&] {
        while (pending() > 0)
            must(work.step({}));
    });
    tell("keeper: journal into blocks, two cores", static_cast<double>(values), "values", merging);
    const double summing = medianSeconds(1, [&] {
        while (must(work.step({}))) {
        }
    });
    tell("keeper: summaries, scores, roll-ups, two cores", static_cast<double>(values), "values", summing);
    tell("keeper: all", static_cast<double>(values), "values", merging + summing);
}

void benchScan(Bench &bench)
{
    std::vector<std::uint64_t> memory(std::size_t{32} << 20, 3);
    std::uint64_t read = 0;
    const double reading =
        medianSeconds(5, [&] { read += std::accumulate(memory.begin(), memory.end(), std::uint64_t{0}); });
    std::printf("%-52s %12.1f GB/s  (%llu)\n", "limit: reading memory, one core",
                static_cast<double>(memory.size()) * 8e-9 / reading,
                static_cast<unsigned long long>(read % 10));
    const std::uint8_t rate = MetricDictionary::builtIn().find(u"heart_rate")->number;
    std::vector<ByteBuffer> blocks;
    std::size_t bytes = 0;
    must(bench.store->read([&](StoreSession &session) {
        return session.vitals().visitAllBlocks([&](std::int32_t, Day, Bytes block) -> Status {
            blocks.emplace_back(block.begin(), block.end());
            bytes += block.size();
            return {};
        });
    }));
    ColumnScan found;
    const double inMemory = medianSeconds(5, [&] {
        found = {};
        for (const ByteBuffer &block : blocks)
            must(must(DayBlock::open(block)).scan(rate, found));
    });
    tell("scan of one metric, blocks in memory, one core", static_cast<double>(found.n), "values", inMemory);
    const double throughStore = medianSeconds(5, [&] {
        found = {};
        must(bench.store->read([&](StoreSession &session) {
            return session.vitals().visitAllBlocks([&](std::int32_t, Day, Bytes block) -> Status {
                must(must(DayBlock::open(block)).scan(rate, found));
                return {};
            });
        }));
    });
    tell("scan of one metric, through the store, one core", static_cast<double>(found.n), "values",
         throughStore);
    std::printf("    %zu blocks, %.0f bytes each\n", blocks.size(),
                static_cast<double>(bytes) / static_cast<double>(blocks.size()));
}

void benchSums(Bench &bench)
{
    std::vector<Summary> days;
    std::size_t bytes = 0;
    must(bench.store->read([&](StoreSession &session) {
        return session.vitals().visitAllSummaries({kFirstDay, kLastDay},
                                                  [&](std::int32_t, Day, Bytes packed) -> Status {
                                                      days.push_back(must(decodeSummary(packed)));
                                                      bytes += packed.size();
                                                      return {};
                                                  });
    }));
    const double adding = medianSeconds(3, [&] {
        Summary sum;
        for (const Summary &day : days)
            sum.add(day);
    });
    tell("summaries added up, one core", static_cast<double>(days.size()), "person-days", adding);
    const double packing = medianSeconds(3, [&] {
        for (const Summary &day : days)
            (void)must(decodeSummary(encode(day)));
    });
    tell("summaries packed and unpacked, one core", static_cast<double>(days.size()), "person-days", packing);
    std::printf("    %zu person-days, %.0f bytes each\n", days.size(),
                static_cast<double>(bytes) / static_cast<double>(days.size()));
    const double node = medianSeconds(9, [&] {
        Summary sum;
        must(bench.store->read([&](StoreSession &session) {
            return session.vitals().visitRollUps(0, {kFirstDay, kLastDay},
                                                 [&](std::int32_t, Day, Bytes packed) -> Status {
                                                     sum.add(must(decodeSummary(packed)));
                                                     return {};
                                                 });
        }));
        (void)sum.find(1)->histogram.quantile(0.5);
    });
    tellTime("figures of the root over all days", node);
}

}  // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    Scale scale;
    if (argc > 3)
        scale = {std::atoi(argv[1]), std::atoi(argv[2]), std::atoi(argv[3])};
    std::printf("%d people, %d days, every %d minutes, seven values a record\n", scale.people, scale.days,
                scale.minutes);
    Bench bench(scale);
    std::int64_t values = 0;
    benchJournal(bench, values);
    benchKeeper(bench, values);
    benchScan(bench);
    benchSums(bench);
    return 0;
}
