// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random.h"
#include "storage/sqlite_store.h"
#include "tests/bench/bench.h"

#include <QTemporaryDir>

#include <cstdlib>
#include <fcntl.h>
#include <numeric>
#include <unistd.h>

// What the store costs against what the machine can do at all, in the same run: durable appends, blocks in
// and out, the organisation of a very large company.
using namespace xinglin;

namespace {

constexpr int kRuns = 5;

void must(const Status &status)
{
    if (!status) {
        std::fprintf(stderr, "%s %s\n", qPrintable(status.error().message),
                     qPrintable(status.error().detail));
        std::abort();
    }
}

template <typename T>
T must(Result<T> result)
{
    must(result ? Status() : Status(fail(result.error())));
    return std::move(*result);
}

std::unique_ptr<SqliteStore> newStore(const QTemporaryDir &folder, const char *name)
{
    NewStore what;
    what.seed = 1;
    what.demo = true;
    return must(SqliteStore::create(folder.filePath(QString::fromLatin1(name)), what));
}

std::vector<std::byte> noise(std::size_t size, std::uint64_t seed)
{
    std::vector<std::byte> bytes(size);
    Random random(seed);
    for (std::byte &each : bytes)
        each = static_cast<std::byte>(random.next());
    return bytes;
}

/// The limit: one file, appended to and flushed.
double rawAppendsPerSecond(const QTemporaryDir &folder, Bytes bytes, int count)
{
    const QByteArray name = folder.filePath(QStringLiteral("raw")).toUtf8();
    const int file = ::open(name.constData(), O_WRONLY | O_CREAT | O_TRUNC, 0644);
    const bench::Cost cost = bench::measure(kRuns, [&] {
        for (int i = 0; i < count; ++i) {
            if (::write(file, bytes.data(), bytes.size()) < 0 || ::fdatasync(file) != 0)
                std::abort();
        }
    });
    ::close(file);
    ::unlink(name.constData());
    return count / cost.wallMs * 1000.0;
}

void benchAppends(const QTemporaryDir &folder, std::size_t size, int count)
{
    const std::vector<std::byte> bytes = noise(size, 7);
    const double limit = rawAppendsPerSecond(folder, bytes, count);
    const auto store = newStore(folder, qPrintable(QStringLiteral("append-%1").arg(size)));
    std::vector<std::int64_t> sequences;
    const bench::Cost cost = bench::measure(kRuns, [&] {
        for (int i = 0; i < count; ++i)
            must(store->write([&](StoreSession &session) -> Status {
                sequences.push_back(must(session.vitals().appendJournal(0, bytes)));
                return {};
            }));
        // Merged, so that the file does not grow for ever, as in life.
        must(store->write([&](StoreSession &session) { return session.vitals().removeJournal(sequences); }));
        sequences.clear();
    });
    const double reached = count / cost.wallMs * 1000.0;
    std::printf("durable append of %7zu bytes: %8.0f/s (%6.1f MB/s); limit %8.0f/s; share %.2f\n", size,
                reached, reached * static_cast<double>(size) / 1e6, limit, reached / limit);
}

constexpr int kDevices = 2'000;
constexpr int kDaysEach = 60;
constexpr std::size_t kBlockSize = 1'500;  // a day at ten minutes, seven vitals
const Day kFirst(20'000);

void benchBlocksIn(SqliteStore &store, const std::vector<std::byte> &bytes)
{
    constexpr int atOnce = 200;
    int run = 0;
    const bench::Cost cost = bench::measure(3, [&] {
        for (int first = 0; first < kDevices; first += atOnce)
            must(store.write([&](StoreSession &session) -> Status {
                for (int device = first; device < first + atOnce; ++device) {
                    for (int day = 0; day < kDaysEach; ++day)
                        must(session.vitals().writeBlock(
                            device, kFirst + day,
                            Bytes(bytes).subspan(static_cast<std::size_t>(run), kBlockSize)));
                }
                return {};
            }));
        ++run;
    });
    const double blocks = double{kDevices} * kDaysEach / cost.wallMs * 1000.0;
    std::printf("blocks in, %d devices at once: %8.0f/s, %6.1f MB/s durable (cpu %.0f ms of %.0f)\n", atOnce,
                blocks, blocks * kBlockSize / 1e6, cost.cpuMs, cost.wallMs);
}

void benchBlocksOut(SqliteStore &store)
{
    Random random(3);
    std::int64_t seen = 0;
    constexpr int reads = 200'000;
    const auto count = [&](std::int32_t, Day, Bytes bytes) -> Status {
        seen += static_cast<std::int64_t>(bytes.size()) + static_cast<std::int64_t>(bytes[0]);
        return {};
    };
    const bench::Cost single = bench::measure(kRuns, [&] {
        must(store.read([&](StoreSession &session) -> Status {
            for (int i = 0; i < reads; ++i) {
                const Day day = kFirst + static_cast<int>(random.below(kDaysEach));
                must(session.vitals().visitBlocks(static_cast<std::int32_t>(random.below(kDevices)),
                                                  {day, day}, count));
            }
            return {};
        }));
    });
    std::printf("single blocks out, at random: %8.0f/s; target 200000/s\n", reads / single.wallMs * 1000.0);
    const bench::Cost runs = bench::measure(kRuns, [&] {
        must(store.read([&](StoreSession &session) -> Status {
            for (int device = 0; device < kDevices; ++device)
                must(session.vitals().visitBlocks(device, {kFirst, kFirst + 29}, count));
            return {};
        }));
    });
    std::printf("months of blocks out, by device: %8.0f blocks/s\n", kDevices * 30 / runs.wallMs * 1000.0);
    const bench::Cost all = bench::measure(kRuns, [&] {
        must(store.read([&](StoreSession &session) { return session.vitals().visitAllBlocks(count); }));
    });
    const double blocks = double{kDevices} * kDaysEach / all.wallMs * 1000.0;
    std::printf("all blocks out: %8.0f/s, %6.0f MB/s\n", blocks, blocks * kBlockSize / 1e6);
}

void fillOrganisation(StoreSession &session, int unitCount, int peopleCount)
{
    std::vector<UnitId> units;
    for (int i = 0; i < unitCount; ++i) {
        Unit unit;
        unit.code = QStringLiteral("U%1").arg(i, 6, 10, QLatin1Char('0'));
        unit.name = {unit.code, {}};
        unit.parent = i == 0 ? UnitId() : units[static_cast<std::size_t>((i - 1) / 10)];
        units.push_back(must(session.org().addUnit(unit)).id);
    }
    for (int i = 0; i < peopleCount; ++i) {
        Person person;
        person.code = QStringLiteral("E%1").arg(i, 7, 10, QLatin1Char('0'));
        const PersonId id = must(session.people().savePerson(person)).id;
        must(session.people().assign(id, units[static_cast<std::size_t>(i) % units.size()], Day(1)));
    }
}

void benchOrganisation(const QTemporaryDir &folder)
{
    const auto store = newStore(folder, "organisation");
    constexpr int units = 10'000, people = 100'000;
    const bench::Cost made = bench::measure(1, [&] {
        must(store->write([&](StoreSession &session) -> Status {
            fillOrganisation(session, units, people);
            return {};
        }));
    });
    bench::tell("10,000 units and 100,000 people made", made, "-");
    const Day day(20'000);
    const auto read = [&](const auto &work) {
        return bench::measure(kRuns, [&] {
            must(store->read([&](StoreSession &session) -> Status {
                work(session);
                return {};
            }));
        });
    };
    UnitId root, middle, leaf;
    const auto tree = read([&](StoreSession &session) {
        const auto all = must(session.org().unitsOn(day));
        root = all.front().id;
        middle = all[5].id;
        leaf = all.back().id;
    });
    bench::tell("the tree on a day, 10,000 units", tree, "50 ms");
    const auto page = [&](UnitId unit, const char *after) {
        return read([&, unit, after](StoreSession &session) {
            must(session.people().people(unit, day, {QString::fromLatin1(after), 200}));
        });
    };
    bench::tell("a page of people of the root", page(root, "E0050000"), "50 ms");
    bench::tell("a page of people of a middle unit", page(middle, "E0050000"), "50 ms");
    bench::tell("a page of people of a leaf", page(leaf, ""), "50 ms");
    bench::tell("members of the root, by day", read([&](StoreSession &session) {
                    must(session.people().memberCounts(root, {day, day + 30}));
                }),
                "50 ms");
    bench::tell("search of a name, 100,000 people", read([&](StoreSession &session) {
                    must(session.people().search(QStringLiteral("99999"), day, 20));
                }),
                "50 ms");
    int round = 0;
    const bench::Cost moved = bench::measure(kRuns, [&] {
        ++round;
        must(store->write([&](StoreSession &session) {
            return session.org().moveUnit(middle, round % 2 == 1 ? leaf : root, day + round);
        }));
    });
    bench::tell("a move of 1,111 units, durable", moved, "-");
}

}  // namespace

int main(int argc, char **argv)
{
    const QTemporaryDir folder(QString::fromLocal8Bit(argc > 1 ? argv[1] : "/tmp") +
                               QStringLiteral("/bench-XXXXXX"));
    benchAppends(folder, 4'096, 500);
    benchAppends(folder, 65'536, 200);
    benchAppends(folder, 1'048'576, 60);
    {
        const auto store = newStore(folder, "blocks");
        benchBlocksIn(*store, noise(kBlockSize + 100, 5));
        benchBlocksOut(*store);
    }
    bench::tell(
        "opening the workspace of these blocks",
        bench::measure(kRuns, [&] { must(SqliteStore::open(folder.filePath(QStringLiteral("blocks")))); }),
        "< 300 ms");
    benchOrganisation(folder);
    return 0;
}
