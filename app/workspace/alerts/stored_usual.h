// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerting/evaluation/rule_evaluator.h"
#include "workspace/context.h"

#include <array>
#include <mutex>
#include <unordered_map>

namespace xinglin {

/// What is usual for a person by local hour, from the stored summaries of the 28 days that end four days
/// before the day judged. Kept per person for the last two days asked about, so that a long run over history
/// takes bounded memory. Any thread.
class StoredUsual final : public UsualValues
{
public:
    explicit StoredUsual(const Context &context)
        : m_context(context)
    {}

    std::optional<Usual> at(std::int32_t person, std::uint8_t metric, std::int64_t time) const override;
    /// What was kept may be out of date: another day, corrected data.
    void forget();

private:
    struct Course
    {
        Day day;
        std::array<std::optional<Usual>, 24> hours{};
    };
    using Key = std::uint64_t;  // person, metric, parity of the day
    static constexpr std::size_t kParts = 16;

    Course read(std::int32_t person, std::uint8_t metric, Day day) const;

    struct Part
    {
        std::mutex mutex;
        std::unordered_map<Key, Course> courses;
    };
    const Context &m_context;
    mutable std::array<Part, kParts> m_parts;
};

/// Monday to Friday.
class Weekdays final : public WorkingDays
{
public:
    bool isWorkday(Day day) const override;
};

}  // namespace xinglin
