// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/day.h"
#include "core/result.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace xinglin {

/// A value that changes from day to day (a unit's name, a person's unit): pieces in order that never overlap;
/// on days between them there is no value. Touching pieces of the same value are one.
template <typename Value>
class Timeline
{
public:
    struct Piece
    {
        DayRange days;
        Value value;
        friend bool operator==(const Piece &, const Piece &) = default;
    };

    Timeline() = default;
    /// Pieces by day.
    explicit Timeline(std::vector<Piece> pieces)
        : m_pieces(std::move(pieces))
    {}

    const std::vector<Piece> &pieces() const { return m_pieces; }

    /// The value holds from the day until the next change that is there, at most until `last`. Nothing: no
    /// value then.
    void set(Day from, const std::optional<Value> &value, Day last)
    {
        DayRange days{from, last};
        std::vector<Piece> result;
        for (const Piece &piece : m_pieces) {
            if (piece.days.contains(from)) {
                days.last = std::min(days.last, piece.days.last);
                if (piece.days.first < from)
                    result.push_back({{piece.days.first, from - 1}, piece.value});
            } else {
                if (piece.days.first > from)
                    days.last = std::min(days.last, piece.days.first - 1);
                result.push_back(piece);
            }
        }
        if (value && days.isValid())
            result.push_back({days, *value});
        m_pieces = std::move(result);
        normalise();
    }

    /// What reached `before` reaches `last` now; nothing reaches further.
    void endAt(Day before, Day last)
    {
        std::vector<Piece> result;
        for (Piece piece : m_pieces) {
            piece.days.last = piece.days.last == before ? last : std::min(piece.days.last, last);
            if (piece.days.isValid())
                result.push_back(std::move(piece));
        }
        m_pieces = std::move(result);
    }

    /// Brings stored pieces from `stored` to this: `remove(piece)` what is there no more, then
    /// `insert(piece)`.
    template <typename Remove, typename Insert>
    Status store(const Timeline &stored, Remove remove, Insert insert) const
    {
        Status done;
        for (const Piece &piece : stored.m_pieces) {
            if (done && !holds(piece))
                done = remove(piece);
        }
        for (const Piece &piece : m_pieces) {
            if (done && !stored.holds(piece))
                done = insert(piece);
        }
        return done;
    }

    friend bool operator==(const Timeline &, const Timeline &) = default;

private:
    bool holds(const Piece &piece) const
    {
        return std::find(m_pieces.begin(), m_pieces.end(), piece) != m_pieces.end();
    }
    void normalise()
    {
        std::sort(m_pieces.begin(), m_pieces.end(),
                  [](const Piece &a, const Piece &b) { return a.days.first < b.days.first; });
        std::vector<Piece> result;
        for (Piece &piece : m_pieces) {
            if (!result.empty() && result.back().value == piece.value &&
                result.back().days.last + 1 == piece.days.first)
                result.back().days.last = piece.days.last;
            else
                result.push_back(std::move(piece));
        }
        m_pieces = std::move(result);
    }

    std::vector<Piece> m_pieces;
};

}  // namespace xinglin
