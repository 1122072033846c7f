// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/people/person_query.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace xinglin {

class SeverityBadge;
class Theme;

/// Who it is, where they work, what they wear and how old the data is; and the ways from here.
class PersonHead final : public QFrame
{
    Q_OBJECT

public:
    explicit PersonHead(const Theme &theme, QWidget *parent = nullptr);

    void setHeadline(const PersonHeadline &headline);
    void setInfo(const WorkspaceInfo &info);
    void retranslate();

Q_SIGNALS:
    void backRequested();
    void trendsRequested();
    void reportRequested();

private:
    void show();
    QString placeText() const;
    void showWear();

    PersonHeadline m_headline;
    WorkspaceInfo m_info;
    QPushButton *m_back;
    QLabel *m_name;
    QLabel *m_code;
    QLabel *m_place;
    QLabel *m_deviceName;
    SeverityBadge *m_wear;
    QLabel *m_age;
    QPushButton *m_trends;
    QPushButton *m_report;
};

}  // namespace xinglin
