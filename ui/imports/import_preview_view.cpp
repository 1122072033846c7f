// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/imports/import_preview_view.h"

#include "ui/models/format.h"
#include "ui/models/import_text.h"
#include "ui/widgets/state_stack.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"

#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

namespace xinglin {
namespace {

enum Fact { Kind, Encoding, Separator, TimeFormat, Columns, FactCount };

QString separatorText(const QString &separator)
{
    if (separator == QLatin1String("\t"))
        return ImportPreviewView::tr("tab");
    if (separator == QLatin1String(","))
        return ImportPreviewView::tr("comma");
    if (separator == QLatin1String(";"))
        return ImportPreviewView::tr("semicolon");
    return separator;
}

}  // namespace

ImportPreviewView::ImportPreviewView(const Theme &theme, QWidget *parent)
    : QWidget(parent)
{
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, look::m, 0, 0);
    layout->setSpacing(look::m);
    auto *facts = new QHBoxLayout;
    facts->setSpacing(look::xl);
    for (int fact = 0; fact < FactCount; ++fact) {
        auto *column = new QVBoxLayout;
        column->setSpacing(2);
        m_captions.push_back(makeLabel(LabelStyle::secondary, content));
        m_facts.push_back(makeLabel(LabelStyle::strong, content));
        column->addWidget(m_captions.back());
        column->addWidget(m_facts.back());
        facts->addLayout(column);
    }
    facts->addStretch(1);
    layout->addLayout(facts);
    m_rowsTitle = makeLabel(LabelStyle::secondary, content);
    layout->addWidget(m_rowsTitle);
    m_table = new DataTable(content);
    m_table->setSortingEnabled(false);
    m_table->setModel(&m_model);
    m_table->setObjectName(QStringLiteral("previewTable"));
    m_table->horizontalHeader()->setFixedHeight(2 * look::l + look::m);
    makeCard(m_table);
    layout->addWidget(m_table, 1);
    m_state = new StateStack(theme, content, this);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_state);
    connect(m_state, &StateStack::actionRequested, this, &ImportPreviewView::chooseRequested);
}

void ImportPreviewView::showNothing()
{
    m_hasPreview = false;
    m_state->showEmpty(
        {tr("No file chosen"),
         tr("Drop files at the left or choose them. You see what they hold before anything is stored."),
         tr("Choose files…"), QStringLiteral("file-text")});
}

void ImportPreviewView::showLoading()
{
    m_state->showLoading();
}

void ImportPreviewView::showFailure(const Error &error)
{
    m_hasPreview = false;
    m_state->showError(error);
}

void ImportPreviewView::showPreview(const ImportPreview &preview)
{
    if (preview.error) {
        showFailure(*preview.error);
        return;
    }
    m_preview = preview;
    m_hasPreview = true;
    m_model.setPreview(preview);
    for (int column = 0; column < m_model.columnCount(); ++column) {
        m_table->resizeColumnToContents(column);
        m_table->setColumnWidth(column, std::clamp(m_table->columnWidth(column), 80, 260));
    }
    showFacts();
    m_state->showContent();
}

void ImportPreviewView::showFacts()
{
    const auto known = [](const QString &text) { return text.isEmpty() ? QStringLiteral("–") : text; };
    const auto used = std::count_if(m_preview.meaning.cbegin(), m_preview.meaning.cend(),
                                    [](const QString &meaning) { return !meaning.isEmpty(); });
    m_facts[Kind]->setText(importKindText(m_preview.kind));
    m_facts[Encoding]->setText(known(m_preview.encoding));
    m_facts[Separator]->setText(known(separatorText(m_preview.separator)));
    m_facts[TimeFormat]->setText(known(m_preview.timeFormat));
    m_facts[Columns]->setText(tr("%1 of %2 used").arg(used).arg(m_preview.columns.size()));
    m_rowsTitle->setText(
        m_preview.rows.empty()
            ? tr("The file has no rows.")
            : tr("The first %n row(s), as they are. Under each column: what it was taken for.", nullptr,
                 static_cast<int>(m_preview.rows.size())));
}

void ImportPreviewView::retranslate()
{
    m_captions[Kind]->setText(tr("Kind"));
    m_captions[Encoding]->setText(tr("Encoding"));
    m_captions[Separator]->setText(tr("Separator"));
    m_captions[TimeFormat]->setText(tr("Time format"));
    m_captions[Columns]->setText(tr("Columns"));
    m_table->setAccessibleName(tr("First rows of the file"));
    m_model.retranslate();
    if (m_hasPreview)
        showFacts();
}

}  // namespace xinglin
