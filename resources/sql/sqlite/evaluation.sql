-- Statements on where the evaluation of alert rules stands. ?1 is the tenant everywhere.

-- name: journal_waiting
SELECT j.sequence, j.import, j.bytes
FROM journal j NOT INDEXED
CROSS JOIN imports i ON i.tenant = j.tenant AND i.number = j.import AND i.state = 1
WHERE j.tenant = ?1
  AND NOT EXISTS (SELECT 1 FROM evaluated_journal e WHERE e.tenant = j.tenant AND e.sequence = j.sequence)
ORDER BY j.sequence;

-- name: journal_evaluated
SELECT j.sequence, j.import, j.bytes
FROM evaluated_journal e
CROSS JOIN journal j ON j.sequence = e.sequence
WHERE e.tenant = ?1
ORDER BY e.sequence;

-- name: evaluated_mark
INSERT INTO evaluated_journal (tenant, sequence) VALUES (?1, ?2) ON CONFLICT (tenant, sequence) DO NOTHING;

-- name: waiting_event_insert
INSERT INTO waiting_events (tenant, import, device, time_ms, name) VALUES (?1, ?2, ?3, ?4, ?5);

-- name: waiting_events
SELECT w.sequence, w.import, d.number, w.device, w.time_ms, w.name, coalesce(e.value, '')
FROM waiting_events w
CROSS JOIN devices d ON d.tenant = w.tenant AND d.id = w.device
LEFT JOIN events e ON e.tenant = w.tenant AND e.device = w.device AND e.time_ms = w.time_ms AND e.name = w.name
WHERE w.tenant = ?1
ORDER BY w.sequence LIMIT ?2;

-- name: waiting_event_delete
DELETE FROM waiting_events WHERE tenant = ?1 AND sequence = ?2;

-- name: evaluation_waiting
SELECT (SELECT count(*) FROM waiting_events WHERE tenant = ?1) +
  (SELECT count(*) FROM journal j INDEXED BY journal_by_import
   CROSS JOIN imports i ON i.tenant = j.tenant AND i.number = j.import AND i.state = 1
   WHERE j.tenant = ?1
     AND NOT EXISTS (SELECT 1 FROM evaluated_journal e WHERE e.tenant = j.tenant AND e.sequence = j.sequence));

-- name: evaluation_states
SELECT person, origin, bytes FROM evaluation_states WHERE tenant = ?1 ORDER BY person;

-- name: evaluation_state_write
INSERT INTO evaluation_states (tenant, person, origin, bytes) VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (tenant, person) DO UPDATE SET origin = excluded.origin, bytes = excluded.bytes;

-- name: evaluation_state_delete
DELETE FROM evaluation_states WHERE tenant = ?1 AND person = ?2;

-- name: evaluation_mark
SELECT value FROM evaluation_marks WHERE tenant = ?1 AND name = ?2;

-- name: evaluation_mark_write
INSERT INTO evaluation_marks (tenant, name, value) VALUES (?1, ?2, ?3)
ON CONFLICT (tenant, name) DO UPDATE SET value = excluded.value;

-- name: evaluation_mark_begin
INSERT INTO evaluation_marks (tenant, name, value) VALUES (?1, ?2, ?3) ON CONFLICT (tenant, name) DO NOTHING;

-- name: unwatched_insert
INSERT INTO unwatched (tenant, from_ms, to_ms) VALUES (?1, ?2, ?3)
ON CONFLICT (tenant, from_ms) DO UPDATE SET to_ms = max(to_ms, excluded.to_ms);

-- name: unwatched
SELECT from_ms, to_ms FROM unwatched WHERE tenant = ?1 ORDER BY from_ms DESC LIMIT ?2;
