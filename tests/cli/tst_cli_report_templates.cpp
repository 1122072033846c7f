// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_run.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

class TestCliReportTemplates : public QObject
{
    Q_OBJECT

private:
    CliRun m_cli;

    CliResult templates(const QStringList &words) const
    {
        return m_cli.run(QStringList{u"report"_s, u"templates"_s} + words);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_cli.run({u"init"_s}).exit, 0);
        const QByteArray people = "code;name;unit\nE1;甲;G\nE2;乙;G\nE3;丙;G\nE4;丁;G\nE5;戊;G\nE6;己;G\n";
        QByteArray vitals = "person,time,heart_rate\n";
        for (int day = 1; day <= 5; ++day)
            for (int person = 1; person <= 6; ++person)
                for (int hour = 0; hour < 24; hour += 2)
                    vitals += "E" + QByteArray::number(person) + ",2026-10-0" + QByteArray::number(day) +
                              "T" + QByteArray::number(hour).rightJustified(2, '0') + ":00:00+08:00," +
                              QByteArray::number(70 + hour % 7) + "\n";
        const CliResult brought =
            m_cli.run({u"import"_s, m_cli.file(u"units.csv"_s, "code,parent,name,name_en\nG,,集团,Group\n"),
                       m_cli.file(u"people.csv"_s, people), m_cli.file(u"vitals.csv"_s, vitals)});
        QVERIFY2(brought.exit == 0, brought.err.constData());
    }

    void shippedOnesAreListedAndShown()
    {
        const CliResult list = templates({u"list"_s, u"--json"_s});
        QVERIFY2(list.exit == 0, list.err.constData());
        QStringList keys;
        for (const QJsonObject &plan : list.lines()) {
            QVERIFY(plan.value(u"built_in"_s).toBool());
            keys += plan.value(u"key"_s).toString();
        }
        for (const QString &key : {u"full"_s, u"board"_s, u"authority"_s})
            QVERIFY(keys.contains(key));
        const CliResult shown = templates({u"show"_s, u"board"_s});
        QCOMPARE(shown.exit, 0);
        QVERIFY2(shown.out.contains("the whole chapter"), shown.out.constData());
        QVERIFY2(shown.out.contains("Methods, definitions and limits"), shown.out.constData());
        QCOMPARE(templates({u"show"_s, u"nothing"_s}).exit, 3);
    }

    void oneIsTakenChangedUsedAndRemoved()
    {
        const QString path = m_cli.path(u"ours.json"_s);
        QCOMPARE(templates({u"export"_s, u"board"_s, u"--out"_s, path}).exit, 0);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QJsonObject plan = QJsonDocument::fromJson(file.readAll()).object();
        QCOMPARE(templates({u"import"_s, path}).exit, 3);  // shipped ones stay
        const QJsonObject kept = templates({u"check"_s, path, u"--json"_s}).json();
        QVERIFY(kept[u"cautions"_s][0].toString().contains(u"“board”"_s));
        QCOMPARE(
            templates({u"import"_s, path, u"--as"_s, u"ours"_s, u"--json"_s}).json()[u"version"_s].toInt(),
            1);
        plan[u"key"_s] = u"ours"_s;
        plan[u"title"_s] = QJsonObject{{u"zh"_s, u"本厂月报"_s}, {u"en"_s, u"Our letter"_s}};
        const QString changed = m_cli.file(u"changed.json"_s, QJsonDocument(plan).toJson());
        QCOMPARE(templates({u"check"_s, changed}).exit, 0);
        QCOMPARE(templates({u"import"_s, changed, u"--json"_s}).json()[u"version"_s].toInt(), 2);
        QCOMPARE(templates({u"import"_s, changed, u"--json"_s}).json()[u"version"_s].toInt(), 2);

        const QString report = m_cli.path(u"report.json"_s);
        const CliResult made = m_cli.run({u"report"_s, u"comprehensive"_s, u"--period"_s, u"2026-10"_s,
                                          u"--template"_s, u"ours"_s, u"--out"_s, report});
        QVERIFY2(made.exit == 0, made.err.constData());
        QFile out(report);
        QVERIFY(out.open(QIODevice::ReadOnly));
        const QByteArray json = out.readAll();
        QVERIFY(json.contains("Our letter"));
        const QJsonObject parameters = QJsonDocument::fromJson(json)[u"parameters"_s].toObject();
        QCOMPARE(parameters[u"template"_s].toString(), u"ours"_s);
        QCOMPARE(parameters[u"template_version"_s].toInt(), 2);
        QCOMPARE(m_cli
                     .run({u"report"_s, u"alerts"_s, u"--period"_s, u"2026-10"_s, u"--template"_s, u"ours"_s,
                           u"--out"_s, report})
                     .exit,
                 2);

        // A schedule that uses it would fail some night.
        const CliResult scheduled =
            m_cli.run({u"schedule"_s, u"add"_s, u"monthly"_s, u"comprehensive"_s, u"--at"_s,
                       u"monthly 1 07:00"_s, u"--period"_s, u"previous-month"_s, u"--template"_s, u"ours"_s,
                       u"--out"_s, m_cli.path(u"out"_s)});
        QVERIFY2(scheduled.exit == 0, scheduled.err.constData());
        QVERIFY2(scheduled.out.contains("“comprehensive (template: "), scheduled.out.constData());
        const CliResult refused = templates({u"remove"_s, u"ours"_s});
        QVERIFY(refused.exit != 0);
        QVERIFY2(refused.err.contains("“monthly”"), refused.err.constData());
        QCOMPARE(m_cli.run({u"schedule"_s, u"set"_s, u"monthly"_s, u"--template"_s, u"board"_s}).exit, 0);
        QCOMPARE(templates({u"remove"_s, u"ours"_s}).exit, 0);
        QCOMPARE(templates({u"remove"_s, u"ours"_s}).exit, 3);
        QVERIFY(templates({u"remove"_s, u"board"_s}).exit != 0);
        QCOMPARE(templates({u"export"_s, u"ours"_s, u"1"_s}).exit, 0);
        QCOMPARE(m_cli.run({u"audit"_s, u"verify"_s}).exit, 0);
    }

    /// A logo that nobody can decode would break every report: it is told where the template comes in.
    void aBrokenLogoIsTold()
    {
        QJsonObject plan = QJsonDocument::fromJson(templates({u"export"_s, u"board"_s}).out).object();
        plan[u"key"_s] = u"marked"_s;
        QByteArray png = QByteArray::fromBase64(
            "iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAIAAACQkWg2AAAAF0lEQVR4nGP4z8BAEiJN9aiGUQ1DSgMAkPn/Afnh+n"
            "gAAAAASUVORK5CYII=");
        const auto check = [&](const QByteArray &logo) {
            plan[u"logo"_s] = QJsonObject{{u"data"_s, QString::fromLatin1(logo.toBase64())},
                                          {u"alternative"_s, QJsonObject{{u"zh"_s, u"标志"_s}}}};
            return m_cli.file(u"marked.json"_s, QJsonDocument(plan).toJson());
        };
        QCOMPARE(templates({u"check"_s, check(png)}).exit, 0);
        png[45] = static_cast<char>(png[45] ^ 0x55);  // within the colours
        for (const QString &verb : {u"check"_s, u"import"_s}) {
            const CliResult told = templates({verb, check(png)});
            QCOMPARE(told.exit, 3);
            const QByteArray file = m_cli.path(u"marked.json"_s).toUtf8();
            QVERIFY2(told.err.startsWith("xinglinctl: " + file + ": logo.data: "), told.err.constData());
            QCOMPARE(told.err.count('\n'), 1);
        }
        QVERIFY(templates({u"show"_s, u"marked"_s}).exit != 0);
    }

    void aTitleOfBlanksIsNone()
    {
        QJsonObject plan = QJsonDocument::fromJson(templates({u"export"_s, u"board"_s}).out).object();
        plan[u"key"_s] = u"blank"_s;
        plan[u"title"_s] = QJsonObject{{u"zh"_s, u"\u3000"_s}, {u"en"_s, u"   "_s}};
        const QString file = m_cli.file(u"blank.json"_s, QJsonDocument(plan).toJson());
        QCOMPARE(templates({u"import"_s, file}).exit, 0);
        QVERIFY(
            !QJsonDocument::fromJson(templates({u"export"_s, u"blank"_s}).out).object().contains(u"title"_s));
    }

    /// A template is set in its font where that is installed; where not it is told, everywhere.
    void aTemplateHasItsFont()
    {
        QJsonObject plan = QJsonDocument::fromJson(templates({u"export"_s, u"board"_s}).out).object();
        plan[u"key"_s] = u"lettered"_s;
        const auto take = [&](const QString &font) {
            plan[u"font"_s] = font;
            return templates(
                {u"import"_s, m_cli.file(u"lettered.json"_s, QJsonDocument(plan).toJson()), u"--json"_s});
        };
        const auto report = [this](const QString &name, const QStringList &more = {}) {
            return m_cli.run(QStringList{u"report"_s, u"comprehensive"_s, u"--period"_s, u"2026-10"_s,
                                         u"--template"_s, u"lettered"_s, u"--out"_s, m_cli.path(name)} +
                             more);
        };
        const auto fontsOf = [this](const QString &name) {
            QProcess process;
            process.start(u"pdffonts"_s, {m_cli.path(name)});
            process.waitForFinished();
            return process.readAllStandardOutput();
        };
        const CliResult taken = take(u"DejaVu Serif"_s);
        QVERIFY2(taken.exit == 0, taken.err.constData());
        QCOMPARE(taken.json()[u"font"_s].toString(), u"DejaVu Serif"_s);
        QVERIFY2(taken.err.isEmpty(), taken.err.constData());
        const CliResult shown = templates({u"show"_s, u"lettered"_s});
        QVERIFY2(shown.out.contains("Font: DejaVu Serif"), shown.out.constData());
        QVERIFY2(shown.err.isEmpty(), shown.err.constData());
        const CliResult made = report(u"serif.pdf"_s, {u"--json"_s});
        QVERIFY2(made.exit == 0, made.err.constData());
        QVERIFY2(!made.err.contains("DejaVu"), made.err.constData());
        QVERIFY(made.json()[u"files"_s][0][u"missing_font"_s].isNull());
        QVERIFY2(fontsOf(u"serif.pdf"_s).contains("+DejaVuSerif"), fontsOf(u"serif.pdf"_s).constData());

        const CliResult away = take(u"Nobody's Sans"_s);
        QCOMPARE(away.exit, 0);
        QVERIFY2(away.err.contains("Nobody's Sans"), away.err.constData());
        const CliResult checked = templates({u"check"_s, m_cli.path(u"lettered.json"_s), u"--json"_s});
        QVERIFY(checked.json()[u"cautions"_s][0].toString().contains(u"Nobody's Sans"_s));
        const CliResult stood = report(u"standard.pdf"_s);
        QCOMPARE(stood.exit, 0);
        QCOMPARE(stood.err.count("Nobody's Sans"), 1);
        QVERIFY2(fontsOf(u"standard.pdf"_s).contains("NotoSansCJKjp"),
                 fontsOf(u"standard.pdf"_s).constData());
        const CliResult told = report(u"standard.pdf"_s, {u"--json"_s});
        QCOMPARE(told.json()[u"files"_s][0][u"missing_font"_s].toString(), u"Nobody's Sans"_s);

        QStringList listed;
        for (const QJsonObject &one : templates({u"fonts"_s, u"--json"_s}).lines())
            listed += one[u"font"_s].toString();
        QVERIFY2(listed.contains(u"DejaVu Serif"_s) && listed.contains(u"Noto Sans CJK SC"_s),
                 qPrintable(listed.join(u", "_s)));
        QVERIFY(templates({u"fonts"_s, u"--lang"_s, u"zh_CN"_s}).out.contains("文泉驿正黑\n"));
    }

    void whatIsWrongIsToldWithItsPlace()
    {
        const QString wrong =
            m_cli.file(u"wrong.json"_s, R"({"format": "xinglin-report-template", "version": 1,
            "key": "x", "kind": "comprehensive", "name": {"zh": "甲", "en": "A"},
            "chapters": [{"key": "methods"}, {"key": "weather"}]})");
        const CliResult text = templates({u"check"_s, wrong});
        QCOMPARE(text.exit, 3);
        QVERIFY2(text.err.contains("chapters[1].key: "), text.err.constData());
        const QJsonObject json = templates({u"check"_s, wrong, u"--json"_s}).json();
        QCOMPARE(json[u"place"_s].toString(), u"chapters[1].key"_s);
        QVERIFY(!json[u"valid"_s].toBool());
        const CliResult refused = templates({u"import"_s, wrong});
        QCOMPARE(refused.exit, 3);
        QVERIFY2(refused.err.contains("chapters[1].key: "), refused.err.constData());
    }
};

QTEST_GUILESS_MAIN(TestCliReportTemplates)
#include "tst_cli_report_templates.moc"
