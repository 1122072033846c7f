// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/language.h"
#include "core/random.h"
#include "domain/organisation.h"

#include <vector>

namespace xinglin {

/// Invented names in Chinese with their pinyin, from resources/demo/names.json.
class DemoNames
{
public:
    explicit DemoNames(std::uint64_t seed);
    BilingualText next(Sex sex);

private:
    BilingualText pick(const std::vector<BilingualText> &list);

    Random m_random;
    std::vector<BilingualText> m_surnames, m_male, m_female;
};

/// 1..99 as Chinese counts them: 一, 十二, 二十一.
QString chineseNumber(int number);

}  // namespace xinglin
