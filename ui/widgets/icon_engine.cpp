// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/icon_engine.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace xinglin {
namespace {

QPixmap draw(const QString &name, const QColor &colour, const QSize &pixels)
{
    const QString key = name + colour.name() + QString::number(pixels.width());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(pixels);
    pixmap.fill(Qt::transparent);
    QFile file(QStringLiteral(":/icons/") + name + QStringLiteral(".svg"));
    if (file.open(QIODevice::ReadOnly)) {
        QByteArray svg = file.readAll();
        svg.replace("currentColor", colour.name().toLatin1());
        QSvgRenderer renderer(svg);
        QPainter painter(&pixmap);
        renderer.render(&painter);
    }
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

}  // namespace

ThemedIconEngine::ThemedIconEngine(const Theme *theme, QString name, ColourRole role)
    : m_theme(theme)
    , m_name(std::move(name))
    , m_role(role)
{}

void ThemedIconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State)
{
    const qreal scale = painter->device()->devicePixelRatioF();
    QPixmap image = draw(m_name, colour(mode), (QSizeF(rect.size()) * scale).toSize());
    image.setDevicePixelRatio(scale);
    painter->drawPixmap(rect.topLeft(), image);
}

QPixmap ThemedIconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State)
{
    return draw(m_name, colour(mode), size);
}

QPixmap ThemedIconEngine::scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal)
{
    return draw(m_name, colour(mode), size);
}

QIconEngine *ThemedIconEngine::clone() const
{
    return new ThemedIconEngine(*this);
}

QColor ThemedIconEngine::colour(QIcon::Mode mode) const
{
    if (!m_theme)
        return Qt::gray;
    if (mode == QIcon::Disabled)
        return m_theme->colour(ColourRole::disabled);
    return m_theme->colour(mode == QIcon::Selected ? ColourRole::onAccent : m_role);
}

}  // namespace xinglin
