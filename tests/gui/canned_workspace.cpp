// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/canned_workspace.h"

#include "tests/gui/canned_analyses.h"
#include "tests/gui/canned_figures.h"

#include <algorithm>
#include <cmath>

namespace xinglin::test {
using namespace canned;

CannedWorkspace::CannedWorkspace(Options options, QObject *parent)
    : Workspace(parent)
    , m_options(std::move(options))
{
    if (!m_options.isEmpty)
        makeOrganisation();
    m_alerts.makeOrders(m_options.orders, m_tree, m_people, kNow);
    m_alerts.setDelay(m_options.delay);
    m_alerts.setError(m_options.error);
}

void CannedWorkspace::makeOrganisation()
{
    const QString tail = m_options.longNames
                             ? QStringLiteral("安全生产与职业健康综合管理办公室下属第七采掘运输联合作业队伍")
                             : QString();
    std::vector<Unit> units;
    std::int64_t id = 1;
    const auto add = [&](UnitId parent, const QString &code, const QString &zh, const QString &en) {
        Unit unit;
        unit.id = UnitId(id++);
        unit.parent = parent;
        unit.code = code;
        unit.name = {zh + tail + m_options.sign, en + m_options.sign};
        units.push_back(unit);
        return unit.id;
    };
    const UnitId group =
        add({}, QStringLiteral("G"), QStringLiteral("杏林集团"), QStringLiteral("Xinglin Group"));
    const QStringList zh{QStringLiteral("一矿"), QStringLiteral("选煤厂"), QStringLiteral("运输公司")};
    const QStringList en{QStringLiteral("Mine 1"), QStringLiteral("Washing plant"), QStringLiteral("Fleet")};
    for (int m = 0; m < 3; ++m) {
        const UnitId mine = add(group, QStringLiteral("M%1").arg(m), zh[m], en[m]);
        for (int t = 0; t < m_options.teams; ++t) {
            const UnitId team =
                add(mine, QStringLiteral("M%1T%2").arg(m).arg(t, 4, 10, QLatin1Char('0')),
                    QStringLiteral("%1班组").arg(t + 1), QStringLiteral("Team %1").arg(t + 1));
            for (int p = 0; p < m_options.peopleOfTeam; ++p) {
                PersonRow row;
                row.person.id = PersonId(100'000 + id * 1000 + p);
                row.person.code = QStringLiteral("E%1").arg(m_people.size() + 1, 5, 10, QLatin1Char('0'));
                row.person.unit = team;
                row.person.position = QStringLiteral("采煤工");
                row.name = {QStringLiteral("王建国"), QStringLiteral("Wang Jianguo")};
                row.unitName = units.back().name;
                row.device = QStringLiteral("W%1").arg(m_people.size() + 1, 6, 10, QLatin1Char('0'));
                m_people.push_back(row);
            }
        }
    }
    m_tree = OrgTree(std::move(units));
}

std::int64_t CannedWorkspace::membersOf(UnitId unit) const
{
    std::int64_t count = 0;
    for (const Unit &each : m_tree.subtree(unit))
        count += std::count_if(m_people.begin(), m_people.end(),
                               [&](const PersonRow &row) { return row.person.unit == each.id; });
    return count;
}

UnitRow CannedWorkspace::rowOf(const Unit &unit, const DayRange &days) const
{
    UnitRow row;
    row.unit = unit;
    row.hasChildren = m_tree.hasChildren(unit.id);
    row.people = membersOf(unit.id);
    row.suppressed = row.people < 5;
    if (!m_options.hasData || row.suppressed)
        return row;
    const std::int64_t id = unit.id.value();
    row.score = scoreOf(id);
    row.scoreChange = comparisonOf(id, days);
    row.coverage = coverageOf(row.people, days, id);
    for (int back = 29; back >= 0; --back) {
        const Day day = days.last - back;
        row.strip.push_back(hasDay(id, day) ? std::optional(scoreOn(id, day)) : std::nullopt);
    }
    return row;
}

PersonRow CannedWorkspace::personRow(const PersonRow &person, const DayRange &days) const
{
    PersonRow row = person;
    if (m_options.hasData) {
        row.score = scoreOf(row.person.id.value());
        row.coverage = coverageOf(1, days, row.person.id.value());
        row.dataUntil = Instant(qint64{kLast.number()} * 86'400'000 + 14 * 3'600'000);
    }
    return row;
}

SubjectInfo CannedWorkspace::infoOf(const SubjectId &id) const
{
    SubjectInfo info;
    info.id = id;
    UnitId unit = id.unit;
    if (id.kind == SubjectId::Kind::person) {
        for (const PersonRow &row : m_people) {
            if (row.person.id == id.person) {
                info.code = row.person.code;
                info.name = row.name;
                info.position = row.person.position;
                info.device = row.device;
                unit = row.person.unit;
            }
        }
    } else if (const Unit *found = m_tree.find(unit)) {
        info.code = found->code;
        info.name = found->name;
    }
    auto path = m_tree.path(unit);
    std::reverse(path.begin(), path.end());
    for (const UnitId each : path) {
        if (id.kind == SubjectId::Kind::person || each != id.unit)
            info.path.push_back(m_tree.find(each)->name);
    }
    return info;
}

SubjectFigures CannedWorkspace::figuresOf(const SubjectId &id, const DayRange &days,
                                          const QStringList &courses) const
{
    const bool isPerson = id.kind == SubjectId::Kind::person;
    const std::int64_t people = isPerson ? 1 : membersOf(id.unit), n = number(id);
    SubjectFigures figures;
    figures.days = days;
    figures.coverage.people = people;
    figures.coverage.daysExpected = people * days.days();
    for (Day day = days.first; day <= days.last; ++day)
        figures.scoreDays.push_back({day, 0, {}, {}, {}, {}, {}, {}, {}});
    if (!m_options.hasData)
        return figures;
    figures.coverage = coverageOf(people, days, n);
    figures.score = scoreOf(n);
    figures.scoreDays = courseOf(n, days, *figures.score.value, 4.0, isPerson);
    figures.scoreTrend = {days.days(), -1.4, -2.6, -0.2, 0.031};
    figures.scorePrevious = comparisonOf(n, days);
    for (const Metric &metric : MetricDictionary::builtIn().all()) {
        if (!metric.isAnalysed())
            continue;
        if (courses.contains(metric.key) || courses.contains(QStringLiteral("*")))
            figures.courses.push_back(metricCourse(metric, n, days, isPerson));
        MetricFigures one;
        one.metric = metric.number;
        one.n = 4000;
        one.mean = metric.populationMean.value_or(50.0);
        one.sd = metric.populationSd.value_or(10.0);
        one.min = *one.mean - *one.sd * 2;
        one.max = *one.mean + *one.sd * 2;
        one.p10 = *one.mean - *one.sd;
        one.p50 = one.mean;
        one.p90 = *one.mean + *one.sd;
        one.outOfUsual = 0.04;
        one.personDays = one.n;
        one.meanOfDays = {one.mean, *one.mean - 1.0, *one.mean + 1.0};
        figures.metrics.push_back(one);
        if (metric.scoreWeight > 0.0)
            figures.score.parts.push_back(
                {metric.number, *figures.score.value * metric.scoreWeight, metric.scoreWeight});
    }
    return figures;
}

Workspace::Answer<WorkspaceInfo> CannedWorkspace::info(const Actor &)
{
    WorkspaceInfo info;
    info.name = QStringLiteral("canned");
    info.place = QStringLiteral("nowhere");
    info.zone = Zone::byName("Asia/Shanghai").value_or(Zone::utc());
    info.demo = true;
    info.now = kNow;
    info.people = static_cast<std::int64_t>(m_people.size());
    info.units = static_cast<std::int64_t>(m_tree.units().size());
    if (m_options.hasData && !m_options.isEmpty) {
        info.dataUntil = info.now + -120'000;
        info.dataDays = {kLast - 60, kLast};
    }
    if (m_options.unwatched)
        info.unwatched = TimeRange{info.now + -9 * 3'600'000, info.now + -2 * 3'600'000};
    return QtConcurrent::run(&m_pool, [info] { return Result<WorkspaceInfo>(info); });
}

Workspace::Answer<std::vector<Unit>> CannedWorkspace::units(const Actor &, Day)
{
    return answer<std::vector<Unit>>([this] { return Result<std::vector<Unit>>(m_tree.units()); });
}

Workspace::Answer<SubjectInfo> CannedWorkspace::subject(const Actor &, const SubjectId &id, Day)
{
    return answer<SubjectInfo>([this, id] { return Result<SubjectInfo>(infoOf(id)); });
}

Workspace::Answer<std::vector<UnitRow>> CannedWorkspace::childRows(const Actor &, UnitId parent,
                                                                   const DayRange &days)
{
    return answer<std::vector<UnitRow>>([this, parent, days] {
        std::vector<UnitRow> rows;
        for (const Unit *each : m_tree.children(parent))
            rows.push_back(rowOf(*each, days));
        return Result<std::vector<UnitRow>>(std::move(rows));
    });
}

Workspace::Answer<std::vector<PersonRow>>
CannedWorkspace::people(const Actor &, UnitId unit, const DayRange &days, const PageRequest &page)
{
    return answer<std::vector<PersonRow>>([this, unit, days, page] {
        std::vector<PersonRow> rows;
        for (const PersonRow &each : m_people) {
            const auto path = m_tree.path(each.person.unit);
            const bool isInside = !unit.isValid() || std::find(path.begin(), path.end(), unit) != path.end();
            if (isInside && each.person.code > page.after && static_cast<int>(rows.size()) < page.limit)
                rows.push_back(personRow(each, days));
        }
        return Result<std::vector<PersonRow>>(std::move(rows));
    });
}

Workspace::Answer<std::vector<PersonName>> CannedWorkspace::personNames(const Actor &, UnitId unit, Day)
{
    return answer<std::vector<PersonName>>([this, unit] {
        std::vector<PersonName> names;
        for (const PersonRow &each : m_people) {
            const auto path = m_tree.path(each.person.unit);
            if (!unit.isValid() || std::find(path.begin(), path.end(), unit) != path.end())
                names.push_back({each.person.id, each.person.code, each.name});
        }
        return Result<std::vector<PersonName>>(std::move(names));
    });
}

Workspace::Answer<std::vector<SubjectInfo>> CannedWorkspace::search(const Actor &, const QString &text, Day,
                                                                    int limit)
{
    return answer<std::vector<SubjectInfo>>([this, text, limit] {
        std::vector<SubjectInfo> found;
        const auto fits = [&](const QString &code, const BilingualText &name) {
            return static_cast<int>(found.size()) < limit &&
                   (code.contains(text, Qt::CaseInsensitive) || name.zh.contains(text) ||
                    name.en.contains(text, Qt::CaseInsensitive));
        };
        for (const Unit &each : m_tree.units()) {
            if (fits(each.code, each.name))
                found.push_back(infoOf(SubjectId::of(each.id)));
        }
        for (const PersonRow &each : m_people) {
            if (fits(each.person.code, each.name))
                found.push_back(infoOf(SubjectId::of(each.person.id)));
        }
        return Result<std::vector<SubjectInfo>>(std::move(found));
    });
}

Workspace::Answer<SubjectFigures> CannedWorkspace::figures(const Actor &, const SubjectId &id,
                                                           const DayRange &days, const QStringList &courses)
{
    return answer<SubjectFigures>(
        [this, id, days, courses] { return Result<SubjectFigures>(figuresOf(id, days, courses)); });
}

Workspace::Answer<Overview> CannedWorkspace::overview(const Actor &, UnitId unit, const DayRange &days,
                                                      const QStringList &courses)
{
    return answer<Overview>([this, unit, days, courses] {
        Overview overview;
        overview.subject = infoOf(SubjectId::of(unit));
        overview.figures = figuresOf(SubjectId::of(unit), days, courses);
        for (const Unit *each : m_tree.children(unit))
            overview.children.push_back(rowOf(*each, days));
        for (std::size_t i = 0; m_options.hasData && i < std::min<std::size_t>(10, m_people.size()); ++i)
            overview.concerns.push_back({personRow(m_people[i * 3 % m_people.size()], days),
                                         static_cast<std::uint8_t>(i % 4 == 0 ? 3 : 1), days.last, days.last,
                                         days.last, i % 4 == 0 ? 38.4 : 96.0, i % 4 == 0 ? 36.6 : 71.0,
                                         6.0 - 0.3 * static_cast<double>(i), static_cast<int>(i % 4)});
        return Result<Overview>(std::move(overview));
    });
}

Workspace::Answer<Analysis> CannedWorkspace::analyze(const Actor &, const AnalysisRequest &request,
                                                     const CancelToken &)
{
    return answer<Analysis>([this, request] {
        const bool isPerson = request.subject.kind == SubjectId::Kind::person;
        auto results =
            isPerson ? cannedPersonAnalyses(request.subject.person.value(), request.days, m_options.hasData)
                     : cannedUnitAnalyses(m_tree, request.subject.unit, request.days, m_options.hasData);
        if (!request.only.isEmpty())
            std::erase_if(results, [&request](const AnalysisResult &each) {
                return !request.only.contains(each.method);
            });
        if (!isPerson && membersOf(request.subject.unit) < 5)
            results = {notApplicable(QStringLiteral("privacy-guard"), 1, request.days,
                                     QStringLiteral("too_few_people"),
                                     {QStringLiteral("不公开。"), QStringLiteral("Withheld.")})};
        return Result<Analysis>(Analysis{infoOf(request.subject), request.days, std::move(results)});
    });
}

std::vector<CheckUp> CannedWorkspace::storedCheckUps() const
{
    const std::lock_guard lock(m_checkUpMutex);
    return m_checkUps;
}

Workspace::Answer<std::vector<CheckUp>> CannedWorkspace::checkUps(const Actor &, PersonId person)
{
    return answer<std::vector<CheckUp>>([this, person] {
        std::vector<CheckUp> found = storedCheckUps();
        std::erase_if(found, [&](const CheckUp &each) { return each.person != person; });
        return Result<std::vector<CheckUp>>(std::move(found));
    });
}

Workspace::Answer<CheckUp> CannedWorkspace::saveCheckUp(const Actor &, const CheckUp &checkUp)
{
    return answer<CheckUp>([this, checkUp]() -> Result<CheckUp> {
        if (m_checkUpError)
            return fail(*m_checkUpError);
        const std::lock_guard lock(m_checkUpMutex);
        std::erase_if(m_checkUps, [&](const CheckUp &each) {
            return each.person == checkUp.person && each.date == checkUp.date;
        });
        m_checkUps.push_back(checkUp);
        ++m_checkUps.back().version;
        return m_checkUps.back();
    });
}

Workspace::Answer<void> CannedWorkspace::removeCheckUp(const Actor &, PersonId person, Day date)
{
    return answer<void>([this, person, date]() -> Status {
        if (m_checkUpError)
            return fail(*m_checkUpError);
        const std::lock_guard lock(m_checkUpMutex);
        std::erase_if(m_checkUps,
                      [&](const CheckUp &each) { return each.person == person && each.date == date; });
        return {};
    });
}

Workspace::Answer<Series> CannedWorkspace::series(const Actor &, PersonId person, const QString &metric,
                                                  const TimeRange &range, int points)
{
    return answer<Series>([this, person, metric, range, points] {
        Series series;
        const Metric *known = MetricDictionary::builtIn().find(metric);
        series.metric = known ? known->number : std::uint8_t{0};
        series.range = range;
        const int count = points > 0 ? points : 2000;
        const double level = known ? known->populationMean.value_or(50.0) : 50.0;
        for (int i = 0; m_options.hasData && i < count; ++i) {
            if (i % 97 > 88)
                continue;  // a gap
            SeriesPoint point;
            point.time = range.from + range.ms() / count * i;
            point.first = level * (1.0 + 0.08 * std::sin(i / 9.0) + 0.1 * (noise(person.value(), i) - 0.5));
            point.last = point.first;
            point.min = point.first * 0.97;
            point.max = point.first * 1.03;
            point.n = 6;
            series.points.push_back(point);
        }
        series.samples = static_cast<std::int64_t>(series.points.size()) * 6;
        series.gapAfterMs = range.ms() / count * 3;
        return Result<Series>(std::move(series));
    });
}

Workspace::Answer<std::vector<ImportRecord>> CannedWorkspace::imports(const Actor &, int)
{
    return answer<std::vector<ImportRecord>>([] { return Result<std::vector<ImportRecord>>(); });
}

Workspace::Answer<void> CannedWorkspace::settle(const Actor &)
{
    return answer<void>([] { return Status(); });
}

}  // namespace xinglin::test
