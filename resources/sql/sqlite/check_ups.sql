-- Statements on check-ups. ?1 is the tenant everywhere. Values stand in the order of domain/check_up_fields.

-- name: check_ups_of
SELECT person, day, version,
  height, weight, waist, systolic, diastolic, total_cholesterol, hdl, glucose, smoker, diabetes,
  treated_pressure, family_history, family_heart, region, urban, activity, diet, respiratory_rate, oxygen,
  temperature, pulse, on_oxygen, consciousness
FROM check_ups WHERE tenant = ?1 AND person = ?2 AND day >= ?3 AND day <= ?4 ORDER BY day;

-- name: check_up_version
SELECT version FROM check_ups WHERE tenant = ?1 AND person = ?2 AND day = ?3;

-- name: check_up_insert
INSERT INTO check_ups (tenant, person, day, version,
  height, weight, waist, systolic, diastolic, total_cholesterol, hdl, glucose, smoker, diabetes,
  treated_pressure, family_history, family_heart, region, urban, activity, diet, respiratory_rate, oxygen,
  temperature, pulse, on_oxygen, consciousness)
VALUES (?1, ?2, ?3, 1,
  ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26,
  ?27);

-- name: check_up_update
UPDATE check_ups SET version = version + 1,
  height = ?5, weight = ?6, waist = ?7, systolic = ?8, diastolic = ?9, total_cholesterol = ?10, hdl = ?11,
  glucose = ?12, smoker = ?13, diabetes = ?14, treated_pressure = ?15, family_history = ?16,
  family_heart = ?17, region = ?18, urban = ?19, activity = ?20, diet = ?21, respiratory_rate = ?22,
  oxygen = ?23, temperature = ?24, pulse = ?25, on_oxygen = ?26, consciousness = ?27
WHERE tenant = ?1 AND person = ?2 AND day = ?3 AND version = ?4;

-- name: check_up_delete
DELETE FROM check_ups WHERE tenant = ?1 AND person = ?2 AND day = ?3;
