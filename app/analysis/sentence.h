// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/language.h"
#include "core/printed_number.h"

#include <QString>
#include <QtGlobal>

#include <initializer_list>
#include <span>

namespace xinglin {

/// A share of 0..1 in percent: "93.4%"; something is not told as nothing, nor nearly all as all: "<0.1%",
/// ">99.9%", without digits "<1%".
QString shareText(double share, int digits = 1);

/// The same of a probability, which near its ends has a digit even where others have none: "93%", "99.7%",
/// ">99.9%".
QString probabilityText(double share, int digits = 0);

/// A p-value as reports print it: "p = 0.03", and no zero that is none: "p < 0.001". What is
/// below 0.05, where things begin to be called clear, is not rounded up to it: "p = 0.0497".
QString chanceText(double p);

/// What fills a place of a sentence: the same in both languages, or a name of its own in each.
struct SentencePart
{
    BilingualText text;

    SentencePart(const BilingualText &both)  // NOLINT: a part is written where its value stands
        : text(both)
    {}
    SentencePart(const QString &same)  // NOLINT
        : text{same, same}
    {}
    SentencePart(qint64 number)  // NOLINT
        : SentencePart(groupedNumber(static_cast<double>(number), 0))
    {}
    SentencePart(int number)  // NOLINT
        : SentencePart(groupedNumber(number, 0))
    {}
    /// Fixed digits after the point.
    SentencePart(double value, int digits)
        : SentencePart(groupedNumber(value, digits))
    {}
};

/// The sentence in both languages, independent of the window's, with %1, %2, ... filled. `source` is English,
/// written QT_TRANSLATE_NOOP("Analysis", "…") so that the catalogues collect it. No space stays between a
/// number and its percent sign. Any thread.
BilingualText sentence(const char *source, std::initializer_list<SentencePart> parts = {});

/// Two sentences, one behind the other as each language has it.
BilingualText followedBy(const BilingualText &first, const BilingualText &next);
/// Things one beside the other: "a, b", "甲、乙"; empty of none.
BilingualText listed(std::span<const BilingualText> items);

}  // namespace xinglin
