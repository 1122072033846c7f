// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerting/evaluation/rule_evaluator.h"

namespace xinglin {

struct RuleEvaluator::Impl
{};

RuleEvaluator::RuleEvaluator(const Setup &)
    : m_impl(std::make_unique<Impl>())
{}
RuleEvaluator::~RuleEvaluator() = default;
void RuleEvaluator::setRules(std::vector<AlertRule>, std::vector<PersonRules>) {}
void RuleEvaluator::take(const AlertSample &) {}
void RuleEvaluator::take(const AlertEvent &) {}
void RuleEvaluator::advance(std::int64_t) {}
std::vector<FiringChange> RuleEvaluator::drain()
{
    return {};
}
ByteBuffer RuleEvaluator::save(std::int32_t) const
{
    return {};
}
Status RuleEvaluator::load(std::int32_t, Bytes)
{
    return {};
}
std::vector<std::int32_t> RuleEvaluator::takeChangedPeople()
{
    return {};
}
RuleEvaluator::Memory RuleEvaluator::memory() const
{
    return {};
}

}  // namespace xinglin
