// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_run.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QByteArray kUnits = "code,parent,name,name_en\n"
                          "G,,集团,Group\n"
                          "G-1,G,一矿,Mine 1\n"
                          "G-2,G,二矿,Mine 2\n";
const QByteArray kPeople = "工号,姓名,部门编码,岗位,风险等级,性别,出生日期\n"
                           "P1,王建国,G-1,采煤工,高,男,1980-05-01\n"
                           "P2,李秀英,G-1,会计,低,女,1990-01-31\n"
                           "P3,张伟,G-2,司机,中,男,1985-12-12\n";
const QByteArray kBindings = "device,person,from,to\n"
                             "W1,P1,2026-10-01 00:00:00,2026-10-03 00:00:00\n"
                             "W1,P2,2026-10-03 00:00:00,\n"
                             "W2,P3,2026-10-01 00:00:00,\n";

QJsonObject fileOf(const CliResult &result, int index = 0)
{
    return result.json().value(u"files"_s).toArray().at(index).toObject();
}

}  // namespace

class TestCliLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void importTellsCounts();
    void unitsAreListed();
    void peopleAreListed();
    void bindingsAndDevicesAreListed();
    void dryRunStoresNothing();
    void badRowsKeepTheFileOut();
    void partialKeepsTheGoodRows();
    void missingFileIsNamed();
    void chineseTables();

private:
    std::unique_ptr<CliRun> m_cli;
    CliResult importFile(const QString &name, const QByteArray &content, const QStringList &more = {}) const
    {
        return m_cli->run(QStringList{u"import"_s, m_cli->file(name, content), u"--json"_s} + more);
    }
    void importAll() const;
};

void TestCliLists::init()
{
    m_cli = std::make_unique<CliRun>();
    QCOMPARE(m_cli->run({u"init"_s}).exit, 0);
}

void TestCliLists::importAll() const
{
    QCOMPARE(importFile(u"units.csv"_s, kUnits).exit, 0);
    QCOMPARE(importFile(u"people.csv"_s, kPeople).exit, 0);
    QCOMPARE(importFile(u"bindings.csv"_s, kBindings).exit, 0);
}

void TestCliLists::importTellsCounts()
{
    const CliResult units = importFile(u"units.csv"_s, kUnits);
    QCOMPARE(units.exit, 0);
    QVERIFY(units.json().value(u"seconds"_s).toDouble() > 0.0);
    const QJsonObject file = fileOf(units);
    QCOMPARE(file.value(u"kind"_s).toString(), u"units"_s);
    QCOMPARE(file.value(u"records"_s).toInt(), 3);
    QCOMPARE(file.value(u"accepted"_s).toInt(), 3);
    QCOMPARE(file.value(u"duplicate"_s).toInt(), 0);
    QCOMPARE(file.value(u"rejected"_s).toInt(), 0);
    QCOMPARE(file.value(u"committed"_s).toBool(), true);
    QVERIFY(file.value(u"rejections"_s).toArray().isEmpty());
    const CliResult again = importFile(u"units.csv"_s, kUnits);
    QCOMPARE(again.exit, 0);
    QCOMPARE(fileOf(again).value(u"accepted"_s).toInt(), 0);
}

void TestCliLists::unitsAreListed()
{
    importAll();
    const auto units = m_cli->run({u"units"_s, u"--json"_s}).lines();
    QCOMPARE(units.size(), std::size_t(3));
    QCOMPARE(units[0].value(u"code"_s).toString(), u"G"_s);
    QCOMPARE(units[1].value(u"parent"_s).toString(), u"G"_s);
    QCOMPARE(units[2].value(u"name"_s).toString(), u"二矿"_s);
    QCOMPARE(units[2].value(u"name_en"_s).toString(), u"Mine 2"_s);
    QVERIFY(units[0].value(u"id"_s).toString().toLongLong() > 0);
    const CliResult table = m_cli->run({u"units"_s, u"--lang"_s, u"en"_s});
    QCOMPARE(table.exit, 0);
    QVERIFY2(table.out.contains("G-2   Mine 2") || table.out.contains("  Mine 2"), table.out.constData());
}

void TestCliLists::peopleAreListed()
{
    importAll();
    const auto all = m_cli->run({u"people"_s, u"--json"_s}).lines();
    QCOMPARE(all.size(), std::size_t(3));
    QCOMPARE(all[0].value(u"code"_s).toString(), u"P1"_s);
    QCOMPARE(all[0].value(u"name"_s).toString(), u"王建国"_s);
    QCOMPARE(all[0].value(u"position"_s).toString(), u"采煤工"_s);
    QCOMPARE(all[0].value(u"risk"_s).toString(), u"high"_s);
    QVERIFY(all[0].value(u"score"_s).isNull());  // no data, no score
    const auto some = m_cli->run({u"people"_s, u"--unit"_s, u"G-2"_s, u"--json"_s}).lines();
    QCOMPARE(some.size(), std::size_t(1));
    QCOMPARE(some[0].value(u"code"_s).toString(), u"P3"_s);
    const CliResult unknown = m_cli->run({u"people"_s, u"--unit"_s, u"G-9"_s});
    QCOMPARE(unknown.exit, 3);
    QVERIFY2(unknown.err.contains("G-9"), unknown.err.constData());
}

void TestCliLists::bindingsAndDevicesAreListed()
{
    importAll();
    const auto all = m_cli->run({u"bindings"_s, u"--json"_s}).lines();
    QCOMPARE(all.size(), std::size_t(3));
    const auto first = m_cli->run({u"bindings"_s, u"--device"_s, u"W1"_s, u"--json"_s}).lines();
    QCOMPARE(first.size(), std::size_t(2));
    QCOMPARE(first[0].value(u"person"_s).toString(), u"P1"_s);
    QCOMPARE(first[0].value(u"from"_s).toString(), u"2026-10-01T00:00:00+08:00"_s);
    QCOMPARE(first[0].value(u"to"_s).toString(), u"2026-10-03T00:00:00+08:00"_s);
    QCOMPARE(first[1].value(u"person"_s).toString(), u"P2"_s);
    QVERIFY(first[1].value(u"to"_s).isNull());
    const auto devices = m_cli->run({u"devices"_s, u"--json"_s}).lines();
    QCOMPARE(devices.size(), std::size_t(2));
    QCOMPARE(devices[0].value(u"device"_s).toString(), u"W1"_s);
    QCOMPARE(m_cli->run({u"bindings"_s, u"--device"_s, u"W9"_s}).exit, 3);
}

void TestCliLists::dryRunStoresNothing()
{
    const CliResult tried = importFile(u"units.csv"_s, kUnits, {u"--dry-run"_s});
    QCOMPARE(tried.exit, 0);
    QCOMPARE(fileOf(tried).value(u"accepted"_s).toInt(), 3);
    QCOMPARE(fileOf(tried).value(u"committed"_s).toBool(true), false);
    QVERIFY(m_cli->run({u"units"_s, u"--json"_s}).out.isEmpty());
}

void TestCliLists::badRowsKeepTheFileOut()
{
    QCOMPARE(importFile(u"units.csv"_s, kUnits).exit, 0);
    const QByteArray bad = kPeople + "P4,赵六,G-9,司机,中,男,1985-12-12\n";
    const CliResult result = importFile(u"people.csv"_s, bad);
    QCOMPARE(result.exit, 3);
    const QJsonObject file = fileOf(result);
    QCOMPARE(file.value(u"committed"_s).toBool(true), false);
    QCOMPARE(file.value(u"rejected"_s).toInt(), 1);
    const QJsonObject rejection = file.value(u"rejections"_s).toArray().at(0).toObject();
    QCOMPARE(rejection.value(u"line"_s).toInt(), 5);
    QCOMPARE(rejection.value(u"reason"_s).toString(), u"unknown_unit"_s);
    QVERIFY(rejection.value(u"text"_s).toString().contains(u"G-9"_s));
    QVERIFY(m_cli->run({u"people"_s, u"--json"_s}).out.isEmpty());
}

void TestCliLists::partialKeepsTheGoodRows()
{
    QCOMPARE(importFile(u"units.csv"_s, kUnits).exit, 0);
    const QByteArray bad = kPeople + "P4,赵六,G-9,司机,中,男,1985-12-12\n";
    const CliResult result = importFile(u"people.csv"_s, bad, {u"--partial"_s});
    QCOMPARE(result.exit, 1);
    QCOMPARE(fileOf(result).value(u"committed"_s).toBool(), true);
    QCOMPARE(fileOf(result).value(u"accepted"_s).toInt(), 3);
    QCOMPARE(m_cli->run({u"people"_s, u"--json"_s}).lines().size(), std::size_t(3));
}

void TestCliLists::missingFileIsNamed()
{
    const CliResult result = m_cli->run({u"import"_s, m_cli->path(u"nothing.csv"_s)});
    QCOMPARE(result.exit, 3);
    QVERIFY2((result.err + result.out).contains("nothing.csv"), result.err.constData());
}

void TestCliLists::chineseTables()
{
    importAll();
    const QString table = QString::fromUtf8(m_cli->run({u"people"_s, u"--lang"_s, u"zh_CN"_s}).out);
    QVERIFY2(table.contains(u"工号"_s) && table.contains(u"王建国"_s) && table.contains(u"一矿"_s),
             qPrintable(table));
}

QTEST_GUILESS_MAIN(TestCliLists)
#include "tst_cli_lists.moc"
