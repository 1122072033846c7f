<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AlertNumbers</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>nobody known</source>
        <translation>人员未知</translation>
    </message>
    <message>
        <source>outside every shift</source>
        <translation>班次之外</translation>
    </message>
    <message>
        <source>limits of chance</source>
        <translation>随机波动限值</translation>
    </message>
    <message>
        <source>beyond the limits</source>
        <translation>超出限值</translation>
    </message>
    <message>
        <source>n = %1 · %2</source>
        <translation>n = %1 · %2</translation>
    </message>
    <message>
        <source>No orders in this period</source>
        <translation>本期间没有工单</translation>
    </message>
    <message>
        <source>%1, %2: %3 days with a value, %4 beyond the limits of chance.</source>
        <translation>%1，%2：%3 天有数值，%4 天超出随机波动限值。</translation>
    </message>
    <message>
        <source>Orders a day</source>
        <translation>每日工单数</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>单</translation>
    </message>
    <message>
        <source>Mean time to acknowledge a day</source>
        <translation>每日平均确认时间</translation>
    </message>
    <message>
        <source>min</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>target for %1</source>
        <translation>%1 目标</translation>
    </message>
</context>
<context>
    <name>Alerting</name>
    <message>
        <source>What was remembered of a person&apos;s running alerts is damaged; their evaluation begins anew.</source>
        <translation>此人正在进行的告警状态已损坏，已从头开始评估。</translation>
    </message>
</context>
<context>
    <name>Analysis</name>
    <message>
        <source>another kind of value is needed</source>
        <translation>需要另一种类型的值</translation>
    </message>
    <message>
        <source>this word is not known</source>
        <translation>不认识这个词</translation>
    </message>
    <message>
        <source>one comparison is needed</source>
        <translation>需要且只需要一个比较</translation>
    </message>
    <message>
        <source>The field “%1” is wrong: %2.</source>
        <translation>字段“%1”有误：%2。</translation>
    </message>
    <message>
        <source>On: on %1 later verdicts true alarms stood higher than by severity and time (gain %2 against %3).</source>
        <translation>已启用：在之后的 %1 个判定中，真实告警的排位高于按严重度和时间排序（增益 %2 对 %3）。</translation>
    </message>
    <message>
        <source>Off: the verdicts are nearly all of one kind.</source>
        <translation>未启用：判定几乎都是同一种。</translation>
    </message>
    <message>
        <source>Off: on %1 later verdicts it was not surely better than severity and time (gain %2 against %3).</source>
        <translation>未启用：在之后的 %1 个判定中，不能确定优于按严重度和时间排序（增益 %2 对 %3）。</translation>
    </message>
    <message>
        <source>By severity and time: P%1</source>
        <translation>按严重度和时间：P%1</translation>
    </message>
    <message>
        <source>P0 always comes first</source>
        <translation>P0 始终排在最前</translation>
    </message>
    <message>
        <source>Severity P%1: %2</source>
        <translation>严重度 P%1：%2</translation>
    </message>
    <message>
        <source>Deviation of %1 scales: %2</source>
        <translation>偏离度 %1：%2</translation>
    </message>
    <message>
        <source>Days in a row: %1: %2</source>
        <translation>连续 %1 天：%2</translation>
    </message>
    <message>
        <source>%1% of the values around count: %2</source>
        <translation>前后数值中 %1% 有效：%2</translation>
    </message>
    <message>
        <source>At night: %1</source>
        <translation>夜间：%1</translation>
    </message>
    <message>
        <source>By day: %1</source>
        <translation>白天：%1</translation>
    </message>
    <message>
        <source>The person&apos;s usual is still being learnt: %1</source>
        <translation>此人的平时水平仍在学习中：%1</translation>
    </message>
    <message>
        <source>The person&apos;s usual is known: %1</source>
        <translation>此人的平时水平已知：%1</translation>
    </message>
    <message>
        <source>more often true</source>
        <translation>更常为真</translation>
    </message>
    <message>
        <source>more often false</source>
        <translation>更常为误报</translation>
    </message>
    <message>
        <source>On %1, %2 people were far from their own usual; up to %3 would be chance.</source>
        <translation>%1，%2 人明显偏离本人平时水平；偶然情况最多 %3 人。</translation>
    </message>
    <message>
        <source>%1 has more people far from their own usual than its size and the spread of the units explain (z = %2).</source>
        <translation>%1：明显偏离本人平时水平的人数多于其规模和各部门间差异所能解释的（z = %2）。</translation>
    </message>
    <message>
        <source>%1 has fewer people far from their own usual than its size and the spread of the units explain (z = %2).</source>
        <translation>%1：明显偏离本人平时水平的人数少于其规模和各部门间差异所能解释的（z = %2）。</translation>
    </message>
    <message>
        <source>The mean health score rose by %1 points against the period before (95% interval %2 to %3).</source>
        <translation>平均健康分比上一期上升 %1 分（95% 区间 %2 至 %3）。</translation>
    </message>
    <message>
        <source>The mean health score fell by %1 points against the period before (95% interval %2 to %3).</source>
        <translation>平均健康分比上一期下降 %1 分（95% 区间 %2 至 %3）。</translation>
    </message>
    <message>
        <source>%1: the mean of the days moved from %2 to %3 %4 against the period before.</source>
        <translation>%1：各日均值与上一期相比由 %2 变为 %3 %4。</translation>
    </message>
    <message>
        <source>Watches were worn on %1% of the days, %2% in the period before: the figures stand for fewer people.</source>
        <translation>%1% 的天数佩戴了手表，上一期为 %2%：这些数字代表的人变少了。</translation>
    </message>
    <message>
        <source>%1 people stand out even after allowing for the number of people looked at.</source>
        <translation>即使考虑到所看人数，仍有 %1 人突出异常。</translation>
    </message>
    <message>
        <source>Next week about %1 people a day will be far from their own usual (80% interval %2 to %3); in the last week there were %4.</source>
        <translation>下周每天约有 %1 人明显偏离本人平时水平（80% 区间 %2 至 %3）；上周为 %4 人。</translation>
    </message>
    <message>
        <source>Nothing stands out.</source>
        <translation>没有突出的情况。</translation>
    </message>
    <message>
        <source>There is no check-up.</source>
        <translation>没有体检记录。</translation>
    </message>
    <message>
        <source>Check-up of %1.</source>
        <translation>%1 的体检。</translation>
    </message>
    <message>
        <source>Nothing calls for action.</source>
        <translation>没有需要采取行动的事项。</translation>
    </message>
    <message>
        <source>Recommendations: %1. First: %2</source>
        <translation>建议 %1 条。首要：%2</translation>
    </message>
    <message>
        <source>it is missing or of another kind</source>
        <translation>缺失或类型不对</translation>
    </message>
    <message>
        <source>it must lie in 1 to 100</source>
        <translation>须在 1 至 100 之间</translation>
    </message>
    <message>
        <source>The rule “%1”: %2</source>
        <translation>规则“%1”：%2</translation>
    </message>
    <message>
        <source>there are two of that name.</source>
        <translation>有两条同名规则。</translation>
    </message>
    <message>
        <source>Blood pressure</source>
        <translation>血压</translation>
    </message>
    <message>
        <source>check-up of %1</source>
        <translation>%1 的体检</translation>
    </message>
    <message>
        <source>The watch measured %1/%2 mmHg on average, at or above the 135/85 for readings at home. This is screening, no diagnosis.</source>
        <translation>手表测得平均 %1/%2 mmHg，达到或超过家庭自测标准 135/85。此为筛查，不是诊断。</translation>
    </message>
    <message>
        <source>The watch measured %1/%2 mmHg on average, below the 135/85 for readings at home.</source>
        <translation>手表测得平均 %1/%2 mmHg，低于家庭自测标准 135/85。</translation>
    </message>
    <message>
        <source>No pressure was measured in these days; what a watch makes up does not count.</source>
        <translation>这些天没有实测血压；手表推算的数值不计入。</translation>
    </message>
    <message>
        <source>The check-up of %1 found %2/%3 mmHg. One reading is no diagnosis.</source>
        <translation>%1 的体检测得 %2/%3 mmHg。单次读数不是诊断。</translation>
    </message>
    <message>
        <source>measured by the watch</source>
        <translation>手表实测</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>身高</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Body mass index</source>
        <translation>体重指数</translation>
    </message>
    <message>
        <source>Waist</source>
        <translation>腰围</translation>
    </message>
    <message>
        <source>Systolic pressure</source>
        <translation>收缩压</translation>
    </message>
    <message>
        <source>Diastolic pressure</source>
        <translation>舒张压</translation>
    </message>
    <message>
        <source>Total cholesterol</source>
        <translation>总胆固醇</translation>
    </message>
    <message>
        <source>HDL cholesterol</source>
        <translation>高密度脂蛋白胆固醇</translation>
    </message>
    <message>
        <source>Fasting glucose</source>
        <translation>空腹血糖</translation>
    </message>
    <message>
        <source>High glucose ever found</source>
        <translation>曾发现血糖偏高</translation>
    </message>
    <message>
        <source>Smoker</source>
        <translation>吸烟</translation>
    </message>
    <message>
        <source>Diabetes</source>
        <translation>糖尿病</translation>
    </message>
    <message>
        <source>Drugs against high pressure</source>
        <translation>服用降压药</translation>
    </message>
    <message>
        <source>Relatives with diabetes</source>
        <translation>亲属患糖尿病</translation>
    </message>
    <message>
        <source>Parent or sibling with heart disease or stroke</source>
        <translation>父母或兄弟姐妹患心脏病或脑卒中</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Lives in a city</source>
        <translation>居住在城市</translation>
    </message>
    <message>
        <source>Active 30 minutes a day</source>
        <translation>每天活动 30 分钟</translation>
    </message>
    <message>
        <source>Vegetables or fruit</source>
        <translation>蔬菜或水果</translation>
    </message>
    <message>
        <source>Respiratory rate</source>
        <translation>呼吸频率</translation>
    </message>
    <message>
        <source>Oxygen saturation</source>
        <translation>血氧饱和度</translation>
    </message>
    <message>
        <source>Body temperature</source>
        <translation>体温</translation>
    </message>
    <message>
        <source>Pulse</source>
        <translation>脉搏</translation>
    </message>
    <message>
        <source>Breathes added oxygen</source>
        <translation>吸氧</translation>
    </message>
    <message>
        <source>Consciousness</source>
        <translation>意识</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>mean of what the watch measured</source>
        <translation>手表测量值的平均</translation>
    </message>
    <message>
        <source>Not known or too old: %1.</source>
        <translation>未知或过期：%1。</translation>
    </message>
    <message>
        <source>FINDRISC lies between %1 and %2 points; open: %3. This is screening, no diagnosis.</source>
        <translation>FINDRISC 在 %1 至 %2 分之间；待补充：%3。此为筛查，不是诊断。</translation>
    </message>
    <message>
        <source>FINDRISC is %1 of 26 points: about one in %2 people like this gets diabetes within ten years. This is screening, no diagnosis.</source>
        <translation>FINDRISC 为 %1 分（满分 26）：类似人群中约每 %2 人有 1 人在十年内患糖尿病。此为筛查，不是诊断。</translation>
    </message>
    <message>
        <source>the watch, %1</source>
        <translation>手表，%1</translation>
    </message>
    <message>
        <source>NEWS2 lies between %1 and %2; open: %3.</source>
        <translation>NEWS2 在 %1 至 %2 之间；待补充：%3。</translation>
    </message>
    <message>
        <source>NEWS2 is %1: low.</source>
        <translation>NEWS2 为 %1：低。</translation>
    </message>
    <message>
        <source>NEWS2 is %1 with three points in one part: have it looked at soon.</source>
        <translation>NEWS2 为 %1，其中一项为 3 分：请尽快查看。</translation>
    </message>
    <message>
        <source>NEWS2 is %1, medium: have it looked at urgently.</source>
        <translation>NEWS2 为 %1，中等：请紧急查看。</translation>
    </message>
    <message>
        <source>NEWS2 is %1, high: get help at once.</source>
        <translation>NEWS2 为 %1，高：请立即求助。</translation>
    </message>
    <message>
        <source>Made for 16 years and more.</source>
        <translation>适用于 16 岁及以上。</translation>
    </message>
    <message>
        <source>NEWS2 could be anything from %1 to %2; open: %3.</source>
        <translation>NEWS2 可能是 %1 到 %2 之间的任何值；待补充：%3。</translation>
    </message>
    <message>
        <source>date of birth</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Made for %1 to %2 years.</source>
        <translation>适用于 %1 至 %2 岁。</translation>
    </message>
    <message>
        <source>Framingham score: %1 of 100 people like this have a first heart attack, stroke or the like within ten years. This is screening, no diagnosis.</source>
        <translation>Framingham 评分：类似人群每 100 人中有 %1 人在十年内首次发生心肌梗死、脑卒中等事件。此为筛查，不是诊断。</translation>
    </message>
    <message>
        <source>Framingham score: between %1 and %2 of 100 people like this have a first heart attack, stroke or the like within ten years; open: %3. This is screening, no diagnosis.</source>
        <translation>Framingham 评分：类似人群每 100 人中有 %1 至 %2 人在十年内首次发生心肌梗死、脑卒中等事件；待补充：%3。此为筛查，不是诊断。</translation>
    </message>
    <message>
        <source>China-PAR: %1 of 100 people like this have a first heart attack or stroke within ten years. This is screening, no diagnosis.</source>
        <translation>China-PAR：类似人群每 100 人中有 %1 人在十年内首次发生心肌梗死或脑卒中。此为筛查，不是诊断。</translation>
    </message>
    <message>
        <source>China-PAR: between %1 and %2 of 100 people like this have a first heart attack or stroke within ten years; open: %3. This is screening, no diagnosis.</source>
        <translation>China-PAR：类似人群每 100 人中有 %1 至 %2 人在十年内首次发生心肌梗死或脑卒中；待补充：%3。此为筛查，不是诊断。</translation>
    </message>
    <message>
        <source>roll-ups of the unit&apos;s days</source>
        <translation>部门每日汇总</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人</translation>
    </message>
    <message>
        <source>People with a strong deviation</source>
        <translation>明显偏离的人数</translation>
    </message>
    <message>
        <source>People with data</source>
        <translation>有数据的人数</translation>
    </message>
    <message>
        <source>Mean health score</source>
        <translation>平均健康分</translation>
    </message>
    <message>
        <source>points</source>
        <translation>分</translation>
    </message>
    <message>
        <source>%1, next day: %2 %5 (80%: %3 to %4). Over %6 days the error was %7, with the same as last week %8.</source>
        <translation>%1，次日：%2 %5（80%：%3 至 %4）。在 %6 天的检验中误差为 %7，“与上周相同”的误差为 %8。</translation>
    </message>
    <message>
        <source>There is no value of the last seven days.</source>
        <translation>最近七天没有数值。</translation>
    </message>
    <message>
        <source>%1: no better than the same as last week (error %2 against %3).</source>
        <translation>%1：不优于“与上周相同”（误差 %2 对 %3）。</translation>
    </message>
    <message>
        <source>The method&apos;s field “%1” is wrong or missing.</source>
        <translation>方法的字段“%1”有误或缺失。</translation>
    </message>
    <message>
        <source>No day has a count of steps.</source>
        <translation>没有一天有步数。</translation>
    </message>
    <message>
        <source>totals of days that count</source>
        <translation>计入天数的日总量</translation>
    </message>
    <message>
        <source>%1: needs 7 days that count before a usual can be told.</source>
        <translation>%1：需要 7 个有效日才能得出平时水平。</translation>
    </message>
    <message>
        <source>%1: still learning; %2 to %3 %4 is usual for people in general.</source>
        <translation>%1：仍在学习；一般人群的平时水平为 %2 至 %3 %4。</translation>
    </message>
    <message>
        <source>%1: %2 to %3 %4 is usual for this person.</source>
        <translation>%1：此人的平时水平为 %2 至 %3 %4。</translation>
    </message>
    <message>
        <source>population default of the dictionary</source>
        <translation>指标字典的人群默认值</translation>
    </message>
    <message>
        <source>28 days before, 3 guard days left out</source>
        <translation>此前 28 天，不含 3 个保护日</translation>
    </message>
    <message>
        <source>%1: the same level over %2 days.</source>
        <translation>%1：%2 天内保持同一水平。</translation>
    </message>
    <message>
        <source>%1: changed on %2 from %3 to %4 %5.</source>
        <translation>%1：%2由 %3 变为 %4 %5。</translation>
    </message>
    <message>
        <source>%1: drifting above the usual, weighted mean %2 spreads on %3.</source>
        <translation>%1：正在高于平时水平漂移，%3的加权平均偏离度为 %2。</translation>
    </message>
    <message>
        <source>%1: drifting below the usual, weighted mean %2 spreads on %3.</source>
        <translation>%1：正在低于平时水平漂移，%3的加权平均偏离度为 %2。</translation>
    </message>
    <message>
        <source>%1: steady again; days with drift: %2.</source>
        <translation>%1：已恢复平稳；漂移天数：%2。</translation>
    </message>
    <message>
        <source>%1: steady, no drift from the usual (days charted: %2).</source>
        <translation>%1：平稳，未偏离平时水平（作图天数：%2）。</translation>
    </message>
    <message>
        <source>%1: a chart takes %2 own days before it; there are %3 days in the period.</source>
        <translation>%1：控制图需要此前 %2 个本人有效日；期间内共 %3 天。</translation>
    </message>
    <message>
        <source>No day of the period counts.</source>
        <translation>期间内没有有效日。</translation>
    </message>
    <message>
        <source>%1 on %2: %3 %4, within the usual %5 to %6.</source>
        <translation>%1在%2为 %3 %4，在平时 %5 至 %6 之内。</translation>
    </message>
    <message>
        <source>%1 on %2: %3 %4, %5 spreads above the usual %6.</source>
        <translation>%1在%2为 %3 %4，高于平时的 %6（偏离度 %5）。</translation>
    </message>
    <message>
        <source>%1 on %2: %3 %4, %5 spreads below the usual %6.</source>
        <translation>%1在%2为 %3 %4，低于平时的 %6（偏离度 %5）。</translation>
    </message>
    <message>
        <source>usual of people in general, fewer than %1 own days</source>
        <translation>一般人群的平时水平，本人有效日不足 %1 天</translation>
    </message>
    <message>
        <source>usual from %1 of the %2 days before, %3 guard days left out</source>
        <translation>平时水平取自此前 %2 天中的 %1 天，不含 %3 个保护日</translation>
    </message>
    <message>
        <source>What is usual</source>
        <translation>平时水平</translation>
    </message>
    <message>
        <source>Nightly resting heart rate</source>
        <translation>夜间静息心率</translation>
    </message>
    <message>
        <source>days before and after</source>
        <translation>前后各天</translation>
    </message>
    <message>
        <source>Against the %1 days before, %2 of %3 metrics clearly changed: %4.</source>
        <translation>与之前 %1 天相比，%3 项指标中有 %2 项明显变化：%4。</translation>
    </message>
    <message>
        <source>Needs %1 days before and %1 days after of at least one metric.</source>
        <translation>至少一项指标需要之前 %1 天和之后 %1 天的数据。</translation>
    </message>
    <message>
        <source>No day has half of what the health score is made of.</source>
        <translation>没有一天具备健康分所需内容的一半。</translation>
    </message>
    <message>
        <source>Health score %1 of 100 (interval %2 to %3), mean of %4 days.</source>
        <translation>健康分 %1 / 100（区间 %2 至 %3），%4 天平均。</translation>
    </message>
    <message>
        <source>local hours with a value</source>
        <translation>有数值的当地小时</translation>
    </message>
    <message>
        <source>No night of rest has a metric with an own usual; that takes 7 such nights.</source>
        <translation>没有静息夜具备有本人平时水平的指标；需要 7 个这样的夜晚。</translation>
    </message>
    <message>
        <source>z of the night against the own usual</source>
        <translation>夜间值相对本人平时水平的 z 值</translation>
    </message>
    <message>
        <source>at rest at night, 00:00-07:00 without steps</source>
        <translation>夜间静息，00:00–07:00 无步数</translation>
    </message>
    <message>
        <source>each day that counts</source>
        <translation>每个有效日</translation>
    </message>
    <message>
        <source>Nothing was measured on these days.</source>
        <translation>这些天没有测量数据。</translation>
    </message>
    <message>
        <source>Blood oxygen was not measured.</source>
        <translation>没有测量血氧。</translation>
    </message>
    <message>
        <source>Blood oxygen below 94% for %1 minutes a day (%2% of the readings), below 90% for %3 minutes in all; lowest %4%.</source>
        <translation>血氧低于 94% 每天 %1 分钟（占读数 %2%），低于 90% 共 %3 分钟；最低 %4%。</translation>
    </message>
    <message>
        <source>minutes with a reading</source>
        <translation>有读数的分钟</translation>
    </message>
    <message>
        <source>There is no record in this period.</source>
        <translation>这段时间没有记录。</translation>
    </message>
    <message>
        <source>spread of %1</source>
        <translation>离散程度 %1</translation>
    </message>
    <message>
        <source>The last %1 days are like the months before (score %2).</source>
        <translation>最近 %1 天与此前数月相似（得分 %2）。</translation>
    </message>
    <message>
        <source>The last %1 days stand out from the months before (score %2), mostly by: %3.</source>
        <translation>最近 %1 天与此前数月明显不同（得分 %2），主要在于：%3。</translation>
    </message>
    <message>
        <source>Needs %1 days, with values on at least half of them.</source>
        <translation>需要 %1 天，其中至少一半有值。</translation>
    </message>
    <message>
        <source>No night has 30 minutes of heart rate without steps.</source>
        <translation>没有一夜具备 30 分钟无步数的心率。</translation>
    </message>
    <message>
        <source>00:00 to 07:00, minutes without steps</source>
        <translation>00:00 至 07:00，无步数的分钟</translation>
    </message>
    <message>
        <source>%1: no rhythm of 24 hours.</source>
        <translation>%1：没有 24 小时节律。</translation>
    </message>
    <message>
        <source>%1: highest around %2:00 (%3 %4) and lowest around %5:00 (%6 %4) on working days.</source>
        <translation>%1：工作日约 %2:00 最高（%3 %4），约 %5:00 最低（%6 %4）。</translation>
    </message>
    <message>
        <source>Needs %1 working days with a value in every hour of the day.</source>
        <translation>需要 %1 个全天每小时都有值的工作日。</translation>
    </message>
    <message>
        <source>minutes asleep from 18:00 to 18:00, all segments united</source>
        <translation>18:00 至次日 18:00 的睡眠分钟，各段合并</translation>
    </message>
    <message>
        <source>No sleep was recorded on these days.</source>
        <translation>这些天没有睡眠记录。</translation>
    </message>
    <message>
        <source>median of all nights, tonight included</source>
        <translation>所有夜晚的中位数，含当夜</translation>
    </message>
    <message>
        <source>%1% of %2 values count.</source>
        <translation>%2 个数值中 %1% 有效。</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Worn %1 hours a day; ten hours or more on %2 of %3 days.</source>
        <translation>每天佩戴 %1 小时；%3 天中有 %2 天达到 10 小时。</translation>
    </message>
    <message>
        <source>Minutes with a record</source>
        <translation>有记录的分钟</translation>
    </message>
    <message>
        <source>not worn: 90 minutes or more without heart rate and steps</source>
        <translation>未佩戴：90 分钟以上没有心率和步数</translation>
    </message>
    <message>
        <source>points it gives, of %1 it could give</source>
        <translation>得分，满分 %1</translation>
    </message>
    <message>
        <source>A chart needs 0 &lt; lambda &lt;= 1 and L, or k &gt;= 0 and h, each limit above 0 and at most 100, or arl0 above 1 instead.</source>
        <translation>控制图需要 0 &lt; lambda &lt;= 1 和 L，或 k &gt;= 0 和 h，限值须大于 0 且不超过 100；也可改给大于 1 的 arl0。</translation>
    </message>
    <message>
        <source>No limit gives that arl0.</source>
        <translation>没有限值能得到该 arl0。</translation>
    </message>
    <message>
        <source>chart is cusum, ewma or shewhart, and sided is one or two.</source>
        <translation>chart 为 cusum、ewma 或 shewhart，sided 为 one 或 two。</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>The series has no values.</source>
        <translation>序列中没有数值。</translation>
    </message>
    <message>
        <source>The parameter sided is one or two.</source>
        <translation>参数 sided 为 one 或 two。</translation>
    </message>
    <message>
        <source>Row %1, column “%2”: “%3” cannot be read.</source>
        <translation>第 %1 行，列“%2”：无法读取“%3”。</translation>
    </message>
    <message>
        <source>The table has no rows.</source>
        <translation>表中没有数据行。</translation>
    </message>
    <message>
        <source>Missing: %1.</source>
        <translation>缺失：%1。</translation>
    </message>
    <message>
        <source>Not made for pregnancy.</source>
        <translation>不适用于孕期。</translation>
    </message>
    <message>
        <source>A value is not positive.</source>
        <translation>有数值不为正。</translation>
    </message>
    <message>
        <source>The model is auto, lipid or bmi.</source>
        <translation>模型为 auto、lipid 或 bmi。</translation>
    </message>
    <message>
        <source>A time is missing or cannot be read.</source>
        <translation>有时间缺失或无法读取。</translation>
    </message>
    <message>
        <source>No two values are near enough to each other.</source>
        <translation>没有两个相距足够近的数值。</translation>
    </message>
    <message>
        <source>The gaps in the series are too long.</source>
        <translation>序列的间断太长。</translation>
    </message>
    <message>
        <source>Row %1: a count must not be negative.</source>
        <translation>第 %1 行：计数不能为负。</translation>
    </message>
    <message>
        <source>needs %1 days, there are %2</source>
        <translation>需要 %1 天，现有 %2 天</translation>
    </message>
    <message>
        <source>The parameter method is C1, C2 or C3.</source>
        <translation>参数 method 为 C1、C2 或 C3。</translation>
    </message>
    <message>
        <source>The parameter thresholdMethod is nbPlugin or delta.</source>
        <translation>参数 thresholdMethod 为 nbPlugin 或 delta。</translation>
    </message>
    <message>
        <source>The parameter method is one of %1.</source>
        <translation>参数 method 为 %1 之一。</translation>
    </message>
    <message>
        <source>needs %1 weeks before the first it judges, there are %2 in all</source>
        <translation>首个判断周之前需要 %1 周，总共只有 %2 周</translation>
    </message>
    <message>
        <source>An XmR chart needs two values.</source>
        <translation>XmR 图需要两个数值。</translation>
    </message>
    <message>
        <source>A trend needs values at two times at least.</source>
        <translation>趋势至少需要两个时间点的数值。</translation>
    </message>
    <message>
        <source>k and n must both be there.</source>
        <translation>k 和 n 都必须给出。</translation>
    </message>
    <message>
        <source>k and n must be whole, 0 &lt;= k &lt;= n, n &gt;= 1.</source>
        <translation>k 和 n 须为整数，0 &lt;= k &lt;= n，n &gt;= 1。</translation>
    </message>
    <message>
        <source>The parameter q holds “%1”; it takes numbers from 0 to 1, separated by commas.</source>
        <translation>参数 q 含“%1”；应为 0 到 1 的数，用逗号分隔。</translation>
    </message>
    <message>
        <source>A p-value must be from 0 to 1.</source>
        <translation>p 值须在 0 到 1 之间。</translation>
    </message>
    <message>
        <source>A funnel needs the columns n and events, or numerator and denominator.</source>
        <translation>漏斗图需要列 n 和 events，或 numerator 和 denominator。</translation>
    </message>
    <message>
        <source>The parameter trim is auto, winsorised or truncated.</source>
        <translation>参数 trim 为 auto、winsorised 或 truncated。</translation>
    </message>
    <message>
        <source>The target must be above 0, a share&apos;s below 1.</source>
        <translation>目标值须大于 0；若为比例，须小于 1。</translation>
    </message>
    <message>
        <source>The parameter method is auto, proportion or smr.</source>
        <translation>参数 method 为 auto、proportion 或 smr。</translation>
    </message>
    <message>
        <source>no group has a count within a size above 0</source>
        <translation>没有规模大于 0 且计数有效的组</translation>
    </message>
    <message>
        <source>The parameter %1 is no date: “%2”.</source>
        <translation>参数 %1 不是日期：“%2”。</translation>
    </message>
    <message>
        <source>the table has no rows</source>
        <translation>表中没有数据行</translation>
    </message>
    <message>
        <source>The period is not a range of days.</source>
        <translation>期间不是有效的日期范围。</translation>
    </message>
    <message>
        <source>Shrinkage needs the columns y and se (or v), or mean, sd and n, or tpos, tneg, cpos and cneg, or hits and n.</source>
        <translation>收缩估计需要列 y 和 se（或 v），或 mean、sd 和 n，或 tpos、tneg、cpos 和 cneg，或 hits 和 n。</translation>
    </message>
    <message>
        <source>needs two groups or more, each with an error above 0</source>
        <translation>需要两个以上的组，每组误差大于 0</translation>
    </message>
    <message>
        <source>Efron and Morris need the same n in every row.</source>
        <translation>Efron–Morris 方法要求每行 n 相同。</translation>
    </message>
    <message>
        <source>needs four groups or more that are not all equal</source>
        <translation>需要四个以上且不全相等的组</translation>
    </message>
    <message>
        <source>The parameter method is all, DL, REML, PM or EB.</source>
        <translation>参数 method 为 all、DL、REML、PM 或 EB。</translation>
    </message>
    <message>
        <source>The column “%1” needs “%2” beside it.</source>
        <translation>列“%1”旁需要列“%2”。</translation>
    </message>
    <message>
        <source>Standardising needs the columns stratum, group, count, pop and std, or a pair count_G and pop_G for each group G.</source>
        <translation>标准化需要列 stratum、group、count、pop 和 std，或为每个组 G 提供一对 count_G 和 pop_G。</translation>
    </message>
    <message>
        <source>Counts and people must be from 0 to 1e15.</source>
        <translation>计数和人数须在 0 到 1e15 之间。</translation>
    </message>
    <message>
        <source>Row %1, column “%2”: cannot read “%3”.</source>
        <translation>第 %1 行，列“%2”：无法读取“%3”。</translation>
    </message>
    <message>
        <source>Work orders need the column “opened”.</source>
        <translation>工单需要列“opened”。</translation>
    </message>
    <message>
        <source>The table has no column “%1”; it has %2.</source>
        <translation>表中没有列“%1”；现有列为 %2。</translation>
    </message>
    <message>
        <source>Row %1, column “%2”: “%3” is no number.</source>
        <translation>第 %1 行，列“%2”：“%3”不是数字。</translation>
    </message>
    <message>
        <source>The table has no column of numbers; a series is time,value.</source>
        <translation>表中没有数值列；序列的格式为 time,value。</translation>
    </message>
    <message>
        <source>Two rows of the series are of the same time.</source>
        <translation>序列中有两行时间相同。</translation>
    </message>
    <message>
        <source>The parameter %1 is no number: “%2”.</source>
        <translation>参数 %1 不是数字：“%2”。</translation>
    </message>
    <message>
        <source>The parameter %1 must be from %2 to %3.</source>
        <translation>参数 %1 须在 %2 到 %3 之间。</translation>
    </message>
    <message>
        <source>The parameter %1 must be a whole number.</source>
        <translation>参数 %1 须为整数。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 knows no parameter “%2”; it knows %3.</source>
        <translation>%1 没有参数“%2”；可用参数为 %3。</translation>
    </message>
    <message>
        <source>The series is too short for this.</source>
        <translation>序列太短，无法计算。</translation>
    </message>
    <message>
        <source>The parameter flavour is r or statsmodels.</source>
        <translation>参数 flavour 为 r 或 statsmodels。</translation>
    </message>
    <message>
        <source>Needs two whole periods, and odd windows from 3.</source>
        <translation>需要两个完整周期，窗口为不小于 3 的奇数。</translation>
    </message>
    <message>
        <source>The parameter period must be above 0.</source>
        <translation>参数 period 须大于 0。</translation>
    </message>
    <message>
        <source>The parameters sd and h must be above 0.</source>
        <translation>参数 sd 和 h 须大于 0。</translation>
    </message>
    <message>
        <source>Epochs are whole numbers from 0 to 86399, days whole numbers or dates.</source>
        <translation>epoch 为 0 到 86399 的整数，day 为整数或日期。</translation>
    </message>
    <message>
        <source>Needs two days in a row with the same epochs known.</source>
        <translation>需要连续两天具有相同的已知时段。</translation>
    </message>
    <message>
        <source>Needs two rows without a gap.</source>
        <translation>需要两行无缺失的数据。</translation>
    </message>
    <message>
        <source>No work orders are recorded yet.</source>
        <translation>尚未记录工单。</translation>
    </message>
    <message>
        <source>Work orders opened in the period</source>
        <translation>期间内开立的工单</translation>
    </message>
    <message>
        <source>%1 with a verdict</source>
        <translation>%1 个有判定</translation>
    </message>
    <message>
        <source>%1 alarms, %2 a person and week; %3% of %4 judged ones were true.</source>
        <translation>告警 %1 次，每人每周 %2 次；%4 个已判定中 %3% 为真。</translation>
    </message>
    <message>
        <source>%1 alarms, %2 a person and week; none has a verdict.</source>
        <translation>告警 %1 次，每人每周 %2 次；均无判定。</translation>
    </message>
    <message>
        <source>There are fewer than two sub-units to compare.</source>
        <translation>可比较的下级部门不足两个。</translation>
    </message>
    <message>
        <source>%1 shown sub-units with data</source>
        <translation>%1 个可显示且有数据的下级部门</translation>
    </message>
    <message>
        <source>Person-days judged against the person&apos;s usual</source>
        <translation>按本人平时水平判断的人日</translation>
    </message>
    <message>
        <source>Nothing was measured in this period.</source>
        <translation>这段时间没有测量数据。</translation>
    </message>
    <message>
        <source>Earlier person-nights of the unit</source>
        <translation>部门此前的人夜</translation>
    </message>
    <message>
        <source>%1 nights, the %2 before the judged one left out</source>
        <translation>%1 夜，不含被判断之夜前的 %2 夜</translation>
    </message>
    <message>
        <source>On %1, %2 of %3 people stand out when at most %4% of those named may be there by chance.</source>
        <translation>%1，在所列人员中至多 %4% 出于偶然的条件下，%3 人中有 %2 人突出异常。</translation>
    </message>
    <message>
        <source>%1 sub-units compared as if all had the ages and sexes of the whole unit; %2% of its people had a day far from their usual.</source>
        <translation>按整个部门的年龄和性别构成比较 %1 个下级部门；全部人员中 %2% 有明显偏离平时水平的日子。</translation>
    </message>
    <message>
        <source>The sub-units differ no more than chance makes them: none can be called the highest.</source>
        <translation>各下级部门的差异不超出偶然：不能说哪个最高。</translation>
    </message>
    <message>
        <source>%1 of %2 sub-units lie beyond what their size and the spread of the units explain.</source>
        <translation>%2 个下级部门中有 %1 个超出其规模和部门间差异所能解释的范围。</translation>
    </message>
    <message>
        <source>The unit has no sub-units to hide from one another.</source>
        <translation>该部门没有需要互相隐藏的下级部门。</translation>
    </message>
    <message>
        <source>People of the sub-units</source>
        <translation>下级部门的人数</translation>
    </message>
    <message>
        <source>memberships of the last day</source>
        <translation>最后一天的归属</translation>
    </message>
    <message>
        <source>To a reader who may not open individuals, %1 of %2 sub-units are hidden: %3 have fewer than %4 people, %5 would give one of those away.</source>
        <translation>对无权查看个人的读者，%2 个下级部门中隐藏 %1 个：%3 个不足 %4 人，%5 个会泄露其中之一。</translation>
    </message>
    <message>
        <source>Too few people had this on any day: figures would tell of individuals.</source>
        <translation>每天有此数据的人太少：数字会暴露个人情况。</translation>
    </message>
    <message>
        <source>Person-days with %1</source>
        <translation>有%1的人日</translation>
    </message>
    <message>
        <source>roll-ups of %1 days</source>
        <translation>%1 天的汇总</translation>
    </message>
    <message>
        <source>%1: %2 %3 on average over %4 person-days.</source>
        <translation>%1：%4 个人日平均 %2 %3。</translation>
    </message>
    <message>
        <source>%1: half of %2 values lie between %3 and %4 %5, the middle is %6.</source>
        <translation>%1：%2 个数值中一半在 %3 至 %4 %5 之间，中位数为 %6。</translation>
    </message>
    <message>
        <source>Days with data</source>
        <translation>有数据天数</translation>
    </message>
    <message>
        <source>roll-ups of the unit and of the days before</source>
        <translation>部门及此前各日的汇总</translation>
    </message>
    <message>
        <source>Nobody has a health score.</source>
        <translation>没有人有健康分。</translation>
    </message>
    <message>
        <source>Health score %1 of 100 (interval %2 to %3), mean of %4 person-days.</source>
        <translation>健康分 %1 / 100（区间 %2 至 %3），%4 个人日平均。</translation>
    </message>
    <message>
        <source>Alerts of this rule have no verdicts yet: %1</source>
        <translation>此规则的告警尚无结论：%1</translation>
    </message>
    <message>
        <source>%1 of %2 alerts of this rule were false alarms: %3</source>
        <translation>此规则 %2 条告警中有 %1 条误报：%3</translation>
    </message>
    <message>
        <source>%1 at rest at night</source>
        <translation>夜间静息%1</translation>
    </message>
    <message>
        <source>%1 at night (mean of 00:00-07:00)</source>
        <translation>%1（夜间 00:00-07:00 均值）</translation>
    </message>
    <message>
        <source>Resting heart rate %1 bpm, mean of %2 nights; the last one %3 bpm.</source>
        <translation>静息心率 %1 次/分，为 %2 夜均值；最近一夜 %3 次/分。</translation>
    </message>
    <message>
        <source>On the last night (%3) the resting heart rate was high the second night in a row: %1 bpm, usual %2.</source>
        <translation>最后一夜（%3）静息心率连续第二夜偏高：%1 次/分，平时 %2。</translation>
    </message>
    <message>
        <source>On the last night (%3) the resting heart rate was raised the second night in a row: %1 bpm, usual %2.</source>
        <translation>最后一夜（%3）静息心率已连续两夜升高：%1 次/分，平时 %2。</translation>
    </message>
    <message>
        <source>In the whole period, nights raised right after a raised night: %1, of them high: %2; the latest was %3.</source>
        <translation>整个期间有 %1 夜在升高之夜后继续升高，其中 %2 夜偏高；最近一次是%3。</translation>
    </message>
    <message>
        <source>No two raised nights of rest in a row in the whole period.</source>
        <translation>整个期间没有连续两个休息夜升高。</translation>
    </message>
    <message>
        <source>Withheld: too few people, or figures that would tell of so few.</source>
        <translation>不公开：人数过少，或其数据会透露出这样的小群体。</translation>
    </message>
    <message>
        <source>Slept %1 h a night over %2 nights; %3 h short over the last %4; regularity %5 of 100.</source>
        <translation>%2 夜平均每夜睡 %1 小时；最近 %4 夜共欠 %3 小时；规律指数 %5（满分 100）。</translation>
    </message>
    <message>
        <source>Slept %1 h a night over %2 nights; %3 h short over the last %4.</source>
        <translation>%2 夜平均每夜睡 %1 小时；最近 %4 夜共欠 %3 小时。</translation>
    </message>
    <message>
        <source>The person was awake or at work in all nights with a heart rate (%1), which say nothing of rest.</source>
        <translation>有心率的夜晚（%1 夜）此人均清醒或在岗，不能反映静息状态。</translation>
    </message>
    <message>
        <source>Nights awake or at work are not counted: %1.</source>
        <translation>清醒或在岗的夜晚未计入：%1 夜。</translation>
    </message>
    <message>
        <source>%1: too few person-days (%2) to tell how single values lie.</source>
        <translation>%1：人日太少（%2），不给出单次数值的分布。</translation>
    </message>
    <message>
        <source>percentage points</source>
        <translation>个百分点</translation>
    </message>
    <message>
        <source>Off: needs %1 later verdicts to prove itself; found: %2.</source>
        <translation>未启用：需要之后 %1 个判定来证明自己，现有 %2 个。</translation>
    </message>
    <message>
        <source>In the week of %1 there were %2 days far from their own usual; %3 were expected.</source>
        <translation>%1所在周有 %2 个人日明显偏离本人平时水平；预期为 %3。</translation>
    </message>
    <message>
        <source>Needs %1 days with measured pressure; found: %2.</source>
        <translation>需要 %1 天实测血压；现有 %2 天。</translation>
    </message>
    <message>
        <source>Needs %1 days with a value and three weeks after them to test on; found: %2.</source>
        <translation>需要 %1 天有值的数据以及其后三周用于检验，现有 %2 天。</translation>
    </message>
    <message>
        <source>deviations from their own usual, up to %1 days before too</source>
        <translation>与本人平时水平的偏差，含此前最多 %1 天</translation>
    </message>
    <message>
        <source>%1: what is usual takes %2 days; found: %3.</source>
        <translation>%1：得出平时水平需要 %2 天；现有 %3 天。</translation>
    </message>
    <message>
        <source>Needs %1 days with a value; found: %2.</source>
        <translation>需要 %1 天有值，现有 %2 天。</translation>
    </message>
    <message>
        <source>Needs %1 hours with a value, spread over the day; found: %2.</source>
        <translation>需要 %1 个有值的小时，且分布于全天；现有 %2 个。</translation>
    </message>
    <message>
        <source>%1: no clear trend from %2 to %3.</source>
        <translation>%1：%2至%3没有明确的趋势。</translation>
    </message>
    <message>
        <source>%1: rising by %2 %3 per 30 days from %6 to %7 (95% interval of the change: %4 to %5).</source>
        <translation>%1：%6至%7每 30 天上升 %2 %3（变化的 95% 区间 %4 至 %5）。</translation>
    </message>
    <message>
        <source>%1: falling by %2 %3 per 30 days from %6 to %7 (95% interval of the change: %4 to %5).</source>
        <translation>%1：%6至%7每 30 天下降 %2 %3（变化的 95% 区间 %4 至 %5）。</translation>
    </message>
    <message>
        <source>The two-night rule needs 7 nights of rest; found: %1.</source>
        <translation>两夜规则需要 7 个静息夜，现有 %1 个。</translation>
    </message>
    <message>
        <source>Needs %1 earlier person-nights to know what chance brings; found: %2.</source>
        <translation>需要此前 %1 个人夜来了解偶然水平，现有 %2 个。</translation>
    </message>
    <message>
        <source>%1 has the highest share of people far from their usual with a probability of %2.</source>
        <translation>%1：明显偏离平时水平的人员比例最高，概率为 %2。</translation>
    </message>
    <message>
        <source>The weekly watch needs %1 weeks before the first judged one; found: %2.</source>
        <translation>按周监测在首个判断周之前需要 %1 周，现有 %2 周。</translation>
    </message>
    <message>
        <source>People far from their usual on this day: %1. There are too few days before it to say what chance explains.</source>
        <translation>这一天远离平时水平的有 %1 人。此前的天数太少，无法判断偶然能解释多少。</translation>
    </message>
    <message>
        <source>More people were far from their usual on this day than chance explains: %1.</source>
        <translation>这一天明显偏离平时水平的有 %1 人，超出偶然范围。</translation>
    </message>
    <message>
        <source>No more people were far from their usual on this day than chance explains: %1.</source>
        <translation>这一天明显偏离平时水平的有 %1 人，未超出偶然范围。</translation>
    </message>
    <message>
        <source>Too few days: most people have no usual of their own yet, so nobody can be called far from it.</source>
        <translation>天数太少：多数人还没有本人的平时水平，因此无法判断谁偏离了它。</translation>
    </message>
    <message>
        <source>On %1, one person was far from their own usual; up to %2 would be chance.</source>
        <translation>%1，1 人明显偏离本人平时水平；偶然情况最多 %2 人。</translation>
    </message>
    <message>
        <source>Moved with it: %1.</source>
        <translation>同时变化的还有：%1。</translation>
    </message>
    <message>
        <source>%1 %2 %3 (usually %4)</source>
        <translation>%1 %2 %3（平时 %4）</translation>
    </message>
    <message>
        <source>On %1 the mean health score was %2, usually %3 (%4 scales).</source>
        <translation>%1的平均健康分为 %2，平时为 %3（偏离度 %4）。</translation>
    </message>
    <message>
        <source>Farthest from the usual that day: %1.</source>
        <translation>当天偏离平时水平最多的是：%1。</translation>
    </message>
    <message>
        <source>One person stands out even after allowing for the number of people looked at.</source>
        <translation>即使考虑到所看人数，仍有 1 人突出异常。</translation>
    </message>
    <message>
        <source>%1 steps a day; days in a row with at least %2: %3 at the end, %4 at most.</source>
        <translation>每天 %1 步；不少于 %2 步的连续天数：最近 %3 天，最长 %4 天。</translation>
    </message>
    <message>
        <source>Health score %1 of 100 (interval %2 to %3), of one day.</source>
        <translation>健康分 %1 / 100（区间 %2 至 %3），仅一天。</translation>
    </message>
    <message>
        <source>Several metrics left the usual together on %1, first of all %2 (%3).</source>
        <translation>%1多项指标同时偏离平时水平，首先是%2（%3）。</translation>
    </message>
    <message>
        <source>On %1 the metrics of the night were together as usual (%2).</source>
        <translation>%1夜间各项指标总体如常（%2）。</translation>
    </message>
    <message>
        <source>On %1 the metrics of the night were together as usual (%2); none of the %3 nights raised an alarm.</source>
        <translation>%1夜间各项指标总体如常（%2）；%3 夜中没有一夜告警。</translation>
    </message>
    <message>
        <source>On %1 the metrics of the night were together as usual (%2); alarms on %3 of %4 nights.</source>
        <translation>%1夜间各项指标总体如常（%2）；%4 夜中有 %3 夜告警。</translation>
    </message>
    <message>
        <source>Resting heart rate %1 bpm, of one night.</source>
        <translation>静息心率 %1 次/分，仅一夜。</translation>
    </message>
    <message>
        <source>every sample of the days with data (%1)</source>
        <translation>有数据日（%1 天）的全部样本</translation>
    </message>
    <message>
        <source>Worn %1 hours on the day.</source>
        <translation>当天佩戴 %1 小时。</translation>
    </message>
    <message>
        <source>Worn %1 hours a day; ten hours or more on none of the %2 days.</source>
        <translation>每天佩戴 %1 小时；%2 天中没有一天达到 10 小时。</translation>
    </message>
    <message>
        <source>On %1, none of %2 people stands out when at most %3% of those named may be there by chance.</source>
        <translation>%1，在所列人员中至多 %3% 出于偶然的条件下，%2 人中无人突出异常。</translation>
    </message>
    <message>
        <source>On %1, one of %2 people stands out when at most %3% of those named may be there by chance.</source>
        <translation>%1，在所列人员中至多 %3% 出于偶然的条件下，%2 人中有 1 人突出异常。</translation>
    </message>
    <message>
        <source>On none of the %1 days that can be judged were more people far from their usual than chance explains (%2 a day on average).</source>
        <translation>可判断的 %1 天中，没有一天明显偏离平时水平的人数超出偶然（平均每天 %2 人）。</translation>
    </message>
    <message>
        <source>On %1 of the %2 days that can be judged more people were far from their usual than chance explains (%3 a day on average).</source>
        <translation>可判断的 %2 天中有 %1 天明显偏离平时水平的人数超出偶然（平均每天 %3 人）。</translation>
    </message>
    <message>
        <source>Days with too few days before them: %1.</source>
        <translation>此前天数不足、无法判断的有 %1 天。</translation>
    </message>
    <message>
        <source>None of the %1 sub-units lies beyond what their size and the spread of the units explain.</source>
        <translation>%1 个下级部门的差异均未超出其规模与部门间离散所能解释的范围。</translation>
    </message>
    <message>
        <source>%1: moved by less than single values can tell from %2 to %3.</source>
        <translation>%1：%2 至 %3 期间的变化小于单个测值的分辨率。</translation>
    </message>
    <message>
        <source>Against the %1 days before, no change is certain for any of %2 metrics.</source>
        <translation>与之前 %1 天相比，%2 项指标的变化均不能确定。</translation>
    </message>
    <message>
        <source>Too few days before to compare with: data begin on %1.</source>
        <translation>此前天数不足，不作比较：数据自 %1 开始。</translation>
    </message>
    <message>
        <source>mean of each night of rest, 00:00-07:00</source>
        <translation>每个休息夜 00:00–07:00 的均值</translation>
    </message>
    <message>
        <source>%1: a daily swing of ±%2 %3 about %4, highest around %5.</source>
        <translation>%1：一天中围绕 %4 上下 %2 %3，约 %5 最高。</translation>
    </message>
    <message>
        <source>Fewer than two sub-units have enough people with data and a usual of their own to be shown.</source>
        <translation>有足够数据和本人平时水平的人员、且可以列出的下级部门不足两个。</translation>
    </message>
    <message>
        <source>The last night (%3) was no second raised night in a row: %1 bpm, usual %2.</source>
        <translation>截至最后一夜（%3），静息心率未连续两夜升高：%1 次/分，平时 %2。</translation>
    </message>
</context>
<context>
    <name>AnalysisCards</name>
    <message>
        <source>The day&apos;s rhythm</source>
        <translation>昼夜节律</translation>
    </message>
    <message>
        <source>bpm</source>
        <translation>次/分</translation>
    </message>
    <message>
        <source>mean and swing</source>
        <translation>均值与振幅</translation>
    </message>
    <message>
        <source>of the cosine through the 24 hours</source>
        <translation>24 小时余弦曲线</translation>
    </message>
    <message>
        <source>highest at</source>
        <translation>最高时刻</translation>
    </message>
    <message>
        <source>days alike (IS, 0–1)</source>
        <translation>日间一致性（IS，0–1）</translation>
    </message>
    <message>
        <source>days differ from each other</source>
        <translation>各日差异较大</translation>
    </message>
    <message>
        <source>days are alike</source>
        <translation>各日相似</translation>
    </message>
    <message>
        <source>restlessness within a day (IV, 0–2)</source>
        <translation>日内波动（IV，0–2）</translation>
    </message>
    <message>
        <source>calm, one swing a day</source>
        <translation>平稳，一天一个起伏</translation>
    </message>
    <message>
        <source>broken up, many ups and downs</source>
        <translation>零碎，起伏频繁</translation>
    </message>
    <message>
        <source>contrast of day and night (RA, 0–1)</source>
        <translation>昼夜对比（RA，0–1）</translation>
    </message>
    <message>
        <source>day and night little apart</source>
        <translation>昼夜差别小</translation>
    </message>
    <message>
        <source>clear day and night</source>
        <translation>昼夜分明</translation>
    </message>
    <message>
        <source>most active 10 h, quietest 5 h</source>
        <translation>最活跃 10 小时，最安静 5 小时</translation>
    </message>
    <message>
        <source>from %1, from %2</source>
        <translation>自 %1，自 %2</translation>
    </message>
    <message>
        <source>Sleep</source>
        <translation>睡眠</translation>
    </message>
    <message>
        <source>h</source>
        <translation>小时</translation>
    </message>
    <message numerus="yes">
        <source>mean of %n night(s)</source>
        <translation>
            <numerusform>%n 夜的均值</numerusform>
        </translation>
    </message>
    <message>
        <source>sleep debt</source>
        <translation>睡眠欠账</translation>
    </message>
    <message>
        <source>hours missing against the recommended least, over the nights with data</source>
        <translation>有数据的夜晚与推荐下限相比所缺的小时数</translation>
    </message>
    <message>
        <source>regularity (100: every day the same)</source>
        <translation>规律性（100：每天相同）</translation>
    </message>
    <message>
        <source>Middle of the sleep</source>
        <translation>睡眠中点</translation>
    </message>
    <message>
        <source>Hours on working days and weekends</source>
        <translation>工作日与周末的各小时</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>weekends</source>
        <translation>周末</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>raised</source>
        <translation>升高</translation>
    </message>
    <message>
        <source>high normal</source>
        <translation>正常高值</translation>
    </message>
    <message>
        <source>grade %1</source>
        <translation>%1 级</translation>
    </message>
    <message>
        <source>Blood pressure</source>
        <translation>血压</translation>
    </message>
    <message>
        <source>mean arterial pressure</source>
        <translation>平均动脉压</translation>
    </message>
    <message>
        <source>mmHg</source>
        <translation>mmHg</translation>
    </message>
    <message>
        <source>pulse pressure</source>
        <translation>脉压</translation>
    </message>
    <message>
        <source>change from reading to reading (ARV)</source>
        <translation>相邻读数变异（ARV）</translation>
    </message>
    <message>
        <source>time in range</source>
        <translation>达标时间</translation>
    </message>
    <message>
        <source>Blood oxygen</source>
        <translation>血氧</translation>
    </message>
    <message>
        <source>lowest</source>
        <translation>最低</translation>
    </message>
    <message>
        <source>falls of 3 points or more</source>
        <translation>下降 3 个百分点及以上</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>days in a row with enough steps</source>
        <translation>步数达标的连续天数</translation>
    </message>
    <message>
        <source>Not applicable here.</source>
        <translation>此处不适用。</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>separates names in a list</extracomment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 interval %2</source>
        <translation>%1 区间 %2</translation>
    </message>
    <message>
        <source>no night with data</source>
        <translation>没有有数据的夜晚</translation>
    </message>
    <message>
        <source>no baseline yet</source>
        <translation>尚无基线</translation>
    </message>
    <message>
        <source>learning</source>
        <translation>学习中</translation>
    </message>
    <message>
        <source>Resting heart rate</source>
        <translation>静息心率</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>趋势</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>per 30 days</source>
        <translation>每 30 天</translation>
    </message>
    <message>
        <source>95% interval</source>
        <translation>95% 区间</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>rising</source>
        <translation>上升</translation>
    </message>
    <message>
        <source>falling</source>
        <translation>下降</translation>
    </message>
    <message>
        <source>Lasting changes</source>
        <translation>持续性变化</translation>
    </message>
    <message>
        <source>since</source>
        <translation>自</translation>
    </message>
    <message>
        <source>by</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>No metric moved to another level and stayed there.</source>
        <translation>没有指标变到另一水平并保持。</translation>
    </message>
    <message>
        <source>Drift: %1</source>
        <translation>漂移：%1</translation>
    </message>
    <message>
        <source>drifting</source>
        <translation>漂移中</translation>
    </message>
    <message>
        <source>in control</source>
        <translation>受控</translation>
    </message>
    <message>
        <source>Health score, day by day</source>
        <translation>每日健康分</translation>
    </message>
    <message>
        <source>of 100</source>
        <translation>/ 100</translation>
    </message>
    <message>
        <source>better</source>
        <translation>好转</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>变差</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>有变化</translation>
    </message>
    <message>
        <source>within chance</source>
        <translation>在偶然范围内</translation>
    </message>
    <message>
        <source>This period against the one before</source>
        <translation>本期与上一期比较</translation>
    </message>
    <message>
        <source>before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>after</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Profile of 30 days</source>
        <translation>30 天概貌</translation>
    </message>
    <message>
        <source>isolation score (0.5 is ordinary)</source>
        <translation>孤立得分（0.5 为普通）</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>如常</translation>
    </message>
    <message>
        <source>higher than usual</source>
        <translation>高于平时</translation>
    </message>
    <message>
        <source>lower than usual</source>
        <translation>低于平时</translation>
    </message>
    <message>
        <source>far above the usual</source>
        <translation>远高于平时</translation>
    </message>
    <message>
        <source>far below the usual</source>
        <translation>远低于平时</translation>
    </message>
    <message>
        <source>Last night</source>
        <translation>昨夜</translation>
    </message>
    <message>
        <source>No night with data in this period.</source>
        <translation>这段时间没有有数据的夜晚。</translation>
    </message>
    <message>
        <source>Everything as usual.</source>
        <translation>一切如常。</translation>
    </message>
    <message numerus="yes">
        <source>%n metric(s) beyond the usual.</source>
        <translation>
            <numerusform>%n 项指标超出平时水平。</numerusform>
        </translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>平时</translation>
    </message>
    <message numerus="yes">
        <source>%n more under Nights</source>
        <translation>
            <numerusform>“夜间”页另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>All metrics together</source>
        <translation>全部指标综合</translation>
    </message>
    <message>
        <source>how often a usual night looks like this</source>
        <translation>平时的夜晚出现这种情况的频率</translation>
    </message>
    <message>
        <source>unusual as a whole</source>
        <translation>总体异常</translation>
    </message>
    <message>
        <source>its share of the statistic</source>
        <translation>在统计量中的占比</translation>
    </message>
    <message>
        <source>Quality of the data</source>
        <translation>数据质量</translation>
    </message>
    <message>
        <source>Wear</source>
        <translation>佩戴</translation>
    </message>
    <message>
        <source>age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>height</source>
        <translation>身高</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>体重</translation>
    </message>
    <message>
        <source>body mass index</source>
        <translation>体重指数</translation>
    </message>
    <message>
        <source>waist</source>
        <translation>腰围</translation>
    </message>
    <message>
        <source>systolic pressure</source>
        <translation>收缩压</translation>
    </message>
    <message>
        <source>diastolic pressure</source>
        <translation>舒张压</translation>
    </message>
    <message>
        <source>total cholesterol</source>
        <translation>总胆固醇</translation>
    </message>
    <message>
        <source>HDL cholesterol</source>
        <translation>高密度脂蛋白胆固醇</translation>
    </message>
    <message>
        <source>blood glucose</source>
        <translation>血糖</translation>
    </message>
    <message>
        <source>smoking</source>
        <translation>吸烟</translation>
    </message>
    <message>
        <source>diabetes</source>
        <translation>糖尿病</translation>
    </message>
    <message>
        <source>treatment for blood pressure</source>
        <translation>降压治疗</translation>
    </message>
    <message>
        <source>family history</source>
        <translation>家族史</translation>
    </message>
    <message>
        <source>region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>diet</source>
        <translation>饮食</translation>
    </message>
    <message>
        <source>respiratory rate</source>
        <translation>呼吸频率</translation>
    </message>
    <message>
        <source>air or oxygen</source>
        <translation>空气或吸氧</translation>
    </message>
    <message>
        <source>consciousness</source>
        <translation>意识</translation>
    </message>
    <message>
        <source>pulse</source>
        <translation>脉搏</translation>
    </message>
    <message>
        <source>temperature</source>
        <translation>体温</translation>
    </message>
    <message>
        <source>blood oxygen</source>
        <translation>血氧</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <extracomment>separates names in a list</extracomment>
        <translation>缺少：%1</translation>
    </message>
    <message>
        <source>low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>slightly raised</source>
        <translation>略高</translation>
    </message>
    <message>
        <source>low, one sign beyond</source>
        <translation>低，有一项异常</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>high</source>
        <translation>高</translation>
    </message>
    <message>
        <source>very high</source>
        <translation>很高</translation>
    </message>
    <message>
        <source>from the least to the most that what is missing can make</source>
        <translation>缺失项可能造成的最低到最高</translation>
    </message>
    <message>
        <source>%1 with what is missing</source>
        <translation>计入缺失项为 %1</translation>
    </message>
    <message>
        <source>with body mass index, no laboratory values</source>
        <translation>用体重指数，无化验值</translation>
    </message>
    <message>
        <source>with laboratory values</source>
        <translation>用化验值</translation>
    </message>
    <message>
        <source>for men</source>
        <translation>男性</translation>
    </message>
    <message>
        <source>for women</source>
        <translation>女性</translation>
    </message>
    <message>
        <source>model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Type 2 diabetes in 10 years (FINDRISC)</source>
        <translation>10 年 2 型糖尿病风险（FINDRISC）</translation>
    </message>
    <message>
        <source>of 26 points</source>
        <translation>/ 26 分</translation>
    </message>
    <message>
        <source>Acute illness (NEWS2)</source>
        <translation>急性疾病（NEWS2）</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>from what is known to the worst of what is missing</source>
        <translation>从已知分到缺失项最坏情况</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>不完整</translation>
    </message>
    <message>
        <source>Heart and vessels in 10 years (Framingham)</source>
        <translation>10 年心血管风险（Framingham）</translation>
    </message>
    <message>
        <source>Heart and vessels in 10 years (China-PAR)</source>
        <translation>10 年心血管风险（China-PAR）</translation>
    </message>
    <message>
        <source>Who differs by more than chance?</source>
        <translation>谁的差异超出偶然？</translation>
    </message>
    <message>
        <source>over-dispersion</source>
        <translation>过度离散</translation>
    </message>
    <message>
        <source>How much more the sub-units differ than chance alone would make them; the limits are widened by it.</source>
        <translation>各下级部门的差异比单纯偶然大多少；限值已据此放宽。</translation>
    </message>
    <message>
        <source>Fair comparison</source>
        <translation>公平比较</translation>
    </message>
    <message>
        <source>as if all had the same ages and sexes</source>
        <translation>按相同年龄与性别构成</translation>
    </message>
    <message>
        <source>Best estimate of each sub-unit</source>
        <translation>各下级部门的最佳估计</translation>
    </message>
    <message>
        <source>probability of being the worst of all</source>
        <translation>为最差部门的概率</translation>
    </message>
    <message>
        <source>Not shown, to protect people</source>
        <translation>为保护个人不予显示</translation>
    </message>
    <message>
        <source>Health score</source>
        <translation>健康分</translation>
    </message>
    <message>
        <source>People with a strong deviation, day by day</source>
        <translation>每日明显偏离的人数</translation>
    </message>
    <message>
        <source>no day beyond chance</source>
        <translation>没有一天超出偶然</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) beyond chance</source>
        <translation>
            <numerusform>%n 天超出偶然</numerusform>
        </translation>
    </message>
    <message>
        <source>Forecast: %1</source>
        <translation>预测：%1</translation>
    </message>
    <message>
        <source>Week by week, against the same season</source>
        <translation>逐周与同季相比</translation>
    </message>
    <message>
        <source>People who stand out together</source>
        <translation>综合突出异常的人员</translation>
    </message>
    <message>
        <source>Alerts and how they were met</source>
        <translation>告警及其处理</translation>
    </message>
    <message>
        <source>Hour by hour</source>
        <translation>逐小时</translation>
    </message>
    <message>
        <source>no change to speak of</source>
        <translation>无明显变化</translation>
    </message>
</context>
<context>
    <name>AnalysisCharts</name>
    <message>
        <source>own usual (± 2 scales)</source>
        <translation>本人平时水平（偏离度 ±2 以内）</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>预期</translation>
    </message>
    <message>
        <source>beyond the usual</source>
        <translation>超出平时</translation>
    </message>
    <message>
        <source>forecast, %1 better than “same as last week”</source>
        <translation>预测，比“与上周相同”好 %1</translation>
    </message>
    <message>
        <source>80% forecast band</source>
        <translation>80% 预测区间</translation>
    </message>
    <message>
        <source>Resting heart rate</source>
        <translation>静息心率</translation>
    </message>
    <message>
        <source>Resting heart rate, night by night</source>
        <translation>逐夜静息心率</translation>
    </message>
    <message>
        <source>bpm</source>
        <translation>次/分</translation>
    </message>
    <message>
        <source>resting heart rate</source>
        <translation>静息心率</translation>
    </message>
    <message>
        <source>raised two nights in a row</source>
        <translation>连续两夜升高</translation>
    </message>
    <message>
        <source>All metrics together</source>
        <translation>全部指标综合</translation>
    </message>
    <message>
        <source>statistic</source>
        <translation>统计量</translation>
    </message>
    <message>
        <source>statistic of the night</source>
        <translation>当夜统计量</translation>
    </message>
    <message>
        <source>threshold of an alarm</source>
        <translation>告警阈值</translation>
    </message>
    <message>
        <source>alarm</source>
        <translation>告警</translation>
    </message>
    <message>
        <source>The day&apos;s rhythm</source>
        <translation>昼夜节律</translation>
    </message>
    <message>
        <source>mean of the hour</source>
        <translation>小时均值</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>余弦</translation>
    </message>
    <message>
        <source>Sleep, night by night</source>
        <translation>逐夜睡眠</translation>
    </message>
    <message>
        <source>h</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>asleep</source>
        <translation>睡眠</translation>
    </message>
    <message>
        <source>Middle of the sleep</source>
        <translation>睡眠中点</translation>
    </message>
    <message>
        <source>hours from midnight</source>
        <translation>距午夜小时</translation>
    </message>
    <message>
        <source>middle of the sleep</source>
        <translation>睡眠中点</translation>
    </message>
    <message>
        <source>Blood pressure</source>
        <translation>血压</translation>
    </message>
    <message>
        <source>mmHg</source>
        <translation>mmHg</translation>
    </message>
    <message>
        <source>systolic</source>
        <translation>收缩压</translation>
    </message>
    <message>
        <source>diastolic</source>
        <translation>舒张压</translation>
    </message>
    <message>
        <source>Time with low blood oxygen</source>
        <translation>低血氧时间</translation>
    </message>
    <message>
        <source>min per day</source>
        <translation>分钟/天</translation>
    </message>
    <message>
        <source>below 94%</source>
        <translation>低于 94%</translation>
    </message>
    <message>
        <source>below 90%</source>
        <translation>低于 90%</translation>
    </message>
    <message>
        <source>Steps, day by day</source>
        <translation>每日步数</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步</translation>
    </message>
    <message>
        <source>%1: drift</source>
        <translation>%1：漂移</translation>
    </message>
    <message>
        <source>scales</source>
        <translation>偏离度</translation>
    </message>
    <message>
        <source>running mean (EWMA)</source>
        <translation>滑动均值（EWMA）</translation>
    </message>
    <message>
        <source>limits</source>
        <translation>限值</translation>
    </message>
    <message>
        <source>Health score, day by day</source>
        <translation>每日健康分</translation>
    </message>
    <message>
        <source>points</source>
        <translation>分</translation>
    </message>
    <message>
        <source>health score</source>
        <translation>健康分</translation>
    </message>
    <message>
        <source>interval</source>
        <translation>区间</translation>
    </message>
    <message>
        <source>What makes the profile unusual</source>
        <translation>概貌异常的来源</translation>
    </message>
    <message>
        <source>share (%)</source>
        <translation>占比（%）</translation>
    </message>
    <message>
        <source>n = %1</source>
        <translation>n = %1</translation>
    </message>
    <message>
        <source>coverage %1</source>
        <translation>覆盖率 %1</translation>
    </message>
    <message>
        <source>Nothing to draw in this period</source>
        <translation>这段时间无可绘内容</translation>
    </message>
    <message>
        <source>%1 values from %2 to %3.</source>
        <translation>%1 个数值，%2 至 %3。</translation>
    </message>
    <message>
        <source>all together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>95% limits</source>
        <translation>95% 限值</translation>
    </message>
    <message>
        <source>99.8% limits</source>
        <translation>99.8% 限值</translation>
    </message>
    <message>
        <source>people with a strong deviation</source>
        <translation>明显偏离的人数</translation>
    </message>
    <message>
        <source>upper limit of chance</source>
        <translation>偶然上限</translation>
    </message>
    <message>
        <source>more than chance</source>
        <translation>超出偶然</translation>
    </message>
    <message>
        <source>mean of the people</source>
        <translation>人员均值</translation>
    </message>
    <message>
        <source>%1: median %2, half of the values %3, 90% of them %4.</source>
        <translation>%1：中位数 %2，一半数值在 %3，90% 在 %4。</translation>
    </message>
    <message>
        <source>Who differs by more than chance?</source>
        <translation>谁的差异超出偶然？</translation>
    </message>
    <message>
        <source>People with a strong deviation (%)</source>
        <translation>明显偏离的人员（%）</translation>
    </message>
    <message>
        <source>people with data</source>
        <translation>有数据的人数</translation>
    </message>
    <message>
        <source>sub-units</source>
        <translation>下级部门</translation>
    </message>
    <message>
        <source>outside the limits</source>
        <translation>超出限值</translation>
    </message>
    <message>
        <source>Compared as if all had the same ages and sexes</source>
        <translation>按相同年龄与性别构成比较</translation>
    </message>
    <message>
        <source>people with a strong deviation (%)</source>
        <translation>明显偏离的人员（%）</translation>
    </message>
    <message>
        <source>Best estimate of each sub-unit</source>
        <translation>各下级部门的最佳估计</translation>
    </message>
    <message>
        <source>Day by day</source>
        <translation>逐日数据</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人</translation>
    </message>
    <message>
        <source>Week by week</source>
        <translation>逐周</translation>
    </message>
    <message>
        <source>awake or at work, not counted</source>
        <translation>清醒或在岗，未计入</translation>
    </message>
    <message>
        <source>recommended %1</source>
        <translation>推荐 %1</translation>
    </message>
</context>
<context>
    <name>BacktestChart</name>
    <message>
        <source>Alerts a day</source>
        <translation>每日告警</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>告警</translation>
    </message>
    <message>
        <source>Nothing would have fired</source>
        <translation>不会触发任何告警</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>%1: %2</source>
        <comment>place in a file: what is wrong</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>no date like 2026-10-01</source>
        <translation>不是 2026-10-01 这样的日期</translation>
    </message>
    <message>
        <source>not in the year %1</source>
        <translation>不在 %1 年内</translation>
    </message>
    <message>
        <source>a holiday needs a name</source>
        <translation>节假日缺少名称</translation>
    </message>
    <message>
        <source>ends before it begins</source>
        <translation>结束早于开始</translation>
    </message>
    <message>
        <source>%1 is named twice</source>
        <translation>%1 出现了两次</translation>
    </message>
    <message>
        <source>%1 is a workday anyhow</source>
        <translation>%1 本来就是工作日</translation>
    </message>
    <message>
        <source>needs a name of letters, digits, - and _</source>
        <translation>名称只能用小写字母、数字、- 和 _</translation>
    </message>
    <message>
        <source>no year like 2026</source>
        <translation>不是 2026 这样的年份</translation>
    </message>
    <message>
        <source>names no holiday</source>
        <translation>没有列出节假日</translation>
    </message>
    <message>
        <source>names no year</source>
        <translation>没有列出年份</translation>
    </message>
</context>
<context>
    <name>Cells</name>
    <message>
        <source>learning</source>
        <translation>学习中</translation>
    </message>
    <message>
        <source>%1 days to %2, %3 with data</source>
        <translation>截至 %2 的 %1 天，其中 %3 天有数据</translation>
    </message>
</context>
<context>
    <name>ChannelWords</name>
    <message>
        <source>Waiting</source>
        <comment>a message</comment>
        <translation>等待</translation>
    </message>
    <message>
        <source>Being sent</source>
        <comment>a message</comment>
        <translation>发送中</translation>
    </message>
    <message>
        <source>Sent</source>
        <comment>a message</comment>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Given up</source>
        <comment>a message</comment>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>Discarded</source>
        <comment>a message</comment>
        <translation>已丢弃</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>The server took it</source>
        <translation>服务器已接收</translation>
    </message>
    <message>
        <source>The server did not take it now</source>
        <translation>服务器暂未接收</translation>
    </message>
    <message>
        <source>The server cannot be reached</source>
        <translation>无法连接服务器</translation>
    </message>
    <message>
        <source>The server refused it</source>
        <translation>服务器拒绝接收</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>Off</source>
        <comment>a channel</comment>
        <translation>停用</translation>
    </message>
    <message>
        <source>Messages given up</source>
        <translation>有消息已放弃</translation>
    </message>
    <message>
        <source>Cannot deliver</source>
        <translation>无法送达</translation>
    </message>
    <message>
        <source>Works</source>
        <comment>a channel</comment>
        <translation>正常</translation>
    </message>
    <message>
        <source>Nothing sent yet</source>
        <translation>尚未发送</translation>
    </message>
</context>
<context>
    <name>Channels</name>
    <message>
        <source>Desktop notification</source>
        <translation>桌面通知</translation>
    </message>
    <message>
        <source>Notifications of the window are shown, not sent.</source>
        <translation>窗口通知只显示，不发送。</translation>
    </message>
    <message>
        <source>There is no kind of channel “%1”.</source>
        <translation>没有“%1”这种通道。</translation>
    </message>
    <message>
        <source>an address with https:// is needed</source>
        <translation>需要以 https:// 开头的地址</translation>
    </message>
    <message>
        <source>“%1”: %2.</source>
        <translation>“%1”：%2。</translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation>证书颁发机构</translation>
    </message>
    <message>
        <source>PEM file; empty: the system&apos;s</source>
        <translation>PEM 文件；留空则用系统的</translation>
    </message>
    <message>
        <source>Time-out, seconds</source>
        <translation>超时（秒）</translation>
    </message>
    <message>
        <source>DingTalk robot</source>
        <translation>钉钉机器人</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>访问令牌</translation>
    </message>
    <message>
        <source>What stands behind “access_token=” in its address</source>
        <translation>机器人地址中“access_token=”之后的部分</translation>
    </message>
    <message>
        <source>Signing secret</source>
        <translation>签名密钥</translation>
    </message>
    <message>
        <source>Begins with SEC; empty where the robot has none</source>
        <translation>以 SEC 开头；机器人未启用加签则留空</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>there is no number to tell</source>
        <translation>没有可通知的号码</translation>
    </message>
    <message>
        <source>With {phone}, {text}, {key}, {secret} where they belong</source>
        <translation>在相应位置写 {phone}、{text}、{key}、{secret}</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Content type</source>
        <translation>内容类型</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Header line</source>
        <translation>请求头</translation>
    </message>
    <message>
        <source>Authorization: Bearer {secret}</source>
        <translation>例如 Authorization: Bearer {secret}</translation>
    </message>
    <message>
        <source>Secret of the gateway</source>
        <translation>网关密钥</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>One number a line</source>
        <translation>每行一个号码</translation>
    </message>
    <message>
        <source>Also the number of whom it is told</source>
        <translation>同时发给被通知人的号码</translation>
    </message>
    <message>
        <source>Longest text, characters</source>
        <translation>最长文本（字符）</translation>
    </message>
    <message>
        <source>The answer must contain</source>
        <translation>应答必须包含</translation>
    </message>
    <message>
        <source>Empty: any answer with status 200</source>
        <translation>留空：状态 200 的任何应答</translation>
    </message>
    <message>
        <source>SMS gateway</source>
        <translation>短信网关</translation>
    </message>
    <message>
        <source>a line “Name: value” is needed</source>
        <translation>需要一行“名称: 值”</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>邮件服务器</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>STARTTLS (587)</source>
        <translation>STARTTLS（587）</translation>
    </message>
    <message>
        <source>TLS (465)</source>
        <translation>TLS（465）</translation>
    </message>
    <message>
        <source>None, without log-in</source>
        <translation>无，不登录</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>发件人</translation>
    </message>
    <message>
        <source>alerts@plant.example</source>
        <translation>alerts@plant.example</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>One address a line</source>
        <translation>每行一个地址</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>a password is only sent over STARTTLS or TLS</source>
        <translation>密码只通过 STARTTLS 或 TLS 发送</translation>
    </message>
    <message>
        <source>this is no mail address</source>
        <translation>这不是邮件地址</translation>
    </message>
    <message>
        <source>“%1” is no mail address</source>
        <translation>“%1”不是邮件地址</translation>
    </message>
    <message>
        <source>%1 bytes handed over; log servers do not answer</source>
        <translation>已交出 %1 字节；日志服务器不应答</translation>
    </message>
    <message>
        <source>Syslog</source>
        <translation>Syslog</translation>
    </message>
    <message>
        <source>Log server</source>
        <translation>日志服务器</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>传输方式</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>https://host/path</source>
        <translation>https://主机/路径</translation>
    </message>
    <message>
        <source>Both sides know it; it is never sent</source>
        <translation>双方都知道，从不发送</translation>
    </message>
    <message>
        <source>WeCom robot</source>
        <translation>企业微信机器人</translation>
    </message>
    <message>
        <source>Key of the robot</source>
        <translation>机器人密钥</translation>
    </message>
    <message>
        <source>What stands behind “key=” in its address</source>
        <translation>机器人地址中“key=”之后的部分</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <source>“%1” must be a whole number from %2 to %3.</source>
        <translation>“%1”必须是 %2 到 %3 之间的整数。</translation>
    </message>
    <message>
        <source>“%1” must be true or false.</source>
        <translation>“%1”必须是 true 或 false。</translation>
    </message>
    <message>
        <source>“%1” must be one of: %2.</source>
        <translation>“%1”必须是以下之一：%2。</translation>
    </message>
    <message>
        <source>“%1” must be a text.</source>
        <translation>“%1”必须是文本。</translation>
    </message>
    <message>
        <source>There is no setting “%1” of this channel.</source>
        <translation>该通道没有设置项“%1”。</translation>
    </message>
    <message>
        <source>“%1” is a secret and no plain setting.</source>
        <translation>“%1”是密钥，不能作为普通设置。</translation>
    </message>
    <message>
        <source>“%1” is missing.</source>
        <translation>缺少“%1”。</translation>
    </message>
</context>
<context>
    <name>ChartBuilders</name>
    <message>
        <source>n = %1 · %2</source>
        <translation>n = %1 · %2</translation>
    </message>
    <message>
        <source>usual range</source>
        <translation>常见范围</translation>
    </message>
    <message>
        <source>own baseline</source>
        <translation>个人基线</translation>
    </message>
    <message>
        <source>%1: no data.</source>
        <translation>%1：无数据。</translation>
    </message>
    <message>
        <source>%1: mean %2, daily from %3 to %4, %5 of %6 days with data.</source>
        <translation>%1：均值 %2，日值 %3 至 %4，%6 天中有 %5 天有数据。</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <translation>%1，%2。</translation>
    </message>
    <message>
        <source>No data for %1 in this period</source>
        <translation>本期间没有%1数据</translation>
    </message>
    <message>
        <source>No samples of %1 in this window</source>
        <translation>此时间窗内没有%1采样</translation>
    </message>
    <message>
        <source>n = %1 samples · %2 to %3</source>
        <translation>n = %1 个采样 · %2 至 %3</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>分布</translation>
    </message>
    <message>
        <source>share of values (%)</source>
        <translation>占比（%）</translation>
    </message>
    <message>
        <source>values</source>
        <translation>个值</translation>
    </message>
    <message>
        <source>Distribution of %1. %2</source>
        <translation>%1的分布。%2</translation>
    </message>
    <message>
        <source>By hour of the day</source>
        <translation>按一天中的小时</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>%1 by hour of the day. %2</source>
        <translation>%1按一天中的小时。%2</translation>
    </message>
    <message>
        <source>Parts of the score</source>
        <translation>评分构成</translation>
    </message>
    <message>
        <source>points</source>
        <translation>分</translation>
    </message>
    <message>
        <source>No score: less than half of its weight has data</source>
        <translation>无评分：有数据的权重不足一半</translation>
    </message>
    <message>
        <source>%1 %2 points</source>
        <translation>%1 %2 分</translation>
    </message>
    <message>
        <source>%1 of 100</source>
        <translation>%1 / 100</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>usual range %1</source>
        <translation>常见范围 %1</translation>
    </message>
</context>
<context>
    <name>ChartPicture</name>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
</context>
<context>
    <name>CheckUpWords</name>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Grandparent, aunt, uncle or cousin</source>
        <translation>祖父母、叔伯姑姨舅或表（堂）亲</translation>
    </message>
    <message>
        <source>Parent, sibling or child</source>
        <translation>父母、兄弟姐妹或子女</translation>
    </message>
    <message>
        <source>North of the Yangtze</source>
        <translation>长江以北</translation>
    </message>
    <message>
        <source>South of the Yangtze</source>
        <translation>长江以南</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>Not every day</source>
        <translation>并非每天</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>清醒</translation>
    </message>
    <message>
        <source>New confusion</source>
        <translation>新发意识模糊</translation>
    </message>
    <message>
        <source>Responds to voice</source>
        <translation>对声音有反应</translation>
    </message>
    <message>
        <source>Responds to pain</source>
        <translation>对疼痛有反应</translation>
    </message>
    <message>
        <source>Unresponsive</source>
        <translation>无反应</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a field of a check-up and its value, &quot;Weight: 72 kg&quot;</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>separates the parts of a check-up</extracomment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>CheckUps</name>
    <message>
        <source>%1 must be between %2 and %3 %4.</source>
        <translation>%1 须在 %2 到 %3 %4 之间。</translation>
    </message>
    <message>
        <source>The date is missing.</source>
        <translation>缺少日期。</translation>
    </message>
    <message>
        <source>The date %1 lies in the future.</source>
        <translation>日期 %1 在未来。</translation>
    </message>
    <message>
        <source>The check-up holds no value.</source>
        <translation>体检记录没有任何数值。</translation>
    </message>
    <message>
        <source>diastolic must be lower than systolic.</source>
        <translation>diastolic（舒张压）须低于 systolic（收缩压）。</translation>
    </message>
    <message>
        <source>hdl must be lower than total_cholesterol.</source>
        <translation>hdl（高密度脂蛋白）须低于 total_cholesterol（总胆固醇）。</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>Unknown option: %1</source>
        <translation>未知选项：%1</translation>
    </message>
    <message>
        <source>given twice</source>
        <translation>重复给出</translation>
    </message>
    <message>
        <source>takes no value</source>
        <translation>不带值</translation>
    </message>
    <message>
        <source>needs a value (%1)</source>
        <translation>需要一个值（%1）</translation>
    </message>
    <message>
        <source>Missing: --%1 %2</source>
        <translation>缺少：--%1 %2</translation>
    </message>
    <message>
        <source>“%1” is no date (YYYY-MM-DD)</source>
        <translation>“%1”不是日期（YYYY-MM-DD）</translation>
    </message>
    <message>
        <source>“%1” is no whole number</source>
        <translation>“%1”不是整数</translation>
    </message>
    <message>
        <source>%1: not stored</source>
        <translation>%1：未入库</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>Import watch payloads, durable</source>
        <translation>导入手表数据，落盘后计时</translation>
    </message>
    <message>
        <source>Import a wide table of vitals, durable</source>
        <translation>导入体征宽表，落盘后计时</translation>
    </message>
    <message>
        <source>Scan the stored values of one metric on one core</source>
        <translation>单核扫描一项指标的全部存储值</translation>
    </message>
    <message>
        <source>Figures of everybody over a month, workspace closed before</source>
        <translation>从关闭的工作区开始，计算全员一个月的指标</translation>
    </message>
    <message>
        <source>Comprehensive report as PDF, workspace closed before</source>
        <translation>从关闭的工作区开始，生成综合报告 PDF</translation>
    </message>
    <message>
        <source>The whole program listing an empty workspace</source>
        <translation>整个程序列出一个空工作区</translation>
    </message>
    <message>
        <source>%1 needs a value</source>
        <translation>%1 需要一个值</translation>
    </message>
    <message>
        <source>--lang: “%1” is neither en nor zh_CN</source>
        <translation>--lang：“%1”既不是 en 也不是 zh_CN</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>用法：%1</translation>
    </message>
    <message>
        <source>Verb</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>作用</translation>
    </message>
    <message>
        <source>“xinglinctl VERB --help” tells its options. Without -w, the workspace is $XINGLIN_WORKSPACE or in the user&apos;s data folder.</source>
        <translation>“xinglinctl 命令 --help”列出该命令的选项。不带 -w 时，工作区取 $XINGLIN_WORKSPACE，否则在用户数据文件夹中。</translation>
    </message>
    <message>
        <source>A verb is missing; “xinglinctl --help” lists them.</source>
        <translation>缺少命令；“xinglinctl --help”列出全部命令。</translation>
    </message>
    <message>
        <source>There is no verb “%1”; is “%2” meant?</source>
        <translation>没有命令“%1”；是否指“%2”？</translation>
    </message>
    <message>
        <source>Only folders can be opened yet, no addresses: %1</source>
        <translation>目前只能打开文件夹，不能打开地址：%1</translation>
    </message>
    <message>
        <source>There is no workspace in %1. “xinglinctl -w %1 init” makes one.</source>
        <translation>%1 中没有工作区。用“xinglinctl -w %1 init”新建。</translation>
    </message>
    <message>
        <source>Open for reading only: %1</source>
        <translation>以只读方式打开：%1</translation>
    </message>
    <message>
        <source>The workspace has no units yet.</source>
        <translation>工作区中还没有部门。</translation>
    </message>
    <message>
        <source>Copy the workspace into one file, also while data comes in</source>
        <translation>把工作区复制到一个文件，数据写入期间也可进行</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>正在复制</translation>
    </message>
    <message>
        <source>%1: %2 MB in %3 s</source>
        <translation>%1：%2 MB，用时 %3 秒</translation>
    </message>
    <message>
        <source>Measure this machine: medians, in a temporary workspace</source>
        <translation>在临时工作区中测量本机速度（中位数）</translation>
    </message>
    <message>
        <source>“%1” is none of %2</source>
        <translation>“%1”不在 %2 之中</translation>
    </message>
    <message>
        <source>Benchmark</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>速率</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>达标</translation>
    </message>
    <message>
        <source>%1 M values/s</source>
        <translation>%1 百万值/秒</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>List who wore which watch when</source>
        <translation>列出谁在何时佩戴哪块手表</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名/名称</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>To</source>
        <translation>止</translation>
    </message>
    <message>
        <source>Check everything stored, from the file to the audit chain</source>
        <translation>检查全部存储内容，从文件到审计链</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>正在检查</translation>
    </message>
    <message>
        <source>Checked %1 blocks, %2 summaries, %3 roll-ups, %4 audit entries: %5</source>
        <translation>已检查 %1 个数据块、%2 个日汇总、%3 个部门汇总、%4 条审计记录：%5</translation>
    </message>
    <message>
        <source>no findings</source>
        <translation>没有发现问题</translation>
    </message>
    <message>
        <source>List watches and who wears them now</source>
        <translation>列出手表及当前佩戴者</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>型号</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>固件</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>电量</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最近上线</translation>
    </message>
    <message>
        <source>(unassigned)</source>
        <translation>（未分配）</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>正在导入</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>已入库</translation>
    </message>
    <message>
        <source>Tried only; nothing was stored.</source>
        <translation>仅试运行，未写入任何数据。</translation>
    </message>
    <message>
        <source>Done in %1 s.</source>
        <translation>完成，用时 %1 秒。</translation>
    </message>
    <message>
        <source>%1: and %2 more rejected</source>
        <translation>%1：另有 %2 条被拒绝</translation>
    </message>
    <message>
        <source>%1: not stored, since records were rejected; --partial keeps the good ones</source>
        <translation>%1：因有记录被拒绝而未入库；--partial 可保留合格的记录</translation>
    </message>
    <message>
        <source>Make a new workspace, empty or with demo data</source>
        <translation>新建工作区，空白或带演示数据</translation>
    </message>
    <message>
        <source>is for --demo only</source>
        <translation>只能与 --demo 同用</translation>
    </message>
    <message>
        <source>There is a workspace in %1 already.</source>
        <translation>%1 中已有工作区。</translation>
    </message>
    <message>
        <source>Workspace “%1” is ready: %2</source>
        <translation>工作区“%1”已就绪：%2</translation>
    </message>
    <message>
        <source>Qinglan Energy Group (demo)</source>
        <translation>青岚能源集团（演示）</translation>
    </message>
    <message>
        <source>Making the demo</source>
        <translation>正在生成演示数据</translation>
    </message>
    <message>
        <source>The new workspace is still in use.</source>
        <translation>新工作区仍在使用中。</translation>
    </message>
    <message>
        <source>Demo workspace “%1” is ready: %2</source>
        <translation>演示工作区“%1”已就绪：%2</translation>
    </message>
    <message>
        <source>%1 people, %2 to %3, %4 values from %5 records in %6 s</source>
        <translation>%1 人，%2 至 %3，%5 条记录共 %4 个数值，用时 %6 秒</translation>
    </message>
    <message>
        <source>List people, with their health of the last 30 days</source>
        <translation>列出人员及其近 30 天健康状况</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>工号/编码</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>健康分</translation>
    </message>
    <message>
        <source>Reporting</source>
        <translation>正在生成报告</translation>
    </message>
    <message>
        <source>There is no data to report on.</source>
        <translation>没有可供报告的数据。</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n page(s))</source>
        <translation>
            <numerusform>%1（%n 页）</numerusform>
        </translation>
    </message>
    <message>
        <source>Make a new workspace of a backup; it must not exist yet</source>
        <translation>由备份新建工作区；该工作区不得已存在</translation>
    </message>
    <message>
        <source>%1: “%2” with %3 units, %4 people, %5 devices</source>
        <translation>%1：“%2”，%3 个部门，%4 人，%5 台设备</translation>
    </message>
    <message>
        <source>Tell the figures of a unit or a person over some days</source>
        <translation>给出部门或人员一段时间的指标</translation>
    </message>
    <message>
        <source>Name either --unit or --person</source>
        <translation>请在 --unit 与 --person 中指定一个</translation>
    </message>
    <message>
        <source>is before --from</source>
        <translation>早于 --from</translation>
    </message>
    <message>
        <source>DEMO DATA</source>
        <translation>演示数据</translation>
    </message>
    <message>
        <source>People: %1   Days with data: %2 of %3 (%4)</source>
        <translation>人数：%1   有数据天数：%2 / %3（%4）</translation>
    </message>
    <message>
        <source>Health: %1 (%2 to %3)</source>
        <translation>健康分：%1（%2 至 %3）</translation>
    </message>
    <message>
        <source>Health: not enough data</source>
        <translation>健康分：数据不足</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>备注：%1</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Measured in</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>SD</source>
        <translation>标准差</translation>
    </message>
    <message>
        <source>Min</source>
        <translation>最小</translation>
    </message>
    <message>
        <source>Max</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>Out of range</source>
        <translation>超出常值</translation>
    </message>
    <message>
        <source>Excluded</source>
        <translation>剔除</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>List the organisation</source>
        <translation>列出组织架构</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>上级</translation>
    </message>
    <message>
        <source>Tell the program&apos;s version</source>
        <translation>显示程序版本</translation>
    </message>
    <message>
        <source>Write a person&apos;s stored values of one metric as CSV</source>
        <translation>以 CSV 输出人员一项指标的存储值</translation>
    </message>
    <message>
        <source>“%1” is no time (2026-10-01 or 2026-10-01T08:00:00+08:00)</source>
        <translation>“%1”不是时间（2026-10-01 或 2026-10-01T08:00:00+08:00）</translation>
    </message>
    <message>
        <source>False alarms and illnesses found of simulated people</source>
        <translation>模拟人群的误报与疾病检出</translation>
    </message>
    <message>
        <source>A person&apos;s watch, sample by sample</source>
        <translation>逐样本跟踪一人的手表</translation>
    </message>
    <message>
        <source>Alert rules over 10,000 people, sample by sample</source>
        <translation>逐样本评估 10,000 人的告警规则</translation>
    </message>
    <message>
        <source>Two columns are named “%1”.</source>
        <translation>有两列都叫“%1”。</translation>
    </message>
    <message>
        <source>The first row holds numbers; it must name the columns (time,value).</source>
        <translation>第一行是数字；它应当是列名（time,value）。</translation>
    </message>
    <message>
        <source>Row %1 has %2 cells, but there are %3 columns (%4).</source>
        <translation>第 %1 行有 %2 个单元格，但共有 %3 列（%4）。</translation>
    </message>
    <message>
        <source>Standard input cannot be read: %1</source>
        <translation>无法读取标准输入：%1</translation>
    </message>
    <message>
        <source>The table has no row of column names.</source>
        <translation>表中没有列名行。</translation>
    </message>
    <message>
        <source>Row %1 (line %2): a quote is not closed, or the line is too long.</source>
        <translation>第 %1 行（文件第 %2 行）：引号未闭合，或行太长。</translation>
    </message>
    <message>
        <source>The first row must name the columns “timestamp” and “value”.</source>
        <translation>第一行须为列名“timestamp”和“value”。</translation>
    </message>
    <message>
        <source>There is no time.</source>
        <translation>没有时间。</translation>
    </message>
    <message>
        <source>“%1” is no time.</source>
        <translation>“%1”不是时间。</translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation>“%1”不是数字。</translation>
    </message>
    <message>
        <source>A quote is not closed, or the line is too long.</source>
        <translation>引号未闭合，或行太长。</translation>
    </message>
    <message>
        <source>Row %1 (line %2): %3</source>
        <translation>第 %1 行（文件第 %2 行）：%3</translation>
    </message>
    <message>
        <source>“%1” is not NAME=VALUE</source>
        <translation>“%1”不是 NAME=VALUE 的形式</translation>
    </message>
    <message>
        <source>%1 is given twice</source>
        <translation>%1 重复给出</translation>
    </message>
    <message>
        <source>Run one analysis over a table of your own</source>
        <translation>对您自己的表格运行一种分析</translation>
    </message>
    <message>
        <source>There is no method “%1”; there are %2.</source>
        <translation>没有方法“%1”；可用方法为 %2。</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Run the engine&apos;s analyses over a person or a unit</source>
        <translation>对人员或部门运行分析引擎</translation>
    </message>
    <message>
        <source>Unexpected word: %1</source>
        <translation>多余的参数：%1</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Figure (interval)</source>
        <translation>数值（区间）</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Score how unusual each value of a table is, as it comes</source>
        <translation>对表中每个数值依次评出异常程度</translation>
    </message>
    <message>
        <source>Tell how a result came about: its method and its inputs</source>
        <translation>说明结果的来历：方法与输入</translation>
    </message>
    <message>
        <source>There is no method “%1”; `xinglinctl methods` lists them.</source>
        <translation>没有方法“%1”；`xinglinctl methods` 可列出全部方法。</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>来源：%1</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数范围</translation>
    </message>
    <message>
        <source>Where it is from</source>
        <translation>来自何处</translation>
    </message>
    <message>
        <source>Bring in watch payloads, vitals, people, units, bindings or check-ups</source>
        <translation>导入手表数据、体征、人员、部门、绑定或体检</translation>
    </message>
    <message>
        <source>List the engine&apos;s methods, their sources and checks</source>
        <translation>列出引擎的方法、来源与核对依据</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Checked against</source>
        <translation>核对依据</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>容差</translation>
    </message>
    <message>
        <source>There is no verb “%1”; “%2” lists them.</source>
        <translation>没有命令“%1”；“%2”列出全部命令。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>For</source>
        <translation>适用于</translation>
    </message>
    <message>
        <source>Make a rule from a line of words, such as “heart rate &gt; 120 /min for 5 min -&gt; P1”; with --change a new version of the one with the code</source>
        <translation>用一行文字新建规则，如“心率 &gt; 120 /min 持续 5 min -&gt; P1”；加 --change 则为该编码的规则建立新版本</translation>
    </message>
    <message>
        <source>Name one of --unit, --person and --position</source>
        <translation>--unit、--person、--position 只能指定一个</translation>
    </message>
    <message>
        <source>Let a rule observe, set it live, retire it</source>
        <translation>让规则转为观察、启用或停用</translation>
    </message>
    <message>
        <source>Tell in which fields two versions of a rule differ: the newest and the one before it</source>
        <translation>列出规则两个版本的差异字段：默认最新版与上一版</translation>
    </message>
    <message>
        <source>The rule has no version %1</source>
        <translation>该规则没有第 %1 版</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>The versions say the same</source>
        <translation>两个版本内容相同</translation>
    </message>
    <message>
        <source>Give rules as one JSON document; all but the retired ones without a code</source>
        <translation>将规则导出为一个 JSON 文档；不指定编码时导出全部未停用的规则</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message>
        <source>Take rules from a JSON document: all of them, or none</source>
        <translation>从 JSON 文档导入规则：要么全部，要么一条不收</translation>
    </message>
    <message>
        <source>Nothing was taken</source>
        <translation>一条也未导入</translation>
    </message>
    <message>
        <source>%1 new, %2 changed, %3 as before</source>
        <translation>新增 %1 条，变更 %2 条，未变 %3 条</translation>
    </message>
    <message>
        <source>List the rules in words; with --retired also those</source>
        <translation>以文字列出规则；加 --retired 时包括已停用的</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Tell all of a rule and its versions</source>
        <translation>显示一条规则的全部内容及其版本</translation>
    </message>
    <message>
        <source>For: %1</source>
        <translation>适用于：%1</translation>
    </message>
    <message>
        <source>Message: %1</source>
        <translation>消息：%1</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>变更时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>变更人</translation>
    </message>
    <message>
        <source>List, make, change and exchange alert rules</source>
        <translation>列出、新建、变更和交换告警规则</translation>
    </message>
    <message>
        <source>Enter an absence; nothing is routed to who is absent</source>
        <translation>登记缺勤；不会向缺勤人员派单</translation>
    </message>
    <message>
        <source>List absences, 30 days from today by default</source>
        <translation>列出缺勤，默认从今天起 30 天</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Bring in a table of absences, or years of a calendar</source>
        <translation>导入缺勤表或日历年份</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>%1 new, %2 known already</source>
        <translation>新增 %1 条，已有 %2 条</translation>
    </message>
    <message>
        <source>Show what would be handed over; with a note, hand over</source>
        <translation>显示待交接内容；带备注时完成交接</translation>
    </message>
    <message>
        <source>Follow-up: %1</source>
        <translation>回访：%1</translation>
    </message>
    <message>
        <source>No alert is unfinished.</source>
        <translation>没有未完成的告警。</translation>
    </message>
    <message>
        <source>List, add or remove shifts</source>
        <translation>列出、添加或删除班次</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>全员</translation>
    </message>
    <message>
        <source>unit %1</source>
        <translation>部门 %1</translation>
    </message>
    <message>
        <source>position %1</source>
        <translation>岗位 %1</translation>
    </message>
    <message>
        <source>person %1</source>
        <translation>人员 %1</translation>
    </message>
    <message>
        <source>List how fast alerts must be acknowledged and handled</source>
        <translation>列出告警确认和处置时限</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>处置</translation>
    </message>
    <message>
        <source>Escalate</source>
        <translation>升级</translation>
    </message>
    <message>
        <source>Set how fast alerts must be acknowledged and handled</source>
        <translation>设置告警确认和处置时限</translation>
    </message>
    <message>
        <source>Show a year&apos;s holidays and adjusted workdays, or choose a calendar</source>
        <translation>显示某年的节假日和调休上班日，或选择日历</translation>
    </message>
    <message>
        <source>adjusted workday</source>
        <translation>调休上班</translation>
    </message>
    <message>
        <source>%1 is not published yet: Monday to Friday are workdays.</source>
        <translation>%1 年尚未公布：按周一至周五为工作日。</translation>
    </message>
    <message>
        <source>Show who comes on duty next</source>
        <translation>显示下一班值班人员</translation>
    </message>
    <message>
        <source>Show who is on duty</source>
        <translation>显示当前值班人员</translation>
    </message>
    <message>
        <source>Nobody is entered after that.</source>
        <translation>之后没有排班。</translation>
    </message>
    <message>
        <source>Nobody is on duty.</source>
        <translation>当前无人值班。</translation>
    </message>
    <message>
        <source>List the duty rota, a week from today by default</source>
        <translation>列出排班，默认从今天起一周</translation>
    </message>
    <message>
        <source>Put somebody on duty; without a unit on the duty list</source>
        <translation>安排值班；不指定部门则列入值班表</translation>
    </message>
    <message>
        <source>Let two entries of the rota exchange their people</source>
        <translation>两条排班互换人员</translation>
    </message>
    <message>
        <source>Take an entry out of the rota, or an absence back</source>
        <translation>删除排班或撤销缺勤</translation>
    </message>
    <message>
        <source>Who is on duty, absences, deadlines, calendars</source>
        <translation>值班、缺勤、时限和日历</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>duty list</source>
        <translation>值班表</translation>
    </message>
    <message>
        <source>%1 (absent)</source>
        <translation>%1（缺勤）</translation>
    </message>
    <message>
        <source>Escalate 10,000 alerts due in the same second</source>
        <translation>升级同一秒到期的 10,000 条告警</translation>
    </message>
    <message>
        <source>List the channels and how they fare</source>
        <translation>列出通道及其状况</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>On</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Severities</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Dead</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>Last sent</source>
        <translation>最近发送</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>最近错误</translation>
    </message>
    <message>
        <source>List the kinds of channels and their settings</source>
        <translation>列出通道种类及其设置</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置项</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认值</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Send a test message and tell what the server says</source>
        <translation>发送测试消息并显示服务器应答</translation>
    </message>
    <message>
        <source>%1 in %2 ms: %3</source>
        <translation>%1，%2 毫秒：%3</translation>
    </message>
    <message>
        <source>Remove a channel and its secrets; what waits is given up</source>
        <translation>删除通道及其密钥；等待中的消息作废</translation>
    </message>
    <message>
        <source>The channel %1 was removed.</source>
        <translation>已删除通道 %1。</translation>
    </message>
    <message>
        <source>Make or change a channel; secrets come from standard input, one a line, or from variables</source>
        <translation>新建或修改通道；密钥从标准输入（每行一个）或环境变量读取</translation>
    </message>
    <message>
        <source>“channels kinds” lists them</source>
        <translation>“channels kinds”可列出</translation>
    </message>
    <message>
        <source>The channel %1 was saved. “channels test %1” tries it.</source>
        <translation>已保存通道 %1。用“channels test %1”试发。</translation>
    </message>
    <message>
        <source>“%1” is no setting of this kind</source>
        <translation>“%1”不是该种类的设置项</translation>
    </message>
    <message>
        <source>“%1” is a secret: use --secret or --secret-env</source>
        <translation>“%1”是密钥：使用 --secret 或 --secret-env</translation>
    </message>
    <message>
        <source>there is no variable “%1”</source>
        <translation>没有环境变量“%1”</translation>
    </message>
    <message>
        <source>Channels of notifications</source>
        <translation>通知通道</translation>
    </message>
    <message>
        <source>“%1” is no id of a message; “outbox list” shows them.</source>
        <translation>“%1”不是消息编号；“outbox list”可列出。</translation>
    </message>
    <message>
        <source>List messages that were given up</source>
        <translation>列出已放弃的消息</translation>
    </message>
    <message>
        <source>List messages, the newest first</source>
        <translation>列出消息，最新在前</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>生成时间</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>尝试次数</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>应答</translation>
    </message>
    <message>
        <source>%1 of %2 messages</source>
        <translation>%1 / %2 条消息</translation>
    </message>
    <message>
        <source>Show a message with every try</source>
        <translation>显示一条消息及每次尝试</translation>
    </message>
    <message>
        <source>Send messages again that were given up</source>
        <translation>重新发送已放弃的消息</translation>
    </message>
    <message>
        <source>Name messages, or all of them by --dead.</source>
        <translation>指定消息，或用 --dead 表示全部。</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) wait again.</source>
        <translation>
            <numerusform>%n 条消息重新等待发送。</numerusform>
        </translation>
    </message>
    <message>
        <source>Never send messages that wait or were given up</source>
        <translation>不再发送等待中或已放弃的消息</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) discarded.</source>
        <translation>
            <numerusform>已丢弃 %n 条消息。</numerusform>
        </translation>
    </message>
    <message>
        <source>Send what is due now and wait for it</source>
        <translation>立即发送到期消息并等待结果</translation>
    </message>
    <message numerus="yes">
        <source>%n try(s) were made.</source>
        <translation>
            <numerusform>已尝试 %n 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>Notifications on their way</source>
        <translation>待发通知</translation>
    </message>
    <message>
        <source>Name orders, or say --all.</source>
        <translation>指定工单，或使用 --all。</translation>
    </message>
    <message>
        <source>Take an act back, for ten minutes</source>
        <translation>十分钟内撤销一次操作</translation>
    </message>
    <message>
        <source>Acknowledge orders</source>
        <translation>确认工单</translation>
    </message>
    <message>
        <source>Give orders to somebody</source>
        <translation>把工单指派给某人</translation>
    </message>
    <message>
        <source>Say that somebody is on scene</source>
        <translation>标记已到场</translation>
    </message>
    <message>
        <source>Begin to handle orders</source>
        <translation>开始处置工单</translation>
    </message>
    <message>
        <source>Close orders with their result</source>
        <translation>填写结果并完成工单</translation>
    </message>
    <message>
        <source>Close orders as false alarms</source>
        <translation>按误报关闭工单</translation>
    </message>
    <message>
        <source>Open closed orders again</source>
        <translation>重新打开已关闭的工单</translation>
    </message>
    <message>
        <source>Take orders out of the queue for a while</source>
        <translation>暂缓工单，暂时移出队列</translation>
    </message>
    <message>
        <source>Add a comment to orders</source>
        <translation>为工单添加备注</translation>
    </message>
    <message>
        <source>Add a follow-up to a done order, or close it</source>
        <translation>为已完成的工单添加回访，或结束回访</translation>
    </message>
    <message>
        <source>Attach a file to an order</source>
        <translation>为工单附加文件</translation>
    </message>
    <message>
        <source>Keep matching alerts from opening orders for a while</source>
        <translation>在一段时间内不让匹配的告警开单</translation>
    </message>
    <message>
        <source>Silence %1 until %2.</source>
        <translation>静默 %1，至 %2。</translation>
    </message>
    <message>
        <source>There is no device %1.</source>
        <translation>没有设备 %1。</translation>
    </message>
    <message>
        <source>List silences with what they kept away</source>
        <translation>列出静默及其拦下的告警数</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Kept away</source>
        <translation>拦下</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>何人</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>End a silence before its time</source>
        <translation>提前结束静默</translation>
    </message>
    <message>
        <source>“%1” is not known</source>
        <translation>“%1”无法识别</translation>
    </message>
    <message>
        <source>See and work on alert orders, and silence alerts</source>
        <translation>查看和处置告警工单，静默告警</translation>
    </message>
    <message>
        <source>“%1” is no time span (90s, 30m, 8h, 2d)</source>
        <translation>“%1”不是时长（90s、30m、8h、2d）</translation>
    </message>
    <message>
        <source>“alerts undo %1” takes it back until %2.</source>
        <translation>在 %2 之前可用“alerts undo %1”撤销。</translation>
    </message>
    <message>
        <source>Say what rules would have raised over stored data, and how that differs from what was raised; FILE holds an exported document or a rule a line</source>
        <translation>用历史数据回测规则：会报出哪些告警，与实际报出的有何不同；文件为导出的规则文档，或每行一条规则</translation>
    </message>
    <message>
        <source>Testing</source>
        <translation>回测中</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>告警</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>%1 people, %2 samples in %3 s; raised live too: %4, only here: %5, only live: %6; judged false: %7</source>
        <translation>%1 人，%2 个样本，用时 %3 秒；实际也报出：%4，仅回测报出：%5，仅实际报出：%6；判为误报：%7</translation>
    </message>
    <message>
        <source>Write the evidence of an order, or of a person&apos;s orders, with its proof</source>
        <translation>导出一张工单或某人全部工单的证据及其证明</translation>
    </message>
    <message>
        <source>Name either an order or --person</source>
        <translation>指定工单或 --person 之一</translation>
    </message>
    <message>
        <source>Tell which rules wear people out</source>
        <translation>列出造成告警疲劳的规则</translation>
    </message>
    <message>
        <source>Occurrences</source>
        <translation>发生次数</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>False alarms</source>
        <translation>误报</translation>
    </message>
    <message>
        <source>Silenced</source>
        <translation>静默</translation>
    </message>
    <message>
        <source>Acknowledged after</source>
        <translation>确认用时</translation>
    </message>
    <message>
        <source>List open orders as past verdicts teach to look at them, or say why not</source>
        <translation>按以往判定学到的次序列出未结工单，或说明为何未启用</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Probably true</source>
        <translation>属实概率</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Tell how fast alerts were answered, and how well</source>
        <translation>统计告警响应的速度与质量</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Recompute the hashes of an evidence bundle; with --chain compare with the workspace</source>
        <translation>重新计算证据包的哈希；加 --chain 时与工作区比对</translation>
    </message>
    <message>
        <source>Unchanged: %1 orders, %2 of %3 audit entries computed again.</source>
        <translation>未改动：%1 张工单，已重算 %2/%3 条审计记录。</translation>
    </message>
    <message>
        <source>Altered: %1 orders, %2 of %3 audit entries computed again.</source>
        <translation>已被改动：%1 张工单，已重算 %2/%3 条审计记录。</translation>
    </message>
    <message>
        <source>The chain of everything that was done</source>
        <translation>全部操作的审计链</translation>
    </message>
    <message>
        <source>Recompute the audit chain from its first entry</source>
        <translation>从第一条起重新计算审计链</translation>
    </message>
    <message>
        <source>Unchanged: %1 entries, the end is %2</source>
        <translation>未改动：共 %1 条，链尾为 %2</translation>
    </message>
    <message>
        <source>House rule</source>
        <translation>内部规定</translation>
    </message>
    <message>
        <source>Acknowledge 100,000 of 1,000,000 orders, and look at them</source>
        <translation>在 1,000,000 张工单中确认 100,000 张并查看</translation>
    </message>
    <message>
        <source>Nothing was watched from %1 to %2: no program was running, or the computer was asleep. What fell due meanwhile was done afterwards.</source>
        <translation>%1 至 %2 期间程序未监看：程序未运行或电脑处于休眠。其间到期的事项已在恢复后补办。</translation>
    </message>
    <message>
        <source>From a durable sample to the row in the queue of an open window</source>
        <translation>从样本落盘到打开的窗口队列中出现该行</translation>
    </message>
    <message>
        <source>%1: mean %2, limits of chance %3 to %4, n = %5</source>
        <translation>%1：均值 %2，随机波动限值 %3 至 %4，n = %5</translation>
    </message>
    <message>
        <source>Orders a day</source>
        <translation>每日工单数</translation>
    </message>
    <message>
        <source>Orders a week</source>
        <translation>每周工单数</translation>
    </message>
    <message>
        <source>MTTA a day</source>
        <translation>每日 MTTA</translation>
    </message>
    <message>
        <source>MTTA a week</source>
        <translation>每周 MTTA</translation>
    </message>
    <message>
        <source>In cool-down</source>
        <translation>冷却期内</translation>
    </message>
    <message>
        <source>“%1” is no time; “weekly mon 07:00” or “monthly last 07:00” would be.</source>
        <translation>“%1”不是时间规则；可写作“weekly mon 07:00”或“monthly last 07:00”。</translation>
    </message>
    <message>
        <source>“%1” is no rule; “previous-week”, “last-30-days” or “month-to-date” would be.</source>
        <translation>“%1”不是周期规则；可写作“previous-week”、“last-30-days”或“month-to-date”。</translation>
    </message>
    <message>
        <source>Next: %1 (%2)</source>
        <translation>下次：%1（%2）</translation>
    </message>
    <message>
        <source>Have a report made again and again, by itself</source>
        <translation>定期自动生成报告</translation>
    </message>
    <message>
        <source>Change a schedule</source>
        <translation>修改报告计划</translation>
    </message>
    <message>
        <source>Make all reports that are due, or one now; status 3 when one could not be made</source>
        <translation>生成所有到期的报告，或立即生成一份；有未能生成的则状态码为 3</translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation>没有到期的报告。</translation>
    </message>
    <message>
        <source>Show what became of each due time, the newest first</source>
        <translation>显示每次到期的结果，最新的在前</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>尝试次数</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Show the next due times and the days they are about</source>
        <translation>显示接下来的到期时间及对应的日期范围</translation>
    </message>
    <message>
        <source>List the schedules with what is next and what was last</source>
        <translation>列出报告计划及其下次时间和上次结果</translation>
    </message>
    <message>
        <source>There is no schedule yet. “xinglinctl schedule add --help” tells how to add one.</source>
        <translation>还没有报告计划。用“xinglinctl schedule add --help”查看如何添加。</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下次</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>上次</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Show a schedule</source>
        <translation>显示一个报告计划</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>已暂停。</translation>
    </message>
    <message numerus="yes">
        <source>Files of the last %n period(s) are kept.</source>
        <translation>
            <numerusform>保留最近 %n 期的文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>All files are kept.</source>
        <translation>保留全部文件。</translation>
    </message>
    <message>
        <source>Last: %1, %2 (%3) %4</source>
        <translation>上次：%1，%2（%3）%4</translation>
    </message>
    <message>
        <source>Let a paused schedule go on from now</source>
        <translation>让已暂停的计划从现在起继续</translation>
    </message>
    <message>
        <source>Pause a schedule; nothing is made up later</source>
        <translation>暂停报告计划；暂停期间的不再补做</translation>
    </message>
    <message>
        <source>Remove a schedule with its history; its files stay</source>
        <translation>删除报告计划及其历史；已生成的文件保留</translation>
    </message>
    <message>
        <source>Reports that are made by themselves</source>
        <translation>自动生成的报告</translation>
    </message>
    <message>
        <source>shipped</source>
        <translation>自带</translation>
    </message>
    <message>
        <source>own</source>
        <comment>a report template</comment>
        <translation>自己的</translation>
    </message>
    <message>
        <source>List the report templates, shipped and own</source>
        <translation>列出报告模板，自带的和自己的</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>代号</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>章数</translation>
    </message>
    <message>
        <source>Tell a template&apos;s chapters in order, and its versions</source>
        <translation>按顺序列出模板的章节及其版本</translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>省略</translation>
    </message>
    <message>
        <source>the whole chapter</source>
        <translation>整章</translation>
    </message>
    <message>
        <source>Say whether files are report templates, and what is wrong</source>
        <translation>检查文件是否为报告模板，指出错误</translation>
    </message>
    <message>
        <source>%1: in order (%2, %3 chapters)</source>
        <translation>%1：无误（%2，%3 章）</translation>
    </message>
    <message>
        <source>Take a template from a JSON file, as a new one or as the next version of its key</source>
        <translation>从 JSON 文件取入模板，作为新模板或同代号的下一版</translation>
    </message>
    <message>
        <source>%1 is like that already (version %2)</source>
        <translation>%1 已是如此（第 %2 版）</translation>
    </message>
    <message>
        <source>%1 is stored as version %2</source>
        <translation>%1 已保存为第 %2 版</translation>
    </message>
    <message>
        <source>Give a template as a JSON file: to edit, to take elsewhere</source>
        <translation>把模板导出为 JSON 文件：用于编辑或带往别处</translation>
    </message>
    <message>
        <source>Remove an own template; its versions stay for the reports made with them</source>
        <translation>删除自己的模板；其各版本为已出具的报告保留</translation>
    </message>
    <message>
        <source>%1 is removed.</source>
        <translation>%1 已删除。</translation>
    </message>
    <message>
        <source>Order, choice and own texts of reports, as data</source>
        <translation>报告的章节顺序、取舍和自有文字，以数据保存</translation>
    </message>
    <message>
        <source>Comprehensive report of a unit, or of everybody</source>
        <translation>部门或全体的综合报告</translation>
    </message>
    <message>
        <source>How alerts were dealt with in a unit, or everywhere</source>
        <translation>部门或全体的告警处置情况</translation>
    </message>
    <message>
        <source>Make report files, and prove what they are</source>
        <translation>生成报告文件，并查验报告真伪</translation>
    </message>
    <message>
        <source>Say whether a file is as it was made here, and whether its data have changed since</source>
        <translation>查验文件是否与生成时一致，数据此后是否变化</translation>
    </message>
    <message>
        <source>Report of one person, or of each person of a unit</source>
        <translation>一人的报告，或部门内每人各一份</translation>
    </message>
    <message>
        <source>How much of the data is there, and how far it is fit</source>
        <translation>数据有多少、可用到什么程度</translation>
    </message>
    <message>
        <source>Watches of a unit: stock, silence, batteries, events</source>
        <translation>部门的手表：库存、无上报、电量、事件</translation>
    </message>
    <message>
        <source>What a shift hands over now</source>
        <translation>当前班次要交接的内容</translation>
    </message>
    <message>
        <source>Name a person with --person, or a unit with --unit and --each person.</source>
        <translation>用 --person 指定一人，或用 --unit 加 --each person 指定部门。</translation>
    </message>
    <message>
        <source>%1: not made: %2</source>
        <translation>%1：未生成：%2</translation>
    </message>
    <message>
        <source>5,000 dense pages as PDF</source>
        <translation>5,000 页密排内容输出为 PDF</translation>
    </message>
    <message>
        <source>There is no chart to make a picture of: no %1.</source>
        <translation>报告中没有图表，未生成 %1。</translation>
    </message>
    <message>
        <source>The report is not whole. %1</source>
        <translation>报告不完整。%1</translation>
    </message>
    <message>
        <source>%1: no installed font has %2; boxes stand for them.</source>
        <translation>%1：已安装的字体都没有 %2，以方框代替。</translation>
    </message>
    <message>
        <source>Cancelled: %1 of %2 reports were done.</source>
        <translation>已取消：%2 份报告中已完成 %1 份。</translation>
    </message>
    <message>
        <source>Withheld: fewer than five people, or figures that would tell of so few.</source>
        <translation>不公开：人数不足五人，或其数据会透露出这样的小群体。</translation>
    </message>
    <message>
        <source>withheld</source>
        <translation>不公开</translation>
    </message>
    <message>
        <source>%1 made, %2 of them withheld, %3 not made.</source>
        <translation>已生成 %1 份，其中 %2 份不公开；未生成 %3 份。</translation>
    </message>
    <message>
        <source>Font: %1</source>
        <translation>字体：%1</translation>
    </message>
    <message>
        <source>List the font families that a template can name here</source>
        <translation>列出本机上模板可用的字体</translation>
    </message>
    <message>
        <source>“.%1” is the ending of no report. Name the format with --format, or a folder with / at its end.</source>
        <translation>“.%1”不是报告的扩展名。请用 --format 指定格式，或以 / 结尾指定文件夹。</translation>
    </message>
    <message>
        <source>“%1” is no whole number from %2 to %3</source>
        <translation>“%1”不是 %2 到 %3 之间的整数</translation>
    </message>
    <message>
        <source>A personal report is about one person: say “--each person” to make one of every person of the unit.</source>
        <translation>个人报告只写一个人：要为单位里每人各生成一份，加上“--each person”。</translation>
    </message>
    <message>
        <source>The period %1 has not begun.</source>
        <translation>期间 %1 尚未开始。</translation>
    </message>
    <message>
        <source>The period %1 is not over: the figures are provisional.</source>
        <translation>期间 %1 尚未结束：数字是暂时的。</translation>
    </message>
    <message>
        <source>No data of the period %1 has arrived.</source>
        <translation>没有收到 %1 期间的数据。</translation>
    </message>
    <message>
        <source>“%1” ends as %2 does, and --format says %3. Give both the same, or leave one out.</source>
        <translation>“%1”的扩展名表示 %2，而 --format 指定的是 %3。请使两者一致，或省去其中一个。</translation>
    </message>
    <message>
        <source>The folder %1 was made.</source>
        <translation>已创建文件夹 %1。</translation>
    </message>
    <message>
        <source>Days left out, on which too few people gave data: %1</source>
        <translation>因提供数据的人数过少而未计入的天数：%1</translation>
    </message>
    <message>
        <source>“%1” came with the program. Import the file under a key of its own: --as KEY.</source>
        <translation>“%1”是程序自带的模板。导入时请另取名称：--as KEY。</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>再次发生</translation>
    </message>
    <message>
        <source>Made no order of their own: %5 occurrences after the first of an order; alerts of a rule: %1 joined an open order of the person, %2 in cool-down, %3 silenced, %4 of devices not worn</source>
        <translation>未另开工单：首次之后的再次发生 %5 次；规则触发中 %1 次并入该人员的未结工单，%2 次处于冷却期，%3 次被静默，%4 次因设备未佩戴</translation>
    </message>
    <message>
        <source>Acknowledged in time</source>
        <translation>按时确认率</translation>
    </message>
    <message>
        <source>Wearing rate</source>
        <translation>佩戴率</translation>
    </message>
    <message>
        <source>“%1” is the name of one file, and there will be several. Name a folder, with / at its end if it is to be called so.</source>
        <translation>“%1”是单个文件的名称，而这里会生成多个文件。请指定文件夹；若文件夹确要取此名，请在末尾加 /。</translation>
    </message>
    <message>
        <source>a handover tells of the moment it is made and takes no period</source>
        <translation>交接报告反映生成时的情况，不接受周期</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>The lock file cannot be opened: %1</source>
        <translation>无法打开锁文件：%1</translation>
    </message>
    <message>
        <source>The lock file cannot be locked: %1</source>
        <translation>无法锁定锁文件：%1</translation>
    </message>
    <message>
        <source>No space left to write %1. Free some space and try again.</source>
        <translation>磁盘空间不足，无法写入 %1。请腾出空间后重试。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>Unknown time zone &quot;%1&quot;. Use an IANA name such as Asia/Shanghai.</source>
        <translation>未知时区“%1”。请使用 IANA 名称，例如 Asia/Shanghai。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no period. Use 2026-10-01, 2026-W41, 2026-10, 2026-Q3, 2026 or 2026-10-01..2026-10-20.</source>
        <translation>“%1”不是有效的期间。应为 2026-10-01、2026-W41、2026-10、2026-Q3、2026 或 2026-10-01..2026-10-20。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not within the years 1900 to 2999, or longer than a hundred of them.</source>
        <translation>“%1”不在 1900 至 2999 年之间，或超过一百年。</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>There is no workspace in %1. Create one, or choose another folder.</source>
        <translation>%1 中没有工作区。请新建一个，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>Xinglin: occupational health, from watch data to reports</source>
        <translation>杏林：职业健康，从手表数据到报告</translation>
    </message>
    <message>
        <source>Folder of the workspace to open</source>
        <translation>要打开的工作区文件夹</translation>
    </message>
    <message>
        <source>Language of the window: en or zh_CN</source>
        <translation>窗口语言：en 或 zh_CN</translation>
    </message>
    <message>
        <source>light or dark</source>
        <translation>light（浅色）或 dark（深色）</translation>
    </message>
    <message>
        <source>Save a picture of the window and exit</source>
        <translation>保存窗口截图后退出</translation>
    </message>
    <message>
        <source>Size of the window, such as 1280x720</source>
        <translation>窗口大小，例如 1280x720</translation>
    </message>
    <message>
        <source>File of the saved window state</source>
        <translation>保存窗口状态的文件</translation>
    </message>
    <message>
        <source>Tell the milliseconds to the first page and exit</source>
        <translation>报告到首页显示所用的毫秒数后退出</translation>
    </message>
    <message>
        <source>Fill the screen with the state of the alerts</source>
        <translation>全屏显示告警状态</translation>
    </message>
    <message>
        <source>Page to open: overview, organisation, person, alerts, duty, rules, trends, reports, imports, settings</source>
        <translation>要打开的页面：overview、organisation、person、alerts、duty、rules、trends、reports、imports、settings</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>操作未成功</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Domain</name>
    <message>
        <source>The metric dictionary is no JSON (at byte %1).</source>
        <translation>指标字典不是有效的 JSON（第 %1 字节处）。</translation>
    </message>
    <message>
        <source>Metric %1 of the dictionary is wrong in: %2.</source>
        <translation>字典中第 %1 个指标有误：%2。</translation>
    </message>
</context>
<context>
    <name>Duty</name>
    <message>
        <source>The absence ends before it begins.</source>
        <translation>缺勤的结束早于开始。</translation>
    </message>
    <message>
        <source>There is no person %1.</source>
        <translation>没有人员 %1。</translation>
    </message>
    <message>
        <source>Nothing is due for information.</source>
        <translation>提示级别没有时限。</translation>
    </message>
    <message>
        <source>A time must be between 1 s and 30 days.</source>
        <translation>时限须在 1 秒到 30 天之间。</translation>
    </message>
    <message>
        <source>Which position?</source>
        <translation>缺少岗位。</translation>
    </message>
    <message>
        <source>There is no calendar %1.</source>
        <translation>没有日历 %1。</translation>
    </message>
    <message>
        <source>The calendar %1 has no holidays.</source>
        <translation>日历 %1 不含节假日。</translation>
    </message>
    <message>
        <source>The duty ends before it begins.</source>
        <translation>值班的结束早于开始。</translation>
    </message>
    <message>
        <source>A duty lasts a month at most.</source>
        <translation>一次值班最长一个月。</translation>
    </message>
    <message>
        <source>Both duties are the same person&apos;s already.</source>
        <translation>两条排班已是同一人。</translation>
    </message>
    <message>
        <source>A shift needs a name.</source>
        <translation>班次缺少名称。</translation>
    </message>
    <message>
        <source>A shift begins and ends between 00:00 and 24:00.</source>
        <translation>班次的起止时间须在 00:00 到 24:00 之间。</translation>
    </message>
</context>
<context>
    <name>DutyWords</name>
    <message>
        <source>lead</source>
        <extracomment>role on duty: answers first</extracomment>
        <translation>值班长</translation>
    </message>
    <message>
        <source>deputy</source>
        <extracomment>role on duty: answers after the lead</extracomment>
        <translation>副值班</translation>
    </message>
    <message>
        <source>medic</source>
        <extracomment>role on duty</extracomment>
        <translation>医务</translation>
    </message>
    <message>
        <source>leave</source>
        <extracomment>kind of absence</extracomment>
        <translation>休假</translation>
    </message>
    <message>
        <source>sick</source>
        <extracomment>kind of absence</extracomment>
        <translation>病假</translation>
    </message>
    <message>
        <source>training</source>
        <extracomment>kind of absence</extracomment>
        <translation>培训</translation>
    </message>
    <message>
        <source>travel</source>
        <extracomment>kind of absence</extracomment>
        <translation>出差</translation>
    </message>
    <message>
        <source>other</source>
        <extracomment>kind of absence</extracomment>
        <translation>其他</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>全员</translation>
    </message>
    <message>
        <source>Position %1</source>
        <translation>岗位 %1</translation>
    </message>
    <message>
        <source>Person %1</source>
        <translation>人员 %1</translation>
    </message>
    <message>
        <source>%1, absent</source>
        <translation>%1，缺勤</translation>
    </message>
    <message>
        <source>Duty list</source>
        <translation>值班表</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>Audit entry %1 was altered.</source>
        <translation>审计记录 %1 已被改动。</translation>
    </message>
    <message>
        <source>Audit entry %1 does not follow the one before it.</source>
        <translation>审计记录 %1 与前一条不衔接。</translation>
    </message>
    <message>
        <source>No audit entry speaks of an export of this content.</source>
        <translation>没有审计记录证明导出过这些内容。</translation>
    </message>
    <message>
        <source>This file is no evidence bundle.</source>
        <translation>该文件不是证据包。</translation>
    </message>
    <message>
        <source>The content was altered.</source>
        <translation>内容已被改动。</translation>
    </message>
    <message>
        <source>The end of the chain was altered.</source>
        <translation>链尾已被改动。</translation>
    </message>
    <message>
        <source>Audit entry %1 is not what the workspace has.</source>
        <translation>审计记录 %1 与工作区不一致。</translation>
    </message>
    <message>
        <source>Name an order, or a person and a period.</source>
        <translation>指定一张工单，或一名人员和期间。</translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>n = %1</source>
        <translation>n = %1</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>%1 interval</source>
        <translation>%1 区间</translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>统计期间</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>覆盖率</translation>
    </message>
    <message>
        <source>To know</source>
        <extracomment>separates names in a list</extracomment>
        <translation>须知</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>learning: too little history for a baseline of their own</source>
        <translation>学习中：历史太少，尚无本人基线</translation>
    </message>
    <message>
        <source>low coverage</source>
        <translation>覆盖率低</translation>
    </message>
    <message>
        <source>may be changing right now</source>
        <translation>可能正在变化</translation>
    </message>
    <message>
        <source>some groups of age and sex have nobody in a sub-unit</source>
        <translation>某些年龄性别组在下级部门中无人</translation>
    </message>
    <message>
        <source>measured too seldom to tell single falls</source>
        <translation>测量太稀，无法识别单次下降</translation>
    </message>
    <message>
        <source>from simulated values</source>
        <translation>来自模拟值</translation>
    </message>
    <message>
        <source>from values a watch derived</source>
        <translation>来自手表推算值</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>names are withheld from readers of groups</source>
        <translation>对只能看群体的读者不显示姓名</translation>
    </message>
    <message>
        <source>the age is not known</source>
        <translation>年龄未知</translation>
    </message>
    <message>
        <source>days with too few people are left out</source>
        <translation>人数太少的日子未计入</translation>
    </message>
    <message>
        <source>relatives with diabetes stand in for those with heart disease</source>
        <translation>以糖尿病亲属代替心脏病亲属</translation>
    </message>
    <message>
        <source>diabetes is known already</source>
        <translation>已知患糖尿病</translation>
    </message>
    <message>
        <source>the calories do not fit the steps</source>
        <translation>热量与步数不符</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>不完整</translation>
    </message>
    <message>
        <source>inputs are missing</source>
        <translation>缺少输入</translation>
    </message>
    <message>
        <source>many values are left out</source>
        <translation>许多数值未计入</translation>
    </message>
    <message>
        <source>no difference beyond chance</source>
        <translation>没有超出偶然的差异</translation>
    </message>
    <message>
        <source>started anew after a long pause</source>
        <translation>长时间中断后重新开始</translation>
    </message>
    <message>
        <source>withheld: too few people, or figures that would tell of so few</source>
        <translation>不公开：人数过少，或其数据会透露出这样的小群体</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>no data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>Week %1, %2</source>
        <translation>%2年第%1周</translation>
    </message>
    <message>
        <source>Q%1 %2</source>
        <translation>%2年第%1季度</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n 分钟前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n 小时前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n 天前</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 person-days with data (%3)</source>
        <translation>%2 人日中 %1 人日有数据（%3）</translation>
    </message>
    <message>
        <source>withheld</source>
        <translation>不公开</translation>
    </message>
    <message>
        <source>Fewer than five people, or figures that would tell of so few.</source>
        <translation>人数不足五人，或其数据会透露出这样的小群体。</translation>
    </message>
    <message>
        <source>%1, corrected for %2 metrics</source>
        <translation>%1，按 %2 项指标校正</translation>
    </message>
</context>
<context>
    <name>ImportText</name>
    <message>
        <source>Watch payloads</source>
        <translation>手表数据</translation>
    </message>
    <message>
        <source>Device information</source>
        <translation>设备信息</translation>
    </message>
    <message>
        <source>Device events</source>
        <translation>设备事件</translation>
    </message>
    <message>
        <source>Vitals table</source>
        <translation>体征表</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Bindings of devices</source>
        <translation>设备绑定</translation>
    </message>
    <message>
        <source>Fitbit export</source>
        <translation>Fitbit 导出</translation>
    </message>
    <message>
        <source>device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>unit above</source>
        <translation>上级部门</translation>
    </message>
    <message>
        <source>name</source>
        <translation>姓名或名称</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英文名</translation>
    </message>
    <message>
        <source>head of the unit</source>
        <translation>部门负责人</translation>
    </message>
    <message>
        <source>from</source>
        <translation>自</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>position</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>risk level</source>
        <translation>风险等级</translation>
    </message>
    <message>
        <source>sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>date of birth</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>derived by the device</source>
        <translation>设备推算</translation>
    </message>
    <message>
        <source>made up by the device</source>
        <translation>设备虚构</translation>
    </message>
    <message>
        <source>entered by a person</source>
        <translation>人工录入</translation>
    </message>
    <message>
        <source>outside the plausible range</source>
        <translation>超出合理范围</translation>
    </message>
    <message>
        <source>frozen sensor</source>
        <translation>传感器卡死</translation>
    </message>
    <message>
        <source>changes faster than a body can</source>
        <translation>变化快于人体可能</translation>
    </message>
    <message>
        <source>device not worn</source>
        <translation>未佩戴</translation>
    </message>
    <message>
        <source>device clock ahead</source>
        <translation>设备时钟超前</translation>
    </message>
    <message>
        <source>contradicting values</source>
        <translation>值相互矛盾</translation>
    </message>
    <message>
        <source>arrived late</source>
        <translation>迟到数据</translation>
    </message>
    <message>
        <source>counter was reset</source>
        <translation>计数器已重置</translation>
    </message>
    <message>
        <source>The JSON cannot be read</source>
        <translation>JSON 无法读取</translation>
    </message>
    <message>
        <source>The row does not fit the columns</source>
        <translation>该行与列不符</translation>
    </message>
    <message>
        <source>The time cannot be read or does not exist</source>
        <translation>时间无法读取或不存在</translation>
    </message>
    <message>
        <source>The clocks jumped over this time</source>
        <translation>调时跳过了这一时刻</translation>
    </message>
    <message>
        <source>No device or person is named</source>
        <translation>没有写明设备或人员</translation>
    </message>
    <message>
        <source>The record holds no value</source>
        <translation>记录中没有值</translation>
    </message>
    <message>
        <source>A value has the wrong type</source>
        <translation>某个值的类型不对</translation>
    </message>
    <message>
        <source>The line is too long</source>
        <translation>该行过长</translation>
    </message>
    <message>
        <source>The text is damaged</source>
        <translation>文本已损坏</translation>
    </message>
    <message>
        <source>Another value is stored for the same time</source>
        <translation>同一时间已存有不同的值</translation>
    </message>
    <message>
        <source>The person is not known</source>
        <translation>人员不存在</translation>
    </message>
    <message>
        <source>The unit is not known</source>
        <translation>部门不存在</translation>
    </message>
    <message>
        <source>The code stands twice with different content</source>
        <translation>同一编码出现两次且内容不同</translation>
    </message>
    <message>
        <source>The unit would be above itself</source>
        <translation>部门会成为自己的上级</translation>
    </message>
    <message>
        <source>Two people would wear the device at once</source>
        <translation>同一设备会同时由两人佩戴</translation>
    </message>
    <message>
        <source>A required field is empty</source>
        <translation>必填字段为空</translation>
    </message>
    <message>
        <source>A field cannot be read</source>
        <translation>某个字段无法读取</translation>
    </message>
    <message>
        <source>Not recognised</source>
        <translation>无法识别</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>回放</translation>
    </message>
    <message>
        <source>As if the data came from the watches now.</source>
        <translation>视同手表此刻上传的数据。</translation>
    </message>
    <message>
        <source>Past data: alerts are recorded as past, nothing is sent.</source>
        <translation>历史数据：告警按过去记录，不发送通知。</translation>
    </message>
    <message>
        <source>The clock follows the data; nothing is sent. For training.</source>
        <translation>时钟随数据走，不发送通知，用于演练。</translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>未导入</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>Would be refused: has rejected records</source>
        <translation>会被拒绝：含有被拒记录</translation>
    </message>
    <message>
        <source>Would be imported</source>
        <translation>可以导入</translation>
    </message>
    <message>
        <source>Adds nothing new</source>
        <translation>没有新内容</translation>
    </message>
    <message>
        <source>Nothing imported</source>
        <translation>未导入任何内容</translation>
    </message>
    <message>
        <source>Already there, nothing added</source>
        <translation>已存在，未新增</translation>
    </message>
    <message>
        <source>Imported in part</source>
        <translation>部分导入</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>separates words in a list</extracomment>
        <translation>、</translation>
    </message>
    <message>
        <source>Check-ups and questionnaires</source>
        <translation>体检与问卷</translation>
    </message>
    <message>
        <source>date</source>
        <translation>日期</translation>
    </message>
</context>
<context>
    <name>Ingest</name>
    <message>
        <source>The mapping is wrong: %1</source>
        <translation>列映射有误：%1</translation>
    </message>
    <message>
        <source>the column &quot;%1&quot; is mapped to &quot;%2&quot;, which is no metric and no field.</source>
        <translation>列“%1”映射到“%2”，它既不是指标也不是字段。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no separator.</source>
        <translation>“%1”不是分隔符。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no decimal sign.</source>
        <translation>“%1”不是小数点符号。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no time format.</source>
        <translation>“%1”不是时间格式。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no known encoding.</source>
        <translation>“%1”不是已知的编码。</translation>
    </message>
    <message>
        <source>A field of the device&apos;s state has the wrong type.</source>
        <translation>设备状态的某个字段类型错误。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number.</source>
        <translation>“%1”不是数字。</translation>
    </message>
    <message>
        <source>%1 is no such state of a device.</source>
        <translation>%1 不是有效的设备状态。</translation>
    </message>
    <message>
        <source>The record says nothing about the device.</source>
        <translation>该记录没有任何设备信息。</translation>
    </message>
    <message>
        <source>The event&apos;s type is no text.</source>
        <translation>事件类型不是文本。</translation>
    </message>
    <message>
        <source>The event&apos;s type is longer than %1 bytes.</source>
        <translation>事件类型超过 %1 字节。</translation>
    </message>
    <message>
        <source>The health values of the event are no JSON object.</source>
        <translation>事件中的健康数值不是 JSON 对象。</translation>
    </message>
    <message>
        <source>The event has no type.</source>
        <translation>事件缺少类型。</translation>
    </message>
    <message>
        <source>The file is no Fitbit table of days, hours or nights.</source>
        <translation>该文件不是 Fitbit 的日、小时或睡眠表。</translation>
    </message>
    <message>
        <source>The line is too long.</source>
        <translation>该行过长。</translation>
    </message>
    <message>
        <source>The line holds bytes that are no text.</source>
        <translation>该行含有非文本字节。</translation>
    </message>
    <message>
        <source>%1 cells where the header has %2.</source>
        <translation>该行有 %1 列，而表头有 %2 列。</translation>
    </message>
    <message>
        <source>The row names no person.</source>
        <translation>该行没有写明人员。</translation>
    </message>
    <message>
        <source>The clocks were moved over the time %1.</source>
        <translation>时钟调整跳过了 %1 这一时间。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a time.</source>
        <translation>“%1”不是有效的时间。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is not a number.</source>
        <translation>%1：“%2”不是数字。</translation>
    </message>
    <message>
        <source>Nothing was measured.</source>
        <translation>没有任何测量值。</translation>
    </message>
    <message>
        <source>The compressed file is damaged or cut short.</source>
        <translation>压缩文件已损坏或不完整。</translation>
    </message>
    <message>
        <source>The compressed file unpacks to more than %1 MB.</source>
        <translation>压缩文件解压后超过 %1 MB。</translation>
    </message>
    <message>
        <source>The line has %1 bytes; the most is %2.</source>
        <translation>该行有 %1 字节；最多允许 %2 字节。</translation>
    </message>
    <message>
        <source>A record must be a JSON object.</source>
        <translation>记录必须是 JSON 对象。</translation>
    </message>
    <message>
        <source>The record has more than %1 bytes.</source>
        <translation>该记录超过 %1 字节。</translation>
    </message>
    <message>
        <source>The text is not valid UTF-8.</source>
        <translation>文本不是有效的 UTF-8。</translation>
    </message>
    <message>
        <source>The JSON is broken near byte %1.</source>
        <translation>JSON 在第 %1 字节附近出错。</translation>
    </message>
    <message>
        <source>The JSON is broken.</source>
        <translation>JSON 有误。</translation>
    </message>
    <message>
        <source>The record names no device.</source>
        <translation>记录没有写明设备。</translation>
    </message>
    <message>
        <source>The field %1 is empty.</source>
        <translation>字段 %1 为空。</translation>
    </message>
    <message>
        <source>The field %1 is longer than %2 bytes.</source>
        <translation>字段 %1 超过 %2 字节。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is not a date.</source>
        <translation>%1：“%2”不是有效的日期。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no risk level.</source>
        <translation>“%1”不是风险等级。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no sex.</source>
        <translation>“%1”不是性别。</translation>
    </message>
    <message>
        <source>The binding ends before it begins.</source>
        <translation>绑定的结束早于开始。</translation>
    </message>
    <message>
        <source>Day and month cannot be told apart in the dates. Write them as YYYY-MM-DD.</source>
        <translation>日期中的日与月无法区分。请写成 YYYY-MM-DD。</translation>
    </message>
    <message>
        <source>The file has no column &quot;%1&quot;.</source>
        <translation>文件没有“%1”列。</translation>
    </message>
    <message>
        <source>The quotes do not match.</source>
        <translation>引号不配对。</translation>
    </message>
    <message>
        <source>The import was cancelled.</source>
        <translation>导入已取消。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>这是一个文件夹</translation>
    </message>
    <message>
        <source>The row names no device and no person.</source>
        <translation>该行既没有设备也没有人员。</translation>
    </message>
    <message>
        <source>The name &quot;%1&quot; is longer than %2 bytes.</source>
        <translation>名称“%1”超过 %2 字节。</translation>
    </message>
    <message>
        <source>%1: %2 is beyond any measure.</source>
        <translation>%1：%2 超出任何可能的数值。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no known metric.</source>
        <translation>“%1”不是已知指标。</translation>
    </message>
    <message>
        <source>No column names a person or a device. Name one in a mapping.</source>
        <translation>没有列写明人员或设备。请在列映射中指定。</translation>
    </message>
    <message>
        <source>No column holds the time. Name it in a mapping.</source>
        <translation>没有时间列。请在列映射中指定。</translation>
    </message>
    <message>
        <source>No column holds a known metric. Name them in a mapping.</source>
        <translation>没有已知指标的列。请在列映射中指定。</translation>
    </message>
    <message>
        <source>Day and month cannot be told apart in the dates. Say &quot;time_format&quot; in a mapping.</source>
        <translation>日期中的日与月无法区分。请在列映射中写明 &quot;time_format&quot;。</translation>
    </message>
    <message>
        <source>The file has no header row.</source>
        <translation>文件没有表头。</translation>
    </message>
    <message>
        <source>The quotes of the header row are not closed.</source>
        <translation>表头的引号没有闭合。</translation>
    </message>
    <message>
        <source>The device&apos;s name is longer than %1 bytes.</source>
        <translation>设备名称超过 %1 字节。</translation>
    </message>
    <message>
        <source>A text has a broken escape.</source>
        <translation>某段文本的转义有误。</translation>
    </message>
    <message>
        <source>The JSON inside the field %1 is broken.</source>
        <translation>字段 %1 中的 JSON 有误。</translation>
    </message>
    <message>
        <source>An item of the field %1 makes no sense.</source>
        <translation>字段 %1 中的某一项没有意义。</translation>
    </message>
    <message>
        <source>The record has no time.</source>
        <translation>记录没有时间。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; cannot be read.</source>
        <translation>%1：无法读取“%2”。</translation>
    </message>
    <message>
        <source>The line holds nothing but person and date.</source>
        <translation>该行除人员和日期外没有内容。</translation>
    </message>
    <message>
        <source>The absence ends before it begins.</source>
        <translation>缺勤的结束早于开始。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no kind of absence.</source>
        <translation>“%1”不是缺勤类型。</translation>
    </message>
</context>
<context>
    <name>OpenFile</name>
    <message>
        <source>This computer has no program that opens the file. It is here: %1</source>
        <translation>本机没有能打开该文件的程序。文件在：%1</translation>
    </message>
</context>
<context>
    <name>OrderActs</name>
    <message>
        <source>There is no file %1.</source>
        <translation>没有文件 %1。</translation>
    </message>
    <message>
        <source>Files of more than %1 MB cannot be attached.</source>
        <translation>不能附加超过 %1 MB 的文件。</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>无法读取 %1。</translation>
    </message>
    <message>
        <source>Name a file to attach.</source>
        <translation>指定要附加的文件。</translation>
    </message>
    <message>
        <source>The folder for attachments cannot be made.</source>
        <translation>无法创建附件文件夹。</translation>
    </message>
    <message>
        <source>The file %1 is missing or was changed since it was attached.</source>
        <translation>文件 %1 缺失，或附加后被改动过。</translation>
    </message>
    <message>
        <source>%1 changed it at %2; it is %3 now.</source>
        <translation>%1 已于 %2 操作，现为“%3”。</translation>
    </message>
    <message>
        <source>There is no such order.</source>
        <translation>没有这个工单。</translation>
    </message>
    <message>
        <source>Say what the follow-up is.</source>
        <translation>填写回访内容。</translation>
    </message>
    <message>
        <source>No order was named.</source>
        <translation>没有指定工单。</translation>
    </message>
    <message>
        <source>The order has changed since.</source>
        <translation>工单此后已有变化。</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>It was taken back already, or its ten minutes are over.</source>
        <translation>已撤销过，或已超过十分钟。</translation>
    </message>
    <message>
        <source>The ten minutes to take it back are over.</source>
        <translation>已超过十分钟，不能撤销。</translation>
    </message>
    <message>
        <source>What was kept to take it back is damaged.</source>
        <translation>撤销所需的记录已损坏。</translation>
    </message>
    <message>
        <source>There is no order %1.</source>
        <translation>没有工单 %1。</translation>
    </message>
    <message>
        <source>This is no place in a list of orders: %1</source>
        <translation>这不是工单列表中的位置：%1</translation>
    </message>
    <message>
        <source>This is no number of an order: %1</source>
        <translation>这不是工单编号：%1</translation>
    </message>
    <message>
        <source>There is no such attachment.</source>
        <translation>没有这个附件。</translation>
    </message>
    <message>
        <source>Name a rule, a unit, a person or a device to silence.</source>
        <translation>指定要静默的规则、部门、人员或设备。</translation>
    </message>
    <message>
        <source>Say why the alerts are silenced.</source>
        <translation>说明静默原因。</translation>
    </message>
    <message>
        <source>A silence needs an end in the future.</source>
        <translation>静默须有一个将来的结束时间。</translation>
    </message>
</context>
<context>
    <name>OrderChart</name>
    <message>
        <source>Usual for this person</source>
        <translation>此人的日常范围</translation>
    </message>
    <message>
        <source>Threshold %1</source>
        <translation>阈值 %1</translation>
    </message>
    <message>
        <source>fired</source>
        <translation>触发</translation>
    </message>
    <message>
        <source>%1, n = %2</source>
        <translation>%1，n = %2</translation>
    </message>
</context>
<context>
    <name>OrderMachine</name>
    <message>
        <source>The order is acknowledged already.</source>
        <translation>工单已经确认过。</translation>
    </message>
    <message>
        <source>The order must be acknowledged first.</source>
        <translation>工单须先确认。</translation>
    </message>
    <message>
        <source>The order must be handled before it is done.</source>
        <translation>工单须先开始处置，才能完成。</translation>
    </message>
    <message>
        <source>Only an order that is done can be followed up.</source>
        <translation>只有已完成的工单才能结束回访。</translation>
    </message>
    <message>
        <source>The order is not closed; only a closed one can be reopened.</source>
        <translation>工单尚未关闭，只有已关闭的才能重新打开。</translation>
    </message>
    <message>
        <source>The order is %1: this is not possible any more.</source>
        <translation>工单状态为“%1”，不能再这样操作。</translation>
    </message>
    <message>
        <source>Say what the result is.</source>
        <translation>填写处置结果。</translation>
    </message>
    <message>
        <source>The alert keeps coming back: name the root cause to close the order.</source>
        <translation>该告警反复出现：填写根本原因后才能关闭工单。</translation>
    </message>
    <message>
        <source>Say why it was a false alarm.</source>
        <translation>说明误报原因。</translation>
    </message>
    <message>
        <source>Say why the order is opened again.</source>
        <translation>说明重新打开的原因。</translation>
    </message>
    <message>
        <source>The comment is empty.</source>
        <translation>备注为空。</translation>
    </message>
    <message>
        <source>Name a person.</source>
        <translation>指定人员。</translation>
    </message>
    <message>
        <source>Name an instant in the future.</source>
        <translation>指定一个将来的时间。</translation>
    </message>
    <message>
        <source>Only a person acts on an order.</source>
        <translation>工单只能由人来操作。</translation>
    </message>
    <message>
        <source>The order is a record of the past; nothing can be done about it.</source>
        <translation>这是历史记录，不能再处置。</translation>
    </message>
    <message>
        <source>A P0 order must be acknowledged before it can be snoozed.</source>
        <translation>P0 工单须先确认，才能暂缓。</translation>
    </message>
    <message>
        <source>The order is not snoozed.</source>
        <translation>工单没有暂缓。</translation>
    </message>
    <message>
        <source>open</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>on scene</source>
        <translation>已到场</translation>
    </message>
    <message>
        <source>being handled</source>
        <translation>处置中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>followed up</source>
        <translation>已回访</translation>
    </message>
    <message>
        <source>false alarm</source>
        <translation>误报</translation>
    </message>
    <message>
        <source>reopened</source>
        <translation>已重开</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Late data showed that the condition did not hold.</source>
        <translation>迟到的数据表明条件并未成立。</translation>
    </message>
</context>
<context>
    <name>OrderNotice</name>
    <message>
        <source>Duty desk</source>
        <translation>值班室</translation>
    </message>
    <message>
        <source>%1 alert %2 waits to be acknowledged</source>
        <translation>%1 告警 %2 待确认</translation>
    </message>
    <message>
        <source>%1 alert %2 was not acknowledged in time</source>
        <translation>%1 告警 %2 超时未确认</translation>
    </message>
    <message>
        <source>%1 alert %2 was not handled in time</source>
        <translation>%1 告警 %2 超时未处置</translation>
    </message>
    <message>
        <source>%1 alert %2 keeps coming back</source>
        <translation>%1 告警 %2 反复发生</translation>
    </message>
    <message>
        <source>%1 alert %2 was assigned to you</source>
        <translation>%1 告警 %2 已指派给你</translation>
    </message>
    <message>
        <source>%1 alert %2 was withdrawn by late data</source>
        <translation>%1 告警 %2 已因补传数据撤销</translation>
    </message>
    <message>
        <source>%1 alert %2 was handed over</source>
        <translation>%1 告警 %2 已交接</translation>
    </message>
    <message>
        <source>Rule: %1.</source>
        <translation>规则：%1。</translation>
    </message>
    <message>
        <source>Rule: %1. Unit: %2.</source>
        <translation>规则：%1。部门：%2。</translation>
    </message>
</context>
<context>
    <name>Orders</name>
    <message>
        <source>Changed</source>
        <translation>已变更</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>On scene</source>
        <translation>已到场</translation>
    </message>
    <message>
        <source>Being handled</source>
        <translation>处置中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Followed up</source>
        <translation>已回访</translation>
    </message>
    <message>
        <source>False alarm</source>
        <translation>误报</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Withdrawn by late data</source>
        <translation>因迟到数据撤销</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>On scene</source>
        <comment>button</comment>
        <translation>到场</translation>
    </message>
    <message>
        <source>Start handling</source>
        <translation>开始处置</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>button</comment>
        <translation>完成</translation>
    </message>
    <message>
        <source>False alarm</source>
        <comment>button</comment>
        <translation>误报</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>指派</translation>
    </message>
    <message>
        <source>Add a handler</source>
        <translation>添加处置人</translation>
    </message>
    <message>
        <source>Remove a handler</source>
        <translation>移除处置人</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>稍后提醒</translation>
    </message>
    <message>
        <source>Wake</source>
        <translation>恢复提醒</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>附加文件</translation>
    </message>
    <message>
        <source>Close follow-up</source>
        <translation>完成回访</translation>
    </message>
    <message>
        <source>Unknown person</source>
        <translation>未知人员</translation>
    </message>
    <message>
        <source>Unknown wearer of %1</source>
        <translation>%1 的佩戴者未知</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无</translation>
    </message>
    <message>
        <source>The strap was loose</source>
        <translation>表带松动</translation>
    </message>
    <message>
        <source>Exercise or hard work</source>
        <translation>运动或重体力劳动</translation>
    </message>
    <message>
        <source>The device was faulty</source>
        <translation>设备故障</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>其他原因</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>已打开</translation>
    </message>
    <message>
        <source>Another alert joined this order</source>
        <translation>另一条告警并入本工单</translation>
    </message>
    <message>
        <source>Seen again</source>
        <translation>再次出现</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>已指派</translation>
    </message>
    <message>
        <source>Handlers changed</source>
        <translation>处置人变更</translation>
    </message>
    <message>
        <source>Snoozed until %1</source>
        <translation>稍后提醒至 %1</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>稍后提醒</translation>
    </message>
    <message>
        <source>Snooze ended</source>
        <translation>稍后提醒结束</translation>
    </message>
    <message>
        <source>File attached</source>
        <translation>已附加文件</translation>
    </message>
    <message>
        <source>Escalated</source>
        <translation>已升级</translation>
    </message>
    <message>
        <source>The clock ran out</source>
        <translation>已超时</translation>
    </message>
    <message>
        <source>Notice sent</source>
        <translation>通知已发送</translation>
    </message>
    <message>
        <source>Notice delivered</source>
        <translation>通知已送达</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Recurring: third time in seven days</source>
        <translation>反复发生：七天内第三次</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 h %2</source>
        <translation>%1 小时 %2</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 天 %2 小时</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分钟</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>the clock ran out before it was done</source>
        <translation>完成前已超时</translation>
    </message>
    <message>
        <source>no clock is running</source>
        <translation>未计时</translation>
    </message>
    <message>
        <source>acknowledge within %1</source>
        <translation>须在 %1内确认</translation>
    </message>
    <message>
        <source>will breach in %1</source>
        <translation>%1后超时</translation>
    </message>
    <message>
        <source>not acknowledged in time, %1 over</source>
        <translation>未及时确认，已超 %1</translation>
    </message>
    <message>
        <source>breached %1 ago</source>
        <translation>已超时 %1</translation>
    </message>
    <message>
        <source>Assigned to %1</source>
        <translation>指派给%1</translation>
    </message>
    <message>
        <source>Handlers changed: %1</source>
        <translation>处置人变更：%1</translation>
    </message>
    <message>
        <source>Escalated to the duty desk</source>
        <translation>升级至值班台</translation>
    </message>
    <message>
        <source>Escalated to %1</source>
        <translation>升级至%1</translation>
    </message>
    <message>
        <source>Notice sent to %1</source>
        <translation>已通知%1</translation>
    </message>
    <message>
        <source>Why here: %1</source>
        <translation>排在此处的原因：%1</translation>
    </message>
    <message>
        <source>No longer holds</source>
        <translation>已不再成立</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Brought in as history</source>
        <translation>作为历史记录导入</translation>
    </message>
    <message>
        <source>%1, due %2</source>
        <translation>%1，到期 %2</translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message>
        <source>There is no channel %1.</source>
        <translation>没有通道 %1。</translation>
    </message>
    <message>
        <source>This program sends no notifications.</source>
        <translation>该程序不发送通知。</translation>
    </message>
    <message>
        <source>A channel is named by up to 40 small letters, digits and hyphens.</source>
        <translation>通道名由最多 40 个小写字母、数字和连字符组成。</translation>
    </message>
    <message>
        <source>Messages a minute must be from 0 to 6000.</source>
        <translation>每分钟消息数必须在 0 到 6000 之间。</translation>
    </message>
    <message>
        <source>Tries must be from 1 to 1000.</source>
        <translation>尝试次数必须在 1 到 1000 之间。</translation>
    </message>
    <message>
        <source>The name is longer than 80 characters.</source>
        <translation>名称超过 80 个字符。</translation>
    </message>
    <message>
        <source>This channel has no secret “%1”.</source>
        <translation>该通道没有密钥“%1”。</translation>
    </message>
    <message>
        <source>Test from Xinglin</source>
        <translation>杏林测试消息</translation>
    </message>
    <message>
        <source>This channel works. Nothing has happened to anybody.</source>
        <translation>该通道可用。没有人发生任何情况。</translation>
    </message>
    <message>
        <source>There is no kind of channel “%1”.</source>
        <translation>没有“%1”这种通道。</translation>
    </message>
    <message>
        <source>The channel “desktop” is the window&apos;s alone.</source>
        <translation>通道“desktop”只属于窗口。</translation>
    </message>
    <message>
        <source>There is a channel of another kind with this name.</source>
        <translation>已有同名的另一种通道。</translation>
    </message>
    <message>
        <source>The window&apos;s channel can be switched off, not removed.</source>
        <translation>窗口通道可以停用，不能删除。</translation>
    </message>
    <message>
        <source>There is no message %1.</source>
        <translation>没有消息 %1。</translation>
    </message>
    <message>
        <source>To discard a message needs a reason.</source>
        <translation>丢弃消息需要填写原因。</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>unknown wearer</source>
        <translation>未知佩戴者</translation>
    </message>
    <message>
        <source>duty desk</source>
        <translation>值班室</translation>
    </message>
    <message>
        <source>[Late by %1] %2</source>
        <translation>【迟到 %1】%2</translation>
    </message>
    <message>
        <source>This was to be told at %1.</source>
        <translation>本应于 %1 通知。</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>%1 vs %2</source>
        <translation>%1，较 %2</translation>
    </message>
    <message>
        <source>Period: %1</source>
        <translation>时段：%1</translation>
    </message>
    <message>
        <source>Data until %1 (%2)</source>
        <translation>数据截至 %1（%2）</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>/ %1</translation>
    </message>
    <message>
        <source>mean of %1 days</source>
        <translation>%1 天的平均值</translation>
    </message>
    <message>
        <source>Health score</source>
        <translation>健康分</translation>
    </message>
    <message>
        <source>95% interval %1</source>
        <translation>95% 区间 %1</translation>
    </message>
    <message>
        <source>learning</source>
        <translation>学习中</translation>
    </message>
    <message>
        <source> points</source>
        <translation> 百分点</translation>
    </message>
    <message>
        <source>%1 of %2 person-days</source>
        <translation>%2 人日中的 %1 人日</translation>
    </message>
    <message>
        <source>Health score of %1</source>
        <translation>%1的健康分</translation>
    </message>
    <message>
        <source>points</source>
        <translation>分</translation>
    </message>
    <message>
        <source>No scores in this period</source>
        <translation>本时段没有评分</translation>
    </message>
    <message>
        <source>n = %1 person-days · %2</source>
        <translation>n = %1 人日 · %2</translation>
    </message>
    <message>
        <source>Health score by day, %1: %2 of %3 days with a score, mean %4.</source>
        <translation>%1 的每日健康分：%3 天中 %2 天有评分，均值 %4。</translation>
    </message>
    <message>
        <source>Trend: needs more days with data</source>
        <translation>趋势：需要更多有数据的日子</translation>
    </message>
    <message>
        <source>Trend: %1 in 30 days, %2</source>
        <translation>趋势：30 天 %1，%2</translation>
    </message>
    <message>
        <source>Open alerts</source>
        <translation>未结告警</translation>
    </message>
    <message>
        <source>%1 P0 · %2 P1 · %3 P2</source>
        <translation>P0 %1 · P1 %2 · P2 %3</translation>
    </message>
    <message>
        <source>now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>no alerts to answer</source>
        <translation>没有需要确认的告警</translation>
    </message>
    <message>
        <source>%1 of %2 alerts</source>
        <translation>%1/%2 条告警</translation>
    </message>
    <message>
        <source>%1 of the records</source>
        <translation>记录到达 %1</translation>
    </message>
    <message>
        <source>more than chance (%1)</source>
        <translation>非偶然（%1）</translation>
    </message>
    <message>
        <source>may be chance (%1)</source>
        <translation>可能属偶然（%1）</translation>
    </message>
    <message>
        <source>People with data a day</source>
        <translation>每日有数据人数</translation>
    </message>
    <message>
        <source>Acknowledged in time</source>
        <translation>按时确认率</translation>
    </message>
    <message>
        <source>Wearing rate</source>
        <translation>佩戴率</translation>
    </message>
    <message>
        <source>Open alerts: %1 P0, %2 P1.</source>
        <translation>未结告警：P0 %1 个，P1 %2 个。</translation>
    </message>
    <message>
        <source>Sub-units: no clear difference in their scores</source>
        <translation>下级部门（健康分无明显差异）</translation>
    </message>
    <message>
        <source>Sub-units, worst first</source>
        <translation>下级部门（最差在前）</translation>
    </message>
    <message>
        <source>usual for this unit</source>
        <translation>本部门平时水平</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>趋势</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>值班</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>告警</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Daily unit health report</source>
        <translation>单位健康日报</translation>
    </message>
    <message>
        <source>Weekly unit health report</source>
        <translation>单位健康周报</translation>
    </message>
    <message>
        <source>Monthly unit health report</source>
        <translation>单位健康月报</translation>
    </message>
    <message>
        <source>Quarterly unit health report</source>
        <translation>单位健康季报</translation>
    </message>
    <message>
        <source>Unit health report</source>
        <translation>单位健康报告</translation>
    </message>
    <message>
        <source>the figures of the unit</source>
        <translation>部门的统计数值</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>统计期间</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Wearing rate</source>
        <translation>佩戴率</translation>
    </message>
    <message>
        <source>Completeness</source>
        <translation>数据完整率</translation>
    </message>
    <message>
        <source>Data until</source>
        <translation>数据截至</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>How to read this report</source>
        <translation>如何阅读本报告</translation>
    </message>
    <message>
        <source>Every figure stands with its number of values (n), its period and, where chance plays a part, its 95% interval: two figures whose intervals overlap widely may well be equal.</source>
        <translation>每个数值都注明数据个数（n）和统计期间；受偶然性影响的数值还给出 95% 区间：两个数值的区间大部分重叠时，它们可能并无差别。</translation>
    </message>
    <message>
        <source>Bands in charts show the usual range at rest and what was usual for the subject itself. Gaps are gaps in the data, never zero.</source>
        <translation>图中的色带表示静息状态下的常见范围，以及该对象自己平时的水平。空缺表示没有数据，不是零。</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>There is no data of this unit in this period.</source>
        <translation>该部门在此期间没有数据。</translation>
    </message>
    <message>
        <source>What to act on</source>
        <translation>需要处理的事项</translation>
    </message>
    <message>
        <source>People and data quality</source>
        <translation>人员与数据质量</translation>
    </message>
    <message>
        <source>the previous period</source>
        <translation>上一期间</translation>
    </message>
    <message>
        <source>the same period last year</source>
        <translation>去年同期</translation>
    </message>
    <message>
        <source>Health score</source>
        <translation>健康分</translation>
    </message>
    <message>
        <source>No health score: there is too little data in this period.</source>
        <translation>没有健康分：此期间的数据太少。</translation>
    </message>
    <message>
        <source>Mean %1 points (95% interval %2).</source>
        <translation>平均 %1 分（95% 区间 %2）。</translation>
    </message>
    <message>
        <source>points</source>
        <translation>分</translation>
    </message>
    <message>
        <source>Change: %1.</source>
        <translation>变化：%1。</translation>
    </message>
    <message>
        <source>Trend: %1.</source>
        <translation>趋势：%1。</translation>
    </message>
    <message>
        <source>Most person-days were still judged by the population&apos;s values (learning).</source>
        <translation>大多数人日仍按人群数值判断（学习中）。</translation>
    </message>
    <message>
        <source>Vitals</source>
        <translation>生命体征</translation>
    </message>
    <message>
        <source>Risk hints: people to see</source>
        <translation>风险提示：需要关注的人员</translation>
    </message>
    <message>
        <source>people to see</source>
        <translation>需要关注的人员</translation>
    </message>
    <message>
        <source>People to see first</source>
        <translation>优先关注名单</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Usually</source>
        <translation>平时</translation>
    </message>
    <message>
        <source>Scales</source>
        <translation>偏离度</translation>
    </message>
    <message>
        <source>Days in a row</source>
        <translation>连续天数</translation>
    </message>
    <message>
        <source>Units compared</source>
        <translation>部门对比</translation>
    </message>
    <message>
        <source>the sub-units</source>
        <translation>下级部门</translation>
    </message>
    <message>
        <source>This unit has no sub-units.</source>
        <translation>该部门没有下级部门。</translation>
    </message>
    <message>
        <source>Units differ by chance as well. A unit is called below or above only when its interval, widened for the number of units compared, leaves out the score of the whole unit; the order of the others means nothing.</source>
        <translation>部门之间的差别也可能出于偶然。只有当某部门的区间（已按参加对比的部门数放宽）不包含总体健康分时，才标为“偏低”或“偏高”；其余部门的先后顺序没有意义。</translation>
    </message>
    <message>
        <source>below</source>
        <translation>偏低</translation>
    </message>
    <message>
        <source>above</source>
        <translation>偏高</translation>
    </message>
    <message>
        <source>not distinct</source>
        <translation>无明显差别</translation>
    </message>
    <message>
        <source>Sub-units</source>
        <translation>下级部门</translation>
    </message>
    <message>
        <source>Widened interval</source>
        <translation>放宽后的区间</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Against the whole</source>
        <translation>与总体相比</translation>
    </message>
    <message>
        <source>Change: mean score against %1.</source>
        <translation>变化：与%1相比的平均健康分之差。</translation>
    </message>
    <message>
        <source>Appendix: tables</source>
        <translation>附录：数据表</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Every day is compared with the person&apos;s own usual of the four weeks before. Bands in charts show it, beside the usual range at rest. Gaps are gaps in the data, never zero.</source>
        <translation>每一天都与本人此前四周的平时水平比较；图中的色带表示平时水平，以及静息状态下的常见范围。空缺表示没有数据，不是零。</translation>
    </message>
    <message>
        <source>There is no data of this person in this period.</source>
        <translation>此人在此期间没有数据。</translation>
    </message>
    <message>
        <source>learning</source>
        <translation>学习中</translation>
    </message>
    <message>
        <source>There are fewer than seven days of this person&apos;s own before the last day, so the population&apos;s values were used.</source>
        <translation>此人在最后一天之前的有效数据不足七天，因此采用人群数值判断。</translation>
    </message>
    <message>
        <source>Data quality</source>
        <translation>数据质量</translation>
    </message>
    <message>
        <source>Risk hints: deviations</source>
        <translation>风险提示：偏离情况</translation>
    </message>
    <message>
        <source>Vitals and sleep</source>
        <translation>生命体征与睡眠</translation>
    </message>
    <message>
        <source>Personal health report</source>
        <translation>个人健康报告</translation>
    </message>
    <message>
        <source>the figures of the person</source>
        <translation>个人的统计数值</translation>
    </message>
    <message>
        <source>The figures of this person may not be shown to this reader.</source>
        <translation>此人的数值不能向当前读者显示。</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>平时</translation>
    </message>
    <message>
        <source>Distribution of the health score</source>
        <translation>健康分分布</translation>
    </message>
    <message>
        <source>health score</source>
        <translation>健康分</translation>
    </message>
    <message>
        <source>person-days</source>
        <translation>人日</translation>
    </message>
    <message>
        <source>%1: %2 of %3 person-days are below 60 points.</source>
        <translation>%1：%3 个人日中有 %2 个低于 60 分。</translation>
    </message>
    <message>
        <source>Health score by day</source>
        <translation>健康分逐日变化</translation>
    </message>
    <message>
        <source>mean of the day</source>
        <translation>当日平均</translation>
    </message>
    <message>
        <source>People with a health score by day</source>
        <translation>每日有健康分的人数</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人</translation>
    </message>
    <message>
        <source>%1 by day</source>
        <translation>%1逐日变化</translation>
    </message>
    <message>
        <source>%1: lowest %2 at %3:00, highest %4 at %5:00.</source>
        <translation>%1：最低 %2（%3 时），最高 %4（%5 时）。</translation>
    </message>
    <message>
        <source>values</source>
        <translation>数值个数</translation>
    </message>
    <message>
        <source>%1: %2 of %3 day values are more than 3 scales away.</source>
        <translation>%1：%3 个日数值中有 %2 个偏离度超过 3。</translation>
    </message>
    <message>
        <source>Health score by unit, with 95% interval</source>
        <translation>各部门健康分与 95% 区间</translation>
    </message>
    <message>
        <source>the whole unit</source>
        <translation>总体</translation>
    </message>
    <message>
        <source>n = %1 people · %2</source>
        <comment>units</comment>
        <translation>n = %1 人 · %2</translation>
    </message>
    <message>
        <source>Wearing rate by unit</source>
        <translation>各部门佩戴率</translation>
    </message>
    <message>
        <source>0 to 100 points for each person-day. Each metric gives points that fall with its distance from the person&apos;s own usual and with its distance outside the usual range, the harmful direction only; the points are weighted. Without half of the weight there is no score. A period&apos;s or a unit&apos;s score is the mean of its person-days.</source>
        <translation>每个人日 0 到 100 分。每项指标偏离本人平时水平越远、超出常见范围越多，得分越低（只计不利方向），再按权重合成。有数据的指标不足一半权重时不给分。一段期间或一个部门的健康分是其人日得分的平均值。</translation>
    </message>
    <message>
        <source>Own usual (baseline)</source>
        <translation>平时水平（基线）</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>偏离度</translation>
    </message>
    <message>
        <source>Usual range</source>
        <translation>常见范围</translation>
    </message>
    <message>
        <source>The range of a metric for adults at rest. Values outside it are counted, not removed: during work a higher heart rate is no finding by itself.</source>
        <translation>成年人静息状态下的指标范围。超出范围的数值只计数，仍计入统计：劳动时心率较高本身不说明问题。</translation>
    </message>
    <message>
        <source>95% interval</source>
        <translation>95% 区间</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>趋势</translation>
    </message>
    <message>
        <source>Quantiles</source>
        <translation>分位数</translation>
    </message>
    <message>
        <source>Type 7 (Hyndman and Fan 1996), exact: computed from every counted value, not from a sample.</source>
        <translation>第 7 类定义（Hyndman 与 Fan 1996），精确值：由全部计入的数值算出，不是抽样估计。</translation>
    </message>
    <message>
        <source>Values left out</source>
        <translation>未计入的数值</translation>
    </message>
    <message>
        <source>Values marked as implausible, frozen, changing impossibly fast, taken while the device was not worn, stamped by a wrong clock, contradicting or made up by the device do not count. They are kept, and their number is told.</source>
        <translation>不可信、长时间不变、变化过快、未佩戴时测得、设备时钟错误、相互矛盾或由设备推算的数值不参与统计；它们仍被保存，并在报告中说明个数。</translation>
    </message>
    <message>
        <source>Small groups</source>
        <translation>小群体</translation>
    </message>
    <message>
        <source>Methods, definitions and limits</source>
        <translation>方法、定义与局限</translation>
    </message>
    <message>
        <source>A risk hint, not a diagnosis</source>
        <translation>风险提示，不是诊断</translation>
    </message>
    <message>
        <source>Watches measure at the wrist and can be wrong. This report points to what deserves a look; it does not replace an examination by a doctor, and nobody may be judged by it alone.</source>
        <translation>手表在腕部测量，可能出错。本报告指出值得查看的情况，不能代替医生检查，也不得仅凭本报告对任何人作出处理。</translation>
    </message>
    <message>
        <source>Definitions</source>
        <translation>定义</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>局限</translation>
    </message>
    <message>
        <source>Days are those of the zone %1. Made by %2 from the data until %3.</source>
        <translation>日期所属时区：%1。由 %2 根据截至 %3 的数据生成。</translation>
    </message>
    <message>
        <source>Day by day</source>
        <translation>逐日数据</translation>
    </message>
    <message>
        <source>Scored people</source>
        <translation>有分人数</translation>
    </message>
    <message>
        <source>Quantiles of every metric</source>
        <translation>各指标分位数</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>最低</translation>
    </message>
    <message>
        <source>10%</source>
        <translation>10%</translation>
    </message>
    <message>
        <source>25%</source>
        <translation>25%</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>75%</source>
        <translation>75%</translation>
    </message>
    <message>
        <source>90%</source>
        <translation>90%</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>最高</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>较%2 %1</translation>
    </message>
    <message>
        <source>95% interval %1</source>
        <translation>95% 区间 %1</translation>
    </message>
    <message>
        <source>Days with data</source>
        <translation>有数据天数</translation>
    </message>
    <message>
        <source>%1 percentage points against %2</source>
        <translation>较%2 %1 个百分点</translation>
    </message>
    <message>
        <source>%1 of %2 days</source>
        <translation>%2 天中的 %1 天</translation>
    </message>
    <message>
        <source>%1 of %2 person-days</source>
        <translation>%2 人日中的 %1 人日</translation>
    </message>
    <message>
        <source>%1 of the values lie outside the %2.</source>
        <translation>%1 的数值超出%2。</translation>
    </message>
    <message>
        <source>%1 against %2 (95% interval %3 to %4)</source>
        <translation>较%2 %1（95% 区间 %3 至 %4）</translation>
    </message>
    <message>
        <source>no clear trend</source>
        <translation>无明显趋势</translation>
    </message>
    <message>
        <source>rising</source>
        <translation>上升</translation>
    </message>
    <message>
        <source>falling</source>
        <translation>下降</translation>
    </message>
    <message>
        <source>All metrics in the period</source>
        <translation>期间内各项指标</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>SD</source>
        <translation>标准差</translation>
    </message>
    <message>
        <source>Out of usual</source>
        <translation>超出常见范围</translation>
    </message>
    <message>
        <source>The course of this metric is not available.</source>
        <translation>无法取得该指标的逐日数据。</translation>
    </message>
    <message>
        <source>No data in this period</source>
        <translation>此期间没有数据</translation>
    </message>
    <message>
        <source>Expected and received data</source>
        <translation>应有数据与实有数据</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>People on the last day</source>
        <translation>期末人数</translation>
    </message>
    <message>
        <source>Days expected</source>
        <translation>应有天数</translation>
    </message>
    <message>
        <source>Person-days expected</source>
        <translation>应有人日</translation>
    </message>
    <message>
        <source>Person-days with data</source>
        <translation>有数据人日</translation>
    </message>
    <message>
        <source>Completeness of the days with data</source>
        <translation>有数据日的完整率</translation>
    </message>
    <message>
        <source>Wearing rate: days with any record over days of membership. Completeness: records received over those the devices should have sent by their own interval.</source>
        <translation>佩戴率：有任何记录的天数与在册天数之比。完整率：收到的记录数与设备按其自身间隔应发送的记录数之比。</translation>
    </message>
    <message>
        <source>Values left out, and why</source>
        <translation>未计入的数值及原因</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>未计入</translation>
    </message>
    <message>
        <source>Share of all</source>
        <translation>占全部</translation>
    </message>
    <message>
        <source>No value was left out.</source>
        <translation>没有未计入的数值。</translation>
    </message>
    <message>
        <source>Nothing is deleted or corrected: a value left out here is still stored with its mark. A value may have several reasons.</source>
        <translation>任何数值都不会被删除或修改：未计入的数值仍带标记保存。一个数值可能有多个原因。</translation>
    </message>
    <message>
        <source>What the health score is made of</source>
        <translation>健康分的构成</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Points lost</source>
        <translation>失分</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>interval</comment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>days</comment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>implausible value</source>
        <translation>数值不可信</translation>
    </message>
    <message>
        <source>repeated unchanged</source>
        <translation>长时间不变</translation>
    </message>
    <message>
        <source>impossibly fast change</source>
        <translation>变化过快</translation>
    </message>
    <message>
        <source>device not worn</source>
        <translation>未佩戴</translation>
    </message>
    <message>
        <source>wrong device clock</source>
        <translation>设备时钟错误</translation>
    </message>
    <message>
        <source>contradicting values</source>
        <translation>数值相互矛盾</translation>
    </message>
    <message>
        <source>made up by the device</source>
        <translation>由设备推算</translation>
    </message>
    <message>
        <source>Demo data</source>
        <translation>演示数据</translation>
    </message>
    <message>
        <source>Data until %1</source>
        <translation>数据截至 %1</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source> (continued)</source>
        <translation>（续）</translation>
    </message>
    <message>
        <source>This part could not be made: %1</source>
        <translation>此部分未能生成：%1</translation>
    </message>
    <message>
        <source>act now</source>
        <translation>立即处理</translation>
    </message>
    <message>
        <source>watch</source>
        <translation>关注</translation>
    </message>
    <message>
        <source>%1: people far from their own usual: %2</source>
        <translation>%1：明显偏离本人平时水平的有 %2 人</translation>
    </message>
    <message>
        <source>%1: health score clearly below the whole unit</source>
        <translation>%1：健康分明显低于总体</translation>
    </message>
    <message>
        <source>%1 points (interval %2) against %3; %4 people, wearing rate %5.</source>
        <translation>%1 分（区间 %2），总体 %3 分；%4 人，佩戴率 %5。</translation>
    </message>
    <message>
        <source>%1: health score has fallen</source>
        <translation>%1：健康分下降</translation>
    </message>
    <message>
        <source>%1 points against %2 (95% interval %3 to %4).</source>
        <translation>较%2 %1 分（95% 区间 %3 至 %4）。</translation>
    </message>
    <message>
        <source>Watches are worn too little: the figures may not stand for everybody</source>
        <translation>手表佩戴太少：统计结果可能不能代表全体</translation>
    </message>
    <message>
        <source>Wearing rate %1: data on %2 of %3 person-days.</source>
        <translation>佩戴率 %1：%3 人日中 %2 人日有数据。</translation>
    </message>
    <message>
        <source>%1: watches are worn too little</source>
        <translation>%1：手表佩戴太少</translation>
    </message>
    <message>
        <source>data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>%1: some watches make values up instead of measuring</source>
        <translation>%1：部分手表的数值由设备推算，并非实测</translation>
    </message>
    <message>
        <source>%1 values (%2) were a straight line of another metric and were left out. Have these devices checked.</source>
        <translation>有 %1 个数值（%2）是由另一指标直接换算的，未计入统计。请检查这些设备。</translation>
    </message>
    <message>
        <source>the analyses</source>
        <translation>分析结果</translation>
    </message>
    <message>
        <source>Recommendations for managers</source>
        <translation>给管理者的建议</translation>
    </message>
    <message>
        <source>What matters in this period</source>
        <translation>本期要点</translation>
    </message>
    <message>
        <source>better</source>
        <translation>好转</translation>
    </message>
    <message>
        <source>Analyses of this report</source>
        <translation>本报告的分析</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>变差</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>有变化</translation>
    </message>
    <message>
        <source>not clear</source>
        <translation>不明确</translation>
    </message>
    <message>
        <source>Night by night</source>
        <translation>逐夜</translation>
    </message>
    <message>
        <source>Daily rhythm and sleep</source>
        <translation>昼夜节律与睡眠</translation>
    </message>
    <message>
        <source>Models and what they say</source>
        <translation>模型及其结论</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>区间</translation>
    </message>
    <message>
        <source>What it says, or what is missing</source>
        <translation>结论或缺失项</translation>
    </message>
    <message>
        <source>Risk scores</source>
        <translation>风险评分</translation>
    </message>
    <message>
        <source>Screening figures from check-ups and questionnaires, for the ages the models are made for; an interval covers what is missing. No diagnosis.</source>
        <translation>依据体检与问卷的筛查数字，仅适用于模型所针对的年龄；区间涵盖缺失项。不是诊断。</translation>
    </message>
    <message>
        <source>Against the period before</source>
        <translation>与上一期相比</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>前后对比</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差值</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Resting heart rate</source>
        <translation>静息心率</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>80% forecast band</source>
        <translation>80% 预测区间</translation>
    </message>
    <message>
        <source>forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>usual for the last night</source>
        <translation>最近一夜的平时水平</translation>
    </message>
    <message>
        <source>Nightly resting heart rate</source>
        <translation>夜间静息心率</translation>
    </message>
    <message>
        <source>resting heart rate</source>
        <translation>静息心率</translation>
    </message>
    <message>
        <source>raised two nights in a row</source>
        <translation>连续两夜升高</translation>
    </message>
    <message>
        <source>All metrics together</source>
        <translation>全部指标综合</translation>
    </message>
    <message>
        <source>alarm</source>
        <translation>告警</translation>
    </message>
    <message>
        <source>The day&apos;s rhythm</source>
        <translation>昼夜节律</translation>
    </message>
    <message>
        <source>mean of the hour</source>
        <translation>小时均值</translation>
    </message>
    <message>
        <source>fitted day</source>
        <translation>拟合的一天</translation>
    </message>
    <message>
        <source>Sleep by night</source>
        <translation>逐夜睡眠</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>z</source>
        <translation>z</translation>
    </message>
    <message>
        <source>z, adjusted</source>
        <translation>z（调整后）</translation>
    </message>
    <message>
        <source>Chance to be worst</source>
        <translation>最差概率</translation>
    </message>
    <message>
        <source>Share: people with a day far from their own usual. z, adjusted: after allowing for the spread between units beyond chance; only this one may single out a unit.</source>
        <translation>比例：期间内至少有一天明显偏离本人平时水平的人员所占比例。调整后的 z：已考虑部门间超出偶然的差异；只有它才可用于点名某个部门。</translation>
    </message>
    <message>
        <source>Distributions</source>
        <translation>分布</translation>
    </message>
    <message>
        <source>Daily counts of people</source>
        <translation>每日人数监测</translation>
    </message>
    <message>
        <source>Fair comparison</source>
        <translation>公平比较</translation>
    </message>
    <message>
        <source>As if all had the same ages and sexes</source>
        <translation>按相同年龄与性别构成</translation>
    </message>
    <message>
        <source>people (%)</source>
        <translation>人员（%）</translation>
    </message>
    <message>
        <source>Best estimate of each unit</source>
        <translation>各部门的最佳估计</translation>
    </message>
    <message>
        <source>upper limit of chance</source>
        <translation>偶然上限</translation>
    </message>
    <message>
        <source>more than chance</source>
        <translation>超出偶然</translation>
    </message>
    <message>
        <source>Which units differ by more than chance</source>
        <translation>哪些部门的差异超出偶然</translation>
    </message>
    <message>
        <source>people far from their own usual (%)</source>
        <translation>明显偏离本人平时水平的人员（%）</translation>
    </message>
    <message>
        <source>sub-units</source>
        <translation>下级部门</translation>
    </message>
    <message>
        <source>outside the limits</source>
        <translation>超出限值</translation>
    </message>
    <message>
        <source>95% limits</source>
        <translation>95% 限值</translation>
    </message>
    <message>
        <source>People far from their own usual by day</source>
        <translation>每日明显偏离本人平时水平的人数</translation>
    </message>
    <message>
        <source>The same by week</source>
        <translation>按周</translation>
    </message>
    <message>
        <source>%1 by hour and day</source>
        <translation>%1（按小时与日）</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>接下来做什么</translation>
    </message>
    <message>
        <source>People who do not wear the watch are not in these figures and need not be like those who do: read every mean together with the wearing rate. A difference between units can come from work or devices; only the fair comparison allows for age and sex. Wrist temperature follows the skin, not the core of the body.</source>
        <translation>未佩戴手表的人不在这些数字之内，也未必与佩戴者相同：请将每个均值与佩戴率一起阅读。部门间的差异可能来自工作或设备；只有公平比较考虑了年龄和性别。腕部温度反映皮肤温度，而非核心体温。</translation>
    </message>
    <message>
        <source>Mean time to acknowledge by day</source>
        <translation>每日平均确认时间</translation>
    </message>
    <message>
        <source>Orders by day</source>
        <translation>每日工单数</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>单</translation>
    </message>
    <message>
        <source>limits of chance</source>
        <translation>随机波动限值</translation>
    </message>
    <message>
        <source>beyond the limits</source>
        <translation>超出限值</translation>
    </message>
    <message>
        <source>%1: %2 days with a value.</source>
        <translation>%1：%2 天有数值。</translation>
    </message>
    <message>
        <source>Orders by hour of the day</source>
        <translation>工单的时段分布</translation>
    </message>
    <message>
        <source>%1: at most %2 in one hour.</source>
        <translation>%1：每小时最多 %2 单。</translation>
    </message>
    <message>
        <source>median %1 · n = %2</source>
        <comment>of spans of time</comment>
        <translation>中位数 %1 · n = %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>count of total</comment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>To acknowledge</source>
        <translation>确认用时</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>90% within</source>
        <translation>90% 不超过</translation>
    </message>
    <message>
        <source>To done</source>
        <translation>完成用时</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>按时</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>A clock ran out</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>False alarms</source>
        <translation>误报</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>group of orders</comment>
        <translation>未知</translation>
    </message>
    <message>
        <source>outside every shift</source>
        <translation>班次之外</translation>
    </message>
    <message>
        <source>%1 occurrences</source>
        <translation>发生 %1 次</translation>
    </message>
    <message>
        <source>Time to acknowledge (MTTA)</source>
        <translation>平均确认时间（MTTA）</translation>
    </message>
    <message>
        <source>Time to done (MTTR)</source>
        <translation>平均完成时间（MTTR）</translation>
    </message>
    <message>
        <source>Acknowledged in time</source>
        <translation>按时确认率</translation>
    </message>
    <message>
        <source>Orders by severity</source>
        <translation>按级别统计的工单</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>All</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>No orders in this period.</source>
        <translation>本期间没有工单。</translation>
    </message>
    <message>
        <source>Rules that ask for attention most often</source>
        <translation>最常打扰人的规则</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Occurrences</source>
        <translation>发生次数</translation>
    </message>
    <message>
        <source>median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>告警</translation>
    </message>
    <message>
        <source>the numbers of alerts</source>
        <translation>告警统计</translation>
    </message>
    <message>
        <source>No order was opened in this period.</source>
        <translation>本期间没有新开工单。</translation>
    </message>
    <message>
        <source>How the figures are counted</source>
        <translation>统计口径</translation>
    </message>
    <message>
        <source>work orders opened on the days of the period; what history imports recorded is left out</source>
        <translation>期间内各日新开的工单；历史导入的记录不计</translation>
    </message>
    <message>
        <source>from opening to the first acknowledgement by a person; orders not acknowledged yet have none</source>
        <translation>从开单到首次人工确认；尚未确认的工单不计</translation>
    </message>
    <message>
        <source>from opening to done; false alarms have none</source>
        <translation>从开单到完成；误报不计</translation>
    </message>
    <message>
        <source>acknowledged before the clock ran out, of the orders where that is decided</source>
        <translation>时限内确认的工单占已有结论工单的比例</translation>
    </message>
    <message>
        <source>orders of which the clock to acknowledge or to handle ran out, of those that have one</source>
        <translation>确认或处置时限已到的工单占有时限工单的比例</translation>
    </message>
    <message>
        <source>orders that somebody called false, of those with a verdict</source>
        <translation>被判为误报的工单占已有结论工单的比例</translation>
    </message>
    <message>
        <source>Limits of chance</source>
        <translation>随机波动限值</translation>
    </message>
    <message>
        <source>mean and 2.66 mean ranges between neighbours on either side (XmR chart); a day beyond them has a cause to look for</source>
        <translation>均值加减 2.66 倍相邻平均极差（XmR 图）；超出限值的日子值得查找原因</translation>
    </message>
    <message>
        <source>Every rate stands with the count it rests on. Days beyond the limits of chance have a cause to look for; days within them differ by chance.</source>
        <translation>每个比率都附有所依据的数量。超出随机波动限值的日子值得查找原因，限值以内的差异属于偶然。</translation>
    </message>
    <message>
        <source>Sent and acknowledged are different things: a message that arrived is not yet a person who has taken notice.</source>
        <translation>发送与确认是两回事：消息送达不等于有人已经知晓。</translation>
    </message>
    <message>
        <source>Times and rates</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Time to arrive (MTTP)</source>
        <translation>平均到场时间（MTTP）</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>比率</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>比率</translation>
    </message>
    <message>
        <source>Sent through a channel</source>
        <translation>经渠道发出</translation>
    </message>
    <message>
        <source>How alerts were handled</source>
        <translation>告警处置情况</translation>
    </message>
    <message>
        <source>By unit, with everything below</source>
        <translation>按部门（含下级）</translation>
    </message>
    <message>
        <source>By the shift in which they were opened</source>
        <translation>按开单时所在班次</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Alert fatigue</source>
        <translation>告警疲劳</translation>
    </message>
    <message>
        <source>By rule</source>
        <translation>按规则</translation>
    </message>
    <message>
        <source>Alert operations report</source>
        <translation>告警运行报告</translation>
    </message>
    <message>
        <source>note</source>
        <comment>severity of an alert</comment>
        <translation>提示</translation>
    </message>
    <message>
        <source>open</source>
        <comment>state of an order</comment>
        <translation>待确认</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <comment>state of an order</comment>
        <translation>已确认</translation>
    </message>
    <message>
        <source>on scene</source>
        <comment>state of an order</comment>
        <translation>已到场</translation>
    </message>
    <message>
        <source>handling</source>
        <comment>state of an order</comment>
        <translation>处置中</translation>
    </message>
    <message>
        <source>done</source>
        <comment>state of an order</comment>
        <translation>已完成</translation>
    </message>
    <message>
        <source>followed up</source>
        <comment>state of an order</comment>
        <translation>已回访</translation>
    </message>
    <message>
        <source>false alarm</source>
        <comment>state of an order</comment>
        <translation>误报</translation>
    </message>
    <message>
        <source>reopened</source>
        <comment>state of an order</comment>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <comment>state of an order</comment>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>opened</source>
        <comment>time line</comment>
        <translation>开单</translation>
    </message>
    <message>
        <source>another rule joined</source>
        <comment>time line</comment>
        <translation>其他规则并入</translation>
    </message>
    <message>
        <source>occurred again</source>
        <comment>time line</comment>
        <translation>再次发生</translation>
    </message>
    <message>
        <source>assigned</source>
        <comment>time line</comment>
        <translation>指派</translation>
    </message>
    <message>
        <source>handlers changed</source>
        <comment>time line</comment>
        <translation>处置人变更</translation>
    </message>
    <message>
        <source>comment</source>
        <comment>time line</comment>
        <translation>备注</translation>
    </message>
    <message>
        <source>snoozed</source>
        <comment>time line</comment>
        <translation>暂缓</translation>
    </message>
    <message>
        <source>back in the queue</source>
        <comment>time line</comment>
        <translation>返回队列</translation>
    </message>
    <message>
        <source>file attached</source>
        <comment>time line</comment>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>escalated</source>
        <comment>time line</comment>
        <translation>升级</translation>
    </message>
    <message>
        <source>clock ran out</source>
        <comment>time line</comment>
        <translation>超时</translation>
    </message>
    <message>
        <source>message sent</source>
        <comment>time line</comment>
        <translation>已发消息</translation>
    </message>
    <message>
        <source>message delivered</source>
        <comment>time line</comment>
        <translation>消息已送达</translation>
    </message>
    <message>
        <source>taken back</source>
        <comment>time line</comment>
        <translation>已撤回操作</translation>
    </message>
    <message>
        <source>withdrawn by late data</source>
        <comment>time line</comment>
        <translation>因迟到数据撤销</translation>
    </message>
    <message>
        <source>condition over</source>
        <comment>time line</comment>
        <translation>条件解除</translation>
    </message>
    <message>
        <source>follow-up</source>
        <comment>time line</comment>
        <translation>回访</translation>
    </message>
    <message>
        <source>recurring</source>
        <comment>time line</comment>
        <translation>反复发生</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <comment>rate, count, total</comment>
        <translation>%1 (%2/%3)</translation>
    </message>
    <message>
        <source>Unfinished orders, the most urgent first</source>
        <translation>未结工单（最急的在前）</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>没有未结工单。</translation>
    </message>
    <message>
        <source>%1 more unfinished orders are not listed.</source>
        <translation>另有 %1 张未结工单未列出。</translation>
    </message>
    <message>
        <source>Snoozed orders</source>
        <translation>暂缓的工单</translation>
    </message>
    <message>
        <source>Shift hand-over</source>
        <translation>交接班单</translation>
    </message>
    <message>
        <source>nobody is entered</source>
        <translation>未排班</translation>
    </message>
    <message>
        <source>State at</source>
        <translation>截止时刻</translation>
    </message>
    <message>
        <source>Hands over</source>
        <translation>交班</translation>
    </message>
    <message>
        <source>Takes over</source>
        <translation>接班</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>an instant</comment>
        <translation>%1 起</translation>
    </message>
    <message>
        <source>%1 not acknowledged</source>
        <translation>%1 单未确认</translation>
    </message>
    <message>
        <source>Follow-ups due</source>
        <translation>到期回访</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>开单</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>Follow-ups due within a day, and overdue ones</source>
        <translation>一天内到期及已逾期的回访</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>No notes.</source>
        <translation>没有备注。</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Handed over by</source>
        <translation>交班人</translation>
    </message>
    <message>
        <source>Taken over by</source>
        <translation>接班人</translation>
    </message>
    <message>
        <source>There are no orders in this period.</source>
        <translation>本期间没有工单。</translation>
    </message>
    <message>
        <source>Evidence of alerts</source>
        <translation>告警证据</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>left out, people by number</source>
        <translation>不含姓名，以工号表示</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Order %1: %2</source>
        <translation>工单 %1：%2</translation>
    </message>
    <message>
        <source>Rule in words</source>
        <translation>规则说明</translation>
    </message>
    <message>
        <source>First value, worst value</source>
        <translation>首个值，最差值</translation>
    </message>
    <message>
        <source>Handlers</source>
        <translation>处置人</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Root cause</source>
        <translation>根本原因</translation>
    </message>
    <message>
        <source>Time line</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>By</source>
        <translation>操作者</translation>
    </message>
    <message>
        <source>the program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>What fired</source>
        <translation>触发记录</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Fired</source>
        <translation>触发</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>First</source>
        <translation>首值</translation>
    </message>
    <message>
        <source>Worst</source>
        <translation>最差</translation>
    </message>
    <message>
        <source>%1 around the firing of %2</source>
        <translation>%2 触发前后的%1</translation>
    </message>
    <message>
        <source>usual at that hour</source>
        <translation>该时段平时范围</translation>
    </message>
    <message>
        <source>fired</source>
        <translation>触发</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>证明</translation>
    </message>
    <message>
        <source>Audit entries</source>
        <translation>审计记录</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>哈希</translation>
    </message>
    <message>
        <source>The chain had %1 entries when this was made; its end was %2.</source>
        <translation>生成时审计链共 %1 条，链尾为 %2。</translation>
    </message>
    <message>
        <source>SHA-256 of the bundle&apos;s content: %1</source>
        <translation>证据包内容的 SHA-256：%1</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>工单 %1</translation>
    </message>
    <message>
        <source>The font %1 cannot be embedded.</source>
        <translation>字体 %1 无法嵌入。</translation>
    </message>
    <message>
        <source>No font for reports is installed. Noto Sans CJK and DejaVu Sans will do.</source>
        <translation>未安装可用于报告的字体。安装 Noto Sans CJK 和 DejaVu Sans 即可。</translation>
    </message>
    <message>
        <source>No font was named.</source>
        <translation>未指定字体。</translation>
    </message>
    <message>
        <source>The font %1 cannot be read.</source>
        <translation>无法读取字体 %1。</translation>
    </message>
    <message>
        <source>The font %1 is damaged, or of a kind that a PDF cannot hold.</source>
        <translation>字体 %1 已损坏，或其格式不能写入 PDF。</translation>
    </message>
    <message>
        <source>The font %1 forbids to be embedded in a file.</source>
        <translation>字体 %1 不允许嵌入文件。</translation>
    </message>
    <message>
        <source>min</source>
        <comment>minutes</comment>
        <translation>分钟</translation>
    </message>
    <message>
        <source>After the slash: the target of the mean. False alarms should stay below 5%.</source>
        <translation>斜线后为平均值目标。误报率应低于 5%。</translation>
    </message>
    <message>
        <source>itself</source>
        <comment>a unit</comment>
        <translation>本级</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚未</translation>
    </message>
    <message>
        <source>n = %1 · %2 to %3</source>
        <translation>n = %1 · %2 至 %3</translation>
    </message>
    <message>
        <source>%1 by hour of the day</source>
        <translation>%1（一天中各小时）</translation>
    </message>
    <message>
        <source>Distribution: %1</source>
        <translation>%1的数值分布</translation>
    </message>
    <message>
        <source>Key figures</source>
        <translation>关键数字</translation>
    </message>
    <message>
        <source>People with a score, day by day</source>
        <translation>每日有评分的人数</translation>
    </message>
    <message>
        <source>The score day by day</source>
        <translation>每日评分</translation>
    </message>
    <message>
        <source>How the scores are spread</source>
        <translation>评分分布</translation>
    </message>
    <message>
        <source>How the unit is spread</source>
        <translation>部门内部的分布</translation>
    </message>
    <message>
        <source>A section for each metric</source>
        <translation>各指标分节</translation>
    </message>
    <message>
        <source>Hours of the day and distributions</source>
        <translation>一天中的小时与分布</translation>
    </message>
    <message>
        <source>Counts of the unit</source>
        <translation>部门的人次统计</translation>
    </message>
    <message>
        <source>Chart of the sub-units</source>
        <translation>下级部门对比图</translation>
    </message>
    <message>
        <source>Table of the sub-units</source>
        <translation>下级部门对比表</translation>
    </message>
    <message>
        <source>By severity</source>
        <translation>按级别</translation>
    </message>
    <message>
        <source>The noisiest rules</source>
        <translation>告警最多的规则</translation>
    </message>
    <message>
        <source>Figures day by day</source>
        <translation>逐日数据</translation>
    </message>
    <message>
        <source>Nights</source>
        <translation>夜间</translation>
    </message>
    <message>
        <source>Orders day by day</source>
        <translation>每日工单</translation>
    </message>
    <message>
        <source>Time to acknowledge, day by day</source>
        <translation>每日确认用时</translation>
    </message>
    <message>
        <source>By the hour of the day</source>
        <translation>按一天中的小时</translation>
    </message>
    <message>
        <source>Note to the reader</source>
        <translation>致读者</translation>
    </message>
    <message>
        <source>Date</source>
        <comment>of a signature</comment>
        <translation>日期</translation>
    </message>
    <message>
        <source>This report gives risk hints, not a diagnosis. The chapter on methods tells how everything was computed.</source>
        <translation>本报告给出的是风险提示，不是医学诊断。计算方法见“方法、定义与局限”一章。</translation>
    </message>
    <message>
        <source> · request %1 · content %2</source>
        <translation> · 请求 %1 · 内容 %2</translation>
    </message>
    <message>
        <source>Annual unit health report</source>
        <translation>单位健康年报</translation>
    </message>
    <message>
        <source>n = %1 watches · as known on %2</source>
        <translation>n = %1 块手表 · 截至 %2 的状态</translation>
    </message>
    <message>
        <source>watches</source>
        <translation>手表数</translation>
    </message>
    <message>
        <source>device information</source>
        <comment>a device</comment>
        <translation>上报自身信息</translation>
    </message>
    <message>
        <source>put on or taken off</source>
        <translation>佩戴或摘下</translation>
    </message>
    <message>
        <source>Watches by the time since they were last heard</source>
        <translation>按最后上报至今的时间划分的手表数</translation>
    </message>
    <message>
        <source>under 1 day</source>
        <translation>不足 1 天</translation>
    </message>
    <message>
        <source>1 to 3 days</source>
        <translation>1 至 3 天</translation>
    </message>
    <message>
        <source>3 to 7 days</source>
        <translation>3 至 7 天</translation>
    </message>
    <message>
        <source>7 days and more</source>
        <translation>7 天及以上</translation>
    </message>
    <message>
        <source>never heard</source>
        <translation>从未上报</translation>
    </message>
    <message>
        <source>Battery as last told</source>
        <translation>最后上报的电量</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>未上报</translation>
    </message>
    <message>
        <source>Watches bound to people at noon</source>
        <translation>每日正午绑定到人的手表数</translation>
    </message>
    <message>
        <source>%1: %2 on the first day, %3 on the last, %4 at most.</source>
        <translation>%1：首日 %2，末日 %3，最多 %4。</translation>
    </message>
    <message>
        <source>SOS, falls and one-key alarms by day</source>
        <translation>每日 SOS、跌倒和一键报警</translation>
    </message>
    <message>
        <source>events</source>
        <translation>次</translation>
    </message>
    <message>
        <source>Silent watches: %1</source>
        <translation>无上报的手表：%1 块</translation>
    </message>
    <message>
        <source>%1 of %2 watches bound to somebody told nothing for 3 days and more. No alert can ring for those who wear them.</source>
        <translation>已绑定的 %2 块手表中，%1 块已 3 天及以上没有任何上报。佩戴者若有异常，不会有告警响起。</translation>
    </message>
    <message>
        <source>People without a watch: %1</source>
        <translation>没有手表的人员：%1 人</translation>
    </message>
    <message>
        <source>Low batteries: %1</source>
        <translation>电量低：%1 块</translation>
    </message>
    <message>
        <source>Watches bound to nobody: %1</source>
        <translation>未绑定到人的手表：%1 块</translation>
    </message>
    <message>
        <source>What they send is kept without a person. Bind them or put them away.</source>
        <translation>其数据会保存但不属于任何人。应绑定到人或收回。</translation>
    </message>
    <message>
        <source>Watches that never told of themselves: %1</source>
        <translation>从未上报自身信息的手表：%1 块</translation>
    </message>
    <message>
        <source>the watches of the unit</source>
        <translation>部门的手表</translation>
    </message>
    <message>
        <source>Device report</source>
        <translation>设备报告</translation>
    </message>
    <message>
        <source>Watches</source>
        <translation>手表</translation>
    </message>
    <message>
        <source>State of the watches</source>
        <translation>手表状态截至</translation>
    </message>
    <message>
        <source>What no watch told is &quot;not told&quot;. Nothing is estimated.</source>
        <translation>手表没有上报的内容写作“未上报”，不作任何估计。</translation>
    </message>
    <message>
        <source>%1 bound to somebody</source>
        <translation>%1 块已绑定到人</translation>
    </message>
    <message>
        <source>People without a watch</source>
        <translation>没有手表的人员</translation>
    </message>
    <message>
        <source>of %1 people</source>
        <translation>共 %1 人</translation>
    </message>
    <message>
        <source>Silent for 3 days</source>
        <translation>3 天无上报</translation>
    </message>
    <message>
        <source>of %1 bound to somebody</source>
        <translation>已绑定 %1 块</translation>
    </message>
    <message>
        <source>Low batteries</source>
        <translation>电量低</translation>
    </message>
    <message>
        <source>under 20%, as last told</source>
        <translation>最后上报低于 20%</translation>
    </message>
    <message>
        <source>SOS, falls, one-key alarms</source>
        <translation>SOS、跌倒、一键报警</translation>
    </message>
    <message>
        <source>No watch is known.</source>
        <translation>没有已知的手表。</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>手表库存</translation>
    </message>
    <message>
        <source>Silent watches</source>
        <translation>无上报的手表</translation>
    </message>
    <message>
        <source>Batteries</source>
        <translation>电量</translation>
    </message>
    <message>
        <source>Who wore them</source>
        <translation>佩戴与绑定</translation>
    </message>
    <message>
        <source>What watches reported</source>
        <translation>手表上报的事件</translation>
    </message>
    <message>
        <source>Watches of the unit</source>
        <translation>部门的手表</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>无上报</translation>
    </message>
    <message>
        <source>Bound and worn</source>
        <translation>绑定与佩戴</translation>
    </message>
    <message>
        <source>Bound is what the organisation entered, worn is what the watch itself told last. They need not agree.</source>
        <translation>绑定是组织登记的情况，佩戴是手表自身最后上报的情况，二者不一定一致。</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>As the watch reported them and as often as they reached the store, each once. A fall is what the watch took for a fall.</source>
        <translation>以手表上报且到达数据库的为准，同一事件只计一次。跌倒是指手表判断为跌倒。</translation>
    </message>
    <message>
        <source>worn</source>
        <translation>佩戴中</translation>
    </message>
    <message>
        <source>not worn</source>
        <translation>未佩戴</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>The first %1 of %2.</source>
        <translation>共 %2 项，列出前 %1 项。</translation>
    </message>
    <message>
        <source>Watches by model and state</source>
        <translation>按型号和状态划分的手表</translation>
    </message>
    <message>
        <source>Bound to somebody</source>
        <translation>已绑定</translation>
    </message>
    <message>
        <source>Bound to nobody</source>
        <translation>未绑定</translation>
    </message>
    <message>
        <source>Reported worn</source>
        <translation>上报已佩戴</translation>
    </message>
    <message>
        <source>Wear not reported</source>
        <translation>佩戴未上报</translation>
    </message>
    <message>
        <source>Firmware by model, as last told</source>
        <translation>各型号固件（最后上报）</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>固件</translation>
    </message>
    <message>
        <source>Share of the model</source>
        <translation>占该型号</translation>
    </message>
    <message>
        <source>Watches bound to somebody and silent for 3 days and more</source>
        <translation>已绑定但 3 天及以上无上报的手表</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>手表</translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation>最后上报</translation>
    </message>
    <message>
        <source>Days silent</source>
        <translation>无上报天数</translation>
    </message>
    <message>
        <source>Battery, last told</source>
        <translation>最后上报电量</translation>
    </message>
    <message>
        <source>Wear, last told</source>
        <translation>最后上报佩戴</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>无。</translation>
    </message>
    <message>
        <source>Watches whose battery was under 20% when last told</source>
        <translation>最后上报电量低于 20% 的手表</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>电量</translation>
    </message>
    <message>
        <source>Watches handed out and taken back, the newest first</source>
        <translation>手表发放与收回（最新在前）</translation>
    </message>
    <message>
        <source>handed out</source>
        <translation>发放</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>No binding began or ended in this period.</source>
        <translation>本期间没有绑定开始或结束。</translation>
    </message>
    <message>
        <source>What watches reported, by kind</source>
        <translation>手表上报的事件（按种类）</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Times</source>
        <comment>how often</comment>
        <translation>次数</translation>
    </message>
    <message>
        <source>No event is stored for this period.</source>
        <translation>本期间没有保存的事件。</translation>
    </message>
    <message>
        <source>Counted is what reached the store. A watch that is off, out of reach or silent reports nothing.</source>
        <translation>只计到达数据库的事件。关机、无信号或无上报的手表不会报告任何事件。</translation>
    </message>
    <message>
        <source>SOS, falls and one-key alarms, the newest first</source>
        <translation>SOS、跌倒和一键报警（最新在前）</translation>
    </message>
    <message>
        <source>Worn by</source>
        <translation>佩戴者</translation>
    </message>
    <message>
        <source>nobody known</source>
        <translation>人员未知</translation>
    </message>
    <message>
        <source>How each was handled stands in the alert operations report.</source>
        <translation>每一事件的处置情况见告警运行报告。</translation>
    </message>
    <message>
        <source>All watches, as known on %1</source>
        <translation>全部手表（截至 %1 的状态）</translation>
    </message>
    <message>
        <source>Wear</source>
        <translation>佩戴</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>已超时</translation>
    </message>
    <message>
        <source>%1: lowest %2% on %3, highest %4% on %5.</source>
        <translation>%1：%3最低，为 %2%；%5最高，为 %4%。</translation>
    </message>
    <message>
        <source>Wearing rate by day</source>
        <translation>每日佩戴率</translation>
    </message>
    <message>
        <source>any record</source>
        <translation>有任何记录</translation>
    </message>
    <message>
        <source>at least half of the records</source>
        <translation>记录达到一半</translation>
    </message>
    <message>
        <source>People by the share of their days with data</source>
        <translation>按有数据天数占比划分的人数</translation>
    </message>
    <message>
        <source>no day</source>
        <translation>没有一天</translation>
    </message>
    <message>
        <source>under 50%</source>
        <translation>不足 50%</translation>
    </message>
    <message>
        <source>50% to under 80%</source>
        <translation>50% 至不足 80%</translation>
    </message>
    <message>
        <source>80% and more</source>
        <translation>80% 及以上</translation>
    </message>
    <message>
        <source>Records received over those expected, by day</source>
        <translation>每日收到记录占应有记录之比</translation>
    </message>
    <message>
        <source>Share of the person-days with data that have the metric</source>
        <translation>有数据人日中含该指标的占比</translation>
    </message>
    <message>
        <source>Values left out, by reason</source>
        <translation>未计入的数值（按原因）</translation>
    </message>
    <message>
        <source>People without any data: %1 of %2</source>
        <translation>完全没有数据的人员：%2 人中 %1 人</translation>
    </message>
    <message>
        <source>Not one record in the whole period. Nothing can be said of them, and no alert can ring for them.</source>
        <translation>整个期间没有一条记录。对他们无从评价，也不会有任何告警为他们响起。</translation>
    </message>
    <message>
        <source>Watches are worn too little</source>
        <translation>手表佩戴过少</translation>
    </message>
    <message>
        <source>The wearing rate fell by %1 percentage points</source>
        <translation>佩戴率下降 %1 个百分点</translation>
    </message>
    <message>
        <source>%1 now, %2 in the period before.</source>
        <translation>本期 %1，上一期 %2。</translation>
    </message>
    <message>
        <source>A gap on %1</source>
        <translation>%1出现缺口</translation>
    </message>
    <message>
        <source>A gap from %1 to %2</source>
        <translation>%1至%2出现缺口</translation>
    </message>
    <message>
        <source>Data of %1 of %2 person-days (%3), under half of what is usual for this period. A gap of everybody points to the way of the data, not to the people.</source>
        <translation>%2 人日中仅 %1 人日有数据（%3），不足本期平时水平的一半。所有人同时缺数据，问题多在数据通路，而不在人。</translation>
    </message>
    <message>
        <source>%1 is often missing</source>
        <translation>%1经常缺失</translation>
    </message>
    <message>
        <source>On %1 of %2 person-days with data (%3).</source>
        <translation>%2 个有数据人日中 %1 个有此指标（%3）。</translation>
    </message>
    <message>
        <source>%1: many values left out (%2)</source>
        <comment>metric, reason</comment>
        <translation>%1：许多数值未计入（%2）</translation>
    </message>
    <message>
        <source>%1 values, %2 of all of this metric.</source>
        <translation>%1 个数值，占该指标全部的 %2。</translation>
    </message>
    <message>
        <source>the data quality of the unit</source>
        <translation>部门的数据质量</translation>
    </message>
    <message>
        <source>Data-quality report</source>
        <translation>数据质量报告</translation>
    </message>
    <message>
        <source>This report tells how far the figures of the other reports can be trusted: what should be there, what is there, and what was left out and why.</source>
        <translation>本报告说明其他报告中的数字可信到什么程度：应有什么、实有什么、哪些未计入以及为什么。</translation>
    </message>
    <message>
        <source>Worn is not yet measured, and measured is not yet counted: the three stand apart here.</source>
        <translation>佩戴不等于测到，测到不等于计入：本报告将三者分开说明。</translation>
    </message>
    <message>
        <source>Nothing was filled in, corrected or deleted for this report.</source>
        <translation>本报告没有补填、修改或删除任何数据。</translation>
    </message>
    <message>
        <source>People with data</source>
        <translation>有数据的人员</translation>
    </message>
    <message>
        <source>of the days with data</source>
        <translation>就有数据的日子而言</translation>
    </message>
    <message>
        <source>Days that count</source>
        <translation>有效日</translation>
    </message>
    <message>
        <source>Commonest reason to leave out</source>
        <translation>最常见的未计入原因</translation>
    </message>
    <message>
        <source>People and wearing</source>
        <translation>人员与佩戴</translation>
    </message>
    <message>
        <source>Completeness by metric</source>
        <translation>各指标完整性</translation>
    </message>
    <message>
        <source>Units with least data</source>
        <translation>数据最少的部门</translation>
    </message>
    <message>
        <source>People and watches to look after</source>
        <translation>需要关照的人员与手表</translation>
    </message>
    <message>
        <source>This chapter speaks of single people: pass it on only to those who may see each of them.</source>
        <translation>本章涉及具体个人：仅可转交有权查看每个人的读者。</translation>
    </message>
    <message>
        <source>Records received over records the devices should have sent, of the days with any. A file of day totals is complete by itself.</source>
        <translation>有数据的日子里，收到的记录数与设备应发送的记录数之比。日合计文件本身即为完整。</translation>
    </message>
    <message>
        <source>Late data</source>
        <translation>迟到的数据</translation>
    </message>
    <message>
        <source>Values that came days later stand on the day they were measured, so an older copy of this report may tell of less data. How late each value came is kept with it, not in the daily sums this report rests on, and is not told here.</source>
        <translation>数天后才到的数值仍归于其测量之日，因此较早生成的同一报告可能数据更少。每个数值迟到多久随数值保存，不在本报告所依据的每日汇总中，故此处不作说明。</translation>
    </message>
    <message>
        <source>the files brought in</source>
        <translation>导入的文件</translation>
    </message>
    <message>
        <source>Data begins on %1: a period that reaches back before it is not compared with.</source>
        <translation>数据自 %1 开始：早于该日的期间不作比较。</translation>
    </message>
    <message>
        <source>Gaps: days with far less data than usual</source>
        <translation>缺口：数据远少于平时的日子</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>To</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>应有</translation>
    </message>
    <message>
        <source>No day had under half of the usual wearing rate.</source>
        <translation>没有一天的佩戴率低于平时水平的一半。</translation>
    </message>
    <message>
        <source>A gap is a day, or days in a row, with under half of the median wearing rate of the period&apos;s days.</source>
        <translation>缺口指佩戴率不足本期各日中位数一半的一天或连续几天。</translation>
    </message>
    <message>
        <source>People with data on under half of their days</source>
        <translation>有数据天数不足一半的人员</translation>
    </message>
    <message>
        <source>Watch now</source>
        <translation>当前手表</translation>
    </message>
    <message>
        <source>Longest gap, days</source>
        <translation>最长间断（天）</translation>
    </message>
    <message>
        <source>Last day with data</source>
        <translation>最后有数据日</translation>
    </message>
    <message>
        <source>Nobody.</source>
        <translation>无。</translation>
    </message>
    <message>
        <source>The %1 with the least data of %2 people.</source>
        <translation>共 %2 人，此处列出数据最少的 %1 人。</translation>
    </message>
    <message>
        <source>Watches to look after: a tenth of the values and more is left out</source>
        <translation>需要检查的手表：未计入的数值占十分之一及以上</translation>
    </message>
    <message>
        <source>Values that count</source>
        <translation>计入的数值</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>A hint to look at the watch and how it is worn; it says nothing of the person. Left out: share of the values by the commonest reason.</source>
        <translation>提示检查手表及佩戴方式，并非对个人的评价。未计入：最常见原因所占数值的比例。</translation>
    </message>
    <message>
        <source>Files brought in during the period, for the whole workspace</source>
        <translation>本期导入的文件（整个工作区）</translation>
    </message>
    <message>
        <source>Brought in</source>
        <translation>导入时间</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录数</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Known already</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒收</translation>
    </message>
    <message>
        <source>What is measured, and how often</source>
        <translation>测了什么，多久测一次</translation>
    </message>
    <message>
        <source>Person-days with values</source>
        <translation>有数值人日</translation>
    </message>
    <message>
        <source>Share of the days with data</source>
        <translation>占有数据人日</translation>
    </message>
    <message>
        <source>Steps, distance, calories and sleep: a value is a day total. Left out: values of the commonest reason of the metric; the next chapter has every reason.</source>
        <translation>步数、距离、热量和睡眠：一个数值即一天的合计。未计入：该指标最常见原因的数值；全部原因见下一章。</translation>
    </message>
    <message>
        <source>By metric and reason</source>
        <translation>按指标和原因</translation>
    </message>
    <message>
        <source>With data</source>
        <translation>有数据</translation>
    </message>
    <message>
        <source>Records received</source>
        <translation>收到记录</translation>
    </message>
    <message>
        <source>Records expected</source>
        <translation>应有记录</translation>
    </message>
    <message>
        <source>Person-days with any record over person-days of membership; a day that is not over is counted once somebody has a record. A day counts when at least half of what the device should have sent by its own interval is there.</source>
        <translation>有任何记录的人日与在册人日之比；当天尚未结束时，有人上报记录后才计入。一天中设备按其自身间隔应发送的记录到达一半及以上，该日才算有效。</translation>
    </message>
    <message>
        <source>The JSON bundle beside this file holds the same with all hashes, so that anybody can recompute them.</source>
        <translation>随附的 JSON 证据包包含相同内容及全部哈希，任何人都可据此重新计算。</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1，第 %2 版</translation>
    </message>
    <message>
        <source>user of this computer</source>
        <translation>本机用户</translation>
    </message>
    <message>
        <source>evidence exported</source>
        <translation>导出证据</translation>
    </message>
    <message>
        <source>order acknowledged</source>
        <translation>确认工单</translation>
    </message>
    <message>
        <source>order finished</source>
        <translation>完成工单</translation>
    </message>
    <message>
        <source>comment added</source>
        <translation>添加备注</translation>
    </message>
    <message>
        <source>order assigned</source>
        <translation>指派工单</translation>
    </message>
    <message>
        <source>file attached to the order</source>
        <translation>向工单添加附件</translation>
    </message>
    <message>
        <source>Orders brought in as history, which are not counted here: %1.</source>
        <translation>作为历史记录导入、未计入的工单：%1。</translation>
    </message>
    <message>
        <source>no data to compare with %1</source>
        <translation>%1没有数据，不作比较</translation>
    </message>
    <message>
        <source>provisional, data until %1</source>
        <translation>暂定，数据截至 %1</translation>
    </message>
    <message>
        <source>No advice follows from the figures of this period.</source>
        <translation>本期各项数据没有需要提出的建议。</translation>
    </message>
    <message>
        <source>Also far</source>
        <translation>同日其他偏离</translation>
    </message>
    <message>
        <source>No day was farther than 3 scales away in the direction that may harm.</source>
        <translation>没有一天在不利方向上的偏离度超过 3。</translation>
    </message>
    <message>
        <source>One row a day, only in the direction that may harm; the farthest first, %1 at most. A hint to look and to ask, not a finding of illness.</source>
        <translation>每天一行，只计不利方向；按偏离大小排列，最多 %1 行。仅提示查看与询问，不是疾病结论。</translation>
    </message>
    <message>
        <source>total of the day</source>
        <translation>当日合计</translation>
    </message>
    <message>
        <source>%1 of %2 (%3)</source>
        <comment>orders, orders, percent</comment>
        <translation>%1/%2（%3）</translation>
    </message>
    <message>
        <source>%1 orders not acknowledged in time: %2</source>
        <translation>%1 工单未按时确认：%2</translation>
    </message>
    <message>
        <source>%1. Look at who was on duty, and at the channels.</source>
        <translation>%1。请检查值班安排和通知渠道。</translation>
    </message>
    <message>
        <source>Too many false alarms: %1</source>
        <translation>误报过多：%1</translation>
    </message>
    <message>
        <source>%1; the target is below 5%. Revise the rule.</source>
        <translation>%1；目标为低于 5%。请修订规则。</translation>
    </message>
    <message>
        <source>Clocks ran out: %1</source>
        <translation>时限到期：%1</translation>
    </message>
    <message>
        <source>Orders not finished: %1</source>
        <translation>未完成的工单：%1</translation>
    </message>
    <message>
        <source>Of %1 orders of the period, when the report was made.</source>
        <translation>本期共 %1 张工单，以报告生成时为准。</translation>
    </message>
    <message>
        <source>Table %1</source>
        <translation>表 %1</translation>
    </message>
    <message>
        <source>Figure %1</source>
        <translation>图 %1</translation>
    </message>
    <message>
        <source>None in this period.</source>
        <translation>本期没有。</translation>
    </message>
    <message>
        <source>order opened</source>
        <translation>工单开立</translation>
    </message>
    <message>
        <source>arrived on the scene</source>
        <translation>到达现场</translation>
    </message>
    <message>
        <source>handling begun</source>
        <translation>开始处理</translation>
    </message>
    <message>
        <source>called a false alarm</source>
        <translation>判为误报</translation>
    </message>
    <message>
        <source>order reopened</source>
        <translation>重新打开工单</translation>
    </message>
    <message>
        <source>handler added</source>
        <translation>增加处理人</translation>
    </message>
    <message>
        <source>handler removed</source>
        <translation>移除处理人</translation>
    </message>
    <message>
        <source>order snoozed</source>
        <translation>工单稍后处理</translation>
    </message>
    <message>
        <source>snooze ended</source>
        <translation>结束稍后处理</translation>
    </message>
    <message>
        <source>follow-up closed</source>
        <translation>完成回访</translation>
    </message>
    <message>
        <source>act taken back</source>
        <translation>撤销操作</translation>
    </message>
    <message>
        <source>deadline seen to</source>
        <translation>到期处理</translation>
    </message>
    <message>
        <source>file of evidence written</source>
        <translation>生成证据文件</translation>
    </message>
    <message>
        <source>report exported</source>
        <translation>导出报告</translation>
    </message>
    <message>
        <source>hand-over printed</source>
        <translation>打印交接班单</translation>
    </message>
    <message>
        <source>check-up entered</source>
        <translation>录入体检</translation>
    </message>
    <message>
        <source>check-up changed</source>
        <translation>修改体检</translation>
    </message>
    <message>
        <source>check-up removed</source>
        <translation>删除体检</translation>
    </message>
    <message>
        <source>person entered</source>
        <translation>录入人员</translation>
    </message>
    <message>
        <source>person changed</source>
        <translation>修改人员</translation>
    </message>
    <message>
        <source>person moved to another unit</source>
        <translation>人员调动</translation>
    </message>
    <message>
        <source>absence entered</source>
        <translation>登记缺勤</translation>
    </message>
    <message>
        <source>absence changed</source>
        <translation>修改缺勤</translation>
    </message>
    <message>
        <source>absence removed</source>
        <translation>删除缺勤</translation>
    </message>
    <message>
        <source>watch bound</source>
        <translation>绑定手表</translation>
    </message>
    <message>
        <source>alerts silenced</source>
        <translation>告警静默</translation>
    </message>
    <message>
        <source>silence ended</source>
        <translation>结束静默</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>How many values, days or people a figure rests on.</source>
        <translation>得出该数字所依据的数值、天数或人数。</translation>
    </message>
    <message>
        <source>Person-day</source>
        <translation>人日</translation>
    </message>
    <message>
        <source>One person on one day: 10 people over 3 days are 30 person-days.</source>
        <translation>一个人的一天：10 人 3 天为 30 人日。</translation>
    </message>
    <message>
        <source>The share with data of all days on which the watch should be worn.</source>
        <translation>应佩戴手表的天数中，有数据的天数所占比例。</translation>
    </message>
    <message>
        <source>The share that came of all records a worn watch should have sent.</source>
        <translation>佩戴期间应上传的记录中，实际收到的比例。</translation>
    </message>
    <message>
        <source>A mark of 0 to 100 for a day: 100 is a day as usual, fewer points a day to look at.</source>
        <translation>一天的评分，0 至 100 分：100 分表示一切如常，分数越低越值得关注。</translation>
    </message>
    <message>
        <source>Own usual</source>
        <translation>平时水平（基线）</translation>
    </message>
    <message>
        <source>What is normal for this very person, learnt from the weeks before; also called baseline.</source>
        <translation>由此前数周得出的、对本人而言的正常水平，也称基线。</translation>
    </message>
    <message>
        <source>How far a day is from the usual, counted in the ordinary ups and downs of the days; more than 3 is rare.</source>
        <translation>某天离平时水平有多远，以平日的正常起伏为单位；超过 3 很少见。</translation>
    </message>
    <message>
        <source>The average: the sum of the values over their number.</source>
        <translation>平均数：全部数值之和除以个数。</translation>
    </message>
    <message>
        <source>The middle value: half of the values are lower, half are higher.</source>
        <translation>排在中间的值：一半数值比它低，一半比它高。</translation>
    </message>
    <message>
        <source>Standard deviation: how far values usually lie from their mean.</source>
        <translation>数值通常偏离均值的程度。</translation>
    </message>
    <message>
        <source>Quantile</source>
        <translation>分位数</translation>
    </message>
    <message>
        <source>The value below which a named share of the values lies: below the 10% quantile lies one in ten.</source>
        <translation>有指定比例的数值低于它：十个数值中有一个低于 10% 分位数。</translation>
    </message>
    <message>
        <source>The true figure most likely lies between these two ends; the closer they are, the surer the figure.</source>
        <translation>真实值很可能落在这两个数之间；两数越接近，结果越可靠。</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p 值</translation>
    </message>
    <message>
        <source>How likely chance alone would show as much; below 0.05 counts as clear.</source>
        <translation>仅凭偶然出现同样结果的可能性；低于 0.05 视为明确。</translation>
    </message>
    <message>
        <source>Whether a figure rises or falls over the days of the period.</source>
        <translation>该期间内数值随日期上升还是下降。</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>What is to be expected if all goes on as before.</source>
        <translation>一切照旧时预计出现的数值。</translation>
    </message>
    <message>
        <source>Standardised</source>
        <translation>标准化</translation>
    </message>
    <message>
        <source>Compared as if all units had people of the same ages and sexes.</source>
        <translation>假定各部门人员的年龄和性别构成相同后再比较。</translation>
    </message>
    <message>
        <source>Funnel plot</source>
        <translation>漏斗图</translation>
    </message>
    <message>
        <source>A chart of units between the limits that chance keeps to, wide for small units and narrow for large ones; only what lies outside needs a reason.</source>
        <translation>把各部门与偶然波动的限值画在一起：人少则宽，人多则窄；只有落在限值之外才需要找原因。</translation>
    </message>
    <message>
        <source>Figures between them go up and down without a cause; one beyond them has a cause to look for.</source>
        <translation>限值之内的起伏没有特别原因；超出限值则应查找原因。</translation>
    </message>
    <message>
        <source>P0, P1, P2</source>
        <translation>P0、P1、P2</translation>
    </message>
    <message>
        <source>How urgent an alert is: P0 is an emergency, P1 is urgent, P2 is to be looked at in the shift.</source>
        <translation>告警的紧急程度：P0 为危急，P1 为紧急，P2 在本班内查看。</translation>
    </message>
    <message>
        <source>MTTA</source>
        <translation>MTTA</translation>
    </message>
    <message>
        <source>Mean time from an alert until a person says: I see to it.</source>
        <translation>从告警到有人确认接手的平均时间。</translation>
    </message>
    <message>
        <source>MTTP</source>
        <translation>MTTP</translation>
    </message>
    <message>
        <source>Mean time from an alert until somebody is with the person.</source>
        <translation>从告警到有人到达现场的平均时间。</translation>
    </message>
    <message>
        <source>MTTR</source>
        <translation>MTTR</translation>
    </message>
    <message>
        <source>Mean time from an alert until it is done.</source>
        <translation>从告警到处理完成的平均时间。</translation>
    </message>
    <message>
        <source>False alarm</source>
        <translation>误报</translation>
    </message>
    <message>
        <source>An alert of which the one who saw to it says that nothing was wrong.</source>
        <translation>处理人认定并无异常的告警。</translation>
    </message>
    <message>
        <source>NEWS2</source>
        <translation>NEWS2</translation>
    </message>
    <message>
        <source>A sum of points from pulse, breath, oxygen, pressure, temperature and consciousness: the higher, the sooner a doctor should look.</source>
        <translation>由脉搏、呼吸、血氧、血压、体温和意识累加的分数：越高越应尽快就医。</translation>
    </message>
    <message>
        <source>The pulse in the quiet of the night.</source>
        <translation>夜间安静时的脉搏。</translation>
    </message>
    <message>
        <source>The program inside the watch.</source>
        <translation>手表内部的程序。</translation>
    </message>
    <message>
        <source>Provisional</source>
        <translation>暂定</translation>
    </message>
    <message>
        <source>The period is not over or its data are not all there: figures may still change.</source>
        <translation>期间尚未结束或数据尚不完整，数字还会变化。</translation>
    </message>
    <message>
        <source>Terms in plain words</source>
        <translation>名词解释</translation>
    </message>
    <message>
        <source>%1: %2 days with data; lowest %3 on %4, highest %5 on %6.</source>
        <translation>%1：%2 天有数据；最低 %3（%4），最高 %5（%6）。</translation>
    </message>
    <message>
        <source>usual range %1</source>
        <translation>常见范围 %1</translation>
    </message>
    <message>
        <source>%1: most values lie around %2.</source>
        <translation>%1：数值最多集中在 %2 附近。</translation>
    </message>
    <message>
        <source>Rule “%1”, version %2. Source: %3</source>
        <translation>规则“%1”第 %2 版。来源：%3</translation>
    </message>
    <message>
        <source>A group with fewer than %1 people is withheld from readers who may not see its people one by one, and so is one whose figures, taken from those of the whole, would tell of such a group.</source>
        <translation>人数少于 %1 人的群体，对无权查看个人的读者不公开；若某个群体的数据与总体相减会透露出这样的小群体，该群体也不公开。</translation>
    </message>
    <message>
        <source>A unit whose figures would tell of one of too few people is withheld with it.</source>
        <translation>若某部门的数据会透露出人数过少的部门，则一并不公开。</translation>
    </message>
    <message>
        <source>withheld or no data</source>
        <translation>不公开或无数据</translation>
    </message>
    <message>
        <source>withheld</source>
        <translation>不公开</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>缺勤</translation>
    </message>
    <message>
        <source>Box: the middle half of the values with the median; whiskers: from 5% to 95%; outline: how often each value occurs, as far as a little beyond the whiskers. Exact, over all values of the period.</source>
        <translation>箱体：中间一半的数值及中位数；须线：5% 至 95%；轮廓：各数值出现的频度，画到须线外不远处。按本期全部数值精确计算。</translation>
    </message>
    <message>
        <source>Alerts of the period</source>
        <translation>本期告警</translation>
    </message>
    <message>
        <source>the alerts</source>
        <translation>告警</translation>
    </message>
    <message>
        <source>Alerts about the person</source>
        <translation>关于此人的告警</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>No alert about this person was opened in this period.</source>
        <translation>本期没有关于此人的告警。</translation>
    </message>
    <message>
        <source>The newest %1 of %2.</source>
        <translation>共 %2 条，此处列出最新的 %1 条。</translation>
    </message>
    <message>
        <source>awake or at work, not counted</source>
        <translation>清醒或在岗，未计入</translation>
    </message>
    <message>
        <source>Model</source>
        <comment>of a watch</comment>
        <translation>型号</translation>
    </message>
    <message>
        <source>Method: %1</source>
        <translation>方法：%1</translation>
    </message>
    <message>
        <source>percentage points</source>
        <translation>个百分点</translation>
    </message>
    <message>
        <source>Days on which fewer than %1 people gave a figure, or on which it would tell of so few, are left out of it.</source>
        <translation>某天提供数字的人不足 %1 人，或会由此推知这样少的人时，该天不计入该数字。</translation>
    </message>
    <message>
        <source>A group with fewer than %1 people is withheld from readers who may not see its people one by one, and so is one whose figures, taken from those of the whole, would tell of such a group. Of each day it counts who gave the figure: days on which fewer did are left out.</source>
        <translation>人数少于 %1 人的群体，对无权查看个人的读者不公开；若某个群体的数据与总体相减会透露出这样的小群体，该群体也不公开。每天按提供该数字的人数判断：人数不足的日子不计入。</translation>
    </message>
    <message>
        <source>Level metrics: mean of the day&apos;s single values, whoever they come from; steps, distance, calories and sleep: mean day total of the people. Health score: mean of the people.</source>
        <translation>心率等水平类指标为当天全部单次数值的平均，不分来自何人；步数、距离、热量和睡眠为各人日总量的平均；健康分为各人的平均。</translation>
    </message>
    <message>
        <source>mean of the days, n = %1</source>
        <translation>日均值，n = %1</translation>
    </message>
    <message>
        <source>mean of the person-days, n = %1</source>
        <translation>人日均值，n = %1</translation>
    </message>
    <message>
        <source>Mean of the days %1 (n = %2, 95% interval %3).</source>
        <translation>日均值 %1（n = %2，95% 区间 %3）。</translation>
    </message>
    <message>
        <source>Mean of the person-days %1 (n = %2, 95% interval %3).</source>
        <translation>人日均值 %1（n = %2，95% 区间 %3）。</translation>
    </message>
    <message>
        <source>Mean of the days %1 (n = %2).</source>
        <translation>日均值 %1（n = %2）。</translation>
    </message>
    <message>
        <source>Mean of the person-days %1 (n = %2).</source>
        <translation>人日均值 %1（n = %2）。</translation>
    </message>
    <message>
        <source>Level metrics: over single values; steps, distance, calories and sleep: over day totals. The mean of the days, in which each day weighs the same, may differ. Change: mean of the days against %1.</source>
        <translation>心率等水平类指标按单次数值统计；步数、距离、热量和睡眠按日总量统计。日均值中每天权重相同，可能与之不同。变化：日均值与%1之差。</translation>
    </message>
    <message>
        <source>Level metrics: over single values; steps, distance, calories and sleep: over day totals. The mean of the person-days, in which each day of each person weighs the same, may differ. Change: mean of the person-days against %1.</source>
        <translation>心率等水平类指标按单次数值统计；步数、距离、热量和睡眠按日总量统计。人日均值中每人每天权重相同，可能与之不同。变化：人日均值与%1之差。</translation>
    </message>
    <message>
        <source>low blood oxygen, as the watch warned</source>
        <translation>血氧偏低（手表提示）</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>a kind of event without a name</comment>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Those bound to somebody of the unit in the period or when their state is told; people are those of the last day of the period. Watches bound to nobody stand in the report of the whole organisation.</source>
        <translation>本期间内或状态时刻绑定到本部门人员的手表；人员以期间最后一天在册者为准。未绑定到人的手表列在整个组织的报告中。</translation>
    </message>
    <message>
        <source>Instant of their state</source>
        <translation>状态时刻</translation>
    </message>
    <message>
        <source>It is told of the end of the period. Of a period that is not over it is told of the latest message or binding, at the earliest of the beginning of the day, so that watches that fell silent together are seen.</source>
        <translation>状态以期间结束时为准。期间尚未结束时，以最近一次消息或绑定变更的时刻为准，但不早于当天零点，这样同时失联的手表也能看到。</translation>
    </message>
    <message>
        <source>The latest sample or message is 3 days old or older then, or there never was one. It tells nothing of why: off, out of reach, flat or put away.</source>
        <translation>到该时刻，最近一次数据或消息已是 3 天或更早之前，或者从未有过。原因不明：可能关机、无信号、没电或收起未用。</translation>
    </message>
    <message>
        <source>Quantiles, lowest and highest of fewer than %1 person-days are not told: they would be single people&apos;s values.</source>
        <translation>不足 %1 个人日的，不给出分位数、最低值和最高值：那等于公开单个人的数值。</translation>
    </message>
    <message>
        <source>Under 20% when the watch last told, up to %1; bound to somebody.</source>
        <translation>最后上报（截至 %1）时低于 20%，且已绑定到人。</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>最近上报</translation>
    </message>
    <message>
        <source>Too few people are in this unit, or gave data on any day, to be shown without showing each of them; or its figures would tell of a unit of which that is true.</source>
        <translation>该部门人数过少，或每天有数据的人数过少，公开数据等于公开每个人的数据；或其数据会透露出这样的部门。</translation>
    </message>
    <message>
        <source>%1: %2 of %3 days</source>
        <translation>%1：%3 天中的 %2 天</translation>
    </message>
    <message>
        <source>Days far from their own usual</source>
        <translation>明显偏离本人平时水平的日子</translation>
    </message>
    <message>
        <source>%1 per week</source>
        <translation>每周 %1</translation>
    </message>
    <message>
        <source>%1 per 30 days</source>
        <translation>每 30 天 %1</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>%1 (95% interval %2 to %3), %4: %5</source>
        <translation>%1（95% 区间 %2 至 %3），%4：%5</translation>
    </message>
    <message>
        <source>Trend of the means of the days: %1.</source>
        <translation>各日均值的趋势：%1。</translation>
    </message>
    <message>
        <source>Data from</source>
        <translation>数据自</translation>
    </message>
    <message>
        <source>Mean %1 points.</source>
        <translation>均值 %1 分。</translation>
    </message>
    <message>
        <source>Last day far</source>
        <translation>最后偏离日</translation>
    </message>
    <message>
        <source>A hint to look and to ask, not a finding of illness. Scales: distance from their own usual, see Definitions.</source>
        <translation>仅提示应当查看和询问，不代表患病。偏离度指与本人平时水平的距离，见“定义”。</translation>
    </message>
    <message>
        <source>People bound to no watch: %1 of %2.</source>
        <translation>%2 人中 %1 人未绑定手表。</translation>
    </message>
    <message>
        <source>Bindings in the period: begun %1, ended %2.</source>
        <translation>本期间有 %1 个绑定开始，%2 个绑定结束。</translation>
    </message>
    <message>
        <source>far from their own usual</source>
        <translation>明显偏离本人平时水平</translation>
    </message>
    <message>
        <source>Files brought in</source>
        <translation>导入的文件</translation>
    </message>
    <message>
        <source>usual for this person</source>
        <translation>本人平时水平</translation>
    </message>
    <message>
        <source>usual for this unit</source>
        <translation>本部门平时水平</translation>
    </message>
    <message>
        <source>Distance from their own usual, day by day</source>
        <translation>每日与本人平时水平的距离</translation>
    </message>
    <message>
        <source>Median and spread of the 28 days that end four days before the day judged: three days lie between, so that neither the day nor the days just before it judge it. Before a person has seven days of their own the population&apos;s values apply, and the score says &quot;learning&quot;.</source>
        <translation>被评日之前第 4 天为止的 28 天的中位数与离散程度：中间隔开三天，当天与紧邻的几天都不参与评判当天。本人不足七天时采用人群的数值，评分注明“学习中”。</translation>
    </message>
    <message>
        <source>Distance from their own usual in robust scales (1.4826 times the median absolute deviation, never less than the sensor can tell).</source>
        <translation>与平时水平的距离，以稳健离散度为单位（1.4826 倍绝对中位差，不小于传感器的分辨能力）。</translation>
    </message>
    <message>
        <source>A day with less than half of its expected records is shown, but enters no mean, no change and no trend: its totals would be too low.</source>
        <translation>记录不足应有一半的日子照样列出，但不计入均值、变化与趋势：它的合计会偏低。</translation>
    </message>
    <message>
        <source>A person&apos;s day with less than half of its expected records has no health score and judges nobody; its values and totals enter the unit&apos;s means.</source>
        <translation>某人某日的记录不足应有的一半时，没有健康评分，也不用于评判；其数值与合计仍计入部门的均值。</translation>
    </message>
    <message>
        <source>%1 (%2 days)</source>
        <translation>%1（%2 天）</translation>
    </message>
    <message>
        <source>Hours and days without the watch are not in these figures and need not be like the others: read every mean together with the days with data. Wrist temperature follows the skin, not the core of the body.</source>
        <translation>未佩戴手表的时段和日子不在这些数字之内，也未必与其余时间相同：请将每个均值与有数据的天数一起阅读。腕部温度反映皮肤温度，而非核心体温。</translation>
    </message>
    <message>
        <source>Without data, so without a part: %1.</source>
        <translation>以下指标没有数据，未参与评分：%1。</translation>
    </message>
    <message>
        <source>With data, but too few days to tell what is usual, so without a part: %1.</source>
        <translation>以下指标有数据，但天数太少，尚无平时水平，未参与评分：%1。</translation>
    </message>
    <message>
        <source>The other weights are re-normalised and the interval is wider for it.</source>
        <translation>其余权重已重新归一，区间相应变宽。</translation>
    </message>
    <message>
        <source>too few days</source>
        <translation>天数不足</translation>
    </message>
    <message>
        <source>too few days of data to compare with %1</source>
        <translation>%1数据天数不足，不作比较</translation>
    </message>
    <message>
        <source>not begun, data until %1</source>
        <translation>尚未开始，数据截至 %1</translation>
    </message>
    <message>
        <source>%1, %2: %3, usually %4 (%5 scales%6)</source>
        <translation>%1，%2：%3，平时 %4（偏离度 %5%6）</translation>
    </message>
    <message>
        <source>People who were far from their own usual on this day, in a harmful direction; the most urgent first.</source>
        <translation>当天朝不利方向远离本人平时水平的人；最紧迫的在前。</translation>
    </message>
    <message>
        <source>The table lists the %1 most urgent of %2.</source>
        <translation>共 %2 人，表中列出最紧迫的 %1 人。</translation>
    </message>
    <message>
        <source>Of a mean: Student&apos;s interval with people as the units of chance (of one person: the days); for a score it also holds what is missing. Of a change: the wider of two, one that takes each person-day as a chance of its own (Welch 1947) and one that allows for neighbouring days resembling each other (Newey and West 1987), from seven days on. Who joined or left between the periods moves the mean of a unit as well; that is in neither.</source>
        <translation>均值：以人为随机单位的 t 区间（个人为日）；评分的区间还包含缺失部分的不确定性。变化：取两种区间中较宽者，一种把每个人日视为独立（Welch 1947），一种考虑相邻日子彼此相似（Newey 与 West 1987，满七天时采用）。两期之间人员的加入和离开也会改变单位均值，两种区间均不包含这一部分。</translation>
    </message>
    <message>
        <source>%1 (corrected for %2 metrics)</source>
        <translation>%1（按 %2 项指标校正）</translation>
    </message>
    <message>
        <source>Theil-Sen slope with its interval by rank and the p-value of the Mann-Kendall test (Sen 1968, Kendall 1975), both widened where neighbouring days resemble each other (Hamed and Rao 1998). Days without data are passed over; from fewer than 14 days it is told per week. The p-values of the metrics, not their intervals, are corrected for the number of metrics (Holm 1979), and a trend is called rising or falling by the corrected one. Advice goes by the last 28 to 90 days, of vitals by the nights, so it may differ from the trend of the means of the days.</source>
        <translation>Theil-Sen 斜率及其秩区间，与 Mann-Kendall 检验的 p 值（Sen 1968、Kendall 1975），相邻日子彼此相似时两者都放宽（Hamed 与 Rao 1998）。没有数据的日子跳过；不足 14 天时按每周给出。各指标的 p 值（不含区间）按指标个数校正（Holm 1979），是否称为上升或下降以校正后的 p 值为准。建议依据最近 28 至 90 天，体征依据夜间数值，因此可能与各日均值的趋势不同。</translation>
    </message>
    <message>
        <source>Nobody was farther than 3 scales from their own usual.</source>
        <translation>没有人与本人平时水平的偏离度超过 3。</translation>
    </message>
    <message>
        <source>Fair comparison of units</source>
        <translation>各部门公平比较</translation>
    </message>
    <message>
        <source>People judged</source>
        <translation>参评人数</translation>
    </message>
    <message>
        <source>The darker, the farther from their own usual; dot: more than 3 scales away; empty: no data, or not yet known what is usual.</source>
        <translation>颜色越深，离本人平时水平越远；圆点：偏离度超过 3；空白：无数据，或尚不清楚平时水平。</translation>
    </message>
    <message>
        <source>Values a person-day</source>
        <translation>每人日数值数</translation>
    </message>
    <message>
        <source>Sub-units, the lowest wearing rate first</source>
        <translation>下级部门，佩戴率最低者在前</translation>
    </message>
    <message>
        <source>Days left out of the score, as they would tell of too few people: %1.</source>
        <translation>因会透露过少人员的情况而未计入健康分的天数：%1。</translation>
    </message>
    <message>
        <source>What stood out</source>
        <translation>突出情况</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what, its figure</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>另有 %1 条</translation>
    </message>
    <message>
        <source>Too many false alarms by %1 rules</source>
        <translation>%1 条规则误报过多</translation>
    </message>
    <message>
        <source>%1. The target is below 5%. Revise these rules.</source>
        <translation>%1。目标为低于 5%。请修订这些规则。</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>The oldest was opened %1; not acknowledged: %2 of %3.</source>
        <translation>最早的一张于 %1 开立；%3 张中有 %2 张未确认。</translation>
    </message>
    <message>
        <source>Opened %1, and nobody has acknowledged it.</source>
        <translation>%1 开立，至今无人确认。</translation>
    </message>
    <message>
        <source>Opened %1, acknowledged, not done.</source>
        <translation>%1 开立，已确认，未完成。</translation>
    </message>
    <message>
        <source>By the end of the data open for %1.</source>
        <translation>截至数据末尾已开立 %1。</translation>
    </message>
    <message>
        <source>Time ran out for %1 of them, first %2.</source>
        <translation>其中 %1 张已超时，最早于 %2。</translation>
    </message>
    <message>
        <source>Its time ran out %1.</source>
        <translation>已于 %1 超时。</translation>
    </message>
    <message>
        <source>%1 %2: orders not finished: %3</source>
        <comment>severity, rule, count</comment>
        <translation>%1 %2：未完成的工单 %3 张</translation>
    </message>
    <message>
        <source>Further P0 and P1 orders not finished: %1</source>
        <translation>其他未完成的 P0、P1 工单：%1</translation>
    </message>
    <message>
        <source>Of other rules. The queue of alerts lists each of them.</source>
        <translation>属于其他规则，告警队列中逐一列出。</translation>
    </message>
    <message>
        <source>Orders of lower severity not finished: %1</source>
        <translation>较低级别的未完成工单：%1</translation>
    </message>
    <message>
        <source>No rule of this report was triggered. That is no proof that everything is well.</source>
        <translation>没有触发本报告的规则，但这并不证明一切正常。</translation>
    </message>
    <message>
        <source>They were brought in afterwards and nobody handled them here, so no times are told of them.</source>
        <translation>这些工单是事后导入的，未在此处理，因此不给出处理时间。</translation>
    </message>
    <message>
        <source>Orders of history by severity</source>
        <translation>历史工单（按级别）</translation>
    </message>
    <message>
        <source>Orders of history by rule</source>
        <translation>历史工单（按规则）</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>rule, time</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>rule, value, time</comment>
        <translation>%1：%2，%3</translation>
    </message>
    <message>
        <source>Alerts about the person not finished: %1</source>
        <translation>本人未完成的告警：%1</translation>
    </message>
    <message>
        <source>%1 %2. State: %3.</source>
        <comment>severity, alert, state of the order</comment>
        <translation>%1 %2。状态：%3。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>count, severity</comment>
        <translation>%2 %1 张</translation>
    </message>
    <message>
        <source>The gravest, newest: %1.</source>
        <translation>级别最高、时间最近的一次：%1。</translation>
    </message>
    <message>
        <source>Brought in as history: %1 of %2.</source>
        <translation>其中作为历史记录导入的：%2 张中的 %1 张。</translation>
    </message>
    <message>
        <source>Alerts of the period: %1</source>
        <comment>counts by severity</comment>
        <translation>本期告警：%1</translation>
    </message>
    <message>
        <source>Usually %1; %2 scales.</source>
        <translation>平时 %1；偏离度 %2。</translation>
    </message>
    <message>
        <source>The same day also far: %1.</source>
        <translation>当天同样偏离的还有：%1。</translation>
    </message>
    <message>
        <source>Further days: %1.</source>
        <translation>其他日子：%1。</translation>
    </message>
    <message>
        <source>%1 far from their own usual: %2 on %3</source>
        <comment>metric, value, day</comment>
        <translation>%1明显偏离本人平时水平：%3为 %2</translation>
    </message>
    <message>
        <source>history</source>
        <comment>state of an order</comment>
        <translation>历史</translation>
    </message>
    <message>
        <source>History: brought in afterwards; nobody handled these orders here, so no times are told of them.</source>
        <translation>历史：事后导入，未在此处理，因此不给出处理时间。</translation>
    </message>
    <message>
        <source>No data of this period has arrived either: nothing could have been noticed.</source>
        <translation>本期也没有收到任何数据：无从发现异常。</translation>
    </message>
    <message>
        <source>Watches bound to people at noon, the same on every day: %1.</source>
        <translation>每日正午与人员绑定的手表数始终为 %1。</translation>
    </message>
    <message>
        <source>Evidence: %1</source>
        <translation>依据：%1</translation>
    </message>
    <message>
        <source>lasting change, by how much</source>
        <translation>持续改变及其幅度</translation>
    </message>
    <message>
        <source>Pale: low; strong: high.</source>
        <translation>浅色：低；深色：高。</translation>
    </message>
    <message>
        <source>99.8% limits: a unit beyond them stands out</source>
        <translation>99.8% 限值：超出者才算突出</translation>
    </message>
    <message>
        <source>all units together</source>
        <translation>全部单位合计</translation>
    </message>
    <message>
        <source>and one more day</source>
        <translation>另有 1 天</translation>
    </message>
    <message>
        <source>and %1 more days</source>
        <translation>另有 %1 天</translation>
    </message>
    <message>
        <source>Wearing rate by day, every day with half of the records or more</source>
        <translation>逐日佩戴率（各日记录均达半数）</translation>
    </message>
    <message>
        <source>Who they are: chapter “%1”.</source>
        <translation>具体人员见“%1”一章。</translation>
    </message>
    <message>
        <source>People with data on under half of their days: %1</source>
        <translation>有数据天数不足一半的人员：%1</translation>
    </message>
    <message>
        <source>The fewest: %1 of %2 days, the longest gap in days: %3.</source>
        <translation>最少的：%2 天中的 %1 天，最长连续缺失 %3 天。</translation>
    </message>
    <message>
        <source>Watches to look after: %1</source>
        <translation>需要检查的手表：%1</translation>
    </message>
    <message>
        <source>The worst: %1 of its values left out (%2).</source>
        <translation>最严重的一只：%1 的数值未计入（%2）。</translation>
    </message>
    <message>
        <source>lowest to highest of the day</source>
        <translation>当日最低至最高</translation>
    </message>
    <message>
        <source>%1 of %2 day</source>
        <translation>%2 天中的 %1 天</translation>
    </message>
    <message>
        <source>and one more person</source>
        <translation>另有 1 人</translation>
    </message>
    <message>
        <source>and %1 more people</source>
        <translation>另有 %1 人</translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation>平均 %1</translation>
    </message>
    <message>
        <source>Entered to take over, but absent for a part of the duty at least: %1. Settle who stands in before handing over.</source>
        <translation>排定接班但至少部分时段缺勤：%1。请先落实顶班人员，再行交接。</translation>
    </message>
    <message>
        <source>%1, unfinished</source>
        <translation>%1 未结</translation>
    </message>
    <message>
        <source>Of them overdue</source>
        <translation>其中已超时</translation>
    </message>
    <message>
        <source>the lowest day of each: %1</source>
        <translation>各项最低的一天：%1</translation>
    </message>
    <message>
        <source>lowest %1</source>
        <translation>最低：%1</translation>
    </message>
    <message>
        <source>highest %1</source>
        <translation>最高：%1</translation>
    </message>
    <message>
        <source>Who is bound, what a watch told of itself, when it was last heard and how long it has been silent is told of the instant above. Bindings and events are of the period.</source>
        <translation>绑定何人、手表上报的自身信息、最后一次收到数据的时间和静默时长，均以上述时刻为准。绑定和事件属于本期。</translation>
    </message>
    <message>
        <source>Reported not worn</source>
        <translation>上报未佩戴</translation>
    </message>
    <message>
        <source>Silent also counts those never heard of.</source>
        <translation>“3 天无上报”也包括从未上报的手表。</translation>
    </message>
    <message>
        <source>[name]</source>
        <translation>［姓名］</translation>
    </message>
    <message>
        <source>%1, but by less than single values can tell (%2)</source>
        <translation>%1，但幅度小于单个测值的分辨率（%2）</translation>
    </message>
    <message>
        <source>Times of handling</source>
        <translation>处置用时</translation>
    </message>
    <message>
        <source>Brought in afterwards as history: nobody handled this order here, so no times are told of it.</source>
        <translation>此工单作为历史记录事后导入，未在此处理，因此不给出处理时间。</translation>
    </message>
    <message>
        <source>Total of the day %1.</source>
        <translation>当日合计 %1。</translation>
    </message>
    <message>
        <source>Mean of the day %1.</source>
        <translation>当日平均 %1。</translation>
    </message>
    <message>
        <source>Of some units days are left out on which too few gave data.</source>
        <translation>部分部门在提供数据的人数过少的日子不计入。</translation>
    </message>
    <message>
        <source>Days left out, on which fewer than %1 people gave data or which would tell of so few: %2.</source>
        <translation>有 %2 天未计入：当日提供数据的人少于 %1 人，或会间接透露人数如此少的群体。</translation>
    </message>
    <message>
        <source>brought in as history</source>
        <comment>time line</comment>
        <translation>作为历史记录导入</translation>
    </message>
    <message>
        <source>Wearing rate of the sub-units</source>
        <translation>各下级部门的佩戴率</translation>
    </message>
    <message>
        <source>%1 missed one of their times. Possibly too few hands, or too many orders.</source>
        <translation>%1 错过了某个时限。可能人手不足，或工单过多。</translation>
    </message>
    <message>
        <source>Share of occurrences</source>
        <translation>占发生次数</translation>
    </message>
    <message>
        <source>By occurrences, the first of each order included. Occurrences after the first, which made no order of their own: %1. Alerts of a rule that made no order of their own: %2 joined an open order of the same person, %3 in cool-down, %4 silenced, %5 of devices that were not worn.</source>
        <translation>按发生次数排列，含每张工单的首次发生。首次之后的再次发生（未另开工单）：%1 次。未另开工单的规则触发：%2 次并入同一人员的未结工单，%3 次处于冷却期，%4 次被静默，%5 次因设备未佩戴。</translation>
    </message>
    <message>
        <source>Diamond: more false alarms than the %1 that are the target, and not by chance.</source>
        <translation>菱形标记：误报率高于 %1 的目标，且并非偶然。</translation>
    </message>
    <message>
        <source>Alerts were watched live from %1 on: only orders opened since then are counted.</source>
        <translation>实时监看自 %1 开始：只统计此后打开的工单。</translation>
    </message>
    <message>
        <source>What came before was brought in as history, and is told of by itself.</source>
        <translation>此前的情况作为历史导入，单独列出。</translation>
    </message>
    <message>
        <source>Farthest day</source>
        <translation>偏离最大日</translation>
    </message>
    <message>
        <source>Most people have no usual of their own yet: nobody can be called far from it.</source>
        <translation>多数人员尚未形成本人平时水平，无法判断谁明显偏离。</translation>
    </message>
    <message>
        <source>Firmware and battery are not known of them: a low one is not seen.</source>
        <translation>其固件和电量未知，低电量在此无法看到。</translation>
    </message>
    <message>
        <source>Watches that never told of their battery: %1</source>
        <translation>从未上报电量的手表：%1</translation>
    </message>
    <message>
        <source>A low one is not seen here.</source>
        <translation>其低电量在此无法看到。</translation>
    </message>
    <message>
        <source>under 20%; not told by %1 of %2</source>
        <translation>低于 20%；%2 台中 %1 台未上报</translation>
    </message>
    <message>
        <source>no event of any kind is stored</source>
        <translation>未存有任何事件</translation>
    </message>
    <message>
        <source>None is known of; not told by %1 of %2.</source>
        <translation>暂无已知；%2 台中 %1 台未上报。</translation>
    </message>
    <message>
        <source>Nothing stood out here. For what deserves a look, see: %1.</source>
        <translation>本部分无需特别关注的事项；其他值得关注的情况见：%1。</translation>
    </message>
    <message>
        <source>How means, changes and trends of the figures themselves are worked out: see Definitions.</source>
        <translation>各项数字的均值、变化和趋势如何计算，见“定义”。</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Measured in</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>The interval allows for neighbouring days resembling each other. Verdict: corrected for the number of metrics (Holm 1979), the intervals are not.</source>
        <translation>区间已考虑相邻日子彼此相似。结论已按指标个数校正（Holm 1979），区间未作此校正。</translation>
    </message>
    <message>
        <source>%1 · forecast until %2</source>
        <translation>%1 · 预测至 %2</translation>
    </message>
    <message>
        <source>joint distance from the usual</source>
        <translation>合并偏离统计量</translation>
    </message>
    <message>
        <source>the night</source>
        <translation>当夜</translation>
    </message>
    <message>
        <source>limit of an alarm</source>
        <translation>告警阈值</translation>
    </message>
    <message>
        <source>With fewer than ten units their spread cannot be told from a true difference of one of them: it widens the limits, so that none may lie beyond them. The chance to be worst says which unit is most likely the highest, not that it lies beyond the limits.</source>
        <translation>部门不足十个时，部门间的离散与某一部门的真实差异无法区分：限值因离散而放宽，可能没有部门超出。最差概率只说明哪个部门最可能最高，并不表示其超出放宽后的限值。</translation>
    </message>
    <message>
        <source>What people did to these orders (the act, who and when, a hash of the note; of an act on one order also its state before and after) and this export are entries of the audit chain: none of them can be changed or removed later without its hashes differing from those at the end.</source>
        <translation>人员对这些工单的操作（操作内容、操作人与时间、备注的哈希值；对单张工单的操作还包括前后状态）以及本次导出均为审计链条目：事后更改或删除其中任何一条，链上的哈希值都会与文末所列不符。</translation>
    </message>
    <message>
        <source>The lines that the program wrote (opened, occurred again, clock ran out, escalated, messages) have no entries of their own. The entry of this export holds the hash of everything told here: it proves that nothing was changed since, not before.</source>
        <translation>程序自动写入的内容（开立、再次发生、超时、升级、消息）没有单独的审计链条目。本次导出的条目记有此处全部内容的哈希值：它证明导出之后未被更改，不能证明导出之前未被更改。</translation>
    </message>
    <message>
        <source>The JSON bundle beside this file holds the same with all hashes. It leaves out who acted, so they can be compared with the workspace, not recomputed.</source>
        <translation>随附的 JSON 文件包含相同内容和全部哈希值。其中略去操作人，因此哈希值只能与工作区比对，不能重新计算。</translation>
    </message>
    <message>
        <source>left out, people and watches by pseudonym</source>
        <translation>不含姓名，人员和手表以化名表示</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>到期 %1</translation>
    </message>
    <message>
        <source>%1 values; %2 are counted</source>
        <translation>%1 个数值；计入 %2 个</translation>
    </message>
    <message>
        <source>nights</source>
        <translation>夜数</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>0 to 100 points for each day. Each metric gives points that fall with its distance from the person&apos;s own usual and with its distance outside the usual range, the harmful direction only; the points are weighted. Without half of the weight there is no score. A period&apos;s score is the mean of its days.</source>
        <translation>每天 0 到 100 分。每项指标偏离本人平时水平越远、超出常见范围越多，得分越低（只计不利方向），再按权重合成。有数据的指标不足一半权重时不给分。一段期间的健康分是其各天得分的平均值。</translation>
    </message>
    <message>
        <source>Of a mean: Student&apos;s interval with the days as the units of chance; for a score it also holds what is missing. Of a change: the wider of two, one that takes each day as a chance of its own (Welch 1947) and one that allows for neighbouring days resembling each other (Newey and West 1987), from seven days on.</source>
        <translation>均值：以日为随机单位的 t 区间；评分的区间还包含缺失部分的不确定性。变化：取两种区间中较宽者，一种把每天视为独立（Welch 1947），一种考虑相邻日子彼此相似（Newey 与 West 1987，满七天时采用）。</translation>
    </message>
    <message>
        <source>%1 nights</source>
        <translation>%1 夜</translation>
    </message>
    <message>
        <source>, %1 days in a row until %2</source>
        <translation>，截至%2已连续 %1 天</translation>
    </message>
    <message>
        <source>The farthest</source>
        <translation>偏离最大者</translation>
    </message>
    <message>
        <source>%1: people far from their own usual: %2 of %3 in all</source>
        <translation>%1：明显偏离本人平时水平的人员 %2 人（所有指标合计 %3 人）</translation>
    </message>
    <message>
        <source>%1: people far from their own usual for two days or longer: %2 of %3, more than chance explains</source>
        <translation>%1：连续两天以上明显偏离本人平时水平的人员 %2 人（共 %3 人），超出偶然范围</translation>
    </message>
    <message>
        <source>Everywhere else it was %1 of %2. %3: %4 of them. Look for what they have in common: an infection, heat, their work, their watches.</source>
        <translation>其他部门合计 %2 人中有 %1 人。其中以%3为主的有 %4 人。请查找共同原因：感染、高温、作业或手表。</translation>
    </message>
    <message>
        <source>People who were far from their own usual, in a harmful direction, on one or several days in a row within the last week of the period; the most urgent first. The value is of the farthest day. A person may have been far again later: see the last day far.</source>
        <translation>在本期最后一周内有一天或连续几天朝不利方向明显偏离本人平时水平的人员，最紧迫的在前。所列数值为偏离最大的一天；此后可能又有偏离，见“最后偏离日”。</translation>
    </message>
    <message>
        <source>device #%1</source>
        <comment>pseudonym of a device</comment>
        <translation>设备 #%1</translation>
    </message>
    <message>
        <source>%1: %2 day with a value.</source>
        <translation>%1：%2 天有数值。</translation>
    </message>
    <message>
        <source>1 occurrence</source>
        <translation>发生 1 次</translation>
    </message>
    <message>
        <source>%1: 1 day with data: %2 on %3.</source>
        <translation>%1：1 天有数据：%2（%3）。</translation>
    </message>
</context>
<context>
    <name>ReportFolder</name>
    <message>
        <source>Name the folder from the root on, or choose one.</source>
        <translation>填写完整路径，或选择文件夹。</translation>
    </message>
    <message>
        <source>The folder cannot be made. Choose another.</source>
        <translation>无法创建该文件夹，换一个。</translation>
    </message>
    <message>
        <source>Nothing can be written into the folder. Choose another.</source>
        <translation>无法写入该文件夹，换一个。</translation>
    </message>
</context>
<context>
    <name>ReportJob</name>
    <message>
        <source>Name the person of the report.</source>
        <translation>请指定报告的人员。</translation>
    </message>
    <message>
        <source>Name the unit of the report.</source>
        <translation>请指定报告的部门。</translation>
    </message>
    <message>
        <source>Name the period of the report.</source>
        <translation>请指定报告的期间。</translation>
    </message>
    <message>
        <source>Say in which format and where to the report goes.</source>
        <translation>请指定报告的格式和保存位置。</translation>
    </message>
    <message>
        <source>The unit has no sub-units.</source>
        <translation>该部门没有下级部门。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>无法创建文件夹 %1。</translation>
    </message>
    <message>
        <source>The template “%1” is for another kind of report: %2.</source>
        <translation>模板“%1”用于另一种报告：%2。</translation>
    </message>
    <message>
        <source>The unit has nobody to show.</source>
        <translation>该部门没有可显示的人员。</translation>
    </message>
    <message>
        <source>The report makes %1 files of this kind: name a folder in place of a file.</source>
        <translation>报告的此类文件有 %1 个：应给文件夹，而不是文件名。</translation>
    </message>
    <message>
        <source>Unchanged: the file is as it was written, and the data say the same today.</source>
        <translation>未变：文件与生成时一致，数据至今没有变化。</translation>
    </message>
    <message>
        <source>Data changed: the file is as it was written, but today the data say something else in:</source>
        <translation>数据有变：文件与生成时一致，但以下内容的数据此后发生了变化：</translation>
    </message>
    <message>
        <source>the cover</source>
        <translation>封面</translation>
    </message>
    <message>
        <source>Altered: a report like this was written here, but the file is no longer what was written. Do not rely on it.</source>
        <translation>已被改动：此处生成过这份报告，但文件已不是当时写出的内容，不可作为依据。</translation>
    </message>
    <message>
        <source>Unknown: this workspace has no record of the file. It was made elsewhere, or is no report.</source>
        <translation>无记录：此工作区没有该文件的记录，可能在别处生成，或不是报告。</translation>
    </message>
    <message>
        <source>Written %1 by %2, audit entry %3, engine %4.</source>
        <translation>%1 由 %2 生成，审计条目 %3，程序版本 %4。</translation>
    </message>
    <message>
        <source>Another version of the program wrote it: differences may come from there.</source>
        <translation>由另一版本的程序生成：差异可能由此而来。</translation>
    </message>
    <message>
        <source>This version of Xinglin makes no such report.</source>
        <translation>此版本的杏林不生成这种报告。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>Only personal reports can be made for each person.</source>
        <translation>只有个人报告可以每人一份。</translation>
    </message>
    <message>
        <source>There is nobody in the unit.</source>
        <translation>该部门没有人员。</translation>
    </message>
    <message>
        <source>As written: the file is as it was written. A hand-over tells of a moment and cannot be made again.</source>
        <translation>与写出时一致：文件未被改动。交接班记录的是某一时刻，无法重新生成比较。</translation>
    </message>
    <message>
        <source>A report for each unit is of a unit.</source>
        <translation>“每个部门一份”须对部门生成。</translation>
    </message>
    <message>
        <source>Too many files are named like %1. Move them to another folder.</source>
        <translation>与 %1 同名的文件过多，移到其他文件夹后再试。</translation>
    </message>
    <message>
        <source>%1 is there and is no file. Give the report another name.</source>
        <translation>%1 已存在，但不是文件。请为报告另取名称。</translation>
    </message>
    <message>
        <source>Altered: a file of this name was written here, with other content. Do not rely on it.</source>
        <translation>已被改动：本机写过同名的文件，但内容不同。请勿采信。</translation>
    </message>
    <message>
        <source>The font “%1” is not installed here, or cannot be embedded in a file; the standard fonts stand in for it.</source>
        <translation>本机没有安装字体“%1”，或该字体不能嵌入文件；已用标准字体代替。</translation>
    </message>
    <message>
        <source>Words in these scripts are set sign by sign from left to right, not as they are written: %1.</source>
        <translation>以下文字的词语是从左到右逐字排印的，与其正确写法不符：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names of scripts</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Unknown: this workspace has no record of the file. It bears the mark of a report: it was made from another workspace, or was altered together with its mark. Do not rely on it.</source>
        <translation>无记录：此工作区没有该文件的记录。文件带有报告标记：它由另一个工作区生成，或者连同标记一起被改动过。请勿依据此文件。</translation>
    </message>
    <message>
        <source>The report is withheld: it says only that there are too few people to be shown.</source>
        <translation>报告不予显示：其中只说明人数过少、不能显示。</translation>
    </message>
    <message>
        <source>The picture&apos;s file is broken.</source>
        <translation>图片文件已损坏。</translation>
    </message>
    <message>
        <source>The period was not over when it was made: what is open, due or still missing changes by time alone.</source>
        <translation>出具时报告期间尚未结束：未办结、到期或尚缺的内容会随时间自行变化。</translation>
    </message>
    <message>
        <source>Nothing can be said of the file: %1</source>
        <translation>无法对该文件作出判断：%1</translation>
    </message>
</context>
<context>
    <name>ReportRender</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>low</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>high</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>Figures of this chart</source>
        <translation>图中数据</translation>
    </message>
    <message>
        <source>Skip to the report</source>
        <translation>跳到正文</translation>
    </message>
    <message>
        <source>The logo cannot be decoded: its file is broken. Choose another in the template.</source>
        <translation>标志无法解码：文件已损坏。在模板中另选一个。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>The report has no chart to make a picture of.</source>
        <translation>报告中没有可导出为图片的图表。</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>A spreadsheet has no such chart; these are its figures.</source>
        <translation>电子表格没有这种图，下面是它的数据。</translation>
    </message>
    <message>
        <source>A spreadsheet has no such chart; its figures stand from cell %1 on.</source>
        <translation>电子表格没有这种图，数据从单元格 %1 开始。</translation>
    </message>
    <message>
        <source>The workbook cannot be written: %1</source>
        <translation>无法写入工作簿：%1</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>范围</translation>
    </message>
</context>
<context>
    <name>ReportTemplate</name>
    <message>
        <source>good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>A colour like “#0b6e78” is expected.</source>
        <translation>这里需要形如“#0b6e78”的颜色。</translation>
    </message>
    <message>
        <source>Too pale to be read on white: its contrast is %1, at least 4.5 is needed. Take a darker one.</source>
        <translation>颜色太浅，在白纸上看不清：对比度为 %1，至少需要 4.5。选深一些的颜色。</translation>
    </message>
    <message>
        <source>Close to the colour of “%1”: headings may look like findings.</source>
        <translation>与“%1”的颜色接近：标题可能被当成发现的问题。</translation>
    </message>
    <message>
        <source>People who do not tell red from green take it for “%1”.</source>
        <translation>分不清红绿的读者会把它看成“%1”。</translation>
    </message>
    <message>
        <source>The picture&apos;s file is larger than 400 kB. Save it smaller.</source>
        <translation>图片文件超过 400 kB。存小一些。</translation>
    </message>
    <message>
        <source>This is no whole PNG or JPEG picture.</source>
        <translation>这不是完整的 PNG 或 JPEG 图片。</translation>
    </message>
    <message>
        <source>The picture has %1 × %2 pixels; 16 to 4096 each way and 4 million in all are taken.</source>
        <translation>图片为 %1 × %2 像素；每边应为 16 至 4096，总数不超过 400 万。</translation>
    </message>
    <message>
        <source>This is no report template of Xinglin: “format” must be “xinglin-report-template”.</source>
        <translation>这不是杏林的报告模板：“format”必须是“xinglin-report-template”。</translation>
    </message>
    <message>
        <source>Only version 1 of templates is known here; a newer Xinglin may read it.</source>
        <translation>本程序只认识第 1 版模板格式；较新的杏林或许能读取。</translation>
    </message>
    <message>
        <source>A template is named by up to 40 small letters, digits and hyphens.</source>
        <translation>模板代号由小写字母、数字和连字符组成，最多 40 个字符。</translation>
    </message>
    <message>
        <source>There is no such kind of report. Known are: %1.</source>
        <translation>没有这种报告。可用的有：%1。</translation>
    </message>
    <message>
        <source>Give it a name in both languages, “zh” and “en”.</source>
        <translation>用“zh”和“en”两种语言给出名称。</translation>
    </message>
    <message>
        <source>The file of the picture in Base64 is expected.</source>
        <translation>这里需要图片文件的 Base64 编码。</translation>
    </message>
    <message>
        <source>Say what the picture shows, for readers who do not see it.</source>
        <translation>说明图片内容，供看不到图片的读者使用。</translation>
    </message>
    <message>
        <source>“%1” cannot be left out: privacy and honesty need it. Put it where it suits.</source>
        <translation>“%1”不能省略：隐私和如实告知需要它。可以把它移到合适的位置。</translation>
    </message>
    <message>
        <source>There is no chapter “%1”. Known are: %2.</source>
        <translation>没有章节“%1”。可用的有：%2。</translation>
    </message>
    <message>
        <source>The chapter “%1” is there already.</source>
        <translation>章节“%1”已经有了。</translation>
    </message>
    <message>
        <source>There is no part “%1” that could be left out. Known are: %2.</source>
        <translation>没有可以省略的部分“%1”。可用的有：%2。</translation>
    </message>
    <message>
        <source>The part “%1” is left out already.</source>
        <translation>部分“%1”已经省略。</translation>
    </message>
    <message>
        <source>Nothing would be left of the chapter. Leave out the chapter itself.</source>
        <translation>这一章将没有内容。直接省略整章。</translation>
    </message>
    <message>
        <source>%1 lines to sign on are the most.</source>
        <translation>签字行最多 %1 行。</translation>
    </message>
    <message>
        <source>Say who signs here.</source>
        <translation>说明由谁在此签字。</translation>
    </message>
    <message>
        <source>%1 characters are the most.</source>
        <translation>最多 %1 个字符。</translation>
    </message>
    <message>
        <source>The text holds signs that cannot be printed.</source>
        <translation>文字中有无法打印的字符。</translation>
    </message>
    <message>
        <source>One line of printable signs is expected.</source>
        <translation>这里需要一行可打印的文字。</translation>
    </message>
    <message>
        <source>The file is larger than a template can be (1 MB).</source>
        <translation>文件超过模板的上限（1 MB）。</translation>
    </message>
    <message>
        <source>There is no report template “%1”.</source>
        <translation>没有报告模板“%1”。</translation>
    </message>
    <message>
        <source>“%1” came with the program and stays as it is. Copy it and change the copy.</source>
        <translation>“%1”是程序自带的模板，不能改动。复制后修改副本。</translation>
    </message>
    <message>
        <source>There is a template “%1” already. Choose another key.</source>
        <translation>已有模板“%1”。换一个代号。</translation>
    </message>
    <message>
        <source>“%1” is a template of another kind of report.</source>
        <translation>“%1”是另一种报告的模板。</translation>
    </message>
    <message>
        <source>The report template “%1” has no version %2.</source>
        <translation>报告模板“%1”没有第 %2 版。</translation>
    </message>
    <message>
        <source>One of %1 is expected; leave it out for what is asked for.</source>
        <translation>只能是 %1 之一；不写则按所要求的纸张。</translation>
    </message>
    <message>
        <source>The name of a font family is expected, up to %1 signs in one line; leave it out for the standard fonts.</source>
        <translation>此处应为字体名称，一行，最多 %1 个字符；不填则用标准字体。</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>a schedule</comment>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>“%1” is the template of %2 (schedules). Give them another one first.</source>
        <translation>“%1”是计划%2所用的模板。先给它们换一个模板。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between schedules</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>RuleProse</name>
    <message>
        <source>only %1</source>
        <translation>仅 %1</translation>
    </message>
    <message>
        <source>no further alert within %1 after the end</source>
        <translation>结束后 %1内不再告警</translation>
    </message>
    <message>
        <source>severity %1</source>
        <translation>级别 %1</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>at or above %1</source>
        <translation>不低于 %1</translation>
    </message>
    <message>
        <source>above %1</source>
        <translation>高于 %1</translation>
    </message>
    <message>
        <source>at or below %1</source>
        <translation>不高于 %1</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>低于 %1</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>至少 %1</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>超过 %1</translation>
    </message>
    <message>
        <source>%1 standard deviations</source>
        <translation>%1 个标准差</translation>
    </message>
    <message>
        <source>the watch reports: %1</source>
        <translation>手表上报：%1</translation>
    </message>
    <message>
        <source>no %1 while the watch is worn</source>
        <translation>佩戴手表期间无%1数据</translation>
    </message>
    <message>
        <source>no data while the watch is worn</source>
        <translation>佩戴手表期间无数据</translation>
    </message>
    <message>
        <source>%1 above the own usual by %2</source>
        <translation>%1高于本人平常%2</translation>
    </message>
    <message>
        <source>%1 below the own usual by %2</source>
        <translation>%1低于本人平常%2</translation>
    </message>
    <message>
        <source>%1 rises by %2 within %3</source>
        <translation>%1在 %3内升高%2</translation>
    </message>
    <message>
        <source>%1 falls by %2 within %3</source>
        <translation>%1在 %3内降低%2</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>持续 %1</translation>
    </message>
    <message>
        <source>in %1 values in a row</source>
        <translation>连续 %1 个值</translation>
    </message>
    <message>
        <source>(over within %1)</source>
        <translation>（回到 %1以内时解除）</translation>
    </message>
    <message>
        <source>(over when %1)</source>
        <translation>（%1时解除）</translation>
    </message>
    <message>
        <source>, and </source>
        <translation>，且</translation>
    </message>
    <message>
        <source>, or </source>
        <translation>，或</translation>
    </message>
</context>
<context>
    <name>RuleWords</name>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Observing</source>
        <translation>观察中</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Data came later than the live run looked back</source>
        <translation>数据迟到，超出当时的回看窗口</translation>
    </message>
    <message>
        <source>Its values were flagged only afterwards</source>
        <translation>其数值是事后才被标记的</translation>
    </message>
    <message>
        <source>The live rule was another one then</source>
        <translation>当时启用的规则版本不同</translation>
    </message>
    <message>
        <source>No program was watching then</source>
        <translation>当时没有程序在值守</translation>
    </message>
    <message>
        <source>The watch was given to somebody else afterwards</source>
        <translation>手表后来改绑给了他人</translation>
    </message>
    <message>
        <source>No such rule was in force then</source>
        <translation>当时没有启用此规则</translation>
    </message>
    <message>
        <source>The person&apos;s usual was not known yet</source>
        <translation>当时尚未建立个人基线</translation>
    </message>
    <message>
        <source>For a reason that cannot be told</source>
        <translation>原因不明</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>The key of an event such as SOS_EVENT is missing.</source>
        <translation>缺少事件标识，如 SOS_EVENT。</translation>
    </message>
    <message>
        <source>An absence lasts a minute or more.</source>
        <translation>无数据时长至少一分钟。</translation>
    </message>
    <message>
        <source>There is no such metric.</source>
        <translation>没有这个指标。</translation>
    </message>
    <message>
        <source>A position cannot be compared with a number.</source>
        <translation>位置不能与数值比较。</translation>
    </message>
    <message>
        <source>Sleep is known only after the night; no rule can watch it.</source>
        <translation>睡眠在夜间结束后才能得出，规则无法监测。</translation>
    </message>
    <message>
        <source>This kind of condition has no such field.</source>
        <translation>这类条件没有该字段。</translation>
    </message>
    <message>
        <source>A span of time from 0 to 31 days is expected.</source>
        <translation>时长应在 0 到 31 天之间。</translation>
    </message>
    <message>
        <source>A number of samples from 1 to 10000 is expected.</source>
        <translation>样本数应为 1 到 10000。</translation>
    </message>
    <message>
        <source>A number is expected.</source>
        <translation>此处应为数字。</translation>
    </message>
    <message>
        <source>A count begins every day at 0: below something it always is.</source>
        <translation>累计值每天从 0 开始，“低于”总会成立。</translation>
    </message>
    <message>
        <source>No plausible value is ever beyond this.</source>
        <translation>任何合理数值都不会超过此阈值。</translation>
    </message>
    <message>
        <source>Every plausible value is beyond this.</source>
        <translation>任何合理数值都会超过此阈值。</translation>
    </message>
    <message>
        <source>A span of time above 0 is expected.</source>
        <translation>时长应大于 0。</translation>
    </message>
    <message>
        <source>A number above 0 is expected.</source>
        <translation>数字应大于 0。</translation>
    </message>
    <message>
        <source>A count never falls within a day.</source>
        <translation>累计值在一天内不会下降。</translation>
    </message>
    <message>
        <source>A rule clears on the other side of its threshold.</source>
        <translation>解除值应在阈值的另一侧。</translation>
    </message>
    <message>
        <source>There is no usual value of this metric.</source>
        <translation>该指标没有个人基线。</translation>
    </message>
    <message>
        <source>A number of standard deviations above 0, up to 100, is expected.</source>
        <translation>标准差倍数应大于 0，不超过 100。</translation>
    </message>
    <message>
        <source>Two or more conditions are expected.</source>
        <translation>至少应有两个条件。</translation>
    </message>
    <message>
        <source>Conditions are nested too deep.</source>
        <translation>条件嵌套过深。</translation>
    </message>
    <message>
        <source>A rule has at most %1 conditions.</source>
        <translation>一条规则最多 %1 个条件。</translation>
    </message>
    <message>
        <source>There is no placeholder %1; known are %2.</source>
        <translation>没有占位符 %1；可用的有 %2。</translation>
    </message>
    <message>
        <source>The unit, position or person is missing.</source>
        <translation>缺少部门、岗位或人员。</translation>
    </message>
    <message>
        <source>These are too many stretches of hours.</source>
        <translation>时段过多。</translation>
    </message>
    <message>
        <source>Times of day and at least one weekday are expected.</source>
        <translation>应有起止时刻和至少一个星期几。</translation>
    </message>
    <message>
        <source>A code has 1 to 64 letters, digits, “-”, “_” or “.”.</source>
        <translation>编码为 1 到 64 个字母、数字、“-”、“_”或“.”。</translation>
    </message>
    <message>
        <source>The Chinese name is missing.</source>
        <translation>缺少中文名称。</translation>
    </message>
    <message>
        <source>A cool-down lasts at most 31 days.</source>
        <translation>冷却时间最长 31 天。</translation>
    </message>
    <message>
        <source>A late horizon lasts at most a day.</source>
        <translation>迟到窗口最长一天。</translation>
    </message>
    <message>
        <source>A channel&apos;s name is missing.</source>
        <translation>缺少通道名称。</translation>
    </message>
    <message>
        <source>a span of time such as 5 min</source>
        <translation>时长，如 5 min</translation>
    </message>
    <message>
        <source>at most 31 days</source>
        <translation>不超过 31 天</translation>
    </message>
    <message>
        <source>no … data (无 … 数据)</source>
        <translation>无 … 数据</translation>
    </message>
    <message>
        <source>a metric such as heart rate, “event …”, “no … data for …”, or “(”</source>
        <translation>指标（如心率）、“事件 …”、“佩戴时 … 无数据”或“(”</translation>
    </message>
    <message>
        <source>a metric, or “data”</source>
        <translation>指标，或“数据”</translation>
    </message>
    <message>
        <source>“for” and a span of time such as 30 min</source>
        <translation>“for”和时长，如 30 min</translation>
    </message>
    <message>
        <source>rises or falls</source>
        <translation>上升或下降</translation>
    </message>
    <message>
        <source>a comparison (&gt;, &gt;=, &lt;, &lt;=), rises or falls</source>
        <translation>比较符（&gt;、&gt;=、&lt;、&lt;=）、上升或下降</translation>
    </message>
    <message>
        <source>&gt;= or &gt;: the change has no sign</source>
        <translation>&gt;= 或 &gt;：变化量不带方向</translation>
    </message>
    <message>
        <source>“within” and a span of time such as 30 min</source>
        <translation>“于 … 内”和时长，如 30 min</translation>
    </message>
    <message>
        <source>+ where the value is above, - where it is below</source>
        <translation>高于用 +，低于用 -</translation>
    </message>
    <message>
        <source>a number of standard deviations such as 4 sd</source>
        <translation>标准差倍数，如 4 sd</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>the unit of %1: %2</source>
        <translation>%1的单位：%2</translation>
    </message>
    <message>
        <source>a whole number from 1 to 10000</source>
        <translation>1 到 10000 的整数</translation>
    </message>
    <message>
        <source>&lt;= or &lt;: the rule clears on the other side</source>
        <translation>&lt;= 或 &lt;：解除值在另一侧</translation>
    </message>
    <message>
        <source>&gt;= or &gt;: the rule clears on the other side</source>
        <translation>&gt;= 或 &gt;：解除值在另一侧</translation>
    </message>
    <message>
        <source>fewer conditions</source>
        <translation>更少的条件</translation>
    </message>
    <message>
        <source>fewer parentheses within each other</source>
        <translation>更少的括号层数</translation>
    </message>
    <message>
        <source>and, or, or “)”</source>
        <translation>且、或，或“)”</translation>
    </message>
    <message>
        <source>and, or, for, hours (at 22:00-06:00), a unit, position or person, cool-down, or -&gt; P0, P1, P2, info</source>
        <translation>且、或、持续、时段（于 22:00-06:00）、部门、岗位、人员、冷却，或 -&gt; P0、P1、P2、提示</translation>
    </message>
    <message>
        <source>P0, P1, P2 or info</source>
        <translation>P0、P1、P2 或提示</translation>
    </message>
    <message>
        <source>a time of day such as 22:00</source>
        <translation>时刻，如 22:00</translation>
    </message>
    <message>
        <source>“-” and a time of day such as 06:00</source>
        <translation>“-”和时刻，如 06:00</translation>
    </message>
    <message>
        <source>a day of the week such as Fri</source>
        <translation>星期几，如周五</translation>
    </message>
    <message>
        <source>a code (with other signs: in quotes)</source>
        <translation>编码（含其他符号时加引号）</translation>
    </message>
    <message>
        <source>the code of a unit</source>
        <translation>部门编码</translation>
    </message>
    <message>
        <source>the code of a person</source>
        <translation>人员工号</translation>
    </message>
    <message>
        <source>the end: the line is too long</source>
        <translation>结尾：这一行太长</translation>
    </message>
    <message>
        <source>At the end is missing: %1.</source>
        <translation>结尾缺少：%1。</translation>
    </message>
    <message>
        <source>At “%1” (column %2) is expected: %3.</source>
        <translation>“%1”处（第 %2 列）应为：%3。</translation>
    </message>
    <message>
        <source>There is no metric “%1”.</source>
        <translation>没有指标“%1”。</translation>
    </message>
    <message>
        <source>One of %1 is expected.</source>
        <translation>应为 %1 之一。</translation>
    </message>
    <message>
        <source>One of unit, position and person is expected.</source>
        <translation>unit、position、person 应有且只有一个。</translation>
    </message>
    <message>
        <source>There is no unit “%1”.</source>
        <translation>没有部门“%1”。</translation>
    </message>
    <message>
        <source>There is no person “%1”.</source>
        <translation>没有人员“%1”。</translation>
    </message>
    <message>
        <source>A time of day such as 22:00 is expected.</source>
        <translation>应为时刻，如 22:00。</translation>
    </message>
    <message>
        <source>Weekdays are numbers from 1 (Monday) to 7 (Sunday).</source>
        <translation>星期几为 1（周一）到 7（周日）的数字。</translation>
    </message>
    <message>
        <source>This is empty.</source>
        <translation>此处为空。</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>第 %1 行第 %2 列</translation>
    </message>
    <message>
        <source>An object is expected here.</source>
        <translation>此处应为对象。</translation>
    </message>
    <message>
        <source>A text in quotes is expected.</source>
        <translation>应为带引号的文本。</translation>
    </message>
    <message>
        <source>This is missing.</source>
        <translation>此项缺失。</translation>
    </message>
    <message>
        <source>true or false is expected.</source>
        <translation>应为 true 或 false。</translation>
    </message>
    <message>
        <source>A whole number from %1 to %2 is expected.</source>
        <translation>应为 %1 到 %2 的整数。</translation>
    </message>
    <message>
        <source>Seconds from 0 to %1 are expected.</source>
        <translation>应为 0 到 %1 秒。</translation>
    </message>
    <message>
        <source>A list in square brackets is expected.</source>
        <translation>应为方括号列表。</translation>
    </message>
    <message>
        <source>There is no such field.</source>
        <translation>没有这个字段。</translation>
    </message>
    <message>
        <source>SOS, fall and one-key alarm have one rule each, for everybody; no other may stand for it.</source>
        <translation>SOS、跌倒和一键报警各有一条面向所有人的规则，不可由其他规则替代。</translation>
    </message>
    <message>
        <source>The rule of an emergency is always live: whoever calls for help must be heard.</source>
        <translation>紧急事件的规则始终启用：呼救必须有人听到。</translation>
    </message>
    <message>
        <source>The rule of an emergency is P0 for everybody at any hour; only its texts and channels change.</source>
        <translation>紧急事件的规则任何时候对所有人都是 P0，只能修改文字和通道。</translation>
    </message>
    <message>
        <source>There is another rule “%1” for the same people.</source>
        <translation>相同范围内已有规则“%1”。</translation>
    </message>
    <message>
        <source>There is no rule “%1”.</source>
        <translation>没有规则“%1”。</translation>
    </message>
    <message>
        <source>Several rules are called “%1”; name one by its id.</source>
        <translation>有多条规则编码为“%1”，改用标识指定。</translation>
    </message>
    <message>
        <source>the name or key of an event such as SOS</source>
        <translation>事件的名称或键，如 SOS</translation>
    </message>
    <message>
        <source>This is no JSON: %1</source>
        <translation>这不是 JSON：%1</translation>
    </message>
    <message>
        <source>The field stands here twice.</source>
        <translation>该字段在此处出现了两次。</translation>
    </message>
</context>
<context>
    <name>Schedules</name>
    <message>
        <source>Another program makes this report already.</source>
        <translation>另一个程序正在生成这份报告。</translation>
    </message>
    <message>
        <source>A schedule needs a name of at most %1 signs.</source>
        <translation>报告计划需要名称，最多 %1 个字符。</translation>
    </message>
    <message>
        <source>The time of the schedule cannot be read.</source>
        <translation>无法识别报告计划的时间。</translation>
    </message>
    <message>
        <source>The last days must be between 1 and 366 in number.</source>
        <translation>最近天数须在 1 至 366 之间。</translation>
    </message>
    <message>
        <source>Say which report and in which formats.</source>
        <translation>须指定报告种类和文件格式。</translation>
    </message>
    <message>
        <source>The folder must be named from the root on, so that every program finds it.</source>
        <translation>文件夹须写完整路径，以便每个程序都能找到。</translation>
    </message>
    <message>
        <source>Keep 0 (all) to %1 periods.</source>
        <translation>保留期数须在 0（全部）至 %1 之间。</translation>
    </message>
    <message>
        <source>Make up 1 to %1 missed periods.</source>
        <translation>补做的期数须在 1 至 %1 之间。</translation>
    </message>
    <message>
        <source>Say of which unit the report is.</source>
        <translation>须指定报告的部门。</translation>
    </message>
    <message>
        <source>There is no schedule “%1”; “xinglinctl schedule list” tells those there are.</source>
        <translation>没有名为“%1”的报告计划；用“xinglinctl schedule list”查看现有的计划。</translation>
    </message>
    <message>
        <source>The folder %1 is not there. Connect its drive or make it again, or give the schedule another one.</source>
        <translation>文件夹 %1 不存在。连接其所在磁盘或重新建立该文件夹，或为计划另选文件夹。</translation>
    </message>
    <message>
        <source>%1 is a file, not a folder. Give the schedule another folder.</source>
        <translation>%1 是文件而不是文件夹。为计划另选文件夹。</translation>
    </message>
    <message>
        <source>Nothing can be written into the folder %1. Make room and see to its rights, or give the schedule another one.</source>
        <translation>无法写入文件夹 %1。检查剩余空间和写入权限，或为计划另选文件夹。</translation>
    </message>
    <message>
        <source>This program does not know “%1”. Change the schedule, or use the program that made it.</source>
        <translation>本程序不认识“%1”。修改该计划，或使用建立它的程序版本。</translation>
    </message>
    <message>
        <source>The unit has no sub-units with people.</source>
        <translation>该部门没有有人员的下级部门。</translation>
    </message>
    <message>
        <source>The disk of the folder %1 is full. Make room; it is tried again.</source>
        <translation>文件夹 %1 所在磁盘已满。腾出空间后会再次尝试。</translation>
    </message>
    <message>
        <source>No data has arrived for %1 in %2. Bring it in; the report is tried again.</source>
        <translation>%1 在 %2 还没有数据。导入数据后会再次尝试生成报告。</translation>
    </message>
    <message>
        <source>No data has arrived for %1 in %2; the other reports were made. It is tried again.</source>
        <translation>%1 在 %2 还没有数据；其他报告已生成。之后会再次尝试。</translation>
    </message>
    <message>
        <source>The data ends on %1, within the period.</source>
        <translation>数据截至 %1，未覆盖整个报告期。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the days of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>On the last day of every month at %1</source>
        <translation>每月最后一天 %1</translation>
    </message>
    <message>
        <source>On day %1 of every month at %2</source>
        <translation>每月 %1 日 %2</translation>
    </message>
    <message>
        <source>On the last day of month %1 of every quarter at %2</source>
        <translation>每季度第 %1 个月最后一天 %2</translation>
    </message>
    <message>
        <source>On day %1 of month %2 of every quarter at %3</source>
        <translation>每季度第 %2 个月 %1 日 %3</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>周二</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>周三</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>周日</translation>
    </message>
    <message>
        <source>Every day at %1</source>
        <translation>每天 %1</translation>
    </message>
    <message>
        <source>Every %1 at %2</source>
        <translation>每%1 %2</translation>
    </message>
    <message>
        <source>the day before</source>
        <translation>前一天</translation>
    </message>
    <message>
        <source>the week before</source>
        <translation>上周</translation>
    </message>
    <message>
        <source>the month before</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>the quarter before</source>
        <translation>上季度</translation>
    </message>
    <message>
        <source>the year before</source>
        <translation>上年</translation>
    </message>
    <message numerus="yes">
        <source>the last %n day(s)</source>
        <translation>
            <numerusform>最近 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>the week up to the day before</source>
        <translation>本周截至前一天</translation>
    </message>
    <message>
        <source>the month up to the day before</source>
        <translation>本月截至前一天</translation>
    </message>
    <message>
        <source>the quarter up to the day before</source>
        <translation>本季度截至前一天</translation>
    </message>
    <message>
        <source>the year up to the day before</source>
        <translation>本年截至前一天</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Being made</source>
        <translation>生成中</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>已生成</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <comment>periods</comment>
        <translation>
            <numerusform>跳过 %n 期</numerusform>
        </translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>not finished</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>made</source>
        <translation>已生成</translation>
    </message>
    <message>
        <source>was there already</source>
        <translation>原已存在</translation>
    </message>
    <message>
        <source>removed, newer ones are kept</source>
        <translation>已删除，保留较新的</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>each sub-unit of %1</source>
        <translation>%1的每个下级部门</translation>
    </message>
    <message>
        <source>%1: “%2” of %3 for %4, in %5, as %6, into %7.</source>
        <comment>when: report, unit, days, language, formats, folder</comment>
        <translation>%1：生成%3%4的“%2”，%5，%6，存入 %7。</translation>
    </message>
    <message>
        <source>%1 and each unit below it</source>
        <translation>%1及其下每个部门</translation>
    </message>
    <message>
        <source>each person of %1</source>
        <translation>%1的每个人员</translation>
    </message>
    <message>
        <source>People without data, who have no report: %1.</source>
        <translation>没有数据因而未生成报告的人数：%1。</translation>
    </message>
    <message>
        <source>the moment it is made</source>
        <translation>当时</translation>
    </message>
    <message>
        <source>left, changed or another schedule&apos;s</source>
        <translation>保留，已被修改或属于其他计划</translation>
    </message>
    <message>
        <source>Month %1 never has a day %2.</source>
        <translation>%1 月没有 %2 日。</translation>
    </message>
    <message>
        <source>%1 (template: %2)</source>
        <comment>a report</comment>
        <translation>%1（模板：%2）</translation>
    </message>
    <message>
        <source>January</source>
        <translation>1月</translation>
    </message>
    <message>
        <source>February</source>
        <translation>2月</translation>
    </message>
    <message>
        <source>March</source>
        <translation>3月</translation>
    </message>
    <message>
        <source>April</source>
        <translation>4月</translation>
    </message>
    <message>
        <source>May</source>
        <translation>5月</translation>
    </message>
    <message>
        <source>June</source>
        <translation>6月</translation>
    </message>
    <message>
        <source>July</source>
        <translation>7月</translation>
    </message>
    <message>
        <source>August</source>
        <translation>8月</translation>
    </message>
    <message>
        <source>September</source>
        <translation>9月</translation>
    </message>
    <message>
        <source>October</source>
        <translation>10月</translation>
    </message>
    <message>
        <source>November</source>
        <translation>11月</translation>
    </message>
    <message>
        <source>December</source>
        <translation>12月</translation>
    </message>
    <message>
        <source>Every year on the last day of %1 at %2</source>
        <translation>每年%1最后一天 %2</translation>
    </message>
    <message>
        <source>Every year on %1 %2 at %3</source>
        <comment>day of the month, name of the month, time</comment>
        <translation>每年%2%1日 %3</translation>
    </message>
    <message>
        <source>The schedule is paused.</source>
        <translation>该计划已暂停。</translation>
    </message>
    <message>
        <source>%1 of %2 reports are withheld, as they say only that there are too few people to be shown: %3.</source>
        <translation>%2 份报告中有 %1 份不公开，其中只说明人数过少、不予显示：%3。</translation>
    </message>
    <message>
        <source>Withheld</source>
        <translation>不公开</translation>
    </message>
</context>
<context>
    <name>Script</name>
    <message>
        <source>Adlam</source>
        <translation>阿德拉姆文</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>阿拉伯文</translation>
    </message>
    <message>
        <source>Balinese</source>
        <translation>巴厘文</translation>
    </message>
    <message>
        <source>Bengali</source>
        <translation>孟加拉文</translation>
    </message>
    <message>
        <source>Chakma</source>
        <translation>查克玛文</translation>
    </message>
    <message>
        <source>Cham</source>
        <translation>占文</translation>
    </message>
    <message>
        <source>Devanagari</source>
        <translation>天城文</translation>
    </message>
    <message>
        <source>Gujarati</source>
        <translation>古吉拉特文</translation>
    </message>
    <message>
        <source>Gurmukhi</source>
        <translation>古木基文</translation>
    </message>
    <message>
        <source>Hanifi Rohingya</source>
        <translation>哈乃斐罗兴亚文</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>希伯来文</translation>
    </message>
    <message>
        <source>Javanese</source>
        <translation>爪哇文</translation>
    </message>
    <message>
        <source>Kannada</source>
        <translation>卡纳达文</translation>
    </message>
    <message>
        <source>Khmer</source>
        <translation>高棉文</translation>
    </message>
    <message>
        <source>Lao</source>
        <translation>老挝文</translation>
    </message>
    <message>
        <source>Lepcha</source>
        <translation>绒巴文</translation>
    </message>
    <message>
        <source>Limbu</source>
        <translation>林布文</translation>
    </message>
    <message>
        <source>Malayalam</source>
        <translation>马拉雅拉姆文</translation>
    </message>
    <message>
        <source>Mandaic</source>
        <translation>曼达文</translation>
    </message>
    <message>
        <source>Meetei Mayek</source>
        <translation>曼尼普尔文</translation>
    </message>
    <message>
        <source>Mongolian</source>
        <translation>蒙古文</translation>
    </message>
    <message>
        <source>Myanmar</source>
        <translation>缅甸文</translation>
    </message>
    <message>
        <source>N’Ko</source>
        <translation>西非书面文字（N’Ko）</translation>
    </message>
    <message>
        <source>Odia</source>
        <translation>奥里亚文</translation>
    </message>
    <message>
        <source>Phags-pa</source>
        <translation>八思巴文</translation>
    </message>
    <message>
        <source>Samaritan</source>
        <translation>撒马利亚文</translation>
    </message>
    <message>
        <source>Sinhala</source>
        <translation>僧伽罗文</translation>
    </message>
    <message>
        <source>Sundanese</source>
        <translation>巽他文</translation>
    </message>
    <message>
        <source>Syriac</source>
        <translation>叙利亚文</translation>
    </message>
    <message>
        <source>Tai Tham</source>
        <translation>老傣文</translation>
    </message>
    <message>
        <source>Tai Viet</source>
        <translation>越南傣文</translation>
    </message>
    <message>
        <source>Tamil</source>
        <translation>泰米尔文</translation>
    </message>
    <message>
        <source>Telugu</source>
        <translation>泰卢固文</translation>
    </message>
    <message>
        <source>Thaana</source>
        <translation>它拿文</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>泰文</translation>
    </message>
    <message>
        <source>Tibetan</source>
        <translation>藏文</translation>
    </message>
    <message>
        <source>Hangul jamo</source>
        <translation>谚文字母</translation>
    </message>
    <message>
        <source>another script</source>
        <translation>另一种文字</translation>
    </message>
</context>
<context>
    <name>Secrets</name>
    <message>
        <source>The key of the stored secrets is not on this machine, or the key store is locked. Unlock it, or enter the secrets again.</source>
        <translation>本机没有已存密钥的主密钥，或密钥库已锁定。解锁密钥库，或重新输入密钥。</translation>
    </message>
    <message>
        <source>The folder for keys cannot be made: %1</source>
        <translation>无法创建密钥文件夹：%1</translation>
    </message>
    <message>
        <source>The key cannot be written: %1</source>
        <translation>无法写入密钥：%1</translation>
    </message>
    <message>
        <source>A stored secret cannot be read. Enter it again.</source>
        <translation>已存的密钥无法读取，需重新输入。</translation>
    </message>
</context>
<context>
    <name>Severity</name>
    <message>
        <source>info</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>无数据</translation>
    </message>
</context>
<context>
    <name>SpotText</name>
    <message>
        <source>%1: median %2%3, half of the values %4, 90% of them %5</source>
        <translation>%1：中位数 %2%3，一半数值在 %4，90% 在 %5</translation>
    </message>
</context>
<context>
    <name>Storage</name>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>%1 is damaged. Use an older backup.</source>
        <translation>%1 已损坏。请使用更早的备份。</translation>
    </message>
    <message>
        <source>%1 is damaged or is no workspace. Restore the latest backup into a new folder.</source>
        <translation>%1 已损坏或不是工作区。请把最近的备份恢复到新文件夹。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>The program is incomplete: %1 is missing.</source>
        <translation>程序不完整：缺少 %1。</translation>
    </message>
    <message>
        <source>The audit chain does not fit at entry %1: it or one before it was changed or removed.</source>
        <translation>审计链在第 %1 条不吻合：该条或之前的某条被修改或删除。</translation>
    </message>
    <message>
        <source>The backup was made by a newer version of the program. Update the program to restore it.</source>
        <translation>该备份由更新版本的程序生成。请升级程序后再恢复。</translation>
    </message>
    <message>
        <source>The file is no backup of a workspace.</source>
        <translation>该文件不是工作区备份。</translation>
    </message>
    <message>
        <source>The backup cannot be written over the workspace itself.</source>
        <translation>备份不能覆盖工作区自身。</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>文件夹 %1 不存在。</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>文件 %1 不存在。</translation>
    </message>
    <message>
        <source>There is a workspace in %1 already. Restore into another folder.</source>
        <translation>%1 中已有工作区。请恢复到其他文件夹。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made. Check its rights.</source>
        <translation>无法创建文件夹 %1。请检查权限。</translation>
    </message>
    <message>
        <source>There is no such device.</source>
        <translation>没有这台设备。</translation>
    </message>
    <message>
        <source>A device needs a serial number.</source>
        <translation>设备需要序列号。</translation>
    </message>
    <message>
        <source>The device is in use.</source>
        <translation>设备正在使用中。</translation>
    </message>
    <message>
        <source>A binding ends after it begins.</source>
        <translation>绑定的结束必须晚于开始。</translation>
    </message>
    <message>
        <source>Somebody else wears the device during that time.</source>
        <translation>该时段内设备由他人佩戴。</translation>
    </message>
    <message>
        <source>Somebody changed the binding meanwhile. Look again.</source>
        <translation>绑定刚被他人修改。请重新查看。</translation>
    </message>
    <message>
        <source>There is no such binding.</source>
        <translation>没有这条绑定。</translation>
    </message>
    <message>
        <source>The disk is full; nothing was changed. Free some space and try again.</source>
        <translation>磁盘已满；没有任何更改。请腾出空间后重试。</translation>
    </message>
    <message>
        <source>%1 cannot be read or written. Check the disk and the rights of the folder.</source>
        <translation>无法读写 %1。请检查磁盘和文件夹权限。</translation>
    </message>
    <message>
        <source>%1 is damaged. Run the check to see what is affected, and restore the latest backup.</source>
        <translation>%1 已损坏。请运行检查以了解影响范围，并恢复最近的备份。</translation>
    </message>
    <message>
        <source>The workspace may not be written. Check the rights of %1.</source>
        <translation>工作区不可写入。请检查 %1 的权限。</translation>
    </message>
    <message>
        <source>Another program has been writing to the workspace for too long. Try again.</source>
        <translation>另一程序占用工作区写入过久。请重试。</translation>
    </message>
    <message>
        <source>The change contradicts what is already stored.</source>
        <translation>该更改与已存储的内容矛盾。</translation>
    </message>
    <message>
        <source>The store of the workspace failed unexpectedly.</source>
        <translation>工作区存储意外失败。</translation>
    </message>
    <message>
        <source>There is no such unit on that day.</source>
        <translation>当日没有该单位。</translation>
    </message>
    <message>
        <source>The unit above does not exist on that day.</source>
        <translation>当日上级单位不存在。</translation>
    </message>
    <message>
        <source>The unit above is closed before this one ends.</source>
        <translation>上级单位在本单位结束前已关闭。</translation>
    </message>
    <message>
        <source>A unit needs a code and a first day before its last.</source>
        <translation>单位需要编码，且首日须早于末日。</translation>
    </message>
    <message>
        <source>There is a unit %1 already.</source>
        <translation>单位 %1 已存在。</translation>
    </message>
    <message>
        <source>A unit cannot stand under itself or a unit below it.</source>
        <translation>单位不能置于自身或其下级之下。</translation>
    </message>
    <message>
        <source>The last day lies before the first.</source>
        <translation>末日早于首日。</translation>
    </message>
    <message>
        <source>There are still units below it after that day. Move or close them first.</source>
        <translation>此日之后其下仍有单位。请先移动或关闭它们。</translation>
    </message>
    <message>
        <source>There are still people in it after that day. Move them first.</source>
        <translation>此日之后其中仍有人员。请先调动他们。</translation>
    </message>
    <message>
        <source>There is no such person.</source>
        <translation>没有此人。</translation>
    </message>
    <message>
        <source>A person needs a code.</source>
        <translation>人员需要工号。</translation>
    </message>
    <message>
        <source>There is no such import.</source>
        <translation>没有这次导入。</translation>
    </message>
    <message>
        <source>There is a workspace in %1 already.</source>
        <translation>%1 中已有工作区。</translation>
    </message>
    <message>
        <source>There is no workspace in %1.</source>
        <translation>%1 中没有工作区。</translation>
    </message>
    <message>
        <source>The folder of the workspace may not be written.</source>
        <translation>工作区文件夹不可写入。</translation>
    </message>
    <message>
        <source>The workspace was made by a newer version of the program and is open for reading only. Update the program to change it.</source>
        <translation>该工作区由更新版本的程序创建，仅以只读方式打开。请升级程序后再修改。</translation>
    </message>
    <message>
        <source>The workspace has to be brought up to date before it can be read, but its folder may not be written.</source>
        <translation>读取前须升级该工作区，但其文件夹不可写入。</translation>
    </message>
    <message>
        <source>The day lies outside the years 1 to 9999.</source>
        <translation>日期超出 1 至 9999 年。</translation>
    </message>
    <message>
        <source>Restore the latest backup into a new folder; what is still readable here can be exported before.</source>
        <translation>请把最近的备份恢复到新文件夹；此处仍可读的内容可先导出。</translation>
    </message>
    <message>
        <source>The structure of the file is damaged: %1</source>
        <translation>文件结构已损坏：%1</translation>
    </message>
    <message>
        <source>Something refers to a unit, person, device or import that does not exist.</source>
        <translation>有内容引用了不存在的单位、人员、设备或导入。</translation>
    </message>
    <message>
        <source>The place of a unit in the organisation contradicts itself.</source>
        <translation>某单位在组织中的位置自相矛盾。</translation>
    </message>
    <message>
        <source>Two people wear one device at once.</source>
        <translation>两人同时佩戴同一设备。</translation>
    </message>
    <message>
        <source>A person is a member of two units at once.</source>
        <translation>某人同时属于两个单位。</translation>
    </message>
    <message>
        <source>The next number would be given a second time.</source>
        <translation>下一个编号会被重复发放。</translation>
    </message>
    <message>
        <source>Compare with a backup to see what was changed. The rest of the data is not affected.</source>
        <translation>请与备份比较以查明改动。其余数据不受影响。</translation>
    </message>
    <message>
        <source>The file is no workspace.</source>
        <translation>该文件不是工作区。</translation>
    </message>
    <message>
        <source>A newer version of the program has changed the workspace meanwhile. Update this one.</source>
        <translation>更新版本的程序已在此期间更改了工作区。请升级本程序。</translation>
    </message>
    <message>
        <source>The check-up was changed by somebody else. Look at it again first.</source>
        <translation>该体检记录已被他人修改。请先重新查看。</translation>
    </message>
    <message>
        <source>A check-up needs a date.</source>
        <translation>体检记录需要日期。</translation>
    </message>
    <message>
        <source>There is no check-up on that day.</source>
        <translation>当天没有体检记录。</translation>
    </message>
    <message>
        <source>The channel was changed by somebody else. Look at it again first.</source>
        <translation>该通道已被他人修改，先重新查看再操作。</translation>
    </message>
    <message>
        <source>There is no channel %1.</source>
        <translation>没有通道 %1。</translation>
    </message>
    <message>
        <source>A stored alert rule cannot be read.</source>
        <translation>存储的告警规则无法读取。</translation>
    </message>
    <message>
        <source>The rule was changed by somebody else. Look at it again first.</source>
        <translation>规则已被他人修改，先重新查看。</translation>
    </message>
    <message>
        <source>It is not there, or over already.</source>
        <translation>不存在或已结束。</translation>
    </message>
    <message>
        <source>It is not there any more. Look again first.</source>
        <translation>该条目已不存在，先刷新。</translation>
    </message>
    <message>
        <source>It was changed by somebody else. Look at it again first.</source>
        <translation>该条目已被他人修改，先重新查看。</translation>
    </message>
    <message>
        <source>The duty rota still names this shift.</source>
        <translation>排班仍在使用这个班次。</translation>
    </message>
    <message>
        <source>The person is on duty there at that time already.</source>
        <translation>该人员在此时段已有值班。</translation>
    </message>
    <message>
        <source>The order was changed by somebody else. Look at it again first.</source>
        <translation>工单已被他人修改，先重新查看。</translation>
    </message>
    <message>
        <source>There is no such order.</source>
        <translation>没有该工单。</translation>
    </message>
    <message>
        <source>The queue shows an order otherwise than it is.</source>
        <translation>队列中的工单与工单本身不一致。</translation>
    </message>
    <message>
        <source>An order and its time line contradict each other.</source>
        <translation>工单与其时间线相互矛盾。</translation>
    </message>
    <message>
        <source>An order names something that is not stored.</source>
        <translation>工单引用了未保存的内容。</translation>
    </message>
    <message>
        <source>The disk is full. Free some space and open the workspace again.</source>
        <translation>磁盘已满。请释放空间后重新打开工作区。</translation>
    </message>
    <message>
        <source>A stored report template cannot be read.</source>
        <translation>一个已保存的报告模板无法读取。</translation>
    </message>
    <message>
        <source>The template was changed by somebody else. Look at it again first.</source>
        <translation>模板已被别人修改。先重新查看。</translation>
    </message>
    <message>
        <source>There is no report template “%1”.</source>
        <translation>没有报告模板“%1”。</translation>
    </message>
    <message>
        <source>The schedule “%1” cannot be read. Remove it and add it again.</source>
        <translation>无法读取报告计划“%1”。删除后重新添加。</translation>
    </message>
    <message>
        <source>There is a schedule “%1” already.</source>
        <translation>已有名为“%1”的报告计划。</translation>
    </message>
</context>
<context>
    <name>TemplateProblem</name>
    <message>
        <source>Name of the template</source>
        <translation>模板名称</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Line above the title</source>
        <translation>标题上方一行</translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation>导言</translation>
    </message>
    <message>
        <source>Note to the reader</source>
        <translation>致读者</translation>
    </message>
    <message>
        <source>Closing text</source>
        <translation>结束语</translation>
    </message>
    <message>
        <source>Accent colour</source>
        <translation>强调色</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>标志</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Lines to sign on</source>
        <translation>签字行</translation>
    </message>
    <message>
        <source>%1: Give it a name in Chinese and in English.</source>
        <translation>%1：中文、英文名称都要填写。</translation>
    </message>
    <message>
        <source>%1 (Chinese)</source>
        <comment>a field of the form</comment>
        <translation>%1（中文）</translation>
    </message>
    <message>
        <source>%1 (English)</source>
        <comment>a field of the form</comment>
        <translation>%1（英文）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a field of the form, what is wrong with it</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>Units</name>
    <message>
        <source>%1 people</source>
        <translation>%1 人</translation>
    </message>
    <message>
        <source>Health: %1</source>
        <translation>健康：%1</translation>
    </message>
    <message>
        <source>Open alerts now, with everything below: %1 P0, %2 P1, %3 P2</source>
        <translation>当前未结告警（含下级）：P0 %1，P1 %2，P2 %3</translation>
    </message>
    <message>
        <source>Wearing rate: %1</source>
        <translation>佩戴率：%1</translation>
    </message>
</context>
<context>
    <name>Vitals</name>
    <message>
        <source>Stored vitals are damaged. Restore the workspace from a backup.</source>
        <translation>已存储的体征数据损坏。请从备份恢复工作区。</translation>
    </message>
    <message>
        <source>Data that waits to be merged is damaged. Restore the workspace from a backup.</source>
        <translation>等待合并的数据损坏。请从备份恢复工作区。</translation>
    </message>
    <message>
        <source>A stored summary is damaged. Run check; summaries can be made again from the data.</source>
        <translation>某个已存储的汇总损坏。请运行检查；汇总可由数据重建。</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>The demo&apos;s data is missing.</source>
        <translation>缺少演示数据。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>无法创建文件夹 %1。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>无法写入 %1：%2。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>The demo&apos;s file %1 was not taken: %2</source>
        <translation>演示文件 %1 未被接受：%2</translation>
    </message>
    <message>
        <source>There is no device %1.</source>
        <translation>没有设备 %1。</translation>
    </message>
    <message>
        <source>A binding needs a device and a time that ends after it begins.</source>
        <translation>绑定需要设备以及结束晚于开始的时间。</translation>
    </message>
    <message>
        <source>The workspace was closed.</source>
        <translation>工作区已关闭。</translation>
    </message>
    <message>
        <source>The program met an error of its own. The log tells more.</source>
        <translation>程序自身出错。详情见日志。</translation>
    </message>
    <message>
        <source>The period is not a range of days.</source>
        <translation>期间不是有效的日期范围。</translation>
    </message>
    <message>
        <source>There is no analysed metric &quot;%1&quot;.</source>
        <translation>没有可分析的指标“%1”。</translation>
    </message>
    <message>
        <source>The import was cancelled.</source>
        <translation>导入已取消。</translation>
    </message>
    <message>
        <source>There is no person %1.</source>
        <translation>没有人员 %1。</translation>
    </message>
    <message>
        <source>The device %1 is worn already from %2 on.</source>
        <translation>设备 %1 自 %2 起已有人佩戴。</translation>
    </message>
    <message>
        <source>The same file was imported on %1; it brings nothing new.</source>
        <translation>同一文件已于 %1 导入；没有新内容。</translation>
    </message>
    <message>
        <source>The same file was imported on %1.</source>
        <translation>同一文件已于 %1 导入。</translation>
    </message>
    <message>
        <source>The person %1 stands in line %2 already, with other content.</source>
        <translation>人员 %1 已在第 %2 行出现，内容不同。</translation>
    </message>
    <message>
        <source>There is no unit %1.</source>
        <translation>没有单位 %1。</translation>
    </message>
    <message>
        <source>The mapping %1 cannot be read: %2</source>
        <translation>无法读取列映射 %1：%2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no kind of file that can be imported.</source>
        <translation>“%1”不是可导入的文件类型。</translation>
    </message>
    <message>
        <source>It cannot be told what %1 holds. Name its kind, or give a mapping of its columns.</source>
        <translation>无法判断 %1 的内容。请指定类型或提供列映射。</translation>
    </message>
    <message numerus="yes">
        <source>Devices nobody wears: %n.</source>
        <translation>
            <numerusform>无人佩戴的设备：%n 台。</numerusform>
        </translation>
    </message>
    <message>
        <source>Another value is stored for the same source and time. The stored one stays and counts no more.</source>
        <translation>同一来源和时间已存有另一个值。已存的值保留但不再计入。</translation>
    </message>
    <message>
        <source>Everything in the file is known already.</source>
        <translation>文件中的内容都已存在。</translation>
    </message>
    <message numerus="yes">
        <source>Heads who are not known yet: %n. Import the file again after the people.</source>
        <translation>
            <numerusform>尚未登记的负责人：%n 人。请在导入人员后再次导入该文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>The unit %1 stands in line %2 already, with other content.</source>
        <translation>单位 %1 已在第 %2 行出现，内容不同。</translation>
    </message>
    <message>
        <source>The unit %1 would be above itself.</source>
        <translation>单位 %1 会成为自身的上级。</translation>
    </message>
    <message>
        <source>Waiting data names a device that does not exist. Run check.</source>
        <translation>等待合并的数据引用了不存在的设备。请运行检查。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>Another program keeps this workspace and does not get on with its work. Close it and try again.</source>
        <translation>另一程序正在维护该工作区但没有进展。请关闭它后重试。</translation>
    </message>
    <message>
        <source>There is no unit %1 on %2.</source>
        <translation>%2 没有单位 %1。</translation>
    </message>
    <message>
        <source>A unit needs a name.</source>
        <translation>单位需要名称。</translation>
    </message>
    <message>
        <source>The stored values of a device on a day are damaged.</source>
        <translation>某设备某日的数值已损坏。</translation>
    </message>
    <message>
        <source>Restore the latest backup, or import the files of that day again into a new workspace.</source>
        <translation>请恢复最近的备份，或将该日文件重新导入新工作区。</translation>
    </message>
    <message>
        <source>The summary of a person&apos;s day is damaged.</source>
        <translation>某人某日的汇总已损坏。</translation>
    </message>
    <message>
        <source>Restore the latest backup.</source>
        <translation>请恢复最近的备份。</translation>
    </message>
    <message>
        <source>There is a summary of a person who does not exist.</source>
        <translation>存在不属于任何人员的汇总。</translation>
    </message>
    <message>
        <source>The figures of a unit&apos;s day are damaged.</source>
        <translation>某单位某日的数据已损坏。</translation>
    </message>
    <message>
        <source>The figures of a unit&apos;s day are not the sum of its people&apos;s.</source>
        <translation>某单位某日的数据不等于其人员之和。</translation>
    </message>
    <message>
        <source>There is no metric &quot;%1&quot;.</source>
        <translation>没有指标“%1”。</translation>
    </message>
    <message>
        <source>The analysis was stopped.</source>
        <translation>分析已停止。</translation>
    </message>
    <message>
        <source>There is no method “%1”; `xinglinctl methods` lists them.</source>
        <translation>没有方法“%1”；`xinglinctl methods` 可列出全部方法。</translation>
    </message>
    <message>
        <source>“%1” is a method for units.</source>
        <translation>“%1”是部门的方法。</translation>
    </message>
    <message>
        <source>“%1” is a method for people.</source>
        <translation>“%1”是人员的方法。</translation>
    </message>
    <message>
        <source>Check-ups that were there and changed: %1.</source>
        <translation>已有且被更改的体检：%1。</translation>
    </message>
    <message>
        <source>%1 has a check-up of %2 in line %3 already, with other content.</source>
        <translation>%1 在第 %3 行已有 %2 的体检，内容不同。</translation>
    </message>
    <message>
        <source>There is no such unit.</source>
        <translation>没有该部门。</translation>
    </message>
    <message>
        <source>A back-test needs a period that begins before it ends.</source>
        <translation>回测需要有效的起止日期。</translation>
    </message>
    <message>
        <source>A back-test needs a rule.</source>
        <translation>回测至少需要一条规则。</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>The clock was set back by %1 min; what is due moved with it.</source>
        <translation>系统时钟被拨回 %1 分钟，各项时限已随之前移。</translation>
    </message>
</context>
<context>
    <name>YearCalendar</name>
    <message>
        <source>Adjusted workday</source>
        <translation>调休上班</translation>
    </message>
    <message>
        <source>Weekend</source>
        <translation>周末</translation>
    </message>
    <message>
        <source>Workday</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source> w</source>
        <comment>work</comment>
        <extracomment>mark of an adjusted workday in a small calendar, one letter; a day of the month stands before it</extracomment>
        <translation>班</translation>
    </message>
    <message>
        <source>Mo</source>
        <extracomment>heads of the columns of a small calendar, as short as can be</extracomment>
        <translation>一</translation>
    </message>
    <message>
        <source>Tu</source>
        <translation>二</translation>
    </message>
    <message>
        <source>We</source>
        <translation>三</translation>
    </message>
    <message>
        <source>Th</source>
        <translation>四</translation>
    </message>
    <message>
        <source>Fr</source>
        <translation>五</translation>
    </message>
    <message>
        <source>Sa</source>
        <translation>六</translation>
    </message>
    <message>
        <source>Su</source>
        <translation>日</translation>
    </message>
</context>
<context>
    <name>xinglin::AbsenceImportSheet</name>
    <message>
        <source>Bring in absences</source>
        <translation>导入缺勤</translation>
    </message>
    <message>
        <source>Absences from %1</source>
        <translation>%1 中的缺勤</translation>
    </message>
    <message>
        <source>Lines of the file</source>
        <translation>文件各行</translation>
    </message>
    <message>
        <source>Leave the wrong lines out and bring in the others</source>
        <translation>略过有误的行，导入其余各行</translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>No lines</source>
        <translation>没有数据行</translation>
    </message>
    <message>
        <source>The file has a header and nothing below it.</source>
        <translation>文件只有表头，没有数据。</translation>
    </message>
    <message>
        <source>%1 new, %2 known already, %3 wrong.</source>
        <translation>新增 %1，已有 %2，有误 %3。</translation>
    </message>
    <message>
        <source>While a line is wrong nothing is brought in.</source>
        <translation>有误未除，一行也不导入。</translation>
    </message>
    <message>
        <source>There is nothing to bring in.</source>
        <translation>没有可导入的内容。</translation>
    </message>
</context>
<context>
    <name>xinglin::AbsenceLineModel</name>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>known already</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>wrong: %1</source>
        <translation>有误：%1</translation>
    </message>
</context>
<context>
    <name>xinglin::AbsenceModel</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>xinglin::AbsenceView</name>
    <message>
        <source>Choose a table of absences</source>
        <translation>选择缺勤表</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv)</source>
        <translation>表格 (*.csv *.tsv)</translation>
    </message>
    <message>
        <source>Everybody is there</source>
        <translation>全员在岗</translation>
    </message>
    <message>
        <source>Nothing is routed to who is absent. Enter absences here, or bring them in as a table.</source>
        <translation>不会向缺勤人员派单。在此登记缺勤，或导入缺勤表。</translation>
    </message>
    <message>
        <source>Enter an absence…</source>
        <translation>登记缺勤…</translation>
    </message>
    <message>
        <source>Take the absence back?</source>
        <translation>撤销这条缺勤？</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>无法读取文件：%1</translation>
    </message>
    <message>
        <source>%1 absences are new, %2 were known already.</source>
        <translation>新增缺勤 %1 条，已有 %2 条。</translation>
    </message>
    <message>
        <source>Nothing is routed to who is absent.</source>
        <translation>不会向缺勤人员派单。</translation>
    </message>
    <message>
        <source>Absences</source>
        <translation>缺勤</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Wrong lines left out: %1.</source>
        <translation>略过有误的行：%1。</translation>
    </message>
</context>
<context>
    <name>xinglin::ActSheet</name>
    <message numerus="yes">
        <source>%1: %n orders</source>
        <translation>
            <numerusform>%1：%n 张工单</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Why is it opened again?</source>
        <translation>为何重新打开？</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>What came of it?</source>
        <translation>回访结果</translation>
    </message>
    <message>
        <source>Result: what was found and done</source>
        <translation>结果：发现了什么、做了什么</translation>
    </message>
    <message>
        <source>Root cause: third order of this rule in seven days</source>
        <translation>根本原因：七天内同一规则的第三张工单</translation>
    </message>
    <message>
        <source>Follow up later</source>
        <translation>安排回访</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>要做什么</translation>
    </message>
    <message>
        <source> days from now</source>
        <translation> 天后</translation>
    </message>
    <message>
        <source>Days until the follow-up</source>
        <translation>距回访的天数</translation>
    </message>
    <message>
        <source>Why it was false</source>
        <translation>误报原因</translation>
    </message>
    <message>
        <source>In your words</source>
        <translation>补充说明</translation>
    </message>
    <message>
        <source>15 minutes</source>
        <translation>15 分钟</translation>
    </message>
    <message>
        <source>30 minutes</source>
        <translation>30 分钟</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>2 hours</source>
        <translation>2 小时</translation>
    </message>
    <message>
        <source>4 hours</source>
        <translation>4 小时</translation>
    </message>
    <message>
        <source>8 hours</source>
        <translation>8 小时</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>xinglin::AlertsPage</name>
    <message>
        <source>What must be done now?</source>
        <translation>现在要处理什么？</translation>
    </message>
    <message>
        <source>Silenced; the tab Silences ends it</source>
        <translation>已静默；可在“静默”页结束</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>您是谁？</translation>
    </message>
    <message>
        <source>That is me</source>
        <translation>就是我</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>视图名称</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Wall view</source>
        <translation>大屏</translation>
    </message>
    <message>
        <source>Fills the screen; Esc leaves</source>
        <translation>全屏显示，按 Esc 退出</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Silences</source>
        <translation>静默</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>运行指标</translation>
    </message>
    <message>
        <source>Fatigue</source>
        <translation>告警疲劳</translation>
    </message>
</context>
<context>
    <name>xinglin::AnalysisBoard</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>再显示 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xinglin::AnalysisCard</name>
    <message>
        <source>How was this computed?</source>
        <translation>如何得出？</translation>
    </message>
    <message>
        <source>How was this computed? %1</source>
        <translation>如何得出？%1</translation>
    </message>
</context>
<context>
    <name>xinglin::BacktestAlertModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Live run</source>
        <translation>实际运行</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>处置结论</translation>
    </message>
    <message>
        <source>Why they differ</source>
        <translation>差异原因</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>not</source>
        <translation>无</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>未判定</translation>
    </message>
    <message>
        <source>false alarm</source>
        <translation>误报</translation>
    </message>
    <message>
        <source>true</source>
        <translation>属实</translation>
    </message>
</context>
<context>
    <name>xinglin::BacktestLoadModel</name>
    <message>
        <source>Where or when</source>
        <translation>何处或何时</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>告警</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
</context>
<context>
    <name>xinglin::CalendarView</name>
    <message>
        <source>Choose years of a calendar</source>
        <translation>选择日历年份文件</translation>
    </message>
    <message>
        <source>Calendars (*.json)</source>
        <translation>日历 (*.json)</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>无法读取文件：%1</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>上一年</translation>
    </message>
    <message>
        <source>Year after</source>
        <translation>下一年</translation>
    </message>
    <message>
        <source>Bring in a year…</source>
        <translation>导入年份…</translation>
    </message>
    <message>
        <source>Not published yet: Monday to Friday count as workdays.</source>
        <translation>尚未公布：按周一至周五为工作日。</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>全员</translation>
    </message>
    <message>
        <source>the whole day</source>
        <translation>全天</translation>
    </message>
    <message>
        <source>%1: %2, %3; the clocks of P1 and P2 stand still outside of it.</source>
        <translation>%1：%2，%3；此外时段 P1、P2 停止计时。</translation>
    </message>
    <message>
        <source>%1: %2, %3; clocks run day and night.</source>
        <translation>%1：%2，%3；昼夜计时。</translation>
    </message>
    <message>
        <source>No calendar was chosen: the clocks of alerts run day and night.</source>
        <translation>未选择日历：告警昼夜计时。</translation>
    </message>
    <message>
        <source>Chinese public holidays</source>
        <translation>国务院节假日安排</translation>
    </message>
    <message>
        <source>filled: holiday · framed, w: working day instead of a rest day</source>
        <translation>填色：放假 · 边框加“班”：调休上班</translation>
    </message>
</context>
<context>
    <name>xinglin::ChannelForm</name>
    <message>
        <source>Save first: the test uses what is stored.</source>
        <translation>先保存：测试使用已保存的设置。</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>%1, after %2 ms</source>
        <translation>%1，用时 %2 毫秒</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>短名</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Severities</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Messages a minute</source>
        <translation>每分钟消息数</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>尝试次数</translation>
    </message>
    <message>
        <source>small letters, digits and hyphens</source>
        <translation>小写字母、数字和连字符</translation>
    </message>
    <message>
        <source>On</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Channel on</source>
        <translation>启用通道</translation>
    </message>
    <message>
        <source>Include the person&apos;s name</source>
        <translation>包含人员姓名</translation>
    </message>
    <message>
        <source>Without, only the person&apos;s code leaves this workspace.</source>
        <translation>不勾选时，只有人员工号离开本工作区。</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Language of the messages</source>
        <translation>消息语言</translation>
    </message>
    <message>
        <source>stored; leave empty to keep it</source>
        <translation>已保存；留空则不变</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Send a test</source>
        <translation>发送测试</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>xinglin::ChannelListModel</name>
    <message>
        <source>Channel</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Last sent</source>
        <translation>最近发送</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
</context>
<context>
    <name>xinglin::ChannelsView</name>
    <message>
        <source>Choose a certificate authority</source>
        <translation>选择证书颁发机构</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt);;All files (*)</source>
        <translation>证书 (*.pem *.crt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Remove the channel “%1”?</source>
        <translation>删除通道“%1”？</translation>
    </message>
    <message>
        <source>Its secrets are erased. Messages that wait on it are never sent.</source>
        <translation>其密钥将被清除。等待中的消息不再发送。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Add a channel</source>
        <translation>添加通道</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>通道</translation>
    </message>
</context>
<context>
    <name>xinglin::ChapterTree</name>
    <message>
        <source>%1 (always)</source>
        <translation>%1（必有）</translation>
    </message>
    <message>
        <source>Privacy and honesty need this chapter: it can be moved, not left out.</source>
        <translation>隐私和如实告知需要这一章：可以移动，不能省略。</translation>
    </message>
    <message>
        <source>Chapters of the report, in order</source>
        <translation>报告的章节，按顺序</translation>
    </message>
</context>
<context>
    <name>xinglin::CheckUpForm</name>
    <message>
        <source>Measures</source>
        <translation>体格测量</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>化验</translation>
    </message>
    <message>
        <source>Habits and history</source>
        <translation>习惯与病史</translation>
    </message>
    <message>
        <source>Vital signs, for the early warning score</source>
        <translation>生命体征（用于早期预警评分）</translation>
    </message>
    <message>
        <source>Not a number</source>
        <translation>不是数字</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) cannot be.</source>
        <translation>
            <numerusform>%n 个数值不可能成立。</numerusform>
        </translation>
    </message>
    <message>
        <source>Fill in what is known; the rest may stay empty.</source>
        <translation>填写已知项；其余可留空。</translation>
    </message>
    <message>
        <source>The diastolic pressure must be lower than the systolic one.</source>
        <translation>舒张压须低于收缩压。</translation>
    </message>
    <message>
        <source>HDL cholesterol must be lower than total cholesterol.</source>
        <translation>高密度脂蛋白胆固醇须低于总胆固醇。</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Not known</source>
        <extracomment>an answer of a questionnaire that was not given</extracomment>
        <translation>未知</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save check-up</source>
        <translation>保存体检</translation>
    </message>
</context>
<context>
    <name>xinglin::CheckUpPanel</name>
    <message>
        <source>None yet. Risks of heart and diabetes need what a check-up finds.</source>
        <translation>尚无。心血管和糖尿病风险需要体检结果。</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Edit the check-up of %1</source>
        <translation>编辑 %1 的体检</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove the check-up of %1</source>
        <translation>删除 %1 的体检</translation>
    </message>
    <message>
        <source>Add check-up</source>
        <translation>添加体检</translation>
    </message>
    <message>
        <source>Edit check-up</source>
        <translation>编辑体检</translation>
    </message>
    <message>
        <source>Remove the check-up of %1?</source>
        <translation>删除 %1 的体检？</translation>
    </message>
    <message>
        <source>Its values go; the log keeps that it was removed.</source>
        <translation>数值将被删除；日志会保留删除记录。</translation>
    </message>
    <message>
        <source>Check-ups</source>
        <translation>体检</translation>
    </message>
</context>
<context>
    <name>xinglin::ChipBar</name>
    <message>
        <source>Remove %1</source>
        <translation>移除%1</translation>
    </message>
</context>
<context>
    <name>xinglin::CommandPalette</name>
    <message>
        <source>Unit, person or page</source>
        <translation>部门、人员或页面</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
</context>
<context>
    <name>xinglin::ConcernModel</name>
    <message>
        <source>%1 %2, usually %3</source>
        <translation>%1 %2，平时 %3</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>%1 times the own usual spread, %2</source>
        <translation>为本人平时波动的 %1 倍，%2</translation>
    </message>
    <message numerus="yes">
        <source>%n days in a row</source>
        <translation>
            <numerusform>连续 %n 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xinglin::DayTableModel</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Mean of the days</source>
        <translation>日均值</translation>
    </message>
    <message>
        <source>n = %1</source>
        <translation>n = %1</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>baseline %1</source>
        <translation>基线 %1</translation>
    </message>
</context>
<context>
    <name>xinglin::DeviationLegend</name>
    <message>
        <source>far above</source>
        <translation>远高于平时</translation>
    </message>
    <message>
        <source>above</source>
        <translation>偏高</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>如常</translation>
    </message>
    <message>
        <source>below</source>
        <translation>偏低</translation>
    </message>
    <message>
        <source>far below</source>
        <translation>远低于平时</translation>
    </message>
    <message>
        <source>no baseline yet</source>
        <translation>尚无基线</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>无数据</translation>
    </message>
</context>
<context>
    <name>xinglin::DeviationModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>no baseline yet</source>
        <translation>尚无基线</translation>
    </message>
    <message>
        <source>as usual for this person</source>
        <translation>与本人平时一致</translation>
    </message>
    <message>
        <source>unusual for this person</source>
        <translation>与本人平时不同</translation>
    </message>
    <message>
        <source>far from usual for this person</source>
        <translation>远离本人平时水平</translation>
    </message>
    <message>
        <source>baseline %1</source>
        <translation>基线 %1</translation>
    </message>
    <message>
        <source>deviation %1 scales</source>
        <translation>偏离度 %1</translation>
    </message>
    <message>
        <source>n = %1</source>
        <translation>n = %1</translation>
    </message>
</context>
<context>
    <name>xinglin::DeviationStrip</name>
    <message>
        <source>Deviation of each day from the person&apos;s own baseline</source>
        <translation>每日与个人基线的偏离</translation>
    </message>
</context>
<context>
    <name>xinglin::DropArea</name>
    <message>
        <source>Drop files here</source>
        <translation>把文件拖到这里</translation>
    </message>
    <message>
        <source>Watch payloads (JSON, NDJSON), tables (CSV), Fitbit exports</source>
        <translation>手表数据（JSON、NDJSON）、表格（CSV）、Fitbit 导出</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Files to import</source>
        <translation>要导入的文件</translation>
    </message>
</context>
<context>
    <name>xinglin::DutyForm</name>
    <message>
        <source>Put somebody on duty</source>
        <translation>安排值班</translation>
    </message>
    <message>
        <source>Enter an absence</source>
        <translation>登记缺勤</translation>
    </message>
    <message>
        <source>Name or code</source>
        <translation>姓名或工号</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>首日</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>末日</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Duty list of everybody</source>
        <translation>全员值班表</translation>
    </message>
    <message>
        <source>The unit chosen above</source>
        <translation>上方所选部门</translation>
    </message>
    <message>
        <source>For</source>
        <translation>适用于</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Choose a person from the list.</source>
        <translation>从列表中选择人员。</translation>
    </message>
    <message>
        <source>It ends before it begins.</source>
        <translation>结束早于开始。</translation>
    </message>
</context>
<context>
    <name>xinglin::DutyNowPanel</name>
    <message>
        <source>until %1</source>
        <translation>至 %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>On duty now</source>
        <translation>当前值班</translation>
    </message>
    <message>
        <source>Next, from %1</source>
        <translation>下一班，%1 起</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一班</translation>
    </message>
    <message>
        <source>Nobody. Alerts that reach the duty list have no owner.</source>
        <translation>无人值班。升级到值班表的告警将无人负责。</translation>
    </message>
    <message>
        <source>Nobody is entered after that.</source>
        <translation>之后没有排班。</translation>
    </message>
</context>
<context>
    <name>xinglin::DutyPage</name>
    <message>
        <source>Who answers now, and who comes next?</source>
        <translation>现在谁值班，下一班是谁？</translation>
    </message>
    <message>
        <source>Views of the duty</source>
        <translation>值班视图</translation>
    </message>
    <message>
        <source>Rota</source>
        <translation>排班</translation>
    </message>
    <message>
        <source>Absences</source>
        <translation>缺勤</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Hand-over</source>
        <translation>交接班</translation>
    </message>
</context>
<context>
    <name>xinglin::EachBox</name>
    <message>
        <source>One report</source>
        <translation>一份报告</translation>
    </message>
    <message>
        <source>One for each direct sub-unit</source>
        <translation>每个直属下级部门一份</translation>
    </message>
    <message>
        <source>One for each unit, at every level</source>
        <translation>每个部门一份（含各级下属）</translation>
    </message>
    <message>
        <source>One for each person of a unit</source>
        <translation>部门内每人一份</translation>
    </message>
</context>
<context>
    <name>xinglin::EmergencyBanner</name>
    <message>
        <source>waiting for %1</source>
        <translation>已等待 %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Acknowledge this P0</source>
        <translation>确认此 P0</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open this P0 on the alerts page</source>
        <translation>在告警页打开此 P0</translation>
    </message>
</context>
<context>
    <name>xinglin::ExplainPopover</name>
    <message>
        <source>How was this computed?</source>
        <translation>如何得出？</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>输入</translation>
    </message>
</context>
<context>
    <name>xinglin::FatigueBoardView</name>
    <message>
        <source>Nothing wears anybody out</source>
        <translation>没有造成疲劳的规则</translation>
    </message>
    <message>
        <source>No order was opened in this period.</source>
        <translation>本期间没有新开工单。</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>of %1 rules</source>
        <translation>来自 %1 条规则</translation>
    </message>
    <message>
        <source>Share of the rules listed</source>
        <translation>所列规则占比</translation>
    </message>
    <message>
        <source>False alarms</source>
        <translation>误报</translation>
    </message>
    <message>
        <source>target &lt; 5%</source>
        <translation>目标 &lt; 5%</translation>
    </message>
    <message>
        <source>Duplicates avoided</source>
        <translation>避免的重复</translation>
    </message>
    <message>
        <source>Time to acknowledge</source>
        <translation>确认时间</translation>
    </message>
    <message>
        <source>median, n = %1</source>
        <translation>中位数，n = %1</translation>
    </message>
    <message>
        <source>Rules to mend first</source>
        <translation>最该修改的规则</translation>
    </message>
    <message>
        <source>Open in laboratory</source>
        <translation>在实验室中打开</translation>
    </message>
    <message>
        <source>%1 grouped</source>
        <translation>合并 %1</translation>
    </message>
    <message>
        <source>%1 by cool-down</source>
        <translation>冷却 %1</translation>
    </message>
    <message>
        <source>%1 silenced</source>
        <translation>静默 %1</translation>
    </message>
    <message>
        <source>%1 not worn</source>
        <translation>未佩戴 %1</translation>
    </message>
    <message>
        <source>Withheld</source>
        <translation>不公开</translation>
    </message>
    <message>
        <source>of all occurrences</source>
        <translation>占全部发生次数</translation>
    </message>
</context>
<context>
    <name>xinglin::FatigueModel</name>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Occurrences</source>
        <translation>发生次数</translation>
    </message>
    <message>
        <source>False alarms</source>
        <translation>误报</translation>
    </message>
    <message>
        <source>Acknowledged after</source>
        <translation>确认用时</translation>
    </message>
    <message>
        <source>%1 with a verdict were false</source>
        <translation>已有结论的工单中误报 %1</translation>
    </message>
    <message>
        <source>Median of %1, mean %2</source>
        <translation>%1 次的中位数，平均 %2</translation>
    </message>
    <message>
        <source>Kept away</source>
        <translation>已拦下</translation>
    </message>
    <message>
        <source>Firings kept away: %1 by the cool-down, %2 by silences, %3 because the device was not worn</source>
        <translation>拦下的触发：冷却期 %1 次，静默 %2 次，设备未佩戴 %3 次</translation>
    </message>
    <message>
        <source>Share of occurrences</source>
        <translation>占发生次数</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>再次发生</translation>
    </message>
    <message>
        <source>Occurrences of this rule among those of all rules</source>
        <translation>本规则的发生次数占全部规则的比例</translation>
    </message>
    <message>
        <source>Occurrences after the first of an order: they made no order of their own</source>
        <translation>工单首次发生之后的再次发生，未另开工单</translation>
    </message>
</context>
<context>
    <name>xinglin::FileCheckSheet</name>
    <message>
        <source>unchanged</source>
        <translation>未变</translation>
    </message>
    <message>
        <source>data changed</source>
        <translation>数据有变</translation>
    </message>
    <message>
        <source>altered</source>
        <translation>已被改动</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>无记录</translation>
    </message>
    <message>
        <source>Check a file</source>
        <translation>查验文件</translation>
    </message>
    <message>
        <source>The file is being checked: the report is made again and compared.</source>
        <translation>正在查验：重新生成报告并逐章比较。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>未能查验</translation>
    </message>
    <message>
        <source>as written</source>
        <translation>与写出时一致</translation>
    </message>
</context>
<context>
    <name>xinglin::FiringModel</name>
    <message>
        <source>Fired</source>
        <translation>触发时间</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Worst value</source>
        <translation>最差值</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Quality flags</source>
        <translation>质量标记</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>持续中</translation>
    </message>
    <message>
        <source>normal again</source>
        <translation>已恢复</translation>
    </message>
    <message>
        <source>withdrawn by late data</source>
        <translation>因迟到数据撤销</translation>
    </message>
    <message>
        <source>came too late</source>
        <translation>数据来得过晚</translation>
    </message>
    <message>
        <source>Began %1, last seen %2</source>
        <translation>始于 %1，最近一次 %2</translation>
    </message>
    <message>
        <source>kept quiet by the cool-down</source>
        <translation>冷却期内未触发</translation>
    </message>
</context>
<context>
    <name>xinglin::FollowUpModel</name>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>done: %1</source>
        <translation>已完成：%1</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>无日期</translation>
    </message>
    <message>
        <source>overdue by %1</source>
        <translation>逾期 %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>%1后</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
</context>
<context>
    <name>xinglin::FollowUpsTab</name>
    <message>
        <source>No follow-ups</source>
        <translation>没有回访任务</translation>
    </message>
    <message>
        <source>Tasks that are set when an order is done stand here until they are closed.</source>
        <translation>工单完成时安排的任务会列在这里，直到完成。</translation>
    </message>
    <message>
        <source>Show closed ones too</source>
        <translation>同时显示已完成的</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>回访</translation>
    </message>
</context>
<context>
    <name>xinglin::FontBox</name>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>%1 (not installed)</source>
        <translation>%1（未安装）</translation>
    </message>
</context>
<context>
    <name>xinglin::HandOverPrint</name>
    <message>
        <source>hand-over %1.pdf</source>
        <translation>交接班 %1.pdf</translation>
    </message>
    <message>
        <source>Print the hand-over</source>
        <translation>打印交接班单</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Print hand-over</source>
        <translation>打印交接班</translation>
    </message>
    <message>
        <source>A PDF of everything unfinished in the unit, for the next shift</source>
        <translation>本单位全部未完成工单的 PDF，交给下一班</translation>
    </message>
</context>
<context>
    <name>xinglin::HandOverView</name>
    <message>
        <source>due %1</source>
        <translation>截止 %1</translation>
    </message>
    <message>
        <source>No alert is unfinished.</source>
        <translation>没有未完成的告警。</translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) unfinished</source>
        <translation>
            <numerusform>%n 条告警未完成</numerusform>
        </translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>已暂缓</translation>
    </message>
    <message>
        <source>Follow-ups that are due</source>
        <translation>到期的回访</translation>
    </message>
    <message>
        <source>Notes of the last hand-overs</source>
        <translation>最近的交接记录</translation>
    </message>
    <message>
        <source>Handed over.</source>
        <translation>已交接。</translation>
    </message>
    <message>
        <source>Note for the next shift</source>
        <translation>给下一班的备注</translation>
    </message>
    <message>
        <source>What must be watched, who was called, what is still missing</source>
        <translation>需要关注什么，已联系谁，还缺什么</translation>
    </message>
    <message>
        <source>To (optional)</source>
        <translation>接班人（可不填）</translation>
    </message>
    <message>
        <source>Name or code</source>
        <translation>姓名或工号</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>交接</translation>
    </message>
</context>
<context>
    <name>xinglin::ImportFileModel</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接收</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>已存在</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>xinglin::ImportHistoryModel</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接收</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>已存在</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>Mode: %1</source>
        <translation>模式：%1</translation>
    </message>
    <message>
        <source>SHA-256 %1</source>
        <translation>SHA-256 %1</translation>
    </message>
</context>
<context>
    <name>xinglin::ImportPreviewView</name>
    <message>
        <source>tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>No file chosen</source>
        <translation>未选择文件</translation>
    </message>
    <message>
        <source>Drop files at the left or choose them. You see what they hold before anything is stored.</source>
        <translation>把文件拖到左侧或选择文件。存入之前先看到其中的内容。</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>%1 of %2 used</source>
        <translation>使用 %1 / %2 列</translation>
    </message>
    <message>
        <source>The file has no rows.</source>
        <translation>文件没有数据行。</translation>
    </message>
    <message numerus="yes">
        <source>The first %n row(s), as they are. Under each column: what it was taken for.</source>
        <translation>
            <numerusform>前 %n 行原样显示。每列下方：被识别为什么。</numerusform>
        </translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码格式</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>Time format</source>
        <translation>时间格式</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>文件的前几行</translation>
    </message>
</context>
<context>
    <name>xinglin::ImportSetupPanel</name>
    <message>
        <source>Files (%1)</source>
        <translation>文件（%1）</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Chosen files</source>
        <translation>已选文件</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Kind of data</source>
        <translation>数据类型</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动识别</translation>
    </message>
    <message>
        <source>Keep the good records of a file with bad ones</source>
        <translation>文件有坏记录时保留好记录</translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation>试运行</translation>
    </message>
    <message>
        <source>Checks every record and stores nothing</source>
        <translation>检查每条记录，不存入任何内容</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
</context>
<context>
    <name>xinglin::ImportVerdictView</name>
    <message>
        <source>%1 of %2 files would not be imported</source>
        <translation>%2 个文件中有 %1 个无法导入</translation>
    </message>
    <message>
        <source>%1 of %2 files were not imported</source>
        <translation>%2 个文件中有 %1 个未导入</translation>
    </message>
    <message>
        <source>Imported without the rejected records</source>
        <translation>已导入，被拒记录除外</translation>
    </message>
    <message>
        <source>Everything was there already; nothing was added</source>
        <translation>全部已存在，未新增</translation>
    </message>
    <message>
        <source>Everything can be imported</source>
        <translation>全部可以导入</translation>
    </message>
    <message>
        <source>Everything was imported</source>
        <translation>全部已导入</translation>
    </message>
    <message>
        <source>%1 records: %2 accepted, %3 already there, %4 rejected · %5 values · %6 s</source>
        <translation>%1 条记录：接收 %2，已存在 %3，拒绝 %4 · %5 个值 · %6 秒</translation>
    </message>
    <message>
        <source>No record was rejected</source>
        <translation>没有被拒记录</translation>
    </message>
    <message>
        <source>Rejected records: the first %1 of %2</source>
        <translation>被拒记录：共 %2 条，显示前 %1 条</translation>
    </message>
    <message>
        <source>Rejected records: %1</source>
        <translation>被拒记录：%1</translation>
    </message>
    <message>
        <source>Verdict of each file</source>
        <translation>各文件的结论</translation>
    </message>
    <message>
        <source>Rejected records</source>
        <translation>被拒记录</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>另存为 CSV…</translation>
    </message>
    <message>
        <source>No verdict yet</source>
        <translation>尚无结论</translation>
    </message>
    <message>
        <source>Run a dry run or an import to see what became of each record.</source>
        <translation>试运行或导入后，可看到每条记录的结果。</translation>
    </message>
    <message>
        <source>All or nothing: nothing of %1 was stored. Correct the rejected records, or tick the option at the left to keep the good ones, and import again.</source>
        <translation>全有或全无：%1 未存入任何内容。请改正被拒记录，或勾选左侧选项保留好记录，然后重新导入。</translation>
    </message>
</context>
<context>
    <name>xinglin::ImportsPage</name>
    <message>
        <source>What comes in?</source>
        <translation>有什么数据进来？</translation>
    </message>
    <message>
        <source>Choose files to import</source>
        <translation>选择要导入的文件</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation>试运行</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Checking, nothing is stored</source>
        <translation>正在检查，不存入任何内容</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>正在导入</translation>
    </message>
    <message>
        <source>Nothing was imported yet</source>
        <translation>尚未导入任何内容</translation>
    </message>
    <message>
        <source>Choose files and import them: each import is listed here.</source>
        <translation>选择文件并导入：每次导入都列在这里。</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Save rejected records</source>
        <translation>保存被拒记录</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>rejected.csv</source>
        <translation>被拒记录.csv</translation>
    </message>
    <message>
        <source>The file cannot be written: %1</source>
        <translation>文件无法写入：%1</translation>
    </message>
    <message>
        <source>Views of the import</source>
        <translation>导入视图</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>History of imports</source>
        <translation>导入历史</translation>
    </message>
</context>
<context>
    <name>xinglin::InsightList</name>
    <message>
        <source>See the evidence</source>
        <translation>查看依据</translation>
    </message>
    <message>
        <source>See the evidence: %1</source>
        <translation>查看依据：%1</translation>
    </message>
</context>
<context>
    <name>xinglin::LevelForm</name>
    <message>
        <source>Set a deadline</source>
        <translation>设置时限</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>全员</translation>
    </message>
    <message>
        <source>The unit chosen above, with everything below</source>
        <translation>上方所选部门及下级</translation>
    </message>
    <message>
        <source>A position</source>
        <translation>某个岗位</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>For</source>
        <translation>适用于</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Acknowledge within</source>
        <translation>确认时限</translation>
    </message>
    <message>
        <source>Handle within</source>
        <translation>处置时限</translation>
    </message>
    <message>
        <source>Next step up after</source>
        <translation>再次升级间隔</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds, after a number</comment>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>xinglin::LevelView</name>
    <message>
        <source>Remove the deadline?</source>
        <translation>删除这条时限？</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>The nearest wins: person, position, unit, everybody, default. Orders that are open keep the deadline they have.</source>
        <translation>就近优先：人员、岗位、部门、全员、默认。已打开的工单保持原有时限。</translation>
    </message>
    <message>
        <source>Set a deadline…</source>
        <translation>设置时限…</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>时限</translation>
    </message>
</context>
<context>
    <name>xinglin::MainWindow</name>
    <message>
        <source>Xinglin</source>
        <translation>杏林</translation>
    </message>
    <message>
        <source>Choose an empty folder for the workspace</source>
        <translation>为工作区选择一个空文件夹</translation>
    </message>
    <message>
        <source>Choose the folder of a workspace</source>
        <translation>选择工作区所在的文件夹</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>正在打开 %1…</translation>
    </message>
</context>
<context>
    <name>xinglin::MessageListModel</name>
    <message>
        <source>Made</source>
        <translation>生成时间</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>尝试次数</translation>
    </message>
    <message>
        <source>Server&apos;s answer</source>
        <translation>服务器应答</translation>
    </message>
    <message>
        <source>Next try: %1</source>
        <translation>下次尝试：%1</translation>
    </message>
</context>
<context>
    <name>xinglin::MessagesView</name>
    <message>
        <source>Discard the selected messages?</source>
        <translation>丢弃所选消息？</translation>
    </message>
    <message>
        <source>They are never sent.</source>
        <translation>这些消息不再发送。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>No messages</source>
        <translation>没有消息</translation>
    </message>
    <message>
        <source>What is told about alerts is listed here with what became of it.</source>
        <translation>有关报警的通知及其结果在此列出。</translation>
    </message>
    <message>
        <source>Try %1, %2: %3 %4</source>
        <translation>第 %1 次，%2：%3 %4</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>所有状态</translation>
    </message>
    <message>
        <source>All channels</source>
        <translation>所有通道</translation>
    </message>
    <message>
        <source>State of the messages</source>
        <translation>消息状态</translation>
    </message>
    <message>
        <source>Channel of the messages</source>
        <translation>消息通道</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>显示更多</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Try all given up again</source>
        <translation>重试全部已放弃</translation>
    </message>
    <message>
        <source>Reason to discard</source>
        <translation>丢弃原因</translation>
    </message>
</context>
<context>
    <name>xinglin::NavigationBar</name>
    <message>
        <source>Xinglin</source>
        <translation>杏林</translation>
    </message>
    <message numerus="yes">
        <source>%n schedule(s) failed</source>
        <translation>
            <numerusform>%n 个计划失败</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xinglin::NumbersBoard</name>
    <message>
        <source>median %1 · n = %2</source>
        <translation>中位数 %1 · n = %2</translation>
    </message>
    <message>
        <source>No orders in this period</source>
        <translation>本期间没有工单</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>%1 still unfinished</source>
        <translation>%1 单未结</translation>
    </message>
    <message>
        <source>Time to acknowledge (MTTA)</source>
        <translation>平均确认时间（MTTA）</translation>
    </message>
    <message>
        <source>Targets of the mean: P0 under 1 min, P1 under 10 min, P2 under 30 min</source>
        <translation>平均值目标：P0 小于 1 分钟，P1 小于 10 分钟，P2 小于 30 分钟</translation>
    </message>
    <message>
        <source>target &lt; %1</source>
        <translation>目标 &lt; %1</translation>
    </message>
    <message>
        <source>Time to done (MTTR)</source>
        <translation>平均完成时间（MTTR）</translation>
    </message>
    <message>
        <source>From opening to done; false alarms left out</source>
        <translation>从开单到完成；误报不计</translation>
    </message>
    <message>
        <source>False alarms</source>
        <translation>误报</translation>
    </message>
    <message>
        <source>target &lt; 5%</source>
        <translation>目标 &lt; 5%</translation>
    </message>
    <message>
        <source>Every severity</source>
        <translation>全部级别</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Time to acknowledge</source>
        <translation>确认时间</translation>
    </message>
    <message>
        <source>What the course shows</source>
        <translation>曲线内容</translation>
    </message>
    <message>
        <source>By severity</source>
        <translation>按级别</translation>
    </message>
    <message>
        <source>By unit</source>
        <translation>按部门</translation>
    </message>
    <message>
        <source>By rule</source>
        <translation>按规则</translation>
    </message>
    <message>
        <source>By shift</source>
        <translation>按班次</translation>
    </message>
    <message>
        <source>By hour</source>
        <translation>按时段</translation>
    </message>
    <message>
        <source>By person</source>
        <translation>按人员</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>按日</translation>
    </message>
    <message>
        <source>By week</source>
        <translation>按周</translation>
    </message>
    <message>
        <source>Numbers of groups</source>
        <translation>分组统计</translation>
    </message>
    <message>
        <source>Withheld</source>
        <translation>不公开</translation>
    </message>
    <message>
        <source>%1 still unfinished; %2 days withheld</source>
        <translation>%1 张未结；%2 天不予显示</translation>
    </message>
    <message>
        <source>Acknowledged in time</source>
        <translation>按时确认率</translation>
    </message>
</context>
<context>
    <name>xinglin::OrderActionBar</name>
    <message>
        <source>Silence…</source>
        <translation>静默…</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>快捷键 %1</translation>
    </message>
    <message>
        <source>%1, key %2</source>
        <translation>%1，快捷键 %2</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Next order, key Enter</source>
        <translation>下一张工单，回车键</translation>
    </message>
</context>
<context>
    <name>xinglin::OrderActs</name>
    <message numerus="yes">
        <source>%1: %n orders?</source>
        <translation>
            <numerusform>%1：%n 张工单？</numerusform>
        </translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>附加文件</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message numerus="yes">
        <source>Taken back: %n orders</source>
        <translation>
            <numerusform>已撤销：%n 张工单</numerusform>
        </translation>
    </message>
    <message>
        <source>: done</source>
        <translation>：已执行</translation>
    </message>
    <message numerus="yes">
        <source>%n orders</source>
        <translation>
            <numerusform>%n 张工单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as they are</source>
        <translation>
            <numerusform>%n 张保持原样</numerusform>
        </translation>
    </message>
    <message>
        <source>No. %1</source>
        <translation>工单 %1</translation>
    </message>
    <message>
        <source>Orders that do not allow it stay as they are and are listed. This can be taken back for 10 minutes.</source>
        <translation>不能执行的工单保持原样并列出。10 分钟内可以撤销。</translation>
    </message>
</context>
<context>
    <name>xinglin::OrderFacts</name>
    <message>
        <source>version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>usual for this person %1–%2</source>
        <translation>本人平时水平 %1–%2</translation>
    </message>
    <message>
        <source>quality flags: %1</source>
        <translation>质量标记：%1</translation>
    </message>
    <message>
        <source>no device known</source>
        <translation>设备未知</translation>
    </message>
    <message>
        <source>device %1</source>
        <translation>设备 %1</translation>
    </message>
    <message>
        <source>last seen %1</source>
        <translation>最近一次 %1</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>%1, %2 at %3 (%4)</source>
        <translation>%1，%2，时间 %3（%4）</translation>
    </message>
    <message>
        <source>Unknown: no position was received around the event</source>
        <translation>未知：事件前后未收到位置</translation>
    </message>
    <message>
        <source>Why it fired</source>
        <translation>触发原因</translation>
    </message>
    <message>
        <source>Open the rule</source>
        <translation>打开规则</translation>
    </message>
    <message>
        <source>Person and device</source>
        <translation>人员与设备</translation>
    </message>
    <message>
        <source>Where is this person?</source>
        <translation>此人在哪里？</translation>
    </message>
    <message>
        <source>Looking up a position is written to the audit log</source>
        <translation>查看位置会记入审计日志</translation>
    </message>
    <message>
        <source>Why it fired: %1</source>
        <translation>触发原因：%1</translation>
    </message>
</context>
<context>
    <name>xinglin::OrderFiguresModel</name>
    <message>
        <source>Unit</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>MTTA</source>
        <translation>MTTA</translation>
    </message>
    <message>
        <source>90% within</source>
        <translation>90% 不超过</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>MTTR</source>
        <translation>MTTR</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>False alarms</source>
        <translation>误报</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Opened to acknowledged: median %1, n = %2</source>
        <translation>开单至确认：中位数 %1，n = %2</translation>
    </message>
    <message>
        <source>Opened to done: median %1, n = %2</source>
        <translation>开单至完成：中位数 %1，n = %2</translation>
    </message>
    <message>
        <source>%1 occurrences, %2 still unfinished</source>
        <translation>发生 %1 次，%2 单未结</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>按时确认</translation>
    </message>
</context>
<context>
    <name>xinglin::OrderFilterBar</name>
    <message>
        <source>All unfinished</source>
        <translation>全部未完成</translation>
    </message>
    <message>
        <source>Not acknowledged</source>
        <translation>未确认</translation>
    </message>
    <message>
        <source>Without an owner</source>
        <translation>无负责人</translation>
    </message>
    <message>
        <source>Clock has run out</source>
        <translation>已超时</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>稍后提醒</translation>
    </message>
    <message>
        <source>By unit</source>
        <translation>按单位</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Keep this view…</source>
        <translation>保存此视图…</translation>
    </message>
    <message>
        <source>Forget a view</source>
        <translation>删除视图</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation>任何人</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Me…</source>
        <translation>我…</translation>
    </message>
    <message>
        <source>Me (%1)</source>
        <translation>我（%1）</translation>
    </message>
    <message>
        <source>I am somebody else…</source>
        <translation>我是别人…</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>All rules</source>
        <translation>全部规则</translation>
    </message>
    <message>
        <source>Recurring</source>
        <translation>反复发生</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>不分组</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Order by</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Severity, then time left</source>
        <translation>按级别和剩余时间</translation>
    </message>
    <message>
        <source>Opened, newest first</source>
        <translation>按打开时间，最新在前</translation>
    </message>
    <message>
        <source>Last seen, newest first</source>
        <translation>按最近出现，最新在前</translation>
    </message>
    <message>
        <source>Person</source>
        <comment>order by</comment>
        <translation>按人员</translation>
    </message>
    <message>
        <source>Unit</source>
        <comment>order by</comment>
        <translation>按单位</translation>
    </message>
    <message>
        <source>Rule</source>
        <comment>order by</comment>
        <translation>按规则</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>按编号</translation>
    </message>
    <message>
        <source>without an owner</source>
        <translation>无负责人</translation>
    </message>
    <message>
        <source>owner: %1</source>
        <translation>负责人：%1</translation>
    </message>
    <message>
        <source>one owner</source>
        <translation>指定负责人</translation>
    </message>
    <message>
        <source>clock has run out</source>
        <translation>已超时</translation>
    </message>
    <message>
        <source>snoozed</source>
        <translation>稍后提醒</translation>
    </message>
    <message>
        <source>recurring</source>
        <translation>反复发生</translation>
    </message>
    <message>
        <source>Only %1 (%2 unfinished)</source>
        <translation>只看 %1（%2 张未完成）</translation>
    </message>
    <message>
        <source>Name, code, rule or number</source>
        <translation>姓名、编号、规则或工单号</translation>
    </message>
    <message>
        <source>Search the queue</source>
        <translation>搜索队列</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>As past verdicts teach</source>
        <translation>按历史判定学到的顺序</translation>
    </message>
    <message>
        <source>Looking at past verdicts…</source>
        <translation>正在查看历史判定…</translation>
    </message>
    <message>
        <source>as past verdicts teach</source>
        <translation>按历史判定学到的顺序</translation>
    </message>
</context>
<context>
    <name>xinglin::OrderHead</name>
    <message>
        <source>Open the person&apos;s page</source>
        <translation>打开此人的页面</translation>
    </message>
    <message>
        <source>No. %1</source>
        <translation>工单 %1</translation>
    </message>
    <message>
        <source>%1 · owner: %2 · opened %3</source>
        <translation>%1 · 负责人：%2 · 打开于 %3</translation>
    </message>
    <message>
        <source>recurring</source>
        <translation>反复发生</translation>
    </message>
    <message numerus="yes">
        <source>escalated %n times</source>
        <translation>
            <numerusform>已升级 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>snoozed until %1</source>
        <translation>稍后提醒至 %1</translation>
    </message>
    <message numerus="yes">
        <source>seen %n times</source>
        <translation>
            <numerusform>出现 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>still holds</source>
        <translation>仍在持续</translation>
    </message>
    <message>
        <source>no longer holds</source>
        <translation>已不再成立</translation>
    </message>
</context>
<context>
    <name>xinglin::OrderQueueModel</name>
    <message>
        <source>Severity</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>工单号</translation>
    </message>
    <message numerus="yes">
        <source>%n orders</source>
        <translation>
            <numerusform>%n 张工单</numerusform>
        </translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>owner: %1</source>
        <translation>负责人：%1</translation>
    </message>
    <message>
        <source>No. %1, opened %2</source>
        <translation>工单 %1，打开于 %2</translation>
    </message>
</context>
<context>
    <name>xinglin::OrderQueueView</name>
    <message>
        <source>No order matches</source>
        <translation>没有符合条件的工单</translation>
    </message>
    <message>
        <source>Other orders may be waiting: clear the filter.</source>
        <translation>可能还有其他工单在等待：清除筛选。</translation>
    </message>
    <message>
        <source>Show all unfinished</source>
        <translation>显示全部未完成</translation>
    </message>
    <message>
        <source>Nothing is waiting</source>
        <translation>没有待处理的工单</translation>
    </message>
    <message>
        <source>No unfinished order in this unit. New alerts appear here at once.</source>
        <translation>本单位没有未完成的工单。新告警会立即出现在这里。</translation>
    </message>
    <message numerus="yes">
        <source>%n orders</source>
        <translation>
            <numerusform>%n 张工单</numerusform>
        </translation>
    </message>
    <message>
        <source>All %1 selected</source>
        <translation>已选全部 %1 张</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>已选 %1 张</translation>
    </message>
    <message>
        <source>Select all %1</source>
        <translation>全选 %1 张</translation>
    </message>
    <message>
        <source>Queue of orders</source>
        <translation>工单队列</translation>
    </message>
</context>
<context>
    <name>xinglin::OrderTimelineModel</name>
    <message>
        <source>Xinglin</source>
        <translation>杏林</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
</context>
<context>
    <name>xinglin::OrderView</name>
    <message>
        <source>No order is chosen</source>
        <translation>未选择工单</translation>
    </message>
    <message>
        <source>Choose one in the queue at the left.</source>
        <translation>在左侧队列中选择一张。</translation>
    </message>
    <message>
        <source>%1 · %2 KB · %3, %4</source>
        <translation>%1 · %2 KB · %3，%4</translation>
    </message>
    <message>
        <source>Enter saves a copy</source>
        <translation>按回车另存副本</translation>
    </message>
    <message>
        <source>done: %1</source>
        <translation>已完成：%1</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>到期 %1</translation>
    </message>
    <message>
        <source>Follow-up: %1 · %2</source>
        <translation>回访：%1 · %2</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>保存文件</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>The file cannot be written: %1</source>
        <translation>无法写入文件：%1</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Earlier orders</source>
        <translation>此前工单</translation>
    </message>
    <message>
        <source>Alerts in it</source>
        <translation>所含告警</translation>
    </message>
    <message>
        <source>Files and follow-ups</source>
        <translation>文件与回访</translation>
    </message>
    <message>
        <source>Earlier orders of this person</source>
        <translation>此人的此前工单</translation>
    </message>
    <message>
        <source>Alerts in this order</source>
        <translation>本工单所含告警</translation>
    </message>
</context>
<context>
    <name>xinglin::OrganisationPage</name>
    <message>
        <source>Who belongs where, and how are they?</source>
        <translation>谁在哪个部门，状况如何？</translation>
    </message>
</context>
<context>
    <name>xinglin::OverviewPage</name>
    <message>
        <source>Where is the trouble?</source>
        <translation>问题出在哪里？</translation>
    </message>
    <message>
        <source>No unit on these days</source>
        <translation>这些日期没有部门</translation>
    </message>
    <message>
        <source>This workspace is empty</source>
        <translation>工作区是空的</translation>
    </message>
    <message>
        <source>Choose another period: the organisation has no units in this one.</source>
        <translation>请选择其他时段：组织在本时段没有部门。</translation>
    </message>
    <message>
        <source>Import your units and people (CSV), then the data of their watches. Figures appear as soon as the first file is in.</source>
        <translation>先导入部门和人员（CSV），再导入手表数据。第一个文件导入后即可看到指标。</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>No sub-units</source>
        <translation>没有下级部门</translation>
    </message>
    <message>
        <source>The people of this unit are on the organisation page.</source>
        <translation>本部门的人员在组织页面。</translation>
    </message>
    <message>
        <source>Show people</source>
        <translation>查看人员</translation>
    </message>
    <message>
        <source>Nobody stands out</source>
        <translation>无人异常</translation>
    </message>
    <message>
        <source>No one&apos;s days left their own usual in this period.</source>
        <translation>本时段没有人偏离自己的平时水平。</translation>
    </message>
    <message>
        <source>Who to see first</source>
        <translation>优先关注</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>趋势</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>What the course shows</source>
        <translation>曲线内容</translation>
    </message>
    <message>
        <source>Health score</source>
        <translation>健康分</translation>
    </message>
    <message>
        <source>Nothing to judge by</source>
        <translation>无从判断</translation>
    </message>
    <message>
        <source>There is no data in this period.</source>
        <translation>本时段没有数据。</translation>
    </message>
    <message>
        <source>Nothing stands out in this period.</source>
        <translation>这段时间没有突出的情况。</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>有何变化</translation>
    </message>
    <message>
        <source>Withheld</source>
        <translation>不公开</translation>
    </message>
    <message>
        <source>No change in the figures stands out.</source>
        <translation>各项指标没有突出的变化。</translation>
    </message>
</context>
<context>
    <name>xinglin::PaperBox</name>
    <message>
        <source>A4 landscape</source>
        <translation>A4 横向</translation>
    </message>
    <message>
        <source>Letter landscape</source>
        <translation>Letter 横向</translation>
    </message>
</context>
<context>
    <name>xinglin::PdfPreview</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>适合宽度</translation>
    </message>
    <message>
        <source>Open in the viewer</source>
        <translation>用阅读器打开</translation>
    </message>
    <message>
        <source>Preview of the report</source>
        <translation>报告预览</translation>
    </message>
    <message>
        <source>The report is ready.</source>
        <translation>报告已就绪。</translation>
    </message>
</context>
<context>
    <name>xinglin::PeopleListModel</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>健康</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Data until</source>
        <translation>数据截至</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>95% interval %1 to %2</source>
        <translation>95% 区间 %1 至 %2</translation>
    </message>
    <message>
        <source>Learning: too little history for a baseline of their own</source>
        <translation>学习中：历史太短，尚无个人基线</translation>
    </message>
    <message>
        <source>%1 of %2 days with data</source>
        <translation>%2 天中有 %1 天有数据</translation>
    </message>
    <message>
        <source>Wearing rate</source>
        <translation>佩戴率</translation>
    </message>
</context>
<context>
    <name>xinglin::PeopleListView</name>
    <message>
        <source>Nobody found</source>
        <translation>未找到人员</translation>
    </message>
    <message>
        <source>No name, code or position contains this text.</source>
        <translation>没有姓名、工号或岗位包含此文字。</translation>
    </message>
    <message>
        <source>Show everybody</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>No people in this unit</source>
        <translation>该部门没有人员</translation>
    </message>
    <message>
        <source>Import a people file (code, name, unit), or choose another unit above.</source>
        <translation>导入人员文件（工号、姓名、部门），或在上方选择其他部门。</translation>
    </message>
    <message>
        <source>Open imports</source>
        <translation>打开导入</translation>
    </message>
    <message>
        <source>%1 found in all units</source>
        <translation>在所有部门中找到 %1 人</translation>
    </message>
    <message>
        <source>%1 people</source>
        <translation>%1 人</translation>
    </message>
    <message>
        <source>The first %1 people; more come while scrolling</source>
        <translation>前 %1 人；滚动时继续加载</translation>
    </message>
    <message>
        <source>Name, code or position</source>
        <translation>姓名、工号或岗位</translation>
    </message>
    <message>
        <source>Search people</source>
        <translation>搜索人员</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
</context>
<context>
    <name>xinglin::PeoplePage</name>
    <message>
        <source>How is each person doing?</source>
        <translation>每个人的状况如何？</translation>
    </message>
</context>
<context>
    <name>xinglin::PeriodPicker</name>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Period before</source>
        <translation>上一时段</translation>
    </message>
    <message>
        <source>Period after</source>
        <translation>下一时段</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>季度</translation>
    </message>
    <message>
        <source>Last %1 days</source>
        <translation>最近 %1 天</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
</context>
<context>
    <name>xinglin::PersonAlertsCard</name>
    <message>
        <source>No alert has become an order yet.</source>
        <translation>尚无告警成为工单。</translation>
    </message>
    <message>
        <source>Open order %1: %2</source>
        <translation>打开工单 %1：%2</translation>
    </message>
    <message>
        <source>Last alerts</source>
        <translation>最近告警</translation>
    </message>
</context>
<context>
    <name>xinglin::PersonChoice</name>
    <message>
        <source>Name or code of a person</source>
        <translation>人员姓名或编号</translation>
    </message>
    <message>
        <source>Find a person</source>
        <translation>查找人员</translation>
    </message>
    <message>
        <source>Heads and people on duty</source>
        <translation>负责人与值班人员</translation>
    </message>
    <message>
        <source>Nobody is chosen yet</source>
        <translation>尚未选择</translation>
    </message>
    <message>
        <source>Chosen: %1</source>
        <translation>已选：%1</translation>
    </message>
    <message>
        <source>head of %1</source>
        <translation>%1负责人</translation>
    </message>
    <message>
        <source>on duty (%1)</source>
        <translation>值班中（%1）</translation>
    </message>
</context>
<context>
    <name>xinglin::PersonHead</name>
    <message>
        <source>low-risk position</source>
        <translation>低风险岗位</translation>
    </message>
    <message>
        <source>medium-risk position</source>
        <translation>中风险岗位</translation>
    </message>
    <message>
        <source>high-risk position</source>
        <translation>高风险岗位</translation>
    </message>
    <message>
        <source>in no unit on this day</source>
        <translation>当日不属于任何部门</translation>
    </message>
    <message>
        <source>no device</source>
        <translation>无设备</translation>
    </message>
    <message>
        <source>battery low, %1%</source>
        <translation>电量低，%1%</translation>
    </message>
    <message>
        <source>battery %1%</source>
        <translation>电量 %1%</translation>
    </message>
    <message>
        <source>wear unknown</source>
        <translation>佩戴状态未知</translation>
    </message>
    <message>
        <source>worn</source>
        <translation>佩戴中</translation>
    </message>
    <message>
        <source>not worn</source>
        <translation>未佩戴</translation>
    </message>
    <message>
        <source>data until %1 (%2)</source>
        <translation>数据截至 %1（%2）</translation>
    </message>
    <message>
        <source>no data yet</source>
        <translation>尚无数据</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>趋势</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
</context>
<context>
    <name>xinglin::PersonOrdersModel</name>
    <message>
        <source>Opened</source>
        <translation>打开时间</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>xinglin::PersonOverview</name>
    <message>
        <source>learning</source>
        <translation>学习中</translation>
    </message>
    <message>
        <source>Too little history for a baseline of their own: judged by what is usual for everybody.</source>
        <translation>历史太短，尚无个人基线：按大众常值判断。</translation>
    </message>
    <message>
        <source>Few of the expected records came: figures may change when more arrive.</source>
        <translation>应到的记录只到了少数：后续数据到达后数字可能变化。</translation>
    </message>
    <message>
        <source>Sleep</source>
        <translation>睡眠</translation>
    </message>
    <message numerus="yes">
        <source>mean of %n night(s)</source>
        <translation>
            <numerusform>%n 夜的均值</numerusform>
        </translation>
    </message>
    <message>
        <source>shortest and longest</source>
        <translation>最短和最长</translation>
    </message>
    <message>
        <source>nights outside %1–%2 h</source>
        <translation>不在 %1–%2 小时内的夜数占比</translation>
    </message>
    <message>
        <source>%1 of %2 days with data</source>
        <translation>%2 天中有 %1 天有数据</translation>
    </message>
    <message>
        <source>records that came on those days</source>
        <translation>有数据日的记录到达率</translation>
    </message>
    <message>
        <source>against the device&apos;s own interval</source>
        <translation>相对设备自身的上传间隔</translation>
    </message>
    <message>
        <source>left out: %1</source>
        <translation>未计入：%1</translation>
    </message>
    <message>
        <source>values</source>
        <translation>数值个数</translation>
    </message>
    <message>
        <source>The last %1 nights</source>
        <translation>最近 %1 夜</translation>
    </message>
    <message>
        <source>No data in these days.</source>
        <translation>这些天没有数据。</translation>
    </message>
    <message>
        <source>To know when reading</source>
        <translation>阅读须知</translation>
    </message>
    <message>
        <source>low wearing rate</source>
        <translation>佩戴率低</translation>
    </message>
    <message>
        <source>Wearing rate</source>
        <translation>佩戴率</translation>
    </message>
</context>
<context>
    <name>xinglin::PersonView</name>
    <message>
        <source>What to see of this person</source>
        <translation>查看此人的内容</translation>
    </message>
    <message>
        <source>At a glance</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Nights</source>
        <translation>夜间</translation>
    </message>
    <message>
        <source>Rhythm and sleep</source>
        <translation>节律与睡眠</translation>
    </message>
    <message>
        <source>Risks</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>Check-ups</source>
        <translation>体检</translation>
    </message>
    <message>
        <source>Nothing computed for this</source>
        <translation>没有计算结果</translation>
    </message>
    <message>
        <source>No analysis of this kind came with the answer.</source>
        <translation>结果中没有此类分析。</translation>
    </message>
</context>
<context>
    <name>xinglin::RawValueModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来源性质</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>Takes no part in figures and scores</source>
        <translation>不参与统计和评分</translation>
    </message>
</context>
<context>
    <name>xinglin::RecommendationCard</name>
    <message>
        <source>pressing</source>
        <translation>紧迫</translation>
    </message>
    <message>
        <source>important</source>
        <translation>重要</translation>
    </message>
    <message>
        <source>worth doing</source>
        <translation>值得做</translation>
    </message>
    <message>
        <source>Being computed…</source>
        <translation>正在计算…</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>该做什么</translation>
    </message>
    <message>
        <source>How was this computed?</source>
        <translation>如何得出？</translation>
    </message>
    <message>
        <source>Nothing to do: no rule found a reason.</source>
        <translation>无需处理：没有规则触发。</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>再显示 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Not if: %1</source>
        <translation>不适用于：%1</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Rule %1, version %2</source>
        <translation>规则 %1，版本 %2</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>Show the result that led to this</source>
        <translation>显示导致此建议的结果</translation>
    </message>
    <message>
        <source>Why? %1</source>
        <translation>为什么？%1</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>依据</translation>
    </message>
</context>
<context>
    <name>xinglin::RejectionModel</name>
    <message>
        <source>Line</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>实际内容</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>xinglin::ReportCenterPage</name>
    <message>
        <source>What goes out?</source>
        <translation>要出什么报告？</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>The report cannot be opened: %1</source>
        <translation>报告无法打开：%1</translation>
    </message>
    <message>
        <source>No report yet</source>
        <translation>尚无报告</translation>
    </message>
    <message>
        <source>Choose a report at the left, say about whom and which days, and look at it before you save it.</source>
        <translation>在左侧选择报告，说明对象和日期，保存之前先预览。</translation>
    </message>
    <message>
        <source>Kinds of reports</source>
        <translation>报告种类</translation>
    </message>
    <message>
        <source>Reports made</source>
        <translation>已生成的报告</translation>
    </message>
    <message>
        <source>Made in this session</source>
        <translation>本次生成</translation>
    </message>
    <message>
        <source>Saved reports are listed here.</source>
        <translation>保存的报告列在这里。</translation>
    </message>
    <message>
        <source>Enter or a double click opens a file.</source>
        <translation>按回车或双击打开文件。</translation>
    </message>
    <message>
        <source>Views of reports</source>
        <translation>报告的视图</translation>
    </message>
    <message>
        <source>Make a report</source>
        <translation>出具报告</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Check a report&apos;s file</source>
        <translation>查验报告文件</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Check a file…</source>
        <translation>查验文件…</translation>
    </message>
    <message>
        <source>Is a file what was made here, and are its data still the same?</source>
        <translation>文件是否与此处生成的一致，数据此后是否变化？</translation>
    </message>
    <message>
        <source>Schedules</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was made.</source>
        <translation>已取消，没有生成任何报告。</translation>
    </message>
    <message>
        <source>Cancelled: %1 of %2 made.</source>
        <translation>已取消：%2 份中已生成 %1 份。</translation>
    </message>
    <message>
        <source>There is no chart to make a picture of: no %1.</source>
        <translation>报告中没有图表，未生成 %1。</translation>
    </message>
    <message>
        <source>No installed font has %1; boxes stand for them.</source>
        <translation>已安装的字体都没有 %1，以方框代替。</translation>
    </message>
    <message>
        <source>Preview: %1</source>
        <translation>预览：%1</translation>
    </message>
    <message>
        <source>Preview: %1. Something else is chosen now.</source>
        <translation>预览：%1。当前选择已改变，与预览不同。</translation>
    </message>
    <message>
        <source>The report is not whole. %1</source>
        <translation>报告不完整。%1</translation>
    </message>
    <message>
        <source>Reports are being made, %1 of %2. What is done stays.</source>
        <translation>正在生成报告：已完成 %1 份，共 %2 份。已完成的会保留。</translation>
    </message>
    <message>
        <source>A report is being made.</source>
        <translation>正在生成报告。</translation>
    </message>
    <message>
        <source>Reports are being made</source>
        <translation>正在生成报告</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>停止并关闭</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续生成</translation>
    </message>
    <message numerus="yes">
        <source>Schedules · %n failed</source>
        <translation>
            <numerusform>计划 · %n 个失败</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 not made: %3</source>
        <translation>%2 份中有 %1 份未生成：%3</translation>
    </message>
    <message>
        <source>%1 made, %2 of them withheld. Enter or a double click opens a file.</source>
        <translation>已生成 %1 份，其中 %2 份不公开。按 Enter 键或双击打开文件。</translation>
    </message>
</context>
<context>
    <name>xinglin::ReportForm</name>
    <message>
        <source>Folder for reports</source>
        <translation>报告文件夹</translation>
    </message>
    <message>
        <source>No person chosen</source>
        <translation>未选择人员</translation>
    </message>
    <message>
        <source>No unit chosen</source>
        <translation>未选择部门</translation>
    </message>
    <message>
        <source>Choose a person first.</source>
        <translation>请先选择人员。</translation>
    </message>
    <message>
        <source>Choose a unit first.</source>
        <translation>请先选择部门。</translation>
    </message>
    <message>
        <source>Choose at least one format to save.</source>
        <translation>请至少选择一种保存格式。</translation>
    </message>
    <message>
        <source>Choose a folder to save to.</source>
        <translation>请选择保存的文件夹。</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Find a person by name or code</source>
        <translation>按姓名或工号查找人员</translation>
    </message>
    <message>
        <source>Find a unit by name or code</source>
        <translation>按名称或编码查找部门</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Language of the report</source>
        <translation>报告语言</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>People appear with their names</source>
        <translation>显示人员姓名</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Save files</source>
        <translation>保存文件</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>The report&apos;s own order</source>
        <translation>报告自身的顺序</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>One page for a browser, without anything beside it</source>
        <translation>一个网页文件，不依赖其他文件</translation>
    </message>
    <message>
        <source>A workbook with a sheet for each chapter</source>
        <translation>一个工作簿，每章一张工作表</translation>
    </message>
    <message>
        <source>A file for each table, and one that lists them</source>
        <translation>每张表一个文件，另有一个表格清单</translation>
    </message>
    <message>
        <source>Everything in the report, for programs</source>
        <translation>报告的全部内容，供程序读取</translation>
    </message>
    <message>
        <source>A picture of each chart</source>
        <translation>每张图一个图片文件</translation>
    </message>
    <message>
        <source>Choose one person to look at a report first.</source>
        <translation>要先预览，可选择其中一人。</translation>
    </message>
    <message>
        <source>How many reports</source>
        <translation>报告份数</translation>
    </message>
</context>
<context>
    <name>xinglin::ReportHistoryModel</name>
    <message>
        <source>About</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>生成时间</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页数</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>%1 KB</source>
        <translation>%1 KB</translation>
    </message>
    <message>
        <source>SHA-256 %1</source>
        <translation>SHA-256 %1</translation>
    </message>
    <message>
        <source>Not made: %1</source>
        <translation>未生成：%1</translation>
    </message>
    <message>
        <source>withheld: %1</source>
        <translation>不公开：%1</translation>
    </message>
</context>
<context>
    <name>xinglin::ReportKindModel</name>
    <message>
        <source>Organisation report</source>
        <translation>部门综合报告</translation>
    </message>
    <message>
        <source>Personal report</source>
        <translation>个人报告</translation>
    </message>
    <message>
        <source>How is a unit doing, and what should be acted on?</source>
        <translation>部门状况如何？应先处理什么？</translation>
    </message>
    <message>
        <source>How is one person doing, against their own usual?</source>
        <translation>一个人与自己平时相比状况如何？</translation>
    </message>
    <message>
        <source>Alert operations report</source>
        <translation>告警运行报告</translation>
    </message>
    <message>
        <source>How fast were alerts answered, and what wears people out?</source>
        <translation>告警响应得有多快，什么在造成疲劳？</translation>
    </message>
    <message>
        <source>Data-quality report</source>
        <translation>数据质量报告</translation>
    </message>
    <message>
        <source>Device report</source>
        <translation>设备报告</translation>
    </message>
    <message>
        <source>Shift hand-over</source>
        <translation>交接班单</translation>
    </message>
    <message>
        <source>How much of the data is there, and how far can it be trusted?</source>
        <translation>数据有多少？可信到什么程度？</translation>
    </message>
    <message>
        <source>Which watches are there, which are silent, and what did they report?</source>
        <translation>有哪些手表？哪些无上报？上报了什么事件？</translation>
    </message>
    <message>
        <source>What does the next shift take over now?</source>
        <translation>下一班现在要接手什么？</translation>
    </message>
</context>
<context>
    <name>xinglin::RotaModel</name>
    <message>
        <source>nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>Other times</source>
        <translation>其他时段</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>周二</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>周三</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>周日</translation>
    </message>
    <message>
        <source>%1, today</source>
        <translation>%1，今天</translation>
    </message>
</context>
<context>
    <name>xinglin::RotaView</name>
    <message>
        <source>Other times</source>
        <translation>其他时段</translation>
    </message>
    <message>
        <source>Choose the entry to swap with.</source>
        <translation>选择要互换的排班。</translation>
    </message>
    <message>
        <source>Nobody is on duty here.</source>
        <translation>此处无人值班。</translation>
    </message>
    <message>
        <source>Swap…</source>
        <translation>换班…</translation>
    </message>
    <message>
        <source>Do not swap</source>
        <translation>不换班</translation>
    </message>
    <message>
        <source>Swap with this</source>
        <translation>与此互换</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Remove from the rota?</source>
        <translation>从排班中删除？</translation>
    </message>
    <message>
        <source>Week before</source>
        <translation>上一周</translation>
    </message>
    <message>
        <source>Week after</source>
        <translation>下一周</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>Put on duty…</source>
        <translation>安排值班…</translation>
    </message>
    <message>
        <source>Duty rota of the week</source>
        <translation>本周排班</translation>
    </message>
</context>
<context>
    <name>xinglin::RuleDifferenceModel</name>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
</context>
<context>
    <name>xinglin::RuleEditor</name>
    <message>
        <source>Retire the rule</source>
        <translation>停用规则</translation>
    </message>
    <message>
        <source>“%1” will watch nobody any more. Its history stays.</source>
        <translation>“%1”将不再监测任何人，历史记录保留。</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Reads as: %1</source>
        <translation>理解为：%1</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>新建规则</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1，第 %2 版</translation>
    </message>
    <message>
        <source>a code and a Chinese name are needed</source>
        <translation>需要编码和中文名称</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>shipped with the program</source>
        <translation>程序自带</translation>
    </message>
    <message>
        <source>The rule in words</source>
        <translation>规则文字</translation>
    </message>
    <message>
        <source>heart rate &gt; 120 /min for 5 min -&gt; P1</source>
        <translation>心率 &gt; 120 /min 持续 5 min -&gt; P1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Observe</source>
        <translation>转为观察</translation>
    </message>
    <message>
        <source>Set live</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Records what it would raise and tells nobody</source>
        <translation>只记录会触发什么，不通知任何人</translation>
    </message>
    <message>
        <source>House rule</source>
        <translation>内部规定</translation>
    </message>
    <message>
        <source>The rule of an emergency is always live: whoever calls for help must be heard.</source>
        <translation>紧急事件的规则始终启用：呼救必须有人听到。</translation>
    </message>
</context>
<context>
    <name>xinglin::RuleForm</name>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Name (Chinese, English)</source>
        <translation>名称（中文、英文）</translation>
    </message>
    <message>
        <source>Severity, cool-down</source>
        <translation>级别、冷却</translation>
    </message>
    <message>
        <source>For</source>
        <translation>适用于</translation>
    </message>
    <message>
        <source>Message in Chinese</source>
        <translation>中文消息</translation>
    </message>
    <message>
        <source>Message in English</source>
        <translation>英文消息</translation>
    </message>
    <message>
        <source>Reads as</source>
        <translation>显示为</translation>
    </message>
    <message>
        <source>Channels, late horizon</source>
        <translation>通道、迟到窗口</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>No message: the rule&apos;s name is told</source>
        <translation>无消息：通知中使用规则名称</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>A unit and all below</source>
        <translation>部门及下级</translation>
    </message>
    <message>
        <source>A position</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>One person</source>
        <translation>个人</translation>
    </message>
    <message>
        <source> min quiet afterwards</source>
        <translation> 分钟内不再触发</translation>
    </message>
    <message>
        <source> min looked back for late data</source>
        <translation> 分钟迟到数据回看</translation>
    </message>
    <message>
        <source>Those of the severity</source>
        <translation>按级别默认</translation>
    </message>
    <message>
        <source>Name in Chinese</source>
        <translation>中文名称</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Cool-down</source>
        <translation>冷却</translation>
    </message>
    <message>
        <source>Late horizon</source>
        <translation>迟到窗口</translation>
    </message>
</context>
<context>
    <name>xinglin::RuleLaboratory</name>
    <message>
        <source>What would it have raised?</source>
        <translation>它会触发什么？</translation>
    </message>
    <message>
        <source>Choose the days and run the rule over what was measured then. Nobody is told.</source>
        <translation>选择日期，用当时的测量数据运行规则，不会通知任何人。</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>The line cannot be read yet</source>
        <translation>规则文字尚无法识别</translation>
    </message>
    <message>
        <source>Mend the rule first; then it can be tried here.</source>
        <translation>先改好规则，再在此试运行。</translation>
    </message>
    <message>
        <source>Back-test</source>
        <translation>回测</translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>%n 次告警</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n 张工单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) looked at</source>
        <translation>
            <numerusform>检视 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Live version: %1 alerts; %2 the same, %3 only here, %4 only live</source>
        <translation>启用版本：%1 次告警；相同 %2，仅此处 %3，仅实际 %4</translation>
    </message>
    <message>
        <source>What officers had judged: %1 true, %2 false alarms, %3 not judged</source>
        <translation>值班员判定：属实 %1，误报 %2，未判定 %3</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Progress of the back-test</source>
        <translation>回测进度</translation>
    </message>
    <message>
        <source>Views of the back-test</source>
        <translation>回测视图</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>告警</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>按日</translation>
    </message>
    <message>
        <source>By shift</source>
        <translation>按班次</translation>
    </message>
    <message>
        <source>By unit</source>
        <translation>按部门</translation>
    </message>
    <message>
        <source>Differences to live</source>
        <translation>与实际的差异</translation>
    </message>
    <message>
        <source>Alerts the rule would raise</source>
        <translation>规则会触发的告警</translation>
    </message>
    <message>
        <source>Load of alerts</source>
        <translation>告警负荷</translation>
    </message>
</context>
<context>
    <name>xinglin::RuleListModel</name>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>For</source>
        <translation>适用于</translation>
    </message>
    <message>
        <source>Last fired</source>
        <translation>最近触发</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
</context>
<context>
    <name>xinglin::RuleVersions</name>
    <message>
        <source>Not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>Each time a rule is saved it gets a version.</source>
        <translation>规则每保存一次即产生一个版本。</translation>
    </message>
    <message>
        <source>Version %1: %2</source>
        <translation>第 %1 版：%2</translation>
    </message>
    <message>
        <source>Version %1 is the first</source>
        <translation>第 %1 版为初版</translation>
    </message>
    <message>
        <source>From version %1 to %2</source>
        <translation>第 %1 版到第 %2 版</translation>
    </message>
    <message>
        <source>Versions of the rule</source>
        <translation>规则版本</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>变更内容</translation>
    </message>
</context>
<context>
    <name>xinglin::RulesPage</name>
    <message>
        <source>What makes an alert?</source>
        <translation>什么会触发告警？</translation>
    </message>
    <message>
        <source>No rules</source>
        <translation>没有规则</translation>
    </message>
    <message>
        <source>Without rules nobody is warned. Write one in a line of words.</source>
        <translation>没有规则就不会告警。用一行文字写一条。</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>新建规则</translation>
    </message>
    <message>
        <source>Leave the rule</source>
        <translation>离开规则</translation>
    </message>
    <message>
        <source>What was changed is not saved.</source>
        <translation>修改尚未保存。</translation>
    </message>
    <message>
        <source>Import rules</source>
        <translation>导入规则</translation>
    </message>
    <message>
        <source>Rules (*.json)</source>
        <translation>规则 (*.json)</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>无法读取文件：%1</translation>
    </message>
    <message>
        <source>Nothing was taken. %1: %2</source>
        <translation>一条也未导入。%1：%2</translation>
    </message>
    <message>
        <source>Export rules</source>
        <translation>导出规则</translation>
    </message>
    <message>
        <source>The file cannot be written: %1</source>
        <translation>无法写入文件：%1</translation>
    </message>
    <message>
        <source>Find a rule</source>
        <translation>查找规则</translation>
    </message>
    <message>
        <source>with retired</source>
        <translation>含已停用</translation>
    </message>
    <message>
        <source>New rule (Ctrl+N)</source>
        <translation>新建规则（Ctrl+N）</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Views of the rule</source>
        <translation>规则视图</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>实验室</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>xinglin::ScheduleModel</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下次</translation>
    </message>
    <message>
        <source>Last result</source>
        <translation>上次结果</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚未执行</translation>
    </message>
</context>
<context>
    <name>xinglin::ScheduleNotice</name>
    <message>
        <source>Show schedules</source>
        <translation>查看报告计划</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>“%1” (%2) was not made</source>
        <translation>“%1”（%2）未生成</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xinglin::ScheduleRunModel</name>
    <message>
        <source>Due</source>
        <translation>应生成时间</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期范围</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 等，另有 %2 个</translation>
    </message>
    <message>
        <source>%1 Next try: %2.</source>
        <translation>%1 下次重试：%2。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 (by hand)</source>
        <translation>%1（手动）</translation>
    </message>
</context>
<context>
    <name>xinglin::ScheduleSheet</name>
    <message>
        <source>Edit the schedule</source>
        <translation>编辑报告计划</translation>
    </message>
    <message>
        <source>Add a schedule</source>
        <translation>新建报告计划</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Find a unit by name or code</source>
        <translation>按名称或编码查找部门</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Language and paper of the report</source>
        <translation>报告的语言和纸张</translation>
    </message>
    <message>
        <source>People appear with their names</source>
        <translation>显示人员姓名</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>每周</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>Every quarter</source>
        <translation>每季度</translation>
    </message>
    <message>
        <source>Every year</source>
        <translation>每年</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>month </source>
        <comment>before its number</comment>
        <translation>月份 </translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>day </source>
        <comment>of the month, before its number</comment>
        <translation>日期 </translation>
    </message>
    <message>
        <source>the last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>Day of the month</source>
        <translation>当月日期</translation>
    </message>
    <message>
        <source>the last days</source>
        <translation>最近若干天</translation>
    </message>
    <message>
        <source>How many days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>About which days, seen from the day it is due</source>
        <translation>报告涵盖的日期（以生成当天为准）</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Folder of the reports</source>
        <translation>报告文件夹</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Keep the files of so many periods</source>
        <translation>保留最近几期的文件</translation>
    </message>
    <message>
        <source>Make up at most so many missed periods</source>
        <translation>最多补做几期</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>The report&apos;s own order</source>
        <translation>报告自带的顺序</translation>
    </message>
    <message>
        <source>Next: %1, about %2.</source>
        <translation>下次：%1，涵盖 %2。</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>填写名称。</translation>
    </message>
    <message>
        <source>Choose a unit.</source>
        <translation>选择部门。</translation>
    </message>
    <message>
        <source>Choose at least one format.</source>
        <translation>至少选择一种格式。</translation>
    </message>
    <message>
        <source>Choose at least one day.</source>
        <translation>至少选择一天。</translation>
    </message>
    <message>
        <source>Name the folder from the root on, or choose one.</source>
        <translation>填写完整路径，或选择文件夹。</translation>
    </message>
    <message>
        <source>How many reports</source>
        <translation>报告份数</translation>
    </message>
</context>
<context>
    <name>xinglin::ScheduleWatch</name>
    <message>
        <source>Scheduled reports</source>
        <translation>计划中的报告</translation>
    </message>
</context>
<context>
    <name>xinglin::SchedulesView</name>
    <message>
        <source>No schedule yet</source>
        <translation>还没有报告计划</translation>
    </message>
    <message>
        <source>A schedule makes a report by itself, such as every Monday at seven about the week before.</source>
        <translation>报告计划会自动生成报告，例如每周一 7 点生成上一周的报告。</translation>
    </message>
    <message>
        <source>Add a schedule</source>
        <translation>新建报告计划</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>History of “%1”</source>
        <translation>“%1”的历史</translation>
    </message>
    <message>
        <source>It has not been due yet.</source>
        <translation>还没有到过生成时间。</translation>
    </message>
    <message>
        <source>Enter or a double click opens the files.</source>
        <translation>按 Enter 键或双击打开文件。</translation>
    </message>
    <message>
        <source>“%1” is being made.</source>
        <translation>正在生成“%1”。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Remove the schedule</source>
        <translation>删除报告计划</translation>
    </message>
    <message>
        <source>“%1” is made no more, and the history of its runs goes. The files stay.</source>
        <translation>“%1”不再生成，其历史记录一并删除；已生成的文件保留。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>The file %1 is no more there: it was moved, or its drive is not connected.</source>
        <translation>文件 %1 已不在：可能已被移走，或所在磁盘未连接。</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>新建…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Run now</source>
        <translation>立即生成</translation>
    </message>
    <message>
        <source>Makes the report as if it were due today.</source>
        <translation>按今天到期生成报告。</translation>
    </message>
    <message>
        <source>What falls due while it is paused is not made up.</source>
        <translation>暂停期间到期的不再补做。</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Schedules</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>History of the schedule</source>
        <translation>报告计划的历史</translation>
    </message>
</context>
<context>
    <name>xinglin::ScoreCard</name>
    <message>
        <source>%1 against %2</source>
        <translation>%1（与 %2 相比）</translation>
    </message>
    <message>
        <source>, within chance</source>
        <translation>，在偶然范围内</translation>
    </message>
    <message>
        <source>Health score</source>
        <translation>健康分</translation>
    </message>
    <message>
        <source>of 100</source>
        <translation>/ 100</translation>
    </message>
    <message>
        <source>95% interval</source>
        <translation>95% 区间</translation>
    </message>
    <message>
        <source>Learning: no baseline of their own yet</source>
        <translation>学习中：尚无个人基线</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>separates names in a list</extracomment>
        <translation>、</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>缺少：%1</translation>
    </message>
    <message>
        <source>Less than half of the score&apos;s weight has data.</source>
        <translation>有数据的权重不足一半。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>points of those the metric can add</source>
        <translation>该指标得分 / 可得分</translation>
    </message>
</context>
<context>
    <name>xinglin::ServiceLevelModel</name>
    <message>
        <source>Severity</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>For</source>
        <translation>适用于</translation>
    </message>
    <message>
        <source>Acknowledge within</source>
        <translation>确认时限</translation>
    </message>
    <message>
        <source>Handle within</source>
        <translation>处置时限</translation>
    </message>
    <message>
        <source>Next step up after</source>
        <translation>再次升级间隔</translation>
    </message>
</context>
<context>
    <name>xinglin::SettingsPage</name>
    <message>
        <source>How is this workspace set up?</source>
        <translation>本工作区如何设置？</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation>设置分区</translation>
    </message>
    <message>
        <source>Views of the notifications</source>
        <translation>通知视图</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
</context>
<context>
    <name>xinglin::SilenceModel</name>
    <message>
        <source>Until</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Whom</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>By</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Kept away</source>
        <translation>已拦下</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>every rule</source>
        <translation>全部规则</translation>
    </message>
    <message>
        <source>ended early</source>
        <translation>已提前结束</translation>
    </message>
    <message>
        <source>over</source>
        <translation>已到期</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>还剩 %1</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
</context>
<context>
    <name>xinglin::SilenceSheet</name>
    <message>
        <source>Silence alerts</source>
        <translation>静默告警</translation>
    </message>
    <message>
        <source>Matching alerts open no orders until it ends; they are counted. SOS, falls and one-key alarms are never silenced.</source>
        <translation>静默期间，符合条件的告警不生成工单，但会计数。SOS、跌倒和一键报警不会被静默。</translation>
    </message>
    <message>
        <source>%1 and below</source>
        <translation>%1 及下级</translation>
    </message>
    <message>
        <source>Every rule</source>
        <translation>全部规则</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>4 hours</source>
        <translation>4 小时</translation>
    </message>
    <message>
        <source>8 hours</source>
        <translation>8 小时</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 天</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 天</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Whom</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>静默</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>xinglin::SilencesTab</name>
    <message>
        <source>Nothing is silenced</source>
        <translation>没有静默</translation>
    </message>
    <message>
        <source>%1 and below</source>
        <translation>%1 及下级</translation>
    </message>
    <message>
        <source>one device</source>
        <translation>一台设备</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Alerts of %1 open orders again at once.</source>
        <translation>%1 的告警将立即恢复生成工单。</translation>
    </message>
    <message>
        <source>End this silence?</source>
        <translation>结束此静默？</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Show ended ones too</source>
        <translation>同时显示已结束的</translation>
    </message>
    <message>
        <source>End now</source>
        <translation>立即结束</translation>
    </message>
    <message>
        <source>Silences</source>
        <translation>静默</translation>
    </message>
    <message>
        <source>Silence a noisy rule from an order (More, then Silence), or a unit here.</source>
        <translation>可在工单中选择“更多 &gt; 静默”，也可在此静默某个部门。</translation>
    </message>
    <message>
        <source>New silence…</source>
        <translation>新建静默…</translation>
    </message>
</context>
<context>
    <name>xinglin::SoundMenu</name>
    <message>
        <source>Sound of a new %1</source>
        <translation>新 %1 的提示音</translation>
    </message>
    <message>
        <source>A new P0 will then only be seen: nothing will be heard when nobody looks at the screen.</source>
        <translation>之后新的 P0 只显示不发声：无人看屏幕时将无法察觉。</translation>
    </message>
    <message>
        <source>Switch the sound of P0 off?</source>
        <translation>关闭 P0 的提示音？</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>提示音</translation>
    </message>
</context>
<context>
    <name>xinglin::StateStack</name>
    <message>
        <source>Loading…</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>操作未成功</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>xinglin::StatusLine</name>
    <message>
        <source>Workspace: %1</source>
        <translation>工作区：%1</translation>
    </message>
    <message>
        <source>data until %1 (%2)</source>
        <translation>数据截至 %1（%2）</translation>
    </message>
    <message>
        <source>no data yet</source>
        <translation>尚无数据</translation>
    </message>
    <message>
        <source>%1 people, %2 units</source>
        <translation>%1 人，%2 个部门</translation>
    </message>
    <message>
        <source>%1 records wait to be summarised</source>
        <translation>%1 条记录等待汇总</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Nothing was watched from %1 to %2</source>
        <translation>%1 至 %2 期间程序未监看</translation>
    </message>
</context>
<context>
    <name>xinglin::SubjectSearch</name>
    <message>
        <source>Nothing found</source>
        <translation>未找到</translation>
    </message>
</context>
<context>
    <name>xinglin::TemplateForm</name>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 像素</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>标志</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>图片 (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>模板名称</translation>
    </message>
    <message>
        <source>Title (empty: the report&apos;s own)</source>
        <translation>标题（留空：报告自身的标题）</translation>
    </message>
    <message>
        <source>Line above the title (empty: the workspace&apos;s name)</source>
        <translation>标题上方一行（留空：工作区名称）</translation>
    </message>
    <message>
        <source>Introduction, before the first chapter</source>
        <translation>导言，在第一章之前</translation>
    </message>
    <message>
        <source>Note to the reader</source>
        <translation>致读者</translation>
    </message>
    <message>
        <source>Closing text, after the last chapter</source>
        <translation>结束语，在最后一章之后</translation>
    </message>
    <message>
        <source>Language of the texts and of the preview</source>
        <translation>文字和预览的语言</translation>
    </message>
    <message>
        <source>Accent colour (empty: the program&apos;s)</source>
        <translation>强调色（留空：程序自带）</translation>
    </message>
    <message>
        <source>Colour %1</source>
        <translation>颜色 %1</translation>
    </message>
    <message>
        <source>Logo on the cover</source>
        <translation>封面标志</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>What the logo shows, for readers who do not see it</source>
        <translation>标志的内容，供看不到图片的读者使用</translation>
    </message>
    <message>
        <source>Chapters, in order</source>
        <translation>章节，按顺序</translation>
    </message>
    <message>
        <source>Earlier (Alt+Up)</source>
        <translation>前移（Alt+↑）</translation>
    </message>
    <message>
        <source>Later (Alt+Down)</source>
        <translation>后移（Alt+↓）</translation>
    </message>
    <message>
        <source>List of contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>As asked for</source>
        <translation>按出具时的选择</translation>
    </message>
    <message>
        <source>Lines to sign on, one a line</source>
        <translation>签字行，每行一位</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>字体</translation>
    </message>
</context>
<context>
    <name>xinglin::TemplatesView</name>
    <message>
        <source>%1 · shipped</source>
        <translation>%1 · 自带</translation>
    </message>
    <message>
        <source>Changes are not saved</source>
        <translation>改动尚未保存</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>%1: came with the program. Copy it to change it.</source>
        <translation>%1：程序自带。复制后可修改。</translation>
    </message>
    <message>
        <source>%1, version %2 · not saved yet</source>
        <translation>%1，第 %2 版 · 尚未保存</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1，第 %2 版</translation>
    </message>
    <message>
        <source>Remove the template</source>
        <translation>删除模板</translation>
    </message>
    <message>
        <source>“%1” can be chosen no more. Reports made with it stay.</source>
        <translation>“%1”将不能再选用。用它出具的报告保留。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Report templates (*.json)</source>
        <translation>报告模板 (*.json)</translation>
    </message>
    <message>
        <source>Report templates</source>
        <translation>报告模板</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Back to what is stored</source>
        <translation>恢复到已保存</translation>
    </message>
    <message>
        <source>Import a template</source>
        <translation>导入模板</translation>
    </message>
    <message>
        <source>Export the template</source>
        <translation>导出模板</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>“%1” was changed and cannot be saved as it is: %2</source>
        <translation>“%1”已改动，但目前不能保存：%2</translation>
    </message>
    <message>
        <source>“%1” was changed.</source>
        <translation>“%1”已改动。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>xinglin::TopBar</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Find a unit, a person or a page (Ctrl+K)</source>
        <translation>查找部门、人员或页面（Ctrl+K）</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>Everything here is made up. The data of a demo workspace comes from no real person.</source>
        <translation>此处内容均为虚构。演示工作区的数据不来自任何真实人员。</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>深色主题</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>浅色主题</translation>
    </message>
    <message>
        <source>Open another workspace</source>
        <translation>打开其他工作区</translation>
    </message>
    <message numerus="yes">
        <source>%n unfinished P0: open the alerts</source>
        <translation>
            <numerusform>%n 张未完成的 P0：打开告警页</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xinglin::TrayAlerts</name>
    <message>
        <source>Open Xinglin</source>
        <translation>打开杏林</translation>
    </message>
    <message>
        <source>Not acknowledged: %1 P0, %2 P1, %3 P2</source>
        <translation>未确认：P0 %1，P1 %2，P2 %3</translation>
    </message>
    <message>
        <source>Xinglin</source>
        <translation>杏林</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xinglin::TrendsPage</name>
    <message>
        <source>How has it changed?</source>
        <translation>有什么变化？</translation>
    </message>
    <message>
        <source>Nobody to show</source>
        <translation>没有可显示的对象</translation>
    </message>
    <message>
        <source>Find a unit or a person above, or import an organisation first.</source>
        <translation>在上方查找部门或人员，或先导入组织。</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>采样数据</translation>
    </message>
    <message>
        <source>daily figures; zoom in for samples</source>
        <translation>日数据；放大可看采样</translation>
    </message>
    <message>
        <source>daily figures</source>
        <translation>日数据</translation>
    </message>
    <message>
        <source>Add a unit or person</source>
        <translation>添加部门或人员</translation>
    </message>
    <message>
        <source>Add a metric</source>
        <translation>添加指标</translation>
    </message>
    <message>
        <source>Whole period</source>
        <translation>整个期间</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source> (withheld)</source>
        <translation>（不公开）</translation>
    </message>
</context>
<context>
    <name>xinglin::TrendsSide</name>
    <message>
        <source>%1: too few days to tell</source>
        <translation>%1：天数太少，无法判断</translation>
    </message>
    <message>
        <source>%1: %2 %3 in 30 days</source>
        <translation>%1：30 天 %2 %3</translation>
    </message>
    <message>
        <source> (%1 to %2)</source>
        <translation>（%1 至 %2）</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>分布</translation>
    </message>
    <message>
        <source>By hour of the day</source>
        <translation>按一天中的小时</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>趋势</translation>
    </message>
    <message>
        <source>, more than chance (%1)</source>
        <translation>，并非偶然（%1）</translation>
    </message>
    <message>
        <source>, may be chance (%1)</source>
        <translation>，可能出于偶然（%1）</translation>
    </message>
    <message>
        <source>, more than chance (%1), but less than single values can tell</source>
        <translation>，并非偶然（%1），但小于单个测值的分辨率</translation>
    </message>
</context>
<context>
    <name>xinglin::TrendsTable</name>
    <message>
        <source>Stored values: %1 (%2)</source>
        <translation>存储的值：%1（%2）</translation>
    </message>
    <message>
        <source>Daily figures</source>
        <translation>日数据</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>保存表格</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>trends.csv</source>
        <translation>趋势.csv</translation>
    </message>
    <message>
        <source>The file cannot be written: %1</source>
        <translation>文件无法写入：%1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>另存为 CSV…</translation>
    </message>
    <message>
        <source>Data of the chart</source>
        <translation>图表数据</translation>
    </message>
</context>
<context>
    <name>xinglin::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo (%1)</source>
        <translation>撤销（%1）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>xinglin::UnitDetails</name>
    <message>
        <source>Nobody in this unit</source>
        <translation>本部门没有人员</translation>
    </message>
    <message>
        <source>No person is a member of it or of a unit below on the last day of the period.</source>
        <translation>时段最后一天，本部门及下级部门均无成员。</translation>
    </message>
    <message>
        <source>Data until %1</source>
        <translation>数据截至 %1</translation>
    </message>
    <message>
        <source>Health score</source>
        <translation>健康分</translation>
    </message>
    <message>
        <source>%1 vs %2</source>
        <translation>%1，较 %2</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1 of %2 person-days</source>
        <translation>%2 人日中的 %1 人日</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>趋势</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>People, also of the units below</source>
        <translation>人员（含下级部门）</translation>
    </message>
    <message>
        <source>Wearing rate</source>
        <translation>佩戴率</translation>
    </message>
</context>
<context>
    <name>xinglin::UnitPicker</name>
    <message>
        <source>No units</source>
        <translation>没有部门</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Filter units</source>
        <translation>筛选部门</translation>
    </message>
</context>
<context>
    <name>xinglin::UnitSections</name>
    <message>
        <source>Nothing computed for this</source>
        <translation>没有计算结果</translation>
    </message>
    <message>
        <source>No analysis of this kind came with the answer.</source>
        <translation>结果中没有此类分析。</translation>
    </message>
    <message>
        <source>Nothing stands out in this period.</source>
        <translation>这段时间没有突出的情况。</translation>
    </message>
    <message>
        <source>What to see of this unit</source>
        <translation>查看此部门的内容</translation>
    </message>
    <message>
        <source>People</source>
        <extracomment>a tab with the list of the unit&apos;s people, not their number</extracomment>
        <translation>人员</translation>
    </message>
    <message>
        <source>What matters</source>
        <translation>要点</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>数值分布</translation>
    </message>
    <message>
        <source>Counts</source>
        <extracomment>a tab with how many people stood out, day by day</extracomment>
        <translation>每日计数</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>What matters in this period</source>
        <translation>本期要点</translation>
    </message>
    <message>
        <source>Withheld</source>
        <translation>不公开</translation>
    </message>
</context>
<context>
    <name>xinglin::UnitTableModel</name>
    <message>
        <source>Unit</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>健康</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>Health score %1 against %2</source>
        <translation>健康分 %1，对比 %2</translation>
    </message>
    <message>
        <source>95% interval %1</source>
        <translation>95% 区间 %1</translation>
    </message>
    <message>
        <source>Health score; what is drawn shows %1 to 100</source>
        <translation>健康分；图形显示 %1 至 100</translation>
    </message>
    <message>
        <source>Wearing rate</source>
        <translation>佩戴率</translation>
    </message>
</context>
<context>
    <name>xinglin::UnitTreeModel</name>
    <message>
        <source>Unit</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>健康</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Wearing rate</source>
        <translation>佩戴率</translation>
    </message>
</context>
<context>
    <name>xinglin::UnitTreePanel</name>
    <message>
        <source>No units yet</source>
        <translation>还没有部门</translation>
    </message>
    <message>
        <source>Import a file of units (code, parent, name) and one of people.</source>
        <translation>请导入部门文件（编码、上级编码、名称）和人员文件。</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Find a unit or person</source>
        <translation>查找部门或人员</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>查找结果</translation>
    </message>
</context>
<context>
    <name>xinglin::UnwatchedBar</name>
    <message>
        <source>Got it</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>Nothing was watched from %1 to %2. What fell due meanwhile was done afterwards.</source>
        <translation>%1 至 %2 期间程序未监看，其间到期的事项已在恢复后补办。</translation>
    </message>
    <message>
        <source>The program was closed, or the computer asleep.</source>
        <translation>程序未运行，或电脑处于休眠。</translation>
    </message>
</context>
<context>
    <name>xinglin::WallView</name>
    <message>
        <source>Xinglin: alerts</source>
        <translation>杏林：告警</translation>
    </message>
    <message>
        <source>Unfinished: %1 P0, %2 P1, %3 P2</source>
        <translation>未完成：P0 %1，P1 %2，P2 %3</translation>
    </message>
    <message>
        <source>%1 not acknowledged</source>
        <translation>%1 张未确认</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>涉及 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Units with most trouble</source>
        <translation>问题最多的部门</translation>
    </message>
    <message>
        <source>No unfinished orders</source>
        <translation>没有未完成的工单</translation>
    </message>
    <message>
        <source>Last alerts</source>
        <translation>最近告警</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>MTTA today: to acknowledged</source>
        <translation>今日平均确认时间 MTTA</translation>
    </message>
    <message>
        <source>MTTR today: to done</source>
        <translation>今日平均完成时间 MTTR</translation>
    </message>
    <message>
        <source>Clock has run out</source>
        <translation>已超时</translation>
    </message>
    <message>
        <source>%1 without an owner</source>
        <translation>%1 张无负责人</translation>
    </message>
    <message>
        <source>n = %1</source>
        <translation>n = %1</translation>
    </message>
</context>
<context>
    <name>xinglin::WelcomePage</name>
    <message>
        <source>Which workspace do you want to work in?</source>
        <translation>要在哪个工作区中工作？</translation>
    </message>
    <message>
        <source>A workspace is a folder that holds your organisation, its people and devices and all their data. It works without a network. Create one, then import your units, people and watch data.</source>
        <translation>工作区是一个文件夹，保存您的组织、人员、设备及其全部数据，无需网络即可使用。先新建一个，再导入部门、人员和手表数据。</translation>
    </message>
    <message>
        <source>Create a workspace…</source>
        <translation>新建工作区…</translation>
    </message>
    <message>
        <source>Open a workspace…</source>
        <translation>打开工作区…</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>最近使用</translation>
    </message>
</context>
</TS>
