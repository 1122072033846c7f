// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/report_template.h"
#include "workspace/requests.h"

#include <QFuture>
#include <QObject>

namespace xinglin {

/// The part of the workspace's door that is about report templates. See Workspace for how calls behave.
class TemplateDesk : public QObject
{
    Q_OBJECT

public:
    template <typename T>
    using Answer = QFuture<Result<T>>;

    using QObject::QObject;

    /// The shipped ones and then the workspace's own, by key.
    virtual Answer<std::vector<ReportTemplate>> templates(const Actor &actor) = 0;
    /// The newest version, or the one asked for (also of a template removed since). notFound names the key.
    virtual Answer<ReportTemplate> find(const Actor &actor, const QString &key, int version = 0) = 0;
    /// Every version, the newest first; a shipped one has one.
    virtual Answer<std::vector<ReportTemplate>> versions(const Actor &actor, const QString &key) = 0;
    /// Makes a template (version 0) or its next version; the same again changes nothing. invalidData names
    /// the place ("chapters[3].key: …"); conflict: changed since `version`, the key is taken, or shipped.
    virtual Answer<ReportTemplate> save(const Actor &actor, const ReportTemplate &plan) = 0;
    /// Its versions stay for the reports that were made with them. conflict: shipped, changed since, or the
    /// template of a schedule; names the schedules.
    virtual Answer<void> remove(const Actor &actor, const QString &key, int version) = 0;
};

}  // namespace xinglin
