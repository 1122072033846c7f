// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/demo/demo_company.h"

#include "core/random.h"
#include "workspace/demo/demo_names.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <numeric>

// The macro must stand outside every namespace.
static void initialiseDemoResources()
{
    Q_INIT_RESOURCE(demo);
}

namespace xinglin {
namespace {

struct SizeRow
{
    DemoOptions::Size size;
    const char *name;
    int people, days, minutes, teamSize;
};
constexpr std::array kSizes{
    SizeRow{DemoOptions::Size::small, "small", 60, 60, 10, 6},
    SizeRow{DemoOptions::Size::medium, "medium", 1000, 35, 10, 10},
    SizeRow{DemoOptions::Size::large, "large", 10000, 35, 20, 14},
};

const SizeRow &rowOf(DemoOptions::Size size)
{
    return kSizes[static_cast<std::size_t>(size)];
}

/// A section of the template, with what is needed to make its teams.
struct Section
{
    QJsonObject json;
    QString code;
    int unit = -1;
    int company = 0;
    int people = 0;
};

BilingualText nameOf(const QJsonObject &json)
{
    return {json.value(QLatin1String("zh")).toString(), json.value(QLatin1String("en")).toString()};
}

Result<QJsonObject> readTemplate()
{
    initialiseDemoResources();
    QFile file(QStringLiteral(":/demo/organisation.json"));
    const QJsonDocument document =
        file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()) : QJsonDocument();
    if (!document.isObject())
        return fail(ErrorCode::internal,
                    QCoreApplication::translate("Workspace", "The demo's data is missing."));
    return document.object();
}

/// Shares the people out by weight among the sections of the highest rank (largest remainder).
void share(std::vector<Section> &sections, int people, int teamSize)
{
    std::vector<Section *> byRank;
    for (Section &section : sections)
        byRank.push_back(&section);
    std::sort(byRank.begin(), byRank.end(), [](const Section *a, const Section *b) {
        return a->json.value(QLatin1String("rank")).toInt() < b->json.value(QLatin1String("rank")).toInt();
    });
    byRank.resize(std::min<std::size_t>(byRank.size(), static_cast<std::size_t>(people / teamSize)));
    const bool fewEach =
        byRank.size() * static_cast<std::size_t>(teamSize) * 2 > static_cast<std::size_t>(people);
    std::vector<double> weights;
    for (const Section *section : byRank)
        weights.push_back(fewEach ? 1.0 : section->json.value(QLatin1String("weight")).toDouble(1.0));
    const double total = std::accumulate(weights.begin(), weights.end(), 0.0);
    int given = 0;
    for (std::size_t i = 0; i < byRank.size(); ++i) {
        byRank[i]->people = static_cast<int>(people * weights[i] / total);
        given += byRank[i]->people;
    }
    for (std::size_t i = 0; given < people; ++i, ++given)
        ++byRank[i % byRank.size()]->people;
}

class Builder
{
public:
    Builder(const DemoOptions &options, const QJsonObject &json)
        : m_options(options)
        , m_json(json)
    {}

    DemoCompany build()
    {
        collectSections();
        share(m_sections, m_options.people(), rowOf(m_options.size).teamSize);
        addUnits();
        for (Section &section : m_sections)
            addTeams(section);
        addPeople();
        setHigherHeads();
        return std::move(m_company);
    }

private:
    void collectSections()
    {
        const QString group = groupCode();
        int companyIndex = 0;
        for (const QJsonValue &company : m_json.value(QLatin1String("companies")).toArray()) {
            for (const QJsonValue &department : company[QLatin1String("departments")].toArray()) {
                for (const QJsonValue &section : department[QLatin1String("sections")].toArray()) {
                    const QStringList path{group, company[QLatin1String("code")].toString(),
                                           department[QLatin1String("code")].toString(),
                                           section[QLatin1String("code")].toString()};
                    m_sections.push_back(
                        {section.toObject(), path.join(QLatin1Char('-')), -1, companyIndex, 0});
                }
            }
            ++companyIndex;
        }
    }

    QString groupCode() const
    {
        return m_json.value(QLatin1String("group"))[QLatin1String("code")].toString();
    }

    bool isUsed(const QString &code) const
    {
        return std::any_of(m_sections.begin(), m_sections.end(), [&](const Section &section) {
            return section.people > 0 &&
                   (section.code + QLatin1Char('-')).startsWith(code + QLatin1Char('-'));
        });
    }

    int addUnit(const QString &code, const QString &parent, const BilingualText &name)
    {
        m_company.units.push_back({code, parent, {}, name});
        return static_cast<int>(m_company.units.size() - 1);
    }

    void addUnits()
    {
        addUnit(groupCode(), {}, nameOf(m_json.value(QLatin1String("group")).toObject()));
        for (const QJsonValue &company : m_json.value(QLatin1String("companies")).toArray())
            addBelow(groupCode(), company.toObject(), QLatin1String("departments"));
    }

    void addBelow(const QString &parent, const QJsonObject &json, QLatin1String childrenKey)
    {
        const QString code = parent + QLatin1Char('-') + json.value(QLatin1String("code")).toString();
        if (!isUsed(code))
            return;
        const int index = addUnit(code, parent, nameOf(json));
        for (const QJsonValue &child : json.value(childrenKey).toArray())
            addBelow(code, child.toObject(), QLatin1String("sections"));
        for (Section &section : m_sections) {
            if (section.code == code)
                section.unit = index;
        }
    }

    void addTeams(const Section &section)
    {
        if (section.people == 0)
            return;
        const int count = std::max(1, section.people / rowOf(m_options.size).teamSize);
        const QString shift = section.json.value(QLatin1String("shift")).toString();
        const QString site = section.json.value(QLatin1String("site")).toString();
        for (int i = 0; i < count; ++i) {
            const BilingualText name{chineseNumber(i + 1) + QStringLiteral("班"),
                                     QStringLiteral("Team %1").arg(i + 1)};
            DemoTeam team;
            team.unit = addUnit(section.code + QStringLiteral("-%1").arg(i + 1, 2, 10, QLatin1Char('0')),
                                section.code, name);
            team.company = section.company;
            team.section = section.code;
            team.shift = shift == QLatin1String("three") ? DemoShift::three
                         : shift == QLatin1String("two") ? DemoShift::two
                                                         : DemoShift::office;
            team.site = site == QLatin1String("underground") ? DemoSite::underground
                        : site == QLatin1String("surface")   ? DemoSite::surface
                        : site == QLatin1String("road")      ? DemoSite::road
                                                             : DemoSite::office;
            team.exertion = section.json.value(QLatin1String("exertion")).toDouble();
            team.risk = parseRisk(section.json.value(QLatin1String("risk")).toString());
            team.rotation = i;
            team.first = m_nextPerson;
            m_nextPerson += section.people / count + (i < section.people % count ? 1 : 0);
            team.end = m_nextPerson;
            m_company.teams.push_back(team);
            m_positions.push_back(section.json.value(QLatin1String("positions")).toArray());
        }
    }

    void addPeople()
    {
        DemoNames names(m_options.seed);
        Random random(m_options.seed * 7919 + 17);
        const int language = m_options.language == Language::zhCN ? 0 : 1;
        for (std::size_t t = 0; t < m_company.teams.size(); ++t) {
            const DemoTeam &team = m_company.teams[t];
            for (int i = team.first; i < team.end; ++i) {
                DemoPerson person;
                person.code = QStringLiteral("E%1").arg(i + 1, 5, 10, QLatin1Char('0'));
                person.sex = random.uniform() < femaleShare(team.site) ? Sex::female : Sex::male;
                person.name = names.next(person.sex);
                const QJsonArray position = m_positions[t]
                                                .at(static_cast<qsizetype>(random.below(
                                                    static_cast<std::uint64_t>(m_positions[t].size()))))
                                                .toArray();
                const bool leads = i == team.first;
                person.position =
                    leads ? (language == 0 ? QStringLiteral("班长") : QStringLiteral("Team leader"))
                          : position.at(language).toString();
                person.risk = leads && team.risk == RiskLevel::low ? RiskLevel::low : team.risk;
                person.birth =
                    m_options.until - static_cast<int>(365.25 * 20 + random.uniform() * 365.25 * 38);
                person.phone = QStringLiteral("120%1").arg(i + 1, 8, 10, QLatin1Char('0'));
                person.idNumber = QStringLiteral("000000%1%2X")
                                      .arg(person.birth.text().remove(QLatin1Char('-')))
                                      .arg((i + 1) % 1000, 3, 10, QLatin1Char('0'));
                person.team = static_cast<int>(t);
                m_company.people.push_back(std::move(person));
            }
            setHead(team);
        }
    }

    static double femaleShare(DemoSite site)
    {
        return site == DemoSite::underground ? 0.0 : site == DemoSite::office ? 0.55 : 0.25;
    }

    /// Sections, departments and companies are led by further people of their first team; every fifth section
    /// has nobody, so that its alerts go to the department.
    void setHigherHeads()
    {
        static constexpr std::array kTitles{
            std::pair("总经理", "General manager"), std::pair("公司经理", "Company manager"),
            std::pair("部门经理", "Department manager"), std::pair("区队长", "Section chief")};
        int sections = 0;
        for (DemoUnit &unit : m_company.units) {
            const auto level = static_cast<std::size_t>(unit.code.count(QLatin1Char('-')));
            if (level >= kTitles.size() || (level + 1 == kTitles.size() && ++sections % 5 == 0))
                continue;
            const int steps = static_cast<int>(kTitles.size() - level);
            for (const DemoTeam &team : m_company.teams) {
                const QString &code = m_company.units[static_cast<std::size_t>(team.unit)].code;
                if (!code.startsWith(unit.code + QLatin1Char('-')) || team.first + steps >= team.end)
                    continue;
                DemoPerson &head = m_company.people[static_cast<std::size_t>(team.first + steps)];
                head.position = QString::fromUtf8(
                    m_options.language == Language::zhCN ? kTitles[level].first : kTitles[level].second);
                unit.head = head.code;
                break;
            }
        }
    }

    /// The first person of a team leads it.
    void setHead(const DemoTeam &team)
    {
        DemoUnit *unit = &m_company.units[static_cast<std::size_t>(team.unit)];
        unit->head = m_company.people[static_cast<std::size_t>(team.first)].code;
    }

    const DemoOptions &m_options;
    QJsonObject m_json;
    std::vector<Section> m_sections;
    std::vector<QJsonArray> m_positions;  // by team
    int m_nextPerson = 0;
    DemoCompany m_company;
};

}  // namespace

int DemoOptions::people() const
{
    return rowOf(size).people;
}

int DemoOptions::days() const
{
    return rowOf(size).days;
}

int DemoOptions::minutesBetweenSamples() const
{
    return rowOf(size).minutes;
}

std::optional<DemoOptions::Size> parseDemoSize(QStringView text)
{
    for (const SizeRow &row : kSizes) {
        if (text == QLatin1String(row.name))
            return row.size;
    }
    return std::nullopt;
}

QString demoSizeName(DemoOptions::Size size)
{
    return QString::fromLatin1(rowOf(size).name);
}

Result<DemoCompany> DemoCompany::make(const DemoOptions &options)
{
    const auto json = readTemplate();
    if (!json)
        return fail(json.error());
    return Builder(options, *json).build();
}

const DemoTeam &DemoCompany::teamOf(QStringView section) const
{
    for (const DemoTeam &team : teams) {
        if (team.section == section)
            return team;
    }
    return teams.back();
}

}  // namespace xinglin
