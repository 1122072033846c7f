// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/builders/audit_words.h"

#include <array>

namespace xinglin::audit_words {
namespace {

struct Word
{
    const char *action, *words;
};

constexpr std::array kActionWords{
    Word{"order.open", QT_TRANSLATE_NOOP("Report", "order opened")},
    Word{"order.acknowledge", QT_TRANSLATE_NOOP("Report", "order acknowledged")},
    Word{"order.arrive", QT_TRANSLATE_NOOP("Report", "arrived on the scene")},
    Word{"order.handle", QT_TRANSLATE_NOOP("Report", "handling begun")},
    Word{"order.finish", QT_TRANSLATE_NOOP("Report", "order finished")},
    Word{"order.false_alarm", QT_TRANSLATE_NOOP("Report", "called a false alarm")},
    Word{"order.reopen", QT_TRANSLATE_NOOP("Report", "order reopened")},
    Word{"order.assign", QT_TRANSLATE_NOOP("Report", "order assigned")},
    Word{"order.add_handler", QT_TRANSLATE_NOOP("Report", "handler added")},
    Word{"order.remove_handler", QT_TRANSLATE_NOOP("Report", "handler removed")},
    Word{"order.comment", QT_TRANSLATE_NOOP("Report", "comment added")},
    Word{"order.snooze", QT_TRANSLATE_NOOP("Report", "order snoozed")},
    Word{"order.wake", QT_TRANSLATE_NOOP("Report", "snooze ended")},
    Word{"order.attach", QT_TRANSLATE_NOOP("Report", "file attached to the order")},
    Word{"order.follow_up", QT_TRANSLATE_NOOP("Report", "follow-up closed")},
    Word{"order.undo", QT_TRANSLATE_NOOP("Report", "act taken back")},
    Word{"order.due", QT_TRANSLATE_NOOP("Report", "deadline seen to")},
    Word{"evidence.export", QT_TRANSLATE_NOOP("Report", "evidence exported")},
    Word{"evidence.file", QT_TRANSLATE_NOOP("Report", "file of evidence written")},
    Word{"report.export", QT_TRANSLATE_NOOP("Report", "report exported")},
    Word{"hand_over.print", QT_TRANSLATE_NOOP("Report", "hand-over printed")},
    Word{"check_up.add", QT_TRANSLATE_NOOP("Report", "check-up entered")},
    Word{"check_up.change", QT_TRANSLATE_NOOP("Report", "check-up changed")},
    Word{"check_up.remove", QT_TRANSLATE_NOOP("Report", "check-up removed")},
    Word{"person.add", QT_TRANSLATE_NOOP("Report", "person entered")},
    Word{"person.change", QT_TRANSLATE_NOOP("Report", "person changed")},
    Word{"person.move", QT_TRANSLATE_NOOP("Report", "person moved to another unit")},
    Word{"absence.add", QT_TRANSLATE_NOOP("Report", "absence entered")},
    Word{"absence.change", QT_TRANSLATE_NOOP("Report", "absence changed")},
    Word{"absence.remove", QT_TRANSLATE_NOOP("Report", "absence removed")},
    Word{"binding.set", QT_TRANSLATE_NOOP("Report", "watch bound")},
    Word{"silence.add", QT_TRANSLATE_NOOP("Report", "alerts silenced")},
    Word{"silence.end", QT_TRANSLATE_NOOP("Report", "silence ended")},
};

}  // namespace

QString action(const ReportWords &words, const QString &key)
{
    for (const Word &each : kActionWords) {
        if (key == QLatin1String(each.action))
            return words.texts().translate("Report", each.words);
    }
    return key;
}

QString actor(const ReportWords &words, const QString &name)
{
    return name == QLatin1String("local") ? words.texts().translate("Report", "user of this computer") : name;
}

}  // namespace xinglin::audit_words
