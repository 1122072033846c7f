// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/explain_popover.h"

#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace xinglin {
namespace {

constexpr int kWidth = 440, kMostHeight = 460, kNameWidth = 120;

void addLines(QGridLayout *grid, const std::vector<Explanation::Line> &lines, QWidget *parent)
{
    for (const Explanation::Line &line : lines) {
        QLabel *name = makeLabel(LabelStyle::secondary, parent);
        QLabel *value = makeLabel(LabelStyle::body, parent);
        name->setText(line.name);
        name->setWordWrap(true);
        name->setFixedWidth(kNameWidth);
        value->setText(line.value);
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        const int row = grid->rowCount();
        grid->addWidget(name, row, 0, Qt::AlignTop);
        grid->addWidget(value, row, 1);
    }
}

}  // namespace

ExplainPopover::ExplainPopover(const Theme &theme, const std::vector<Explanation> &parts, QWidget *parent)
    : QFrame(parent, Qt::Popup | Qt::FramelessWindowHint)
{
    setObjectName(QStringLiteral("explainPopover"));
    setAttribute(Qt::WA_DeleteOnClose);
    makeCard(this);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(look::m, look::m, look::m, look::m);
    column->setSpacing(look::m);
    QStringList words;
    for (const Explanation &each : parts) {
        column->addWidget(part(each));
        words += each.text();
    }
    column->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    scroll->setFocusPolicy(Qt::StrongFocus);
    QLabel *title = makeLabel(LabelStyle::strong, this);
    title->setText(tr("How was this computed?"));
    QPushButton *copy = makeButton(ButtonStyle::quiet, this);
    copy->setText(tr("Copy"));
    connect(copy, &QPushButton::clicked, this,
            [text = words.join(QStringLiteral("\n\n"))] { QGuiApplication::clipboard()->setText(text); });
    auto *head = new QHBoxLayout;
    head->setContentsMargins(look::m, look::s, look::s, 0);
    head->addWidget(title, 1);
    head->addWidget(copy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(scroll, 1);
    setFixedWidth(kWidth);
    const int wanted = content->heightForWidth(kWidth - 2 * look::m) + 64;
    setFixedHeight(std::clamp(wanted, 160, kMostHeight));
    setAccessibleName(title->text());
    setAccessibleDescription(words.join(QLatin1Char('\n')));
    setFocusProxy(scroll);
    Q_UNUSED(theme)
}

QWidget *ExplainPopover::part(const Explanation &explanation)
{
    auto *widget = new QWidget(this);
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::xs);
    QLabel *title = makeLabel(LabelStyle::strong, widget);
    title->setText(explanation.title);
    title->setWordWrap(true);
    column->addWidget(title);
    if (!explanation.purpose.isEmpty()) {
        QLabel *purpose = makeLabel(LabelStyle::secondary, widget);
        purpose->setText(explanation.purpose);
        purpose->setWordWrap(true);
        column->addWidget(purpose);
    }
    auto *grid = new QGridLayout;
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(look::s);
    grid->setVerticalSpacing(look::xs);
    grid->setColumnStretch(1, 1);
    addLines(grid, explanation.facts, widget);
    if (!explanation.inputs.empty()) {
        QLabel *inputs = makeLabel(LabelStyle::strong, widget);
        inputs->setText(tr("Inputs"));
        grid->addWidget(inputs, grid->rowCount(), 0, 1, 2);
        addLines(grid, explanation.inputs, widget);
    }
    column->addLayout(grid);
    return widget;
}

void ExplainPopover::open(const Theme &theme, const std::vector<Explanation> &parts, QWidget *beside)
{
    auto *popover = new ExplainPopover(theme, parts, beside->window());
    const QRect room = beside->screen()->availableGeometry();
    const QPoint below =
        beside->mapToGlobal(QPoint(beside->width() - popover->width(), beside->height() + 4));
    QPoint at = below;
    if (at.y() + popover->height() > room.bottom())
        at.setY(std::max(room.top(), beside->mapToGlobal(QPoint(0, -4)).y() - popover->height()));
    at.setX(std::clamp(at.x(), room.left(), std::max(room.left(), room.right() - popover->width())));
    popover->move(at);
    popover->show();
    popover->setFocus();
}

void ExplainPopover::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QFrame::keyPressEvent(event);
}

}  // namespace xinglin
