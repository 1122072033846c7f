<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Cells</name>
    <message>
        <source>too few people</source>
        <translation>人数过少</translation>
    </message>
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
    <name>ChartBuilders</name>
    <message>
        <source>n = %1 · %2</source>
        <translation>n = %1 · %2</translation>
    </message>
    <message>
        <source>usual range</source>
        <translation>正常范围</translation>
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
        <source>“xinglinctl VERB --help” tells its options. Without -w, the workspace is $XINGLIN_WORKSPACE or in the user's data folder.</source>
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
        <source>There is no verb “%1”; “xinglinctl --help” lists them.</source>
        <translation>没有命令“%1”；“xinglinctl --help”列出全部命令。</translation>
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
        <source>Bring in watch payloads, vitals, people, units or bindings</source>
        <translation>导入手表数据、体征、人员、部门或佩戴关系</translation>
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
        <source>Coverage</source>
        <translation>覆盖率</translation>
    </message>
    <message>
        <source>Make report files; without --unit of everybody, without --period of the last 30 days</source>
        <translation>生成报告文件；不带 --unit 为全体，不带 --period 为最近 30 天</translation>
    </message>
    <message>
        <source>Reporting</source>
        <translation>正在生成报告</translation>
    </message>
    <message>
        <source>does not fit a %1 report</source>
        <translation>不适用于 %1 报告</translation>
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
        <source>Too few people: no figures are shown.</source>
        <translation>人数过少，不显示指标。</translation>
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
        <source>Tell the program's version</source>
        <translation>显示程序版本</translation>
    </message>
    <message>
        <source>Write a person's stored values of one metric as CSV</source>
        <translation>以 CSV 输出人员一项指标的存储值</translation>
    </message>
    <message>
        <source>“%1” is no time (2026-10-01 or 2026-10-01T08:00:00+08:00)</source>
        <translation>“%1”不是时间（2026-10-01 或 2026-10-01T08:00:00+08:00）</translation>
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
        <source>"%1" is no period. Use 2026-10-01, 2026-W41, 2026-10, 2026-Q3 or 2026-10-01..2026-10-20.</source>
        <translation>“%1”不是有效的期间。请使用 2026-10-01、2026-W41、2026-10、2026-Q3 或 2026-10-01..2026-10-20。</translation>
    </message>
    <message>
        <source>Unknown time zone "%1". Use an IANA name such as Asia/Shanghai.</source>
        <translation>未知时区“%1”。请使用 IANA 名称，例如 Asia/Shanghai。</translation>
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
        <source>Page to open: overview, organisation, person, trends, reports, imports</source>
        <translation>要打开的页面：overview、organisation、person、trends、reports、imports</translation>
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
        <translation>%2 人天中 %1 人天有数据（%3）</translation>
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
        <translation>历史数据：预警按过去记录，不发送通知。</translation>
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
</context>
<context>
    <name>Ingest</name>
    <message>
        <source>The mapping is wrong: %1</source>
        <translation>列映射有误：%1</translation>
    </message>
    <message>
        <source>the column "%1" is mapped to "%2", which is no metric and no field.</source>
        <translation>列“%1”映射到“%2”，它既不是指标也不是字段。</translation>
    </message>
    <message>
        <source>"%1" is no separator.</source>
        <translation>“%1”不是分隔符。</translation>
    </message>
    <message>
        <source>"%1" is no decimal sign.</source>
        <translation>“%1”不是小数点符号。</translation>
    </message>
    <message>
        <source>"%1" is no time format.</source>
        <translation>“%1”不是时间格式。</translation>
    </message>
    <message>
        <source>"%1" is no known encoding.</source>
        <translation>“%1”不是已知的编码。</translation>
    </message>
    <message>
        <source>it is no JSON object (at byte %1).</source>
        <translation>不是 JSON 对象（第 %1 字节处）。</translation>
    </message>
    <message>
        <source>A field of the device's state has the wrong type.</source>
        <translation>设备状态的某个字段类型错误。</translation>
    </message>
    <message>
        <source>"%1" is not a number.</source>
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
        <source>The event's type is no text.</source>
        <translation>事件类型不是文本。</translation>
    </message>
    <message>
        <source>The event's type is longer than %1 bytes.</source>
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
        <source>"%1" is not a time.</source>
        <translation>“%1”不是有效的时间。</translation>
    </message>
    <message>
        <source>%1: "%2" is not a number.</source>
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
        <source>%1: "%2" is not a date.</source>
        <translation>%1：“%2”不是有效的日期。</translation>
    </message>
    <message>
        <source>"%1" is no risk level.</source>
        <translation>“%1”不是风险等级。</translation>
    </message>
    <message>
        <source>"%1" is no sex.</source>
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
        <source>The file has no column "%1".</source>
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
        <source>The name "%1" is longer than %2 bytes.</source>
        <translation>名称“%1”超过 %2 字节。</translation>
    </message>
    <message>
        <source>%1: %2 is beyond any measure.</source>
        <translation>%1：%2 超出任何可能的数值。</translation>
    </message>
    <message>
        <source>"%1" is no known metric.</source>
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
        <source>Day and month cannot be told apart in the dates. Say "time_format" in a mapping.</source>
        <translation>日期中的日与月无法区分。请在列映射中写明 "time_format"。</translation>
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
        <source>The device's name is longer than %1 bytes.</source>
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
        <source>People worn a day</source>
        <translation>每日佩戴人数</translation>
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
        <translation>健康评分</translation>
    </message>
    <message>
        <source>too few people</source>
        <translation>人数过少</translation>
    </message>
    <message>
        <source>95 % interval %1</source>
        <translation>95 % 区间 %1</translation>
    </message>
    <message>
        <source>learning</source>
        <translation>学习中</translation>
    </message>
    <message>
        <source>Trend of the score</source>
        <translation>评分趋势</translation>
    </message>
    <message>
        <source>in 30 days</source>
        <translation>每 30 天</translation>
    </message>
    <message>
        <source>95 % interval %1…%2</source>
        <translation>95 % 区间 %1…%2</translation>
    </message>
    <message>
        <source>more than chance (p %1)</source>
        <translation>非偶然（p %1）</translation>
    </message>
    <message>
        <source>may be chance (p %1)</source>
        <translation>可能属偶然（p %1）</translation>
    </message>
    <message>
        <source>needs more days with data</source>
        <translation>有数据的天数不足</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>覆盖率</translation>
    </message>
    <message>
        <source> points</source>
        <translation> 百分点</translation>
    </message>
    <message>
        <source>%1 of %2 person-days</source>
        <translation>%1 / %2 人天</translation>
    </message>
    <message>
        <source>Records received</source>
        <translation>记录接收率</translation>
    </message>
    <message>
        <source>of the records expected</source>
        <translation>占应收记录</translation>
    </message>
    <message>
        <source>Health score of %1</source>
        <translation>%1的健康评分</translation>
    </message>
    <message>
        <source>points</source>
        <translation>分</translation>
    </message>
    <message>
        <source>Too few people to show a score</source>
        <translation>人数过少，不显示评分</translation>
    </message>
    <message>
        <source>No scores in this period</source>
        <translation>本时段没有评分</translation>
    </message>
    <message>
        <source>usual for the unit</source>
        <translation>部门常态</translation>
    </message>
    <message>
        <source>n = %1 person-days · %2</source>
        <translation>n = %1 人天 · %2</translation>
    </message>
    <message>
        <source>Health score by day, %1: %2 of %3 days with a score, mean %4.</source>
        <translation>%1 的每日健康评分：%3 天中 %2 天有评分，均值 %4。</translation>
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
</context>
<context>
    <name>Report</name>
    <message>
        <source>Daily unit health report</source>
        <translation>部门健康日报</translation>
    </message>
    <message>
        <source>Weekly unit health report</source>
        <translation>部门健康周报</translation>
    </message>
    <message>
        <source>Monthly unit health report</source>
        <translation>部门健康月报</translation>
    </message>
    <message>
        <source>Quarterly unit health report</source>
        <translation>部门健康季报</translation>
    </message>
    <message>
        <source>Unit health report</source>
        <translation>部门健康报告</translation>
    </message>
    <message>
        <source>the figures of the unit</source>
        <translation>部门的统计数值</translation>
    </message>
    <message>
        <source>This unit has too few people to be shown without showing each of them.</source>
        <translation>该部门人数过少，显示数值等于公开每个人的情况，因此不予显示。</translation>
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
        <source>This report gives risk hints, not a diagnosis. The last chapter tells how everything was computed.</source>
        <translation>本报告给出的是风险提示，不是医学诊断。计算方法见“方法、定义与局限”一章。</translation>
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
        <source>Nothing passed a rule of this report. That is no proof that everything is well.</source>
        <translation>没有情况触发本报告的规则，但这并不证明一切正常。</translation>
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
        <source>Most person-days were still judged by the population's values (learning).</source>
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
        <source>People who were far from their own usual, in a harmful direction, on one or several days in a row within the last week of the period; the most urgent first, ten at most.</source>
        <translation>在期间的最后一周内，连续一天或多天朝不利方向明显偏离本人平时水平的人员；最紧急的排在最前，最多十人。</translation>
    </message>
    <message>
        <source>Whom to see first</source>
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
        <source>Last day</source>
        <translation>最近日期</translation>
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
        <source>Nobody was.</source>
        <translation>没有这样的人员。</translation>
    </message>
    <message>
        <source>A hint to look and to ask, not a finding of illness. Scales: distance from the own usual, see Definitions.</source>
        <translation>仅提示应当查看和询问，不代表患病。偏离度指与本人平时水平的距离，见“定义”。</translation>
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
        <source>Orange: far from the own usual; blue-green: as usual; empty: no data.</source>
        <translation>橙色：明显偏离本人平时水平；蓝绿色：与平时相同；空白：无数据。</translation>
    </message>
    <message>
        <source>Days far from the own usual</source>
        <translation>明显偏离本人平时水平的日子</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>No day was farther than 3 scales away.</source>
        <translation>没有偏离度超过 3 的日子。</translation>
    </message>
    <message>
        <source>The farthest first, %1 at most. A hint to look and to ask, not a finding of illness.</source>
        <translation>偏离最大的排在最前，最多 %1 条。仅提示应当查看和询问，不代表患病。</translation>
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
        <source>Every day is compared with the person's own usual of the four weeks before. Bands in charts show it, beside the usual range at rest. Gaps are gaps in the data, never zero.</source>
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
        <source>There are fewer than seven days of this person's own before the last day, so the population's values were used.</source>
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
        <source>%1: %2 days with data; lowest %3 %4 on %5, highest %6 %4 on %7.</source>
        <translation>%1：%2 天有数据；最低 %3 %4（%5），最高 %6 %4（%7）。</translation>
    </message>
    <message>
        <source>usual for this subject</source>
        <translation>该对象平时水平</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>平时</translation>
    </message>
    <message>
        <source>too few or no data</source>
        <translation>人数过少或无数据</translation>
    </message>
    <message>
        <source>usual range %1 %2</source>
        <translation>常见范围 %1 %2</translation>
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
        <source>By hour of the day</source>
        <translation>一天中各小时</translation>
    </message>
    <message>
        <source>%1: lowest %2 at %3:00, highest %4 at %5:00.</source>
        <translation>%1：最低 %2（%3 时），最高 %4（%5 时）。</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>数值分布</translation>
    </message>
    <message>
        <source>values</source>
        <translation>数值个数</translation>
    </message>
    <message>
        <source>%1: most values lie around %2 %3.</source>
        <translation>%1：数值最多集中在 %2 %3 附近。</translation>
    </message>
    <message>
        <source>Distance from the own usual, day by day</source>
        <translation>每日与本人平时水平的距离</translation>
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
        <source>%1: the figures are in the table below.</source>
        <translation>%1：数值见下表。</translation>
    </message>
    <message>
        <source>Wearing rate by unit</source>
        <translation>各部门佩戴率</translation>
    </message>
    <message>
        <source>0 to 100 points for each person-day. Each metric gives points that fall with its distance from the person's own usual and with its distance outside the usual range, the harmful direction only; the points are weighted. Without half of the weight there is no score. A period's or a unit's score is the mean of its person-days.</source>
        <translation>每个人日 0 到 100 分。每项指标偏离本人平时水平越远、超出常见范围越多，得分越低（只计不利方向），再按权重合成。有数据的指标不足一半权重时不给分。一段期间或一个部门的健康分是其人日得分的平均值。</translation>
    </message>
    <message>
        <source>Own usual (baseline)</source>
        <translation>平时水平（基线）</translation>
    </message>
    <message>
        <source>Median and spread of the 28 days that end three days before the day judged, so a day never judges itself. Before a person has seven days of their own the population's values apply, and the score says "learning".</source>
        <translation>被判断日三天之前的 28 天的中位数与离散程度，因此任何一天都不会用自己判断自己。本人有效数据不足七天时采用人群数值，并注明“学习中”。</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>偏离度</translation>
    </message>
    <message>
        <source>Distance from the own usual in robust scales (1.4826 times the median absolute deviation, never less than the sensor can tell).</source>
        <translation>与平时水平的距离，以稳健离散度为单位（1.4826 倍绝对中位差，不小于传感器的分辨能力）。</translation>
    </message>
    <message>
        <source>Usual range</source>
        <translation>常见范围</translation>
    </message>
    <message>
        <source>The range of a metric for adults at rest. Values outside it are counted, not removed: during work a higher heart rate is no finding by itself.</source>
        <translation>成年人静息状态下的指标范围。超出范围的数值只计数、不剔除：劳动时心率较高本身不说明问题。</translation>
    </message>
    <message>
        <source>95% interval</source>
        <translation>95% 区间</translation>
    </message>
    <message>
        <source>Student's interval with people as the units of chance; for a score it also holds what is missing. Differences: Welch's interval.</source>
        <translation>以人为随机单位的 t 区间；健康分的区间还包含缺失数据的影响。差值采用 Welch 区间。</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>趋势</translation>
    </message>
    <message>
        <source>Theil-Sen slope per 30 days with its interval by rank, and the p-value of the Mann-Kendall test (Sen 1968, Kendall 1975). Days without data are passed over.</source>
        <translation>每 30 天的 Theil-Sen 斜率及其秩区间，以及 Mann-Kendall 检验的 p 值（Sen 1968，Kendall 1975）。没有数据的日子不参与计算。</translation>
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
        <translation>不可信、长时间不变、变化过快、未佩戴时测得、设备时钟错误、相互矛盾或由设备编造的数值不参与统计；它们仍被保存，并在报告中说明个数。</translation>
    </message>
    <message>
        <source>Small groups</source>
        <translation>小群体</translation>
    </message>
    <message>
        <source>A group with fewer than %1 people shows "too few" to readers who may not see its people one by one.</source>
        <translation>少于 %1 人的群体，对无权查看其中个人的读者只显示“人数过少”。</translation>
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
        <source>People who do not wear the watch are not in these figures and need not be like those who do: read every mean together with the wearing rate. A difference between units can come from work, age or devices; this version does not adjust for them. Wrist temperature follows the skin, not the core of the body.</source>
        <translation>没有佩戴手表的人不在统计之内，他们的情况不一定与佩戴者相同：请把平均值与佩戴率放在一起看。部门之间的差别可能来自工种、年龄或设备，本版本未作校正。腕部温度反映皮肤温度，而不是体核温度。</translation>
    </message>
    <message>
        <source>Days are those of the zone %1. Made by %2 from the data until %3.</source>
        <translation>日期按时区 %1 划分。由 %2 根据截至 %3 的数据生成。</translation>
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
        <source>Mean of the days %1 %2 (95% interval %3).</source>
        <translation>日均值 %1 %2（95% 区间 %3）。</translation>
    </message>
    <message>
        <source>Mean of the days %1 %2.</source>
        <translation>日均值 %1 %2。</translation>
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
        <source>%1 %2 per 30 days, p = %3: %4</source>
        <translation>每 30 天 %1 %2，p = %3：%4</translation>
    </message>
    <message>
        <source>%1 %2 per 30 days (95% interval %3 to %4), p = %5: %6</source>
        <translation>每 30 天 %1 %2（95% 区间 %3 至 %4），p = %5：%6</translation>
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
        <source>Level metrics: over single values; steps, distance, calories and sleep: over day totals. Change: mean of the days against %1.</source>
        <translation>心率等水平类指标按单次数值统计；步数、距离、热量和睡眠按日总量统计。变化：日均值与%1之差。</translation>
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
        <source>What should be there, and what is</source>
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
        <source>Without data, so without a part: %1. The other weights are re-normalised and the interval is wider for it.</source>
        <translation>以下指标没有数据，未参与评分：%1。其余权重已重新归一，区间相应变宽。</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>too few</source>
        <translation>人数过少</translation>
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
        <translation>由设备编造</translation>
    </message>
    <message>
        <source>Demo data</source>
        <translation>演示数据（demo）</translation>
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
        <source>%1, %2: %3 %4, usually %5 (%6 scales, day %7 in a row)</source>
        <translation>%1，%2：%3 %4，平时 %5（偏离度 %6，连续第 %7 天）</translation>
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
        <translation>%1：部分手表的数值是编造的，不是测得的</translation>
    </message>
    <message>
        <source>%1 values (%2) were a straight line of another metric and were left out. Have these devices checked.</source>
        <translation>有 %1 个数值（%2）是由另一指标直接换算的，未计入统计。请检查这些设备。</translation>
    </message>
    <message>
        <source>The PDF could not be started.</source>
        <translation>无法开始生成 PDF。</translation>
    </message>
    <message>
        <source>A PDF page could not be added.</source>
        <translation>无法添加 PDF 页面。</translation>
    </message>
    <message>
        <source>The PDF could not be finished.</source>
        <translation>无法完成 PDF。</translation>
    </message>
    <message>
        <source>A PDF needs the program's fonts.</source>
        <translation>生成 PDF 需要程序的字体支持。</translation>
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
        <source>A report for each sub-unit needs a unit.</source>
        <translation>为每个下级部门生成报告需要指定一个部门。</translation>
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
        <source>Coverage: %1</source>
        <translation>覆盖率：%1</translation>
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
        <source>The demo's data is missing.</source>
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
        <source>The demo's file %1 was not taken: %2</source>
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
        <source>There is no analysed metric "%1".</source>
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
        <source>"%1" is no kind of file that can be imported.</source>
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
        <source>The summary of a person's day is damaged.</source>
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
        <source>The figures of a unit's day are damaged.</source>
        <translation>某单位某日的数据已损坏。</translation>
    </message>
    <message>
        <source>The figures of a unit's day are not the sum of its people's.</source>
        <translation>某单位某日的数据不等于其人员之和。</translation>
    </message>
    <message>
        <source>There is no metric "%1".</source>
        <translation>没有指标“%1”。</translation>
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
    <message numerus="yes">
        <source>%n days running</source>
        <translation>
            <numerusform>连续 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>%1 times the own usual spread, %2</source>
        <translation>为本人平时波动的 %1 倍，%2</translation>
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
        <translation>远高于平常</translation>
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
        <translation>远低于平常</translation>
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
        <translation>与本人平常一致</translation>
    </message>
    <message>
        <source>unusual for this person</source>
        <translation>与本人平常不同</translation>
    </message>
    <message>
        <source>far from usual for this person</source>
        <translation>远离本人平常</translation>
    </message>
    <message>
        <source>baseline %1</source>
        <translation>基线 %1</translation>
    </message>
    <message>
        <source>deviation %1 scales</source>
        <translation>偏离 %1 个尺度</translation>
    </message>
    <message>
        <source>n = %1</source>
        <translation>n = %1</translation>
    </message>
</context>
<context>
    <name>xinglin::DeviationStrip</name>
    <message>
        <source>Deviation of each day from the person's own baseline</source>
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
    <name>xinglin::NavigationBar</name>
    <message>
        <source>Xinglin</source>
        <translation>杏林</translation>
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
        <source>No one's days left their own usual in this period.</source>
        <translation>本时段没有人偏离自己的平时水平。</translation>
    </message>
    <message>
        <source>Sub-units, worst first</source>
        <translation>下级部门（最差在前）</translation>
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
        <translation>健康评分</translation>
    </message>
    <message>
        <source>Nothing to judge by</source>
        <translation>无从判断</translation>
    </message>
    <message>
        <source>There is no data in this period.</source>
        <translation>本时段没有数据。</translation>
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
        <source>Coverage</source>
        <translation>覆盖率</translation>
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
        <source>too few</source>
        <translation>人数过少</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>95 % interval %1 to %2</source>
        <translation>95 % 区间 %1 至 %2</translation>
    </message>
    <message>
        <source>Learning: too little history for a baseline of their own</source>
        <translation>学习中：历史太短，尚无个人基线</translation>
    </message>
    <message>
        <source>%1 of %2 days with data</source>
        <translation>%2 天中有 %1 天有数据</translation>
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
        <source>battery low, %1 %</source>
        <translation>电量低，%1 %</translation>
    </message>
    <message>
        <source>battery %1 %</source>
        <translation>电量 %1 %</translation>
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
    <name>xinglin::PersonView</name>
    <message>
        <source>learning</source>
        <translation>学习中</translation>
    </message>
    <message>
        <source>low coverage</source>
        <translation>覆盖率低</translation>
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
        <source>Coverage</source>
        <translation>覆盖率</translation>
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
        <source>against the device's own interval</source>
        <translation>相对设备自身的上传间隔</translation>
    </message>
    <message>
        <source>left out: %1</source>
        <translation>未计入：%1</translation>
    </message>
    <message>
        <source>values</source>
        <translation>个值</translation>
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
        <source>One report for each sub-unit</source>
        <translation>每个下级部门各一份</translation>
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
        <translation>一个人与自己平常相比状况如何？</translation>
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
        <translation>健康评分</translation>
    </message>
    <message>
        <source>of 100</source>
        <translation>/ 100</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % 区间</translation>
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
        <source>Less than half of the score's weight has data.</source>
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
</context>
<context>
    <name>xinglin::SubjectSearch</name>
    <message>
        <source>Nothing found</source>
        <translation>未找到</translation>
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
        <source> (too few people)</source>
        <translation>（人数过少）</translation>
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
        <source>, more than chance (p = %1)</source>
        <translation>，并非偶然（p = %1）</translation>
    </message>
    <message>
        <source>, may be chance (p = %1)</source>
        <translation>，可能出于偶然（p = %1）</translation>
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
        <translation>健康评分</translation>
    </message>
    <message>
        <source>too few people</source>
        <translation>人数过少</translation>
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
        <source>Coverage</source>
        <translation>覆盖率</translation>
    </message>
    <message>
        <source>%1 of %2 person-days</source>
        <translation>%1 / %2 人天</translation>
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
        <source>Coverage</source>
        <translation>覆盖率</translation>
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
        <translation>健康评分 %1，对比 %2</translation>
    </message>
    <message>
        <source>95 % interval %1</source>
        <translation>95 % 区间 %1</translation>
    </message>
    <message>
        <source>Health score; what is drawn shows %1 to 100</source>
        <translation>健康评分；图形显示 %1 至 100</translation>
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
        <source>Coverage</source>
        <translation>覆盖率</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
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