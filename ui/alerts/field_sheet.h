// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"

#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <functional>

namespace xinglin {

/// A small question over the page: a heading, one field, and a button that takes the answer. Window modal, no
/// nested event loop; deletes itself.
class FieldSheet final : public QDialog
{
public:
    FieldSheet(const QString &title, const QString &action, QWidget *field, QWidget *parent)
        : QDialog(parent)
    {
        setObjectName(QStringLiteral("fieldSheet"));
        setAttribute(Qt::WA_DeleteOnClose);
        setWindowModality(Qt::WindowModal);
        setWindowTitle(title);
        setMinimumWidth(400);
        auto *heading = makeLabel(LabelStyle::heading, this);
        heading->setText(title);
        m_ok = makeButton(ButtonStyle::primary, this);
        m_ok->setObjectName(QStringLiteral("confirmField"));
        m_ok->setText(action);
        m_ok->setDefault(true);
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(look::l, look::l, look::l, look::l);
        column->setSpacing(look::m);
        column->addWidget(heading);
        column->addWidget(field);
        column->addWidget(m_ok, 0, Qt::AlignRight);
        field->setFocus();
        connect(m_ok, &QPushButton::clicked, this, &QDialog::accept);
    }
    void setReady(bool isReady) { m_ok->setEnabled(isReady); }

private:
    QPushButton *m_ok;
};

}  // namespace xinglin
