// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/page.h"

#include <QEvent>

#include <chrono>

namespace xinglin {

Page::Page(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
{
    m_changed.setSingleShot(true);
    m_changed.setInterval(std::chrono::milliseconds(250));
    connect(&m_changed, &QTimer::timeout, this, &Page::requestRefresh);
    connect(&context.workspace, &Workspace::changed, this, [this] {
        if (!m_changed.isActive())
            m_changed.start();
    });
}

void Page::setSubject(const SubjectId &, const QString &) {}

void Page::showAnalysis(const SubjectId &, const QString &, const QString &) {}

void Page::showOrder(OrderId) {}

void Page::showRule(RuleId, bool) {}

std::optional<UnfinishedWork> Page::unfinishedWork()
{
    return std::nullopt;
}

void Page::setScope(const Scope &scope)
{
    m_scope = scope;
    requestRefresh();
}

void Page::requestRefresh()
{
    m_isStale = true;
    refreshIfSeen();
}

void Page::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_hasTexts) {
        m_hasTexts = true;
        retranslate();
    }
    refreshIfSeen();
}

void Page::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_hasTexts) {
        retranslate();
        requestRefresh();  // names and numbers are in the language too
    }
}

void Page::refreshIfSeen()
{
    if (!m_isStale || !isVisible() || !m_scope.period.isValid())
        return;
    m_isStale = false;
    refresh();
}

}  // namespace xinglin
