// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/render/svg/inks.h"

#include <QStringList>

namespace xinglin::svg {
namespace {

QString plainInk(const char *what, const QColor &colour)
{
    QString text = QStringLiteral(" %1=\"%2\"").arg(QLatin1String(what), colour.name());
    if (colour.alpha() < 255)
        text += QStringLiteral(" %1-opacity=\"%2\"")
                    .arg(QLatin1String(what), QString::number(colour.alphaF(), 'g', 3));
    return text;
}

}  // namespace

QString PlainInks::attributes(const std::optional<QColor> &fill, const std::optional<QColor> &stroke)
{
    return (fill ? plainInk("fill", *fill) : QString()) + (stroke ? plainInk("stroke", *stroke) : QString());
}

QString ListedInks::attributes(const std::optional<QColor> &fill, const std::optional<QColor> &stroke)
{
    for (const auto &colour : {fill, stroke}) {
        if (colour)
            colours.push_back(*colour);
    }
    return {};
}

void ThemedInks::begin(std::vector<QColor> dark)
{
    m_dark = std::move(dark);
    m_next = 0;
}

QString ThemedInks::classOf(bool isFill, const QColor &light)
{
    const QColor dark = m_next < m_dark.size() ? m_dark[m_next] : light;
    ++m_next;
    const auto [place, isNew] =
        m_numbers.try_emplace({light.rgba(), dark.rgba()}, static_cast<int>(m_numbers.size()));
    return (isFill ? QLatin1Char('f') : QLatin1Char('s')) + QString::number(place->second);
}

QString ThemedInks::attributes(const std::optional<QColor> &fill, const std::optional<QColor> &stroke)
{
    QStringList classes;
    if (fill)
        classes += classOf(true, *fill);
    if (stroke)
        classes += classOf(false, *stroke);
    return classes.isEmpty() ? QString()
                             : QStringLiteral(" class=\"%1\"").arg(classes.join(QLatin1Char(' ')));
}

QString ThemedInks::rules(bool light) const
{
    QString css;
    for (const auto &[pair, number] : m_numbers) {
        const QColor colour = QColor::fromRgba(light ? pair.first : pair.second);
        const QString value = colour.alpha() == 255 ? colour.name()
                                                    : QStringLiteral("rgb(%1 %2 %3 / %4)")
                                                          .arg(colour.red())
                                                          .arg(colour.green())
                                                          .arg(colour.blue())
                                                          .arg(QString::number(colour.alphaF(), 'g', 3));
        css += QStringLiteral(".f%1{fill:%2}.s%1{stroke:%2}\n").arg(QString::number(number), value);
    }
    return css;
}

}  // namespace xinglin::svg
