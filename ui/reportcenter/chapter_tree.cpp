// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reportcenter/chapter_tree.h"

#include "domain/report_chapters.h"

#include <QCoreApplication>
#include <QDropEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScopedValueRollback>

#include <algorithm>

namespace xinglin {
namespace {

constexpr int kKeyRole = Qt::UserRole;

QString keyOf(const QTreeWidgetItem *item)
{
    return item->data(0, kKeyRole).toString();
}

bool isTicked(const QTreeWidgetItem *item)
{
    return item->checkState(0) == Qt::Checked;
}

bool anyBlockTicked(const QTreeWidgetItem *chapter)
{
    for (int i = 0; i < chapter->childCount(); ++i) {
        if (isTicked(chapter->child(i)))
            return true;
    }
    return false;
}

QString nameOf(const char *source)
{
    return QCoreApplication::translate("Report", source);
}

}  // namespace

ChapterTree::ChapterTree(QWidget *parent)
    : QTreeWidget(parent)
{
    setHeaderHidden(true);
    setColumnCount(1);
    setDragDropMode(QAbstractItemView::InternalMove);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setUniformRowHeights(true);
    connect(this, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem *item) {
        if (m_isFilling)
            return;
        follow(item);
        Q_EMIT edited();
    });
}

void ChapterTree::setChapters(const QString &kind, const std::vector<TemplateChapter> &chapters)
{
    const QScopedValueRollback filling(m_isFilling, true);
    const QString current = currentItem() ? keyOf(currentItem()) : QString();
    QStringList open;
    for (int i = 0; i < topLevelItemCount(); ++i) {
        if (topLevelItem(i)->isExpanded())
            open += keyOf(topLevelItem(i));
    }
    m_kind = kind;
    clear();
    for (const TemplateChapter &chapter : chapters)
        addChapter(chapter.key, &chapter);
    for (const ReportChapterKind &known : reportChapters(kind)) {
        const QString key = QString::fromLatin1(known.key);
        if (std::ranges::find(chapters, key, &TemplateChapter::key) == chapters.end())
            addChapter(key, nullptr);
    }
    for (int i = 0; i < topLevelItemCount(); ++i) {
        topLevelItem(i)->setExpanded(open.contains(keyOf(topLevelItem(i))));
        if (keyOf(topLevelItem(i)) == current)
            setCurrentItem(topLevelItem(i));
    }
    if (!currentItem())
        setCurrentItem(topLevelItem(0));
}

void ChapterTree::addChapter(const QString &key, const TemplateChapter *chosen)
{
    const ReportChapterKind *known = reportChapter(m_kind, key);
    if (!known)
        return;
    auto *item = new QTreeWidgetItem(this);
    item->setData(0, kKeyRole, key);
    item->setFlags((item->flags() | Qt::ItemIsDragEnabled) & ~Qt::ItemIsDropEnabled);
    item->setFlags(item->flags().setFlag(Qt::ItemIsUserCheckable, !known->required));
    item->setText(0, known->required ? tr("%1 (always)").arg(nameOf(known->name)) : nameOf(known->name));
    item->setToolTip(0, known->required ? tr("Privacy and honesty need this chapter: it can be moved, not "
                                             "left out.")
                                        : QString());
    item->setCheckState(0, chosen || known->required ? Qt::Checked : Qt::Unchecked);
    for (const ReportBlockKind &block : known->blocks) {
        auto *child = new QTreeWidgetItem(item);
        const QString blockKey = QString::fromLatin1(block.key);
        child->setData(0, kKeyRole, blockKey);
        child->setFlags((child->flags() | Qt::ItemIsUserCheckable) & ~Qt::ItemIsDragEnabled &
                        ~Qt::ItemIsDropEnabled);
        child->setText(0, nameOf(block.name));
        child->setCheckState(0, chosen && chosen->without.contains(blockKey) ? Qt::Unchecked : Qt::Checked);
    }
}

/// A chapter of which nothing is left is not in the report; one that comes back brings its blocks.
void ChapterTree::follow(QTreeWidgetItem *item)
{
    const QScopedValueRollback filling(m_isFilling, true);
    QTreeWidgetItem *chapter = item->parent() ? item->parent() : item;
    const ReportChapterKind *known = reportChapter(m_kind, keyOf(chapter));
    if (!known || known->required || chapter->childCount() == 0)
        return;
    if (item == chapter) {
        for (int i = 0; i < chapter->childCount() && isTicked(chapter) && !anyBlockTicked(chapter); ++i) {
            for (int k = 0; k < chapter->childCount(); ++k)
                chapter->child(k)->setCheckState(0, Qt::Checked);
        }
    } else {
        chapter->setCheckState(0, anyBlockTicked(chapter) ? Qt::Checked : Qt::Unchecked);
    }
}

std::vector<TemplateChapter> ChapterTree::chapters() const
{
    std::vector<TemplateChapter> chosen;
    for (int i = 0; i < topLevelItemCount(); ++i) {
        const QTreeWidgetItem *item = topLevelItem(i);
        if (!isTicked(item))
            continue;
        TemplateChapter chapter{keyOf(item), {}};
        for (int k = 0; k < item->childCount(); ++k) {
            if (!isTicked(item->child(k)))
                chapter.without += keyOf(item->child(k));
        }
        chapter.without.sort();
        chosen.push_back(std::move(chapter));
    }
    return chosen;
}

bool ChapterTree::moveCurrent(int by)
{
    QTreeWidgetItem *item = currentItem();
    if (item && item->parent())
        item = item->parent();
    const int from = indexOfTopLevelItem(item);
    const int to = from + by;
    if (from < 0 || to < 0 || to >= topLevelItemCount())
        return false;
    const bool isOpen = item->isExpanded();
    insertTopLevelItem(to, takeTopLevelItem(from));
    item->setExpanded(isOpen);
    setCurrentItem(item);
    Q_EMIT edited();
    return true;
}

void ChapterTree::dropEvent(QDropEvent *event)
{
    QTreeWidget::dropEvent(event);
    Q_EMIT edited();
}

void ChapterTree::keyPressEvent(QKeyEvent *event)
{
    const bool isMove =
        event->modifiers() == Qt::AltModifier && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down);
    if (isMove)
        moveCurrent(event->key() == Qt::Key_Up ? -1 : 1);
    else
        QTreeWidget::keyPressEvent(event);
}

void ChapterTree::retranslate()
{
    const std::vector<TemplateChapter> now = chapters();
    if (!m_kind.isEmpty())
        setChapters(m_kind, now);
    setAccessibleName(tr("Chapters of the report, in order"));
}

}  // namespace xinglin
