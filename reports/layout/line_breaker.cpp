// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/layout/line_breaker.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace xinglin {
namespace {

constexpr QStringView kNeverFirst = u"。，、；：？！）】》〉」』”’％‰℃…·,.;:?!)]}%";
constexpr QStringView kNeverLast = u"（【《〈「『“‘([{￥$№";

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
        const bool clings =
            to < text.size() && (kNeverFirst.contains(text[to]) || kNeverLast.contains(text[to - 1]));
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

}  // namespace

std::vector<QString> brokenLines(const QString &text, const TextStyle &style, double width,
                                 const TextMeasure &measure)
{
    std::vector<QString> lines;
    QString line;
    double used = 0.0;
    const auto flush = [&] {
        lines.push_back(withoutTrailingSpace(line).toString());
        line.clear();
        used = 0.0;
    };
    for (QStringView piece : piecesOf(text)) {
        const double bare = measure.width(withoutTrailingSpace(piece), style);
        if (used + bare > width + 1e-6 && !line.isEmpty())
            flush();
        while (measure.width(withoutTrailingSpace(piece), style) > width + 1e-6) {
            const qsizetype length = fittingLength(piece, style, width, measure);
            if (length >= piece.size())
                break;
            line = piece.left(length).toString();
            flush();
            piece = piece.mid(length);
        }
        line += piece;
        used += measure.width(piece, style);
    }
    if (!line.isEmpty() || lines.empty())
        flush();
    return lines;
}

double longestWord(const QString &text, const TextStyle &style, const TextMeasure &measure)
{
    double longest = 0.0;
    for (const QStringView piece : piecesOf(text))
        longest = std::max(longest, measure.width(withoutTrailingSpace(piece), style));
    return longest;
}

}  // namespace xinglin
