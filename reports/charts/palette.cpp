// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/charts/palette.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

// The macro must stand outside every namespace.
static void initialiseThemes()
{
    Q_INIT_RESOURCE(themes);
}

namespace xinglin {
namespace {

QColor colourOf(const QJsonObject &theme, QLatin1String key)
{
    return QColor(theme.value(key).toString());
}

template <std::size_t N>
std::array<QColor, N> coloursOf(const QJsonObject &theme, QLatin1String key)
{
    const QJsonArray list = theme.value(key).toArray();
    std::array<QColor, N> colours;
    for (std::size_t i = 0; i < N; ++i)
        colours[i] = QColor(list.at(static_cast<qsizetype>(i)).toString());
    return colours;
}

Palette readPalette(QLatin1String name)
{
    initialiseThemes();
    QFile file(QStringLiteral(":/themes/themes.json"));
    [[maybe_unused]] const bool opened = file.open(QIODevice::ReadOnly);
    const QJsonObject theme = QJsonDocument::fromJson(file.readAll()).object().value(name).toObject();
    Palette palette;
    palette.canvas = colourOf(theme, QLatin1String("canvas"));
    palette.surface = colourOf(theme, QLatin1String("surface"));
    palette.raised = colourOf(theme, QLatin1String("raised"));
    palette.line = colourOf(theme, QLatin1String("line"));
    palette.strongLine = colourOf(theme, QLatin1String("strong_line"));
    palette.text = colourOf(theme, QLatin1String("text"));
    palette.secondary = colourOf(theme, QLatin1String("secondary"));
    palette.disabled = colourOf(theme, QLatin1String("disabled"));
    palette.accent = colourOf(theme, QLatin1String("accent"));
    palette.onAccent = colourOf(theme, QLatin1String("on_accent"));
    palette.p0 = colourOf(theme, QLatin1String("p0"));
    palette.p1 = colourOf(theme, QLatin1String("p1"));
    palette.p2 = colourOf(theme, QLatin1String("p2"));
    palette.info = colourOf(theme, QLatin1String("info"));
    palette.good = colourOf(theme, QLatin1String("good"));
    palette.noData = colourOf(theme, QLatin1String("no_data"));
    palette.series = coloursOf<7>(theme, QLatin1String("series"));
    palette.score = coloursOf<5>(theme, QLatin1String("score"));
    return palette;
}

}  // namespace

const Palette &Palette::light()
{
    static const Palette palette = readPalette(QLatin1String("light"));
    return palette;
}

const Palette &Palette::dark()
{
    static const Palette palette = readPalette(QLatin1String("dark"));
    return palette;
}

const QColor &Palette::seriesColour(int number) const
{
    return series[static_cast<std::size_t>(std::max(number, 0)) % series.size()];
}

const QColor &Palette::scoreColour(double value) const
{
    const auto step = static_cast<std::size_t>(std::clamp(value, 0.0, 99.9) / 20.0);
    return score[step];
}

QColor Palette::tint(const QColor &colour, double opacity) const
{
    const auto mix = [opacity](int over, int under) {
        return static_cast<int>(std::lround(over * opacity + under * (1.0 - opacity)));
    };
    return QColor(mix(colour.red(), surface.red()), mix(colour.green(), surface.green()),
                  mix(colour.blue(), surface.blue()));
}

}  // namespace xinglin
