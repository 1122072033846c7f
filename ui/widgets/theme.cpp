// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme.h"

#include "core/language.h"
#include "ui/widgets/icon_engine.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QStyleFactory>

#include <algorithm>
#include <cmath>

namespace xinglin {
namespace {

constexpr std::array<const char *, kColourRoles> kTokenNames{
    "canvas", "surface",   "raised", "line", "strong_line", "text", "secondary", "disabled",
    "accent", "on_accent", "p0",     "p1",   "p2",          "info", "good",      "no_data"};

QByteArray readResource(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

double luminance(const QColor &colour)
{
    const auto linear = [](double c) {
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

/// Where the system's font is a Chinese one, or none that is there, its “ ” and … are as wide as Han signs:
/// a family that sets English.
QString latinFamily(const QString &system)
{
    const auto isLatin = [](const QString &family) {
        return QFontDatabase::hasFamily(family) &&
               !QFontDatabase::writingSystems(family).contains(QFontDatabase::SimplifiedChinese);
    };
    for (const QString &family :
         {system, QStringLiteral("Segoe UI"), QStringLiteral("Noto Sans"), QStringLiteral("Source Sans 3"),
          QStringLiteral("Inter"), QStringLiteral("Open Sans"), QStringLiteral("Roboto"),
          QStringLiteral("Lato"), QStringLiteral("Liberation Sans"), QStringLiteral("DejaVu Sans")}) {
        if (isLatin(family))
            return family;
    }
    return system;
}

}  // namespace

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a), second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

Theme::Theme(QObject *parent)
    : QObject(parent)
{
    setScheme(Scheme::light);
}

void Theme::setScheme(Scheme scheme)
{
    m_tokens = scheme == Scheme::dark ? &Palette::dark() : &Palette::light();
    m_scheme = scheme;
    if (m_application)
        applyTo(*m_application);
    Q_EMIT changed();
}

void Theme::applyTo(QApplication &application)
{
    if (!m_application)
        application.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    application.setFont(font());
    m_application = &application;
    application.setPalette(palette());
    application.setStyleSheet(styleSheet());
}

Theme::Scheme Theme::systemScheme()
{
    const QPalette system = QApplication::palette();
    return system.color(QPalette::Window).lightness() < system.color(QPalette::WindowText).lightness()
               ? Scheme::dark
               : Scheme::light;
}

const QColor &Theme::colour(ColourRole role) const
{
    const Palette &p = *m_tokens;
    switch (role) {
    case ColourRole::canvas: return p.canvas;
    case ColourRole::surface: return p.surface;
    case ColourRole::raised: return p.raised;
    case ColourRole::line: return p.line;
    case ColourRole::strongLine: return p.strongLine;
    case ColourRole::text: return p.text;
    case ColourRole::secondary: return p.secondary;
    case ColourRole::disabled: return p.disabled;
    case ColourRole::accent: return p.accent;
    case ColourRole::onAccent: return p.onAccent;
    case ColourRole::p0: return p.p0;
    case ColourRole::p1: return p.p1;
    case ColourRole::p2: return p.p2;
    case ColourRole::info: return p.info;
    case ColourRole::good: return p.good;
    case ColourRole::noData: break;
    }
    return p.noData;
}

QColor Theme::selection() const
{
    return m_tokens->tint(m_tokens->accent, 0.18);
}

QPalette Theme::palette() const
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, ColourRole name) {
        palette.setColor(QPalette::Active, role, colour(name));
        palette.setColor(QPalette::Inactive, role, colour(name));
    };
    set(QPalette::Window, ColourRole::canvas);
    set(QPalette::WindowText, ColourRole::text);
    set(QPalette::Base, ColourRole::surface);
    set(QPalette::AlternateBase, ColourRole::canvas);
    set(QPalette::Text, ColourRole::text);
    set(QPalette::Button, ColourRole::surface);
    set(QPalette::ButtonText, ColourRole::text);
    set(QPalette::ToolTipBase, ColourRole::raised);
    set(QPalette::ToolTipText, ColourRole::text);
    set(QPalette::Highlight, ColourRole::accent);
    set(QPalette::HighlightedText, ColourRole::onAccent);
    set(QPalette::Link, ColourRole::accent);
    set(QPalette::PlaceholderText, ColourRole::noData);
    set(QPalette::Light, ColourRole::surface);
    set(QPalette::Midlight, ColourRole::line);
    set(QPalette::Mid, ColourRole::strongLine);
    set(QPalette::Dark, ColourRole::strongLine);
    set(QPalette::Shadow, ColourRole::strongLine);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colour(ColourRole::disabled));
    palette.setColor(QPalette::Disabled, QPalette::Window, colour(ColourRole::canvas));
    palette.setColor(QPalette::Disabled, QPalette::Base, colour(ColourRole::canvas));
    palette.setColor(QPalette::Disabled, QPalette::Button, colour(ColourRole::canvas));
    return palette;
}

QString Theme::styleSheet() const
{
    QString sheet = QString::fromUtf8(readResource(QStringLiteral(":/themes/window.qss")));
    // Longest names first, so that @line does not eat the beginning of another token.
    std::vector<std::size_t> order(kTokenNames.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::sort(order.begin(), order.end(),
              [](std::size_t a, std::size_t b) { return qstrlen(kTokenNames[a]) > qstrlen(kTokenNames[b]); });
    for (const std::size_t i : order)
        sheet.replace(QLatin1Char('@') + QString::fromLatin1(kTokenNames[i]),
                      colour(static_cast<ColourRole>(i)).name());
    sheet.replace(QStringLiteral("@selected"), selection().name());
    const QString scheme = m_scheme == Scheme::dark ? QStringLiteral("dark") : QStringLiteral("light");
    return sheet.replace(QStringLiteral("@scheme"), scheme);  // pictures have a file per scheme
}

QFont Theme::font(int pixelSize, bool strong)
{
    static const QString system = QApplication::font().family();
    static const QString latin = latinFamily(system);
    QFont font;
    font.setFamilies({installedLanguage() == Language::en ? latin : system,
                      QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Microsoft YaHei UI")});
    font.setPixelSize(pixelSize);
    font.setWeight(strong ? QFont::DemiBold : QFont::Normal);
    return font;
}

QIcon Theme::icon(const QString &name, ColourRole role) const
{
    return QIcon(new ThemedIconEngine(this, name, role));
}

}  // namespace xinglin
