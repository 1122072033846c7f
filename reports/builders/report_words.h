// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/builders/report_data.h"
#include "reports/document/document.h"

namespace xinglin {

/// Numbers, dates and names as a report prints them, in its language. Unknown is a word, never 0 and never
/// blank; a minus is a minus (U+2212); thousands are parted by commas.
class ReportWords
{
public:
    explicit ReportWords(const ReportSetting &setting);

    const Texts &texts() const { return *m_setting.texts; }
    Language language() const { return m_setting.texts->language(); }

    QString noData() const;
    QString withheld() const;
    /// What stands where a period has data, but not of all its days.
    QString tooFewDays() const { return texts().translate("Report", "too few days"); }
    /// Why the period before is not compared with: no data, or too few days.
    QString notCompared() const;
    QString number(const std::optional<double> &value, int decimals) const;
    /// A change: "+1.2", "−0.4", "±0.0".
    QString signedNumber(double value, int decimals) const;
    /// The same as an end of an interval, where nothing is "0.0".
    QString signedEnd(double value, int decimals) const;
    QString count(std::int64_t value) const;
    /// A share of 0..1 as "93.4%".
    QString percent(double share, int decimals = 1) const;
    /// A count, or a share of 0..1 that there may be no data for, with its number: a cover's fact.
    LabelledText countFact(const QString &label, std::int64_t value) const;
    LabelledText shareFact(const QString &label, double share, bool hasData) const;
    /// "79.0–85.0"; no data when an end is missing.
    QString interval(const std::optional<double> &low, const std::optional<double> &high, int decimals) const;
    /// "Temperature (℃)", with the language's brackets.
    QString bracketed(const QString &text, const QString &inside) const;
    /// Facts one behind the other, with the language's semicolon between them.
    QString joined(const QStringList &facts) const;
    /// A p-value: "p = 0.03", "p < 0.001".
    QString chance(double p) const;

    QString name(const BilingualText &text) const { return typedText(text.in(language())); }
    QString metricName(const Metric &metric) const { return name(metric.name); }
    QString unitOf(const Metric &metric) const { return metric.unitLabel.in(language()); }
    /// Digits of a mean: one more than a single value has, none for large day totals.
    int meanDecimals(const Metric &metric) const;
    const Metric *metric(std::uint8_t number) const { return m_setting.metrics->byNumber(number); }
    const Metric *metric(QStringView key) const { return m_setting.metrics->find(key); }

    /// "October 2026", "2026年10月".
    QString period(const Period &period) const;
    /// The days of the period as far as there is data, from the first that axes show: all of them where there
    /// is none.
    DayRange daysSoFar() const;
    /// Those of the days that axes show: none before the first of them in a period that begins before, none
    /// after the data end. For results about days of their own, which may reach back before the period.
    DayRange shownOf(DayRange days) const;
    /// Whether the workspace has data of any day of the period.
    bool hasData() const { return m_setting.hasData(); }
    /// Whether the period before can be compared with.
    /// The names of the periods that figures are compared with.
    QString previousPeriod() const { return period(m_setting.period.previous()); }
    QString yearEarlier() const { return period(m_setting.period.yearEarlier()); }
    bool comparesWithPrevious() const { return m_setting.compares(m_setting.period.previous()); }
    bool comparesWithYearEarlier() const { return m_setting.compares(m_setting.period.yearEarlier()); }
    /// "no data to compare with September 2026", or too few days where there are some.
    QString nothingToCompare() const;
    /// A note as a sentence of its own: a capital letter first and a full stop last.
    QString sentenceOf(const QString &note) const;
    /// "71.4 bpm", "97.2%": a share has no space before its sign; "1 point" of "points".
    static QString withUnit(const QString &number, const QString &unit);
    /// Since when there is data, where the period before cannot be compared with; else empty.
    QString dataBegins() const;
    /// "provisional, data until 2026-11-20" where the data end before the period does, "not begun, …" where
    /// they end before it begins; else empty.
    QString provisional() const;
    /// "2026-10-01 to 2026-10-31"; a single day alone.
    QString days(const DayRange &days) const;
    /// "5 October", "10月5日".
    QString day(Day day) const;
    /// Local time with minutes; no data when invalid.
    QString instant(Instant instant) const;
    /// "2026-10-31": the day of the instant.
    QString date(Instant instant) const;
    /// The zone as the language calls it: "北京时间（UTC+8）", "Asia/Shanghai".
    static QString zone(const Texts &texts, const Zone &zone);
    /// "n = 8,640 · 2026-10-01 to 2026-10-31": under every chart's title.
    QString extent(std::int64_t n) const;
    QString extent(std::int64_t n, const DayRange &days) const;
    /// The same with what is counted: "n = 27 nights · …" of nightsTold, "n = 60 people · …".
    QString extent(const QString &n, const DayRange &days) const;
    QString peopleExtent(std::int64_t n, const DayRange &days) const;
    QString daysTold(std::int64_t n) const { return texts().translate("Report", "%1 days").arg(count(n)); }
    QString nightsTold(std::int64_t n) const
    {
        return texts().translate("Report", "%1 nights").arg(count(n));
    }
    /// The same without the year, for charts that stand three in a row.
    QString shortExtent(std::int64_t n, const DayRange &days) const;
    /// The reason behind an excluding flag ("frozen_run"), in words.
    QString reason(const QString &flag) const;

    TableCell textCell(const QString &text) const { return {typedText(text), {}, Mark::none, 0}; }
    TableCell numberCell(const std::optional<double> &value, int decimals) const;
    TableCell countCell(std::int64_t value) const;
    /// A dash where there is nothing to have a share of.
    TableCell percentCell(const std::optional<double> &share) const;

private:
    const ReportSetting &m_setting;
};

/// Appends blocks to a document and numbers its headings ("4.2 Heart rate").
class ReportWriter
{
public:
    explicit ReportWriter(Document &document)
        : m_document(document)
    {}

    void chapter(const QString &title);
    void section(const QString &title);
    /// A heading of level 3, without a number.
    void part(const QString &title);
    void paragraph(const QString &text, ParagraphBlock::Kind kind = ParagraphBlock::Kind::body);
    /// A paragraph that speaks of the chart or table after it.
    void lead(const QString &text) { add(ParagraphBlock{printable(text), ParagraphBlock::Kind::body, true}); }
    void note(Mark mark, const QString &title, const QString &text);
    void pageBreak() { add(PageBreakBlock{}); }
    /// Before a great chapter, unless the page is mostly empty.
    void chapterBreak() { add(PageBreakBlock{true}); }
    /// One chart across the page, `height` points; 0: its own.
    void chart(ChartSpec spec, double height = 0.0)
    {
        add(ChartBlock{{{std::move(spec), QString()}}, height});
    }
    /// Puts the words behind the running head of every page.
    void addToRunningHead(const QString &text) { m_document.runningHead += QStringLiteral(" · ") + text; }
    /// The document says only that there are too few people.
    void withhold() { m_document.isWithheld = true; }
    void add(Block block) { m_document.blocks.push_back(std::move(block)); }

private:
    Document &m_document;
    int m_chapter = 0, m_section = 0;
};

/// One behind the other, with a space but after a Chinese stop; empty ones are passed over.
QString sentences(const QStringList &list);

/// The frame every report shares: language, running head, footer, demo notice, state of the data.
Document startedDocument(const ReportSetting &setting, const QString &kind, const QString &title,
                         const QString &subject);

/// Seals a document that is whole and tells its digests in the footer.
void sealDocument(Document &document, const Texts &texts);

/// Says which part of the report could not be made, and why.
void writeFailure(ReportWriter &writer, const ReportWords &words, const QString &part, const Error &error);

}  // namespace xinglin
