// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/top_bar.h"

#include "ui/models/unit_names_model.h"
#include "ui/widgets/period_picker.h"
#include "ui/widgets/severity.h"
#include "ui/widgets/unit_picker.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

namespace xinglin {
namespace {

QToolButton *flatButton(const Theme &theme, const QString &icon, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setProperty("flat", true);
    button->setIcon(theme.icon(icon));
    button->setIconSize(QSize(20, 20));
    return button;
}

constexpr int kWide = 960;
constexpr int kSearchWidth = 150;

}  // namespace

TopBar::TopBar(const Theme &theme, UnitNamesModel &names, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_unit(new UnitPicker(theme, names, this))
    , m_period(new PeriodPicker(theme, this))
    , m_search(new QToolButton(this))
    , m_emergencies(flatButton(theme, QStringLiteral("siren"), this))
    , m_demo(new SeverityBadge(theme, this))
    , m_readOnly(new SeverityBadge(theme, this))
    , m_language(flatButton(theme, QStringLiteral("languages"), this))
    , m_scheme(flatButton(theme, QStringLiteral("moon"), this))
    , m_close(flatButton(theme, QStringLiteral("folder-open"), this))
{
    setProperty("bar", true);
    m_search->setIcon(theme.icon(QStringLiteral("search")));
    m_search->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_language->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_emergencies->setObjectName(QStringLiteral("emergencyCount"));
    m_emergencies->setIcon(theme.icon(QStringLiteral("octagon-alert"), ColourRole::p0));
    m_emergencies->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_emergencies->hide();
    m_demo->hide();
    m_readOnly->hide();

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(look::l, look::s, look::m, look::s);
    row->setSpacing(look::s);
    row->addWidget(m_unit);
    row->addWidget(m_period);
    row->addWidget(m_search);
    row->addStretch(1);
    row->addWidget(m_emergencies);
    row->addSpacing(look::s);
    row->addWidget(m_readOnly);
    row->addSpacing(look::s);
    row->addWidget(m_demo);
    row->addSpacing(look::s);
    row->addWidget(m_language);
    row->addWidget(m_scheme);
    row->addWidget(m_close);

    connect(m_search, &QToolButton::clicked, this, &TopBar::searchRequested);
    connect(m_emergencies, &QToolButton::clicked, this, &TopBar::emergenciesRequested);
    connect(m_close, &QToolButton::clicked, this, &TopBar::closeRequested);
    connect(m_language, &QToolButton::clicked, this, [this] {
        Q_EMIT languageRequested(installedLanguage() == Language::en ? Language::zhCN : Language::en);
    });
    connect(m_scheme, &QToolButton::clicked, this, [this] {
        Q_EMIT schemeRequested(m_theme.scheme() == Theme::Scheme::light ? Theme::Scheme::dark
                                                                        : Theme::Scheme::light);
    });
    connect(&theme, &Theme::changed, this, &TopBar::retranslate);
    retranslate();
}

// In a narrow window the days have the room of words that an icon tells.
void TopBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    const bool isNarrow = width() < kWide;
    const auto style = isNarrow ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon;
    m_search->setToolButtonStyle(style);
    m_search->setMinimumWidth(isNarrow ? 0 : kSearchWidth);
    m_language->setToolButtonStyle(style);
}

void TopBar::setWorkspace(const WorkspaceInfo &info)
{
    m_demo->setVisible(info.demo);
    m_readOnly->setVisible(info.readOnly);
    m_readOnlyReason = info.readOnlyReason;
    retranslate();
}

void TopBar::setEmergencies(std::int64_t count)
{
    m_p0 = count;
    m_emergencies->setVisible(count > 0);
    retranslate();
}

void TopBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void TopBar::retranslate()
{
    const auto name = [](QToolButton *button, const QString &text) {
        button->setToolTip(text);
        button->setAccessibleName(text);
    };
    m_search->setText(look::kIconGap + tr("Search") + QStringLiteral("  Ctrl+K"));
    name(m_search, tr("Find a unit, a person or a page (Ctrl+K)"));
    m_emergencies->setText(QStringLiteral("%1 P0").arg(m_p0));
    m_emergencies->setStyleSheet(
        QStringLiteral("color: %1; font-weight: 600;").arg(m_theme.colour(ColourRole::p0).name()));
    name(m_emergencies, tr("%n unfinished P0: open the alerts", nullptr, static_cast<int>(m_p0)));
    m_demo->setSeverity(Severity::info, tr("Demo"));
    m_demo->setToolTip(
        tr("Everything here is made up. The data of a demo workspace comes from no real person."));
    m_readOnly->setSeverity(Severity::p2, tr("Read only"));
    m_readOnly->setToolTip(m_readOnlyReason);
    // The button says where it leads to, in the language it leads to.
    const bool isEnglish = installedLanguage() == Language::en;
    m_language->setText(look::kIconGap + (isEnglish ? QStringLiteral("中文") : QStringLiteral("English")));
    name(m_language, isEnglish ? QStringLiteral("切换到中文") : QStringLiteral("Switch to English"));
    const bool isLight = m_theme.scheme() == Theme::Scheme::light;
    m_scheme->setIcon(m_theme.icon(isLight ? QStringLiteral("moon") : QStringLiteral("sun")));
    name(m_scheme, isLight ? tr("Dark theme") : tr("Light theme"));
    name(m_close, tr("Open another workspace"));
}

}  // namespace xinglin
