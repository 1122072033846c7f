// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/page.h"

class QStackedWidget;

namespace xinglin {

class PeopleListView;
class PersonView;

/// "How is each person doing?": the people of the unit, and one person when chosen.
class PeoplePage final : public Page
{
    Q_OBJECT

public:
    explicit PeoplePage(const PageContext &context, QWidget *parent = nullptr);

    QString title() const override;
    void showAnalysis(const SubjectId &subject, const QString &method, const QString &metric) override;
    void setSubject(const SubjectId &subject, const QString &metric) override;
    /// Invalid while the list is shown.
    PersonId person() const { return m_person; }

protected:
    void refresh() override;
    void retranslate() override;

private:
    void showList();

    QStackedWidget *m_views;
    PeopleListView *m_list;
    PersonView *m_view;
    PersonId m_person;
    QString m_metric;
};

}  // namespace xinglin
