// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/person_head.h"

#include "ui/models/format.h"
#include "ui/models/names.h"
#include "ui/widgets/severity.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace xinglin {
namespace {

constexpr int kLowBattery = 15;  // percent

QString riskText(RiskLevel risk)
{
    switch (risk) {
    case RiskLevel::low: return PersonHead::tr("low-risk position");
    case RiskLevel::medium: return PersonHead::tr("medium-risk position");
    case RiskLevel::high: return PersonHead::tr("high-risk position");
    case RiskLevel::unknown: break;
    }
    return {};
}

}  // namespace

PersonHead::PersonHead(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_back(makeButton(ButtonStyle::quiet, this))
    , m_name(makeLabel(LabelStyle::heading, this))
    , m_code(makeLabel(LabelStyle::secondary, this))
    , m_place(makeElidedLabel(LabelStyle::secondary, this))
    , m_deviceName(makeLabel(LabelStyle::body, this))
    , m_wear(new SeverityBadge(theme, this))
    , m_age(makeLabel(LabelStyle::secondary, this))
    , m_trends(makeButton(ButtonStyle::plain, this))
    , m_report(makeButton(ButtonStyle::plain, this))
{
    makeCard(this);
    m_back->setObjectName(QStringLiteral("backToPeople"));
    m_back->setIcon(theme.icon(QStringLiteral("chevron-left"), ColourRole::accent));
    m_trends->setObjectName(QStringLiteral("personTrends"));
    m_report->setObjectName(QStringLiteral("personReport"));
    m_trends->setIcon(theme.icon(QStringLiteral("chart-line")));
    m_report->setIcon(theme.icon(QStringLiteral("file-text")));
    m_place->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *nameLine = new QHBoxLayout;
    nameLine->setSpacing(look::s);
    nameLine->addWidget(m_name);
    nameLine->addWidget(m_code);
    nameLine->addStretch(1);
    auto *who = new QVBoxLayout;
    who->setSpacing(2);
    who->addLayout(nameLine);
    who->addWidget(m_place);
    auto *deviceLine = new QHBoxLayout;
    deviceLine->setSpacing(look::m);
    deviceLine->addWidget(m_deviceName);
    deviceLine->addWidget(m_wear);
    auto *what = new QVBoxLayout;
    what->setSpacing(2);
    what->addLayout(deviceLine);
    what->addWidget(m_age);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(look::s, look::s, look::m, look::s);
    row->setSpacing(look::l);
    row->addWidget(m_back);
    row->addLayout(who, 1);
    row->addLayout(what);
    row->addWidget(m_trends);
    row->addWidget(m_report);
    connect(m_back, &QPushButton::clicked, this, &PersonHead::backRequested);
    connect(m_trends, &QPushButton::clicked, this, &PersonHead::trendsRequested);
    connect(m_report, &QPushButton::clicked, this, &PersonHead::reportRequested);
}

void PersonHead::setHeadline(const PersonHeadline &headline)
{
    m_headline = headline;
    show();
}

void PersonHead::setInfo(const WorkspaceInfo &info)
{
    m_info = info;
    show();
}

QString PersonHead::placeText() const
{
    QStringList parts;
    QStringList path;
    for (const BilingualText &unit : m_headline.subject.path)
        path += names::of(unit);
    if (!path.isEmpty())
        parts += path.join(QStringLiteral(" / "));
    if (!m_headline.subject.position.isEmpty())
        parts += m_headline.subject.position;
    if (m_headline.row) {
        const QString risk = riskText(m_headline.row->person.risk);
        if (!risk.isEmpty())
            parts += risk;
    }
    return parts.isEmpty() ? tr("in no unit on this day") : parts.join(QStringLiteral(" · "));
}

void PersonHead::showWear()
{
    const std::optional<DeviceRow> &device = m_headline.device;
    if (!device) {
        const QString &serial = m_headline.subject.device;
        m_deviceName->setText(serial.isEmpty() ? tr("no device") : serial);
        m_wear->hide();
        return;
    }
    QString name = device->device.serial;
    if (device->device.battery) {
        name += QStringLiteral(" · ") +
                (*device->device.battery < kLowBattery ? tr("battery low, %1%") : tr("battery %1%"))
                    .arg(*device->device.battery);
    }
    m_deviceName->setText(name);
    m_wear->show();
    if (!device->device.worn)
        m_wear->setSeverity(Severity::noData, tr("wear unknown"));
    else
        m_wear->setSeverity(*device->device.worn ? Severity::good : Severity::p2,
                            *device->device.worn ? tr("worn") : tr("not worn"));
}

void PersonHead::show()
{
    m_name->setText(names::of(m_headline.subject.name));
    m_code->setText(m_headline.subject.code);
    const QString place = placeText();
    m_place->setText(place);
    showWear();
    const Instant until = m_headline.row ? m_headline.row->dataUntil : Instant();
    m_age->setText(until.isValid() ? tr("data until %1 (%2)")
                                         .arg(format::instant(until, m_info.zone, m_info.now),
                                              format::age(until, m_info.now))
                                   : tr("no data yet"));
    m_age->setToolTip(until.isValid() ? format::fullInstant(until, m_info.zone) : QString());
    setAccessibleName(m_name->text());
    setAccessibleDescription(
        QStringList{place, m_deviceName->text(), m_age->text()}.join(QStringLiteral(". ")));
}

void PersonHead::retranslate()
{
    m_back->setText(tr("People"));
    m_trends->setText(tr("Trends"));
    m_report->setText(tr("Report"));
    show();
}

}  // namespace xinglin
