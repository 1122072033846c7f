// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "ui/widgets/theme.h"
#include "workspace/alerts/outbox_requests.h"

#include <QWidget>

#include <array>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QSpinBox;

namespace xinglin {

class SeverityBadge;

/// The settings of one channel: what all channels have, and the fields of its kind. A secret is entered,
/// never shown: an empty field leaves the stored one as it is.
class ChannelForm final : public QWidget
{
    Q_OBJECT

public:
    explicit ChannelForm(const Theme &theme, QWidget *parent = nullptr);

    /// Shows a channel; version 0 is a new one, whose name can be given.
    void setChannel(const ChannelKind &kind, const ChannelRow &row);
    const ChannelRow &shown() const { return m_row; }
    ChannelConfig config() const;
    /// What was entered.
    ChannelSecrets secrets() const;
    /// Something differs from what is stored.
    bool isChanged() const;
    void setBusy(bool busy);
    void setReadOnly(bool readOnly);
    void showError(const Error &error);
    void showSaved();
    void showTest(const ChannelTest &test);
    void retranslate();

Q_SIGNALS:
    void saveRequested();
    void testRequested();
    void removeRequested();
    void chooseFileRequested(const QString &field);

public Q_SLOTS:
    void setFile(const QString &field, const QString &path);

private:
    struct Field
    {
        ChannelField what;
        QLabel *label = nullptr;
        QWidget *editor = nullptr;
    };
    void build();
    void buildHead(QFormLayout *form);
    void buildFields();
    QWidget *makeEditor(const ChannelField &field);
    QWidget *makeLine(const ChannelField &field);
    void fill(const Field &field);
    QJsonValue valueOf(const Field &field) const;
    void say(const QString &text, int severity);
    void judge();

    const Theme &m_theme;
    ChannelKind m_kind;
    ChannelRow m_row;
    QLabel *m_title;
    QScrollArea *m_scroll;
    QFormLayout *m_form;
    std::vector<QLabel *> m_headLabels;
    QLineEdit *m_id;
    QLineEdit *m_name;
    QCheckBox *m_enabled;
    std::array<QCheckBox *, 4> m_severities{};
    QComboBox *m_language;
    QCheckBox *m_withName;
    QSpinBox *m_perMinute;
    QSpinBox *m_tries;
    std::vector<Field> m_fields;
    SeverityBadge *m_outcome;
    QLabel *m_answer;
    QPushButton *m_remove;
    QPushButton *m_test;
    QPushButton *m_save;
    bool m_isFilling = false;
    bool m_isBusy = false;
    bool m_isReadOnly = false;
};

}  // namespace xinglin
