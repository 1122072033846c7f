// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/job_slot.h"
#include "ui/widgets/page.h"
#include "workspace/alerts/duty_requests.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace xinglin {

class StateStack;
class SubjectSearch;

/// What the next shift must know, and the note it is handed over with. GUI thread.
class HandOverView final : public QWidget
{
    Q_OBJECT

public:
    explicit HandOverView(const PageContext &context, QWidget *parent = nullptr);

    void load(const Scope &scope);
    void retranslate();

private:
    void build();
    void ask();
    void show(const Result<HandOverSheet> &sheet);
    void fill();
    void addLine(const QString &text, bool isHeading);
    void addOrder(const OrderRow &row);
    void addRow(QWidget *row);
    void handOver();

    const PageContext &m_context;
    Scope m_scope;
    StateStack *m_state;
    QVBoxLayout *m_lines;
    std::vector<QWidget *> m_lineWidgets;
    QLabel *m_noteTitle, *m_toTitle, *m_hint;
    QPlainTextEdit *m_note;
    SubjectSearch *m_to;
    QPushButton *m_done;
    PersonId m_chosen;
    HandOverSheet m_sheet;
    JobSlot<HandOverSheet> m_sheetJob;
    JobSlot<HandOverSheet> m_doneJob;
};

}  // namespace xinglin
