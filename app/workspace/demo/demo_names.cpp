// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/demo/demo_names.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace xinglin {
namespace {

/// "王Wang 欧阳Ouyang": Chinese characters and their pinyin, one after the other.
std::vector<BilingualText> readPairs(const QString &text)
{
    std::vector<BilingualText> pairs;
    for (const QString &word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        qsizetype end = 0;
        while (end < word.size() && word[end].unicode() >= 0x3000)
            ++end;
        pairs.push_back({word.left(end), word.mid(end)});
    }
    return pairs;
}

}  // namespace

DemoNames::DemoNames(std::uint64_t seed)
    : m_random(seed * 104729 + 3)
{
    QFile file(QStringLiteral(":/demo/names.json"));
    const QJsonObject json =
        file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    m_surnames = readPairs(json.value(QLatin1String("surnames")).toString());
    m_male = readPairs(json.value(QLatin1String("male")).toString());
    m_female = readPairs(json.value(QLatin1String("female")).toString());
}

BilingualText DemoNames::pick(const std::vector<BilingualText> &list)
{
    return list.empty() ? BilingualText() : list[m_random.below(list.size())];
}

BilingualText DemoNames::next(Sex sex)
{
    // Common surnames stand first and are drawn more often.
    const double u = m_random.uniform();
    const BilingualText surname =
        m_surnames.empty()
            ? BilingualText()
            : m_surnames[static_cast<std::size_t>(u * u * static_cast<double>(m_surnames.size()))];
    const std::vector<BilingualText> &given = sex == Sex::female ? m_female : m_male;
    const BilingualText first = pick(given);
    if (m_random.uniform() < 0.25)
        return {surname.zh + first.zh, surname.en + QLatin1Char(' ') + first.en};
    const BilingualText second = pick(given);
    return {surname.zh + first.zh + second.zh,
            surname.en + QLatin1Char(' ') + first.en + second.en.toLower()};
}

QString chineseNumber(int number)
{
    static const QString digits = QStringLiteral("零一二三四五六七八九");
    if (number < 10)
        return digits.mid(number, 1);
    const int tens = number / 10;
    const int ones = number % 10;
    return (tens > 1 ? digits.mid(tens, 1) : QString()) + QStringLiteral("十") +
           (ones > 0 ? digits.mid(ones, 1) : QString());
}

}  // namespace xinglin
