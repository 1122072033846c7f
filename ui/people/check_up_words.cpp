// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/check_up_words.h"

#include "analysis/clinical/clinical_inputs.h"
#include "core/language.h"
#include "ui/models/format.h"

#include <QCoreApplication>

#include <array>

namespace xinglin {
namespace {

struct CheckUpWords
{
    Q_DECLARE_TR_FUNCTIONS(CheckUpWords)
};

struct CheckUpAnswer
{
    std::string_view field;
    std::array<const char *, 5> words;
};

constexpr std::array kCheckUpAnswers{
    CheckUpAnswer{"family_history",
                  {QT_TRANSLATE_NOOP("CheckUpWords", "None"),
                   QT_TRANSLATE_NOOP("CheckUpWords", "Grandparent, aunt, uncle or cousin"),
                   QT_TRANSLATE_NOOP("CheckUpWords", "Parent, sibling or child")}},
    CheckUpAnswer{"region",
                  {QT_TRANSLATE_NOOP("CheckUpWords", "North of the Yangtze"),
                   QT_TRANSLATE_NOOP("CheckUpWords", "South of the Yangtze")}},
    CheckUpAnswer{
        "diet",
        {QT_TRANSLATE_NOOP("CheckUpWords", "Every day"), QT_TRANSLATE_NOOP("CheckUpWords", "Not every day")}},
    CheckUpAnswer{"consciousness",
                  {QT_TRANSLATE_NOOP("CheckUpWords", "Alert"),
                   QT_TRANSLATE_NOOP("CheckUpWords", "New confusion"),
                   QT_TRANSLATE_NOOP("CheckUpWords", "Responds to voice"),
                   QT_TRANSLATE_NOOP("CheckUpWords", "Responds to pain"),
                   QT_TRANSLATE_NOOP("CheckUpWords", "Unresponsive")}},
};

}  // namespace

QString checkUpFieldText(const CheckUpField &field)
{
    return checkUpFieldName(field.key).in(installedLanguage());
}

QString checkUpAnswerText(const CheckUpField &field, int place)
{
    for (const CheckUpAnswer &answer : kCheckUpAnswers) {
        if (answer.field == field.key)
            return CheckUpWords::tr(answer.words.at(static_cast<std::size_t>(place)));
    }
    return place == 0 ? CheckUpWords::tr("No") : CheckUpWords::tr("Yes");
}

QString checkUpValueText(const CheckUpField &field, double value)
{
    if (field.kind != CheckUpField::Kind::number)
        return checkUpAnswerText(field, static_cast<int>(value));
    return format::number(value, field.decimals) + QLatin1Char(' ') + QString::fromUtf8(field.unit);
}

QString checkUpSummary(const CheckUp &checkUp)
{
    QStringList parts;
    if (checkUp.systolic && checkUp.diastolic)
        parts += QStringLiteral("%1/%2 mmHg")
                     .arg(format::number(*checkUp.systolic, 0), format::number(*checkUp.diastolic, 0));
    for (const CheckUpField &field : checkUpFields()) {
        const bool isPaired = checkUp.systolic && checkUp.diastolic &&
                              (field.get == findCheckUpField(u"systolic")->get ||
                               field.get == findCheckUpField(u"diastolic")->get);
        const auto value = field.get(checkUp);
        if (!value || isPaired)
            continue;
        //: a field of a check-up and its value, "Weight: 72 kg"
        parts += CheckUpWords::tr("%1: %2").arg(checkUpFieldText(field), checkUpValueText(field, *value));
    }
    //: separates the parts of a check-up
    return parts.join(CheckUpWords::tr(", "));
}

}  // namespace xinglin
