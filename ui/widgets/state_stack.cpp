// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/state_stack.h"

#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace xinglin {
namespace {

constexpr int kMostAdvice = 380;
constexpr int kLeastAdvice = 200;

}  // namespace

StateStack::StateStack(const Theme &theme, QWidget *content, QWidget *parent)
    : QStackedWidget(parent)
    , m_theme(theme)
    , m_content(content)
    , m_blank(new QWidget(this))
    , m_message(new QWidget(this))
    , m_icon(new QLabel(m_message))
    , m_title(makeLabel(LabelStyle::heading, m_message))
    , m_advice(makeLabel(LabelStyle::secondary, m_message))
    , m_action(makeButton(ButtonStyle::primary, m_message))
{
    m_advice->setWordWrap(true);
    m_advice->setAlignment(Qt::AlignHCenter);
    auto *column = new QVBoxLayout(m_message);
    column->setSpacing(look::m);
    column->addStretch(2);
    for (QWidget *each : {static_cast<QWidget *>(m_icon), static_cast<QWidget *>(m_title),
                          static_cast<QWidget *>(m_advice), static_cast<QWidget *>(m_action)})
        column->addWidget(each, 0, Qt::AlignHCenter);
    column->addStretch(3);

    addWidget(m_blank);
    addWidget(content);
    addWidget(m_message);
    m_slow.setSingleShot(true);
    m_slow.setInterval(std::chrono::milliseconds(300));
    connect(&m_slow, &QTimer::timeout, this, [this] {
        m_isLoading = true;
        showMessage(QStringLiteral("clock"), tr("Loading…"), {}, {});
    });
    connect(m_action, &QPushButton::clicked, this,
            [this] { m_isError ? Q_EMIT retryRequested() : Q_EMIT actionRequested(); });
}

void StateStack::showContent()
{
    m_slow.stop();
    m_isLoading = false;
    setCurrentWidget(m_content);
}

void StateStack::showLoading()
{
    if (currentWidget() == m_content || m_slow.isActive() || m_isLoading)
        return;
    if (currentWidget() == m_message && !m_isError)
        return;  // an empty state stays until there is something
    setCurrentWidget(m_blank);
    m_slow.start();
}

void StateStack::showLoadingAfresh()
{
    m_isError = false;
    m_isLoading = false;
    setCurrentWidget(m_blank);
    m_slow.start();
}

void StateStack::showEmpty(const EmptyText &text)
{
    m_isError = false;
    m_isLoading = false;
    showMessage(text.icon.isEmpty() ? QStringLiteral("inbox") : text.icon, text.title, text.advice,
                text.action);
}

void StateStack::showError(const Error &error)
{
    m_isError = true;
    m_isLoading = false;
    showMessage(QStringLiteral("triangle-alert"), tr("That did not work"), error.message, tr("Try again"));
}

QSize StateStack::minimumSizeHint() const
{
    return m_content->minimumSizeHint().expandedTo(m_content->minimumSize());
}

bool StateStack::isShowingContent() const
{
    return currentWidget() == m_content;
}

void StateStack::changeEvent(QEvent *event)
{
    QStackedWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_isError) {
        m_title->setText(tr("That did not work"));
        m_action->setText(tr("Try again"));
    }
}

void StateStack::showMessage(const QString &icon, const QString &title, const QString &advice,
                             const QString &action)
{
    m_slow.stop();
    m_icon->setPixmap(m_theme.icon(icon, m_isError ? ColourRole::p1 : ColourRole::disabled)
                          .pixmap(QSize(32, 32), devicePixelRatioF()));
    m_title->setText(title);
    m_advice->setText(advice);
    m_advice->setVisible(!advice.isEmpty());
    // A centred label gets the height of its size hint, not that of its wrapped text.
    const int wanted = m_advice->fontMetrics().horizontalAdvance(advice) + look::s;
    const int room = std::max(width() - 2 * look::l, kLeastAdvice);
    m_advice->setFixedWidth(std::min({wanted, room, kMostAdvice}));
    m_advice->setMinimumHeight(std::max(0, m_advice->heightForWidth(m_advice->width())));
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setCurrentWidget(m_message);
}

}  // namespace xinglin
