// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs/verbs.h"
#include "core/clock.h"
#include "core/file_sync.h"
#include "domain/ports/record_port.h"
#include "domain/setting_keys.h"
#include "storage/sqlite_store.h"
#include "workspace/demo/demo_setup.h"
#include "workspace/embedded_workspace.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>

namespace xinglin {
namespace {

class InitVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("init"); }
    QString synopsis() const override
    {
        return QStringLiteral("[--name N] [--zone Z] [--demo small|medium|large] [--seed N] [--until DATE]\n"
                              "  [--keep-payloads DIR]");
    }
    QString summary() const override
    {
        return QCoreApplication::translate("Cli", "Make a new workspace, empty or with demo data");
    }
    std::vector<Option> options() const override
    {
        return {{QStringLiteral("name"), QStringLiteral("N")},
                {QStringLiteral("zone"), QStringLiteral("Z")},
                {QStringLiteral("demo"), QStringLiteral("small|medium|large")},
                {QStringLiteral("seed"), QStringLiteral("N")},
                {QStringLiteral("until"), QStringLiteral("DATE")},
                {QStringLiteral("keep-payloads"), QStringLiteral("DIR")}};
    }

    Result<int> run(const Arguments &arguments, Session &session) override
    {
        const bool isDemo = arguments.has(QStringLiteral("demo"));
        for (const QString &option :
             {QStringLiteral("seed"), QStringLiteral("until"), QStringLiteral("keep-payloads")}) {
            if (arguments.has(option) && !isDemo)
                return badValue(option, QCoreApplication::translate("Cli", "is for --demo only"));
        }
        const QByteArray zoneName =
            arguments.value(QStringLiteral("zone"), QStringLiteral("Asia/Shanghai")).toUtf8();
        const auto zone = Zone::byName(zoneName);
        if (!zone)
            return badValue(QStringLiteral("zone"), zone.error().message);
        const QString folder = session.line().workspace;
        if (SqliteStore::exists(folder))
            return fail(ErrorCode::conflict,
                        QCoreApplication::translate("Cli", "There is a workspace in %1 already.")
                            .arg(QDir::toNativeSeparators(folder)));
        NewStore settings;
        settings.zone = zoneName;
        settings.name = arguments.value(QStringLiteral("name"));
        settings.now = SystemClock().now();
        settings.actor = session.actor().name;
        if (!isDemo)
            return initEmpty(settings, session);
        const auto options = demoOptions(arguments, *zone, session);
        if (!options)
            return fail(options.error());
        return initDemo(*options, settings, arguments.value(QStringLiteral("keep-payloads")), session);
    }

private:
    static Result<int> initEmpty(NewStore settings, Session &session)
    {
        const QString folder = session.line().workspace;
        if (settings.name.isEmpty())
            settings.name = QFileInfo(QDir(folder).absolutePath()).fileName();
        if (auto store = SqliteStore::create(folder, settings); !store)
            return fail(store.error());
        if (session.terminal().isJson())
            session.terminal().printJson({{QStringLiteral("workspace"), folder},
                                          {QStringLiteral("name"), settings.name},
                                          {QStringLiteral("zone"), QString::fromLatin1(settings.zone)},
                                          {QStringLiteral("demo"), false}});
        else
            session.terminal().print(QCoreApplication::translate("Cli", "Workspace “%1” is ready: %2")
                                         .arg(settings.name, QDir::toNativeSeparators(folder)));
        return exit_code::ok;
    }

    static Result<DemoOptions> demoOptions(const Arguments &arguments, const Zone &zone,
                                           const Session &session)
    {
        DemoOptions options;
        const auto size = parseDemoSize(arguments.value(QStringLiteral("demo")));
        if (!size)
            return badChoice(QStringLiteral("demo"), arguments.value(QStringLiteral("demo")),
                             {QStringLiteral("small, medium, large")});
        options.size = *size;
        const auto seed = arguments.number(QStringLiteral("seed"));
        const auto until = arguments.day(QStringLiteral("until"));
        if (!seed || !until)
            return fail(seed ? until.error() : seed.error());
        options.seed = seed->value_or(1);
        options.until = until->isValid() ? *until : zone.dayOf(SystemClock().now()) - 1;
        options.zone = zone.name();
        options.language = session.language();
        return options;
    }

    /// The workspace is made aside and appears whole: a command that is killed leaves none.
    static Result<int> initDemo(const DemoOptions &options, NewStore settings, const QString &keptFiles,
                                Session &session)
    {
        QElapsedTimer timer;
        timer.start();
        const auto shift = demoClockShift(options, settings.now);
        const auto start = demoClockStart(options);
        if (!shift || !start)
            return fail(shift ? start.error() : shift.error());
        settings.demo = true;
        settings.seed = options.seed;
        settings.clockShiftMs = *shift;
        settings.now = *start;
        if (settings.name.isEmpty())
            settings.name = QCoreApplication::translate("Cli", "Qinglan Energy Group (demo)");
        const QString folder = session.line().workspace;
        const QString aside = QDir(folder).filePath(QStringLiteral(".making"));
        QDir(aside).removeRecursively();
        const auto outcome = fill(options, settings, aside, keptFiles, session);
        Status published = outcome ? startClock(options, aside, session.actor()) : Status();
        if (outcome && published)
            published = publish(aside, folder);
        QDir(aside).removeRecursively();
        if (!outcome)
            return fail(outcome.error());
        if (!published)
            return fail(published.error());
        tell(options, settings, *outcome, static_cast<double>(timer.elapsed()) / 1000.0, session);
        return exit_code::ok;
    }

    static Result<DemoOutcome> fill(const DemoOptions &options, const NewStore &settings,
                                    const QString &aside, const QString &keptFiles, Session &session)
    {
        auto store = SqliteStore::create(aside, settings);
        if (!store)
            return fail(store.error());
        const auto start = demoClockStart(options);
        if (!start)
            return fail(start.error());
        auto clock = std::make_unique<DemoClock>(*start);
        DemoClock &hand = *clock;
        auto workspace = EmbeddedWorkspace::open(*std::move(store), aside, std::move(clock));
        if (!workspace)
            return fail(workspace.error());
        const QString files =
            keptFiles.isEmpty() ? QDir(aside).filePath(QStringLiteral("payloads")) : keptFiles;
        return fillWithDemo(
            **workspace, session.actor(), options, files, !keptFiles.isEmpty(),
            session.terminal().progress(QCoreApplication::translate("Cli", "Making the demo")),
            session.cancel(), &hand);
    }

    /// The demo's clock goes on from the end of its data now, however long the making took.
    static Status startClock(const DemoOptions &options, const QString &aside, const Actor &actor)
    {
        const auto shift = demoClockShift(options, SystemClock().now());
        if (!shift)
            return fail(shift.error());
        auto store = SqliteStore::open(aside);
        if (!store)
            return fail(store.error());
        return (*store)->write([&](StoreSession &session) {
            return session.settings().setValue(setting_keys::kClockShift, QString::number(*shift), actor,
                                               SystemClock(*shift).now());
        });
    }

    static Status publish(const QString &aside, const QString &folder)
    {
        const QString made = SqliteStore::fileIn(aside);
        if (QFileInfo::exists(made + QStringLiteral("-wal")) &&
            QFileInfo(made + QStringLiteral("-wal")).size() > 0)
            return fail(ErrorCode::internal,
                        QCoreApplication::translate("Cli", "The new workspace is still in use."));
        return replaceFile(made, SqliteStore::fileIn(folder));
    }

    static void tell(const DemoOptions &options, const NewStore &settings, const DemoOutcome &outcome,
                     double seconds, const Session &session)
    {
        const QString folder = session.line().workspace;
        if (session.terminal().isJson()) {
            session.terminal().printJson({{QStringLiteral("workspace"), folder},
                                          {QStringLiteral("name"), settings.name},
                                          {QStringLiteral("zone"), QString::fromLatin1(settings.zone)},
                                          {QStringLiteral("demo"), true},
                                          {QStringLiteral("size"), demoSizeName(options.size)},
                                          {QStringLiteral("seed"), QString::number(options.seed)},
                                          {QStringLiteral("from"), options.range().first.text()},
                                          {QStringLiteral("until"), options.until.text()},
                                          {QStringLiteral("people"), options.people()},
                                          {QStringLiteral("records"), static_cast<qint64>(outcome.records)},
                                          {QStringLiteral("values"), static_cast<qint64>(outcome.values)},
                                          {QStringLiteral("seconds"), seconds}});
            return;
        }
        session.terminal().print(
            QCoreApplication::translate("Cli", "Demo workspace “%1” is ready: %2")
                .arg(settings.name, QDir::toNativeSeparators(folder)) +
            QLatin1Char('\n') +
            QCoreApplication::translate("Cli", "%1 people, %2 to %3, %4 values from %5 records in %6 s")
                .arg(options.people())
                .arg(options.range().first.text(), options.until.text())
                .arg(outcome.values)
                .arg(outcome.records)
                .arg(seconds, 0, 'f', 1));
    }
};

}  // namespace

std::unique_ptr<Verb> makeInitVerb()
{
    return std::make_unique<InitVerb>();
}

}  // namespace xinglin
