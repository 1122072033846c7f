// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/opener.h"

#include "alerting/channels/built_in_channels.h"
#include "core/clock.h"
#include "core/paths.h"
#include "storage/sqlite_store.h"
#include "workspace/embedded_workspace.h"

#include <QCoreApplication>
#include <QDir>

namespace xinglin {
namespace {

struct OpenerText
{
    Q_DECLARE_TR_FUNCTIONS(Desktop)
};

NotificationTools notificationTools()
{
    return {std::make_shared<BuiltInChannels>(), std::make_shared<UserKeyRing>(UserKeyRing::defaultFolder())};
}

Result<std::unique_ptr<Workspace>> openFolder(const QString &folder)
{
    if (!SqliteStore::exists(folder))
        return fail(ErrorCode::notFound,
                    OpenerText::tr("There is no workspace in %1. Create one, or choose another folder.")
                        .arg(QDir::toNativeSeparators(folder)));
    auto store = SqliteStore::open(folder);
    if (!store)
        return fail(store.error());
    auto workspace = EmbeddedWorkspace::open(*std::move(store), folder, notificationTools());
    if (!workspace)
        return fail(workspace.error());
    return std::unique_ptr<Workspace>(*std::move(workspace));
}

Status createFolder(const QString &folder, const NewWorkspace &what)
{
    NewStore store;
    store.name = what.name;
    if (!what.zone.isEmpty())
        store.zone = what.zone;
    store.now = SystemClock().now();
    store.actor = systemUser();
    const auto made = SqliteStore::create(folder, store);
    return made ? Status() : fail(made.error());
}

}  // namespace

WorkspaceOpener embeddedOpener()
{
    return {&openFolder, &createFolder};
}

bool isWorkspace(const QString &folder)
{
    return SqliteStore::exists(folder);
}

}  // namespace xinglin
