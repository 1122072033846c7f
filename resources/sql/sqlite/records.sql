-- Statements on imports, the audit chain, settings and counters. ?1 is the tenant everywhere.

-- name: import_insert
INSERT INTO imports (tenant, number, id, source, kind, digest, mode, state, started, finished, records, accepted,
  duplicate, rejected, field_values)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15);

-- name: import_update
UPDATE imports SET source = ?3, kind = ?4, digest = ?5, mode = ?6, state = ?7, started = ?8, finished = ?9,
  records = ?10, accepted = ?11, duplicate = ?12, rejected = ?13, field_values = ?14
WHERE tenant = ?1 AND number = ?2;

-- name: imports_latest
SELECT number, id, source, kind, digest, mode, state, started, finished, records, accepted, duplicate, rejected,
  field_values
FROM imports WHERE tenant = ?1 ORDER BY number DESC LIMIT ?2;

-- name: import_by_number
SELECT number, id, source, kind, digest, mode, state, started, finished, records, accepted, duplicate, rejected,
  field_values
FROM imports WHERE tenant = ?1 AND number = ?2;

-- name: import_by_digest
SELECT number, id, source, kind, digest, mode, state, started, finished, records, accepted, duplicate, rejected,
  field_values
FROM imports WHERE tenant = ?1 AND digest = ?2 AND state = 1 ORDER BY number LIMIT 1;

-- name: import_number
SELECT number FROM imports WHERE tenant = ?1 AND id = ?2;

-- name: rejections_delete
DELETE FROM rejections WHERE tenant = ?1 AND import = ?2;

-- name: rejection_insert
INSERT INTO rejections (tenant, import, place, line, reason, message) VALUES (?1, ?2, ?3, ?4, ?5, ?6);

-- name: rejections_of
SELECT line, reason, message FROM rejections WHERE tenant = ?1 AND import = ?2 ORDER BY place LIMIT ?3;

-- name: audit_last
SELECT sequence, hash FROM audit WHERE tenant = ?1 ORDER BY sequence DESC LIMIT 1;

-- name: audit_insert
INSERT INTO audit (tenant, sequence, time_ms, actor, action, subject, detail, previous, hash)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9);

-- name: audit_after
SELECT sequence, time_ms, actor, action, subject, detail, previous, hash FROM audit
WHERE tenant = ?1 AND sequence > ?2 ORDER BY sequence LIMIT ?3;

-- name: audit_on
SELECT sequence, time_ms, actor, action, subject, detail, previous, hash FROM audit
WHERE tenant = ?1 AND subject = ?2 ORDER BY sequence;

-- name: audit_of_file
SELECT sequence, time_ms, actor, action, subject, detail, previous, hash FROM audit
WHERE tenant = ?1 AND action = 'report.export' AND json_extract(detail, '$.sha256') = ?2 ORDER BY sequence;

-- name: audit_of_file_name
SELECT sequence, time_ms, actor, action, subject, detail, previous, hash FROM audit
WHERE tenant = ?1 AND action = 'report.export' AND json_extract(detail, '$.file') = ?2 ORDER BY sequence;

-- name: audit_end
SELECT sequence, time_ms, actor, action, subject, detail, previous, hash FROM audit
WHERE tenant = ?1 ORDER BY sequence DESC LIMIT 1;

-- name: audit_count
SELECT count(*) FROM audit WHERE tenant = ?1;

-- name: setting_current
SELECT value, version FROM settings WHERE tenant = ?1 AND name = ?2 ORDER BY version DESC LIMIT 1;

-- name: setting_insert
INSERT INTO settings (tenant, name, version, value, actor, time_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6);

-- name: counter_raise
INSERT INTO counters (tenant, name, value) VALUES (?1, ?2, ?3)
ON CONFLICT (tenant, name) DO UPDATE SET value = value + ?3
RETURNING value;

-- name: counter_value
SELECT value FROM counters WHERE tenant = ?1 AND name = ?2;

-- name: counter_set
INSERT INTO counters (tenant, name, value) VALUES (?1, ?2, ?3)
ON CONFLICT (tenant, name) DO UPDATE SET value = excluded.value;

-- name: counter_delete
DELETE FROM counters WHERE tenant = ?1 AND name = ?2;

-- name: tenant_insert
INSERT INTO tenants (tenant, id, replica) VALUES (?1, ?2, ?3);

-- name: tenant_replica
SELECT replica FROM tenants WHERE tenant = ?1;

-- name: tenant_set_replica
UPDATE tenants SET replica = ?2 WHERE tenant = ?1;

-- name: counters_behind
SELECT given.name FROM (
  SELECT 'unit' AS name, (SELECT max(number) + 1 FROM units WHERE tenant = ?1) AS used
  UNION ALL SELECT 'person', (SELECT max(number) + 1 FROM people WHERE tenant = ?1)
  UNION ALL SELECT 'device', (SELECT max(number) + 1 FROM devices WHERE tenant = ?1)
  UNION ALL SELECT 'import', (SELECT max(number) + 1 FROM imports WHERE tenant = ?1)) given
LEFT JOIN counters c ON c.tenant = ?1 AND c.name = given.name
WHERE given.used > coalesce(c.value, 0);

-- name: schema_current
SELECT max(version) FROM schema_version;
