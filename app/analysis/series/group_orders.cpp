// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/advice/feedback_learning.h"
#include "analysis/series/group_tables.h"
#include "analysis/series/order_table.h"
#include "analysis/unit/alarm_json.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace xinglin {
namespace {

QJsonValue feedbackNumber(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonObject textJson(const BilingualText &text)
{
    return {{QStringLiteral("zh"), text.zh}, {QStringLiteral("en"), text.en}};
}

Result<std::vector<RecordedOrder>> ordersOf(const PlainTable &table, const SeriesParameters &parameters,
                                            Zone &zone)
{
    const auto named = Zone::byName(parameters.text(QStringLiteral("zone"), QStringLiteral("UTC")).toUtf8());
    if (!named)
        return fail(named.error());
    zone = *named;
    return readOrders(table, zone);
}

/// A parameter that is a date, or what it is without one.
Result<Day> dayParameter(const SeriesParameters &parameters, const QString &name, Day otherwise)
{
    const QString text = parameters.text(name, QStringLiteral("auto"));
    if (text == QLatin1String("auto"))
        return otherwise;
    const Day day = Day::fromText(text);
    if (!day.isValid())
        return fail(
            ErrorCode::usage,
            QCoreApplication::translate("Analysis", "The parameter %1 is no date: “%2”.").arg(name, text));
    return day;
}

QJsonObject reportJson(const FeedbackReport &report)
{
    QJsonArray bins;
    for (const FeedbackReport::Bin &bin : report.reliability)
        bins.append(QJsonObject{{QStringLiteral("low"), bin.low},
                                {QStringLiteral("high"), bin.high},
                                {QStringLiteral("n"), static_cast<double>(bin.n)},
                                {QStringLiteral("predicted"), bin.predicted},
                                {QStringLiteral("observed"), bin.observed}});
    return {{QStringLiteral("on"), report.isOn},
            {QStringLiteral("why"), textJson(report.text)},
            {QStringLiteral("verdicts"), static_cast<double>(report.verdicts)},
            {QStringLiteral("trained"), static_cast<double>(report.trained)},
            {QStringLiteral("held_back"), static_cast<double>(report.heldBack)},
            {QStringLiteral("true_share"), report.trueShare},
            {QStringLiteral("brier"), feedbackNumber(report.brier)},
            {QStringLiteral("brier_of_share"), feedbackNumber(report.brierOfShare)},
            {QStringLiteral("log_loss"), feedbackNumber(report.logLoss)},
            {QStringLiteral("auc"), feedbackNumber(report.auc)},
            {QStringLiteral("calibration"),
             QJsonObject{{QStringLiteral("slope"), feedbackNumber(report.calibrationSlope)},
                         {QStringLiteral("intercept"), feedbackNumber(report.calibrationIntercept)},
                         {QStringLiteral("bins"), bins}}},
            {QStringLiteral("ordering"),
             QJsonObject{
                 {QStringLiteral("queues"), static_cast<double>(report.queues)},
                 {QStringLiteral("ndcg"), feedbackNumber(report.gain)},
                 {QStringLiteral("ndcg_of_severity"), feedbackNumber(report.gainOfSeverity)},
                 {QStringLiteral("true_in_first_5"), feedbackNumber(report.firstTrue)},
                 {QStringLiteral("true_in_first_5_of_severity"), feedbackNumber(report.firstTrueOfSeverity)},
                 {QStringLiteral("difference"), feedbackNumber(report.better)},
                 {QStringLiteral("low"), feedbackNumber(report.betterLow)},
                 {QStringLiteral("high"), feedbackNumber(report.betterHigh)}}}};
}

QJsonObject modelJson(const FeedbackModel &model)
{
    QJsonObject features, rules;
    const QStringList names = FeedbackModel::featureNames();
    const std::vector<double> &coefficients = model.regression().coefficients;
    for (int i = 0; i < names.size(); ++i)
        features[names[i]] = coefficients[static_cast<std::size_t>(i)];
    for (int i = 0; i < model.rules().size(); ++i)
        rules[model.rules()[i]] = coefficients[kFeedbackFeatures + static_cast<std::size_t>(i)];
    return {{QStringLiteral("intercept"), model.regression().intercept},
            {QStringLiteral("per_sd"), features},
            {QStringLiteral("rules"), rules}};
}

/// The orders that wait for a verdict, in the order to see them.
QJsonArray queueJson(const FeedbackLearning &learning, const std::vector<RecordedOrder> &orders)
{
    std::vector<RecordedOrder> open;
    std::copy_if(orders.begin(), orders.end(), std::back_inserter(open),
                 [](const RecordedOrder &each) { return each.verdict == Verdict::none; });
    QJsonArray queue;
    for (const RankedOrder &each : learning.order(open)) {
        QJsonArray reasons;
        for (const BilingualText &reason : each.reasons)
            reasons.append(textJson(reason));
        queue.append(QJsonObject{{QStringLiteral("id"), open[each.place].id},
                                 {QStringLiteral("p_true"), feedbackNumber(each.probability)},
                                 {QStringLiteral("reasons"), reasons}});
    }
    return queue;
}

}  // namespace

Result<QJsonObject> runFeedback(const PlainTable &table, const SeriesParameters &parameters)
{
    Zone zone = Zone::utc();
    const auto orders = ordersOf(table, parameters, zone);
    if (!orders)
        return fail(orders.error());
    const FeedbackLearning learning = FeedbackLearning::from(*orders);
    QJsonObject json = reportJson(learning.report());
    if (learning.model())
        json[QStringLiteral("model")] = modelJson(*learning.model());
    json[QStringLiteral("queue")] = queueJson(learning, *orders);
    return json;
}

Result<QJsonObject> runAlarmFigures(const PlainTable &table, const SeriesParameters &parameters)
{
    Zone zone = Zone::utc();
    const auto orders = ordersOf(table, parameters, zone);
    if (!orders)
        return fail(orders.error());
    if (orders->empty())
        return seriesNotApplicable(QStringLiteral("no_orders"),
                                   QCoreApplication::translate("Analysis", "the table has no rows"));
    std::set<std::int32_t> people;
    Instant first = orders->front().opened;
    Instant last = first;
    for (const RecordedOrder &order : *orders) {
        if (order.person >= 0)
            people.insert(order.person);
        first = std::min(first, order.opened);
        last = std::max(last, order.opened);
    }
    const auto from = dayParameter(parameters, QStringLiteral("from"), zone.dayOf(first));
    const auto to = dayParameter(parameters, QStringLiteral("to"), zone.dayOf(last));
    if (!from || !to)
        return fail(from ? to.error() : from.error());
    const DayRange days{*from, *to};
    if (!days.isValid() || days.days() > 100 * 366)
        return fail(ErrorCode::usage,
                    QCoreApplication::translate("Analysis", "The period is not a range of days."));
    auto watched = static_cast<double>(people.size());
    if (parameters.text(QStringLiteral("people"), QStringLiteral("auto")) != QLatin1String("auto")) {
        const auto given = parameters.numberIn(QStringLiteral("people"), 0.0, 0.0, 1e9);
        if (!given)
            return fail(given.error());
        watched = *given;
    }
    QJsonObject json = jsonOf(alarmFigures(*orders, static_cast<std::int64_t>(watched), days, zone), true);
    json[QStringLiteral("from")] = days.first.text();
    json[QStringLiteral("to")] = days.last.text();
    json[QStringLiteral("people")] = watched;
    return json;
}

}  // namespace xinglin
