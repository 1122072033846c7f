// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/builders/alert_parts.h"
#include "reports/builders/glossary.h"

#include <algorithm>

namespace xinglin {
namespace {

using Align = TableColumn::Align;
using Amount = TableColumn::Amount;
using namespace alert_words;

KeyFigure keyFigure(const QString &label, const QString &value, bool hasValue, const QString &note)
{
    KeyFigure figure;
    figure.label = label;
    figure.value = value;
    figure.hasValue = hasValue;
    figure.note = note;
    return figure;
}

KeyFigure spanFigure(const ReportWords &words, const QString &label, const SpanFigures &span)
{
    KeyFigure figure = keyFigure(label, alert_words::span(words, span.mean), span.mean.has_value(),
                                 words.texts()
                                     .translate("Report", "median %1 · n = %2", "of spans of time")
                                     .arg(alert_words::span(words, span.median), words.count(span.n)));
    if (!span.mean)
        figure.note.clear();
    return figure;
}

KeyFigure rateFigure(const ReportWords &words, const QString &label, const RateFigures &rate)
{
    return keyFigure(label, rate.of > 0 ? words.percent(*rate.rate()) : words.noData(), rate.of > 0,
                     words.texts()
                         .translate("Report", "%1 of %2", "count of total")
                         .arg(words.count(rate.count), words.count(rate.of)));
}

/// Adds how the figure moved, as `movedFrom` tells it of the figures of an earlier period (empty: not to be
/// told).
template <typename Moved>
void addChanges(KeyFigure &figure, const ReportWords &words, const AlertNumbers &numbers,
                const Moved &movedFrom)
{
    const auto add = [&](const std::optional<OrderFigures> &before, const QString &period) {
        if (const QString moved = before ? movedFrom(*before) : QString(); !moved.isEmpty())
            figure.changes.push_back(words.texts().translate("Report", "%1 against %2").arg(moved, period));
    };
    if (words.comparesWithPrevious())
        add(numbers.previous, words.previousPeriod());
    if (words.comparesWithYearEarlier())
        add(numbers.yearEarlier, words.yearEarlier());
}

std::vector<TableCell> figuresRow(const ReportWords &words, TableCell title, const OrderFigures &figures)
{
    std::vector<TableCell> row{std::move(title)};
    if (figures.suppressed) {
        for (int i = 0; i < 7; ++i) {
            TableCell cell = words.textCell(words.withheld());
            cell.isAbsent = true;
            row.push_back(cell);
        }
        return row;
    }
    row.push_back(words.countCell(figures.orders));
    row.push_back(spanCell(words, figures.acknowledge.mean));
    row.push_back(spanCell(words, figures.acknowledge.p90));
    row.push_back(spanCell(words, figures.resolve.mean));
    row.push_back(rateCell(words, figures.acknowledgedInSla));
    row.push_back(rateCell(words, figures.timeout));
    row.push_back(rateCell(words, figures.falseAlarm));
    return row;
}

std::vector<TableColumn> figureColumns(const ReportWords &words, const QString &header)
{
    const Texts &texts = words.texts();
    return {{QStringLiteral("group"), header, QString(), Align::left},
            {QStringLiteral("orders"), texts.translate("Report", "Orders"), QString(), Align::right},
            {QStringLiteral("mtta"), texts.translate("Report", "To acknowledge"),
             texts.translate("Report", "mean"), Align::right, Amount::seconds},
            {QStringLiteral("mtta_p90"), texts.translate("Report", "To acknowledge"),
             texts.translate("Report", "90% within"), Align::right, Amount::seconds},
            {QStringLiteral("mttr"), texts.translate("Report", "To done"), texts.translate("Report", "mean"),
             Align::right, Amount::seconds},
            {QStringLiteral("acknowledged_in_sla"), texts.translate("Report", "In time"),
             texts.translate("Report", "acknowledged"), Align::right, Amount::share},
            {QStringLiteral("timeout"), texts.translate("Report", "A clock ran out"), QString(), Align::right,
             Amount::share},
            {QStringLiteral("false_alarm"), texts.translate("Report", "False alarms"), QString(),
             Align::right, Amount::share}};
}

QString titleOf(const ReportWords &words, const OrderFigures &figures)
{
    const QString name = words.name(figures.title);
    if (!name.isEmpty())
        return name;
    if (figures.key.isEmpty())
        return words.texts().translate("Report", "unknown", "group of orders");
    return figures.key == QLatin1String("none") ? words.texts().translate("Report", "outside every shift")
                                                : figures.key;
}

/// How many orders history brought in, and why nothing else is told of them; empty: none.
QString historyText(const ReportWords &words, const AlertNumbers &numbers)
{
    if (numbers.history == 0)
        return {};
    const Texts &texts = words.texts();
    return sentences(
        {texts.translate("Report", "Orders brought in as history, which are not counted here: %1.")
             .arg(words.count(numbers.history)),
         texts.translate("Report", "They were brought in afterwards and nobody handled them here, so no "
                                   "times are told of them.")});
}

void writeHistoryTables(ReportWriter &writer, const ReportWords &words, const AlertNumbers &numbers)
{
    const Texts &texts = words.texts();
    const auto add = [&](const char *key, const QString &caption, const QString &header,
                         const std::vector<OrderFigures> &groups, bool isSeverity) {
        TableBlock table;
        table.key = QString::fromLatin1(key);
        table.caption = caption;
        table.columns = {
            {QStringLiteral("group"), header, QString(), Align::left},
            {QStringLiteral("orders"), texts.translate("Report", "Orders"), QString(), Align::right},
            {QStringLiteral("occurrences"), texts.translate("Report", "Occurrences"), QString(),
             Align::right}};
        for (const OrderFigures &group : groups) {
            const auto grade = isSeverity ? parseAlertSeverity(group.key) : std::nullopt;
            if (group.orders > 0)
                table.rows.push_back(
                    {grade ? severityCell(words, *grade) : words.textCell(titleOf(words, group)),
                     words.countCell(group.orders), words.countCell(group.occurrences)});
        }
        if (!table.rows.empty())
            writer.add(std::move(table));
    };
    add("history_by_severity", texts.translate("Report", "Orders of history by severity"),
        texts.translate("Report", "Severity"), numbers.historyBySeverity, true);
    add("history_by_rule", texts.translate("Report", "Orders of history by rule"),
        texts.translate("Report", "Rule"), numbers.historyByRule, false);
}

/// The unit itself stands among its parts with what belongs to none of them: said so, or left out when that
/// is nothing.
std::vector<OrderFigures> partsOf(const ReportWords &words, std::vector<OrderFigures> groups,
                                  const ReportSubject &unit)
{
    std::erase_if(groups,
                  [&](const OrderFigures &group) { return group.code == unit.code && group.orders == 0; });
    for (OrderFigures &group : groups) {
        if (group.code != unit.code)
            continue;
        const QString text =
            words.bracketed(words.name(unit.name), words.texts().translate("Report", "itself", "a unit"));
        group.title = {text, text};
    }
    return groups;
}

}  // namespace

KeyFiguresBlock alertKeyFigures(const ReportWords &words, const AlertNumbers &numbers)
{
    const Texts &texts = words.texts();
    const OrderFigures &total = numbers.total;
    KeyFigure orders =
        keyFigure(texts.translate("Report", "Orders"), words.count(total.orders), true,
                  total.occurrences == 1
                      ? texts.translate("Report", "1 occurrence")
                      : texts.translate("Report", "%1 occurrences").arg(words.count(total.occurrences)));
    if (!words.comparesWithPrevious())
        orders.changes.push_back(words.nothingToCompare());
    addChanges(orders, words, numbers, [&](const OrderFigures &before) {
        return words.signedNumber(static_cast<double>(total.orders - before.orders), 0);
    });
    const auto ofSpan = [&](const QString &label, SpanFigures OrderFigures::*span) {
        KeyFigure figure = spanFigure(words, label, total.*span);
        addChanges(figure, words, numbers, [&](const OrderFigures &before) {
            const std::optional<double> now = (total.*span).mean, then = (before.*span).mean;
            return now && then ? alert_words::spanChange(words, *now, *then) : QString();
        });
        return figure;
    };
    const auto ofRate = [&](const QString &label, RateFigures OrderFigures::*rate) {
        KeyFigure figure = rateFigure(words, label, total.*rate);
        addChanges(figure, words, numbers, [&](const OrderFigures &before) {
            const std::optional<double> now = (total.*rate).rate(), then = (before.*rate).rate();
            return now && then ? words.withUnit(words.signedNumber(100.0 * (*now - *then), 1),
                                                texts.translate("Report", "percentage points"))
                               : QString();
        });
        return figure;
    };
    return {{std::move(orders),
             ofSpan(texts.translate("Report", "Time to acknowledge (MTTA)"), &OrderFigures::acknowledge),
             ofSpan(texts.translate("Report", "Time to done (MTTR)"), &OrderFigures::resolve),
             ofRate(texts.translate("Report", "Acknowledged in time"), &OrderFigures::acknowledgedInSla),
             ofRate(texts.translate("Report", "False alarms"), &OrderFigures::falseAlarm)}};
}

TableBlock alertSeverityTable(const ReportWords &words, const AlertNumbers &numbers)
{
    const Texts &texts = words.texts();
    TableBlock table;
    table.key = QStringLiteral("alerts_by_severity");
    table.caption = texts.translate("Report", "Orders by severity");
    table.columns = figureColumns(words, texts.translate("Report", "Severity"));
    for (const OrderFigures &group : numbers.bySeverity) {
        const auto grade = parseAlertSeverity(group.key);
        if (!grade || (group.orders == 0 && *grade == AlertSeverity::info))
            continue;
        auto row = figuresRow(words, severityCell(words, *grade), group);
        if (const auto target = acknowledgeTarget(*grade))
            row[2].text = spanAndTarget(words, group.acknowledge.mean, *target);
        table.rows.push_back(std::move(row));
    }
    table.sumRow = figuresRow(words, words.textCell(texts.translate("Report", "All")), numbers.total);
    table.note =
        texts.translate("Report", "After the slash: the target of the mean. False alarms should stay "
                                  "below 5%.");
    alert_words::putInOneUnit(words, table);
    return table;
}

TableBlock alertGroupTable(const ReportWords &words, const QString &key, const QString &caption,
                           const QString &header, const std::vector<OrderFigures> &groups)
{
    TableBlock table;
    table.key = key;
    table.caption = caption;
    table.columns = figureColumns(words, header);
    for (const OrderFigures &group : groups)
        table.rows.push_back(figuresRow(words, words.textCell(titleOf(words, group)), group));
    table.emptyText = words.texts().translate("Report", "No orders in this period.");
    alert_words::putInOneUnit(words, table);
    return table;
}

void writeAlertUnits(ReportWriter &writer, const ReportWords &words, const AlertNumbers &numbers,
                     const ReportSubject &unit)
{
    if (numbers.byUnit.size() < 2)  // itself
        return;
    const Texts &texts = words.texts();
    TableBlock table = alertGroupTable(
        words, QStringLiteral("alerts_by_unit"), texts.translate("Report", "By unit, with everything below"),
        texts.translate("Report", "Unit"), partsOf(words, numbers.byUnit, unit));
    if (std::ranges::any_of(numbers.byUnit, [](const OrderFigures &part) {
            return !part.suppressed && part.daysLeftOut > 0;
        }))
        table.note = texts.translate("Report", "Of some units days are left out on which too few gave data.");
    writer.add(std::move(table));
}

TableBlock alertRuleTable(const ReportWords &words, const FatigueBoard &board)
{
    const Texts &texts = words.texts();
    TableBlock table;
    table.key = QStringLiteral("alert_rules");
    table.caption = texts.translate("Report", "Rules that ask for attention most often");
    table.columns = {
        {QStringLiteral("rule"), texts.translate("Report", "Rule"), QString(), Align::left},
        {QStringLiteral("orders"), texts.translate("Report", "Orders"), QString(), Align::right},
        {QStringLiteral("occurrences"), texts.translate("Report", "Occurrences"), QString(), Align::right},
        {QStringLiteral("share"), texts.translate("Report", "Share of occurrences"), QString(), Align::right},
        {QStringLiteral("false_alarm"), texts.translate("Report", "False alarms"), QString(), Align::right,
         Amount::share},
        {QStringLiteral("mtta"), texts.translate("Report", "To acknowledge"),
         texts.translate("Report", "median"), Align::right, Amount::seconds}};
    bool isAnyMarked = false;
    for (const FatigueRule &rule : board.rules) {
        auto falseAlarms = rateCell(words, rule.figures.falseAlarm);
        if (alert_words::isSurelyAbove(rule.figures.falseAlarm, kFalseAlarmTarget))
            falseAlarms.mark = Mark::p2;
        isAnyMarked = isAnyMarked || falseAlarms.mark == Mark::p2;
        table.rows.push_back({words.textCell(titleOf(words, rule.figures)),
                              words.countCell(rule.figures.orders), words.countCell(rule.figures.occurrences),
                              words.percentCell(rule.share), falseAlarms,
                              spanCell(words, rule.figures.acknowledge.median)});
    }
    table.emptyText = texts.translate("Report", "No orders in this period.");
    table.note =
        texts
            .translate("Report",
                       "By occurrences, the first of each order included. Occurrences after the first, which "
                       "made no order of their own: %1. Alerts of a rule that made no order of their own: %2 "
                       "joined an open order of the same person, %3 in cool-down, %4 silenced, %5 of devices "
                       "that were not worn.")
            .arg(words.count(board.avoided.folded), words.count(board.avoided.joined),
                 words.count(board.avoided.cooled), words.count(board.avoided.silenced),
                 words.count(board.avoided.inhibited));
    if (isAnyMarked)
        table.note =
            sentences({table.note, texts
                                       .translate("Report", "Diamond: more false alarms than the %1 "
                                                            "that are the target, and not by chance.")
                                       .arg(words.percent(kFalseAlarmTarget, 0))});
    alert_words::putInOneUnit(words, table);
    return table;
}

void writeHistory(ReportWriter &writer, const ReportWords &words, const AlertNumbers &numbers)
{
    if (numbers.history == 0)
        return;
    writer.note(Mark::info, QString(), historyText(words, numbers));
    writeHistoryTables(writer, words, numbers);
}

void writeNoOrders(ReportWriter &writer, const ReportWords &words, const AlertNumbers &numbers)
{
    const Texts &texts = words.texts();
    const QString none = texts.translate("Report", "No order was opened in this period.");
    if (words.hasData() || numbers.history > 0)
        writer.note(Mark::info, QString(), sentences({none, historyText(words, numbers)}));
    else
        writer.note(Mark::noData, texts.translate("Report", "No data"),
                    sentences({none, texts.translate("Report", "No data of this period has arrived either: "
                                                               "nothing could have been noticed.")}));
    writeHistoryTables(writer, words, numbers);
}

void writeDaysLeftOut(ReportWriter &writer, const ReportWords &words, const ReportSetting &setting,
                      const AlertNumbers &numbers)
{
    if (numbers.daysLeftOut > 0)
        writer.note(Mark::info, words.withheld(),
                    words.texts()
                        .translate("Report",
                                   "Days left out, on which fewer than %1 people gave data or which "
                                   "would tell of so few: %2.")
                        .arg(setting.smallestGroup)
                        .arg(words.count(numbers.daysLeftOut)));
}

std::optional<Day> watchedFrom(const AlertNumbers &numbers)
{
    const std::vector<std::size_t> &whole = numbers.courses.orders.places;
    for (std::size_t place = 0; place < numbers.byDay.size() && numbers.daysLeftOut == 0; ++place) {
        const bool isWatched = numbers.byDay[place].orders > 0 || (!whole.empty() && whole.front() == place);
        if (isWatched)
            return place > 0 ? std::optional(Day::fromText(numbers.byDay[place].key)) : std::nullopt;
    }
    return std::nullopt;
}

void writeWatchedFrom(ReportWriter &writer, const ReportWords &words, const AlertNumbers &numbers)
{
    const Texts &texts = words.texts();
    const auto from = watchedFrom(numbers);
    if (!from)
        return;
    QStringList parts{texts
                          .translate("Report",
                                     "Alerts were watched live from %1 on: only orders opened since then are "
                                     "counted.")
                          .arg(words.day(*from))};
    if (numbers.history > 0)
        parts += texts.translate("Report", "What came before was brought in as history, and is told of by "
                                           "itself.");
    writer.note(Mark::info, QString(), sentences(parts));
}

void writeAlertChapter(ReportWriter &writer, const ReportWords &words, const ReportSetting &setting,
                       const Result<AlertNumbers> &numbers, const ReportSubject &unit)
{
    const Texts &texts = words.texts();
    writer.chapter(texts.translate("Report", "Alerts"));
    if (!numbers) {
        writeFailure(writer, words, texts.translate("Report", "the numbers of alerts"), numbers.error());
        return;
    }
    if (numbers->suppressed) {
        writer.note(Mark::noData, QString(), words.withheld());
        return;
    }
    writeDaysLeftOut(writer, words, setting, *numbers);
    writeWatchedFrom(writer, words, *numbers);
    if (numbers->total.orders == 0) {
        writeNoOrders(writer, words, *numbers);
        return;
    }
    if (setting.shows("alerts.figures"))
        writer.add(alertKeyFigures(words, *numbers));
    if (setting.shows("alerts.by_severity"))
        writer.add(alertSeverityTable(words, *numbers));
    if (setting.shows("alerts.course") && !setting.isOneDay())
        writer.chart(alertCourseChart(words, *numbers, false), 120.0);
    if (setting.shows("alerts.by_unit"))
        writeAlertUnits(writer, words, *numbers, unit);
    if (setting.shows("alerts.by_rule"))
        writer.add(alertRuleTable(words, numbers->fatigue));
    if (setting.shows("alerts.hours"))
        writer.chart(alertHoursChart(words, *numbers), 110.0);
    writeHistory(writer, words, *numbers);
}

void writeAlertMethods(ReportWriter &writer, const ReportWords &words)
{
    const Texts &texts = words.texts();
    writer.chapter(texts.translate("Report", "How the figures are counted"));
    DefinitionsBlock list;
    const auto define = [&](const char *term, const char *meaning) {
        list.items.push_back({texts.translate("Report", term), texts.translate("Report", meaning)});
    };
    define(QT_TRANSLATE_NOOP("Report", "Orders"),
           QT_TRANSLATE_NOOP("Report", "work orders opened on the days of the period; what history imports "
                                       "recorded is left out"));
    define(QT_TRANSLATE_NOOP("Report", "Time to acknowledge (MTTA)"),
           QT_TRANSLATE_NOOP("Report", "from opening to the first acknowledgement by a person; orders not "
                                       "acknowledged yet have none"));
    define(QT_TRANSLATE_NOOP("Report", "Time to done (MTTR)"),
           QT_TRANSLATE_NOOP("Report", "from opening to done; false alarms have none"));
    define(QT_TRANSLATE_NOOP("Report", "Acknowledged in time"),
           QT_TRANSLATE_NOOP("Report", "acknowledged before the clock ran out, of the orders where that is "
                                       "decided"));
    define(QT_TRANSLATE_NOOP("Report", "A clock ran out"),
           QT_TRANSLATE_NOOP("Report", "orders of which the clock to acknowledge or to handle ran out, of "
                                       "those that have one"));
    define(QT_TRANSLATE_NOOP("Report", "False alarms"),
           QT_TRANSLATE_NOOP("Report", "orders that somebody called false, of those with a verdict"));
    define(QT_TRANSLATE_NOOP("Report", "Limits of chance"),
           QT_TRANSLATE_NOOP("Report", "mean and 2.66 mean ranges between neighbours on either side (XmR "
                                       "chart); a day beyond them has a cause to look for"));
    writer.add(std::move(list));
    placeGlossary(writer, texts, 2);
}

}  // namespace xinglin
