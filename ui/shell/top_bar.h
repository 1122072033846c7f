// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"
#include "workspace/requests.h"

#include <QFrame>

class QLabel;
class QToolButton;

namespace xinglin {

class PeriodPicker;
class SeverityBadge;
class UnitNamesModel;
class UnitPicker;

/// The bar above every page: unit, period, search, what kind of workspace this is, language and theme.
class TopBar final : public QFrame
{
    Q_OBJECT

public:
    TopBar(const Theme &theme, UnitNamesModel &names, QWidget *parent = nullptr);

    UnitPicker &unitPicker() { return *m_unit; }
    PeriodPicker &periodPicker() { return *m_period; }
    /// Demo and read-only notices.
    void setWorkspace(const WorkspaceInfo &info);
    /// Unfinished P0s: "3 P0" while there are any.
    void setEmergencies(std::int64_t count);

Q_SIGNALS:
    void searchRequested();
    void emergenciesRequested();
    void languageRequested(xinglin::Language language);
    void schemeRequested(xinglin::Theme::Scheme scheme);
    void closeRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();

    const Theme &m_theme;
    UnitPicker *m_unit;
    PeriodPicker *m_period;
    QToolButton *m_search;
    QToolButton *m_emergencies;
    SeverityBadge *m_demo;
    SeverityBadge *m_readOnly;
    QToolButton *m_language;
    QToolButton *m_scheme;
    QToolButton *m_close;
    QString m_readOnlyReason;
    std::int64_t m_p0 = 0;
};

}  // namespace xinglin
