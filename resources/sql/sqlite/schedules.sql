-- Statements on schedules of reports. ?1 is the tenant everywhere.

-- name: schedules
SELECT id, version, name, enabled, unit, each_of, kind, period, time, language, formats, paper, template,
  named, folder, keep, catch_up
FROM schedules WHERE tenant = ?1 ORDER BY name, id;

-- name: schedule
SELECT id, version, name, enabled, unit, each_of, kind, period, time, language, formats, paper, template,
  named, folder, keep, catch_up
FROM schedules WHERE tenant = ?1 AND id = ?2;

-- name: schedule_named
SELECT id FROM schedules WHERE tenant = ?1 AND name = ?2;

-- name: schedule_insert
INSERT INTO schedules (tenant, id, version, settled_ms, name, enabled, unit, each_of, kind, period, time,
  language, formats, paper, template, named, folder, keep, catch_up)
VALUES (?1, ?2, ?3 + 1, 0, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)
ON CONFLICT DO NOTHING;

-- name: schedule_update
UPDATE OR IGNORE schedules SET version = version + 1, name = ?4, enabled = ?5, unit = ?6, each_of = ?7,
  kind = ?8, period = ?9, time = ?10, language = ?11, formats = ?12, paper = ?13, template = ?14, named = ?15,
  folder = ?16, keep = ?17, catch_up = ?18
WHERE tenant = ?1 AND id = ?2 AND version = ?3;

-- name: schedule_delete
DELETE FROM schedules WHERE tenant = ?1 AND id = ?2 AND version = ?3;

-- name: schedule_settled
SELECT settled_ms FROM schedules WHERE tenant = ?1 AND id = ?2;

-- name: schedule_settle
UPDATE schedules SET settled_ms = ?3 WHERE tenant = ?1 AND id = ?2;

-- name: schedule_runs
SELECT id, version, schedule, state, due_ms, period, by_hand, attempts, begun_ms, ended_ms, lease_ms, next_ms,
  error_code, error, skipped, skipped_from_ms, actor
FROM schedule_runs WHERE tenant = ?1 AND schedule = ?2 ORDER BY due_ms DESC, id DESC LIMIT ?3;

-- name: schedule_runs_all
SELECT id, version, schedule, state, due_ms, period, by_hand, attempts, begun_ms, ended_ms, lease_ms, next_ms,
  error_code, error, skipped, skipped_from_ms, actor
FROM schedule_runs WHERE tenant = ?1 ORDER BY due_ms DESC, id DESC LIMIT ?2;

-- name: schedule_run
SELECT id, version, schedule, state, due_ms, period, by_hand, attempts, begun_ms, ended_ms, lease_ms, next_ms,
  error_code, error, skipped, skipped_from_ms, actor
FROM schedule_runs WHERE tenant = ?1 AND id = ?2;

-- name: schedule_runs_open
SELECT id, version, schedule, state, due_ms, period, by_hand, attempts, begun_ms, ended_ms, lease_ms, next_ms,
  error_code, error, skipped, skipped_from_ms, actor
FROM schedule_runs WHERE tenant = ?1 AND is_open = 1 ORDER BY due_ms, id;

-- name: schedule_runs_with_files
SELECT id, version, schedule, state, due_ms, period, by_hand, attempts, begun_ms, ended_ms, lease_ms, next_ms,
  error_code, error, skipped, skipped_from_ms, actor
FROM schedule_runs AS r WHERE tenant = ?1 AND schedule = ?2
  AND EXISTS (SELECT 1 FROM schedule_files AS f WHERE f.tenant = ?1 AND f.run = r.id AND f.state IN (0, 1, 2))
ORDER BY due_ms DESC, id DESC;

-- name: schedule_run_insert
INSERT INTO schedule_runs (tenant, id, version, schedule, state, is_open, due_ms, period, by_hand, attempts,
  begun_ms, ended_ms, lease_ms, next_ms, error_code, error, skipped, skipped_from_ms, actor)
VALUES (?1, ?2, ?3 + 1, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19);

-- name: schedule_run_update
UPDATE schedule_runs SET version = version + 1, schedule = ?4, state = ?5, is_open = ?6, due_ms = ?7, period = ?8,
  by_hand = ?9, attempts = ?10, begun_ms = ?11, ended_ms = ?12, lease_ms = ?13, next_ms = ?14, error_code = ?15,
  error = ?16, skipped = ?17, skipped_from_ms = ?18, actor = ?19
WHERE tenant = ?1 AND id = ?2 AND version = ?3;

-- name: schedule_files
SELECT state, path, format, sha256, bytes, unit FROM schedule_files
WHERE tenant = ?1 AND run = ?2 ORDER BY place;

-- name: schedule_file_insert
INSERT INTO schedule_files (tenant, run, place, state, path, format, sha256, bytes, unit)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9);

-- name: schedule_files_clear
DELETE FROM schedule_files WHERE tenant = ?1 AND run = ?2;

-- name: schedule_files_delete
DELETE FROM schedule_files
WHERE tenant = ?1 AND run IN (SELECT id FROM schedule_runs WHERE tenant = ?1 AND schedule = ?2);

-- name: schedule_runs_delete
DELETE FROM schedule_runs WHERE tenant = ?1 AND schedule = ?2;
