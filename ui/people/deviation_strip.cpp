// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/deviation_strip.h"

#include "ui/models/format.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace xinglin {
namespace {

constexpr int kRowHeight = 15;
constexpr int kNameWidth = 140;
constexpr double kFullScale = 4.0;  // deviations beyond are drawn as this
constexpr int kLegendMark = 8;

class DeviationDelegate final : public QStyledItemDelegate
{
public:
    DeviationDelegate(const Theme &theme, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
    {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto state =
            static_cast<DeviationModel::DayState>(index.data(DeviationModel::DayStateRole).toInt());
        const QVariant deviation = index.data(DeviationModel::DeviationRole);
        paintDeviation(painter, option.rect, state, deviation.toDouble(), m_theme);
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(m_theme.colour(ColourRole::accent));
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5));
        }
    }

private:
    const Theme &m_theme;
};

QColor colourOf(DeviationModel::DayState state, const Theme &theme)
{
    const auto &scale = theme.tokens().score;
    switch (state) {
    case DeviationModel::DayState::far: return scale[0];
    case DeviationModel::DayState::unusual: return scale[1];
    case DeviationModel::DayState::usual: return theme.colour(ColourRole::strongLine);
    case DeviationModel::DayState::noBaseline: return theme.colour(ColourRole::noData);
    case DeviationModel::DayState::noData: break;
    }
    return {};
}

}  // namespace

void paintDeviation(QPainter *painter, const QRectF &cell, DeviationModel::DayState state, double deviation,
                    const Theme &theme)
{
    using State = DeviationModel::DayState;
    if (state == State::noData)
        return;
    painter->save();
    painter->setPen(Qt::NoPen);
    painter->setBrush(colourOf(state, theme));
    const double middle = cell.center().y();
    const QRectF column = cell.adjusted(cell.width() > 4.0 ? 1.0 : 0.0, 0, 0, 0);
    if (state == State::noBaseline) {
        painter->drawRect(QRectF(column.left(), middle - 0.5, column.width(), 1.0));
    } else if (state == State::usual) {
        painter->drawRect(QRectF(column.left(), middle - 1.5, column.width(), 3.0));
    } else {
        const double share = std::min(std::abs(deviation), kFullScale) / kFullScale;
        const double height = std::max(3.0, share * (cell.height() / 2.0 - 1.0));
        const double top = deviation > 0 ? middle - height : middle;
        painter->drawRect(QRectF(column.left(), top, column.width(), height));
    }
    painter->restore();
}

DeviationStrip::DeviationStrip(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_table(new QTableView(this))
    , m_first(makeLabel(LabelStyle::secondary, this))
    , m_middle(makeLabel(LabelStyle::secondary, this))
    , m_last(makeLabel(LabelStyle::secondary, this))
    , m_current(makeLabel(LabelStyle::secondary, this))
    , m_dates(new QWidget(this))
{
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new DeviationDelegate(theme, m_table));
    m_table->setObjectName(QStringLiteral("deviationStrip"));
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setMouseTracking(true);
    m_table->horizontalHeader()->hide();
    m_table->horizontalHeader()->setMinimumSectionSize(2);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->verticalHeader()->setFixedWidth(kNameWidth);
    m_table->verticalHeader()->setMinimumSectionSize(kRowHeight);
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setStyleSheet(
        QStringLiteral("QHeaderView::section { border: none; padding: 0; }"));
    m_table->verticalHeader()->setHighlightSections(false);
    m_table->verticalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    auto *dates = new QHBoxLayout(m_dates);
    dates->setContentsMargins(kNameWidth, 0, 0, 0);
    dates->addWidget(m_first);
    dates->addStretch(1);
    dates->addWidget(m_middle);
    dates->addStretch(1);
    dates->addWidget(m_last);
    m_current->setContentsMargins(kNameWidth, 0, 0, 0);
    m_current->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_table);
    layout->addWidget(m_dates);
    layout->addWidget(m_current);
    connect(m_table, &QAbstractItemView::clicked, this, &DeviationStrip::choose);
    connect(m_table, &QAbstractItemView::activated, this, &DeviationStrip::choose);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &index) {
                m_current->setVisible(index.isValid());
                m_current->setText(index.data(Qt::AccessibleTextRole).toString());
            });
    connect(&theme, &Theme::changed, m_table->viewport(), qOverload<>(&QWidget::update));
}

void DeviationStrip::setCourses(const std::vector<MetricCourse> &courses, const MetricDictionary &metrics)
{
    m_model.setCourses(courses, metrics);
    m_table->setFixedHeight(m_model.rowCount() * kRowHeight);
    m_current->hide();
    showDates();
}

void DeviationStrip::choose(const QModelIndex &index)
{
    if (index.isValid())
        Q_EMIT dayChosen(m_model.metric(index.row())->key, m_model.day(index.column()));
}

void DeviationStrip::showDates()
{
    const int days = m_model.columnCount();
    m_dates->setVisible(days > 0);
    if (days == 0)
        return;
    m_first->setText(format::shortDay(m_model.day(0)));
    m_middle->setText(format::shortDay(m_model.day(days / 2)));
    m_last->setText(format::shortDay(m_model.day(days - 1)));
}

void DeviationStrip::retranslate()
{
    m_table->setAccessibleName(tr("Deviation of each day from the person's own baseline"));
    m_model.retranslate();
    showDates();
}

DeviationLegend::DeviationLegend(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

std::vector<DeviationLegend::Entry> DeviationLegend::entries() const
{
    using State = DeviationModel::DayState;
    return {{State::far, 4.0, tr("far above")},  {State::unusual, 2.5, tr("above")},
            {State::usual, 0.0, tr("as usual")}, {State::unusual, -2.5, tr("below")},
            {State::far, -4.0, tr("far below")}, {State::noBaseline, 0.0, tr("no baseline yet")},
            {State::noData, 0.0, tr("no data")}};
}

QSize DeviationLegend::sizeHint() const
{
    const QFontMetrics font(Theme::font(look::small));
    int width = 0;
    for (const Entry &entry : entries())
        width += kLegendMark + look::xs + font.horizontalAdvance(entry.text) + look::m;
    return {width, kRowHeight};
}

void DeviationLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(Theme::font(look::small));
    int x = 0;
    for (const Entry &entry : entries()) {
        const QRectF cell(x, 0, kLegendMark, height());
        paintDeviation(&painter, cell, entry.state, entry.deviation, m_theme);
        x += kLegendMark + look::xs;
        painter.setPen(m_theme.colour(ColourRole::secondary));
        const int width = painter.fontMetrics().horizontalAdvance(entry.text);
        painter.drawText(QRect(x, 0, width + 2, height()), Qt::AlignLeft | Qt::AlignVCenter, entry.text);
        x += width + look::m;
    }
}

void DeviationLegend::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        updateGeometry();
        update();
    }
}

}  // namespace xinglin
