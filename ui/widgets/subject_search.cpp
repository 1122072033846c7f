// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/subject_search.h"

#include "ui/models/names.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QStandardItemModel>

#include <chrono>

namespace xinglin {
namespace {

constexpr int kMostFound = 20;

QString lineOf(const SubjectInfo &subject)
{
    QString line = names::of(subject.name) + QStringLiteral(" · ") + subject.code;
    if (!subject.path.empty())
        line += QStringLiteral(" · ") + names::of(subject.path.back());
    return line;
}

}  // namespace

SubjectSearch::SubjectSearch(Workspace &workspace, const Actor &actor, const Theme &theme, QWidget *parent)
    : QLineEdit(parent)
    , m_workspace(workspace)
    , m_actor(actor)
    , m_theme(theme)
    , m_model(new QStandardItemModel(this))
    , m_search(this)
{
    addAction(theme.icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    auto *completer = new QCompleter(m_model, this);
    completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    completer->setMaxVisibleItems(10);
    setCompleter(completer);
    m_typing.setSingleShot(true);
    m_typing.setInterval(std::chrono::milliseconds(150));
    connect(this, &QLineEdit::textEdited, this, &SubjectSearch::typed);
    connect(&m_typing, &QTimer::timeout, this, &SubjectSearch::ask);
    // The model is the receiver: a QLineEdit that loses the focus takes all of its completer's connections to
    // itself away.
    connect(completer, qOverload<const QModelIndex &>(&QCompleter::activated), m_model,
            [this](const QModelIndex &index) { choose(index.row()); });
    connect(this, &QLineEdit::returnPressed, this, &SubjectSearch::chooseFirst);
}

void SubjectSearch::typed()
{
    m_isTyped = true;
    m_isAnswered = false;
    m_wantsFirst = false;
    m_typing.start();
}

void SubjectSearch::ask()
{
    const QString wanted = text().trimmed();
    if (wanted.isEmpty() || !m_day.isValid()) {
        m_search.cancel();
        show({});
        return;
    }
    m_search.run(m_workspace.search(m_actor, wanted, m_day, kMostFound),
                 [this](Result<std::vector<SubjectInfo>> &&found) {
                     m_isAnswered = true;
                     show(found ? *found : std::vector<SubjectInfo>());
                 });
}

void SubjectSearch::show(const std::vector<SubjectInfo> &found)
{
    m_model->clear();
    m_found.clear();
    for (const SubjectInfo &subject : found) {
        if (m_kind && subject.id.kind != *m_kind)
            continue;
        m_found.push_back(subject);
        const bool isUnit = subject.id.kind == SubjectId::Kind::unit;
        auto *item = new QStandardItem(
            m_theme.icon(isUnit ? QStringLiteral("network") : QStringLiteral("user-round")), lineOf(subject));
        m_model->appendRow(item);
    }
    if (m_found.empty() && !text().trimmed().isEmpty()) {
        auto *nothing = new QStandardItem(tr("Nothing found"));
        nothing->setEnabled(false);
        m_model->appendRow(nothing);
    }
    if (std::exchange(m_wantsFirst, false) && !m_found.empty())
        choose(0);
    else if (hasFocus() && m_model->rowCount() > 0)
        completer()->complete();
}

void SubjectSearch::chooseFirst()
{
    if (!m_isTyped || completer()->popup()->currentIndex().isValid())
        return;  // the completer takes the row that is marked
    if (m_isAnswered) {
        completer()->popup()->hide();
        choose(0);
        return;
    }
    m_wantsFirst = true;
    m_typing.stop();
    ask();
}

void SubjectSearch::choose(int row)
{
    if (row < 0 || row >= static_cast<int>(m_found.size()))
        return;
    // Later: the completer writes the line into the field after it says which one was chosen.
    QMetaObject::invokeMethod(
        this, [this, subject = m_found[static_cast<std::size_t>(row)]] { take(subject); },
        Qt::QueuedConnection);
}

void SubjectSearch::take(const SubjectInfo &subject)
{
    forget();
    Q_EMIT chosen(subject);
}

void SubjectSearch::forget()
{
    m_typing.stop();
    m_search.cancel();
    m_found.clear();
    m_model->clear();
    m_isTyped = false;
    m_isAnswered = false;
    m_wantsFirst = false;
    clear();
}

void SubjectSearch::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    // Over the open list the completer sends the key, and takes the row that is marked.
    const bool isMeantHere = isEnter && m_isTyped && !completer()->popup()->isVisible();
    QLineEdit::keyPressEvent(event);
    if (isMeantHere)
        event->accept();  // and not for the default button of the dialog around it
}

void SubjectSearch::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    const bool isLeft =
        event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason;
    if (isLeft && m_isTyped)
        forget();
}

}  // namespace xinglin
