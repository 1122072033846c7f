// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QLabel;
class QWidget;
class QPushButton;

namespace xinglin {

class Theme;

/// The few kinds of text a page has; the style sheet gives them size and colour.
enum class LabelStyle { title, heading, body, strong, secondary, figure };

/// Labels show names as they are: nothing in them is markup.
QLabel *makeLabel(LabelStyle style, QWidget *parent = nullptr);
/// A label of one line that is cut with "…" where it has no room; hovering tells the whole.
QLabel *makeElidedLabel(LabelStyle style, QWidget *parent = nullptr);
void setTextStyle(QLabel *label, LabelStyle style);
/// The label says what is wrong, in the colour of errors, or no longer.
void setProblem(QLabel *label, bool isProblem = true);

/// A name as buttons and menus show it whole: its "&" underlines no letter.
QString onButton(QString name);
/// A name for a tool tip, where it is no markup either.
QString asToolTip(const QString &name);

enum class ButtonStyle { plain, primary, quiet };
QPushButton *makeButton(ButtonStyle style, QWidget *parent = nullptr);

/// A surface with a line around it, on which a page's parts stand.
void makeCard(QWidget *widget);

}  // namespace xinglin
