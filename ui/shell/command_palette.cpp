// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/command_palette.h"

#include "ui/models/cells.h"
#include "ui/shell/pages.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <utility>

namespace xinglin {
namespace {

constexpr int kMostFound = 20;
constexpr int kPageRole = Qt::UserRole + 100;

}  // namespace

CommandPalette::CommandPalette(const PageContext &context, QWidget *parent)
    : QFrame(parent)
    , m_context(context)
    , m_text(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_search(this)
{
    setProperty("popup", true);
    hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(look::s, look::s, look::s, look::s);
    column->addWidget(m_text);
    column->addWidget(m_list);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setIconSize(QSize(16, 16));
    m_text->installEventFilter(this);
    m_typing.setSingleShot(true);
    m_typing.setInterval(std::chrono::milliseconds(120));
    connect(&m_typing, &QTimer::timeout, this, &CommandPalette::ask);
    connect(m_text, &QLineEdit::textChanged, this, [this] {
        m_isSubmitted = false;
        m_typing.start();
    });
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::run);
}

void CommandPalette::open(Day day)
{
    m_day = day;
    m_text->setPlaceholderText(tr("Unit, person or page"));
    m_text->setAccessibleName(m_text->placeholderText());
    m_list->setAccessibleName(tr("Found"));
    m_text->clear();
    m_typing.stop();
    m_isSubmitted = false;
    show(std::vector<SubjectInfo>());
    const int width = std::min(parentWidget()->width() - 2 * look::xl, 560);
    setGeometry((parentWidget()->width() - width) / 2, 56, width, 380);
    raise();
    QFrame::show();
    m_text->setFocus();
}

int CommandPalette::count() const
{
    return m_list->count();
}

void CommandPalette::ask()
{
    const QString text = m_text->text().trimmed();
    if (text.isEmpty() || !m_day.isValid()) {
        m_search.cancel();
        show(std::vector<SubjectInfo>());
        return;
    }
    m_search.run(m_context.workspace.search(m_context.actor, text, m_day, kMostFound),
                 [this](Result<std::vector<SubjectInfo>> &&found) {
                     show(found ? *found : std::vector<SubjectInfo>());
                     if (std::exchange(m_isSubmitted, false))
                         run(m_list->currentItem());
                 });
}

void CommandPalette::submit()
{
    if (m_typing.isActive()) {
        // What is listed answers an older text.
        m_typing.stop();
        ask();
    }
    m_isSubmitted = m_search.isBusy();
    if (!m_isSubmitted)
        run(m_list->currentItem());
}

void CommandPalette::addPages(const QString &text)
{
    for (const PageEntry &entry : pageEntries()) {
        if (!text.isEmpty() && !entry.label().contains(text, Qt::CaseInsensitive))
            continue;
        auto *item = new QListWidgetItem(m_context.theme.icon(entry.icon), entry.label(), m_list);
        item->setData(kPageRole, static_cast<int>(entry.key));
    }
}

void CommandPalette::addSubject(const SubjectInfo &subject)
{
    const Language language = installedLanguage();
    QStringList path;
    for (const BilingualText &name : subject.path)
        path << name.in(language);
    const bool isUnit = subject.id.kind == SubjectId::Kind::unit;
    const QString name = subject.name.in(language);
    auto *item = new QListWidgetItem(
        m_context.theme.icon(isUnit ? QStringLiteral("network") : QStringLiteral("user-round")),
        (name.isEmpty() ? subject.code : name + QStringLiteral("  ") + subject.code) +
            (path.isEmpty() ? QString() : QStringLiteral("  ·  ") + path.join(QStringLiteral(" / "))),
        m_list);
    item->setData(SubjectRole, QVariant::fromValue(subject.id));
}

void CommandPalette::show(const std::vector<SubjectInfo> &subjects)
{
    const QString text = m_text->text().trimmed();
    // Whoever is named in full is meant before a page that has the same letters.
    const auto isNamed = [&text](const SubjectInfo &each) {
        return each.code.compare(text, Qt::CaseInsensitive) == 0 || each.name.zh == text ||
               each.name.en.compare(text, Qt::CaseInsensitive) == 0;
    };
    m_list->clear();
    for (const SubjectInfo &each : subjects) {
        if (isNamed(each))
            addSubject(each);
    }
    addPages(text);
    for (const SubjectInfo &each : subjects) {
        if (!isNamed(each))
            addSubject(each);
    }
    if (m_list->count() == 0) {
        auto *none = new QListWidgetItem(tr("Nothing found"), m_list);
        none->setFlags(Qt::NoItemFlags);
    }
    m_list->setCurrentRow(0);
}

void CommandPalette::run(const QListWidgetItem *item)
{
    if (!item || !item->flags().testFlag(Qt::ItemIsEnabled))
        return;
    hide();
    if (item->data(kPageRole).isValid()) {
        m_context.navigator.openPage(static_cast<PageKey>(item->data(kPageRole).toInt()));
        return;
    }
    const auto subject = item->data(SubjectRole).value<SubjectId>();
    if (subject.kind == SubjectId::Kind::unit)
        m_context.navigator.openUnit(subject.unit);
    else
        m_context.navigator.openPerson(subject.person);
}

bool CommandPalette::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::FocusOut && isVisible() &&
        static_cast<QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason) {
        hide();
        return false;
    }
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(object, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Escape)
        hide();
    else if (key == Qt::Key_Return || key == Qt::Key_Enter)
        submit();
    else if (key == Qt::Key_Down || key == Qt::Key_Up) {
        const int step = key == Qt::Key_Down ? 1 : -1;
        m_list->setCurrentRow(std::clamp(m_list->currentRow() + step, 0, m_list->count() - 1));
    } else
        return false;
    return true;
}

void CommandPalette::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && isVisible())
        ask();
}

}  // namespace xinglin
