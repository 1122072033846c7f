// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <compare>
#include <cstdint>
#include <functional>

namespace xinglin {

/// An identity minted where the thing is made: 22 bits of replica number, 41 bits of counter; always
/// positive. Zero is "none". JSON carries it as decimal text. `Tag` keeps the kinds apart at compile time.
template <typename Tag>
class Id
{
public:
    constexpr Id() = default;
    constexpr explicit Id(std::int64_t value)
        : m_value(value)
    {}

    constexpr bool isValid() const { return m_value > 0; }
    constexpr std::int64_t value() const { return m_value; }
    QString text() const { return QString::number(m_value); }

    /// Parses decimal text; an invalid id when the text is no positive number.
    static Id fromText(QStringView text)
    {
        bool ok = false;
        const qlonglong value = text.toLongLong(&ok);
        return ok && value > 0 ? Id(value) : Id();
    }

    friend constexpr auto operator<=>(Id, Id) = default;

private:
    std::int64_t m_value = 0;
};

using TenantId = Id<struct TenantTag>;
using UnitId = Id<struct UnitTag>;
using PersonId = Id<struct PersonTag>;
using DeviceId = Id<struct DeviceTag>;
using BindingId = Id<struct BindingTag>;
using ImportId = Id<struct ImportTag>;

}  // namespace xinglin

template <typename Tag>
struct std::hash<xinglin::Id<Tag>>
{
    std::size_t operator()(xinglin::Id<Tag> id) const noexcept
    {
        return std::hash<std::int64_t>{}(id.value());
    }
};
