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

/// A field in which a unit or person is found by a part of name or code; a click, or Down and Enter, choose
/// from the list beneath, Enter alone the first of it, also before the list is there. What was typed and not
/// chosen goes when the field is left. GUI thread.
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

protected:
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void typed();
    void ask();
    void show(const std::vector<SubjectInfo> &found);
    void chooseFirst();
    void choose(int row);
    void take(const SubjectInfo &subject);
    /// Forgets what was typed, found and asked.
    void forget();

    Workspace &m_workspace;
    Actor m_actor;
    const Theme &m_theme;
    std::optional<SubjectId::Kind> m_kind;
    Day m_day;
    QTimer m_typing;
    QStandardItemModel *m_model;
    std::vector<SubjectInfo> m_found;
    bool m_isTyped = false;     ///< what stands in the field was typed and is not chosen yet
    bool m_isAnswered = false;  ///< m_found is of what was typed
    bool m_wantsFirst = false;  ///< Enter was pressed before the answer came
    JobSlot<std::vector<SubjectInfo>> m_search;
};

}  // namespace xinglin
