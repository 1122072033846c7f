// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_run.h"

#include <QFileInfo>
#include <QTest>

using namespace Qt::StringLiterals;

/// What a schedule is refused for when it is added or changed: at once, in words, and nothing is left behind.
class TestCliScheduleTerms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_cli.run({u"init"_s, u"--name"_s, u"Terms"_s}).exit, 0);
        QCOMPARE(m_cli
                     .run({u"import"_s, m_cli.file(u"units.csv"_s, "code,parent,name\nR,,Root\n"),
                           m_cli.file(u"people.csv"_s, "code,name,unit\nP1,One,R\n")})
                     .exit,
                 0);
        QCOMPARE(add(u"monthly"_s, u"quality"_s, {}).exit, 0);
        QVERIFY(QFileInfo(m_cli.path(u"monthly"_s)).isDir());
    }

    void whatIsRefusedLeavesNoFolder()
    {
        const QString folder = m_cli.path(u"new/deep"_s);
        const CliResult taken = add(u"monthly"_s, u"quality"_s, {}, folder);
        QCOMPARE(taken.exit, 3);
        QVERIFY2(taken.err.contains("There is a schedule “monthly” already."), taken.err.constData());
        QVERIFY(!QFileInfo::exists(m_cli.path(u"new"_s)));
        QCOMPARE(set({u"--out"_s, folder, u"--format"_s, u"docx"_s}).exit, 2);
        QCOMPARE(set({u"--out"_s, folder, u"--catch-up"_s, u"0"_s}).exit, 3);
        QCOMPARE(add(u"other"_s, u"quality"_s, {u"--unit"_s, u"nowhere"_s}, folder).exit, 3);
        QVERIFY(!QFileInfo::exists(m_cli.path(u"new"_s)));
        QCOMPARE(set({u"--out"_s, folder}).exit, 0);
        QVERIFY(QFileInfo(folder).isDir());
    }

    void aFolderMustBeNamed()
    {
        for (const QString &none : {QString(), u"  "_s}) {
            const CliResult added = add(u"other"_s, u"quality"_s, {u"--out="_s + none}, QString());
            QCOMPARE(added.exit, 2);
            QVERIFY2(added.err.contains("--out: needs a value (DIR)"), added.err.constData());
            QCOMPARE(set({u"--out="_s + none}).exit, 2);
        }
    }

    void aTimeThatIsNoneIsSaid()
    {
        const CliResult run = m_cli.run({u"schedule"_s, u"run"_s, u"--until"_s, u"garbage"_s});
        QCOMPARE(run.exit, 2);
        QCOMPARE(run.err, QByteArray("xinglinctl: --until: “garbage” is no time (2026-10-01 or "
                                     "2026-10-01T08:00:00+08:00)\n"));
    }

    void aTemplateMustBeThereAndOfTheKind_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("key");
        QTest::addRow("none") << u"comprehensive"_s << u"nope"_s;
        QTest::addRow("another kind") << u"comprehensive"_s << u"alerts-full"_s;
        QTest::addRow("hand-over") << u"handover"_s << u"alerts-full"_s;
    }
    /// In the words of `report`.
    void aTemplateMustBeThereAndOfTheKind()
    {
        QFETCH(const QString, kind);
        QFETCH(const QString, key);
        const CliResult made =
            m_cli.run({u"report"_s, kind, u"--template"_s, key, u"--out"_s, m_cli.path(u"x.pdf"_s)});
        const CliResult added = add(u"other"_s, kind, {u"--template"_s, key});
        QVERIFY(added.exit != 0);
        if (made.err.contains("emplate"))  // else there is no data to report on
            QCOMPARE(added.err, made.err);
        QVERIFY2(added.err.contains(key == u"nope"_s ? "There is no report template “nope”."
                                                     : "is for another kind of report: alerts."),
                 added.err.constData());
        QVERIFY(!QFileInfo::exists(m_cli.path(u"other"_s)));
    }

    void aChangeIsCheckedLikewise()
    {
        QCOMPARE(set({u"--template"_s, u"alerts-full"_s}).exit, 2);
        QCOMPARE(set({u"--template"_s, u"nope"_s}).exit, 3);
        QCOMPARE(set({u"--kind"_s, u"alerts"_s, u"--template"_s, u"alerts-full"_s}).exit, 0);
        // The template that it has is of the old kind.
        const CliResult other = set({u"--kind"_s, u"handover"_s});
        QCOMPARE(other.exit, 2);
        QVERIFY2(other.err.contains("“alerts-full” is for another kind"), other.err.constData());
        QCOMPARE(set({u"--kind"_s, u"handover"_s, u"--template="_s}).exit, 0);
    }

    /// The last one: the schedule is a hand-over's now.
    void aHandOverTakesNoPeriod()
    {
        const CliResult added = add(u"other"_s, u"handover"_s, {u"--period"_s, u"previous-day"_s});
        QCOMPARE(added.exit, 2);
        QVERIFY2(added.err.contains("takes no period"), added.err.constData());
        QCOMPARE(set({u"--period"_s, u"previous-day"_s}).exit, 2);
        QCOMPARE(set({u"--kind"_s, u"quality"_s, u"--period"_s, u"previous-day"_s}).exit, 0);
        QCOMPARE(set({u"--kind"_s, u"handover"_s, u"--period"_s, u"previous-day"_s}).exit, 2);
    }

private:
    CliResult add(const QString &name, const QString &kind, const QStringList &more) const
    {
        return add(name, kind, more, m_cli.path(name));
    }
    CliResult add(const QString &name, const QString &kind, const QStringList &more,
                  const QString &folder) const
    {
        QStringList words{u"schedule"_s, u"add"_s, name, kind, u"--at"_s, u"monthly 1 07:00"_s};
        if (kind != u"handover"_s)
            words += {u"--period"_s, u"previous-month"_s};
        if (!folder.isEmpty())
            words += {u"--out"_s, folder};
        return m_cli.run(words + more);
    }
    CliResult set(const QStringList &more) const
    {
        return m_cli.run(QStringList{u"schedule"_s, u"set"_s, u"monthly"_s} + more);
    }

    CliRun m_cli;
};

QTEST_GUILESS_MAIN(TestCliScheduleTerms)
#include "tst_cli_schedule_terms.moc"
