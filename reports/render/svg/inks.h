// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace xinglin::svg {

/// How the colours of a picture are written. One of these accompanies one painting; not shared by threads.
class Inks
{
public:
    virtual ~Inks() = default;
    /// The attributes of an element that is filled, stroked or both, with a space before each.
    virtual QString attributes(const std::optional<QColor> &fill, const std::optional<QColor> &stroke) = 0;
};

/// Colours as they are: a file that stands alone.
class PlainInks final : public Inks
{
public:
    QString attributes(const std::optional<QColor> &fill, const std::optional<QColor> &stroke) override;
};

/// Only remembers what is asked for, in its order.
class ListedInks final : public Inks
{
public:
    QString attributes(const std::optional<QColor> &fill, const std::optional<QColor> &stroke) override;
    std::vector<QColor> colours;
};

/// Colours as classes of one page, each with its counterpart in the dark theme: a picture is painted in the
/// dark palette first (ListedInks), then in the light one with this, and the nth colour of the one becomes
/// the nth of the other.
class ThemedInks final : public Inks
{
public:
    /// Begins a picture whose colours in the dark theme are these.
    void begin(std::vector<QColor> dark);
    QString attributes(const std::optional<QColor> &fill, const std::optional<QColor> &stroke) override;
    /// The rules of all classes given out so far: of the light theme, and of the dark one.
    QString lightRules() const { return rules(true); }
    QString darkRules() const { return rules(false); }

private:
    QString classOf(bool isFill, const QColor &light);
    QString rules(bool light) const;

    std::vector<QColor> m_dark;
    std::size_t m_next = 0;
    std::map<std::pair<QRgb, QRgb>, int> m_numbers;
};

}  // namespace xinglin::svg
