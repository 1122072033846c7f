// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerting/evaluation/rule_evaluator.h"

#include "alerting/evaluation/person_evaluation.h"

#include <QCoreApplication>

#include <algorithm>
#include <charconv>
#include <map>

namespace xinglin {
namespace {

constexpr std::string_view kWearEvent = "WEAR_STATUS_CHANGED";

/// Whether everything that decides when a rule fires is the same.
bool isSameRule(const AlertRule &a, const AlertRule &b)
{
    return a.id == b.id && a.version == b.version && a.when == b.when && a.hours == b.hours &&
           a.coolDownMs == b.coolDownMs && a.lateHorizonMs == b.lateHorizonMs;
}

}  // namespace

struct RuleEvaluator::Impl
{
    explicit Impl(const Setup &from)
        : setup(from)
    {
        const Metric *metric = setup.metrics.find(QStringLiteral("worn"));
        worn = metric ? metric->number : kWornFallback;
        book = makeBook({});
        nobody = std::make_shared<const RuleSet>(*book, std::vector<std::uint32_t>());
    }

    std::shared_ptr<const RuleBook> makeBook(std::vector<AlertRule> rules)
    {
        auto made = std::make_shared<RuleBook>();
        made->metrics = &setup.metrics;
        made->zone = setup.zone;
        made->usual = &setup.usual;
        made->workingDays = &setup.workingDays;
        made->keys = &keys;
        made->worn = worn;
        for (AlertRule &rule : rules)
            made->rules.push_back(compileRule(std::move(rule), setup.metrics, worn, keys));
        return made;
    }
    PersonEvaluation *find(std::int32_t person)
    {
        const auto place = static_cast<std::size_t>(person);
        return person >= 0 && place < people.size() ? people[place].get() : nullptr;
    }
    PersonEvaluation &make(std::int32_t person, const std::shared_ptr<const RuleSet> &set)
    {
        const auto place = static_cast<std::size_t>(person);
        if (people.size() <= place)
            people.resize(place + 1);
        people[place] = std::make_unique<PersonEvaluation>(person);
        people[place]->exchange(book, set, {}, told);
        people[place]->advance(clock);
        return *people[place];
    }
    void list(PersonEvaluation &person, std::int32_t index)
    {
        if (!person.isListed) {
            person.isListed = true;
            wanting.push_back(index);
        }
    }
    void note(PersonEvaluation &person, std::int32_t index)
    {
        if (!person.isChanged) {
            person.isChanged = true;
            changed.push_back(index);
        }
    }

    Setup setup;
    EventKeys keys;
    std::uint8_t worn = kWornFallback;
    std::shared_ptr<const RuleBook> book;
    std::shared_ptr<const RuleSet> nobody;  // no rules
    std::vector<std::unique_ptr<PersonEvaluation>> people;
    std::vector<std::int32_t> wanting, changed;
    std::vector<FiringChange> told;
    std::int64_t clock = kAlwaysMs;
};

RuleEvaluator::RuleEvaluator(const Setup &setup)
    : m_impl(std::make_unique<Impl>(setup))
{}

RuleEvaluator::~RuleEvaluator() = default;

void RuleEvaluator::setRules(std::vector<AlertRule> rules, std::vector<PersonRules> people)
{
    Impl &impl = *m_impl;
    const std::shared_ptr<const RuleBook> old = impl.book;
    impl.book = impl.makeBook(std::move(rules));
    std::vector<std::int32_t> remap;
    for (const CompiledRule &before : old->rules) {
        const auto same =
            std::find_if(impl.book->rules.begin(), impl.book->rules.end(),
                         [&](const CompiledRule &now) { return isSameRule(before.rule, now.rule); });
        remap.push_back(
            same == impl.book->rules.end() ? -1 : static_cast<std::int32_t>(same - impl.book->rules.begin()));
    }
    impl.nobody = std::make_shared<const RuleSet>(*impl.book, std::vector<std::uint32_t>());
    std::map<std::vector<std::uint32_t>, std::shared_ptr<const RuleSet>> sets;
    std::vector<std::shared_ptr<const RuleSet>> setOf(impl.people.size(), impl.nobody);
    for (PersonRules &each : people) {
        const auto place = static_cast<std::size_t>(each.person);
        auto &set = sets[each.rules];
        if (!set)
            set = std::make_shared<const RuleSet>(*impl.book, each.rules);
        if (place < impl.people.size())
            setOf[place] = set;
        if (!impl.find(each.person))
            impl.make(each.person, set);
    }
    for (std::size_t i = 0; i < setOf.size(); ++i) {
        if (!impl.people[i] || impl.people[i]->isOf(*impl.book))
            continue;
        PersonEvaluation &person = *impl.people[i];
        person.exchange(impl.book, setOf[i], remap, impl.told);
        if (person.advance(impl.clock))
            impl.list(person, static_cast<std::int32_t>(i));
        impl.note(person, static_cast<std::int32_t>(i));
    }
}

void RuleEvaluator::take(const AlertSample &sample)
{
    PersonEvaluation *person = m_impl->find(sample.person);
    if (!person)
        return;
    if (person->take(sample))
        m_impl->list(*person, sample.person);
    m_impl->note(*person, sample.person);
}

void RuleEvaluator::take(const AlertEvent &event)
{
    PersonEvaluation *person = m_impl->find(event.person);
    if (!person)
        return;
    if (event.key == kWearEvent) {
        int worn = -1;
        std::from_chars(event.value.data(), event.value.data() + event.value.size(), worn);
        if (worn >= 0)
            take(AlertSample{event.person, event.device, event.time, worn, 0, m_impl->worn});
    }
    if (person->take(event))
        m_impl->list(*person, event.person);
    m_impl->note(*person, event.person);
}

void RuleEvaluator::advance(std::int64_t now)
{
    if (now <= m_impl->clock)
        return;
    m_impl->clock = now;
    for (std::size_t i = 0; i < m_impl->people.size(); ++i) {
        PersonEvaluation *person = m_impl->people[i].get();
        const bool wanted = person && person->isListed;
        if (person && person->advance(now) && !wanted) {
            m_impl->list(*person, static_cast<std::int32_t>(i));
            m_impl->note(*person, static_cast<std::int32_t>(i));
        }
    }
}

std::vector<FiringChange> RuleEvaluator::drain()
{
    for (const std::int32_t index : m_impl->wanting) {
        PersonEvaluation *person = m_impl->find(index);
        person->drain(m_impl->told);
        person->isListed = false;
    }
    m_impl->wanting.clear();
    return std::exchange(m_impl->told, {});
}

bool RuleEvaluator::isTooLate(std::int32_t person, std::int64_t time) const
{
    const PersonEvaluation *found = m_impl->find(person);
    return found && found->isTooLate(time);
}

ByteBuffer RuleEvaluator::save(std::int32_t person)
{
    PersonEvaluation *found = m_impl->find(person);
    return found ? found->save() : ByteBuffer();
}

Status RuleEvaluator::load(std::int32_t person, Bytes state)
{
    const PersonEvaluation *before = m_impl->find(person);
    const std::shared_ptr<const RuleSet> set = before ? before->set() : m_impl->nobody;
    const bool wasListed = before && before->isListed;
    const bool wasChanged = before && before->isChanged;
    PersonEvaluation *made = &m_impl->make(person, set);
    std::vector<FiringChange> told;
    const bool isSound = state.empty() || made->load(state, told);
    if (!isSound) {
        made = &m_impl->make(person, set);
        told.clear();
    }
    made->isListed = wasListed;
    made->isChanged = wasChanged;
    m_impl->list(*made, person);
    made->advance(m_impl->clock);
    m_impl->told.insert(m_impl->told.end(), told.begin(), told.end());
    if (!isSound)
        return fail(ErrorCode::damaged,
                    QCoreApplication::translate(
                        "Alerting", "What was remembered of a person's running alerts is damaged; their "
                                    "evaluation begins anew."));
    return {};
}

std::vector<std::int32_t> RuleEvaluator::takeChangedPeople()
{
    for (const std::int32_t index : m_impl->changed)
        m_impl->find(index)->isChanged = false;
    return std::exchange(m_impl->changed, {});
}

RuleEvaluator::Memory RuleEvaluator::memory() const
{
    Memory memory;
    for (const auto &person : m_impl->people) {
        if (!person)
            continue;
        memory.pairs += person->pairs();
        memory.bytes += person->pairBytes();
        memory.sampleBytes += person->sampleBytes();
    }
    return memory;
}

}  // namespace xinglin
