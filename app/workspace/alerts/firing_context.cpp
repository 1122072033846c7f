// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/alerts/firing_context.h"

#include "domain/ports/alert_record_port.h"
#include "domain/ports/rule_port.h"

#include <algorithm>

namespace xinglin::orders {

bool isEmergency(const Firing &firing, const AlertRule &rule)
{
    return firing.metric == 0 && !firing.event.empty() && rule.severity == AlertSeverity::p0;
}

Result<const AlertRule *> FiringContext::rule(const Firing &firing)
{
    const std::pair key{firing.rule.value(), firing.version};
    if (const auto known = m_rules.find(key); known != m_rules.end())
        return &known->second;
    if (firing.rule.isValid()) {
        auto stored = m_session.rules().ruleVersion(firing.rule, firing.version);
        if (!stored)
            return fail(stored.error());
        if (*stored)
            return &m_rules.emplace(key, std::move(**stored)).first->second;
    }
    const QString event = QString::fromStdString(firing.event);
    const auto [made, isNew] = m_emergencies.try_emplace(event);
    if (isNew) {
        AlertRule &rule = made->second;
        rule.code = event.isEmpty() ? QStringLiteral("unknown") : event;
        rule.state = RuleState::live;
        rule.severity = event.isEmpty() ? AlertSeverity::p2 : AlertSeverity::p0;
    }
    return &made->second;
}

Result<const FiringContext::Subject *> FiringContext::subject(const Firing &firing)
{
    const std::pair key{firing.person, firing.device};
    if (const auto known = m_subjects.find(key); known != m_subjects.end())
        return &known->second;
    Subject subject;
    const Day today = m_context.zone.dayOf(m_context.clock.now());
    if (firing.device >= 0) {
        const auto device = m_session.alertRecords().deviceAt(firing.device);
        if (!device)
            return fail(device.error());
        subject.device = *device;
    }
    if (firing.person >= 0) {
        const auto person = m_session.people().personByIndex(firing.person, today);
        if (!person)
            return fail(person.error());
        subject.person = person->id;
        subject.unit = person->unit;
    }
    if (subject.unit.isValid()) {
        auto units = m_session.org().ancestors(subject.unit, today);
        if (!units)
            return fail(units.error());
        subject.units = std::move(*units);
    }
    return &m_subjects.emplace(key, std::move(subject)).first->second;
}

Result<SilenceId> FiringContext::silencing(const AlertRule &rule, const Subject &subject)
{
    const Instant now = m_context.clock.now();
    if (!m_silences) {
        auto running = m_session.alertRecords().runningSilences(now);
        if (!running)
            return fail(running.error());
        m_silences.emplace(std::move(*running));
    }
    return m_silences->covering({rule.code, subject.units, subject.person, subject.device, now});
}

Result<const WearCourse *> FiringContext::wear(DeviceId device, Instant when)
{
    WearCourse &known = m_wear[device];
    if (known.covers(when))
        return &known;
    // Firings of a write lie close together: what comes after is read with it.
    const TimeRange range{when + -WearCourse::kReachMs, std::max(when, m_context.clock.now()) + 1};
    const auto events = m_session.devices().events(device, range);
    if (!events)
        return fail(events.error());
    const auto asItIs = m_session.devices().device(device);
    if (!asItIs)
        return fail(asItIs.error());
    known = WearCourse(range, *events, *asItIs);
    return &known;
}

Result<bool> FiringContext::isInhibited(const Firing &firing, const Subject &subject)
{
    if (firing.metric == 0 || !subject.device.isValid())
        return false;
    const Instant fired(firing.fired);
    const auto course = wear(subject.device, fired);
    return course ? Result<bool>((*course)->isOff(fired)) : fail(course.error());
}

}  // namespace xinglin::orders
