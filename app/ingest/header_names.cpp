// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/header_names.h"

#include "ingest/number_text.h"

#include <algorithm>

namespace xinglin {
namespace {

std::string_view withoutBrackets(std::string_view text)
{
    for (const std::string_view open : {"(", "（", "[", "【"}) {
        const std::size_t at = text.find(open);
        if (at != std::string_view::npos && at > 0)
            text = text.substr(0, at);
    }
    return trimBlanks(text);
}

}  // namespace

std::string plainHeader(std::string_view header)
{
    std::string plain;
    for (const char c : withoutBrackets(trimBlanks(header))) {
        if (c == ' ' || c == '-' || c == '.')
            plain += '_';
        else
            plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return plain;
}

const Metric *metricNamed(const MetricDictionary &metrics, std::string_view name)
{
    name = trimBlanks(name);
    if (const Metric *metric = metrics.byAlias(name))
        return metric;
    const std::string plain = plainHeader(name);
    if (const Metric *metric = metrics.byAlias(plain))
        return metric;
    for (const Metric &metric : metrics.all()) {
        if (plain == plainHeader(metric.name.en.toStdString()) ||
            plain == plainHeader(metric.name.zh.toStdString()))
            return &metric;
        for (const QString &alias : metric.aliases) {
            if (plain == plainHeader(alias.toStdString()))
                return &metric;
        }
    }
    return nullptr;
}

std::vector<int> findFields(std::span<const HeaderField> fields, std::span<const std::string_view> header)
{
    std::vector<std::string> plain;
    for (const std::string_view cell : header)
        plain.push_back(plainHeader(cell));
    std::vector<int> columns;
    for (const HeaderField &field : fields) {
        int found = -1;
        for (std::size_t i = 0; i < plain.size() && found < 0; ++i) {
            if (std::any_of(field.names.begin(), field.names.end(),
                            [&](const char *name) { return plain[i] == name; }))
                found = static_cast<int>(i);
        }
        columns.push_back(found);
    }
    return columns;
}

bool hasRequired(std::span<const HeaderField> fields, std::span<const int> columns)
{
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (fields[i].required && columns[i] < 0)
            return false;
    }
    return true;
}

std::span<const HeaderField> unitFields()
{
    static const std::vector<HeaderField> fields{
        {"code", {"code", "unit_code", "编码", "部门编码", "单位编码"}, true},
        {"parent", {"parent", "parent_code", "上级编码", "上级", "上级部门编码"}, true},
        {"name", {"name", "unit_name", "名称", "部门名称", "单位名称"}, true},
        {"name_en", {"name_en", "english_name", "英文名", "英文名称"}, false},
        {"head", {"head", "heads", "负责人", "负责人工号"}, false},
        {"from", {"from", "valid_from", "生效日期", "开始日期"}, false},
    };
    return fields;
}

std::span<const HeaderField> peopleFields()
{
    static const std::vector<HeaderField> fields{
        {"code", {"code", "person", "person_code", "employee_id", "工号", "员工编号"}, true},
        {"name", {"name", "姓名"}, true},
        {"unit", {"unit", "unit_code", "部门编码", "单位编码"}, true},
        {"name_en", {"name_en", "english_name", "英文名", "英文姓名"}, false},
        {"position", {"position", "岗位", "职位"}, false},
        {"risk", {"risk", "risk_level", "风险等级"}, false},
        {"sex", {"sex", "gender", "性别"}, false},
        {"birth", {"birth", "birth_date", "birthday", "出生日期", "生日"}, false},
        {"phone", {"phone", "mobile", "手机", "手机号", "电话"}, false},
        {"id_number", {"id_number", "身份证号", "身份证"}, false},
        {"from", {"from", "valid_from", "生效日期", "入职日期"}, false},
    };
    return fields;
}

std::span<const HeaderField> bindingFields()
{
    static const std::vector<HeaderField> fields{
        {"device", {"device", "device_sn", "devicesn", "serial", "设备号", "设备编号"}, true},
        {"person", {"person", "person_code", "工号", "员工编号"}, true},
        {"from", {"from", "start", "开始时间"}, true},
        {"to", {"to", "end", "until", "结束时间"}, false},
    };
    return fields;
}

std::span<const HeaderField> vitalsFields()
{
    static const std::vector<HeaderField> fields{
        {"person", {"person", "person_code", "employee_id", "工号", "员工编号", "人员编号"}, false},
        {"device",
         {"device", "device_sn", "devicesn", "device_id", "deviceid", "serial", "设备号", "设备编号"},
         false},
        {"time",
         {"time", "timestamp", "datetime", "date_time", "cjsj", "时间", "测量时间", "采集时间", "记录时间",
          "日期时间"},
         false},
        {"date", {"date", "日期", "测量日期"}, false},
        {"metric", {"metric", "指标", "项目"}, false},
        {"value", {"value", "数值", "值"}, false},
    };
    return fields;
}

}  // namespace xinglin
