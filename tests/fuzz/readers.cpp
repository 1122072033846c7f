// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/readers.h"

#include "alerting/channels/robot_answer.h"
#include "alerting/rules/rule_text.h"
#include "domain/calendar_json.h"
#include "domain/colour_check.h"
#include "domain/picture_head.h"
#include "domain/report_chapters.h"
#include "domain/report_template_json.h"
#include "ingest/absence_table.h"
#include "ingest/check_up_table.h"
#include "ingest/column_mapping.h"
#include "ingest/device_info_reader.h"
#include "ingest/event_reader.h"
#include "ingest/file_kind.h"
#include "ingest/fitbit_reader.h"
#include "ingest/gzip.h"
#include "ingest/plain_tables.h"
#include "ingest/record_pipeline.h"
#include "ingest/source_file.h"
#include "ingest/vitals_csv_reader.h"
#include "ingest/watch_reader.h"

#include <QJsonDocument>

#include <array>
#include <cstdio>
#include <cstdlib>

namespace xinglin::fuzz {
namespace {

void promise(bool kept, const char *what)
{
    if (kept)
        return;
    std::fprintf(stderr, "broken promise: %s\n", what);
    std::abort();
}

const Zone &zone()
{
    static const Zone berlin = *Zone::byName("Europe/Berlin");
    return berlin;
}

ReadContext context()
{
    return {zone(),
            MetricDictionary::builtIn(),
            [](std::string_view serial) { return serial.starts_with('K'); },
            {}};
}

std::string_view textOf(const std::uint8_t *data, std::size_t size)
{
    return {reinterpret_cast<const char *>(data), size};
}

void checkResult(const ReadResult &result)
{
    const RecordBatch &batch = result.batch;
    promise(batch.values.size() == batch.rows.size() * batch.slots, "one slot per metric and row");
    for (const RecordBatch::Row &row : batch.rows) {
        promise(row.subject < batch.subjects.size(), "a row has a subject");
        promise(row.line >= 1, "a row has a line");
        promise(row.time >= 0 && row.time < 4'200'000'000'000, "a row has a time of our centuries");
    }
    for (const SubjectRef &subject : batch.subjects)
        promise(!subject.name.empty() && subject.name.size() <= kLongestName, "a subject has a name");
    const auto ascending = [&](const auto &facts) {
        std::uint32_t before = 0;
        for (const auto &fact : facts) {
            promise(fact.row >= before && fact.row < batch.rows.size(), "facts hang on rows, in order");
            before = fact.row;
        }
    };
    ascending(batch.spans);
    ascending(batch.totals);
    ascending(batch.events);
    ascending(batch.infos);
    for (const auto &span : batch.spans)
        promise(span.what.from < span.what.to, "a span ends after it begins");
    promise(result.rejections.size() == std::min<std::uint64_t>(result.rejected, kRejectionDetails),
            "rejections are kept in detail up to the limit");
    for (const RecordRejection &rejection : result.rejections)
        promise(rejection.line >= 1 && !rejection.text.isEmpty(), "a rejection has a line and a text");
}

struct Account
{
    std::uint64_t rows = 0, rejected = 0, lines = 0, lastLine = 0;
    std::int64_t sum = 0;
    friend bool operator==(const Account &, const Account &) = default;
};

Account readAll(ReadPlan plan, std::size_t stretch)
{
    plan.threads = 1;
    plan.stretchBytes = stretch;
    plan.slots = MetricDictionary::builtIn().size();
    Account account;
    const Status read = readRecords(plan,
                                    [&](ReadResult &&result) {
                                        checkResult(result);
                                        account.rows += result.batch.rows.size();
                                        account.rejected += result.rejected;
                                        account.lines += result.lines;
                                        for (const RecordBatch::Row &row : result.batch.rows) {
                                            account.sum += row.time % 1'000'003;
                                            account.lastLine =
                                                std::max<std::uint64_t>(account.lastLine, row.line);
                                        }
                                        for (const std::int32_t value : result.batch.values)
                                            account.sum += value == kMissing ? 0 : value;
                                        return Status();
                                    },
                                    {}, {});
    promise(read.has_value(), "reading never fails as a whole");
    return account;
}

void readBothWays(const ReadPlan &plan)
{
    const Account whole = readAll(plan, std::size_t{1} << 30);
    if (plan.splittable)
        promise(whole == readAll(plan, 64), "the same in small stretches");
}

template <typename Reader>
void readJson(const std::uint8_t *data, std::size_t size)
{
    const SourceFile source =
        SourceFile::fromBytes(QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    for (const auto layout : {JsonReader::Layout::lines, JsonReader::Layout::document}) {
        ReadPlan plan;
        plan.text = source.text();
        plan.splittable = layout == JsonReader::Layout::lines;
        plan.makeReader = [layout] { return std::make_unique<Reader>(context(), layout); };
        readBothWays(plan);
    }
    detectJsonLayout(source.text());
}

void readVitals(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text = textOf(data, size);
    const auto layout = VitalsLayout::detect(text, MetricDictionary::builtIn());
    if (!layout)
        return;
    ReadPlan plan;
    plan.text = text.substr(layout->headerBytes);
    plan.linesBefore = layout->headerLines;
    plan.makeReader = [&] { return std::make_unique<VitalsCsvReader>(context(), *layout); };
    readBothWays(plan);
}

void readFitbit(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text = textOf(data, size);
    const auto layout = FitbitLayout::detect(text);
    if (!layout)
        return;
    ReadPlan plan;
    plan.text = text.substr(layout->headerBytes);
    plan.linesBefore = layout->headerLines;
    plan.makeReader = [&] { return std::make_unique<FitbitReader>(context(), *layout); };
    readBothWays(plan);
}

template <typename Line>
void checkTable(const Result<TableResult<Line>> &table)
{
    if (!table)
        return;
    for (const RecordRejection &rejection : table->rejections)
        promise(rejection.line >= 1 && !rejection.text.isEmpty(), "a rejection has a line and a text");
}

void readTables(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text = textOf(data, size);
    const auto units = readUnits(text);
    checkTable(units);
    for (std::size_t i = 0; units && i < units->lines.size(); ++i)
        promise(!units->lines[i].code.isEmpty() && !units->lines[i].name.zh.isEmpty(),
                "a unit has code and name");
    const auto people = readPeople(text);
    checkTable(people);
    const auto bindings = readBindings(text, zone());
    checkTable(bindings);
    for (std::size_t i = 0; bindings && i < bindings->lines.size(); ++i)
        promise(!bindings->lines[i].time.isEmpty(), "a binding ends after it begins");
    const auto checkUps = readCheckUps(text);
    checkTable(checkUps);
    for (std::size_t i = 0; checkUps && i < checkUps->lines.size(); ++i)
        promise(!checkUps->lines[i].person.isEmpty() && checkUps->lines[i].checkUp.date.isValid(),
                "a check-up has a person and a date");
}

/// What happens to any file before a reader sees it.
void openSource(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const SourceFile source = SourceFile::fromBytes(bytes);
    detectFileKind(source.text(), MetricDictionary::builtIn());
    static_cast<void>(unpackGzip(textOf(data, size), std::size_t{1} << 20));
    static_cast<void>(ColumnMapping::fromJson(bytes, MetricDictionary::builtIn()));
    for (const auto encoding : {TextEncoding::utf8, TextEncoding::utf16LittleEndian,
                                TextEncoding::utf16BigEndian, TextEncoding::gb18030})
        static_cast<void>(toUtf8(textOf(data, size), encoding));
    for (const auto format : {TimeFormat::automatic, TimeFormat::monthFirst, TimeFormat::dayFirst}) {
        TimeReader times(zone(), format);
        std::int64_t ms = 0;
        times.read(textOf(data, size), ms);
        times.readAnyDay(textOf(data, size));
    }
    std::int32_t steps = 0;
    NumberForm form;
    form.perUnit = 1'000'000;
    readSteps(textOf(data, size), form, steps);
}

/// Names nobody knows and everybody can have.
class AnyNames final : public RuleScopeNames
{
public:
    UnitId unit(QStringView code) const override { return UnitId(code.size() + 1); }
    PersonId person(QStringView code) const override { return PersonId(code.size() + 1); }
    QString code(UnitId id) const override { return QString(id.value() - 1, QLatin1Char('u')); }
    QString code(PersonId id) const override { return QString(id.value() - 1, QLatin1Char('p')); }
};

/// What can be read as words or JSON is written and read again as the same; errors lie within the text.
void readRules(const std::uint8_t *data, std::size_t size)
{
    static const AnyNames names;
    const RuleTerms terms{MetricDictionary::builtIn(), names};
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const RuleDocument document = readRulesDocument(bytes, terms);
    for (const RuleProblem &problem : document.problems)
        promise(!problem.text.isEmpty(), "a problem has a text");
    const QByteArray written = rulesDocument(document.rules, terms);
    promise(rulesDocument(readRulesDocument(written, terms).rules, terms) == written,
            "what is written reads back to the same bytes");
    const QString line = QString::fromUtf8(bytes);
    const auto parts = parseRuleText(line, terms);
    if (!parts) {
        promise(parts.error().column >= 0 && parts.error().length >= 0 &&
                    parts.error().column + parts.error().length <= line.size() &&
                    !parts.error().expected.isEmpty(),
                "an error lies within the line and says what is expected");
        return;
    }
    AlertRule rule;
    parts->applyTo(rule);
    for (const Language language : {Language::en, Language::zhCN}) {
        const QString text = ruleText(rule, language, terms);
        const auto again = parseRuleText(text, terms);
        promise(again.has_value(), "a line that was written can be read");
        AlertRule same;
        again->applyTo(same);
        promise(ruleText(same, language, terms) == text, "a line reads back as the same");
    }
}

/// A template is refused with a text, or reads back as the same and holds what no report may lack; a picture
/// says how large it is only where it is one.
void readTemplate(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    if (const auto head = pictureHead(bytes))
        promise(head->width >= 0 && head->height >= 0, "a picture has a size");
    const auto read = readTemplateDocument(bytes);
    if (!read) {
        promise(!read.error().text.isEmpty(), "a problem has a text");
        return;
    }
    promise(!templateProblem(*read), "what was read is in order");
    promise(templateDocument(*readTemplateDocument(templateDocument(*read))) == templateDocument(*read),
            "what is written reads back to the same bytes");
    promise(read->font.size() <= 120 && read->font == read->font.simplified(), "a font's name is one line");
    promise(read->accent.isEmpty() || accentProblem(read->accent).isEmpty(),
            "an accent can be read on white");
    for (const ReportChapterKind &chapter : reportChapters(read->kind))
        promise(!chapter.required || read->chapter(QString::fromLatin1(chapter.key)),
                "a chapter that no report may lack is there");
}

/// Absences, calendars and hours of work: what is read is written and read again as the same.
void readDuty(const std::uint8_t *data, std::size_t size)
{
    const auto absences = readAbsences(textOf(data, size));
    checkTable(absences);
    for (std::size_t i = 0; absences && i < absences->lines.size(); ++i)
        promise(!absences->lines[i].person.isEmpty() && absences->lines[i].days.isValid(),
                "an absence has a person and days");
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto years = readCalendarYears(bytes);
    for (std::size_t i = 0; years && i < years->size(); ++i) {
        const QJsonObject written = calendarYearJson((*years)[i]);
        const auto again = readCalendarYears(QJsonDocument(written).toJson());
        promise(again && again->size() == 1 && calendarYearJson(again->front()) == written,
                "a calendar year reads back as the same");
    }
    if (const auto spans = parseClockSpans(QString::fromUtf8(bytes))) {
        const auto again = parseClockSpans(clockSpansText(*spans));
        promise(again && clockSpansText(*again) == clockSpansText(*spans), "hours read back as the same");
    }
}

/// What a robot of another company answers.
void readAnswer(const std::uint8_t *data, std::size_t size)
{
    TransferAnswer answer;
    answer.transported = true;
    answer.status = size > 0 ? 100 + data[0] * 2 : 200;
    answer.body = QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const DeliveryOutcome outcome = robotOutcome(answer, {{45009}, {-1}});
    promise(outcome.verdict != DeliveryOutcome::Verdict::delivered || answer.status / 100 == 2,
            "only what HTTP carried is delivered");
    promise(shownAnswer(answer).size() < 2000, "what is shown of an answer is short");
}

constexpr std::array kTargets{
    Target{"watch", readJson<WatchReader>},
    Target{"device_info", readJson<DeviceInfoReader>},
    Target{"event", readJson<EventReader>},
    Target{"vitals_csv", readVitals},
    Target{"fitbit", readFitbit},
    Target{"tables", readTables},
    Target{"source", openSource},
    Target{"rules", readRules},
    Target{"duty", readDuty},
    Target{"answers", readAnswer},
    Target{"templates", readTemplate},
};

}  // namespace

std::span<const Target> targets()
{
    return kTargets;
}

}  // namespace xinglin::fuzz
