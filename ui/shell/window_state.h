// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/id.h"
#include "core/language.h"
#include "core/period.h"
#include "ui/widgets/memory.h"
#include "ui/widgets/theme.h"

#include <QSettings>
#include <QStringList>

#include <memory>

namespace xinglin {

/// What the window remembers from one run to the next. GUI thread.
class WindowState final : public Memory
{
public:
    /// An empty file: the user's settings.
    explicit WindowState(const QString &file = {});

    QByteArray geometry() const;
    void setGeometry(const QByteArray &geometry);
    /// Nothing: as the system has it.
    std::optional<Theme::Scheme> scheme() const;
    void setScheme(Theme::Scheme scheme);
    std::optional<Language> language() const;
    void setLanguage(Language language);

    /// Folders of workspaces, the last one first.
    QStringList recent() const;
    void addRecent(const QString &folder);

    QByteArray remembered(const QString &key) const override;
    void remember(const QString &key, const QByteArray &what) override;

    /// Where the user was in a workspace.
    struct Place
    {
        UnitId unit;
        Period period;
        QString page;
    };
    Place place(const QString &folder) const;
    void setPlace(const QString &folder, const Place &place);

private:
    std::unique_ptr<QSettings> m_settings;
};

}  // namespace xinglin
