// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/unit_picker.h"

#include "ui/models/unit_names_model.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QFrame>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>

namespace xinglin {
namespace {
constexpr int kMostText = 320;
}

UnitPicker::UnitPicker(const Theme &theme, UnitNamesModel &names, QWidget *parent)
    : QToolButton(parent)
    , m_names(names)
    , m_popup(new QFrame(this, Qt::Popup))
    , m_filter(new QLineEdit(m_popup))
    , m_tree(new QTreeView(m_popup))
    , m_proxy(new QSortFilterProxyModel(this))
{
    setIcon(theme.icon(QStringLiteral("network")));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_popup->setProperty("popup", true);
    m_proxy->setSourceModel(&names);
    m_proxy->setRecursiveFilteringEnabled(true);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_tree->setModel(m_proxy);
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_filter->installEventFilter(this);
    auto *column = new QVBoxLayout(m_popup);
    column->setContentsMargins(look::s, look::s, look::s, look::s);
    column->setSpacing(look::s);
    column->addWidget(m_filter);
    column->addWidget(m_tree);
    connect(this, &QToolButton::clicked, this, &UnitPicker::open);
    connect(m_filter, &QLineEdit::textChanged, this, &UnitPicker::filter);
    connect(m_tree, &QAbstractItemView::clicked, this, &UnitPicker::choose);
    connect(m_tree, &QAbstractItemView::activated, this, &UnitPicker::choose);
    connect(&names, &QAbstractItemModel::modelReset, this, &UnitPicker::retranslate);
    retranslate();
}

void UnitPicker::setUnit(UnitId unit)
{
    m_unit = unit;
    retranslate();
}

void UnitPicker::open()
{
    m_filter->clear();
    m_popup->resize(std::max(width(), 360), 420);
    m_popup->move(mapToGlobal(QPoint(0, height() + look::xs)));
    const QModelIndex current = m_proxy->mapFromSource(m_names.indexOf(m_unit));
    m_tree->collapseAll();
    for (int row = 0; row < m_proxy->rowCount(); ++row)
        m_tree->expand(m_proxy->index(row, 0));
    if (current.isValid()) {
        m_tree->setCurrentIndex(current);
        m_tree->scrollTo(current);
    }
    m_popup->show();
    m_filter->setFocus();
}

void UnitPicker::filter(const QString &text)
{
    m_proxy->setFilterFixedString(text);
    if (!text.isEmpty())
        m_tree->expandAll();
}

void UnitPicker::choose(const QModelIndex &index)
{
    const UnitId chosen = m_names.unitAt(m_proxy->mapToSource(index));
    m_popup->hide();
    if (!chosen.isValid() || chosen == m_unit)
        return;
    setUnit(chosen);
    Q_EMIT unitChosen(chosen);
}

bool UnitPicker::eventFilter(QObject *object, QEvent *event)
{
    if (object != m_filter || event->type() != QEvent::KeyPress)
        return QToolButton::eventFilter(object, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        choose(m_tree->currentIndex());
        return true;
    }
    if (key == Qt::Key_Down || key == Qt::Key_Up) {
        m_tree->setFocus();
        return true;
    }
    return false;
}

void UnitPicker::changeEvent(QEvent *event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void UnitPicker::retranslate()
{
    const QString path = m_names.pathText(m_unit);
    // The end of a path tells more than its beginning.
    setText(look::kIconGap + (path.isEmpty()
                                  ? tr("No units")
                                  : onButton(fontMetrics().elidedText(path, Qt::ElideLeft, kMostText))));
    setToolTip(asToolTip(path));
    setAccessibleName(tr("Unit") + QStringLiteral(": ") + path);
    setEnabled(!m_names.tree().isEmpty());
    m_filter->setPlaceholderText(tr("Filter units"));
    m_filter->setAccessibleName(m_filter->placeholderText());
}

}  // namespace xinglin
