// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QDateEdit;
class QDateTimeEdit;
class QWidget;

namespace xinglin {

class Theme;

/// A field for a day, written 2026-10-31, with a calendar that looks like the rest. The theme outlives it.
QDateEdit *makeDateEdit(const Theme &theme, QWidget *parent);
/// Gives the field such a calendar.
void addCalendar(QDateTimeEdit *edit, const Theme &theme);

}  // namespace xinglin
