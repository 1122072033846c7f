// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/subject_search.h"

#include "ui/models/names.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QCompleter>
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
    connect(this, &QLineEdit::textEdited, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_typing, &QTimer::timeout, this, &SubjectSearch::ask);
    // Queued: the completer writes the line into the field after it says which one was chosen.
    connect(completer, qOverload<const QModelIndex &>(&QCompleter::activated), this, &SubjectSearch::choose,
            Qt::QueuedConnection);
    connect(this, &QLineEdit::returnPressed, this, [this, completer] {
        if (!m_found.empty() && !text().isEmpty() && !completer->popup()->isVisible())
            choose(m_model->index(0, 0));
    });
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
    if (hasFocus() && m_model->rowCount() > 0)
        completer()->complete();
}

void SubjectSearch::choose(const QModelIndex &index)
{
    const auto row = static_cast<std::size_t>(std::max(index.row(), 0));
    if (row >= m_found.size())
        return;
    const SubjectInfo subject = m_found[row];
    clear();
    m_found.clear();
    Q_EMIT chosen(subject);
}

}  // namespace xinglin
