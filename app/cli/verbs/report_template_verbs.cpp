// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs/report_template_verbs.h"

#include "cli/report_file_forms.h"
#include "cli/table.h"
#include "cli/verb_group.h"
#include "domain/colour_check.h"
#include "domain/report_chapters.h"
#include "domain/report_template_json.h"
#include "domain/shipped_templates.h"
#include "reports/jobs/template_file.h"
#include "reports/render/pdf/font_families.h"
#include "workspace/template_desk.h"

#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>

#include <algorithm>

namespace xinglin::report_verbs {
namespace {

Result<QByteArray> fileBytes(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::io, QCoreApplication::translate("Cli", "%1 cannot be read: %2")
                                       .arg(file.fileName(), file.errorString()));
    return file.read(kLongestTemplateDocument + 1);
}

/// The second word; 0: the newest.
int versionIn(const Arguments &arguments)
{
    return arguments.positional().value(1, QStringLiteral("0")).toInt();
}

QString stateOf(const ReportTemplate &plan)
{
    return plan.builtIn ? QCoreApplication::translate("Cli", "shipped")
                        : QCoreApplication::translate("Cli", "own", "a report template");
}

QJsonObject jsonOfTemplate(const ReportTemplate &plan, const Zone &zone)
{
    QJsonObject json = templateJson(plan);
    json.remove(QStringLiteral("format"));
    json[QStringLiteral("version")] = plan.version;
    json[QStringLiteral("built_in")] = plan.builtIn;
    if (plan.changed.isValid()) {
        json[QStringLiteral("changed")] = zone.isoText(plan.changed);
        json[QStringLiteral("changed_by")] = plan.changedBy;
    }
    return json;
}

QStringList installedFontFiles()
{
    return pdf::fontFiles(pdf::fontFolders());
}

/// That the template's font is not there; nothing where it is, or where none is named.
QStringList fontCautions(const ReportTemplate &plan)
{
    if (plan.font.isEmpty() || pdf::filesOfFamily(plan.font, installedFontFiles()))
        return {};
    return {missingFontText(plan.font)};
}

/// Nobody may change what came with the program, so its key cannot be stored again.
QStringList keyCautions(const ReportTemplate &plan)
{
    if (!isShippedTemplate(plan.key))
        return {};
    return {QCoreApplication::translate(
                "Cli", "“%1” came with the program. Import the file under a key of its own: --as KEY.")
                .arg(plan.key)};
}

void tellCautions(const ReportTemplate &plan, const Session &session)
{
    for (const QString &caution : keyCautions(plan))
        session.terminal().say(QStringLiteral("key: ") + caution);
    for (const QString &caution : accentCautions(plan.accent))
        session.terminal().say(QStringLiteral("accent: ") + caution);
    for (const QString &caution : fontCautions(plan))
        session.terminal().say(QStringLiteral("font: ") + caution);
}

class TemplatesListVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("list"); }
    QString synopsis() const override { return {}; }
    QString summary() const override
    {
        return QCoreApplication::translate("Cli", "List the report templates, shipped and own");
    }

    Result<int> run(const Arguments &, Session &session) override
    {
        if (Status opened = session.open(); !opened)
            return fail(opened.error());
        const auto plans = session.wait(session.workspace().templates().templates(session.actor()));
        if (!plans)
            return fail(plans.error());
        Table table({{QCoreApplication::translate("Cli", "Key")},
                     {QCoreApplication::translate("Cli", "Report")},
                     {QCoreApplication::translate("Cli", "Name")},
                     {QCoreApplication::translate("Cli", "Kind")},
                     {QCoreApplication::translate("Cli", "Version"), Table::Align::right},
                     {QCoreApplication::translate("Cli", "Chapters"), Table::Align::right}});
        for (const ReportTemplate &plan : *plans) {
            if (session.terminal().isJson())
                session.terminal().printJson(jsonOfTemplate(plan, session.info().zone));
            table.addRow({plan.key, plan.kind, eitherText(plan.name, session.language()), stateOf(plan),
                          QString::number(plan.version), QString::number(plan.chapters.size())});
        }
        if (!session.terminal().isJson())
            session.terminal().printText(table.text());
        return exit_code::ok;
    }
};

class TemplatesShowVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("show"); }
    QString synopsis() const override { return QStringLiteral("KEY [VERSION]"); }
    QString summary() const override
    {
        return QCoreApplication::translate("Cli", "Tell a template's chapters in order, and its versions");
    }
    int minWords() const override { return 1; }
    int maxWords() const override { return 2; }

    Result<int> run(const Arguments &arguments, Session &session) override
    {
        if (Status opened = session.open(); !opened)
            return fail(opened.error());
        TemplateDesk &desk = session.workspace().templates();
        const QString key = arguments.positional().constFirst();
        const auto plan = session.wait(desk.find(session.actor(), key, versionIn(arguments)));
        if (!plan)
            return fail(plan.error());
        const auto versions = session.wait(desk.versions(session.actor(), key));
        if (!versions)
            return fail(versions.error());
        if (session.terminal().isJson())
            printJson(*plan, *versions, session);
        else
            print(*plan, *versions, session);
        return exit_code::ok;
    }

private:
    static void printJson(const ReportTemplate &plan, const std::vector<ReportTemplate> &versions,
                          const Session &session)
    {
        QJsonObject json = jsonOfTemplate(plan, session.info().zone);
        QJsonArray list;
        for (const ReportTemplate &version : versions)
            list.append(QJsonObject{{QStringLiteral("version"), version.version},
                                    {QStringLiteral("changed"), session.info().zone.isoText(version.changed)},
                                    {QStringLiteral("changed_by"), version.changedBy}});
        json[QStringLiteral("versions")] = list;
        session.terminal().printJson(json);
    }

    static void print(const ReportTemplate &plan, const std::vector<ReportTemplate> &versions,
                      const Session &session)
    {
        const Terminal &terminal = session.terminal();
        terminal.print(
            QStringLiteral("%1 (%2, %3, %4)")
                .arg(eitherText(plan.name, session.language()), plan.key, plan.kind, stateOf(plan)));
        if (!plan.font.isEmpty())
            terminal.print(QCoreApplication::translate("Cli", "Font: %1").arg(plan.font));
        for (const QString &caution : fontCautions(plan))
            terminal.say(caution);
        Table chapters({{QCoreApplication::translate("Cli", "Chapter")},
                        {QCoreApplication::translate("Cli", "Heading")},
                        {QCoreApplication::translate("Cli", "Left out")}});
        const auto texts = Texts::of(session.language());
        const auto addRow = [&](const ReportChapterKind &known, const QString &without) {
            chapters.addRow(
                {QString::fromLatin1(known.key), texts->translate("Report", known.name), without});
        };
        for (const TemplateChapter &chapter : plan.chapters) {
            if (const ReportChapterKind *known = reportChapter(plan.kind, chapter.key))
                addRow(*known, chapter.without.join(QStringLiteral(", ")));
        }
        for (const ReportChapterKind &known : reportChapters(plan.kind)) {
            if (!plan.chapter(QString::fromLatin1(known.key)))
                addRow(known, QCoreApplication::translate("Cli", "the whole chapter"));
        }
        terminal.printText(chapters.text());
        if (plan.builtIn)
            return;
        Table table({{QCoreApplication::translate("Cli", "Version"), Table::Align::right},
                     {QCoreApplication::translate("Cli", "Changed")},
                     {QCoreApplication::translate("Cli", "By")}});
        for (const ReportTemplate &version : versions)
            table.addRow({QString::number(version.version), session.info().zone.isoText(version.changed),
                          version.changedBy});
        terminal.print(QString());
        terminal.printText(table.text());
    }
};

class TemplatesCheckVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("check"); }
    QString synopsis() const override { return QStringLiteral("FILE…"); }
    QString summary() const override
    {
        return QCoreApplication::translate("Cli",
                                           "Say whether files are report templates, and what is wrong");
    }
    int minWords() const override { return 1; }
    int maxWords() const override { return 1'000; }

    Result<int> run(const Arguments &arguments, Session &session) override
    {
        int code = exit_code::ok;
        for (const QString &name : arguments.positional()) {
            const auto bytes = fileBytes(name);
            if (!bytes)
                return fail(bytes.error());
            const auto plan = readTemplateFile(*bytes);
            if (!plan)
                code = exit_code::data;
            tell(name, plan, session);
        }
        return code;
    }

private:
    static void tell(const QString &name, const TemplateReading &plan, const Session &session)
    {
        const Terminal &terminal = session.terminal();
        if (terminal.isJson()) {
            QJsonObject json{{QStringLiteral("file"), name}, {QStringLiteral("valid"), plan.has_value()}};
            if (plan) {
                json[QStringLiteral("key")] = plan->key;
                json[QStringLiteral("kind")] = plan->kind;
                json[QStringLiteral("cautions")] = QJsonArray::fromStringList(
                    keyCautions(*plan) + accentCautions(plan->accent) + fontCautions(*plan));
            } else {
                json[QStringLiteral("place")] = plan.error().place;
                json[QStringLiteral("text")] = plan.error().text;
            }
            terminal.printJson(json);
        } else if (plan) {
            terminal.print(QCoreApplication::translate("Cli", "%1: in order (%2, %3 chapters)")
                               .arg(name, plan->kind)
                               .arg(plan->chapters.size()));
            tellCautions(*plan, session);
        } else {
            terminal.error(name + QStringLiteral(": ") + problemText(plan.error()));
        }
    }
};

class TemplatesImportVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("import"); }
    QString synopsis() const override { return QStringLiteral("FILE [--as KEY]"); }
    QString summary() const override
    {
        return QCoreApplication::translate(
            "Cli", "Take a template from a JSON file, as a new one or as the next version of its key");
    }
    std::vector<Option> options() const override { return {{QStringLiteral("as"), QStringLiteral("KEY")}}; }
    int minWords() const override { return 1; }
    int maxWords() const override { return 1; }

    Result<int> run(const Arguments &arguments, Session &session) override
    {
        const auto bytes = fileBytes(arguments.positional().constFirst());
        if (!bytes)
            return fail(bytes.error());
        auto plan = readTemplateFile(*bytes);
        if (!plan)
            return fail(ErrorCode::invalidData, arguments.positional().constFirst() + QStringLiteral(": ") +
                                                    problemText(plan.error()));
        if (arguments.has(QStringLiteral("as")))
            plan->key = arguments.value(QStringLiteral("as"));
        if (Status opened = session.open(); !opened)
            return fail(opened.error());
        TemplateDesk &desk = session.workspace().templates();
        const auto stored = session.wait(desk.templates(session.actor()));
        if (!stored)
            return fail(stored.error());
        const auto before = std::ranges::find(*stored, plan->key, &ReportTemplate::key);
        plan->version = before == stored->end() ? 0 : before->version;
        const auto saved = session.wait(desk.save(session.actor(), *plan));
        if (!saved)
            return fail(saved.error());
        tellCautions(*saved, session);
        if (session.terminal().isJson())
            session.terminal().printJson(jsonOfTemplate(*saved, session.info().zone));
        else if (saved->version == plan->version)
            session.terminal().print(
                QCoreApplication::translate("Cli", "%1 is like that already (version %2)")
                    .arg(saved->key)
                    .arg(saved->version));
        else
            session.terminal().print(QCoreApplication::translate("Cli", "%1 is stored as version %2")
                                         .arg(saved->key)
                                         .arg(saved->version));
        return exit_code::ok;
    }
};

class TemplatesExportVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("export"); }
    QString synopsis() const override { return QStringLiteral("KEY [VERSION] [--out FILE]"); }
    QString summary() const override
    {
        return QCoreApplication::translate("Cli",
                                           "Give a template as a JSON file: to edit, to take elsewhere");
    }
    std::vector<Option> options() const override { return {{QStringLiteral("out"), QStringLiteral("FILE")}}; }
    int minWords() const override { return 1; }
    int maxWords() const override { return 2; }

    Result<int> run(const Arguments &arguments, Session &session) override
    {
        if (Status opened = session.open(); !opened)
            return fail(opened.error());
        const auto plan = session.wait(session.workspace().templates().find(
            session.actor(), arguments.positional().constFirst(), versionIn(arguments)));
        if (!plan)
            return fail(plan.error());
        const QByteArray document = templateDocument(*plan);
        if (!arguments.has(QStringLiteral("out"))) {
            session.terminal().printText(QString::fromUtf8(document));
            return exit_code::ok;
        }
        QSaveFile file(arguments.value(QStringLiteral("out")));
        if (!file.open(QIODevice::WriteOnly) || file.write(document) != document.size() || !file.commit())
            return fail(ErrorCode::io, QCoreApplication::translate("Cli", "%1 cannot be written: %2")
                                           .arg(file.fileName(), file.errorString()));
        session.terminal().say(QCoreApplication::translate("Cli", "Written: %1").arg(file.fileName()));
        return exit_code::ok;
    }
};

class TemplatesRemoveVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("remove"); }
    QString synopsis() const override { return QStringLiteral("KEY"); }
    QString summary() const override
    {
        return QCoreApplication::translate(
            "Cli", "Remove an own template; its versions stay for the reports made with them");
    }
    int minWords() const override { return 1; }
    int maxWords() const override { return 1; }

    Result<int> run(const Arguments &arguments, Session &session) override
    {
        if (Status opened = session.open(); !opened)
            return fail(opened.error());
        TemplateDesk &desk = session.workspace().templates();
        const auto plan = session.wait(desk.find(session.actor(), arguments.positional().constFirst()));
        if (!plan)
            return fail(plan.error());
        if (const auto removed = session.wait(desk.remove(session.actor(), plan->key, plan->version));
            !removed)
            return fail(removed.error());
        session.terminal().say(QCoreApplication::translate("Cli", "%1 is removed.").arg(plan->key));
        return exit_code::ok;
    }
};

class TemplatesFontsVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("fonts"); }
    QString synopsis() const override { return {}; }
    QString summary() const override
    {
        return QCoreApplication::translate("Cli", "List the font families that a template can name here");
    }

    Result<int> run(const Arguments &, Session &session) override
    {
        for (const pdf::FontFamily &family : pdf::familiesOf(installedFontFiles())) {
            if (session.terminal().isJson())
                session.terminal().printJson(
                    {{QStringLiteral("font"), family.name},
                     {QStringLiteral("names"), QJsonArray::fromStringList(family.names)}});
            else
                session.terminal().print(family.nameIn(session.language()));
        }
        return exit_code::ok;
    }
};

template <typename Part>
std::unique_ptr<Verb> makePart()
{
    return std::make_unique<Part>();
}

}  // namespace

std::unique_ptr<Verb> makeTemplates()
{
    return std::make_unique<VerbGroup>(
        QStringLiteral("templates"),
        [] { return QCoreApplication::translate("Cli", "Order, choice and own texts of reports, as data"); },
        std::initializer_list<VerbGroup::Maker>{makePart<TemplatesListVerb>, makePart<TemplatesShowVerb>,
                                                makePart<TemplatesCheckVerb>, makePart<TemplatesImportVerb>,
                                                makePart<TemplatesExportVerb>, makePart<TemplatesRemoveVerb>,
                                                makePart<TemplatesFontsVerb>});
}

}  // namespace xinglin::report_verbs
