// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/job_slot.h"
#include "workspace/workspace.h"

#include <QObject>

namespace xinglin {

/// Who a person is, where, and what they wear: what stands above their figures.
struct PersonHeadline
{
    SubjectInfo subject;
    std::optional<PersonRow> row;     ///< nothing while it is on its way, or when they are in no unit
    std::optional<DeviceRow> device;  ///< worn now
};

/// The questions a person page asks, each answered as soon as it can be; a new person or period drops the
/// answers that are still under way. GUI thread.
class PersonQuery final : public QObject
{
    Q_OBJECT

public:
    static constexpr int kNights = 90;

    /// The workspace outlives the query.
    PersonQuery(Workspace &workspace, const Actor &actor, QObject *parent = nullptr);

    /// `soFar`: the days up to the last with data, which the analyses are of.
    void ask(PersonId person, const DayRange &days, const DayRange &soFar);
    void cancel();
    /// The first key of a page that begins with this code: nothing sorts between the two.
    static QString keyBefore(const QString &code);

Q_SIGNALS:
    /// Comes again as more is known.
    void headlineReady(const xinglin::PersonHeadline &headline);
    /// Figures of the asked days with all courses.
    void figuresReady(const xinglin::SubjectFigures &figures);
    /// Courses of the last ninety days.
    void nightsReady(const xinglin::SubjectFigures &figures);
    /// Every analysis of the person over the asked days.
    void analysisReady(const xinglin::Analysis &analysis);
    void analysisFailed(const xinglin::Error &error);
    void failed(const xinglin::Error &error);

private:
    void askRow(const DayRange &days);
    void askDevice();

    Workspace &m_workspace;
    Actor m_actor;
    PersonHeadline m_headline;
    JobSlot<SubjectInfo> m_subject;
    JobSlot<std::vector<PersonRow>> m_row;
    JobSlot<std::vector<DeviceRow>> m_devices;
    JobSlot<SubjectFigures> m_figures;
    JobSlot<SubjectFigures> m_nights;
    JobSlot<Analysis> m_analysis;
};

}  // namespace xinglin
