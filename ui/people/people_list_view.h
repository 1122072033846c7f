// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/job_slot.h"
#include "ui/models/people_list_model.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/page.h"

#include <QSortFilterProxyModel>
#include <QTimer>

class QLabel;
class QLineEdit;

namespace xinglin {

class StateStack;

/// People of a unit in pages, or those a search found; Enter or a double click opens one. Enter in the
/// search opens the first that it finds.
class PeopleListView final : public QWidget
{
    Q_OBJECT

public:
    explicit PeopleListView(const PageContext &context, QWidget *parent = nullptr);

    void refresh(const Scope &scope);
    void retranslate();

Q_SIGNALS:
    void personChosen(xinglin::PersonId person);
    void importRequested();

private:
    void build();
    void askPage(const PageRequest &page);
    void search();
    void submit();
    void openFirst();
    void askNextFigures();
    void showState();

    PageContext m_context;
    Scope m_scope;
    QLineEdit *m_search;
    QLabel *m_count;
    DataTable *m_table;
    StateStack *m_state;
    PeopleListModel m_model;
    QSortFilterProxyModel m_sorted;
    QTimer m_typing;
    bool m_isSubmitted = false;      // Enter was faster than the answer: its first person is meant
    std::vector<PersonId> m_wanted;  // hits whose figures are still unknown, last first
    JobSlot<std::vector<PersonRow>> m_pageJob;
    JobSlot<std::vector<SubjectInfo>> m_searchJob;
    JobSlot<SubjectFigures> m_figuresJob;
};

}  // namespace xinglin
