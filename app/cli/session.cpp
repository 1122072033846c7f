// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/session.h"

#include "alerting/channels/built_in_channels.h"
#include "core/paths.h"
#include "storage/sqlite_store.h"
#include "workspace/embedded_workspace.h"

#include <QCoreApplication>
#include <QDir>

namespace xinglin {

Session::Session(const CommandLine &line, const CancelToken &cancel)
    : m_line(line)
    , m_terminal(line.json, line.verbosity)
    , m_actor{systemUser()}
    , m_cancel(cancel)
{}

Session::~Session() = default;

Error Session::cancelled() const
{
    return {ErrorCode::cancelled, QCoreApplication::translate("Cli", "Cancelled."), {}};
}

Status Session::open()
{
    if (m_workspace)
        return {};
    if (m_line.workspace.contains(QLatin1String("://")))
        return fail(ErrorCode::usage,
                    QCoreApplication::translate("Cli", "Only folders can be opened yet, no addresses: %1")
                        .arg(m_line.workspace));
    if (!SqliteStore::exists(m_line.workspace))
        return fail(ErrorCode::notFound,
                    QCoreApplication::translate(
                        "Cli", "There is no workspace in %1. “xinglinctl -w %1 init” makes one.")
                        .arg(QDir::toNativeSeparators(m_line.workspace)));
    auto store = SqliteStore::open(m_line.workspace);
    if (!store)
        return fail(store.error());
    auto workspace = EmbeddedWorkspace::open(
        *std::move(store), m_line.workspace,
        {std::make_shared<BuiltInChannels>(), std::make_shared<UserKeyRing>(UserKeyRing::defaultFolder())});
    if (!workspace)
        return fail(workspace.error());
    m_workspace = *std::move(workspace);
    auto info = wait(m_workspace->info(m_actor));
    if (!info)
        return fail(info.error());
    m_info = *info;
    if (m_info.readOnly)
        m_terminal.say(
            QCoreApplication::translate("Cli", "Open for reading only: %1").arg(m_info.readOnlyReason));
    return {};
}

void Session::close()
{
    m_workspace.reset();
}

Status Session::settle()
{
    return wait(m_workspace->settle(m_actor));
}

Status Session::openSettled()
{
    if (Status opened = open(); !opened)
        return opened;
    if (m_info.readOnly)
        return {};
    if (Status settled = settle(); !settled)
        return settled;
    auto info = wait(m_workspace->info(m_actor));
    if (!info)
        return fail(info.error());
    m_info = *info;
    return {};
}

Result<SubjectInfo> Session::resolve(SubjectId::Kind kind, const QString &name, Day day) const
{
    return wait(m_workspace->resolve(m_actor, kind, name, day));
}

Result<SubjectInfo> Session::root(Day day) const
{
    const auto units = wait(m_workspace->units(m_actor, day));
    if (!units)
        return fail(units.error());
    for (const Unit &unit : *units) {
        if (!unit.parent.isValid())
            return wait(m_workspace->subject(m_actor, SubjectId::of(unit.id), day));
    }
    return fail(ErrorCode::notFound, QCoreApplication::translate("Cli", "The workspace has no units yet."));
}

}  // namespace xinglin
