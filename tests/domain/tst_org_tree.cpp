// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random.h"
#include "domain/org_tree.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <set>

using namespace xinglin;

namespace {

Unit unit(int id, int parent)
{
    Unit made;
    made.id = UnitId(id);
    made.parent = parent > 0 ? UnitId(parent) : UnitId();
    made.code = QStringLiteral("U%1").arg(id, 4, 10, QLatin1Char('0'));
    made.name = {QStringLiteral("单位%1").arg(id), {}};
    return made;
}

}  // namespace

class TestOrgTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithANaiveTree()
    {
        Random random(42);
        for (int round = 0; round < 50; ++round) {
            const int size = 1 + static_cast<int>(random.below(120));
            std::vector<Unit> units;
            std::map<int, int> parentOf;
            for (int id = 1; id <= size; ++id) {
                const int parent =
                    id == 1 ? 0 : static_cast<int>(random.below(static_cast<std::uint64_t>(id)));
                parentOf[id] = parent;
                units.push_back(unit(id, parent));
            }
            for (std::size_t i = units.size(); i > 1; --i)
                std::swap(units[i - 1], units[random.below(i)]);
            const OrgTree tree(units);
            QCOMPARE(tree.units().size(), units.size());
            for (int id = 1; id <= size; ++id)
                compareUnit(tree, parentOf, id);
        }
    }

    void anOrphanBecomesARootAndACycleIsLeftOut()
    {
        const OrgTree tree({unit(1, 0), unit(2, 99), unit(3, 4), unit(4, 3)});
        QCOMPARE(tree.roots().size(), std::size_t{2});
        QVERIFY(tree.find(UnitId(2)));
        QVERIFY(!tree.find(UnitId(3)));
        QCOMPARE(tree.units().size(), std::size_t{2});
    }

    void anEmptyTreeAnswers()
    {
        const OrgTree tree;
        QVERIFY(tree.roots().empty());
        QVERIFY(tree.subtree(UnitId(1)).empty());
        QVERIFY(tree.path(UnitId(1)).empty());
    }

private:
    void compareUnit(const OrgTree &tree, const std::map<int, int> &parentOf, int id)
    {
        std::vector<UnitId> path;
        for (int at = id; at != 0; at = parentOf.at(at))
            path.push_back(UnitId(at));
        QCOMPARE(tree.path(UnitId(id)), path);
        std::set<UnitId> below;
        std::set<UnitId> direct;
        for (const auto &[other, parent] : parentOf) {
            if (parent == id)
                direct.insert(UnitId(other));
            for (int at = other; at != 0; at = parentOf.at(at)) {
                if (at == id)
                    below.insert(UnitId(other));
            }
        }
        std::set<UnitId> found;
        for (const Unit &each : tree.subtree(UnitId(id)))
            found.insert(each.id);
        QCOMPARE(found, below);
        std::set<UnitId> children;
        QString last;
        for (const Unit *child : tree.children(UnitId(id))) {
            QVERIFY(last < child->code);
            last = child->code;
            children.insert(child->id);
        }
        QCOMPARE(children, direct);
        QCOMPARE(tree.hasChildren(UnitId(id)), !direct.empty());
        QCOMPARE(tree.findByCode(tree.find(UnitId(id))->code)->id, UnitId(id));
    }
};

QTEST_GUILESS_MAIN(TestOrgTree)
#include "tst_org_tree.moc"
