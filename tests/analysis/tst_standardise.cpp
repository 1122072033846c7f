// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/unit/standardise.h"
#include "core/random.h"
#include "tests/analysis/series_run.h"

using namespace xinglin;

namespace {

QString cell(const QJsonValue &value)
{
    return QString::number(value.toDouble(), 'g', 12);
}

PlainTable longTable(const QJsonObject &data)
{
    PlainTable table{{QStringLiteral("std"), QStringLiteral("group"), QStringLiteral("stratum"),
                      QStringLiteral("pop"), QStringLiteral("count")},
                     {}};
    for (int group = 0; group < 5; ++group) {
        for (int age = 0; age < 6; ++age)
            table.rows.push_back({cell(data[QLatin1String("std")][age]), QString::number(group + 1),
                                  data[QLatin1String("ages")][age].toString(),
                                  cell(data[QLatin1String("pop")][age][group]),
                                  cell(data[QLatin1String("count")][age][group])});
    }
    return table;
}

PlainTable wideTable(const QJsonObject &data)
{
    PlainTable table{{QStringLiteral("stratum"), QStringLiteral("std")}, {}};
    for (int group = 0; group < 5; ++group)
        table.columns += {QStringLiteral("count_%1").arg(group + 1), QStringLiteral("pop_%1").arg(group + 1)};
    for (int age = 0; age < 6; ++age) {
        QStringList row{data[QLatin1String("ages")][age].toString(), cell(data[QLatin1String("std")][age])};
        for (int group = 0; group < 5; ++group)
            row += {cell(data[QLatin1String("count")][age][group]),
                    cell(data[QLatin1String("pop")][age][group])};
        table.rows.push_back(row);
    }
    return table;
}

QJsonObject run(const PlainTable &table, const std::map<QString, QString> &parameters = {})
{
    return oracle::run("standardise", table, parameters);
}

}  // namespace

class TestStandardise : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithEpitools()
    {
        const QJsonObject data = oracle::json(QStringLiteral("standardise.json"));
        const QJsonObject found = run(longTable(data));
        for (const char *table : {"direct_per_1e5", "indirect_sir"}) {
            const QJsonArray expected = data[QLatin1String(table)].toArray();
            for (int group = 0; group < 5; ++group) {
                const QJsonObject row = expected[group].toObject();
                for (auto key = row.begin(); key != row.end(); ++key)
                    VERIFY_CLOSE(found[QLatin1String(table)][group][key.key()].toDouble(-1) /
                                     key.value().toDouble(),
                                 1.0, 1e-9);
            }
        }
    }

    void wideAndLongAreTheSame()
    {
        const QJsonObject data = oracle::json(QStringLiteral("standardise.json"));
        QCOMPARE(run(wideTable(data)), run(longTable(data)));
    }

    void columnsMayHaveOtherNames()
    {
        const QJsonObject data = oracle::json(QStringLiteral("standardise.json"));
        PlainTable table = longTable(data);
        table.columns[1] = QStringLiteral("birth_order");
        table.columns[2] = QStringLiteral("mothers_age");
        std::swap(table.columns[1], table.columns[2]);
        for (QStringList &row : table.rows)
            std::swap(row[1], row[2]);
        QCOMPARE(run(table), run(longTable(data)));
    }

    void publishedTableOfFayAndFeuer()
    {
        // Table 1 of the paper, per 100,000.
        const QJsonObject found = run(longTable(oracle::json(QStringLiteral("standardise.json"))));
        const QJsonValue last = found[QLatin1String("direct_per_1e5")][4];
        QVERIFY(std::abs(last[QLatin1String("crude.rate")].toDouble() - 167.1) < 0.05);
        QVERIFY(std::abs(last[QLatin1String("adj.rate")].toDouble() - 75.5) < 0.05);
        QVERIFY(std::abs(last[QLatin1String("lci")].toDouble() - 67.7) < 0.05);
        QVERIFY(std::abs(last[QLatin1String("uci")].toDouble() - 188.3) < 0.05);
    }

    void ownStructureLeavesTheRate()
    {
        Random random(8);
        for (int round = 0; round < 100; ++round) {
            std::vector<RateStratum> strata;
            for (int i = 0; i < 5; ++i) {
                const double people = 1.0 + static_cast<double>(random.below(5000));
                strata.push_back({static_cast<double>(random.below(20)), people, 3.0 * people});
            }
            const auto rate = directRate(strata);
            VERIFY_CLOSE(rate->adjusted, rate->crude, 1e-12);
            QVERIFY(rate->low <= rate->adjusted && rate->adjusted <= rate->high);
        }
    }

    void oddStrata()
    {
        QVERIFY(!directRate({}));
        const std::vector<RateStratum> empty{{0, 0, 10}, {0, 0, 20}};
        QVERIFY(!directRate(empty));
        // A stratum without people: its weight goes to the others, and that is said.
        const std::vector<RateStratum> half{{2, 100, 10}, {0, 0, 20}};
        const auto rate = directRate(half);
        QCOMPARE(rate->emptyStrata, 1);
        VERIFY_CLOSE(rate->adjusted, 0.02, 1e-12);
        // No event: from 0 to the exact limit.
        const std::vector<RateStratum> none{{0, 100, 10}};
        VERIFY_CLOSE(directRate(none)->high, -std::log(0.025) / 100, 1e-12);
        QCOMPARE(directRate(none)->low, 0.0);
        const std::vector<ReferenceStratum> noneExpected{{0, 100, 5, 100}};
        QCOMPARE(indirectRatio(noneExpected)->ratio, 0.0);
        VERIFY_CLOSE(indirectRatio(noneExpected)->high, -std::log(0.025) / 5, 1e-12);
        QVERIFY(run({{QStringLiteral("a")}, {}}).contains(QStringLiteral("error")));
        QVERIFY(run({{QStringLiteral("stratum"), QStringLiteral("count"), QStringLiteral("pop")}, {}})
                    .contains(QStringLiteral("not_applicable")));
    }
};

QTEST_GUILESS_MAIN(TestStandardise)
#include "tst_standardise.moc"
