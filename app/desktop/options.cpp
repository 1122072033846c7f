// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/options.h"

#include "core/version.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace xinglin {
namespace {

struct DesktopText
{
    Q_DECLARE_TR_FUNCTIONS(Desktop)
};

QSize parseSize(const QString &text)
{
    const QStringList parts = text.split(QLatin1Char('x'));
    return parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
}

}  // namespace

Options Options::ofApplication()
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        DesktopText::tr("Xinglin: occupational health, from watch data to reports"));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("workspace"),
                                 DesktopText::tr("Folder of the workspace to open"),
                                 QStringLiteral("[workspace]"));
    const auto add = [&](const char *name, const QString &text, const char *value) {
        const QCommandLineOption option(QString::fromLatin1(name), text, QString::fromLatin1(value));
        parser.addOption(option);
        return option;
    };
    const auto lang = add("lang", DesktopText::tr("Language of the window: en or zh_CN"), "language");
    const auto theme = add("theme", DesktopText::tr("light or dark"), "theme");
    const auto page = add("page",
                          DesktopText::tr("Page to open: overview, organisation, person, alerts, duty, "
                                          "rules, trends, reports, imports, settings"),
                          "page");
    const auto shot = add("screenshot", DesktopText::tr("Save a picture of the window and exit"), "file");
    const auto size = add("size", DesktopText::tr("Size of the window, such as 1280x720"), "size");
    const auto state = add("state", DesktopText::tr("File of the saved window state"), "file");
    const QCommandLineOption measure(QStringLiteral("measure-start"),
                                     DesktopText::tr("Tell the milliseconds to the first page and exit"));
    parser.addOption(measure);
    const QCommandLineOption wall(QStringLiteral("wall"),
                                  DesktopText::tr("Fill the screen with the state of the alerts"));
    parser.addOption(wall);
    parser.process(*QCoreApplication::instance());

    Options options;
    options.workspace = parser.positionalArguments().value(0);
    options.language = parseLanguage(parser.value(lang));
    options.theme = parser.value(theme);
    options.page = parser.value(page);
    options.screenshot = parser.value(shot);
    options.size = parseSize(parser.value(size));
    options.state = parser.value(state);
    options.wall = parser.isSet(wall);
    options.measuresStart = parser.isSet(measure);
    return options;
}

}  // namespace xinglin
