// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/unit/privacy_guard.h"
#include "core/random.h"

#include <QTest>

#include <algorithm>

using namespace xinglin;

namespace {

constexpr std::int64_t kPrime = 1'000'000'007;

std::int64_t power(std::int64_t base, std::int64_t exponent)
{
    std::int64_t result = 1;
    for (; exponent > 0; exponent /= 2, base = base * base % kPrime) {
        if (exponent % 2 == 1)
            result = result * base % kPrime;
    }
    return result;
}

/// What follows from sums that are shown: the span of their rows, over a prime field. Rows of a tree and of
/// ranges of days have only 0 and 1, and their minors are 0 and +-1, so nothing is lost by it.
class Attacker
{
public:
    using Row = std::vector<std::int64_t>;

    void learn(Row row)
    {
        reduce(row);
        for (std::size_t at = 0; at < row.size(); ++at) {
            if (row[at] == 0)
                continue;
            const std::int64_t inverse = power(row[at], kPrime - 2);
            for (std::int64_t &each : row)
                each = each * inverse % kPrime;
            m_rows.push_back({at, std::move(row)});
            return;
        }
    }
    /// Whether the sum over the row's cells can be worked out.
    bool knows(Row row) const
    {
        reduce(row);
        return std::all_of(row.begin(), row.end(), [](std::int64_t each) { return each == 0; });
    }

private:
    void reduce(Row &row) const
    {
        for (const auto &[at, known] : m_rows) {
            const std::int64_t factor = row[at];
            for (std::size_t i = 0; factor != 0 && i < row.size(); ++i)
                row[i] = ((row[i] - factor * known[i]) % kPrime + kPrime) % kPrime;
        }
    }
    std::vector<std::pair<std::size_t, Row>> m_rows;
};

std::vector<GuardNode> randomTree(Random &random, std::size_t most, std::size_t days)
{
    std::vector<GuardNode> nodes(1 + random.below(most));
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        nodes[i].parent = i == 0 ? -1 : static_cast<int>(random.below(i + 1)) - 1;
        const bool empty = random.below(3) == 0;
        for (std::size_t day = 0; day < days; ++day)
            nodes[i].own.push_back(empty ? 0
                                         : static_cast<std::int64_t>(random.below(random.below(2) ? 7 : 25)));
    }
    return nodes;
}

bool isBelow(const std::vector<GuardNode> &nodes, std::size_t node, int top)
{
    for (int at = static_cast<int>(node); at >= 0; at = nodes[static_cast<std::size_t>(at)].parent) {
        if (at == top)
            return true;
    }
    return top < 0;
}

std::int64_t peopleBelow(const std::vector<GuardNode> &nodes, int top, std::size_t day)
{
    std::int64_t people = 0;
    for (std::size_t i = 0; i < nodes.size(); ++i)
        people += isBelow(nodes, i, top) ? nodes[i].own[day] : 0;
    return people;
}

/// Tries every group of units' own people on a day. Groups of 1 .. k-1 that can be worked out.
int leaks(const Attacker &attacker, const std::vector<GuardNode> &nodes, std::size_t day, std::size_t days,
          std::int64_t k)
{
    int found = 0;
    for (unsigned subset = 1; subset < (1u << nodes.size()); ++subset) {
        std::int64_t people = 0;
        Attacker::Row row(nodes.size() * days, 0);
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            if ((subset >> i) & 1u && nodes[i].own[day] > 0) {
                people += nodes[i].own[day];
                row[i * days + day] = 1;
            }
        }
        if (people > 0 && people < k && attacker.knows(row))
            ++found;
    }
    return found;
}

/// Days [first, end) that are judged together, as the workspace judges calendar months.
struct Block
{
    std::size_t first = 0, end = 0;
};

/// What a period that touches the blocks shows: what each of them does.
std::vector<GuardAnswer> answersOf(const std::vector<GuardNode> &nodes, const std::vector<Block> &blocks)
{
    std::vector<GuardAnswer> worst(nodes.size(), GuardAnswer::shown);
    for (const Block &block : blocks) {
        std::vector<GuardNode> part = nodes;
        for (GuardNode &node : part)
            node.own = {node.own.begin() + static_cast<std::ptrdiff_t>(block.first),
                        node.own.begin() + static_cast<std::ptrdiff_t>(block.end)};
        const std::vector<GuardAnswer> answers = guardTree(part, 5);
        for (std::size_t i = 0; i < worst.size(); ++i) {
            if (worst[i] == GuardAnswer::shown || answers[i] == GuardAnswer::tooFew)
                worst[i] = answers[i];
        }
    }
    return worst;
}

}  // namespace

class TestPrivacyGuard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hidesTheSmallAndOneMore()
    {
        // 30 people over 3, 9 and 18: hiding the 3 alone would tell them by 30 - 9 - 18.
        const std::vector<GuardNode> nodes{{-1, {0}}, {0, {3}}, {0, {9}}, {0, {18}}};
        QCOMPARE(guardTree(nodes, 5), (std::vector{GuardAnswer::shown, GuardAnswer::tooFew,
                                                   GuardAnswer::complementary, GuardAnswer::shown}));
    }

    void twoSmallOnesHideEachOther()
    {
        const std::vector<GuardNode> nodes{{-1, {0}}, {0, {3}}, {0, {4}}, {0, {18}}};
        QCOMPARE(guardTree(nodes, 5), (std::vector{GuardAnswer::shown, GuardAnswer::tooFew,
                                                   GuardAnswer::tooFew, GuardAnswer::shown}));
        // Together they are still too few in the strict mode.
        QCOMPARE(guardTree(nodes, kStrictGroup)[3], GuardAnswer::complementary);
    }

    void thePeopleOfTheUnitItselfCount()
    {
        // Two people sit in the unit itself: unit - sub-units would be their figure.
        const std::vector<GuardNode> nodes{{-1, {2}}, {0, {9}}, {0, {18}}};
        QCOMPARE(guardTree(nodes, 5)[1], GuardAnswer::complementary);
        QCOMPARE(guardTree(nodes, 5)[2], GuardAnswer::shown);
    }

    void whatIsHiddenAnywayCountsAsNotShown()
    {
        // Nine are hidden for another reason: with the three they are twelve, and nobody else need be hidden.
        const std::vector<GuardNode> nodes{{-1, {0}}, {0, {3}}, {0, {9}, true}, {0, {8}}, {2, {9}}};
        QCOMPARE(guardTree(nodes, 5),
                 (std::vector{GuardAnswer::shown, GuardAnswer::tooFew, GuardAnswer::complementary,
                              GuardAnswer::shown, GuardAnswer::complementary}));
    }

    void aSmallRootHidesEverything()
    {
        const std::vector<GuardNode> nodes{{-1, {1}}, {0, {3}}, {0, {0}}};
        QCOMPARE(guardTree(nodes, 5),
                 (std::vector{GuardAnswer::tooFew, GuardAnswer::tooFew, GuardAnswer::shown}));
        QVERIFY(guardTree({}, 5).empty());
    }

    void oneDayOfTooFewHidesTheMonth()
    {
        // Twelve people, on the last day two: 1-30 less 1-29 would tell of the two.
        GuardNode unit{-1, std::vector<std::int64_t>(30, 12)};
        unit.own.back() = 2;
        QCOMPARE(guardTree(std::vector{unit}, 5)[0], GuardAnswer::tooFew);
        const std::vector<Block> blocks{{0, 15}, {15, 30}};
        QCOMPARE(answersOf(std::vector{unit}, blocks)[0], GuardAnswer::tooFew);
        QCOMPARE(answersOf(std::vector{unit}, std::vector<Block>{blocks[0]})[0], GuardAnswer::shown);
    }

    void noLeakInRandomTrees()
    {
        Random random(20'261'122);
        int shown = 0;
        int small = 0;
        int hidden = 0;
        for (int round = 0; round < 10'000; ++round) {
            const auto nodes = randomTree(random, 8, 1);
            const std::int64_t k = round % 4 == 0 ? kStrictGroup : 5;
            const auto answers = guardTree(nodes, k);
            Attacker attacker;
            const std::int64_t all = peopleBelow(nodes, -1, 0);
            if (all == 0 || all >= k)
                attacker.learn(Attacker::Row(nodes.size(), 1));
            for (std::size_t i = 0; i < nodes.size(); ++i) {
                const std::int64_t people = peopleBelow(nodes, static_cast<int>(i), 0);
                small += people > 0 && people < k ? 1 : 0;
                hidden += answers[i] == GuardAnswer::complementary ? 1 : 0;
                if (answers[i] != GuardAnswer::shown)
                    continue;
                shown += people > 0 ? 1 : 0;
                Attacker::Row row(nodes.size(), 0);
                for (std::size_t below = 0; below < nodes.size(); ++below)
                    row[below] = isBelow(nodes, below, static_cast<int>(i)) ? 1 : 0;
                attacker.learn(row);
            }
            QCOMPARE(leaks(attacker, nodes, 0, 1, k), 0);
        }
        qInfo("10,000 trees: %d shown, %d too small, %d complementary, 0 leaks", shown, small, hidden);
        QVERIFY(shown > 5'000 && small > 5'000);
    }

    void theAttackerIsNotBlind()
    {
        // Without complementary suppression the same attacker finds leaks.
        Random random(5);
        int found = 0;
        for (int round = 0; round < 500; ++round) {
            const auto nodes = randomTree(random, 6, 1);
            Attacker attacker;
            for (int i = -1; i < static_cast<int>(nodes.size()); ++i) {
                if (peopleBelow(nodes, i, 0) < 5)
                    continue;
                Attacker::Row row(nodes.size(), 0);
                for (std::size_t below = 0; below < nodes.size(); ++below)
                    row[below] = isBelow(nodes, below, i) ? 1 : 0;
                attacker.learn(row);
            }
            found += leaks(attacker, nodes, 0, 1, 5) > 0 ? 1 : 0;
        }
        QVERIFY2(found > 50, qPrintable(QString::number(found)));
    }

    void noLeakBetweenPeriods()
    {
        // Every range of six days in two blocks, of every shown unit, all learnt together.
        Random random(77);
        const std::vector<Block> blocks{{0, 3}, {3, 6}};
        constexpr std::size_t days = 6;
        for (int round = 0; round < 400; ++round) {
            const auto nodes = randomTree(random, 5, days);
            Attacker attacker;
            for (std::size_t first = 0; first < days; ++first) {
                for (std::size_t end = first + 1; end <= days; ++end) {
                    std::vector<Block> touched;
                    for (const Block &block : blocks) {
                        if (first < block.end && end > block.first)
                            touched.push_back(block);
                    }
                    const auto answers = answersOf(nodes, touched);
                    for (std::size_t i = 0; i < nodes.size(); ++i) {
                        if (answers[i] != GuardAnswer::shown)
                            continue;
                        Attacker::Row row(nodes.size() * days, 0);
                        for (std::size_t below = 0; below < nodes.size(); ++below) {
                            for (std::size_t day = first; day < end; ++day)
                                row[below * days + day] =
                                    isBelow(nodes, below, static_cast<int>(i)) && nodes[below].own[day] > 0;
                        }
                        attacker.learn(row);
                    }
                }
            }
            for (std::size_t day = 0; day < days; ++day)
                QCOMPARE(leaks(attacker, nodes, day, days, 5), 0);
        }
    }

    void rounding()
    {
        QCOMPARE(roundedCount(7, 5), 5);
        QCOMPARE(roundedCount(8, 5), 10);
        QCOMPARE(roundedCount(4, 3), 3);
        QCOMPARE(roundedCount(5, 3), 6);
        QCOMPARE(roundedCount(11, 1), 11);
        QCOMPARE(roundedCount(0, 5), 0);
    }
};

QTEST_GUILESS_MAIN(TestPrivacyGuard)
#include "tst_privacy_guard.moc"
