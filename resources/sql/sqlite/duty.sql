-- Statements on duty. ?1 is the tenant everywhere.

-- name: shifts
SELECT id, version, zh, en, from_minute, to_minute FROM shifts WHERE tenant = ?1 ORDER BY from_minute, id;

-- name: shift_insert
INSERT INTO shifts (tenant, id, version, zh, en, from_minute, to_minute) VALUES (?1, ?2, 1, ?3, ?4, ?5, ?6);

-- name: shift_update
UPDATE shifts SET version = version + 1, zh = ?4, en = ?5, from_minute = ?6, to_minute = ?7
WHERE tenant = ?1 AND id = ?2 AND version = ?3;

-- name: shift_used
SELECT 1 FROM duties WHERE tenant = ?1 AND shift = ?2 LIMIT 1;

-- name: shift_delete
DELETE FROM shifts WHERE tenant = ?1 AND id = ?2;

-- name: duties_in
SELECT id, version, unit, person, role, from_ms, to_ms, shift, note FROM duties
WHERE tenant = ?1 AND to_ms > ?2 AND from_ms < ?3 ORDER BY from_ms, unit, role, id;

-- name: duty
SELECT id, version, unit, person, role, from_ms, to_ms, shift, note FROM duties WHERE tenant = ?1 AND id = ?2;

-- name: duty_next
SELECT min(from_ms) FROM duties WHERE tenant = ?1 AND from_ms > ?2;

-- name: duty_clash
SELECT 1 FROM duties WHERE tenant = ?1 AND person = ?2 AND to_ms > ?3 AND from_ms < ?4 AND unit = ?5 AND id <> ?6
LIMIT 1;

-- name: duty_insert
INSERT INTO duties (tenant, id, version, unit, person, role, from_ms, to_ms, shift, note)
VALUES (?1, ?2, 1, ?3, ?4, ?5, ?6, ?7, ?8, ?9);

-- name: duty_update
UPDATE duties SET version = version + 1, unit = ?4, person = ?5, role = ?6, from_ms = ?7, to_ms = ?8, shift = ?9,
  note = ?10
WHERE tenant = ?1 AND id = ?2 AND version = ?3;

-- name: duty_delete
DELETE FROM duties WHERE tenant = ?1 AND id = ?2;

-- name: absences_in
SELECT id, version, person, from_ms, to_ms, kind, note FROM absences
WHERE tenant = ?1 AND to_ms > ?2 AND from_ms < ?3 ORDER BY from_ms, person, id;

-- name: absences_of
SELECT id, version, person, from_ms, to_ms, kind, note FROM absences
WHERE tenant = ?1 AND person = ?4 AND to_ms > ?2 AND from_ms < ?3 ORDER BY from_ms, id;

-- name: absence
SELECT id, version, person, from_ms, to_ms, kind, note FROM absences WHERE tenant = ?1 AND id = ?2;

-- name: absence_insert
INSERT INTO absences (tenant, id, version, person, from_ms, to_ms, kind, note)
VALUES (?1, ?2, 1, ?3, ?4, ?5, ?6, ?7);

-- name: absence_update
UPDATE absences SET version = version + 1, person = ?4, from_ms = ?5, to_ms = ?6, kind = ?7, note = ?8
WHERE tenant = ?1 AND id = ?2 AND version = ?3;

-- name: absence_delete
DELETE FROM absences WHERE tenant = ?1 AND id = ?2;

-- name: service_levels
SELECT scope, unit, position, person, severity, version, acknowledge_ms, handle_ms, escalate_ms
FROM service_levels WHERE tenant = ?1 ORDER BY severity, scope, unit, position, person;

-- name: service_level_insert
INSERT INTO service_levels (tenant, scope, unit, position, person, severity, version, acknowledge_ms, handle_ms,
  escalate_ms)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, 1, ?7, ?8, ?9) ON CONFLICT DO NOTHING;

-- name: service_level_update
UPDATE service_levels SET version = version + 1, acknowledge_ms = ?7, handle_ms = ?8, escalate_ms = ?9
WHERE tenant = ?1 AND scope = ?2 AND unit = ?3 AND position = ?4 AND person = ?5 AND severity = ?6
  AND version = ?10;

-- name: service_level_delete
DELETE FROM service_levels
WHERE tenant = ?1 AND scope = ?2 AND unit = ?3 AND position = ?4 AND person = ?5 AND severity = ?6;

-- name: calendar_years
SELECT content FROM calendar_years WHERE tenant = ?1 ORDER BY calendar, year;

-- name: calendar_year_save
INSERT INTO calendar_years (tenant, calendar, year, content) VALUES (?1, ?2, ?3, ?4)
ON CONFLICT DO UPDATE SET content = excluded.content;

-- name: calendar_choices
SELECT unit, version, calendar, hours, runs_clocks FROM calendar_choices WHERE tenant = ?1 ORDER BY unit;

-- name: calendar_choice_insert
INSERT INTO calendar_choices (tenant, unit, version, calendar, hours, runs_clocks) VALUES (?1, ?2, 1, ?3, ?4, ?5)
ON CONFLICT DO NOTHING;

-- name: calendar_choice_update
UPDATE calendar_choices SET version = version + 1, calendar = ?3, hours = ?4, runs_clocks = ?5
WHERE tenant = ?1 AND unit = ?2 AND version = ?6;

-- name: calendar_choice_delete
DELETE FROM calendar_choices WHERE tenant = ?1 AND unit = ?2;

-- name: hand_over_insert
INSERT INTO hand_overs (tenant, id, unit, time_ms, actor, person, note, unfinished, snoozed, follow_ups)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10);

-- name: hand_overs
SELECT id, unit, time_ms, actor, person, note, unfinished, snoozed, follow_ups FROM hand_overs
WHERE tenant = ?1 AND (?2 = 0 OR unit = ?2 OR (?4 AND unit = 0)) ORDER BY time_ms DESC, id DESC LIMIT ?3;
