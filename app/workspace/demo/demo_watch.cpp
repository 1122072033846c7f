// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/demo/demo_watch.h"

#include <charconv>

namespace xinglin {
namespace {

void number(std::string &out, std::int64_t value)
{
    char text[24];
    const auto end = std::to_chars(text, text + sizeof text, value).ptr;
    out.append(text, end);
}

/// Tenths as text with one decimal.
void tenths(std::string &out, int value)
{
    number(out, value / 10);
    out += '.';
    out += static_cast<char>('0' + value % 10);
}

void millionths(std::string &out, int value)
{
    number(out, value / 1'000'000);
    out += '.';
    const int rest = value % 1'000'000;
    for (int digit = 100'000; digit > 0; digit /= 10)
        out += static_cast<char>('0' + rest / digit % 10);
}

void twoDigits(std::string &out, int value)
{
    out += static_cast<char>('0' + value / 10);
    out += static_cast<char>('0' + value % 10);
}

std::uint64_t hashOf(const DemoOptions &options, int person, std::uint64_t purpose)
{
    return Random(options.seed * 1000003u + static_cast<std::uint64_t>(person) * 31u + purpose).next();
}

}  // namespace

std::string demoSerial(const DemoOptions &options, int person)
{
    // Unique by the running number; the digits before it are a lot number.
    const auto lot = static_cast<int>(hashOf(options, 0, 1) % 900 + 100);
    return "XW" + std::to_string(lot) + std::to_string(100'000 + person * 7);
}

DemoDialect demoDialect(const DemoOptions &options, int person)
{
    const std::uint64_t roll = hashOf(options, person, 2) % 100;
    return roll < 60   ? DemoDialect::shortNames
           : roll < 82 ? DemoDialect::camelCase
           : roll < 92 ? DemoDialect::batches
                       : DemoDialect::relayed;
}

DemoWatch::DemoWatch(const DemoOptions &options, const DemoStories &stories, const Zone &zone, int person)
    : m_dialect(demoDialect(options, person))
    , m_handOver(stories.handOver())
    , m_zone(zone)
    , m_person(person)
    , m_own(demoSerial(options, person))
    , m_inherited(demoSerial(options, m_handOver.from))
{}

const std::string &DemoWatch::serialAt(Day day, int second) const
{
    static const std::string none;
    const bool after = day > m_handOver.day || (day == m_handOver.day && second >= m_handOver.minute * 60);
    if (after && m_person == m_handOver.from)
        return none;
    return after && m_person == m_handOver.to ? m_inherited : m_own;
}

void DemoWatch::appendTime(int second, std::string &out) const
{
    if (m_dialect == DemoDialect::batches) {
        number(out, m_zone.fromLocal(m_day->day, second * 1000LL).ms());
        return;
    }
    out += m_date;
    twoDigits(out, second / 3600);
    out += ':';
    twoDigits(out, second / 60 % 60);
    out += ':';
    twoDigits(out, second % 60);
}

void DemoWatch::appendSleep(std::string &out) const
{
    out += m_dialect == DemoDialect::shortNames ? R"(,"smData":")" : R"(,"sleepData":")";
    out +=
        m_dialect == DemoDialect::relayed ? R"({\"code\":\"0\"\"data\":[)" : R"({\"code\":\"0\",\"data\":[)";
    bool isFirst = true;
    for (const SleepSpan &span : m_day->sleep) {
        out += isFirst ? R"({\"startTimeStamp\":)" : R"(,{\"startTimeStamp\":)";
        isFirst = false;
        number(out, span.from);
        out += R"(,\"endTimeStamp\":)";
        number(out, span.to);
        out += R"(,\"type\":)";
        number(out, static_cast<int>(span.kind));
        out += '}';
    }
    out += R"(],\"name\":\"sleep\",\"type\":\"history\"}")";
}

void DemoWatch::appendPosition(const DemoSample &sample, std::string &out) const
{
    const bool isShort = m_dialect == DemoDialect::shortNames;
    if (sample.position[0] == 0)
        return;
    out += isShort ? R"(,"wd":")" : R"(,"latitude":")";
    millionths(out, sample.position[0]);
    out += isShort ? R"(","jd":")" : R"(","longitude":")";
    millionths(out, sample.position[1]);
    out += isShort ? R"(","hb":")" : R"(","altitude":")";
    tenths(out, sample.position[2]);
    out += '"';
}

void DemoWatch::appendShort(const DemoSample &sample, std::string &out) const
{
    out += R"({"id":")";
    out += *m_serial;
    out += R"(","cjsj":")";
    appendTime(sample.second, out);
    out += R"(","xlv":")";
    number(out, sample.heartRate);
    out += R"(","xy":")";
    number(out, sample.spo2);
    out += R"(","tw":")";
    tenths(out, sample.temperatureTenths);
    out += R"(","gxy":")";
    number(out, sample.systolic);
    out += R"(","dxy":")";
    number(out, sample.diastolic);
    out += R"(","yl":")";
    number(out, sample.stress);
    out += R"(","bs":")";
    number(out, sample.steps);
    out += R"(","jl":")";
    tenths(out, sample.distanceDecimetres);
    out += R"(","rl":")";
    tenths(out, sample.kcalTenths);
    out += '"';
    appendPosition(sample, out);
    if (m_withSleep)
        appendSleep(out);
    out += '}';
}

void DemoWatch::appendCamel(const DemoSample &sample, std::string &out) const
{
    out += R"({"deviceSn":")";
    out += *m_serial;
    out += R"(","timestamp":")";
    appendTime(sample.second, out);
    out += R"(","heartRate":)";
    number(out, sample.heartRate);
    out += R"(,"bloodOxygen":)";
    number(out, sample.spo2);
    out += R"(,"temperature":")";
    tenths(out, sample.temperatureTenths);
    out += R"(","pressureHigh":)";
    number(out, sample.systolic);
    out += R"(,"pressureLow":)";
    number(out, sample.diastolic);
    out += R"(,"stress":)";
    number(out, sample.stress);
    out += R"(,"step":)";
    number(out, sample.steps);
    out += R"(,"distance":")";
    tenths(out, sample.distanceDecimetres);
    out += R"(","calorie":")";
    tenths(out, sample.kcalTenths);
    out += '"';
    appendPosition(sample, out);
    if (m_withSleep)
        appendSleep(out);
    else if (m_dialect == DemoDialect::camelCase)
        out += R"(,"sleepData":"null")";
    out += '}';
}

void DemoWatch::appendRecord(const DemoSample &sample, std::string &out) const
{
    if (m_dialect == DemoDialect::shortNames)
        appendShort(sample, out);
    else
        appendCamel(sample, out);
}

void DemoWatch::append(const DemoDay &day, std::string &out)
{
    append(day, [&out](int) -> std::string & { return out; });
}

void DemoWatch::append(const DemoDay &day, const OutOf &outOf)
{
    std::string *line = nullptr;  // where a list of samples is begun
    m_day = &day;
    m_date = day.day.text().toStdString() + ' ';
    bool sleepIsDue = !day.sleep.empty();
    int inLine = 0;
    int stepsBefore = 0;
    for (const DemoSample &sample : day.samples) {
        const std::string &serial = serialAt(day.day, sample.second);
        if (serial.empty())
            continue;
        DemoSample shown = sample;
        if (&serial == &m_inherited && day.day == m_handOver.day) {
            // The counters of a watch that is handed over begin anew.
            stepsBefore = stepsBefore == 0 ? sample.steps : stepsBefore;
            shown.steps = sample.steps - stepsBefore;
            shown.distanceDecimetres = shown.steps * 7;
        }
        std::string &out = outOf(sample.second);
        if (inLine > 0 && line != &out) {
            *line += "]}\n";
            inLine = 0;
        }
        line = &out;
        m_serial = &serial;
        m_withSleep = sleepIsDue && sample.second >= day.wakeSecond;
        sleepIsDue = sleepIsDue && !m_withSleep;
        switch (m_dialect) {
        case DemoDialect::shortNames:
        case DemoDialect::camelCase:
            out += R"({"data":)";
            appendRecord(shown, out);
            out += "}\n";
            break;
        case DemoDialect::relayed:
            out += R"({"data":{"data":)";
            appendRecord(shown, out);
            out += R"(,"customerId":"0","userId":"0","upload_method":"bluetooth"}})";
            out += '\n';
            break;
        case DemoDialect::batches:
            out += inLine == 0 ? R"({"batch_data":[)" : ",";
            appendRecord(shown, out);
            if (++inLine == 6) {
                out += "]}\n";
                inLine = 0;
            }
            break;
        }
    }
    if (inLine > 0)
        *line += "]}\n";
}

}  // namespace xinglin
