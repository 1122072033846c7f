// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/layout/line_breaker.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <iterator>

namespace xinglin {
namespace {

constexpr QStringView kNeverFirst = u"。，、；：？！）】》〉」』”’％‰℃…·,.;:?!)]}%";
constexpr QStringView kNeverLast = u"（【《〈「『“‘([{￥$№";
constexpr QStringView kRelations = u"=<>≤≥≈";

/// What stays with the number before it (ISO 80000-1, 7.1.4), longest first where one begins another.
constexpr QStringView kUnits[] = {
    u"mmHg",    u"mg/dL",  u"mmol/L", u"kcal",  u"kg",     u"km",          u"cm",   u"mm",  u"ms",    u"min",
    u"bpm",     u"/min",   u"h",      u"s",     u"m",      u"°C",          u"℃",    u"°",   u"%",     u"‰",
    u"steps",   u"step",   u"points", u"point", u"people", u"person-days", u"days", u"day", u"hours", u"hour",
    u"minutes", u"minute", u"nights", u"years", u"MB",     u"KB",          u"次",   u"分",  u"秒",    u"小时",
    u"天",      u"日",     u"月",     u"年",    u"周",     u"人",          u"步",   u"米",  u"千",    u"毫",
    u"公",      u"岁",     u"页",     u"个",    u"张",     u"条",          u"项",   u"台",  u"级",    u"点",
    u"时",      u"倍",     u"夜",     u"份"};

/// Whether a unit begins the text and ends there or before what is no letter.
bool beginsWithUnit(QStringView text)
{
    return std::any_of(std::begin(kUnits), std::end(kUnits), [&](QStringView unit) {
        if (!text.startsWith(unit))
            return false;
        const bool isWord = unit.back().unicode() < 0x80 && unit.back().isLetter();
        return !isWord || text.size() == unit.size() || !text[unit.size()].isLetterOrNumber() ||
               text[unit.size()].unicode() >= 0x80;
    });
}

/// Whether the last word is a single letter, as quantities are called: "n", "(p", "，z".
bool isSymbol(QStringView text)
{
    return text.back().isLetter() && text.back().unicode() < 0x80 &&
           (text.size() == 1 || !text[text.size() - 2].isLetterOrNumber() ||
            text[text.size() - 2].unicode() >= 0x2e80);
}

constexpr QStringView kMonths[] = {u"January",   u"February", u"March",    u"April",
                                   u"May",       u"June",     u"July",     u"August",
                                   u"September", u"October",  u"November", u"December"};

/// Whether a place lies within a date: "17 | November | 2026", "2026年 | 11月 | 4日", "Q3 | 2026".
bool partsADate(QStringView word, bool spaced, QStringView after)
{
    const auto begins = [after](QStringView month) { return after.startsWith(month); };
    const auto ends = [word](QStringView month) { return word.endsWith(month); };
    if (word.back().isDigit() && spaced && std::ranges::any_of(kMonths, begins))
        return true;
    if (!after.front().isDigit())
        return false;
    if (spaced)
        return after.size() >= 4 && after[3].isDigit() &&
               (std::ranges::any_of(kMonths, ends) ||
                (word.size() >= 2 && word[word.size() - 2] == u'Q' && word.back().isDigit()));
    return word.size() >= 2 && (word.back() == u'年' || word.back() == u'月') &&
           word[word.size() - 2].isDigit();
}

/// Numbers stay with their unit, ranges, dates, "n = 5" and "p = 0.03" whole.
bool partsANumber(QStringView before, QStringView after)
{
    const bool spaced = before.endsWith(QLatin1Char(' '));
    const QStringView word = spaced ? before.chopped(1) : before;
    if (word.isEmpty() || after.isEmpty())
        return false;
    if (partsADate(word, spaced, after))
        return true;
    if (!spaced && word.back() == u'/')
        return beginsWithUnit(after);  // 次/分
    if (word.back().isDigit())
        return beginsWithUnit(after) || (spaced && kRelations.contains(after.front()));
    const bool isRange = !spaced && word.size() > 1 && word.back() == u'–' && word[word.size() - 2].isDigit();
    if (after.front().isDigit())
        return isRange || (spaced && kRelations.contains(word.back()));
    return spaced && kRelations.contains(after.front()) && isSymbol(word);
}

/// Pieces between the places where a line may end; trailing spaces belong to the piece before.
std::vector<QStringView> piecesOf(const QString &text)
{
    std::vector<QStringView> pieces;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
    qsizetype from = 0;
    finder.toStart();
    while (true) {
        const qsizetype to = finder.toNextBoundary();
        if (to < 0)
            break;
        const bool clings = to < text.size() &&
                            (kNeverFirst.contains(text[to]) || kNeverLast.contains(text[to - 1]) ||
                             partsANumber(QStringView(text).mid(from, to - from), QStringView(text).mid(to)));
        if (clings || to <= from)
            continue;
        pieces.push_back(QStringView(text).mid(from, to - from));
        from = to;
    }
    if (from < text.size())
        pieces.push_back(QStringView(text).mid(from));
    return pieces;
}

QStringView withoutTrailingSpace(QStringView text)
{
    while (!text.isEmpty() && text.back() == QLatin1Char(' '))
        text.chop(1);
    return text;
}

/// As much of the piece as fits, at least one code point.
qsizetype fittingLength(QStringView piece, const TextStyle &style, double width, const TextMeasure &measure)
{
    qsizetype length = 0;
    double used = 0.0;
    while (length < piece.size()) {
        const qsizetype step = piece[length].isHighSurrogate() && length + 1 < piece.size() ? 2 : 1;
        used += measure.width(piece.mid(length, step), style);
        if (used > width && length > 0)
            break;
        length += step;
    }
    return length;
}

using Line = std::vector<QStringView>;  // pieces

/// A last line of one ideograph, or of one short word.
bool isRunt(const Line &line)
{
    int signs = 0;
    bool hasIdeograph = false;
    for (const QStringView piece : line) {
        for (const QChar sign : piece) {
            signs += sign.isLetterOrNumber() ? 1 : 0;
            hasIdeograph = hasIdeograph || sign.unicode() >= 0x2e80;
        }
    }
    return signs <= (hasIdeograph ? 1 : 4);
}

QString joined(const Line &line)
{
    QString text;
    for (const QStringView piece : line)
        text += piece;
    return withoutTrailingSpace(text).toString();
}

/// Gives the last line company from the one before it, if that can spare it.
void fillRunt(std::vector<Line> &lines, const TextStyle &style, double width, const TextMeasure &measure)
{
    while (lines.size() > 1 && isRunt(lines.back())) {
        Line &giver = lines[lines.size() - 2];
        Line rest(giver.begin(), giver.end() - 1);
        Line last{giver.back()};
        last.insert(last.end(), lines.back().begin(), lines.back().end());
        if (rest.empty() || isRunt(rest) || measure.width(joined(last), style) > width)
            return;
        giver = std::move(rest);
        lines.back() = std::move(last);
    }
}

}  // namespace

std::vector<QString> brokenLines(const QString &text, const TextStyle &style, double width,
                                 const TextMeasure &measure)
{
    std::vector<Line> lines(1);
    double used = 0.0;
    const auto flush = [&] {
        lines.emplace_back();
        used = 0.0;
    };
    for (QStringView piece : piecesOf(text)) {
        const double bare = measure.width(withoutTrailingSpace(piece), style);
        if (used + bare > width + 1e-6 && !lines.back().empty())
            flush();
        while (measure.width(withoutTrailingSpace(piece), style) > width + 1e-6) {
            const qsizetype length = fittingLength(piece, style, width, measure);
            if (length >= piece.size())
                break;
            lines.back().push_back(piece.left(length));
            flush();
            piece = piece.mid(length);
        }
        lines.back().push_back(piece);
        used += measure.width(piece, style);
    }
    fillRunt(lines, style, width, measure);
    std::vector<QString> texts;
    std::transform(lines.begin(), lines.end(), std::back_inserter(texts), joined);
    return texts;
}

double longestWord(const QString &text, const TextStyle &style, const TextMeasure &measure)
{
    double longest = 0.0;
    for (const QStringView piece : piecesOf(text))
        longest = std::max(longest, measure.width(withoutTrailingSpace(piece), style));
    return longest;
}

}  // namespace xinglin
