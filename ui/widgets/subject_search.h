// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/job_slot.h"
#include "workspace/workspace.h"

#include <QLineEdit>
#include <QTimer>

#include <optional>

class QStandardItemModel;

namespace xinglin {

class Theme;

/// A field in which a unit or person is found by a part of name or code; Down and Enter choose from the list
/// beneath. GUI thread.
class SubjectSearch final : public QLineEdit
{
    Q_OBJECT

public:
    /// The workspace outlives the field.
    SubjectSearch(Workspace &workspace, const Actor &actor, const Theme &theme, QWidget *parent = nullptr);

    /// Only units, only people, or (nothing) both.
    void setKind(std::optional<SubjectId::Kind> kind) { m_kind = kind; }
    /// The day whose organisation is searched.
    void setDay(Day day) { m_day = day; }

Q_SIGNALS:
    void chosen(const xinglin::SubjectInfo &subject);

private:
    void ask();
    void show(const std::vector<SubjectInfo> &found);
    void choose(const QModelIndex &index);

    Workspace &m_workspace;
    Actor m_actor;
    const Theme &m_theme;
    std::optional<SubjectId::Kind> m_kind;
    Day m_day;
    QTimer m_typing;
    QStandardItemModel *m_model;
    std::vector<SubjectInfo> m_found;
    JobSlot<std::vector<SubjectInfo>> m_search;
};

}  // namespace xinglin
