// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/rule_words.h"

#include <QCoreApplication>

namespace xinglin::rule_text {
namespace {

struct RuleWords
{
    Q_DECLARE_TR_FUNCTIONS(RuleWords)
};

}  // namespace

QString state(RuleState state)
{
    switch (state) {
    case RuleState::draft: return RuleWords::tr("Draft");
    case RuleState::observe: return RuleWords::tr("Observing");
    case RuleState::live: return RuleWords::tr("Live");
    case RuleState::retired: return RuleWords::tr("Retired");
    }
    return {};
}

QString severity(AlertSeverity severity)
{
    return severity == AlertSeverity::info ? RuleWords::tr("Info") : alertSeverityName(severity).toUpper();
}

QString difference(const QString &key)
{
    if (key.isEmpty())
        return {};
    if (key == QLatin1String("late_data"))
        return RuleWords::tr("Data came later than the live run looked back");
    if (key == QLatin1String("flags_learnt_later"))
        return RuleWords::tr("Its values were flagged only afterwards");
    if (key == QLatin1String("rule_changed"))
        return RuleWords::tr("The live rule was another one then");
    if (key == QLatin1String("not_in_force"))
        return RuleWords::tr("No such rule was in force then");
    if (key == QLatin1String("usual_learnt_later"))
        return RuleWords::tr("The person's usual was not known yet");
    if (key == QLatin1String("other"))
        return RuleWords::tr("For a reason that cannot be told");
    if (key == QLatin1String("not_watched"))
        return RuleWords::tr("No program was watching then");
    if (key == QLatin1String("binding_changed"))
        return RuleWords::tr("The watch was given to somebody else afterwards");
    return key;
}

}  // namespace xinglin::rule_text
