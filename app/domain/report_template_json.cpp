// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/report_template_json.h"

#include "core/paper.h"
#include "domain/colour_check.h"
#include "domain/picture_head.h"
#include "domain/report_chapters.h"
#include "domain/strict_object.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace xinglin {
namespace {

constexpr int kDocumentVersion = 1;
constexpr qsizetype kLongestLine = 120;
constexpr qsizetype kLongestText = 4000;
constexpr int kMostSignatures = 6;

QString formatName()
{
    return QStringLiteral("xinglin-report-template");
}

/// Texts in the language of who works with the program.
struct TemplateText
{
    Q_DECLARE_TR_FUNCTIONS(ReportTemplate)
};

/// Reads one template and keeps the first problem of all its parts.
class TemplateReader
{
public:
    explicit TemplateReader(const QJsonObject &json)
        : m_top(json, {})
    {}

    TemplateReading read()
    {
        readHead();
        m_plan.title = pair(m_top, QStringLiteral("title"), kLongestLine, false);
        m_plan.organisation = pair(m_top, QStringLiteral("organisation"), kLongestLine, false);
        readLook();
        readChapters();
        m_plan.introduction = pair(m_top, QStringLiteral("introduction"), kLongestText, true);
        m_plan.note = pair(m_top, QStringLiteral("note"), kLongestText, true);
        m_plan.closing = pair(m_top, QStringLiteral("closing"), kLongestText, true);
        readSignatures();
        if (const auto problem = m_top.problem())
            return tl::unexpected(*problem);
        return std::move(m_plan);
    }

private:
    void readHead()
    {
        if (m_top.requiredText(QStringLiteral("format")) != formatName())
            m_top.complain(QStringLiteral("format"),
                           TemplateText::tr("This is no report template of Xinglin: “format” "
                                            "must be “xinglin-report-template”."));
        if (m_top.integer(QStringLiteral("version"), 0, 0, 1'000'000) != kDocumentVersion)
            m_top.complain(
                QStringLiteral("version"),
                TemplateText::tr("Only version 1 of templates is known here; a newer Xinglin may read it."));
        static const QRegularExpression kKey(
            QRegularExpression::anchoredPattern(QStringLiteral("[a-z0-9][a-z0-9-]{0,39}")));
        m_plan.key = m_top.requiredText(QStringLiteral("key"));
        if (!kKey.match(m_plan.key).hasMatch())
            m_top.complain(
                QStringLiteral("key"),
                TemplateText::tr("A template is named by up to 40 small letters, digits and hyphens."));
        m_plan.kind = m_top.requiredText(QStringLiteral("kind"));
        if (reportChapters(m_plan.kind).empty())
            m_top.complain(QStringLiteral("kind"),
                           TemplateText::tr("There is no such kind of report. Known are: %1.")
                               .arg(kindsWithTemplates().join(QStringLiteral(", "))));
        m_plan.name = pair(m_top, QStringLiteral("name"), 60, false);
        if (m_plan.name.zh.isEmpty() || m_plan.name.en.isEmpty())
            m_top.complain(QStringLiteral("name"),
                           TemplateText::tr("Give it a name in both languages, “zh” and “en”."));
    }

    void readLook()
    {
        m_plan.accent = m_top.text(QStringLiteral("accent")).toLower();
        if (!m_plan.accent.isEmpty()) {
            if (const QString wrong = accentProblem(m_plan.accent); !wrong.isEmpty())
                m_top.complain(QStringLiteral("accent"), wrong);
        }
        m_plan.font = m_top.text(QStringLiteral("font"));
        if (m_plan.font.size() > kLongestLine || !isPlain(m_plan.font, false) ||
            m_plan.font != m_plan.font.simplified())
            m_top.complain(QStringLiteral("font"),
                           TemplateText::tr("The name of a font family is expected, up to %1 signs in one "
                                            "line; leave it out for the standard fonts.")
                               .arg(kLongestLine));
        m_plan.contents = m_top.flag(QStringLiteral("contents"), true);
        m_plan.paper = m_top.text(QStringLiteral("paper"));
        const auto paper = parsePaper(m_plan.paper);
        if (!m_plan.paper.isEmpty() && (!paper || paperName(*paper) != m_plan.paper))
            m_top.complain(QStringLiteral("paper"),
                           TemplateText::tr("One of %1 is expected; leave it out for what is asked for.")
                               .arg(paperNames(QLatin1String(", "))));
        if (m_top.has(QStringLiteral("logo")))
            readLogo();
    }

    void readLogo()
    {
        StrictObject logo(m_top.value(QStringLiteral("logo")), QStringLiteral("logo"));
        const QString data = logo.requiredText(QStringLiteral("data"));
        const auto decoded =
            QByteArray::fromBase64Encoding(data.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
        m_plan.logo.bytes = decoded ? *decoded : QByteArray();
        if (!decoded || m_plan.logo.bytes.toBase64() != data.toUtf8())
            logo.complain(QStringLiteral("data"),
                          TemplateText::tr("The file of the picture in Base64 is expected."));
        else if (const QString wrong = logoProblem(m_plan.logo.bytes); !wrong.isEmpty())
            logo.complain(QStringLiteral("data"), wrong);
        else
            m_plan.logo.bytes.truncate(pictureHead(m_plan.logo.bytes)->length);
        m_plan.logo.alternative = pair(logo, QStringLiteral("alternative"), kLongestLine, false);
        if (m_plan.logo.alternative == BilingualText())
            logo.complain(QStringLiteral("alternative"),
                          TemplateText::tr("Say what the picture shows, for readers who do not see it."));
        if (const auto problem = logo.problem())
            m_top.keep(*problem);
    }

    void readChapters()
    {
        const QJsonArray list = m_top.array(QStringLiteral("chapters"));
        for (qsizetype i = 0; i < list.size() && m_top.isFine(); ++i)
            readChapter(list.at(i), QStringLiteral("chapters[%1]").arg(i));
        for (const ReportChapterKind &known : reportChapters(m_plan.kind)) {
            if (known.required && !m_plan.chapter(QString::fromLatin1(known.key)))
                m_top.complain(
                    QStringLiteral("chapters"),
                    TemplateText::tr("“%1” cannot be left out: privacy and honesty need it. Put it where it "
                                     "suits.")
                        .arg(QString::fromLatin1(known.key)));
        }
    }

    void readChapter(const QJsonValue &json, const QString &place)
    {
        StrictObject object(json, place);
        TemplateChapter chapter;
        chapter.key = object.requiredText(QStringLiteral("key"));
        const ReportChapterKind *known = reportChapter(m_plan.kind, chapter.key);
        if (!known)
            object.complain(
                QStringLiteral("key"),
                TemplateText::tr("There is no chapter “%1”. Known are: %2.").arg(chapter.key, chapterKeys()));
        else if (m_plan.chapter(chapter.key))
            object.complain(QStringLiteral("key"),
                            TemplateText::tr("The chapter “%1” is there already.").arg(chapter.key));
        chapter.without = object.texts(QStringLiteral("without"));
        if (known)
            checkBlocks(object, *known, chapter);
        if (const auto problem = object.problem())
            m_top.keep(*problem);
        m_plan.chapters.push_back(std::move(chapter));
    }

    static void checkBlocks(StrictObject &object, const ReportChapterKind &known, TemplateChapter &chapter)
    {
        QStringList seen;
        for (qsizetype i = 0; i < chapter.without.size(); ++i) {
            const QString &block = chapter.without.at(i);
            const QString field = QStringLiteral("without[%1]").arg(i);
            QStringList keys;
            for (const ReportBlockKind &one : known.blocks)
                keys += QString::fromLatin1(one.key);
            if (!known.block(block))
                object.complain(
                    field, TemplateText::tr("There is no part “%1” that could be left out. Known are: %2.")
                               .arg(block, keys.join(QStringLiteral(", "))));
            else if (seen.contains(block))
                object.complain(field, TemplateText::tr("The part “%1” is left out already.").arg(block));
            seen += block;
        }
        if (!known.required && !known.blocks.empty() &&
            chapter.without.size() == static_cast<qsizetype>(known.blocks.size()))
            object.complain(
                QStringLiteral("without"),
                TemplateText::tr("Nothing would be left of the chapter. Leave out the chapter itself."));
        std::sort(chapter.without.begin(), chapter.without.end());
    }

    void readSignatures()
    {
        const QJsonArray list = m_top.array(QStringLiteral("signatures"));
        if (list.size() > kMostSignatures)
            m_top.complain(QStringLiteral("signatures"),
                           TemplateText::tr("%1 lines to sign on are the most.").arg(kMostSignatures));
        for (qsizetype i = 0; i < list.size() && m_top.isFine(); ++i) {
            const QString place = QStringLiteral("signatures[%1]").arg(i);
            m_plan.signatures.push_back(pairOf(list.at(i), place, 60, false));
            if (m_plan.signatures.back() == BilingualText())
                m_top.keep({place, TemplateText::tr("Say who signs here.")});
        }
    }

    QString chapterKeys() const
    {
        QStringList keys;
        for (const ReportChapterKind &known : reportChapters(m_plan.kind))
            keys += QString::fromLatin1(known.key);
        return keys.join(QStringLiteral(", "));
    }

    BilingualText pair(StrictObject &object, const QString &field, qsizetype longest, bool lines)
    {
        const QJsonValue json = object.value(field);
        return json.isUndefined() ? BilingualText() : pairOf(json, object.placeOf(field), longest, lines);
    }

    BilingualText pairOf(const QJsonValue &json, const QString &place, qsizetype longest, bool lines)
    {
        StrictObject texts(json, place);
        const auto take = [&](const QString &field) {
            const QString text = texts.text(field);
            if (text.size() > longest)
                texts.complain(field, TemplateText::tr("%1 characters are the most.").arg(longest));
            if (!isPlain(text, lines))
                texts.complain(field, lines ? TemplateText::tr("The text holds signs that cannot be printed.")
                                            : TemplateText::tr("One line of printable signs is expected."));
            return text.trimmed().isEmpty() ? QString() : text;
        };
        const BilingualText read{take(QStringLiteral("zh")), take(QStringLiteral("en"))};
        if (const auto problem = texts.problem())
            m_top.keep(*problem);
        return read;
    }

    static bool isPlain(const QString &text, bool lines)
    {
        return text.isValidUtf16() && std::none_of(text.begin(), text.end(), [lines](QChar c) {
                   return c.category() == QChar::Other_Control && !(lines && c == QLatin1Char('\n'));
               });
    }

    StrictObject m_top;
    ReportTemplate m_plan;
};

QJsonObject pairJson(const BilingualText &text)
{
    QJsonObject json;
    if (!text.zh.isEmpty())
        json[QStringLiteral("zh")] = text.zh;
    if (!text.en.isEmpty())
        json[QStringLiteral("en")] = text.en;
    return json;
}

}  // namespace

QJsonObject templateJson(const ReportTemplate &plan)
{
    QJsonObject json{{QStringLiteral("format"), formatName()},
                     {QStringLiteral("version"), kDocumentVersion},
                     {QStringLiteral("key"), plan.key},
                     {QStringLiteral("kind"), plan.kind},
                     {QStringLiteral("name"), pairJson(plan.name)},
                     {QStringLiteral("contents"), plan.contents}};
    for (const auto &[field, text] :
         {std::pair("title", &plan.title), std::pair("organisation", &plan.organisation),
          std::pair("introduction", &plan.introduction), std::pair("note", &plan.note),
          std::pair("closing", &plan.closing)}) {
        if (*text != BilingualText())
            json[QLatin1String(field)] = pairJson(*text);
    }
    if (!plan.accent.isEmpty())
        json[QStringLiteral("accent")] = plan.accent;
    if (!plan.font.isEmpty())
        json[QStringLiteral("font")] = plan.font;
    if (!plan.paper.isEmpty())
        json[QStringLiteral("paper")] = plan.paper;
    if (!plan.logo.bytes.isEmpty())
        json[QStringLiteral("logo")] =
            QJsonObject{{QStringLiteral("data"), QString::fromLatin1(plan.logo.bytes.toBase64())},
                        {QStringLiteral("alternative"), pairJson(plan.logo.alternative)}};
    QJsonArray chapters;
    for (const TemplateChapter &chapter : plan.chapters) {
        QJsonObject one{{QStringLiteral("key"), chapter.key}};
        if (!chapter.without.isEmpty())
            one[QStringLiteral("without")] = QJsonArray::fromStringList(chapter.without);
        chapters.append(one);
    }
    json[QStringLiteral("chapters")] = chapters;
    QJsonArray signatures;
    for (const BilingualText &who : plan.signatures)
        signatures.append(pairJson(who));
    if (!signatures.isEmpty())
        json[QStringLiteral("signatures")] = signatures;
    return json;
}

QByteArray templateDocument(const ReportTemplate &plan)
{
    return QJsonDocument(templateJson(plan)).toJson(QJsonDocument::Indented);
}

TemplateReading templateFromJson(const QJsonObject &json)
{
    return TemplateReader(json).read();
}

TemplateReading readTemplateDocument(const QByteArray &json)
{
    if (json.size() > kLongestTemplateDocument)
        return tl::unexpected(
            RuleProblem{{}, TemplateText::tr("The file is larger than a template can be (1 MB).")});
    const auto document = readStrictObject(json);
    return document ? templateFromJson(*document) : tl::unexpected(document.error());
}

std::optional<RuleProblem> templateProblem(const ReportTemplate &plan)
{
    if (templateDocument(plan).size() > kLongestTemplateDocument)
        return RuleProblem{{}, TemplateText::tr("The file is larger than a template can be (1 MB).")};
    const auto read = templateFromJson(templateJson(plan));
    return read ? std::nullopt : std::optional(read.error());
}

}  // namespace xinglin
