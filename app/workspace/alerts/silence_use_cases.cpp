// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/alerts/silence_use_cases.h"

#include "domain/ports/alert_record_port.h"
#include "workspace/audit_entry.h"

#include <QCoreApplication>

#include <algorithm>

namespace xinglin::orders {
namespace {

constexpr int kMostShown = 1000;

QString subjectOf(SilenceId id)
{
    return QStringLiteral("silence:") + id.text();
}

Status check(const Silence &what, Instant now)
{
    const char *problem = nullptr;
    if (what.rule.isEmpty() && !what.unit.isValid() && !what.person.isValid() && !what.device.isValid())
        problem = QT_TRANSLATE_NOOP("OrderActs", "Name a rule, a unit, a person or a device to silence.");
    else if (what.reason.trimmed().isEmpty())
        problem = QT_TRANSLATE_NOOP("OrderActs", "Say why the alerts are silenced.");
    else if (!what.until.isValid() || what.until <= now || what.until <= what.from)
        problem = QT_TRANSLATE_NOOP("OrderActs", "A silence needs an end in the future.");
    return problem ? fail(ErrorCode::usage, QCoreApplication::translate("OrderActs", problem)) : Status();
}

}  // namespace

Result<std::vector<Silence>> silences(Context &context, const Actor &, bool withEnded)
{
    Result<std::vector<Silence>> found;
    const Status read = context.store.read([&](StoreSession &session) -> Status {
        found = withEnded ? session.alertRecords().allSilences(kMostShown)
                          : session.alertRecords().runningSilences(context.clock.now());
        return {};
    });
    return read ? found : fail(read.error());
}

Result<Silence> silence(Context &context, const Actor &actor, const Silence &what)
{
    const Instant now = context.clock.now();
    Silence wanted = what;
    wanted.actor = actor.name;
    if (!wanted.from.isValid())
        wanted.from = now;
    if (Status fits = check(wanted, now); !fits)
        return fail(fits.error());
    Silence made;
    const Status written = context.store.write([&](StoreSession &session) -> Status {
        auto added = session.alertRecords().addSilence(wanted);
        if (!added)
            return fail(added.error());
        made = std::move(*added);
        return audit(session, context, actor, QStringLiteral("silence.add"), subjectOf(made.id),
                     {{QStringLiteral("rule"), made.rule},
                      {QStringLiteral("unit"), idJson(made.unit)},
                      {QStringLiteral("person"), idJson(made.person)},
                      {QStringLiteral("device"), idJson(made.device)},
                      {QStringLiteral("until"), context.zone.isoText(made.until)}});
    });
    if (!written)
        return fail(written.error());
    if (context.alertsChanged)
        context.alertsChanged();
    return made;
}

Status endSilence(Context &context, const Actor &actor, SilenceId id)
{
    const Status written = context.store.write([&](StoreSession &session) -> Status {
        if (Status ended = session.alertRecords().endSilence(id, context.clock.now()); !ended)
            return ended;
        const auto silence = session.alertRecords().silence(id);
        if (!silence)
            return fail(silence.error());
        return audit(session, context, actor, QStringLiteral("silence.end"), subjectOf(id),
                     {{QStringLiteral("suppressed"), qint64{(*silence)->suppressed}}});
    });
    if (written && context.alertsChanged)
        context.alertsChanged();
    return written;
}

}  // namespace xinglin::orders
