// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/language.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

#include <atomic>

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
    static QTranslator *current = nullptr;
    auto *next = new QTranslator(QCoreApplication::instance());
    const bool loaded = next->load(cataloguePath(language));
    if (current) {
        QCoreApplication::removeTranslator(current);
        delete current;
        current = nullptr;
    }
    g_installed = language;
    if (!loaded) {
        delete next;
        return;
    }
    current = next;
    QCoreApplication::installTranslator(next);
}

Language installedLanguage()
{
    return g_installed;
}

}  // namespace xinglin
