// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/deviation_model.h"

#include <QStyledItemDelegate>
#include <QTableView>

class QLabel;

namespace xinglin {

class Theme;

/// One day of a metric: a mark that grows up or down from the middle with the deviation, so that colour is
/// never alone. A dot is a day as usual, a small dash a value without a baseline, nothing at all no data.
void paintDeviation(QPainter *painter, const QRectF &cell, DeviationModel::DayState state, double deviation,
                    const Theme &theme);

/// Ninety nights at a glance: a row a metric, a column a day. Arrow keys walk from day to day.
class DeviationStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit DeviationStrip(const Theme &theme, QWidget *parent = nullptr);

    void setCourses(const std::vector<MetricCourse> &courses, const MetricDictionary &metrics);
    const DeviationModel &model() const { return m_model; }
    void retranslate();

Q_SIGNALS:
    /// A cell was clicked, or Enter pressed on it.
    void dayChosen(const QString &metric, xinglin::Day day);

private:
    void showDates();
    void choose(const QModelIndex &index);

    DeviationModel m_model;
    QTableView *m_table;
    QLabel *m_first;
    QLabel *m_middle;
    QLabel *m_last;
    QLabel *m_current;
    QWidget *m_dates;
};

/// What the marks of a DeviationStrip mean.
class DeviationLegend final : public QWidget
{
    Q_OBJECT

public:
    explicit DeviationLegend(const Theme &theme, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Entry
    {
        DeviationModel::DayState state;
        double deviation;
        QString text;
    };
    std::vector<Entry> entries() const;

    const Theme &m_theme;
};

}  // namespace xinglin
