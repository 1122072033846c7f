// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/job_slot.h"
#include "ui/models/people_list_model.h"
#include "ui/widgets/page.h"

#include <memory>

class QLabel;
class QPushButton;

namespace xinglin {

class DataTable;
class KeyFigureCard;
class StateStack;
class UnitSections;

/// One unit: where it stands, its figures, and its people in pages. GUI thread.
class UnitDetails final : public QWidget
{
    Q_OBJECT

public:
    explicit UnitDetails(const PageContext &context, QWidget *parent = nullptr);

    void load(UnitId unit, const Scope &scope);
    /// Opens the section that shows the result of the unit.
    void showAnalysis(const QString &method, const QString &metric);
    void retranslate();
    DataTable *people() const { return m_people; }

Q_SIGNALS:
    void personOpened(xinglin::PersonId person);
    /// A sub-unit was chosen; `method` is the result that led there, if any.
    void unitOpened(xinglin::UnitId unit, const QString &method);

private:
    void build();
    void loadFigures();
    void loadPeople(const PageRequest &page);
    void showSubject();
    void showFigures();

    PageContext m_context;
    UnitId m_unit;
    Scope m_scope;
    std::optional<SubjectInfo> m_subject;
    std::optional<SubjectFigures> m_figures;
    QLabel *m_name = nullptr;
    QLabel *m_place = nullptr;
    QPushButton *m_overview = nullptr;
    QPushButton *m_trends = nullptr;
    QPushButton *m_report = nullptr;
    std::vector<KeyFigureCard *> m_cards;
    UnitSections *m_sections = nullptr;
    QLabel *m_peopleTitle = nullptr;
    DataTable *m_people = nullptr;
    StateStack *m_state = nullptr;
    PeopleListModel m_model;
    JobSlot<SubjectInfo> m_subjectJob;
    JobSlot<SubjectFigures> m_figuresJob;
    JobSlot<std::vector<PersonRow>> m_peopleJob;
};

}  // namespace xinglin
