// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/text_style.h"

#include <QHelpEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QToolTip>

#include <array>

namespace xinglin {

namespace {

class ElidedLabel final : public QLabel
{
public:
    using QLabel::QLabel;
    QSize minimumSizeHint() const override { return {24, QLabel::minimumSizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setPen(palette().color(foregroundRole()));
        const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, width());
        painter.drawText(rect(), int(alignment()), shown);
    }
    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::ToolTip && fontMetrics().horizontalAdvance(text()) > width()) {
            QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), asToolTip(text()), this);
            return true;
        }
        return QLabel::event(event);
    }
};

}  // namespace

QLabel *makeElidedLabel(LabelStyle style, QWidget *parent)
{
    auto *label = new ElidedLabel(parent);
    label->setTextFormat(Qt::PlainText);
    setTextStyle(label, style);
    return label;
}

QLabel *makeLabel(LabelStyle style, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    setTextStyle(label, style);
    return label;
}

void setTextStyle(QLabel *label, LabelStyle style)
{
    static constexpr std::array<const char *, 6> kNames{"title",  "heading",   "body",
                                                        "strong", "secondary", "figure"};
    label->setProperty("textStyle", QString::fromLatin1(kNames[static_cast<std::size_t>(style)]));
}

void setProblem(QLabel *label, bool isProblem)
{
    if (label->property("problem").toBool() == isProblem)
        return;
    label->setProperty("problem", isProblem);
    label->style()->unpolish(label);
    label->style()->polish(label);
}

QString onButton(QString name)
{
    return name.replace(QLatin1Char('&'), QLatin1String("&&"));
}

QString asToolTip(const QString &name)
{
    return Qt::mightBeRichText(name) ? name.toHtmlEscaped() : name;
}

QPushButton *makeButton(ButtonStyle style, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setCursor(Qt::PointingHandCursor);
    static constexpr std::array<const char *, 3> kNames{"plain", "primary", "quiet"};
    button->setProperty("buttonStyle", QString::fromLatin1(kNames[static_cast<std::size_t>(style)]));
    return button;
}

void makeCard(QWidget *widget)
{
    widget->setProperty("card", true);
    widget->setAttribute(Qt::WA_StyledBackground);
}

}  // namespace xinglin
