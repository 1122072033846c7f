-- Statements on firings, silences, follow-ups, attachments and undos. ?1 is the tenant everywhere.

-- name: firing_by_serial
SELECT serial, id, order_id, fate, silence, origin, rule, rule_version, rule_code, person, device, state, began_ms,
  fired_ms, last_seen_ms, ended_ms, occurrences, metric, first, worst, flags, event, evidence
FROM firings WHERE tenant = ?1 AND serial = ?2;

-- name: firings_of_order
SELECT serial, id, order_id, fate, silence, origin, rule, rule_version, rule_code, person, device, state, began_ms,
  fired_ms, last_seen_ms, ended_ms, occurrences, metric, first, worst, flags, event, evidence
FROM firings WHERE tenant = ?1 AND order_id = ?2 ORDER BY serial;

-- name: firing_active
SELECT 1 FROM firings INDEXED BY firings_active WHERE tenant = ?1 AND order_id = ?2 AND state = 0 LIMIT 1;

-- name: firing_member
SELECT 1 FROM firings INDEXED BY firings_of_member WHERE tenant = ?1 AND order_id = ?2 AND rule_code = ?3 LIMIT 1;

-- name: firing_standing
SELECT 1 FROM firings WHERE tenant = ?1 AND order_id = ?2 AND state <> 2 LIMIT 1;

-- name: device_id_by_number
SELECT id FROM devices WHERE tenant = ?1 AND number = ?2;

-- name: firings_of_rule
SELECT serial, id, order_id, fate, silence, origin, rule, rule_version, rule_code, person, device, state, began_ms,
  fired_ms, last_seen_ms, ended_ms, occurrences, metric, first, worst, flags, event, evidence
FROM firings WHERE tenant = ?1 AND rule_code = ?2 AND fired_ms >= ?3 AND fired_ms < ?4 ORDER BY fired_ms, serial;

-- name: firings_kept_away
SELECT rule_code, person, fate, count(*) FROM firings INDEXED BY firings_kept_away
WHERE tenant = ?1 AND fired_ms >= ?2 AND fired_ms < ?3 AND fate IN (1, 2, 7) AND state <> 2 AND origin <> 2
GROUP BY rule_code, person, fate;

-- name: firing_insert
INSERT INTO firings (tenant, serial, id, order_id, fate, silence, origin, rule, rule_version, rule_code, person,
  device, state, began_ms, fired_ms, last_seen_ms, ended_ms, occurrences, metric, first, worst, flags, event, evidence)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23,
  ?24);

-- name: firing_update
UPDATE firings SET order_id = ?3, fate = ?4, silence = ?5, state = ?6, began_ms = ?7, fired_ms = ?8,
  last_seen_ms = ?9, ended_ms = ?10, occurrences = ?11, worst = ?12, flags = ?13
WHERE tenant = ?1 AND serial = ?2;

-- name: silence_insert
INSERT INTO silences (tenant, id, rule_code, unit, person, device, from_ms, until_ms, reason, actor, ended_ms,
  suppressed)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, NULL, 0);

-- name: silence_end
UPDATE silences SET ended_ms = ?3 WHERE tenant = ?1 AND id = ?2 AND ended_ms IS NULL;

-- name: silence_by_id
SELECT id, rule_code, unit, person, device, from_ms, until_ms, reason, actor, ended_ms, suppressed
FROM silences WHERE tenant = ?1 AND id = ?2;

-- name: silences_running
SELECT id, rule_code, unit, person, device, from_ms, until_ms, reason, actor, ended_ms, suppressed
FROM silences WHERE tenant = ?1 AND ended_ms IS NULL AND until_ms > ?2 ORDER BY until_ms, id;

-- name: silences_all
SELECT id, rule_code, unit, person, device, from_ms, until_ms, reason, actor, ended_ms, suppressed
FROM silences WHERE tenant = ?1 ORDER BY id DESC LIMIT ?2;

-- name: silence_count
UPDATE silences SET suppressed = suppressed + ?3 WHERE tenant = ?1 AND id = ?2;

-- name: follow_up_insert
INSERT INTO follow_ups (tenant, id, order_id, text, owner, due_ms, done_ms, result, actor)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9);

-- name: follow_up_update
UPDATE follow_ups SET text = ?3, owner = ?4, due_ms = ?5, done_ms = ?6, result = ?7
WHERE tenant = ?1 AND id = ?2;

-- name: follow_ups_of
SELECT id, order_id, text, owner, due_ms, done_ms, result, actor FROM follow_ups
WHERE tenant = ?1 AND order_id = ?2 ORDER BY id;

-- name: follow_ups_all
SELECT id, order_id, text, owner, due_ms, done_ms, result, actor FROM follow_ups
WHERE tenant = ?1 ORDER BY due_ms IS NULL, due_ms, id;

-- name: follow_ups_open
SELECT id, order_id, text, owner, due_ms, done_ms, result, actor FROM follow_ups
WHERE tenant = ?1 AND done_ms IS NULL ORDER BY due_ms IS NULL, due_ms, id;

-- name: attachment_insert
INSERT INTO attachments (tenant, id, order_id, file_name, digest, size, actor, time_ms)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8);

-- name: attachments_of
SELECT id, order_id, file_name, digest, size, actor, time_ms FROM attachments
WHERE tenant = ?1 AND order_id = ?2 ORDER BY id;

-- name: attachment_by_id
SELECT id, order_id, file_name, digest, size, actor, time_ms FROM attachments WHERE tenant = ?1 AND id = ?2;

-- name: undo_insert
INSERT INTO order_undos (tenant, token, until_ms, actor, verb, bytes) VALUES (?1, ?2, ?3, ?4, ?5, ?6);

-- name: undo_by_token
SELECT token, until_ms, actor, verb, bytes FROM order_undos WHERE tenant = ?1 AND token = ?2;

-- name: undo_delete
DELETE FROM order_undos WHERE tenant = ?1 AND token = ?2;

-- name: undos_delete
DELETE FROM order_undos WHERE tenant = ?1 AND until_ms < ?2;
