// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/alert_numbers_forms.h"

#include "cli/forms.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace xinglin {
namespace {

constexpr int kDefaultNumbersDays = 30;

QJsonObject jsonOf(const OrderCourse &course, const std::vector<OrderFigures> &groups)
{
    QJsonArray points;
    for (std::size_t i = 0; i < course.values.size(); ++i)
        points.append(QJsonObject{{QStringLiteral("key"), groups[course.places[i]].key},
                                  {QStringLiteral("value"), course.values[i]}});
    QJsonObject json{{QStringLiteral("points"), points}};
    if (!course.chart)
        return json;
    QJsonArray outside;
    for (const std::size_t place : course.chart->outside)
        outside.append(groups[course.places[place]].key);
    json.insert(QStringLiteral("xmr"), QJsonObject{{QStringLiteral("n"), qint64(course.values.size())},
                                                   {QStringLiteral("mean"), course.chart->plain.mean},
                                                   {QStringLiteral("lower"), course.chart->plain.lower},
                                                   {QStringLiteral("upper"), course.chart->plain.upper},
                                                   {QStringLiteral("outside"), outside}});
    return json;
}

QJsonObject daysJson(const DayRange &days)
{
    return {{QStringLiteral("from"), days.first.text()}, {QStringLiteral("to"), days.last.text()}};
}

}  // namespace

QJsonObject jsonOf(const SpanFigures &span)
{
    return {{QStringLiteral("n"), qint64{span.n}},
            {QStringLiteral("mean"), jsonOf(span.mean)},
            {QStringLiteral("median"), jsonOf(span.median)},
            {QStringLiteral("p90"), jsonOf(span.p90)}};
}

QJsonObject jsonOf(const RateFigures &rate)
{
    return {{QStringLiteral("count"), qint64{rate.count}},
            {QStringLiteral("of"), qint64{rate.of}},
            {QStringLiteral("rate"), jsonOf(rate.rate())}};
}

QJsonObject jsonOf(const OrderFigures &figures, Language language)
{
    QJsonObject json;
    if (!figures.key.isEmpty())
        json.insert(QStringLiteral("key"), figures.key);
    if (!figures.code.isEmpty())
        json.insert(QStringLiteral("code"), figures.code);
    if (const QString title = figures.title.in(language); !title.isEmpty())
        json.insert(QStringLiteral("name"), title);
    if (figures.suppressed) {
        json.insert(QStringLiteral("suppressed"), true);
        return json;
    }
    json.insert(QStringLiteral("orders"), qint64{figures.orders});
    json.insert(QStringLiteral("firings"), qint64{figures.firings});
    json.insert(QStringLiteral("occurrences"), qint64{figures.occurrences});
    json.insert(QStringLiteral("unfinished"), qint64{figures.unfinished});
    json.insert(QStringLiteral("withdrawn"), qint64{figures.withdrawn});
    json.insert(QStringLiteral("mtta"), jsonOf(figures.acknowledge));
    json.insert(QStringLiteral("mttp"), jsonOf(figures.arrive));
    json.insert(QStringLiteral("mttr"), jsonOf(figures.resolve));
    json.insert(QStringLiteral("timeout"), jsonOf(figures.timeout));
    json.insert(QStringLiteral("false_alarm"), jsonOf(figures.falseAlarm));
    json.insert(QStringLiteral("sent"), jsonOf(figures.sent));
    json.insert(QStringLiteral("acknowledged_in_sla"), jsonOf(figures.acknowledgedInSla));
    return json;
}

namespace {

/// Until when a program watched, and the latest pause in it.
void addWatch(QJsonObject &json, const WorkspaceInfo &info)
{
    const auto time = [&](Instant instant) { return info.zone.isoText(instant); };
    json.insert(QStringLiteral("watched_until"),
                info.watchedUntil.isValid() ? QJsonValue(time(info.watchedUntil)) : QJsonValue());
    json.insert(QStringLiteral("unwatched"),
                info.unwatched ? QJsonValue(QJsonObject{{QStringLiteral("from"), time(info.unwatched->from)},
                                                        {QStringLiteral("to"), time(info.unwatched->to)}})
                               : QJsonValue());
}

}  // namespace

QJsonObject jsonOf(const OrderStatistics &statistics, const WorkspaceInfo &info, Language language)
{
    QJsonObject json = daysJson(statistics.request.days);
    json.insert(QStringLiteral("zone"), QString::fromLatin1(info.zone.name()));
    json.insert(QStringLiteral("unit"), statistics.request.unit.isValid()
                                            ? QJsonValue(statistics.request.unit.text())
                                            : QJsonValue());
    json.insert(QStringLiteral("people"), qint64{statistics.people});
    addWatch(json, info);
    if (statistics.suppressed) {
        json.insert(QStringLiteral("suppressed"), true);
        return json;
    }
    json.insert(QStringLiteral("days_left_out"), statistics.daysLeftOut);
    json.insert(QStringLiteral("total"), jsonOf(statistics.total, language));
    if (statistics.avoided)
        json.insert(QStringLiteral("avoided"), jsonOf(*statistics.avoided));
    if (statistics.request.by == StatisticsBy::none)
        return json;
    json.insert(QStringLiteral("by"), statisticsByName(statistics.request.by));
    QJsonArray groups;
    for (const OrderFigures &group : statistics.groups)
        groups.append(jsonOf(group, language));
    json.insert(QStringLiteral("groups"), groups);
    if (!statistics.courses.orders.values.empty())
        json.insert(
            QStringLiteral("courses"),
            QJsonObject{{QStringLiteral("orders"), jsonOf(statistics.courses.orders, statistics.groups)},
                        {QStringLiteral("mtta"), jsonOf(statistics.courses.acknowledge, statistics.groups)}});
    return json;
}

QJsonObject jsonOf(const AvoidedFirings &avoided)
{
    return {{QStringLiteral("folded"), qint64{avoided.folded}},
            {QStringLiteral("joined"), qint64{avoided.joined}},
            {QStringLiteral("cooled"), qint64{avoided.cooled}},
            {QStringLiteral("silenced"), qint64{avoided.silenced}},
            {QStringLiteral("inhibited"), qint64{avoided.inhibited}}};
}

QJsonObject jsonOf(const FatigueBoard &board, Language language)
{
    if (board.suppressed)
        return {{QStringLiteral("suppressed"), true}};
    QJsonArray rules;
    for (const FatigueRule &rule : board.rules) {
        QJsonObject json = jsonOf(rule.figures, language);
        json.insert(QStringLiteral("noise"), qint64{rule.noise});
        json.insert(QStringLiteral("share"), jsonOf(rule.share));
        const QJsonObject avoided = jsonOf(rule.avoided);
        for (auto each = avoided.begin(); each != avoided.end(); ++each)
            json.insert(each.key(), each.value());
        rules.append(json);
    }
    return {{QStringLiteral("total"), jsonOf(board.total, language)},
            {QStringLiteral("rules"), rules},
            {QStringLiteral("all_rules"), qint64{board.allRules}},
            {QStringLiteral("top_share"), jsonOf(board.topShare)},
            {QStringLiteral("avoided"), jsonOf(board.avoided)}};
}

QString spanText(const std::optional<double> &seconds)
{
    if (!seconds)
        return QStringLiteral("-");
    if (*seconds < 99.5)  // as reports change units: 99.6 s are 1.7 min
        return QStringLiteral("%1 s").arg(textOf(seconds, *seconds < 10.0 ? 1 : 0));
    if (*seconds < 100.0 * 60.0)
        return QStringLiteral("%1 min").arg(textOf(*seconds / 60.0, 1));
    return QStringLiteral("%1 h").arg(textOf(*seconds / 3600.0, 1));
}

QString rateText(const RateFigures &rate)
{
    return rate.of == 0
               ? QStringLiteral("-")
               : QStringLiteral("%1 (%2/%3)").arg(percentOf(rate.rate())).arg(rate.count).arg(rate.of);
}

QString groupTitle(const OrderFigures &figures, Language language)
{
    const QString name = figures.title.in(language);
    if (!name.isEmpty())
        return figures.code.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, figures.code);
    return figures.code.isEmpty() ? figures.key : figures.code;
}

std::vector<Option> unitAndDays()
{
    return {{QStringLiteral("unit"), QStringLiteral("U")},
            {QStringLiteral("from"), QStringLiteral("DATE")},
            {QStringLiteral("to"), QStringLiteral("DATE")}};
}

Result<UnitAndDays> unitAndDaysOf(const Arguments &arguments, const Session &session)
{
    const auto from = arguments.day(QStringLiteral("from"));
    const auto to = arguments.day(QStringLiteral("to"));
    if (!from || !to)
        return fail(from ? to.error() : from.error());
    UnitAndDays asked;
    asked.days.last = to->isValid() ? *to : session.info().zone.dayOf(session.info().now);
    asked.days.first = from->isValid() ? *from : asked.days.last - (kDefaultNumbersDays - 1);
    if (!asked.days.isValid())
        return badValue(QStringLiteral("to"), QCoreApplication::translate("Cli", "is before --from"));
    if (arguments.has(QStringLiteral("unit"))) {
        const auto subject =
            session.resolve(SubjectId::Kind::unit, arguments.value(QStringLiteral("unit")), asked.days.last);
        if (!subject)
            return fail(subject.error());
        asked.unit = subject->id.unit;
    }
    return asked;
}

}  // namespace xinglin
