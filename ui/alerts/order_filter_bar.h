// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/alerts/saved_views.h"
#include "ui/widgets/page.h"

#include <QAction>
#include <QPointer>
#include <QTimer>

#include <array>
#include <optional>

class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QToolButton;

namespace xinglin {

/// What is in the queue and how it is ordered: severities with their counts, text, state, owner, what the
/// clock says; views with names. GUI thread.
class OrderFilterBar final : public QWidget
{
    Q_OBJECT

public:
    explicit OrderFilterBar(const PageContext &context, QWidget *parent = nullptr);

    const QueueView &view() const { return m_view; }
    /// Shows the view and tells of it.
    void setView(const QueueView &view);
    void setCounts(const OrderCounts &counts);
    /// Code and name of what can be filtered by.
    void setRules(std::vector<std::pair<QString, QString>> rules);
    /// Who "mine" means; invalid: not said yet.
    void setMe(PersonId person, const QString &name);
    PersonId me() const { return m_me; }
    /// Whether the learned order is on, and why or why not.
    void setLearned(const FeedbackReport &report);
    void focusText();
    void retranslate();

Q_SIGNALS:
    void viewChanged();
    /// "Mine" was wanted, and nobody has said who that is.
    void meRequested();
    /// The choices of order are looked at: whether the learned one is on is worth knowing.
    void learnedRequested();
    /// The view in use wants a name.
    void saveRequested();

public Q_SLOTS:
    /// Keeps the view in use under the name.
    void saveAs(const QString &name);

private:
    void build();
    void fillViews();
    void fillFilters();
    void fillOrder();
    void addStates();
    void addOwners();
    void addSorts();
    void addLearned();
    void showLearned();
    void tell();
    void showView();
    QString summary() const;
    QAction *addChoice(QMenu *menu, const QString &text, bool isChecked, std::function<void()> then);
    std::vector<QueueView> standardViews() const;

    PageContext m_context;
    SavedViews m_saved;
    QueueView m_view;
    OrderCounts m_counts;
    std::vector<std::pair<QString, QString>> m_rules;
    PersonId m_me;
    QString m_myName;
    QLineEdit *m_text;
    QToolButton *m_views;
    QToolButton *m_filters;
    QToolButton *m_order;
    std::array<QToolButton *, 3> m_severities{};
    QLabel *m_summary;
    QPushButton *m_clear;
    std::optional<FeedbackReport> m_learned;  // nothing: nobody has asked yet
    QPointer<QAction> m_learnedChoice, m_learnedReason;
    QTimer m_typing;
};

}  // namespace xinglin
