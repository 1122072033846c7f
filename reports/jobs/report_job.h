// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper.h"
#include "domain/report_each.h"
#include "domain/report_template.h"
#include "workspace/workspace.h"

#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace xinglin {

enum class ReportKind { comprehensive, personal, alerts, quality, devices, handOver };
enum class ReportFormat { pdf, html, xlsx, csv, json, svg, png };

/// "comprehensive", "pdf": as the command line and file names carry them.
QString reportKindName(ReportKind kind);
std::optional<ReportKind> parseReportKind(QStringView text);
/// Of every kind, in the order in which they are offered.
QStringList reportKindNames();
/// Also the file name's suffix.
QString reportFormatName(ReportFormat format);
std::optional<ReportFormat> parseReportFormat(QStringView text);
/// Every format a report can be made in, as lists of a choice show them.
const std::vector<ReportFormat> &reportFormats();
/// "pdf, html, xlsx, csv, json, svg, png".
QString reportFormatNames(const QString &separator);

/// Whether the file of these bytes may have the path.
using MayTakeName = std::function<bool(const QString &path, const QByteArray &bytes)>;

/// How far a batch is. Written by the threads that make it; any thread may read.
struct MadeCount
{
    std::atomic_size_t made = 0;  ///< or failed
    std::atomic_size_t of = 0;    ///< 0 until the subjects are known, and of a single report
};

struct ReportRequest
{
    ReportKind kind = ReportKind::comprehensive;
    SubjectId subject;  ///< a person (personal) or a unit (all others)
    Period period;      ///< a hand-over tells of now and has none
    /// Of a device report: whose state is told (see DeviceRecord); invalid: what the data give.
    Instant stateAt = {};
    Language language = Language::en;
    std::vector<ReportFormat> formats{ReportFormat::pdf};  ///< each is made once
    Paper paper = Paper::a4;
    QString templateKey = {};  ///< order, choice and own texts; empty: the report's own
    int templateVersion = 0;   ///< 0: the newest
    std::shared_ptr<const ReportTemplate> plan = {};  ///< the template itself; looked up where it is missing
    bool named = true;         ///< people appear with their names; else with their codes only
    bool bom = true;           ///< CSV begins with the sign by which Excel knows Chinese
    bool mustBeWhole = false;  ///< a report of which a part could not be made is no report: an error instead
    /// In a folder: where a name may not be taken the report's files get a number ("… (2).pdf"). Empty: every
    /// name may.
    MayTakeName mayTake = {};
    std::shared_ptr<MadeCount> count = {};  ///< kept up while a batch is made
    ReportEach each = ReportEach::none;
    bool isBatch() const { return each != ReportEach::none; }

    QString out;  ///< a file (one report in one format, `out` no existing folder), else a folder, made when
                  ///< missing
};

/// CSV is one file of all tables where a file is asked for, else a file a table ("…_units.csv") and one that
/// lists them ("…_tables.csv"); svg and png are a picture a chart ("…_03-02.svg": chapter and number).
struct ReportFile
{
    QString path;
    ReportFormat format = ReportFormat::pdf;
    SubjectInfo subject;
    QByteArray sha256;  ///< of the file's bytes (32 bytes); the audit entry has it in hexadecimal
    qint64 bytes = 0;
    int pages = 0;                  ///< 0 where a format has none
    QStringList missingSigns = {};  ///< "U+1F600": no installed font has them, boxes stand for them
    /// The template's font, where it is not installed: the standard ones stand in for it.
    QString missingFont = {};
    /// "Arabic": scripts that were set sign by sign from left to right though they are written otherwise.
    QStringList unshapedScripts = {};
};

/// What became of one subject of a batch.
struct ReportResult
{
    enum class State {
        made,
        withheld,  ///< made, but it says only that there are too few people
        failed,
    };
    SubjectInfo subject;
    State state = State::made;
    QString reason = {};  ///< of a failure, for people
};

struct ReportOutcome
{
    std::vector<ReportFile> files;
    double seconds = 0.0;
    std::vector<ReportResult> results = {};  ///< of a batch, in the order of its subjects
    std::size_t asked = 1;    ///< reports; of a batch, more than `results` where it was cancelled
    bool isWithheld = false;  ///< of a single report: it says only that there are too few people
    /// Pictures that were asked for beside other formats of a report that has no chart.
    std::vector<ReportFormat> withoutChart = {};
    /// "CODE: what": parts that could not be made. The report says so in their places; who asked must hear
    /// it.
    QStringList incomplete = {};

    std::int64_t count(ReportResult::State state) const;
    bool isCancelled() const { return !results.empty() && results.size() < asked; }
    /// Of all files, each once.
    QStringList missingSigns() const;
    /// Of any file; empty: none is missing.
    QString missingFont() const;
    /// Of all files, each once, in alphabetical order.
    QStringList unshapedScripts() const;
};

/// Makes report files: asks the workspace for figures, builds the document, lays it out, renders every format
/// and records each file's digest in the audit chain. A file appears whole or not at all. A batch goes on
/// after a subject that failed and tells what became of each; cancelled, it leaves and tells the reports that
/// are done, each with all its formats.
///
/// Works on threads of its own, so that a pool shared with the workspace cannot run dry; the workspace must
/// outlive it. The destructor cancels and waits.
class ReportMaker
{
public:
    explicit ReportMaker(Workspace &workspace);
    ~ReportMaker();

    /// Returns at once; `progress` is called from the working thread. Any thread.
    QFuture<Result<ReportOutcome>> make(const Actor &actor, const ReportRequest &request,
                                        const Progress &progress, const CancelToken &cancel);

private:
    Workspace &m_workspace;
    std::mutex m_mutex;
    std::vector<CancelToken> m_running;  ///< of every report asked for, so that closing can stop them
    QThreadPool m_threads;
};

/// The same, in the calling thread, which must not be the GUI's.
Result<ReportOutcome> makeReport(Workspace &workspace, const Actor &actor, const ReportRequest &request,
                                 const Progress &progress, const CancelToken &cancel);

/// The request with its template looked up. notFound: there is none of that key and version; usage: it is for
/// another kind of report.
Result<ReportRequest> withTemplate(Workspace &workspace, const Actor &actor, ReportRequest request);

/// For people: that a report says only that there are too few people.
QString withheldReportText();
/// For people: that a family of fonts is not there, and what stands in for it.
QString missingFontText(const QString &family);
/// For people: that these scripts are not set as they are written.
QString unshapedScriptsText(const QStringList &scripts);

/// The file name a report gets in a folder: kind, subject's code, period and language, always the same for
/// the same request ("comprehensive_MINE-1_2026-10_zh_CN.pdf"). Signs a file system refuses become '-' and a
/// long code is cut; a digest of the code then tells such names apart ("A-B~5f70bf18"), as it does
/// `withDigest`.
QString reportFileName(const ReportRequest &request, const QString &subjectCode, ReportFormat format,
                       bool withDigest = false);

}  // namespace xinglin
