// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/demo/demo_files.h"

#include "core/parallel.h"
#include "workspace/demo/demo_check_ups.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>

namespace xinglin {
namespace {

/// Samples in one file: enough for a reader to run at full speed, few enough for memory.
constexpr int kSamplesPerFile = 600'000;
/// What is replayed at once.
constexpr int kSliceHours = 6;
constexpr int kSlicesOfDay = 24 / kSliceHours;

std::string quoted(const QString &text)
{
    return text.toStdString();  // the invented names hold no separators
}

std::string localTime(Day day, int minute)
{
    return QStringLiteral("%1 %2:%3:00")
        .arg(day.text())
        .arg(minute / 60, 2, 10, QLatin1Char('0'))
        .arg(minute % 60, 2, 10, QLatin1Char('0'))
        .toStdString();
}

/// `slices`: of the days that are replayed; none: everything goes into `out`.
void appendDays(const DemoCompany &company, const DemoStories &stories, const DemoOptions &options,
                const Zone &zone, int person, bool late, std::string &out,
                std::vector<std::string> *slices = nullptr)
{
    DemoBody body(company, stories, options, zone, person);
    DemoWatch watch(options, stories, zone, person);
    for (int i = 0; i < options.days(); ++i) {
        const DemoDay &day = body.nextDay();
        if (day.effect.silent || day.effect.late != late)
            continue;
        const int replayed = day.day - options.firstReplayed();
        if (!slices || replayed < 0)
            watch.append(day, out);
        else
            watch.append(day, [&](int second) -> std::string & {
                const int slice = replayed * kSlicesOfDay + second / (kSliceHours * 3600);
                return (*slices)[static_cast<std::size_t>(slice)];
            });
    }
}

}  // namespace

Result<DemoFiles> DemoFiles::make(const DemoOptions &options, const QString &folder)
{
    auto company = DemoCompany::make(options);
    if (!company)
        return fail(company.error());
    auto zone = Zone::byName(options.zone);
    if (!zone)
        return fail(zone.error());
    if (!QDir().mkpath(folder))
        return fail(ErrorCode::io,
                    QCoreApplication::translate("Workspace", "The folder %1 cannot be made.").arg(folder));
    return DemoFiles(options, folder, *std::move(company), *std::move(zone));
}

DemoFiles::DemoFiles(const DemoOptions &options, const QString &folder, DemoCompany company, Zone zone)
    : m_options(options)
    , m_folder(folder)
    , m_company(std::make_shared<const DemoCompany>(std::move(company)))
    , m_stories(std::make_shared<const DemoStories>(*m_company, options))
    , m_zone(std::move(zone))
{
    const int samplesEach = options.days() * 1440 / options.minutesBetweenSamples();
    const int peoplePerFile = std::max(1, kSamplesPerFile / samplesEach);
    static constexpr const char *kSites[] = {"mine", "plant", "fleet", "office"};
    int site = -1;
    for (const DemoTeam &team : m_company->teams) {
        const bool isFull = !m_parts.empty() && team.end - m_parts.back().first > peoplePerFile;
        if (team.company != site || isFull) {
            site = team.company;
            m_parts.push_back({QStringLiteral("watch-%1-%2.ndjson")
                                   .arg(m_parts.size() + 1, 2, 10, QLatin1Char('0'))
                                   .arg(QLatin1String(kSites[std::clamp(team.company, 0, 3)])),
                               team.first, team.first});
        }
        m_parts.back().end = team.end;
    }
}

QString DemoFiles::path(const QString &name) const
{
    return QDir(m_folder).filePath(name);
}

Status DemoFiles::write(const QString &name, const std::string &content) const
{
    QFile file(path(name));
    const auto size = static_cast<qint64>(content.size());
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || file.write(content.data(), size) != size)
        return fail(ErrorCode::io, QCoreApplication::translate("Workspace", "%1 cannot be written: %2.")
                                       .arg(file.fileName(), file.errorString()));
    return {};
}

std::string DemoFiles::unitsCsv(bool withHeads) const
{
    std::string text = withHeads ? "code,parent,name,name_en,head\n" : "code,parent,name,name_en\n";
    for (const DemoUnit &unit : m_company->units) {
        if (withHeads && unit.head.isEmpty())
            continue;
        text += quoted(unit.code) + ',' + quoted(unit.parent) + ',' + quoted(unit.name.zh) + ",\"" +
                quoted(unit.name.en) + '"';
        text += withHeads ? ',' + quoted(unit.head) + '\n' : "\n";
    }
    return text;
}

std::string DemoFiles::peopleCsv() const
{
    std::string text = "code,name,name_en,unit,position,risk,sex,birth,phone,id_number\n";
    for (const DemoPerson &person : m_company->people) {
        const DemoTeam &team = m_company->teams[static_cast<std::size_t>(person.team)];
        const QStringList fields{
            person.code,         person.name.zh,
            person.name.en,      m_company->units[static_cast<std::size_t>(team.unit)].code,
            person.position,     riskName(person.risk),
            sexName(person.sex), person.birth.text(),
            person.phone,        person.idNumber};
        text += fields.join(QLatin1Char(',')).toStdString() + '\n';
    }
    return text;
}

std::string DemoFiles::bindingsCsv() const
{
    const DemoHandOver &change = m_stories->handOver();
    const std::string start = localTime(m_options.range().first - 1, 8 * 60);
    const std::string changed = localTime(change.day, change.minute);
    std::string text = "device,person,from,to\n";
    for (int person = 0; person < static_cast<int>(m_company->people.size()); ++person) {
        const std::string code = quoted(m_company->people[static_cast<std::size_t>(person)].code);
        const bool ends = person == change.from || person == change.to;
        text += demoSerial(m_options, person) + ',' + code + ',' + start + ',' + (ends ? changed : "") + '\n';
    }
    text += demoSerial(m_options, change.from) + ',' +
            quoted(m_company->people[static_cast<std::size_t>(change.to)].code) + ',' + changed + ",\n";
    return text;
}

Status DemoFiles::writeLists()
{
    if (Status done = write(QStringLiteral("units.csv"), unitsCsv(false)); !done)
        return done;
    if (Status done = write(QStringLiteral("people.csv"), peopleCsv()); !done)
        return done;
    if (Status done = write(QStringLiteral("heads.csv"), unitsCsv(true)); !done)
        return done;
    if (Status done = write(QStringLiteral("bindings.csv"), bindingsCsv()); !done)
        return done;
    if (Status done = write(QStringLiteral("checkups.csv"), demoCheckUps(*m_company, m_options)); !done)
        return done;
    return write(QStringLiteral("stories.json"),
                 QJsonDocument(m_stories->toJson()).toJson(QJsonDocument::Indented).toStdString());
}

QStringList DemoFiles::lists() const
{
    return {path(QStringLiteral("units.csv")), path(QStringLiteral("people.csv")),
            path(QStringLiteral("heads.csv")), path(QStringLiteral("bindings.csv")),
            path(QStringLiteral("checkups.csv"))};
}

Result<QString> DemoFiles::writeSamples(int index)
{
    if (index == static_cast<int>(m_parts.size())) {
        const QString name = QStringLiteral("watch-late.ndjson");
        if (Status done = write(name, lateSamples()); !done)
            return fail(done.error());
        return path(name);
    }
    const Part &part = m_parts[static_cast<std::size_t>(index)];
    std::vector<std::string> buffers(static_cast<std::size_t>(part.end - part.first));
    std::vector<std::vector<std::string>> slices(
        buffers.size(),
        std::vector<std::string>(static_cast<std::size_t>(m_options.replayedDays() * kSlicesOfDay)));
    parallelFor(buffers.size(), [&](std::size_t i) {
        const auto samples =
            static_cast<std::size_t>(m_options.days() * 1440 / m_options.minutesBetweenSamples());
        buffers[i].reserve(samples * 220);
        appendDays(*m_company, *m_stories, m_options, m_zone, part.first + static_cast<int>(i), false,
                   buffers[i], &slices[i]);
    });
    if (Status appended = appendSlices(slices, index == 0); !appended)
        return fail(appended.error());
    QFile file(path(part.name));
    bool isWritten = file.open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    for (const std::string &buffer : buffers) {
        const auto size = static_cast<qint64>(buffer.size());
        isWritten = isWritten && file.write(buffer.data(), size) == size;
    }
    if (!isWritten)
        return fail(ErrorCode::io, QCoreApplication::translate("Workspace", "%1 cannot be written: %2.")
                                       .arg(file.fileName(), file.errorString()));
    return file.fileName();
}

QString DemoFiles::sliceName(int slice) const
{
    const Day day = m_options.firstReplayed() + slice / kSlicesOfDay;
    return QStringLiteral("replay-%1-%2")
        .arg(day.text())
        .arg(slice % kSlicesOfDay * kSliceHours, 2, 10, QLatin1Char('0'));
}

TimeRange DemoFiles::sliceTime(int slice) const
{
    const Day day = m_options.firstReplayed() + slice / kSlicesOfDay;
    const std::int64_t from = slice % kSlicesOfDay * std::int64_t{kSliceHours} * 3'600'000;
    const std::int64_t to = from + std::int64_t{kSliceHours} * 3'600'000;
    return {m_zone.fromLocal(day, from), to == kDayMs ? m_zone.startOf(day + 1) : m_zone.fromLocal(day, to)};
}

Status DemoFiles::appendSlices(const std::vector<std::vector<std::string>> &people, bool isFirst) const
{
    const std::size_t count = people.empty() ? 0 : people.front().size();
    for (std::size_t slice = 0; slice < count; ++slice) {
        QFile file(path(sliceName(static_cast<int>(slice)) + QStringLiteral(".ndjson")));
        bool isWritten = file.open((isFirst ? QIODevice::WriteOnly : QIODevice::Append));
        for (const std::vector<std::string> &person : people) {
            const auto size = static_cast<qint64>(person[slice].size());
            isWritten = isWritten && file.write(person[slice].data(), size) == size;
        }
        if (!isWritten || !file.flush())
            return fail(ErrorCode::io, QCoreApplication::translate("Workspace", "%1 cannot be written: %2.")
                                           .arg(file.fileName(), file.errorString()));
    }
    return {};
}

Result<std::vector<DemoFiles::Slice>> DemoFiles::slices() const
{
    std::vector<Slice> slices;
    for (int i = 0; i < m_options.replayedDays() * kSlicesOfDay; ++i) {
        const TimeRange time = sliceTime(i);
        Slice slice{time.from, time.to, {}};
        const QString samples = sliceName(i) + QStringLiteral(".ndjson");
        if (QFileInfo(path(samples)).size() > 0)
            slice.files += path(samples);
        if (const std::string told = events(time); !told.empty()) {
            const QString name = sliceName(i) + QStringLiteral("-events.ndjson");
            if (Status written = write(name, told); !written)
                return fail(written.error());
            slice.files += path(name);
        }
        slices.push_back(std::move(slice));
    }
    return slices;
}

std::string DemoFiles::lateSamples() const
{
    std::string inOrder;
    const Day someLateDay = m_options.until - 7;
    for (int person = 0; person < static_cast<int>(m_company->people.size()); ++person) {
        if (m_stories->effectOn(person, someLateDay).late)
            appendDays(*m_company, *m_stories, m_options, m_zone, person, true, inOrder);
    }
    std::vector<std::string_view> lines;
    for (std::size_t at = 0; at < inOrder.size();) {
        const std::size_t end = inOrder.find('\n', at) + 1;
        lines.emplace_back(inOrder.data() + at, end - at);
        at = end;
    }
    Random random(m_options.seed + 77);
    for (std::size_t i = lines.size(); i > 1; --i)
        std::swap(lines[i - 1], lines[random.below(i)]);
    std::string text;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        text += lines[i];
        if (i % 7 == 3)
            text += lines[i / 2];  // sent once more, as watches do
    }
    return text;
}

Status DemoFiles::writeDeviceMessages()
{
    if (Status done = write(QStringLiteral("devices.ndjson"), deviceInfos()); !done)
        return done;
    const Instant replayed = m_zone.startOf(m_options.firstReplayed());
    return write(QStringLiteral("events.ndjson"), events({Instant(0), replayed}));
}

QStringList DemoFiles::deviceMessages() const
{
    return {path(QStringLiteral("devices.ndjson")), path(QStringLiteral("events.ndjson"))};
}

std::string DemoFiles::deviceInfos() const
{
    std::string text;
    for (int person = 0; person < static_cast<int>(m_company->people.size()); ++person) {
        const DemoDialect dialect = demoDialect(m_options, person);
        Random random(m_options.seed * 13 + static_cast<std::uint64_t>(person));
        const auto serial = QString::fromStdString(demoSerial(m_options, person));
        const auto battery = static_cast<int>(12 + random.below(88));
        const bool asText = dialect == DemoDialect::camelCase;
        text += QStringLiteral(R"({"SerialNumber":"%1","System Software Version":"%2","Device Name":"%3",)"
                               R"("Network Access Mode":"%4","batteryLevel":%5,"voltage":%6,)"
                               R"("chargingStatus":"NONE","wearState":1,"status":"ACTIVE","timestamp":"%7"})")
                    .arg(serial,
                         dialect == DemoDialect::shortNames ? QStringLiteral("2.4.8")
                                                            : QStringLiteral("ARC-AL00CN 4.0.0.900"),
                         asText ? QStringLiteral("ARC-AL00CN") : QStringLiteral("XW-2"),
                         random.below(2) == 0 ? QStringLiteral("wifi") : QStringLiteral("4g"),
                         asText ? QStringLiteral("\"%1%\"").arg(battery) : QString::number(battery))
                    .arg(3600 + battery * 6)
                    .arg(QString::fromStdString(localTime(m_options.until, 22 * 60 + person % 60)))
                    .toStdString() +
                '\n';
    }
    return text;
}

std::string DemoFiles::events(const TimeRange &range) const
{
    std::string text;
    for (const DemoAlarm &alarm : m_stories->alarms()) {
        if (!range.contains(m_zone.fromLocal(alarm.day, alarm.minute * 60'000LL)))
            continue;
        text +=
            QStringLiteral(R"({"eventType":"com.qinglan.watch.action.%1","eventValue":"%2","deviceSn":"%3",)"
                           R"("latitude":"0","longitude":"0","timestamp":"%4"})")
                .arg(alarm.key, alarm.isReal ? QStringLiteral("1") : QStringLiteral("84"),
                     QString::fromStdString(demoSerial(m_options, alarm.person)),
                     QString::fromStdString(localTime(alarm.day, alarm.minute)))
                .toStdString() +
            '\n';
    }
    return text;
}

}  // namespace xinglin
