// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/charts/palette.h"
#include "ui/alerts/wall_feed.h"
#include "ui/models/running_clock.h"
#include "ui/widgets/severity.h"

#include <QWidget>

namespace xinglin {

/// The state of a unit on a screen at the wall, to be read from four metres: nothing smaller than 24 pixels
/// where the screen has 1080 lines. Always dark. Esc leaves. GUI thread.
class WallView final : public QWidget
{
    Q_OBJECT

public:
    WallView(const PageContext &context, const Scope &scope, QWidget *parent = nullptr);

    const WallFigures &figures() const { return m_feed.figures(); }
    /// The smallest text painted last, in pixels of the screen.
    int smallestText() const { return m_smallest; }

    QSize sizeHint() const override { return {1920, 1080}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Text
    {
        double size;
        bool isStrong = false;
        ColourRole role = ColourRole::text;
        Qt::Alignment alignment = Qt::AlignLeft;
    };

    void paintHead(QPainter &painter, const QRectF &area);
    void paintCounts(QPainter &painter, const QRectF &area);
    void paintCount(QPainter &painter, const QRectF &card, AlertSeverity severity);
    void paintUnits(QPainter &painter, const QRectF &card);
    void paintLatest(QPainter &painter, const QRectF &card);
    void paintTimes(QPainter &painter, const QRectF &area);
    void paintTime(QPainter &painter, const QRectF &card, const QString &name, const SpanFigures &figures);
    void paintCard(QPainter &painter, const QRectF &card) const;
    void paintMark(QPainter &painter, const QRectF &square, AlertSeverity severity) const;
    void write(QPainter &painter, const QRectF &line, const QString &text, const Text &how);
    double px(double size) const { return size * m_scale; }
    void speak();

    PageContext m_context;
    Scope m_scope;
    QString m_unit;
    WallFeed m_feed;
    RunningClock m_clock;
    Theme m_dark;  // of its own: never applied to the program
    QTimer m_second;
    JobSlot<SubjectInfo> m_unitJob;
    double m_scale = 1.0;
    int m_smallest = 0;
};

}  // namespace xinglin
