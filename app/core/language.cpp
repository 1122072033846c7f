// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <atomic>
#include <vector>

namespace xinglin {
namespace {

std::atomic<Language> g_installed{Language::en};

QString cataloguePath(Language language)
{
    return QStringLiteral(":/translations/xinglin_") + languageCode(language) + QStringLiteral(".qm");
}

}  // namespace

QString languageCode(Language language)
{
    return language == Language::zhCN ? QStringLiteral("zh_CN") : QStringLiteral("en");
}

std::optional<Language> parseLanguage(QStringView text)
{
    const QString code = text.toString().toLower().replace(QLatin1Char('-'), QLatin1Char('_'));
    if (code == QLatin1String("en") || code.startsWith(QLatin1String("en_")))
        return Language::en;
    if (code == QLatin1String("zh") || code == QLatin1String("zh_cn") ||
        code.startsWith(QLatin1String("zh_hans")))
        return Language::zhCN;
    return std::nullopt;
}

Language systemLanguage()
{
    return QLocale::system().language() == QLocale::Chinese ? Language::zhCN : Language::en;
}

Texts::Texts(Language language)
    : m_language(language)
    , m_translator(std::make_unique<QTranslator>())
{
    // A missing catalogue leaves the English source texts, which are complete by themselves.
    [[maybe_unused]] const bool loaded = m_translator->load(cataloguePath(language));
}

Texts::~Texts() = default;

std::shared_ptr<const Texts> Texts::of(Language language)
{
    static const auto english = std::make_shared<const Texts>(Language::en);
    static const auto chinese = std::make_shared<const Texts>(Language::zhCN);
    return language == Language::zhCN ? chinese : english;
}

QString Texts::translate(const char *context, const char *source, const char *disambiguation, int n) const
{
    QString text = m_translator->translate(context, source, disambiguation, n);
    if (text.isEmpty())
        text = QString::fromUtf8(source);
    if (n >= 0)
        text.replace(QLatin1String("%n"), QString::number(n));
    return text;
}

void installLanguage(Language language)
{
    static std::vector<std::unique_ptr<QTranslator>> current;
    for (const auto &translator : current)
        QCoreApplication::removeTranslator(translator.get());
    current.clear();
    g_installed = language;
    const auto install = [](const QString &file, const QString &folder) {
        auto translator = std::make_unique<QTranslator>();
        if (!translator->load(file, folder))
            return;
        QCoreApplication::installTranslator(translator.get());
        current.push_back(std::move(translator));
    };
    // Qt's own dialogs first, where they are installed; ours win.
    install(QStringLiteral("qtbase_") + languageCode(language),
            QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(cataloguePath(language), {});
}

Language installedLanguage()
{
    return g_installed;
}

}  // namespace xinglin
