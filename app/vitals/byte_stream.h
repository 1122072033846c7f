// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/vitals_port.h"

#include <bit>
#include <cstdint>
#include <cstring>
#include <type_traits>

namespace xinglin {

static_assert(std::endian::native == std::endian::little,
              "packed vitals are little-endian in memory and on disk");

/// Appends little-endian numbers and LEB128 variable-length integers to a buffer.
class ByteWriter
{
public:
    explicit ByteWriter(ByteBuffer &out)
        : m_out(out)
    {}

    template <typename T>
    requires std::is_trivially_copyable_v<T>
    void fixed(T value)
    {
        const std::size_t at = m_out.size();
        m_out.resize(at + sizeof value);
        std::memcpy(m_out.data() + at, &value, sizeof value);
    }
    void unsignedVar(std::uint64_t value)
    {
        for (; value >= 0x80; value >>= 7)
            m_out.push_back(static_cast<std::byte>(value | 0x80));
        m_out.push_back(static_cast<std::byte>(value));
    }
    /// Zigzag: small magnitudes of either sign are short.
    void signedVar(std::int64_t value)
    {
        unsignedVar((static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63));
    }

private:
    ByteBuffer &m_out;
};

/// Reads what ByteWriter wrote. Reading past the end gives zeros and clears ok(): check once, at the end.
class ByteReader
{
public:
    explicit ByteReader(Bytes bytes)
        : m_at(bytes.data())
        , m_end(bytes.data() + bytes.size())
    {}

    bool ok() const { return m_ok; }
    bool atEnd() const { return m_at == m_end; }
    std::size_t left() const { return static_cast<std::size_t>(m_end - m_at); }
    const std::byte *here() const { return m_at; }

    template <typename T>
    requires std::is_trivially_copyable_v<T> T fixed()
    {
        T value{};
        if (const std::byte *from = skip(sizeof value))
            std::memcpy(&value, from, sizeof value);
        return value;
    }
    std::uint64_t unsignedVar()
    {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            if (m_at == m_end)
                break;
            const auto byte = static_cast<std::uint64_t>(*m_at++);
            value |= (byte & 0x7f) << shift;
            if (byte < 0x80)
                return value;
        }
        m_ok = false;
        return 0;
    }
    std::int64_t signedVar()
    {
        const std::uint64_t raw = unsignedVar();
        return static_cast<std::int64_t>(raw >> 1) ^ -static_cast<std::int64_t>(raw & 1);
    }
    /// A count of things of which each takes at least `least` bytes: what cannot fit is damage, not memory.
    std::size_t count(std::size_t least = 1)
    {
        const std::uint64_t value = unsignedVar();
        if (value > left() / least)
            m_ok = false;
        return m_ok ? static_cast<std::size_t>(value) : 0;
    }
    /// The place of the next `size` bytes, or nullptr past the end.
    const std::byte *skip(std::size_t size)
    {
        if (size > left()) {
            m_ok = false;
            m_at = m_end;
            return nullptr;
        }
        const std::byte *from = m_at;
        m_at += size;
        return from;
    }

private:
    const std::byte *m_at;
    const std::byte *m_end;
    bool m_ok = true;
};

}  // namespace xinglin
