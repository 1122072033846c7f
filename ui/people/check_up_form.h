// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "domain/check_up_fields.h"
#include "ui/widgets/theme.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace xinglin {

class SeverityBadge;

/// A check-up to be filled in: a date and grouped fields with their units. What cannot be is said at the
/// field as it is typed; everything but the date may stay empty. Enter saves, Escape leaves.
class CheckUpForm final : public QWidget
{
    Q_OBJECT

public:
    explicit CheckUpForm(const Theme &theme, QWidget *parent = nullptr);

    /// Shows a check-up; one that is stored keeps its date. `today` is the last day that can be chosen.
    void setCheckUp(const CheckUp &checkUp, Day today);
    /// What stands in the form.
    CheckUp checkUp() const;
    /// There is something in it and nothing contradicts.
    bool isValid() const;
    /// While it is being saved nothing can be changed.
    void setBusy(bool busy);
    /// Says why it was not saved.
    void showError(const Error &error);
    void retranslate();

Q_SIGNALS:
    void saveRequested();
    void cancelRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Field
    {
        const CheckUpField *what = nullptr;
        QLabel *name = nullptr;
        QLineEdit *number = nullptr;  // of a number
        QComboBox *answer = nullptr;  // of the rest; 0 stands for "not known"
        QLabel *problem = nullptr;    // of a number
    };
    struct Group
    {
        const char *title;
        QLabel *label = nullptr;
    };

    void build();
    void addGroup(QVBoxLayout *layout, const char *title, const std::vector<const char *> &keys);
    Field makeField(const CheckUpField &what, QWidget *parent);
    std::optional<double> valueOf(const Field &field) const;
    /// Empty when the field is as it should be.
    QString problemOf(const Field &field) const;
    void judge();

    const Theme &m_theme;
    CheckUp m_checkUp;  // what was shown: person, version
    QLabel *m_dateLabel;
    QDateEdit *m_date;
    std::vector<Group> m_groups;
    std::vector<Field> m_fields;
    SeverityBadge *m_error;
    QLabel *m_hint;
    QPushButton *m_save;
    QPushButton *m_cancel;
    bool m_isBusy = false;
};

}  // namespace xinglin
