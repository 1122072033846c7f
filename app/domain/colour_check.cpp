// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/colour_check.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace xinglin {
namespace {

constexpr double kLeastContrast = 4.5;
constexpr double kAlike = 20.0;  // CIELAB, colours nearer than this are taken for one another in print
constexpr std::array<int, 3> kWhite{255, 255, 255};

using Linear = std::array<double, 3>;

struct ColourText
{
    Q_DECLARE_TR_FUNCTIONS(ReportTemplate)
};

struct Severity
{
    const char *name;
    const char *colour;
};
/// The semantic colours on paper (resources/themes).
constexpr std::array kSeverities{Severity{"P0", "#b3261e"}, Severity{"P1", "#b34700"},
                                 Severity{"P2", "#7a5e00"},
                                 Severity{QT_TRANSLATE_NOOP("ReportTemplate", "good"), "#1b7338"}};

Linear linearOf(const std::array<int, 3> &colour)
{
    Linear linear{};
    std::ranges::transform(colour, linear.begin(), [](int part) {
        const double c = part / 255.0;
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    });
    return linear;
}

double luminance(const Linear &c)
{
    return 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2];
}

/// How it looks without the cones for green.
Linear withoutGreenCones(const Linear &c)
{
    const double redGreen = 0.29275 * c[0] + 0.70725 * c[1];
    return {redGreen, redGreen, std::clamp(-0.02234 * c[0] + 0.02234 * c[1] + c[2], 0.0, 1.0)};
}

std::array<double, 3> labOf(const Linear &c)
{
    const double x = (0.4124564 * c[0] + 0.3575761 * c[1] + 0.1804375 * c[2]) / 0.95047;
    const double y = 0.2126729 * c[0] + 0.7151522 * c[1] + 0.0721750 * c[2];
    const double z = (0.0193339 * c[0] + 0.1191920 * c[1] + 0.9503041 * c[2]) / 1.08883;
    const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116.0; };
    return {116.0 * f(y) - 16.0, 500.0 * (f(x) - f(y)), 200.0 * (f(y) - f(z))};
}

double distance(const Linear &a, const Linear &b)
{
    const auto p = labOf(a);
    const auto q = labOf(b);
    return std::hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

}  // namespace

std::optional<std::array<int, 3>> parseColour(const QString &text)
{
    if (text.size() != 7 || text[0] != QLatin1Char('#'))
        return std::nullopt;
    std::array<int, 3> parts{};
    for (std::size_t i = 0; i < 3; ++i) {
        int value = 0;
        for (qsizetype k = 0; k < 2; ++k) {
            const char16_t c = text[1 + static_cast<qsizetype>(2 * i) + k].toLower().unicode();
            if (!(c >= u'0' && c <= u'9') && !(c >= u'a' && c <= u'f'))
                return std::nullopt;
            value = value * 16 + (c <= u'9' ? c - u'0' : c - u'a' + 10);
        }
        parts[i] = value;
    }
    return parts;
}

double contrastRatio(const std::array<int, 3> &a, const std::array<int, 3> &b)
{
    const double x = luminance(linearOf(a)) + 0.05;
    const double y = luminance(linearOf(b)) + 0.05;
    return std::max(x, y) / std::min(x, y);
}

QString accentProblem(const QString &accent)
{
    const auto colour = parseColour(accent);
    if (!colour)
        return ColourText::tr("A colour like “#0b6e78” is expected.");
    const double contrast = contrastRatio(*colour, kWhite);
    if (contrast >= kLeastContrast)
        return {};
    return ColourText::tr("Too pale to be read on white: its contrast is %1, at least 4.5 is needed. Take a "
                          "darker one.")
        .arg(std::floor(contrast * 10.0) / 10.0, 0, 'f', 1);
}

QStringList accentCautions(const QString &accent)
{
    const auto colour = parseColour(accent);
    if (!colour)
        return {};
    const Linear own = linearOf(*colour);
    QStringList cautions;
    for (const Severity &severity : kSeverities) {
        const Linear other = linearOf(*parseColour(QString::fromLatin1(severity.colour)));
        const QString name = ColourText::tr(severity.name);
        if (distance(own, other) < kAlike)
            cautions +=
                ColourText::tr("Close to the colour of “%1”: headings may look like findings.").arg(name);
        else if (distance(withoutGreenCones(own), withoutGreenCones(other)) < kAlike / 2)
            cautions += ColourText::tr("People who do not tell red from green take it for “%1”.").arg(name);
    }
    return cautions;
}

}  // namespace xinglin
