// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/alerts/rule_use_cases.h"

#include "alerting/rules/rule_check.h"
#include "alerting/rules/rule_text.h"
#include "alerting/rules/shipped_rules.h"
#include "domain/ports/rule_port.h"
#include "workspace/alerts/rule_keeping.h"

#include <QCoreApplication>

#include <algorithm>

namespace xinglin::rules {
namespace {

Day today(const Context &context)
{
    return context.zone.dayOf(context.clock.now());
}

Error noSuchRule(const QString &named)
{
    return {
        ErrorCode::notFound, QCoreApplication::translate("Rules", "There is no rule “%1”.").arg(named), {}};
}

/// Runs `work(session, terms)` on a snapshot and hands out what it gave.
template <typename T, typename Work>
Result<T> reading(Context &context, Work work)
{
    Result<T> given = fail(ErrorCode::internal, {});
    const Status read = context.store.read([&](StoreSession &session) -> Status {
        const SessionNames names(session, today(context));
        given = work(session, RuleTerms{context.metrics, names});
        return given ? Status() : fail(given.error());
    });
    return read ? std::move(given) : fail(read.error());
}

/// The same in one write.
template <typename T, typename Work>
Result<T> writing(Context &context, Work work)
{
    Result<T> given = fail(ErrorCode::internal, {});
    const Status written = context.store.write([&](StoreSession &session) -> Status {
        const SessionNames names(session, today(context));
        given = work(session, RuleTerms{context.metrics, names});
        return given ? Status() : fail(given.error());
    });
    return written ? std::move(given) : fail(written.error());
}

const AlertRule *findById(const std::vector<AlertRule> &rules, RuleId id)
{
    const auto found = std::ranges::find(rules, id, &AlertRule::id);
    return found == rules.end() || !id.isValid() ? nullptr : &*found;
}

Result<AlertRule> findNamed(const std::vector<AlertRule> &rules, const QString &idOrCode)
{
    if (const AlertRule *byId = findById(rules, RuleId::fromText(idOrCode)))
        return *byId;
    std::vector<const AlertRule *> named;
    for (const AlertRule &rule : rules) {
        if (rule.code.compare(idOrCode, Qt::CaseInsensitive) == 0)
            named.push_back(&rule);
    }
    // The tenant's own rule stands for the code; one in use before one that is retired.
    std::ranges::stable_sort(named, {}, [](const AlertRule *rule) {
        return std::pair(rule->scope.kind != RuleScope::Kind::tenant, rule->state == RuleState::retired);
    });
    if (named.empty())
        return fail(noSuchRule(idOrCode));
    if (named.size() > 1 && named.front()->scope.kind != RuleScope::Kind::tenant)
        return fail(ErrorCode::conflict,
                    QCoreApplication::translate("Rules", "Several rules are called “%1”; name one by its id.")
                        .arg(idOrCode));
    return *named.front();
}

/// Fills in when rules fired last and how many of their orders are unfinished.
Status addUses(StoreSession &session, std::vector<RuleRow> &rows)
{
    const auto uses = session.rules().uses();
    if (!uses)
        return fail(uses.error());
    for (RuleRow &row : rows) {
        const auto use = std::ranges::find(*uses, row.rule.id, &RuleUse::rule);
        if (use == uses->end())
            continue;
        row.lastFired = use->lastFired;
        row.unfinished = use->unfinished;
    }
    return {};
}

Error asError(const RuleProblem &problem)
{
    return {ErrorCode::invalidData, problem.place + QStringLiteral(": ") + problem.text, {}};
}

}  // namespace

Result<std::vector<RuleRow>> rows(Context &context, const Actor &, bool withRetired)
{
    return reading<std::vector<RuleRow>>(
        context, [&](StoreSession &session, const RuleTerms &terms) -> Result<std::vector<RuleRow>> {
            const auto rules = session.rules().rules();
            if (!rules)
                return fail(rules.error());
            std::vector<RuleRow> rows;
            for (const AlertRule &rule : *rules) {
                if (withRetired || rule.state != RuleState::retired)
                    rows.push_back(rowOf(session, rule, terms, today(context)));
            }
            if (Status added = addUses(session, rows); !added)
                return fail(added.error());
            return rows;
        });
}

Result<RuleRow> row(Context &context, const Actor &, const QString &idOrCode)
{
    return reading<RuleRow>(context, [&](StoreSession &session, const RuleTerms &terms) -> Result<RuleRow> {
        const auto rules = session.rules().rules();
        if (!rules)
            return fail(rules.error());
        const auto rule = findNamed(*rules, idOrCode);
        if (!rule)
            return fail(rule.error());
        std::vector<RuleRow> found{rowOf(session, *rule, terms, today(context))};
        if (Status added = addUses(session, found); !added)
            return fail(added.error());
        return found.front();
    });
}

Result<std::vector<AlertRule>> versions(Context &context, const Actor &, RuleId id)
{
    return reading<std::vector<AlertRule>>(
        context, [&](StoreSession &session, const RuleTerms &) -> Result<std::vector<AlertRule>> {
            auto versions = session.rules().versions(id);
            if (versions && versions->empty())
                return fail(noSuchRule(id.text()));
            return versions;
        });
}

Result<AlertRule> save(Context &context, const Actor &actor, const AlertRule &rule)
{
    return writing<AlertRule>(context, [&](StoreSession &session, const RuleTerms &) -> Result<AlertRule> {
        const auto stored = session.rules().rules();
        if (!stored)
            return fail(stored.error());
        const AlertRule *before = findById(*stored, rule.id);
        if (rule.id.isValid() && !before)
            return fail(noSuchRule(rule.id.text()));
        AlertRule wanted = rule;
        wanted.builtIn = before && before->builtIn;
        if (const auto problem = refusal(wanted, before, *stored, context.metrics, {}))
            return fail(asError(*problem));
        return keep(session, context, actor, wanted, before);
    });
}

Result<AlertRule> setState(Context &context, const Actor &actor, RuleId id, std::int64_t version,
                           RuleState state)
{
    return writing<AlertRule>(context, [&](StoreSession &session, const RuleTerms &) -> Result<AlertRule> {
        const auto stored = session.rules().rules();
        if (!stored)
            return fail(stored.error());
        const AlertRule *before = findById(*stored, id);
        if (!before)
            return fail(noSuchRule(id.text()));
        AlertRule wanted = *before;
        wanted.state = state;
        if (version != 0)
            wanted.version = static_cast<int>(version);
        if (const auto problem = refusal(wanted, before, *stored, context.metrics, {}))
            return fail(ErrorCode::conflict, problem->text);
        return keep(session, context, actor, wanted, before);
    });
}

Result<std::vector<RuleDifference>> differences(Context &context, const AlertRule &before,
                                                const AlertRule &after)
{
    return reading<std::vector<RuleDifference>>(
        context, [&](StoreSession &, const RuleTerms &terms) -> Result<std::vector<RuleDifference>> {
            return differencesOf(before, after, terms);
        });
}

Result<RuleReading> readLine(Context &context, const QString &line, const AlertRule &rule)
{
    return reading<RuleReading>(context, [&](StoreSession &, const RuleTerms &terms) -> Result<RuleReading> {
        RuleReading reading;
        const auto parts = parseRuleText(line, terms);
        if (!parts) {
            reading.column = parts.error().column;
            reading.length = parts.error().length;
            reading.problem = parts.error().message(line);
            return reading;
        }
        AlertRule read = rule;
        parts->applyTo(read);
        if (const auto problem = checkExpression(read.when, terms.metrics, QStringLiteral("when"))) {
            reading.place = problem->place;
            reading.length = line.size();
            reading.problem = problem->text;
        }
        if (read.scope.kind == RuleScope::Kind::unit)
            reading.scopeCode = terms.names.code(read.scope.unit);
        else if (read.scope.kind == RuleScope::Kind::person)
            reading.scopeCode = terms.names.code(read.scope.person);
        reading.text = ruleText(read, terms);
        reading.rule = std::move(read);
        return reading;
    });
}

Result<BilingualText> words(Context &context, const AlertRule &rule)
{
    return reading<BilingualText>(context,
                                  [&](StoreSession &, const RuleTerms &terms) -> Result<BilingualText> {
                                      return ruleText(rule, terms);
                                  });
}

Result<QByteArray> exportRules(Context &context, const Actor &, const QStringList &codes)
{
    return reading<QByteArray>(
        context, [&](StoreSession &session, const RuleTerms &terms) -> Result<QByteArray> {
            auto rules = session.rules().rules();
            if (!rules)
                return fail(rules.error());
            for (const QString &code : codes) {
                if (std::ranges::find(*rules, code, &AlertRule::code) == rules->end())
                    return fail(noSuchRule(code));
            }
            std::erase_if(*rules, [&](const AlertRule &rule) {
                return codes.isEmpty() ? rule.state == RuleState::retired : !codes.contains(rule.code);
            });
            return rulesDocument(*rules, terms);
        });
}

Result<int> giveShippedRules(Context &context)
{
    auto shipped = shippedRules();
    if (!shipped)
        return fail(shipped.error());
    const auto leaveMissing = [&](StoreSession &session) -> Status {
        const auto stored = session.rules().rules();
        if (!stored)
            return fail(stored.error());
        std::erase_if(*shipped, [&](const AlertRule &rule) {
            return std::ranges::find(*stored, rule.code, &AlertRule::code) != stored->end();
        });
        return {};
    };
    if (Status read = context.store.read(leaveMissing); !read)
        return fail(read.error());
    if (shipped->empty() || !context.store.isWritable())
        return 0;
    const Status written = context.store.write([&](StoreSession &session) -> Status {
        // Another process may have been faster.
        if (Status left = leaveMissing(session); !left)
            return left;
        for (const AlertRule &rule : *shipped) {
            if (const auto kept = keep(session, context, Actor{QStringLiteral("xinglin")}, rule, nullptr);
                !kept)
                return fail(kept.error());
        }
        return {};
    });
    return written ? Result<int>(static_cast<int>(shipped->size())) : fail(written.error());
}

}  // namespace xinglin::rules
