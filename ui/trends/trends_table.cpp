// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/trends_table.h"

#include "ui/models/format.h"
#include "ui/models/names.h"
#include "ui/models/table_text.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

namespace xinglin {
namespace {

constexpr int kDayWidth = 150;
constexpr int kValueWidth = 190;

}  // namespace

TrendsTable::TrendsTable(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_title(makeLabel(LabelStyle::strong, this))
    , m_copy(makeButton(ButtonStyle::quiet, this))
    , m_save(makeButton(ButtonStyle::quiet, this))
    , m_table(new DataTable(this))
    , m_job(this)
{
    makeCard(m_table);
    m_table->setObjectName(QStringLiteral("trendsTable"));
    m_table->setSortingEnabled(false);
    m_table->setModel(&m_days);
    m_copy->setObjectName(QStringLiteral("copyTable"));
    m_save->setObjectName(QStringLiteral("saveTable"));
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_title, 1);
    bar->addWidget(m_copy);
    bar->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, look::s, 0, 0);
    layout->setSpacing(look::xs);
    layout->addLayout(bar);
    layout->addWidget(m_table, 1);
    connect(m_copy, &QPushButton::clicked, this, &TrendsTable::copy);
    connect(m_save, &QPushButton::clicked, this, &TrendsTable::save);
}

void TrendsTable::showDays(std::vector<DayTableModel::Line> lines)
{
    m_job.cancel();
    m_isValues = false;
    m_days.setLines(std::move(lines));
    m_table->setModel(&m_days);
    m_table->horizontalHeader()->setFixedHeight(2 * look::l + look::m);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    for (int column = 0; column < m_days.columnCount(); ++column)
        m_table->setColumnWidth(column, column == 0 ? kDayWidth : kValueWidth);
    showTitle();
}

void TrendsTable::showValues(const SubjectInfo &person, const Metric &metric, const TimeRange &range,
                             const Zone &zone)
{
    const QString what = format::metricName(metric) + QStringLiteral(" · ") + names::of(person.name);
    m_job.run(m_context.workspace.rawValues(m_context.actor, person.id.person, metric.key, range),
              [this, what, metric, zone](Result<std::vector<RawValue>> &&values) {
                  if (!values)
                      return;  // the chart above says what failed
                  m_isValues = true;
                  m_valuesOf = what;
                  m_values.setValues(std::move(*values), metric, zone);
                  m_table->setModel(&m_values);
                  m_table->horizontalHeader()->setFixedHeight(look::row);
                  m_table->setColumnWidths({150, 130, 240, 160, 140, 0});
                  showTitle();
              });
}

void TrendsTable::showTitle()
{
    m_title->setText(m_isValues
                         ? tr("Stored values: %1 (%2)").arg(m_valuesOf, format::count(m_values.rowCount()))
                         : tr("Daily figures"));
}

QString TrendsTable::asCsv() const
{
    return tableAsCsv(*m_table->model());
}

void TrendsTable::copy() const
{
    QGuiApplication::clipboard()->setText(tableAsTabs(*m_table->model()));
}

void TrendsTable::save()
{
    const QString csv = asCsv();
    m_context.dialogs.saveFile(this, {tr("Save the table"), tr("Tables (*.csv)"), tr("trends.csv")},
                               [this, csv](const QString &path) {
                                   QSaveFile file(path);
                                   const bool written = file.open(QIODevice::WriteOnly) &&
                                                        file.write("\xEF\xBB\xBF" + csv.toUtf8()) >= 0 &&
                                                        file.commit();
                                   if (!written) {
                                       const QString text =
                                           tr("The file cannot be written: %1").arg(file.errorString());
                                       m_context.dialogs.tell(this, {ErrorCode::io, text, {}});
                                   }
                               });
}

void TrendsTable::retranslate()
{
    m_copy->setText(tr("Copy"));
    m_save->setText(tr("Save as CSV…"));
    m_table->setAccessibleName(tr("Data of the chart"));
    m_days.retranslate();
    m_values.retranslate();
    showTitle();
}

}  // namespace xinglin
