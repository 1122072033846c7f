// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/table.h"
#include "cli/verb_group.h"
#include "cli/verbs/verbs.h"
#include "workspace/alerts/outbox_desk.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>

namespace xinglin {
namespace {

QString labelOf(const char *source)
{
    return *source == '\0' ? QString() : QCoreApplication::translate("Channels", source);
}

QString triedText(Instant instant, const Session &session)
{
    return instant.isValid() ? session.info().zone.isoText(instant) : QString();
}

QJsonValue triedJson(Instant instant, const Session &session)
{
    return instant.isValid() ? QJsonValue(triedText(instant, session)) : QJsonValue();
}

QStringList severitiesOf(const ChannelConfig &config)
{
    QStringList names;
    for (const AlertSeverity each :
         {AlertSeverity::p0, AlertSeverity::p1, AlertSeverity::p2, AlertSeverity::info}) {
        if (config.takes(each))
            names << alertSeverityName(each);
    }
    return names;
}

QJsonObject channelJson(const ChannelRow &row, const Session &session)
{
    const ChannelConfig &config = row.config;
    QJsonObject counts;
    for (std::size_t i = 0; i < kMessageStates; ++i)
        counts[messageStateName(static_cast<MessageState>(i))] = qint64{row.tally.messages[i]};
    return {{QStringLiteral("id"), config.id},
            {QStringLiteral("kind"), config.kind},
            {QStringLiteral("title"), config.title},
            {QStringLiteral("enabled"), config.enabled},
            {QStringLiteral("severities"), QJsonArray::fromStringList(severitiesOf(config))},
            {QStringLiteral("language"), languageCode(config.language)},
            {QStringLiteral("with_name"), config.withName},
            {QStringLiteral("per_minute"), config.perMinute},
            {QStringLiteral("tries"), config.maxTries},
            {QStringLiteral("settings"), config.settings},
            {QStringLiteral("secrets"), QJsonArray::fromStringList(row.secretsSet)},
            {QStringLiteral("version"), qint64{config.version}},
            {QStringLiteral("messages"), counts},
            {QStringLiteral("last_sent"), triedJson(row.tally.lastSent, session)},
            {QStringLiteral("last_error"),
             row.tally.lastError.isEmpty() ? QJsonValue() : QJsonValue(row.tally.lastError)}};
}

class ChannelsListVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("list"); }
    QString synopsis() const override { return {}; }
    QString summary() const override
    {
        return QCoreApplication::translate("Cli", "List the channels and how they fare");
    }

    Result<int> run(const Arguments &, Session &session) override
    {
        if (Status opened = session.open(); !opened)
            return fail(opened.error());
        const auto rows = session.wait(session.workspace().outbox().channels(session.actor()));
        if (!rows)
            return fail(rows.error());
        if (session.terminal().isJson()) {
            for (const ChannelRow &row : *rows)
                session.terminal().printJson(channelJson(row, session));
            return exit_code::ok;
        }
        Table table({{QCoreApplication::translate("Cli", "Channel")},
                     {QCoreApplication::translate("Cli", "Kind")},
                     {QCoreApplication::translate("Cli", "On")},
                     {QCoreApplication::translate("Cli", "Severities")},
                     {QCoreApplication::translate("Cli", "Waiting"), Table::Align::right},
                     {QCoreApplication::translate("Cli", "Sent"), Table::Align::right},
                     {QCoreApplication::translate("Cli", "Dead"), Table::Align::right},
                     {QCoreApplication::translate("Cli", "Last sent")},
                     {QCoreApplication::translate("Cli", "Last error")}});
        for (const ChannelRow &row : *rows)
            table.addRow({row.config.id, row.config.kind,
                          row.config.enabled ? QCoreApplication::translate("Cli", "yes")
                                             : QCoreApplication::translate("Cli", "no"),
                          severitiesOf(row.config).join(QLatin1Char(' ')),
                          QString::number(row.tally.of(MessageState::waiting)),
                          QString::number(row.tally.of(MessageState::sent)),
                          QString::number(row.tally.of(MessageState::dead)),
                          triedText(row.tally.lastSent, session), row.tally.lastError});
        session.terminal().printText(table.text());
        return exit_code::ok;
    }
};

class ChannelsKindsVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("kinds"); }
    QString synopsis() const override { return {}; }
    QString summary() const override
    {
        return QCoreApplication::translate("Cli", "List the kinds of channels and their settings");
    }

    Result<int> run(const Arguments &, Session &session) override
    {
        if (Status opened = session.open(); !opened)
            return fail(opened.error());
        Table table({{QCoreApplication::translate("Cli", "Kind")},
                     {QCoreApplication::translate("Cli", "Setting")},
                     {QCoreApplication::translate("Cli", "What")},
                     {QCoreApplication::translate("Cli", "Default")},
                     {QCoreApplication::translate("Cli", "Hint")}});
        for (const ChannelKind &kind : session.workspace().outbox().kinds()) {
            QJsonArray fields;
            table.addRow({QString::fromLatin1(kind.key), {}, labelOf(kind.title), {}, {}});
            for (const ChannelField &field : kind.fields) {
                fields.append(fieldJson(field));
                table.addRow(
                    {{},
                     QString::fromLatin1(field.key) + (field.required ? QStringLiteral(" *") : QString()),
                     labelOf(field.label),
                     field.fallback.toVariant().toString(),
                     labelOf(field.hint)});
            }
            if (session.terminal().isJson())
                session.terminal().printJson({{QStringLiteral("kind"), QString::fromLatin1(kind.key)},
                                              {QStringLiteral("title"), labelOf(kind.title)},
                                              {QStringLiteral("fields"), fields}});
        }
        if (!session.terminal().isJson())
            session.terminal().printText(table.text());
        return exit_code::ok;
    }

private:
    static QJsonObject fieldJson(const ChannelField &field)
    {
        QJsonArray choices;
        for (const ChannelField::Choice &choice : field.choices)
            choices.append(QString::fromLatin1(choice.key));
        return {{QStringLiteral("key"), QString::fromLatin1(field.key)},
                {QStringLiteral("label"), labelOf(field.label)},
                {QStringLiteral("secret"), field.type == ChannelField::Type::secret},
                {QStringLiteral("required"), field.required},
                {QStringLiteral("default"), field.fallback},
                {QStringLiteral("choices"), choices}};
    }
};

class ChannelsTestVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("test"); }
    QString synopsis() const override { return QStringLiteral("CHANNEL"); }
    QString summary() const override
    {
        return QCoreApplication::translate("Cli", "Send a test message and tell what the server says");
    }
    int minWords() const override { return 1; }
    int maxWords() const override { return 1; }

    Result<int> run(const Arguments &arguments, Session &session) override
    {
        if (Status opened = session.open(); !opened)
            return fail(opened.error());
        const QString id = arguments.positional().constFirst();
        const auto test = session.wait(session.workspace().outbox().testChannel(session.actor(), id));
        if (!test)
            return fail(test.error());
        const QString verdict = verdictName(test->outcome.verdict);
        if (session.terminal().isJson())
            session.terminal().printJson({{QStringLiteral("channel"), id},
                                          {QStringLiteral("outcome"), verdict},
                                          {QStringLiteral("answer"), test->outcome.answer},
                                          {QStringLiteral("ms"), qint64{test->tookMs}}});
        else
            session.terminal().print(QCoreApplication::translate("Cli", "%1 in %2 ms: %3")
                                         .arg(verdict, QString::number(test->tookMs), test->outcome.answer));
        return test->outcome.verdict == DeliveryOutcome::Verdict::delivered
                   ? exit_code::ok
                   : exitStatus(ErrorCode::connection);
    }
};

class ChannelsRemoveVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("remove"); }
    QString synopsis() const override { return QStringLiteral("CHANNEL"); }
    QString summary() const override
    {
        return QCoreApplication::translate("Cli", "Remove a channel and its secrets; what waits is given up");
    }
    int minWords() const override { return 1; }
    int maxWords() const override { return 1; }

    Result<int> run(const Arguments &arguments, Session &session) override
    {
        if (Status opened = session.open(); !opened)
            return fail(opened.error());
        const QString id = arguments.positional().constFirst();
        if (Status removed = session.wait(session.workspace().outbox().removeChannel(session.actor(), id));
            !removed)
            return fail(removed.error());
        if (session.terminal().isJson())
            session.terminal().printJson({{QStringLiteral("removed"), id}});
        session.terminal().say(QCoreApplication::translate("Cli", "The channel %1 was removed.").arg(id));
        return exit_code::ok;
    }
};

/// A value of --set as the field's type wants it.
QJsonValue settingValue(const ChannelField &field, const QString &text)
{
    using Type = ChannelField::Type;
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (field.type == Type::number && isNumber)
        return number;
    if (field.type == Type::flag && (text == QLatin1String("true") || text == QLatin1String("false")))
        return text == QLatin1String("true");
    if (field.type == Type::lines)
        return QString(text).replace(QLatin1Char(','), QLatin1Char('\n'));
    return text;
}

class ChannelsSetVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("set"); }
    QString synopsis() const override
    {
        return QStringLiteral("CHANNEL [--kind KIND] [--set KEY=VALUE]… [--secret KEY]… …");
    }
    QString summary() const override
    {
        return QCoreApplication::translate("Cli",
                                           "Make or change a channel; secrets come from standard input, "
                                           "one a line, or from variables");
    }
    std::vector<Option> options() const override
    {
        return {{QStringLiteral("kind"), QStringLiteral("KIND")},
                {QStringLiteral("title"), QStringLiteral("TEXT")},
                {QStringLiteral("set"), QStringLiteral("KEY=VALUE"), false, true},
                {QStringLiteral("unset"), QStringLiteral("KEY"), false, true},
                {QStringLiteral("secret"), QStringLiteral("KEY"), false, true},
                {QStringLiteral("secret-env"), QStringLiteral("KEY=VARIABLE"), false, true},
                {QStringLiteral("severities"), QStringLiteral("p0,p1,…")},
                {QStringLiteral("language"), QStringLiteral("en|zh_CN")},
                {QStringLiteral("with-name"), QStringLiteral("yes|no")},
                {QStringLiteral("per-minute"), QStringLiteral("N")},
                {QStringLiteral("tries"), QStringLiteral("N")},
                {QStringLiteral("on"), {}},
                {QStringLiteral("off"), {}}};
    }
    int minWords() const override { return 1; }
    int maxWords() const override { return 1; }

    Result<int> run(const Arguments &arguments, Session &session) override
    {
        if (Status opened = session.open(); !opened)
            return fail(opened.error());
        OutboxDesk &desk = session.workspace().outbox();
        const auto rows = session.wait(desk.channels(session.actor()));
        if (!rows)
            return fail(rows.error());
        const QString id = arguments.positional().constFirst();
        ChannelConfig config;
        const auto known =
            std::ranges::find_if(*rows, [&](const ChannelRow &row) { return row.config.id == id; });
        const bool isNew = known == rows->end();
        if (!isNew)
            config = known->config;
        config.id = id;
        if (isNew)
            config.kind = arguments.value(QStringLiteral("kind"), id);
        const auto kinds = desk.kinds();
        const auto kind = std::ranges::find_if(
            kinds, [&](const ChannelKind &each) { return config.kind == QLatin1String(each.key); });
        if (kind == kinds.end() || arguments.value(QStringLiteral("kind"), config.kind) != config.kind)
            return badValue(QStringLiteral("kind"),
                            QCoreApplication::translate("Cli", "“channels kinds” lists them"));
        if (isNew)
            config.perMinute = kind->perMinute;
        if (Status done = readHead(arguments, config); !done)
            return fail(done.error());
        if (Status done = readSettings(arguments, *kind, config); !done)
            return fail(done.error());
        const auto secrets = readSecrets(arguments);
        if (!secrets)
            return fail(secrets.error());
        const auto saved = session.wait(desk.saveChannel(session.actor(), config, *secrets));
        if (!saved)
            return fail(saved.error());
        if (session.terminal().isJson())
            session.terminal().printJson(channelJson(*saved, session));
        session.terminal().say(
            QCoreApplication::translate("Cli", "The channel %1 was saved. “channels test %1” tries it.")
                .arg(id));
        return exit_code::ok;
    }

private:
    static Status readHead(const Arguments &arguments, ChannelConfig &config)
    {
        config.title = arguments.value(QStringLiteral("title"), config.title);
        config.enabled =
            (config.enabled || arguments.has(QStringLiteral("on"))) && !arguments.has(QStringLiteral("off"));
        if (arguments.has(QStringLiteral("severities"))) {
            config.severities = 0;
            for (const QString &word :
                 arguments.value(QStringLiteral("severities")).split(QLatin1Char(','))) {
                const auto severity = parseAlertSeverity(word.trimmed());
                if (!severity)
                    return badValue(QStringLiteral("severities"), word);
                config.severities =
                    static_cast<std::uint8_t>(config.severities | 1u << static_cast<unsigned>(*severity));
            }
        }
        if (arguments.has(QStringLiteral("language"))) {
            const auto language = parseLanguage(arguments.value(QStringLiteral("language")));
            if (!language)
                return badValue(QStringLiteral("language"), arguments.value(QStringLiteral("language")));
            config.language = *language;
        }
        const QString withName = arguments.value(QStringLiteral("with-name"));
        if (!withName.isEmpty() && withName != QLatin1String("yes") && withName != QLatin1String("no"))
            return badValue(QStringLiteral("with-name"), withName);
        if (!withName.isEmpty())
            config.withName = withName == QLatin1String("yes");
        for (const auto &[option, value] :
             {std::pair("per-minute", &config.perMinute), std::pair("tries", &config.maxTries)}) {
            const auto number = arguments.number(QString::fromLatin1(option));
            if (!number)
                return fail(number.error());
            if (*number)
                *value = static_cast<int>(std::min<quint64>(**number, 1'000'000));
        }
        return {};
    }

    static Status readSettings(const Arguments &arguments, const ChannelKind &kind, ChannelConfig &config)
    {
        for (const QString &key : arguments.values(QStringLiteral("unset")))
            config.settings.remove(key);
        for (const QString &pair : arguments.values(QStringLiteral("set"))) {
            const qsizetype at = pair.indexOf(QLatin1Char('='));
            const ChannelField *field = kind.field(pair.left(at));
            if (at < 1 || !field)
                return badValue(QStringLiteral("set"),
                                QCoreApplication::translate("Cli", "“%1” is no setting of this kind")
                                    .arg(at < 1 ? pair : pair.left(at)));
            // What stands on a command line is seen by everybody on the machine.
            if (field->type == ChannelField::Type::secret)
                return badValue(
                    QStringLiteral("set"),
                    QCoreApplication::translate("Cli", "“%1” is a secret: use --secret or --secret-env")
                        .arg(pair.left(at)));
            config.settings.insert(pair.left(at), settingValue(*field, pair.mid(at + 1)));
        }
        return {};
    }

    static Result<ChannelSecrets> readSecrets(const Arguments &arguments)
    {
        ChannelSecrets secrets;
        QFile input;
        for (const QString &key : arguments.values(QStringLiteral("secret"))) {
            if (!input.isOpen() && !input.open(stdin, QIODevice::ReadOnly))
                return fail(ErrorCode::io, input.errorString());
            QString line = QString::fromUtf8(input.readLine());
            while (line.endsWith(QLatin1Char('\n')) || line.endsWith(QLatin1Char('\r')))
                line.chop(1);
            secrets[key] = line;
        }
        for (const QString &pair : arguments.values(QStringLiteral("secret-env"))) {
            const qsizetype at = pair.indexOf(QLatin1Char('='));
            const QByteArray variable = pair.mid(at + 1).toLocal8Bit();
            if (at < 1 || !qEnvironmentVariableIsSet(variable.constData()))
                return badValue(
                    QStringLiteral("secret-env"),
                    QCoreApplication::translate("Cli", "there is no variable “%1”").arg(pair.mid(at + 1)));
            secrets[pair.left(at)] = qEnvironmentVariable(variable.constData());
        }
        return secrets;
    }
};

}  // namespace

std::unique_ptr<Verb> makeChannelsVerb()
{
    return std::make_unique<VerbGroup>(
        QStringLiteral("channels"),
        [] { return QCoreApplication::translate("Cli", "Channels of notifications"); },
        std::initializer_list<VerbGroup::Maker>{
            []() -> std::unique_ptr<Verb> { return std::make_unique<ChannelsListVerb>(); },
            []() -> std::unique_ptr<Verb> { return std::make_unique<ChannelsKindsVerb>(); },
            []() -> std::unique_ptr<Verb> { return std::make_unique<ChannelsSetVerb>(); },
            []() -> std::unique_ptr<Verb> { return std::make_unique<ChannelsTestVerb>(); },
            []() -> std::unique_ptr<Verb> { return std::make_unique<ChannelsRemoveVerb>(); }});
}

}  // namespace xinglin
