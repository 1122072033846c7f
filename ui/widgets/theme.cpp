// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme.h"

#include "ui/widgets/icon_engine.h"

#include <QApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPixmapCache>
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

Result<std::vector<QColor>> colourList(const QJsonObject &object, const QString &key, int least)
{
    std::vector<QColor> colours;
    for (const QJsonValue &each : object.value(key).toArray())
        colours.emplace_back(each.toString());
    const bool good =
        std::all_of(colours.begin(), colours.end(), [](const QColor &c) { return c.isValid(); });
    if (!good || static_cast<int>(colours.size()) < least)
        return fail(ErrorCode::invalidData, QStringLiteral("theme: ") + key);
    return colours;
}

double luminance(const QColor &colour)
{
    const auto linear = [](double c) {
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

QString schemeName(Theme::Scheme scheme)
{
    return scheme == Theme::Scheme::dark ? QStringLiteral("dark") : QStringLiteral("light");
}

}  // namespace

Result<ThemeTokens> ThemeTokens::fromJson(const QByteArray &json, const QString &theme)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object().value(theme).toObject();
    ThemeTokens tokens;
    for (std::size_t i = 0; i < kTokenNames.size(); ++i) {
        const QString name = QString::fromLatin1(kTokenNames[i]);
        tokens.colours[i] = QColor(object.value(name).toString());
        if (!tokens.colours[i].isValid())
            return fail(ErrorCode::invalidData, QStringLiteral("theme: ") + name);
    }
    auto series = colourList(object, QStringLiteral("series"), 1);
    auto score = colourList(object, QStringLiteral("score"), 5);
    if (!series || !score)
        return fail(series ? score.error() : series.error());
    tokens.series = std::move(*series);
    tokens.score = std::move(*score);
    return tokens;
}

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
    auto tokens =
        ThemeTokens::fromJson(readResource(QStringLiteral(":/themes/themes.json")), schemeName(scheme));
    if (!tokens)
        qFatal("%s", qPrintable(tokens.error().message));  // a defect of the build, not of the user
    m_tokens = std::move(*tokens);
    m_scheme = scheme;
    if (m_application)
        applyTo(*m_application);
    Q_EMIT changed();
}

void Theme::applyTo(QApplication &application)
{
    if (!m_application) {
        application.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
        application.setFont(font());
    }
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

const QColor &Theme::series(int index) const
{
    return m_tokens.series[static_cast<std::size_t>(std::max(index, 0)) % m_tokens.series.size()];
}

const QColor &Theme::score(double value) const
{
    // The usual range of a score is 50..100: five equal steps there, everything lower is the lowest step.
    const int step = static_cast<int>(std::floor((value - 50.0) / 10.0));
    return m_tokens.score[static_cast<std::size_t>(std::clamp(step, 0, 4))];
}

QPalette Theme::palette() const
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, ColourRole colour) {
        palette.setColor(QPalette::Active, role, m_tokens[colour]);
        palette.setColor(QPalette::Inactive, role, m_tokens[colour]);
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
    set(QPalette::PlaceholderText, ColourRole::disabled);
    set(QPalette::Light, ColourRole::surface);
    set(QPalette::Midlight, ColourRole::line);
    set(QPalette::Mid, ColourRole::strongLine);
    set(QPalette::Dark, ColourRole::strongLine);
    set(QPalette::Shadow, ColourRole::strongLine);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, m_tokens[ColourRole::disabled]);
    palette.setColor(QPalette::Disabled, QPalette::Window, m_tokens[ColourRole::canvas]);
    palette.setColor(QPalette::Disabled, QPalette::Base, m_tokens[ColourRole::canvas]);
    palette.setColor(QPalette::Disabled, QPalette::Button, m_tokens[ColourRole::canvas]);
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
        sheet.replace(QLatin1Char('@') + QString::fromLatin1(kTokenNames[i]), m_tokens.colours[i].name());
    return sheet.replace(QStringLiteral("@scheme"), schemeName(m_scheme));  // pictures have a file per scheme
}

QFont Theme::font(int pixelSize, bool strong)
{
    static const QString system = QApplication::font().family();
    QFont font;
    font.setFamilies({system, QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Microsoft YaHei UI")});
    font.setPixelSize(pixelSize);
    font.setWeight(strong ? QFont::DemiBold : QFont::Normal);
    return font;
}

QIcon Theme::icon(const QString &name, ColourRole role) const
{
    return QIcon(new ThemedIconEngine(this, name, role));
}

}  // namespace xinglin
