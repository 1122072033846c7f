// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_fixture.h"

#include "core/random.h"

#include <algorithm>
#include <array>
#include <set>

// Thousands of random changes against models that keep a value for every single day.
using namespace xinglin;
using namespace xinglin::test;

namespace {

constexpr int kDays = 240;  // the last one stands for "for ever"
constexpr int kNone = -1;

Day dayOf(int day)
{
    return Day(20'000 + day);
}

/// The organisation, naively: for every unit and day its parent and name.
class NaiveTree
{
public:
    struct Node
    {
        bool known = false;
        int first = 0, last = 0;
        std::array<int, kDays> parent{};
        std::array<int, kDays> name{};
    };

    bool exists(int unit, int day) const
    {
        return unit >= 0 && nodes[static_cast<std::size_t>(unit)].known && at(unit).first <= day &&
               day <= at(unit).last;
    }
    const Node &at(int unit) const { return nodes[static_cast<std::size_t>(unit)]; }
    Node &at(int unit) { return nodes[static_cast<std::size_t>(unit)]; }
    int parentOf(int unit, int day) const { return at(unit).parent[static_cast<std::size_t>(day)]; }
    std::vector<int> above(int unit, int day) const
    {
        std::vector<int> path;
        for (int each = unit; each != kNone; each = parentOf(each, day))
            path.push_back(each);
        return path;
    }
    bool isBelow(int unit, int ancestor, int day) const
    {
        const std::vector<int> path = above(unit, day);
        return std::find(path.begin(), path.end(), ancestor) != path.end();
    }
    std::set<int> below(int ancestor, int day) const
    {
        std::set<int> found;
        for (int unit = 0; unit < static_cast<int>(nodes.size()); ++unit) {
            if (exists(unit, day) && isBelow(unit, ancestor, day))
                found.insert(unit);
        }
        return found;
    }
    /// Last day of the run of one value around the day.
    static int runEnd(const std::array<int, kDays> &values, int day, int last)
    {
        int end = day;
        while (end < last &&
               values[static_cast<std::size_t>(end + 1)] == values[static_cast<std::size_t>(day)])
            ++end;
        return end;
    }

    std::optional<ErrorCode> add(int unit, int parent, int first)
    {
        if (parent != kNone && !exists(parent, first))
            return ErrorCode::notFound;
        if (parent != kNone && at(parent).last != kDays - 1)
            return ErrorCode::conflict;
        Node node{true, first, kDays - 1, {}, {}};
        node.parent.fill(parent);
        node.name.fill(unit);
        at(unit) = node;
        return std::nullopt;
    }
    std::optional<ErrorCode> move(int unit, int parent, int from)
    {
        if (!exists(unit, from))
            return ErrorCode::notFound;
        const int end = runEnd(at(unit).parent, from, at(unit).last);
        if (parent != kNone && !exists(parent, from))
            return ErrorCode::notFound;
        for (int day = from; parent != kNone && day <= end; ++day) {
            if (!exists(parent, day) || isBelow(parent, unit, day))
                return ErrorCode::conflict;
        }
        for (int day = from; day <= end; ++day)
            at(unit).parent[static_cast<std::size_t>(day)] = parent;
        return std::nullopt;
    }
    std::optional<ErrorCode> rename(int unit, int name, int from)
    {
        if (!exists(unit, from))
            return ErrorCode::notFound;
        const int end = runEnd(at(unit).name, from, at(unit).last);
        for (int day = from; day <= end; ++day)
            at(unit).name[static_cast<std::size_t>(day)] = name;
        return std::nullopt;
    }
    std::optional<ErrorCode> close(int unit, int last)
    {
        Node &node = at(unit);
        if (!node.known)
            return ErrorCode::notFound;
        if (last < node.first)
            return ErrorCode::invalidData;
        for (int day = last + 1; day <= node.last; ++day) {
            if (below(unit, day).size() > 1)
                return ErrorCode::conflict;
        }
        const int parent = node.parent[static_cast<std::size_t>(node.last)];
        if (last > node.last && parent != kNone) {
            if (!exists(parent, node.last + 1))
                return ErrorCode::notFound;
            if (!exists(parent, last))
                return ErrorCode::conflict;
        }
        for (int day = node.last + 1; day <= last; ++day) {
            node.parent[static_cast<std::size_t>(day)] = parent;
            node.name[static_cast<std::size_t>(day)] = node.name[static_cast<std::size_t>(node.last)];
        }
        node.last = last;
        return std::nullopt;
    }

    std::array<Node, 48> nodes;
};

QString nameOf(int name)
{
    return QStringLiteral("N%1").arg(name);
}

/// The same change done to both.
class TreePair
{
public:
    explicit TreePair(std::uint64_t seed)
        : random(seed)
    {}

    std::optional<ErrorCode> inStore(const std::function<Status(OrgPort &)> &change)
    {
        return codeOf(store->write([&](StoreSession &session) { return change(session.org()); }));
    }
    /// Whether both gave the same answer.
    bool step()
    {
        const int unit = static_cast<int>(random.below(naive.nodes.size()));
        const int other = static_cast<int>(random.below(naive.nodes.size() + 3)) - 3;
        const int parent = other < 0 ? kNone : other;
        const int day = static_cast<int>(random.below(kDays - 10));
        if (!naive.at(unit).known)
            return add(unit, parent != kNone && naive.at(parent).known ? parent : kNone, day / 4);
        switch (random.below(8)) {
        case 0: return close(unit, random.below(3) == 0 ? kDays - 1 : day);
        case 1:
        case 2: return rename(unit, static_cast<int>(random.below(5)), day);
        default: return move(unit, parent != kNone && naive.at(parent).known ? parent : kNone, day);
        }
    }
    bool add(int unit, int parent, int first)
    {
        Unit made;
        made.code = QStringLiteral("U%1").arg(unit);
        made.name = {nameOf(unit), {}};
        made.parent = idOf(parent);
        made.from = dayOf(first);
        const auto code = inStore([&](OrgPort &org) -> Status {
            const auto added = org.addUnit(made);
            if (!added)
                return fail(added.error());
            ids[static_cast<std::size_t>(unit)] = added->id;
            return {};
        });
        return naive.add(unit, parent, first) == code;
    }
    bool move(int unit, int parent, int from)
    {
        const auto code =
            inStore([&](OrgPort &org) { return org.moveUnit(idOf(unit), idOf(parent), dayOf(from)); });
        return naive.move(unit, parent, from) == code;
    }
    bool rename(int unit, int name, int from)
    {
        const auto code = inStore([&](OrgPort &org) {
            return org.renameUnit(idOf(unit), {nameOf(name), {}}, dayOf(from));
        });
        return naive.rename(unit, name, from) == code;
    }
    bool close(int unit, int last)
    {
        const Day end = last == kDays - 1 ? kLastDay : dayOf(last);
        const auto code = inStore([&](OrgPort &org) { return org.closeUnit(idOf(unit), end); });
        return naive.close(unit, last) == code;
    }
    UnitId idOf(int unit) const { return unit == kNone ? UnitId() : ids[static_cast<std::size_t>(unit)]; }

    /// Whether everything about the day is the same.
    bool agreeOn(int day)
    {
        bool same = true;
        const Status read = store->read([&](StoreSession &session) -> Status {
            const auto units = session.org().unitsOn(dayOf(day));
            if (!units)
                return fail(units.error());
            std::size_t expected = 0;
            for (int unit = 0; unit < static_cast<int>(naive.nodes.size()); ++unit)
                expected += naive.exists(unit, day) ? 1 : 0;
            same = units->size() == expected;
            for (const Unit &unit : *units)
                same = same && agreeOnUnit(session.org(), unit, day);
            return {};
        });
        return read && same;
    }
    bool agreeOnUnit(OrgPort &org, const Unit &unit, int day)
    {
        const int number = unit.code.mid(1).toInt();
        if (!naive.exists(number, day) || unit.parent != idOf(naive.parentOf(number, day)) ||
            unit.name.zh != nameOf(naive.at(number).name[static_cast<std::size_t>(day)]))
            return false;
        std::vector<UnitId> path;
        for (const int above : naive.above(number, day))
            path.push_back(idOf(above));
        std::set<UnitId> below;
        for (const int each : naive.below(number, day))
            below.insert(idOf(each));
        const auto ancestors = org.ancestors(unit.id, dayOf(day));
        const auto descendants = org.descendants(unit.id, dayOf(day));
        return ancestors && descendants && *ancestors == path && descendants->size() == below.size() &&
               std::set<UnitId>(descendants->begin(), descendants->end()) == below;
    }

    StoreFixture store{Medium::memory};
    NaiveTree naive;
    Random random;
    std::array<UnitId, 48> ids;
};

}  // namespace

class TestStoreProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theClosureTableIsTheNaiveTree_data()
    {
        QTest::addColumn<quint64>("seed");
        for (const quint64 seed : {1u, 2u, 3u})
            QTest::addRow("seed %llu", seed) << seed;
    }

    void theClosureTableIsTheNaiveTree()
    {
        QFETCH(quint64, seed);
        TreePair pair(seed);
        for (int i = 0; i < 1'500; ++i) {
            QVERIFY2(pair.step(), qPrintable(QStringLiteral("change %1 answered differently").arg(i)));
            if (i % 5 == 0) {
                const int day = static_cast<int>(pair.random.below(kDays));
                QVERIFY2(pair.agreeOn(day),
                         qPrintable(QStringLiteral("day %1 after change %2").arg(day).arg(i)));
            }
        }
        for (int day = 0; day < kDays; ++day)
            QVERIFY2(pair.agreeOn(day), qPrintable(QStringLiteral("day %1 at the end").arg(day)));
        const auto findings = pair.store->check({}, {});
        XVERIFY(findings);
        QVERIFY2(findings->empty(), findings->empty() ? "" : qPrintable(findings->front().place));
    }

    void membershipsAreTheNaiveCalendar()
    {
        StoreFixture store(Medium::memory);
        Random random(7);
        std::vector<UnitId> units{UnitId()};
        for (int i = 0; i < 4; ++i) {
            Unit unit;
            unit.code = QString::number(i);
            units.push_back(store.write([&](StoreSession &s) { return s.org().addUnit(unit); }).value().id);
        }
        Person person;
        person.code = QStringLiteral("E1");
        const PersonId id =
            store.write([&](StoreSession &s) { return s.people().savePerson(person); }).value().id;
        std::array<int, kDays> naive{};
        for (int i = 0; i < 600; ++i) {
            const int from = static_cast<int>(random.below(kDays - 1));
            const int unit = static_cast<int>(random.below(units.size()));
            const int end = NaiveTree::runEnd(naive, from, kDays - 1);
            for (int day = from; day <= end; ++day)
                naive[static_cast<std::size_t>(day)] = unit;
            XVERIFY(store.write([&](StoreSession &s) {
                return s.people().assign(id, units[static_cast<std::size_t>(unit)], dayOf(from));
            }));
            for (int probe = 0; probe < 10; ++probe) {
                const int day = static_cast<int>(random.below(kDays));
                const auto found =
                    store.read([&](StoreSession &s) { return s.people().person(id, dayOf(day)); });
                XVERIFY(found);
                QCOMPARE(found->unit, units[static_cast<std::size_t>(naive[static_cast<std::size_t>(day)])]);
            }
        }
    }

    void bindingsNeverOverlap()
    {
        StoreFixture store(Medium::memory);
        Random random(11);
        Device device;
        device.serial = QStringLiteral("W");
        const DeviceId watch =
            store.write([&](StoreSession &s) { return s.devices().saveDevice(device); }).value().id;
        std::array<PersonId, 3> people;
        for (std::size_t i = 0; i < people.size(); ++i) {
            Person person;
            person.code = QString::number(i);
            people[i] =
                store.write([&](StoreSession &s) { return s.people().savePerson(person); }).value().id;
        }
        std::array<int, kDays> naive;
        naive.fill(kNone);
        std::vector<Binding> bindings;
        for (int i = 0; i < 1'200; ++i) {
            const int from = static_cast<int>(random.below(kDays - 1));
            const int to =
                from + 1 + static_cast<int>(random.below(std::min<std::uint64_t>(12, kDays - from - 1) + 1));
            const int who = static_cast<int>(random.below(people.size()));
            const bool change = !bindings.empty() && random.below(3) == 0;
            Binding binding = change ? bindings[random.below(bindings.size())] : Binding{};
            const TimeRange before = binding.time;
            binding.device = watch;
            binding.person = people[static_cast<std::size_t>(who)];
            binding.time = {Instant(from), Instant(std::min(to, kDays))};
            const auto without = [&](int hour) {
                return change && before.contains(Instant(hour)) ? kNone
                                                                : naive[static_cast<std::size_t>(hour)];
            };
            bool isFree = true;
            for (int hour = from; hour < std::min(to, kDays); ++hour)
                isFree = isFree && without(hour) == kNone;
            const auto saved = store.write([&](StoreSession &s) { return s.devices().saveBinding(binding); });
            QCOMPARE(codeOf(saved), isFree ? std::nullopt : std::optional(ErrorCode::conflict));
            if (!isFree && random.below(4) == 0 && !bindings.empty()) {
                const std::size_t gone = random.below(bindings.size());
                XVERIFY(store.write(
                    [&](StoreSession &s) { return s.devices().removeBinding(bindings[gone].id); }));
                for (auto hour = bindings[gone].time.from.ms(); hour < bindings[gone].time.to.ms(); ++hour)
                    naive[static_cast<std::size_t>(hour)] = kNone;
                bindings.erase(bindings.begin() + static_cast<std::ptrdiff_t>(gone));
            }
            if (!isFree)
                continue;
            for (int hour = 0; hour < kDays; ++hour)
                naive[static_cast<std::size_t>(hour)] = without(hour);
            for (int hour = from; hour < std::min(to, kDays); ++hour)
                naive[static_cast<std::size_t>(hour)] = who;
            std::erase_if(bindings, [&](const Binding &each) { return each.id == saved->id; });
            bindings.push_back(*saved);
        }
        const auto stored = store.read([&](StoreSession &s) { return s.devices().bindings(watch); });
        XVERIFY(stored);
        std::array<int, kDays> kept;
        kept.fill(kNone);
        for (const Binding &binding : *stored) {
            for (auto hour = binding.time.from.ms(); hour < binding.time.to.ms(); ++hour) {
                QCOMPARE(kept[static_cast<std::size_t>(hour)], kNone);
                kept[static_cast<std::size_t>(hour)] = static_cast<int>(
                    std::find(people.begin(), people.end(), binding.person) - people.begin());
            }
        }
        QVERIFY(kept == naive);
        const auto findings = store->check({}, {});
        QVERIFY(findings && findings->empty());
    }
};

QTEST_GUILESS_MAIN(TestStoreProperties)
#include "tst_store_properties.moc"
