// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QIconEngine>
#include <QPointer>

namespace xinglin {

/// Draws an SVG of `resources/icons` in a colour of the theme, as it is when it is drawn. Disabled icons take
/// the disabled colour, selected ones the colour on the accent. GUI thread.
class ThemedIconEngine final : public QIconEngine
{
public:
    ThemedIconEngine(const Theme *theme, QString name, ColourRole role);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    QIconEngine *clone() const override;
    QString key() const override { return QStringLiteral("xinglin"); }

private:
    QColor colour(QIcon::Mode mode) const;

    QPointer<const Theme> m_theme;
    QString m_name;
    ColourRole m_role;
};

}  // namespace xinglin
