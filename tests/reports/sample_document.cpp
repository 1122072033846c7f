// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reports/sample_document.h"

#include "core/random.h"

#include <cmath>

namespace xinglin::test {
namespace {

QString pick(Language language, const char16_t *zh, const char16_t *en)
{
    return language == Language::zhCN ? QString::fromUtf16(zh) : QString::fromUtf16(en);
}

ChartSpec courseChart(Language language)
{
    ChartSpec chart;
    chart.title = pick(language, u"心率逐日变化", u"Heart rate by day");
    chart.subtitle =
        pick(language, u"n = 8,640，2026-10-01 至 2026-10-31", u"n = 8,640, 2026-10-01 to 2026-10-31");
    chart.yLabel = pick(language, u"次/分", u"bpm");
    ChartSpec::Series mean{
        pick(language, u"日均值", u"Daily mean"), ChartSpec::Role::accent, 0, {}, 0.0, false};
    Random random(7);
    for (int day = 0; day < 31; ++day) {
        ChartSpec::Point point{
            20727.0 + day, 72.0 + 4.0 * std::sin(day / 5.0) + random.normal(0, 1.2), {}, {}};
        point.low = *point.y - 2.0;
        point.high = *point.y + 2.0;
        if (day > 11 && day < 15)
            point = {20727.0 + day, {}, {}, {}};
        mean.points.push_back(point);
    }
    mean.intervals = true;
    chart.series.push_back(mean);
    chart.bands.push_back({pick(language, u"常见范围 60–100", u"Usual range 60–100"),
                           60.0,
                           100.0,
                           {},
                           ChartSpec::Role::baseline});
    return chart;
}

ChartSpec histogramChart(Language language)
{
    ChartSpec chart;
    chart.kind = ChartSpec::Kind::histogram;
    chart.xAxis = ChartSpec::XAxis::value;
    chart.title = pick(language, u"健康分分布", u"Distribution of scores");
    chart.subtitle = pick(language, u"n = 1,240 人日", u"n = 1,240 person-days");
    chart.yLabel = pick(language, u"人日", u"person-days");
    ChartSpec::Series counts{QString(), ChartSpec::Role::accent, 0, {}, 0.0, false};
    for (int i = 0; i < 20; ++i)
        counts.points.push_back({52.5 + 2.5 * i, 180.0 * std::exp(-std::pow((i - 12) / 4.0, 2)), {}, {}});
    chart.series.push_back(counts);
    return chart;
}

ChartSpec unitChart(Language language)
{
    ChartSpec chart;
    chart.kind = ChartSpec::Kind::bars;
    chart.xAxis = ChartSpec::XAxis::category;
    chart.title = pick(language, u"各部门健康分与 95% 区间", u"Score by unit with 95% interval");
    chart.subtitle = pick(language, u"n = 412 人，2026年10月", u"n = 412 people, October 2026");
    chart.emptyText = pick(language, u"人数过少", u"too few");
    ChartSpec::Series dots{QString(), ChartSpec::Role::accent, 0, {}, 0.0, true};
    for (int i = 0; i < 7; ++i) {
        chart.categories.push_back(
            pick(language, u"采煤部门第%1班组（井下）", u"Mining team %1 (underground)").arg(i + 1));
        if (i == 4)
            dots.points.push_back({4.0, {}, {}, {}});
        else
            dots.points.push_back({static_cast<double>(i), 78.0 + i, 75.0 + i, 81.5 + i});
    }
    chart.series.push_back(dots);
    chart.bands.push_back({QString(), 80.0, 82.0, {}, ChartSpec::Role::accent});
    return chart;
}

ChartSpec emptyChart(Language language)
{
    ChartSpec chart;
    chart.title = pick(language, u"血氧", u"Blood oxygen");
    chart.subtitle = pick(language, u"n = 0", u"n = 0");
    chart.emptyText = pick(language, u"无数据", u"No data");
    return chart;
}

ChartSpec severalLines(Language language)
{
    ChartSpec chart;
    chart.xAxis = ChartSpec::XAxis::hour;
    chart.title = pick(language, u"逐小时变化", u"Hourly course");
    chart.subtitle = pick(language, u"n = 8,640", u"n = 8,640");
    const QString names[] = {pick(language, u"工作日", u"Weekdays"), pick(language, u"周末", u"Weekend"),
                             pick(language, u"井下", u"Underground")};
    for (int s = 0; s < 3; ++s) {
        ChartSpec::Series series{names[s], ChartSpec::Role::series, s, {}, 0.0, false};
        for (int hour = 0; hour < 24; ++hour)
            series.points.push_back(
                {static_cast<double>(hour), 65.0 + 5 * s + 6 * std::sin((hour - 6) / 3.8), {}, {}});
        chart.series.push_back(series);
    }
    return chart;
}

TableBlock longTable(Language language, int rows)
{
    TableBlock table;
    table.key = QStringLiteral("units");
    table.caption = pick(language, u"各部门一览", u"Units at a glance");
    table.columns = {
        {QStringLiteral("unit"), pick(language, u"部门", u"Unit"), QString(), TableColumn::Align::left},
        {QStringLiteral("people"), pick(language, u"人数", u"People"), QString(), TableColumn::Align::right},
        {QStringLiteral("score"), pick(language, u"健康分", u"Score"), pick(language, u"分", u"points"),
         TableColumn::Align::right},
        {QStringLiteral("state"), pick(language, u"状态", u"State"), QString(), TableColumn::Align::left}};
    for (int i = 0; i < rows; ++i) {
        TableCell state{pick(language, u"正常", u"in order"), {}, Mark::good, 0};
        if (i % 5 == 3)
            state = {pick(language, u"体温偏高，建议先查看", u"temperature above usual, look first"),
                     {},
                     Mark::p1,
                     0};
        table.rows.push_back(
            {{pick(language, u"第%1车间机电运输部门", u"Workshop %1 electrical transport").arg(i + 1),
              {},
              Mark::none,
              i % 3},
             {QString::number(10 + i), 10.0 + i, Mark::none, 0},
             {QString::number(81.25 + i % 7, 'f', 1), 81.25 + i % 7, Mark::none, 0},
             state});
    }
    if (rows > 0)
        table.sumRow = {{pick(language, u"合计", u"Total"), {}, Mark::none, 0},
                        {QStringLiteral("1,234"), 1234.0, Mark::none, 0},
                        {QStringLiteral("83.9"), 83.9, Mark::none, 0},
                        {}};
    table.emptyText = pick(language, u"无数据", u"No data");
    table.note = pick(language, u"少于 5 人的部门不显示数值。", u"Units under 5 people show no figures.");
    return table;
}

CoverBlock sampleCover(Language language, const QString &title)
{
    CoverBlock cover;
    cover.organisation = pick(language, u"杏林矿业集团", u"Xinglin Mining Group");
    cover.title = title;
    cover.subject = pick(language, u"一矿采煤部门", u"Mine 1, coal mining");
    cover.period = pick(language, u"2026年10月（10月1日至10月31日）", u"October 2026 (1 to 31 October)");
    cover.facts = {{pick(language, u"人数", u"People"), QStringLiteral("412")},
                   {pick(language, u"佩戴率", u"Wearing rate"), QStringLiteral("93.4%")},
                   {pick(language, u"数据截至", u"Data until"), QStringLiteral("2026-10-31 23:50")},
                   {pick(language, u"时区", u"Time zone"), QStringLiteral("Asia/Shanghai")}};
    cover.readingTitle = pick(language, u"如何阅读本报告", u"How to read this report");
    cover.reading = {
        pick(language,
             u"本报告给出风险提示，不是医学诊断。“常见范围”指静息状态下的参考范围（体温 36.1–37.2 "
             u"℃），个人基线来自本人近 28 天的数据。",
             u"This report gives risk hints, not a diagnosis. The office staff’s “usual range” is the range "
             u"at rest (temperature 36.1–37.2 ℃); a baseline comes from the person’s own last 28 days.")};
    return cover;
}

void addSummary(std::vector<Block> &blocks, Language language)
{
    blocks.push_back(HeadingBlock{1, pick(language, u"1 摘要", u"1 Summary")});
    blocks.push_back(KeyFiguresBlock{{{pick(language, u"健康分", u"Health score"),
                                       QStringLiteral("82.1"),
                                       pick(language, u"分", u"points"),
                                       {pick(language, u"较上月 +1.2", u"+1.2 against September")},
                                       pick(language, u"95% 区间 79.0–85.0", u"95% interval 79.0–85.0"),
                                       true},
                                      {pick(language, u"心率", u"Heart rate"),
                                       QStringLiteral("72.4"),
                                       pick(language, u"次/分", u"bpm"),
                                       {pick(language, u"较上月 −0.4", u"−0.4 against September"),
                                        pick(language, u"去年同期无数据", u"no data a year ago")},
                                       QStringLiteral("n = 1,728,000"),
                                       true},
                                      {pick(language, u"血氧", u"Blood oxygen"),
                                       pick(language, u"无数据", u"No data"),
                                       QString(),
                                       {},
                                       QStringLiteral("n = 0"),
                                       false},
                                      {pick(language, u"睡眠", u"Sleep"),
                                       QStringLiteral("6.4"),
                                       pick(language, u"小时", u"h"),
                                       {},
                                       QStringLiteral("n = 11,204"),
                                       true}}});
    blocks.push_back(FindingsBlock{
        {{Mark::p0, pick(language, u"紧急", u"Urgent"),
          pick(language, u"掘进一队 6 人连续 3 天体温高于本人平时",
               u"Six people of tunnelling team 1 were above their usual temperature for three days"),
          pick(language, u"体温中位偏差 +3.4（稳健 z），10月12日至14日；有数据 17 天/18 天。",
               u"Median deviation +3.4 (robust z), 12 to 14 October; 17 of 18 person-days with data.")},
         {Mark::p2, pick(language, u"关注", u"Watch"),
          pick(language, u"夜班睡眠不足", u"The night shift sleeps too little"),
          pick(language, u"平均 5.1 小时，低于常见范围 7–9 小时。",
               u"5.1 h on average, below the usual 7 to 9 h.")}}});
    blocks.push_back(
        ParagraphBlock{pick(language,
                            u"本月共有 412 人纳入统计，佩戴率为 93.4%，有效数据完整率为 "
                            u"91.2%"
                            u"。体温、心率与血氧的数值均由手表测得；由心率推算的血压值不参与统计。风险提示仅"
                            u"供职业健康管理人员参考，不能代替医生的诊断。",
                            u"412 people were counted this month; 93.4% wore their watch and 91.2% of the "
                            u"expected records came. Temperature, heart rate and oxygen were measured; "
                            u"pressure that a watch computes from the heart rate is left out. Hints are for "
                            u"health officers and do not replace a doctor’s diagnosis."),
                       ParagraphBlock::Kind::body});
    blocks.push_back(
        ChartBlock{{{courseChart(language), pick(language, u"10月13日至15日因断网无数据。",
                                                 u"No data from 13 to 15 October: the network was down.")}},
                   0.0});
    blocks.push_back(HeadingBlock{2, pick(language, u"1.1 分布", u"1.1 Distribution")});
    blocks.push_back(
        ChartBlock{{{histogramChart(language), QString()},
                    {severalLines(language), pick(language, u"井下人员最高。", u"Underground is highest.")}},
                   0.0});
    blocks.push_back(ChartBlock{{{unitChart(language), QString()}}, 0.0});
    blocks.push_back(ChartBlock{{{emptyChart(language), QString()}}, 0.0});
    blocks.push_back(NoteBlock{Mark::info, pick(language, u"说明", u"Note"),
                               pick(language, u"带宽表示常见范围。", u"The band is the usual range.")});
}

}  // namespace

Document sampleDocument(Language language, int rows)
{
    Document document;
    document.kind = QStringLiteral("comprehensive");
    document.language = language;
    document.title = pick(language, u"部门健康月报", u"Unit health report");
    document.runningHead = pick(language, u"部门健康月报 · 杏林矿业集团 · 2026年10月",
                                u"Unit health report · Xinglin Mining · October 2026");
    document.notice = pick(language, u"演示数据", u"Demo data");
    document.footer = pick(language, u"数据截至 2026-10-31 23:50 · 杏林 0.1.0",
                           u"Data until 2026-10-31 23:50 · Xinglin 0.1.0");
    document.pageText = pick(language, u"第 %1 页，共 %2 页", u"Page %1 of %2");
    document.continuedText = pick(language, u"（续）", u" (continued)");
    document.dataState = Instant(1793462400000);
    auto &blocks = document.blocks;
    blocks.push_back(sampleCover(language, document.title));
    blocks.push_back(ContentsBlock{pick(language, u"目录", u"Contents")});
    blocks.push_back(PageBreakBlock{});
    addSummary(blocks, language);
    blocks.push_back(HeadingBlock{1, pick(language, u"2 部门对比", u"2 Units compared")});
    blocks.push_back(longTable(language, rows));
    blocks.push_back(HeadingBlock{2, pick(language, u"2.1 定义", u"2.1 Definitions")});
    blocks.push_back(
        DefinitionsBlock{{{pick(language, u"健康分", u"Health score"),
                           pick(language, u"0 到 100 分，由各指标与本人平时水平的差距合成。",
                                u"0 to 100, composed from each metric’s distance from the person’s usual.")},
                          {pick(language, u"有效率", u"Completeness"),
                           pick(language, u"收到的记录数与设备应发送记录数之比。",
                                u"Records received over records the devices should have sent.")}}});
    return document;
}

}  // namespace xinglin::test
