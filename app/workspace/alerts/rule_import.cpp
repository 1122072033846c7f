// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ports/rule_port.h"
#include "workspace/alerts/rule_keeping.h"
#include "workspace/alerts/rule_use_cases.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace xinglin::rules {
namespace {

/// The stored rule that an imported one stands for: the one of its code and scope, in use before retired.
const AlertRule *counterpart(const AlertRule &rule, const std::vector<AlertRule> &stored)
{
    const AlertRule *found = nullptr;
    for (const AlertRule &other : stored) {
        const bool isSame = other.code == rule.code && other.scope == rule.scope;
        if (isSame && (!found || found->state == RuleState::retired))
            found = &other;
    }
    return found;
}

/// Checks each rule against the stored ones, fills in which it stands for, and counts.
void prepare(std::vector<AlertRule> &rules, const std::vector<AlertRule> &stored, const RuleTerms &terms,
             RuleImportReport &report)
{
    for (std::size_t i = 0; i < rules.size(); ++i) {
        AlertRule &rule = rules[i];
        const QString place = QStringLiteral("rules[%1]").arg(i);
        const AlertRule *before = counterpart(rule, stored);
        if (before) {
            rule.id = before->id;
            rule.version = before->version;
            rule.builtIn = before->builtIn;
        }
        if (const auto problem = refusal(rule, before, stored, terms.metrics, place))
            report.problems.push_back({problem->place, problem->text});
        const bool isDouble = std::any_of(
            rules.begin(), rules.begin() + static_cast<std::ptrdiff_t>(i),
            [&](const AlertRule &other) { return other.code == rule.code && other.scope == rule.scope; });
        if (isDouble)
            report.problems.push_back(
                {place + QStringLiteral(".code"),
                 QCoreApplication::translate("Rules", "There is another rule “%1” for the same people.")
                     .arg(rule.code)});
        if (!before)
            ++report.added;
        else if (differencesOf(*before, rule, terms).empty())
            ++report.unchanged;
        else
            ++report.changed;
    }
}

}  // namespace

Result<RuleImportReport> importRules(Context &context, const Actor &actor, const QByteArray &json,
                                     bool dryRun)
{
    RuleImportReport report;
    const auto work = [&](StoreSession &session) -> Status {
        report = {};
        const SessionNames names(session, context.zone.dayOf(context.clock.now()));
        const RuleTerms terms{context.metrics, names};
        RuleDocument read = readRulesDocument(json, terms);
        for (const RuleProblem &problem : read.problems)
            report.problems.push_back({problem.place, problem.text});
        // Places count the rules of the file: with one left out they would name the wrong ones.
        if (!report.problems.empty())
            return {};
        const auto stored = session.rules().rules();
        if (!stored)
            return fail(stored.error());
        prepare(read.rules, *stored, terms, report);
        if (dryRun || !report.problems.empty())
            return {};
        for (const AlertRule &rule : read.rules) {
            const auto before = std::ranges::find(*stored, rule.id, &AlertRule::id);
            const bool isKnown = rule.id.isValid() && before != stored->end();
            if (const auto kept = keep(session, context, actor, rule, isKnown ? &*before : nullptr); !kept)
                return fail(kept.error());
        }
        report.committed = true;
        return {};
    };
    const Status done = dryRun ? context.store.read(work) : context.store.write(work);
    return done ? Result<RuleImportReport>(report) : fail(done.error());
}

}  // namespace xinglin::rules
