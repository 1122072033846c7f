// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>
#include <optional>

class QTranslator;

namespace xinglin {

enum class Language { en, zhCN };

/// "en" or "zh_CN".
QString languageCode(Language language);
/// Accepts what people type: en, zh, zh_CN, zh-CN; nothing when unknown.
std::optional<Language> parseLanguage(QStringView text);
/// The system's language: Chinese where its locale is Chinese, English elsewhere.
Language systemLanguage();

/// A name in both languages. The English one may be missing; the Chinese one is the name of record.
struct BilingualText
{
    QString zh;
    QString en;

    const QString &in(Language language) const
    {
        return language == Language::zhCN || en.isEmpty() ? zh : en;
    }
    friend bool operator==(const BilingualText &, const BilingualText &) = default;
};

/// Translations of one language, independent of the application's: a report in Chinese can be made from an
/// English window. Immutable after construction; any thread.
class Texts
{
public:
    /// Shared instance of the language; loaded once from the embedded catalogue.
    static std::shared_ptr<const Texts> of(Language language);

    explicit Texts(Language language);
    ~Texts();

    Language language() const { return m_language; }
    /// Text of the catalogue, or the source when there is none. `n` selects the plural and replaces %n.
    QString translate(const char *context, const char *source, const char *disambiguation = nullptr,
                      int n = -1) const;

private:
    Language m_language;
    std::unique_ptr<QTranslator> m_translator;
};

/// Makes the language the one in which QCoreApplication::translate answers. Call on the main thread.
void installLanguage(Language language);
/// The language last installed.
Language installedLanguage();

}  // namespace xinglin
