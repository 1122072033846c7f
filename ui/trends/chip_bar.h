// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

namespace xinglin {

class FlowLayout;
class Theme;

/// Height of a chip and of what stands in a row with it, pixels.
inline constexpr int kChipHeight = 30;

/// Chosen things as chips, each with a button that takes it away, and what adds another at the end.
class ChipBar final : public QWidget
{
    Q_OBJECT

public:
    struct Chip
    {
        QString text;
        QString hover;
        int colour = -1;  ///< series whose colour marks the chip; -1: none
    };

    /// `adder` is taken over and stays the last.
    ChipBar(const Theme &theme, QWidget *adder, QWidget *parent = nullptr);

    /// The last chip of all cannot be removed when `keepsOne` is set.
    void setChips(const std::vector<Chip> &chips, bool keepsOne);
    int count() const { return static_cast<int>(m_chips.size()); }

Q_SIGNALS:
    void removeRequested(int place);

private:
    QWidget *makeChip(const Chip &chip, int place, bool isRemovable);

    const Theme &m_theme;
    FlowLayout *m_layout;
    QWidget *m_adder;
    std::vector<QWidget *> m_chips;
};

}  // namespace xinglin
