// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/builders/report_words.h"

#include "analysis/sentence.h"
#include "core/printed_number.h"

#include <QLocale>

#include <array>
#include <cmath>

namespace xinglin {
namespace {

QString monthName(int month)
{
    return QLocale(QLocale::English).standaloneMonthName(month);
}

QString chineseDays(const DayRange &days)
{
    const QString first = QStringLiteral("%1年%2月%3日")
                              .arg(days.first.year())
                              .arg(days.first.month())
                              .arg(days.first.dayOfMonth());
    if (days.days() == 1)
        return first;
    const QString year =
        days.last.year() == days.first.year() ? QString() : QStringLiteral("%1年").arg(days.last.year());
    return QStringLiteral("%1至%2%3月%4日")
        .arg(first, year)
        .arg(days.last.month())
        .arg(days.last.dayOfMonth());
}

QString englishDay(Day day)
{
    return QStringLiteral("%1 %2 %3").arg(day.dayOfMonth()).arg(monthName(day.month())).arg(day.year());
}

QString englishDays(const DayRange &days)
{
    if (days.days() == 1)
        return englishDay(days.first);
    const bool sameYear = days.first.year() == days.last.year();
    const bool sameMonth = sameYear && days.first.month() == days.last.month();
    QString first = QString::number(days.first.dayOfMonth());
    if (!sameMonth)
        first += QLatin1Char(' ') + monthName(days.first.month());
    if (!sameYear)
        first += QLatin1Char(' ') + QString::number(days.first.year());
    return QStringLiteral("%1 to %2 %3 %4")
        .arg(first)
        .arg(days.last.dayOfMonth())
        .arg(monthName(days.last.month()))
        .arg(days.last.year());
}

QString chinesePeriod(const Period &period)
{
    const Day first = period.days().first;
    switch (period.kind()) {
    case Period::Kind::day:
        return QStringLiteral("%1年%2月%3日").arg(first.year()).arg(first.month()).arg(first.dayOfMonth());
    case Period::Kind::week:
        return QStringLiteral("%1年第%2周").arg(period.text().left(4)).arg(period.text().mid(6).toInt());
    case Period::Kind::month: return QStringLiteral("%1年%2月").arg(first.year()).arg(first.month());
    case Period::Kind::quarter: {
        constexpr std::array kQuarters{u"一", u"二", u"三", u"四"};
        return QStringLiteral("%1年第%2季度")
            .arg(first.year())
            .arg(QStringView(kQuarters[static_cast<std::size_t>((first.month() - 1) / 3)]));
    }
    case Period::Kind::year: return QStringLiteral("%1年").arg(first.year());
    case Period::Kind::range: break;
    }
    return chineseDays(period.days());
}

QString englishPeriod(const Period &period)
{
    const Day first = period.days().first;
    switch (period.kind()) {
    case Period::Kind::day: return englishDay(first);
    case Period::Kind::week:
        return QStringLiteral("Week %2, %1").arg(period.text().left(4)).arg(period.text().mid(6).toInt());
    case Period::Kind::month: return QStringLiteral("%1 %2").arg(monthName(first.month())).arg(first.year());
    case Period::Kind::quarter:
        return QStringLiteral("Q%1 %2").arg((first.month() - 1) / 3 + 1).arg(first.year());
    case Period::Kind::year: return QString::number(first.year());
    case Period::Kind::range: break;
    }
    return englishDays(period.days());
}

}  // namespace

ReportWords::ReportWords(const ReportSetting &setting)
    : m_setting(setting)
{}

QString ReportWords::withUnit(const QString &number, const QString &unit)
{
    if (unit == QLatin1String("%"))
        return number + unit;
    const bool isOne = number == QLatin1String("1") || number == QStringLiteral("−1");
    const bool isPlural = unit.size() > 3 && unit.endsWith(QLatin1Char('s'));  // not "ms"
    return number + QLatin1Char(' ') + (isOne && isPlural ? unit.chopped(1) : unit);
}

QString ReportWords::noData() const
{
    return texts().translate("Report", "no data");
}

QString ReportWords::notCompared() const
{
    return m_setting.period.previous().days().last < m_setting.dataFrom ? noData() : tooFewDays();
}

QString ReportWords::withheld() const
{
    return texts().translate("Report", "withheld");
}

QString ReportWords::number(const std::optional<double> &value, int decimals) const
{
    return value && std::isfinite(*value) ? groupedNumber(*value, decimals) : noData();
}

QString ReportWords::signedNumber(double value, int decimals) const
{
    const QString text = groupedNumber(value, decimals);
    const bool isZero = text == groupedNumber(0.0, decimals);
    if (isZero)
        return QStringLiteral("±") + text;
    return value > 0.0 ? QLatin1Char('+') + text : text;
}

QString ReportWords::signedEnd(double value, int decimals) const
{
    return signedNumber(value, decimals).remove(QChar(0x00b1));
}

QString ReportWords::count(std::int64_t value) const
{
    return groupedNumber(static_cast<double>(value), 0);
}

LabelledText ReportWords::countFact(const QString &label, std::int64_t value) const
{
    return {label, count(value), static_cast<double>(value)};
}

LabelledText ReportWords::shareFact(const QString &label, double share, bool hasData) const
{
    return hasData ? LabelledText{label, percent(share), share} : LabelledText{label, noData()};
}

QString ReportWords::percent(double share, int decimals) const
{
    return shareText(share, decimals);
}

QString ReportWords::interval(const std::optional<double> &low, const std::optional<double> &high,
                              int decimals) const
{
    if (!low || !high)
        return noData();
    const QString from = groupedNumber(*low, decimals);
    const QString to = groupedNumber(*high, decimals);
    // A dash between negative numbers would be read as a sign.
    if (*low < 0.0 || *high < 0.0)
        return texts().translate("Report", "%1 to %2", "interval").arg(from, to);
    return from + QChar(0x2013) + to;
}

QString ReportWords::joined(const QStringList &facts) const
{
    return facts.join(language() == Language::zhCN ? QStringLiteral("；") : QStringLiteral("; "));
}

QString ReportWords::bracketed(const QString &text, const QString &inside) const
{
    if (text.compare(inside, Qt::CaseInsensitive) == 0)  // "Steps (steps)" says nothing more
        return text;
    return (language() == Language::zhCN ? QStringLiteral("%1（%2）") : QStringLiteral("%1 (%2)"))
        .arg(text, inside);
}

QString ReportWords::chance(double p) const
{
    return chanceText(p);
}

int ReportWords::meanDecimals(const Metric &metric) const
{
    return metric.aggregation == Aggregation::cumulative ? 0 : metric.decimals + 1;
}

QString ReportWords::period(const Period &period) const
{
    return language() == Language::zhCN ? chinesePeriod(period) : englishPeriod(period);
}

DayRange ReportWords::daysSoFar() const
{
    DayRange days{m_setting.firstDayShown(), m_setting.period.days().last};
    if (const Day last = m_setting.lastDayWithData(); last.isValid())
        days.last = last;
    return days;
}

DayRange ReportWords::shownOf(DayRange days) const
{
    const Day first = m_setting.firstDayShown(), last = m_setting.lastDayWithData();
    if (first > m_setting.period.days().first)
        days.first = std::max(days.first, first);
    if (last.isValid())
        days.last = std::min(days.last, last);
    return days;
}

QString ReportWords::nothingToCompare() const
{
    const QString before = period(m_setting.period.previous());
    return m_setting.period.previous().days().last < m_setting.dataFrom
               ? texts().translate("Report", "no data to compare with %1").arg(before)
               : texts().translate("Report", "too few days of data to compare with %1").arg(before);
}

QString ReportWords::sentenceOf(const QString &note) const
{
    return language() == Language::zhCN ? note + QChar(0x3002)
                                        : note.left(1).toUpper() + note.mid(1) + QLatin1Char('.');
}

QString ReportWords::dataBegins() const
{
    if (comparesWithPrevious())
        return QString();
    return texts()
        .translate("Report", "Data begins on %1: a period that reaches back before it is not compared with.")
        .arg(m_setting.dataFrom.text());
}

QString ReportWords::provisional() const
{
    if (m_setting.dataUntil.isValid() &&
        m_setting.zone.dayOf(m_setting.dataUntil) < m_setting.period.days().first)
        return texts()
            .translate("Report", "not begun, data until %1")
            .arg(m_setting.zone.dayOf(m_setting.dataUntil).text());
    const Day last = m_setting.lastDayWithData();
    if (!last.isValid() || last >= m_setting.period.days().last)
        return QString();
    return texts().translate("Report", "provisional, data until %1").arg(last.text());
}

QString ReportWords::days(const DayRange &days) const
{
    return days.days() == 1
               ? days.first.text()
               : texts().translate("Report", "%1 to %2", "days").arg(days.first.text(), days.last.text());
}

QString ReportWords::day(Day day) const
{
    return language() == Language::zhCN
               ? QStringLiteral("%1月%2日").arg(day.month()).arg(day.dayOfMonth())
               : QStringLiteral("%1 %2").arg(day.dayOfMonth()).arg(monthName(day.month()));
}

QString ReportWords::zone(const Texts &texts, const Zone &zone)
{
    const QString name = QString::fromLatin1(zone.name());
    return texts.language() == Language::zhCN && name == QLatin1String("Asia/Shanghai")
               ? QStringLiteral("北京时间（UTC+8）")
               : name;
}

QString ReportWords::instant(Instant instant) const
{
    return instant.isValid() ? date(instant) + QLatin1Char(' ') + m_setting.zone.isoText(instant).mid(11, 5)
                             : noData();
}

QString ReportWords::date(Instant instant) const
{
    return instant.isValid() ? m_setting.zone.isoText(instant).left(10) : noData();
}

QString ReportWords::extent(std::int64_t n) const
{
    return extent(n, daysSoFar());
}

QString ReportWords::extent(std::int64_t n, const DayRange &range) const
{
    return extent(count(n), range);
}

QString ReportWords::extent(const QString &n, const DayRange &range) const
{
    return QStringLiteral("n = %1 · %2").arg(n, days(range));
}

QString ReportWords::peopleExtent(std::int64_t n, const DayRange &range) const
{
    return texts().translate("Report", "n = %1 people · %2", "units").arg(count(n), days(range));
}

QString ReportWords::shortExtent(std::int64_t n, const DayRange &days) const
{
    constexpr int kYearAndDash = 5;
    const QString range =
        days.days() == 1 ? days.first.text().mid(kYearAndDash)
                         : texts()
                               .translate("Report", "%1 to %2", "days")
                               .arg(days.first.text().mid(kYearAndDash), days.last.text().mid(kYearAndDash));
    return QStringLiteral("n = %1 · %2").arg(count(n), range);
}

QString ReportWords::reason(const QString &flag) const
{
    if (flag == QLatin1String("out_of_range"))
        return texts().translate("Report", "implausible value");
    if (flag == QLatin1String("frozen_run"))
        return texts().translate("Report", "repeated unchanged");
    if (flag == QLatin1String("impossible_rate"))
        return texts().translate("Report", "impossibly fast change");
    if (flag == QLatin1String("device_not_worn"))
        return texts().translate("Report", "device not worn");
    if (flag == QLatin1String("clock_skew"))
        return texts().translate("Report", "wrong device clock");
    if (flag == QLatin1String("duplicate_conflict"))
        return texts().translate("Report", "contradicting values");
    if (flag == QLatin1String("simulated"))
        return texts().translate("Report", "made up by the device");
    return flag;
}

TableCell ReportWords::numberCell(const std::optional<double> &value, int decimals) const
{
    return {number(value, decimals), value, Mark::none, 0, !value};
}

TableCell ReportWords::countCell(std::int64_t value) const
{
    return {count(value), static_cast<double>(value), Mark::none, 0};
}

TableCell ReportWords::percentCell(const std::optional<double> &share) const
{
    return {share ? percent(*share) : QStringLiteral("–"), share, Mark::none, 0, !share};
}

void ReportWriter::chapter(const QString &title)
{
    ++m_chapter;
    m_section = 0;
    add(HeadingBlock{1, QStringLiteral("%1  %2").arg(m_chapter).arg(title)});
}

void ReportWriter::section(const QString &title)
{
    ++m_section;
    add(HeadingBlock{2, QStringLiteral("%1.%2  %3").arg(m_chapter).arg(m_section).arg(title)});
}

void ReportWriter::part(const QString &title)
{
    add(HeadingBlock{m_section > 0 ? 3 : 2, title});  // no level is skipped
}

void ReportWriter::paragraph(const QString &text, ParagraphBlock::Kind kind)
{
    add(ParagraphBlock{printable(text), kind, false});
}

void ReportWriter::note(Mark mark, const QString &title, const QString &text)
{
    add(NoteBlock{mark, printable(title), printable(text)});
}

Document startedDocument(const ReportSetting &setting, const QString &kind, const QString &title,
                         const QString &subject)
{
    const ReportWords words(setting);
    const Texts &texts = *setting.texts;
    Document document;
    document.kind = kind;
    document.language = texts.language();
    document.title =
        printable(QStringLiteral("%1 · %2 · %3").arg(title, subject, words.period(setting.period)));
    document.runningHead = document.title;
    if (setting.demo)
        document.notice = texts.translate("Report", "Demo data");
    document.footer = QStringLiteral("%1 · %2").arg(
        setting.dataUntil.isValid()
            ? texts.translate("Report", "Data until %1").arg(words.instant(setting.dataUntil))
            : texts.translate("Report", "No data"),
        setting.engine);
    document.pageText = texts.translate("Report", "Page %1 of %2");
    document.continuedText = texts.translate("Report", " (continued)");
    document.dataState = setting.dataUntil.isValid() ? setting.dataUntil
                                                     : setting.zone.startOf(setting.period.days().last + 1);
    if (setting.dataUntil.isValid()) {
        document.dataStateText = setting.zone.isoText(setting.dataUntil);
        document.dataStateWords = words.instant(setting.dataUntil);
    }
    document.parameters = setting.parameters;
    if (setting.plan) {
        document.accent = setting.plan->accent;
        document.font = setting.plan->font;
    }
    return document;
}

void sealDocument(Document &document, const Texts &texts)
{
    document.seal = sealOf(document);
    document.footer +=
        texts.translate("Report", " · request %1 · content %2")
            .arg(DocumentSeal::shown(document.seal->parameters), DocumentSeal::shown(document.seal->data));
}

void writeFailure(ReportWriter &writer, const ReportWords &words, const QString &part, const Error &error)
{
    writer.add(NoteBlock{Mark::p0,
                         words.texts().translate("Report", "This part could not be made: %1").arg(part),
                         printable(error.message.isEmpty() ? errorName(error.code) : error.message), true});
}

QString sentences(const QStringList &list)
{
    QString text;
    for (const QString &one : list) {
        if (!one.isEmpty() && !text.isEmpty() && !text.endsWith(QChar(0x3002)))
            text += QLatin1Char(' ');
        text += one;
    }
    return text;
}

}  // namespace xinglin
