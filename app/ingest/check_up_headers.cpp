// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/header_names.h"

#include <algorithm>

namespace xinglin {

std::span<const HeaderField> checkUpTableFields()
{
    static const std::vector<HeaderField> fields{
        {"person", {"person", "person_code", "employee_id", "code", "工号", "员工编号", "人员编号"}, true},
        {"date",
         {"date", "check_up_date", "checkup_date", "exam_date", "日期", "体检日期", "检查日期"},
         true},
        {"height", {"height", "height_cm", "身高"}, false},
        {"weight", {"weight", "weight_kg", "体重"}, false},
        {"waist", {"waist", "waist_cm", "腰围"}, false},
        {"systolic", {"systolic", "sbp", "systolic_pressure", "收缩压"}, false},
        {"diastolic", {"diastolic", "dbp", "diastolic_pressure", "舒张压"}, false},
        {"total_cholesterol",
         {"total_cholesterol", "total_cholesterol_mmol_l", "total_cholesterol_mg_dl",
          "total_cholesterol_mg/dl", "tc", "总胆固醇"},
         false},
        {"hdl",
         {"hdl", "hdl_c", "hdl_mmol_l", "hdl_mg_dl", "hdl_mg/dl", "hdl_cholesterol", "高密度脂蛋白",
          "高密度脂蛋白胆固醇"},
         false},
        {"glucose",
         {"glucose", "glucose_mmol_l", "glucose_mg_dl", "glucose_mg/dl", "fasting_glucose", "血糖",
          "空腹血糖"},
         false},
        {"smoker", {"smoker", "smoking", "吸烟"}, false},
        {"diabetes", {"diabetes", "糖尿病"}, false},
        {"treated_pressure", {"treated_pressure", "bp_medication", "降压药"}, false},
        {"family_history", {"family_history", "family", "家族史", "糖尿病家族史"}, false},
        {"family_heart", {"family_heart", "family_cvd", "心血管家族史"}, false},
        {"region", {"region", "地区"}, false},
        {"urban", {"urban", "城乡"}, false},
        {"activity", {"activity", "active", "运动"}, false},
        {"diet", {"diet", "饮食"}, false},
        {"respiratory_rate", {"respiratory_rate", "respiration", "呼吸", "呼吸频率"}, false},
        {"oxygen", {"oxygen", "oxygen_saturation", "spo2", "血氧"}, false},
        {"temperature", {"temperature", "body_temperature", "体温"}, false},
        {"pulse", {"pulse", "heart_rate", "脉搏", "心率"}, false},
        {"on_oxygen", {"on_oxygen", "supplemental_oxygen", "吸氧"}, false},
        {"consciousness", {"consciousness", "acvpu", "avpu", "意识"}, false},
    };
    return fields;
}

bool namesCheckUps(std::span<const std::string_view> header)
{
    // What watches measure too does not tell: a table of vitals may name people and dates.
    static constexpr std::string_view shared[]{"person",           "date",   "systolic",    "diastolic",
                                               "respiratory_rate", "oxygen", "temperature", "pulse",
                                               "activity",         "region"};
    const auto fields = checkUpTableFields();
    const std::vector<int> columns = findFields(fields, header);
    if (!hasRequired(fields, columns))
        return false;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const std::string_view field = fields[i].field;
        if (columns[i] >= 0 && std::ranges::find(shared, field) == std::end(shared))
            return true;
    }
    return false;
}

}  // namespace xinglin
