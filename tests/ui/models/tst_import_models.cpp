// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/model_text.h"
#include "ui/models/cells.h"
#include "ui/models/import_preview_model.h"
#include "ui/models/import_text.h"
#include "ui/models/import_verdict_model.h"
#include "ui/models/table_text.h"

#include <QAbstractItemModelTester>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace xinglin;

namespace {

ImportReport exampleReport()
{
    ImportFileReport good;
    good.file = QStringLiteral("/data/watch.ndjson");
    good.kind = QStringLiteral("watch");
    good.records = 12345;
    good.accepted = 12000;
    good.duplicate = 345;
    good.values = 84000;
    good.committed = true;
    good.note = QStringLiteral("unassigned devices: 3");
    ImportFileReport bad;
    bad.file = QStringLiteral("/data/hourly.csv");
    bad.kind = QStringLiteral("fitbit");
    bad.records = 3;
    bad.accepted = 1;
    bad.rejected = 2;
    bad.values = 1;
    bad.rejections = {{7, Rejection::conflict, QStringLiteral("steps 12, stored 40")},
                      {1200, Rejection::unparsableTime, QStringLiteral("time: 31 February")}};
    ImportFileReport unreadable;
    unreadable.file = QStringLiteral("/data/photo.jpg");
    unreadable.error = Error{ErrorCode::invalidData, QStringLiteral("Not a kind of file Xinglin knows."), {}};
    return {{good, bad, unreadable}, 1.5, false};
}

}  // namespace

class ImportModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesTellTheirVerdict();
    void aDryRunSaysWould();
    void aRepeatedFileAddsNothing();
    void rejectionsAreInWords();
    void rejectionsThatWereNotListedAreCounted();
    void everyReasonHasItsOwnWords();
    void everyFlagHasItsOwnWords();
    void previewShowsMeaningUnderTheColumn();
    void historyIsNewestFirst();
    void csvKeepsFormulasFromRunning();
    void clipboardTextIsTabbed();
};

void ImportModels::filesTellTheirVerdict()
{
    ImportFileModel model;
    const QAbstractItemModelTester tester(&model);
    model.setReport(exampleReport());
    QCOMPARE(test::printModel(model),
             QStringLiteral(
                 "File | Verdict | Kind | Records | Accepted | Already there | Rejected | Values | Note\n"
                 "watch.ndjson | Imported | Watch payloads | 12,345 | 12,000 | 345 | 0 | 84,000 | "
                 "unassigned devices: 3\n"
                 "hourly.csv | Nothing imported | Fitbit export | 3 | 1 | 0 | 2 | 1 | \n"
                 "photo.jpg | Cannot be read | Not recognised | no data | no data | no data | no data | "
                 "no data | Not a kind of file Xinglin knows.\n"));
    const QModelIndex records = model.index(0, ImportFileModel::Records);
    QCOMPARE(records.data(SortRole).toLongLong(), 12345);
    QVERIFY(records.data(Qt::TextAlignmentRole).value<Qt::Alignment>().testFlag(Qt::AlignRight));
    QCOMPARE(records.data(Qt::AccessibleTextRole).toString(), QStringLiteral("Records: 12,345"));
    QVERIFY(model.index(2, ImportFileModel::Values).data(NoDataRole).toBool());
}

void ImportModels::aDryRunSaysWould()
{
    ImportFileModel model;
    ImportReport report = exampleReport();
    report.dryRun = true;
    report.files[0].committed = false;
    model.setReport(report);
    QCOMPARE(model.index(0, ImportFileModel::Verdict).data().toString(), QStringLiteral("Would be imported"));
    QCOMPARE(model.index(1, ImportFileModel::Verdict).data().toString(),
             QStringLiteral("Would be refused: has rejected records"));
}

void ImportModels::aRepeatedFileAddsNothing()
{
    ImportFileReport file;
    file.records = file.duplicate = 10;
    file.committed = true;
    QCOMPARE(importVerdictText(file, false), QStringLiteral("Already there, nothing added"));
    file.duplicate = 4;
    file.accepted = 5;
    file.rejected = 1;
    QCOMPARE(importVerdictText(file, false), QStringLiteral("Imported in part"));
}

void ImportModels::rejectionsAreInWords()
{
    RejectionModel model;
    const QAbstractItemModelTester tester(&model);
    model.setFiles(exampleReport().files);
    QCOMPARE(test::printModel(model),
             QStringLiteral(
                 "Line | Reason | What was found | File\n"
                 "7 | Another value is stored for the same time | steps 12, stored 40 | hourly.csv\n"
                 "1,200 | The time cannot be read or does not exist | time: 31 February | hourly.csv\n"));
    QCOMPARE(model.index(1, RejectionModel::Line).data(SortRole).toLongLong(), 1200);
    QCOMPARE(model.notListed(), 0);
    model.setFiles({});
    QCOMPARE(model.rowCount(), 0);
}

void ImportModels::rejectionsThatWereNotListedAreCounted()
{
    ImportReport report = exampleReport();
    report.files[1].rejected = 9155;
    RejectionModel model;
    model.setFiles(report.files);
    QCOMPARE(model.notListed(), 9153);
}

void ImportModels::everyReasonHasItsOwnWords()
{
    QSet<QString> words;
    for (int reason = 0; reason <= static_cast<int>(Rejection::badField); ++reason)
        words.insert(rejectionText(static_cast<Rejection>(reason)));
    QCOMPARE(words.size(), static_cast<int>(Rejection::badField) + 1);
    QVERIFY(!words.contains(QString()));
}

void ImportModels::everyFlagHasItsOwnWords()
{
    QSet<QString> words;
    for (int place = 0; place < 11; ++place)
        words.insert(flagText(static_cast<Flag>(1u << place)));
    QCOMPARE(words.size(), 11);
    QVERIFY(!words.contains(QString()));
    QCOMPARE(flagsText(0), QString());
    QCOMPARE(flagsText(static_cast<Flags>(bit(Flag::frozenRun) | bit(Flag::backFilled))),
             QStringLiteral("frozen sensor, arrived late"));
}

void ImportModels::previewShowsMeaningUnderTheColumn()
{
    ImportPreview preview;
    preview.columns = {QStringLiteral("工号"), QStringLiteral("心率"), QStringLiteral("备注")};
    preview.meaning = {QStringLiteral("person"), QStringLiteral("heart_rate"), QString()};
    preview.rows = {{QStringLiteral("E0001"), QStringLiteral("72"), QStringLiteral("ok")},
                    {QStringLiteral("E0002"), QStringLiteral("80")}};
    ImportPreviewModel model;
    const QAbstractItemModelTester tester(&model);
    model.setPreview(preview);
    QCOMPARE(test::printModel(model), QStringLiteral("工号/person | 心率/Heart rate | 备注/ignored\n"
                                                     "E0001 | 72 | ok\n"
                                                     "E0002 | 80 | \n"));
    QVERIFY(model.isIgnored(2));
    QVERIFY(!model.isIgnored(1));
}

void ImportModels::historyIsNewestFirst()
{
    ImportRecord first;
    first.source = QStringLiteral("a.csv");
    first.kind = QStringLiteral("people");
    first.state = ImportRecord::State::committed;
    first.started = Instant(0);
    first.accepted = 60;
    ImportRecord second = first;
    second.source = QStringLiteral("b.csv");
    second.state = ImportRecord::State::failed;
    second.started = Instant(3'600'000);
    ImportHistoryModel model;
    const QAbstractItemModelTester tester(&model);
    model.setRecords({first, second}, Zone::utc());
    QCOMPARE(
        test::printModel(model),
        QStringLiteral("File | When | State | Kind | Accepted | Already there | Rejected | Values | Mode\n"
                       "b.csv | 1970-01-01 01:00 | Not imported | People | 60 | 0 | 0 | 0 | History\n"
                       "a.csv | 1970-01-01 00:00 | Imported | People | 60 | 0 | 0 | 0 | History\n"));
}

void ImportModels::csvKeepsFormulasFromRunning()
{
    ImportPreview preview;
    preview.columns = {QStringLiteral("a,b"), QStringLiteral("c")};
    preview.meaning = {QString(), QString()};
    preview.rows = {{QStringLiteral("=1+1"), QStringLiteral("say \"no\"")},
                    {QStringLiteral("-5"), QStringLiteral("x")}};
    ImportPreviewModel model;
    model.setPreview(preview);
    QCOMPARE(tableAsCsv(model), QStringLiteral("\"a,b · ignored\",c · ignored\r\n"
                                               "'=1+1,\"say \"\"no\"\"\"\r\n"
                                               "-5,x\r\n"));
}

void ImportModels::clipboardTextIsTabbed()
{
    ImportFileModel model;
    ImportReport report = exampleReport();
    report.files.resize(1);
    model.setReport(report);
    const QString text = tableAsTabs(model);
    QCOMPARE(text.section(QLatin1Char('\n'), 1, 1),
             QStringLiteral("watch.ndjson\tImported\tWatch payloads\t12345\t12000\t345\t0\t84000\t"
                            "unassigned devices: 3"));
}

QTEST_GUILESS_MAIN(ImportModels)
#include "tst_import_models.moc"
