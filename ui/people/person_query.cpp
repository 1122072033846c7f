// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/person_query.h"

#include "analysis/subject_figures.h"

namespace xinglin {

PersonQuery::PersonQuery(Workspace &workspace, const Actor &actor, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_actor(actor)
    , m_subject(this)
    , m_row(this)
    , m_devices(this)
    , m_figures(this)
    , m_nights(this)
    , m_analysis(this)
{}

QString PersonQuery::keyBefore(const QString &code)
{
    if (code.isEmpty())
        return {};
    // The highest code point after a last letter that is one less: the greatest text below the code that any
    // sensible code can have.
    QString key = code.chopped(1);
    const char16_t last = code.back().unicode();
    if (last > 0)
        key += QChar(static_cast<char16_t>(last - 1)) + QString::fromUcs4(U"\U0010FFFF", 1);
    return key;
}

void PersonQuery::ask(PersonId person, const DayRange &days, const DayRange &soFar)
{
    const SubjectId id = SubjectId::of(person);
    if (m_headline.subject.id != id)
        m_headline = {};
    m_row.cancel();
    m_devices.cancel();
    m_subject.run(m_workspace.subject(m_actor, id, days.last), [this, days](Result<SubjectInfo> &&subject) {
        if (!subject) {
            Q_EMIT failed(subject.error());
            return;
        }
        m_headline.subject = std::move(*subject);
        Q_EMIT headlineReady(m_headline);
        askRow(days);
    });
    const QStringList all{QStringLiteral("*")};
    m_figures.run(m_workspace.figures(m_actor, id, days, all), [this](Result<SubjectFigures> &&figures) {
        if (figures)
            Q_EMIT figuresReady(*figures);
        else
            Q_EMIT failed(figures.error());
    });
    const DayRange nights{days.last - (kNights - 1), days.last};
    m_nights.run(m_workspace.figures(m_actor, id, nights, all), [this](Result<SubjectFigures> &&figures) {
        if (figures)
            Q_EMIT nightsReady(*figures);
        else
            Q_EMIT failed(figures.error());
    });
    const CancelToken token;
    m_analysis.run(m_workspace.analyze(m_actor, {id, soFar, {}, previousOf(days)}, token), token,
                   [this](Result<Analysis> &&analysis) {
                       if (analysis)
                           Q_EMIT analysisReady(*analysis);
                       else
                           Q_EMIT analysisFailed(analysis.error());
                   });
}

void PersonQuery::askRow(const DayRange &days)
{
    const PageRequest page{keyBefore(m_headline.subject.code), 1};
    m_row.run(m_workspace.people(m_actor, UnitId(), days, page),
              [this](Result<std::vector<PersonRow>> &&rows) {
                  const bool found =
                      rows && !rows->empty() && rows->front().person.id == m_headline.subject.id.person;
                  if (!found)
                      return;  // the head stays without what only the row knows
                  m_headline.row = std::move(rows->front());
                  Q_EMIT headlineReady(m_headline);
                  if (m_headline.row->person.unit.isValid())
                      askDevice();
              });
}

void PersonQuery::askDevice()
{
    m_devices.run(m_workspace.devices(m_actor, m_headline.row->person.unit),
                  [this](Result<std::vector<DeviceRow>> &&devices) {
                      if (!devices)
                          return;
                      m_headline.device.reset();
                      for (DeviceRow &each : *devices) {
                          if (each.binding && each.binding->person == m_headline.subject.id.person)
                              m_headline.device = std::move(each);
                      }
                      Q_EMIT headlineReady(m_headline);
                  });
}

void PersonQuery::cancel()
{
    m_subject.cancel();
    m_row.cancel();
    m_devices.cancel();
    m_figures.cancel();
    m_nights.cancel();
    m_analysis.cancel();
}

}  // namespace xinglin
