// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/check_up_table.h"

#include "domain/check_up_fields.h"
#include "ingest/header_names.h"
#include "ingest/number_text.h"
#include "ingest/table_rows.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace xinglin {
namespace {

constexpr double kActiveMinutes = 30.0;
constexpr double kMinutesOfDay = 1440.0;

/// A word and the place it stands for; compared without regard to case.
struct AnswerWord
{
    std::string_view word;
    int place;
};

constexpr std::array kYesNoWords{
    AnswerWord{"1", 1},    AnswerWord{"true", 1}, AnswerWord{"yes", 1}, AnswerWord{"y", 1},
    AnswerWord{"是", 1},   AnswerWord{"有", 1},   AnswerWord{"0", 0},   AnswerWord{"false", 0},
    AnswerWord{"no", 0},   AnswerWord{"n", 0},    AnswerWord{"否", 0},  AnswerWord{"无", 0},
    AnswerWord{"none", 0},
};
constexpr std::array kFamilyWords{
    AnswerWord{"none", 0},   AnswerWord{"no", 0},    AnswerWord{"0", 0},          AnswerWord{"无", 0},
    AnswerWord{"second", 1}, AnswerWord{"2nd", 1},   AnswerWord{"2nd-degree", 1}, AnswerWord{"1", 1},
    AnswerWord{"二级", 1},   AnswerWord{"first", 2}, AnswerWord{"1st", 2},        AnswerWord{"1st-degree", 2},
    AnswerWord{"2", 2},      AnswerWord{"一级", 2},
};
constexpr std::array kDietWords{
    AnswerWord{"daily", 0},  AnswerWord{"yes", 0},       AnswerWord{"每天", 0},      AnswerWord{"每日", 0},
    AnswerWord{"是", 0},     AnswerWord{"not_daily", 1}, AnswerWord{"not daily", 1}, AnswerWord{"no", 1},
    AnswerWord{"非每天", 1}, AnswerWord{"不是每天", 1},  AnswerWord{"否", 1},
};
constexpr std::array kConsciousnessWords{
    AnswerWord{"a", 0}, AnswerWord{"alert", 0},        AnswerWord{"清醒", 0},
    AnswerWord{"c", 1}, AnswerWord{"confusion", 1},    AnswerWord{"意识模糊", 1},
    AnswerWord{"v", 2}, AnswerWord{"voice", 2},        AnswerWord{"声音", 2},
    AnswerWord{"p", 3}, AnswerWord{"pain", 3},         AnswerWord{"疼痛", 3},
    AnswerWord{"u", 4}, AnswerWord{"unresponsive", 4}, AnswerWord{"无反应", 4},
};
/// Where somebody lives: north or south, and the city or the land, in one word or two.
struct PlaceWord
{
    std::string_view part;
    bool isRegion;
    int place;
};
constexpr std::array kPlaceWords{
    PlaceWord{"north", true, 0}, PlaceWord{"北方", true, 0},   PlaceWord{"south", true, 1},
    PlaceWord{"南方", true, 1},  PlaceWord{"urban", false, 1}, PlaceWord{"city", false, 1},
    PlaceWord{"城市", false, 1}, PlaceWord{"rural", false, 0}, PlaceWord{"农村", false, 0},
};

std::string lowerCase(std::string_view text)
{
    std::string lower(text);
    for (char &c : lower)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return lower;
}

std::optional<double> placeOf(std::span<const AnswerWord> words, std::string_view cell)
{
    const std::string lower = lowerCase(cell);
    const auto found = std::ranges::find(words, std::string_view(lower), &AnswerWord::word);
    return found == words.end() ? std::nullopt : std::optional<double>(found->place);
}

/// 5.2, also 5,2.
std::optional<double> numberOf(std::string_view cell)
{
    const auto value = readNumber(cell);
    return value || cell.find(',') == std::string_view::npos ? value : readNumber(cell, true);
}

/// Yes or no, or minutes a day.
std::optional<double> activityOf(std::string_view cell)
{
    if (const auto answer = placeOf(kYesNoWords, cell))
        return answer;
    const auto minutes = numberOf(cell);
    if (!minutes || *minutes < 0.0 || *minutes > kMinutesOfDay)
        return std::nullopt;
    return *minutes >= kActiveMinutes ? 1.0 : 0.0;
}

double perMmol(std::string_view key)
{
    return key == "glucose" ? kGlucoseMgPerMmol : kCholesterolMgPerMmol;
}

/// Whether the header says mg/dL rather than mmol/L.
bool isInMilligrams(std::string_view header)
{
    const std::string lower = lowerCase(header);
    const std::size_t mg = lower.find("mg");
    return mg != std::string::npos && lower.find("dl", mg) != std::string::npos;
}

std::optional<double> answerOf(std::string_view key, std::string_view cell)
{
    if (key == "family_history")
        return placeOf(kFamilyWords, cell);
    if (key == "diet")
        return placeOf(kDietWords, cell);
    if (key == "consciousness")
        return placeOf(kConsciousnessWords, cell);
    if (key == "activity")
        return activityOf(cell);
    return placeOf(kYesNoWords, cell);
}

Refusal badCell(const FieldRow &row, const char *field)
{
    return {Rejection::badField, QCoreApplication::translate("Ingest", "%1: \"%2\" cannot be read.")
                                     .arg(QLatin1String(field), row.text(field).left(80))};
}

/// A cell that says nothing: blank, "-", "null". "none" and "无" are answers.
bool isBlankAnswer(std::string_view cell)
{
    return cell != "无" && lowerCase(cell) != "none" && isMissingText(cell);
}

/// "north", "北方城市", "north_urban": sets what it tells.
std::optional<Refusal> readPlace(const FieldRow &row, const char *field, CheckUp &checkUp)
{
    const std::string_view cell = row.bytes(field);
    if (isBlankAnswer(cell))
        return std::nullopt;
    std::string rest = lowerCase(cell);
    bool found = false;
    for (const PlaceWord &word : kPlaceWords) {
        const std::size_t at = rest.find(word.part);
        if (at == std::string::npos)
            continue;
        rest.erase(at, word.part.size());
        found = true;
        if (word.isRegion)
            checkUp.region = static_cast<Region>(word.place);
        else
            checkUp.urban = word.place == 1;
    }
    const bool isAll = rest.find_first_not_of("_- /,") == std::string::npos;
    if (found && isAll)
        return std::nullopt;
    const auto answer = placeOf(kYesNoWords, cell);
    if (std::string_view(field) != "urban" || !answer)
        return badCell(row, field);
    checkUp.urban = *answer != 0.0;
    return std::nullopt;
}

std::optional<Refusal> readCheckUpLine(const FieldRow &row, TimeReader &times, CheckUpLine &line)
{
    if (auto refusal = missing(row, {"person", "date"}))
        return refusal;
    if (auto refusal = tooLong(row, "person"))
        return refusal;
    line.person = row.text("person");
    if (auto refusal = readDate(row, "date", times, line.checkUp.date))
        return refusal;
    for (const char *field : {"region", "urban"}) {
        if (auto refusal = readPlace(row, field, line.checkUp))
            return refusal;
    }
    bool isEmpty = !line.checkUp.region && !line.checkUp.urban;
    for (const CheckUpField &field : checkUpFields()) {
        const std::string_view key = field.key, cell = row.bytes(key);
        const bool isNumber = field.kind == CheckUpField::Kind::number;
        if (key == "region" || key == "urban" || (isNumber ? isMissingText(cell) : isBlankAnswer(cell)))
            continue;
        auto value = isNumber ? numberOf(cell) : answerOf(key, cell);
        if (!value)
            return badCell(row, field.key);
        const bool isLaboratory = key == "total_cholesterol" || key == "hdl" || key == "glucose";
        if (isLaboratory && isInMilligrams(row.header(key)))
            value = *value / perMmol(key);
        field.set(line.checkUp, value);
        isEmpty = false;
    }
    if (isEmpty)
        return Refusal{Rejection::noValues,
                       QCoreApplication::translate("Ingest", "The line holds nothing but person and date.")};
    return std::nullopt;
}

}  // namespace

bool CheckUpLine::sameContent(const CheckUpLine &other) const
{
    return person == other.person && saysTheSame(checkUp, other.checkUp);
}

Result<TableResult<CheckUpLine>> readCheckUps(std::string_view text)
{
    return readTable<CheckUpLine>(text, checkUpTableFields(), Zone::utc(), readCheckUpLine);
}

}  // namespace xinglin
