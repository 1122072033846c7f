// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <array>
#include <optional>

namespace xinglin {

/// Red, green and blue of "#rrggbb", 0..255; nothing for any other text.
std::optional<std::array<int, 3>> parseColour(const QString &text);

/// Accents of reports that pass every check: the program's, and others far from the severities.
inline constexpr std::array kReportAccents{"#0b6e78", "#0a4f8f", "#4b3f8f", "#7a1f5c", "#1a3a5c", "#3d4654"};

/// Contrast of two colours, 1..21 (WCAG 2.1, "contrast ratio").
double contrastRatio(const std::array<int, 3> &a, const std::array<int, 3> &b);

/// Why "#rrggbb" cannot be the colour of headings and marks on white paper; empty: it can.
QString accentProblem(const QString &accent);

/// What is to be minded with an accent that can be used: severities that it would be taken for, by everybody
/// or by people who do not tell red from green (deuteranopia after Viénot, Brettel and Mollon 1999; distance
/// in CIELAB).
QStringList accentCautions(const QString &accent);

}  // namespace xinglin
