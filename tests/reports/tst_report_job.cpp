// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/jobs/report_files.h"
#include "reports/jobs/report_job.h"
#include "tests/gui/canned_workspace.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace xinglin;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

class TestReportJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void everyFormatIntoAFolder()
    {
        test::CannedWorkspace workspace{{}};
        ReportRequest request = unitRequest(workspace);
        request.formats = {ReportFormat::pdf, ReportFormat::html, ReportFormat::xlsx, ReportFormat::json};
        request.out = m_folder->filePath(QStringLiteral("deep/reports"));
        std::vector<double> shares;
        const auto outcome = waited(workspace, request, [&](double share) { shares.push_back(share); }, {});
        QVERIFY2(outcome.has_value(), qPrintable(outcome.has_value() ? QString() : outcome.error().message));
        QCOMPARE(outcome->files.size(), std::size_t{4});
        for (const ReportFile &file : outcome->files) {
            const QByteArray bytes = contentOf(file.path);
            QCOMPARE(file.bytes, bytes.size());
            QCOMPARE(file.sha256, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
            QCOMPARE(file.path,
                     QDir(request.out).filePath(reportFileName(request, file.subject.code, file.format)));
        }
        const auto exports = workspace.exports();
        QCOMPARE(exports.size(), std::size_t{4});
        for (std::size_t i = 0; i < exports.size(); ++i)
            QCOMPARE(exports[i].value(u"sha256").toString().toLatin1(), outcome->files[i].sha256.toHex());
        QVERIFY(outcome->files[0].pages >= 5);
        QVERIFY(std::is_sorted(shares.begin(), shares.end()));
        QCOMPARE(QDir(request.out).entryList(QDir::Files).size(), 4);
    }

    void severalFilesOfOneFormatTellWhatTheyHold()
    {
        test::CannedWorkspace workspace{{}};
        ReportRequest request = unitRequest(workspace);
        request.formats = {ReportFormat::csv, ReportFormat::svg, ReportFormat::png};
        request.out = m_folder->filePath(QStringLiteral("reports"));
        request.bom = false;
        const auto outcome = waited(workspace, request, {}, {});
        QVERIFY2(outcome.has_value(), qPrintable(outcome.has_value() ? QString() : outcome.error().message));
        QCOMPARE(workspace.exports().size(), outcome->files.size());
        const QString name =
            QStringLiteral("/comprehensive_%1_2026-10_en_").arg(outcome->files[0].subject.code);
        const QByteArray list = contentOf(request.out + name + QStringLiteral("tables.csv"));
        QVERIFY2(list.contains(name.mid(1).toUtf8() + "coverage.csv,") && !list.startsWith("\xEF"),
                 list.constData());
        QVERIFY(contentOf(request.out + name + QStringLiteral("coverage.csv")).contains(','));
        const auto filesIn = [&](const char *kind) {
            return QDir(request.out)
                .entryList({QStringLiteral("*.") + QLatin1String(kind)}, QDir::Files, QDir::Name);
        };
        const QStringList pictures = filesIn("svg");
        QVERIFY(pictures.size() > 3);
        QVERIFY(contentOf(QDir(request.out).filePath(pictures[0])).startsWith("<?xml"));
        QStringList others = filesIn("png");
        QVERIFY(contentOf(QDir(request.out).filePath(others[0])).startsWith("\x89PNG"));
        others.replaceInStrings(QStringLiteral(".png"), QStringLiteral(".svg"));
        QCOMPARE(others, pictures);
    }

    void aFileOfOtherContentStays()
    {
        test::CannedWorkspace workspace{{}};
        ReportRequest request = unitRequest(workspace);
        request.formats = {ReportFormat::json, ReportFormat::csv};
        request.out = m_folder->filePath(QStringLiteral("new/"));
        request.mayTake = isFreeName;
        const auto first = waited(workspace, request, {}, {});
        QVERIFY(first.has_value());
        const QString name = first->files[0].path;
        QVERIFY2(name.startsWith(m_folder->filePath(QStringLiteral("new/comprehensive_"))), qPrintable(name));
        // The same again is the same file.
        const auto again = waited(workspace, request, {}, {});
        QCOMPARE(again->files[0].path, name);
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("mine");
        file.close();
        for (int time = 0; time < 2; ++time) {
            const auto beside = waited(workspace, request, {}, {});
            QVERIFY(beside.has_value());
            QCOMPARE(beside->files[0].path, name.chopped(5) + QStringLiteral(" (2).json"));
            QCOMPARE(beside->files[1].path, name.chopped(5) + QStringLiteral(" (2)_tables.csv"));
            QVERIFY(contentOf(beside->files[1].path).contains(" (2)_coverage.csv,"));
        }
        QCOMPARE(contentOf(name), QByteArray("mine"));
        request.mayTake = {};
        QCOMPARE(waited(workspace, request, {}, {})->files[0].path, name);
        QVERIFY(contentOf(name) != "mine");
    }

    void aCancelledBatchTellsWhatIsThere()
    {
        test::CannedWorkspace workspace{{}};
        ReportRequest request = unitRequest(workspace);
        request.each = ReportEach::unit;
        request.formats = {ReportFormat::json, ReportFormat::html, ReportFormat::xlsx};
        request.out = m_folder->path();
        const CancelToken cancel;
        const auto outcome = waited(
            workspace, request, [&](double) { cancel.cancel(); }, cancel);
        QVERIFY(outcome.has_value());
        QVERIFY(outcome->isCancelled());
        QCOMPARE(outcome->asked, workspace.tree().subtree(request.subject.unit).size());
        QVERIFY(!outcome->results.empty() && outcome->results.size() <= 2);
        QCOMPARE(outcome->files.size(), outcome->results.size() * 3);
        QCOMPARE(QDir(request.out).entryList(QDir::Files).size(),
                 static_cast<qsizetype>(outcome->files.size()));
        for (const ReportFile &file : outcome->files)
            QVERIFY(QFile::exists(file.path));
    }

    void aDiskThatRefusesOneFormatGetsNone()
    {
        test::CannedWorkspace workspace{{}};
        ReportRequest request = unitRequest(workspace);
        request.formats = {ReportFormat::json, ReportFormat::html};
        request.out = m_folder->path();
        const auto code = waited(workspace, request, {}, {})->files[0].subject.code;
        QDir(m_folder->path()).removeRecursively();
        // Where the second is to stand a folder stands.
        QVERIFY(QDir().mkpath(QDir(request.out).filePath(reportFileName(request, code, ReportFormat::html))));
        const auto before = workspace.exports().size();
        QVERIFY(!waited(workspace, request, {}, {}).has_value());
        QCOMPARE(workspace.exports().size(), before);
        QVERIFY(QDir(request.out).entryList(QDir::Files).isEmpty());
    }

    void aReportWithoutChartsMakesTheRest()
    {
        test::CannedWorkspace workspace{{}};
        ReportRequest request = unitRequest(workspace);
        ReportTemplate plan;
        plan.kind = reportKindName(request.kind);
        plan.chapters = {
            {QStringLiteral("quality"), {QStringLiteral("quality.people"), QStringLiteral("quality.units")}}};
        request.plan = std::make_shared<const ReportTemplate>(plan);
        request.formats = {ReportFormat::json, ReportFormat::svg, ReportFormat::png};
        request.out = m_folder->path();
        const auto outcome = waited(workspace, request, {}, {});
        QVERIFY2(outcome.has_value(), qPrintable(outcome.has_value() ? QString() : outcome.error().message));
        QCOMPARE(outcome->files.size(), std::size_t{1});
        QCOMPARE(outcome->withoutChart, (std::vector{ReportFormat::svg, ReportFormat::png}));
        request.formats = {ReportFormat::svg};
        QCOMPARE(waited(workspace, request, {}, {}).error().code, ErrorCode::notFound);
    }

    void aFileIsOneFile()
    {
        test::CannedWorkspace workspace{{}};
        ReportRequest request = unitRequest(workspace);
        request.out = m_folder->filePath(QStringLiteral("r.csv"));
        request.formats = {ReportFormat::csv};
        const auto outcome = waited(workspace, request, {}, {});
        QVERIFY(outcome.has_value());
        QCOMPARE(outcome->files.size(), std::size_t{1});
        QVERIFY(contentOf(request.out).startsWith("\xEF\xBB\xBF"));
        request.out = m_folder->filePath(QStringLiteral("r.svg"));
        request.formats = {ReportFormat::svg};
        const auto pictures = waited(workspace, request, {}, {});
        QVERIFY(!pictures.has_value());
        QCOMPARE(pictures.error().code, ErrorCode::usage);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{QStringLiteral("r.csv")});
    }

    void oneFileUnderItsName()
    {
        test::CannedWorkspace workspace{{}};
        ReportRequest request = unitRequest(workspace);
        request.out = m_folder->filePath(QStringLiteral("r.pdf"));
        QVERIFY(waited(workspace, request, {}, {}).has_value());
        const QByteArray first = contentOf(request.out);
        QVERIFY(first.startsWith("%PDF-"));
        QVERIFY(waited(workspace, request, {}, {}).has_value());
        QCOMPARE(contentOf(request.out), first);
    }

    void oneReportForEverySubUnit()
    {
        test::CannedWorkspace workspace{{}};
        ReportRequest request = unitRequest(workspace);
        request.each = ReportEach::subUnit;
        request.formats = {ReportFormat::json};
        request.out = m_folder->path();
        const auto outcome = waited(workspace, request, {}, {});
        QVERIFY(outcome.has_value());
        QCOMPARE(outcome->files.size(), workspace.tree().children(request.subject.unit).size());
        request.each = ReportEach::unit;
        const auto all = waited(workspace, request, {}, {});
        QVERIFY(all.has_value());
        QVERIFY(all->files.size() > outcome->files.size());
        QCOMPARE(all->files.size(), workspace.tree().subtree(request.subject.unit).size());
    }

    void aPersonsReport()
    {
        test::CannedWorkspace workspace{{}};
        ReportRequest request = unitRequest(workspace);
        request.kind = ReportKind::personal;
        request.subject = SubjectId::of(workspace.anyPerson());
        request.out = m_folder->filePath(QStringLiteral("p.json"));
        request.formats = {ReportFormat::json};
        QVERIFY(waited(workspace, request, {}, {}).has_value());
        QVERIFY(contentOf(request.out).contains("\"kind\": \"personal\""));
    }

    void cancelLeavesNothing()
    {
        test::CannedWorkspace workspace{{}};
        ReportRequest request = unitRequest(workspace);
        request.out = m_folder->filePath(QStringLiteral("r.pdf"));
        const CancelToken cancel;
        const auto outcome = waited(
            workspace, request, [&](double) { cancel.cancel(); }, cancel);
        QVERIFY(!outcome.has_value());
        QCOMPARE(outcome.error().code, ErrorCode::cancelled);
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }

    void closingStopsWhatRuns()
    {
        test::CannedWorkspace::Options slow;
        slow.delay = std::chrono::milliseconds(200);
        test::CannedWorkspace workspace(slow);
        ReportRequest request = unitRequest(workspace);
        request.each = ReportEach::subUnit;
        request.out = m_folder->path();
        QFuture<Result<ReportOutcome>> answer;
        {
            ReportMaker maker(workspace);
            answer = maker.make({}, request, {}, {});
        }
        QVERIFY(answer.isFinished());
        QVERIFY(!answer.result().has_value());
    }

    void whatCannotBeAskedIsRefused()
    {
        test::CannedWorkspace workspace{{}};
        ReportRequest request = unitRequest(workspace);
        request.out = m_folder->filePath(QStringLiteral("r.pdf"));
        ReportRequest noPeriod = request;
        noPeriod.period = {};
        ReportRequest wrongSubject = request;
        wrongSubject.kind = ReportKind::personal;
        ReportRequest nowhere = request;
        nowhere.out.clear();
        for (const ReportRequest &one : {noPeriod, wrongSubject, nowhere}) {
            const auto outcome = waited(workspace, one, {}, {});
            QVERIFY(!outcome.has_value());
            QCOMPARE(outcome.error().code, ErrorCode::usage);
            QVERIFY(!outcome.error().message.isEmpty());
        }
    }

    void anErrorBehindTheDoorEndsIt()
    {
        test::CannedWorkspace::Options broken;
        broken.error = Error{ErrorCode::damaged, QStringLiteral("The summaries are damaged."), {}};
        test::CannedWorkspace workspace(broken);
        ReportRequest request = unitRequest(workspace);
        request.out = m_folder->filePath(QStringLiteral("r.pdf"));
        const auto outcome = waited(workspace, request, {}, {});
        QVERIFY(!outcome.has_value());
        QCOMPARE(outcome.error().message, QStringLiteral("The summaries are damaged."));
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }

    void fileNamesAreSafe()
    {
        ReportRequest request;
        request.period = *Period::parse(u"2026-10");
        request.language = Language::zhCN;
        QCOMPARE(reportFileName(request, QStringLiteral("A/B:1 井"), ReportFormat::pdf),
                 QStringLiteral("comprehensive_A-B-1-井~61c16158_2026-10_zh_CN.pdf"));
        QCOMPARE(reportFileName(request, QStringLiteral("MINE-1"), ReportFormat::pdf),
                 QStringLiteral("comprehensive_MINE-1_2026-10_zh_CN.pdf"));
        // No two subjects share a file, and every file system takes the name.
        QSet<QString> names;
        const QStringList codes{QStringLiteral("A/B"),     QStringLiteral("A:B"),
                                QStringLiteral("A B"),     QStringLiteral("A-B"),
                                QString(70, QChar(u'井')), QString(71, QChar(u'井')),
                                QStringLiteral("A?B"),     QStringLiteral("../../A B\n")};
        for (const QString &code : codes) {
            const QString name = reportFileName(request, code, ReportFormat::pdf);
            names.insert(name.toCaseFolded());
            QVERIFY2(name.toUtf8().size() < 230, qPrintable(name));
            QVERIFY(!name.contains(QLatin1Char('/')) && !name.contains(QLatin1Char(' ')));
        }
        QCOMPARE(names.size(), codes.size());
    }

private:
    static ReportRequest unitRequest(const test::CannedWorkspace &workspace)
    {
        ReportRequest request;
        request.subject = SubjectId::of(workspace.tree().roots().front()->id);
        request.period = *Period::parse(u"2026-10");
        return request;
    }

    static Result<ReportOutcome> waited(Workspace &workspace, const ReportRequest &request,
                                        const Progress &progress, const CancelToken &cancel)
    {
        ReportMaker maker(workspace);
        auto answer = maker.make({}, request, progress, cancel);
        while (!answer.isFinished())
            QTest::qWait(1);
        return answer.result();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(TestReportJob)
#include "tst_report_job.moc"
