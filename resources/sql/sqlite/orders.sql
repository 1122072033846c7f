-- Statements on work orders, their time lines and handlers. ?1 is the tenant everywhere.

-- name: order_insert
INSERT INTO orders (tenant, id, version, number, state, unfinished, origin, severity, person, device, unit, rule,
  rule_version, rule_code, metric, first, worst, event, event_ms, last_seen_ms, active, occurrences, firings,
  opened_ms, acknowledged_ms, arrived_ms, handled_ms, closed_ms, owner, owner_text, due_ms, acknowledge_by_ms,
  handle_by_ms, told_ms, breached, due_marked, escalation, escalate_ms, snoozed_ms, recurring, outcome, root_cause,
  wake_ms)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23,
  ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32, ?33, ?34, ?35, ?36, ?37, ?38, ?39, ?40, ?41, ?42, ?43);

-- name: order_update
UPDATE orders SET version = ?3 + 1, state = ?5, unfinished = ?6, origin = ?7, severity = ?8, person = ?9,
  device = ?10, unit = ?11, rule = ?12, rule_version = ?13, rule_code = ?14, metric = ?15, first = ?16, worst = ?17,
  event = ?18, event_ms = ?19, last_seen_ms = ?20, active = ?21, occurrences = ?22, firings = ?23, opened_ms = ?24,
  acknowledged_ms = ?25, arrived_ms = ?26, handled_ms = ?27, closed_ms = ?28, owner = ?29, owner_text = ?30,
  due_ms = ?31, acknowledge_by_ms = ?32, handle_by_ms = ?33, told_ms = coalesce(told_ms, ?34), breached = ?35,
  due_marked = ?36, escalation = ?37, escalate_ms = ?38, snoozed_ms = ?39, recurring = ?40, outcome = ?41,
  root_cause = ?42, wake_ms = ?43
WHERE tenant = ?1 AND id = ?2 AND version = ?3 AND number = ?4;

-- name: order_by_id
SELECT id, version, number, state, origin, severity, person, device, unit, rule, rule_version, rule_code, metric,
  first, worst, event, event_ms, last_seen_ms, active, occurrences, firings, opened_ms, acknowledged_ms, arrived_ms,
  handled_ms, closed_ms, owner, owner_text, due_ms, acknowledge_by_ms, handle_by_ms, told_ms, breached, due_marked,
  escalation, escalate_ms, snoozed_ms, recurring, outcome, root_cause
FROM orders WHERE tenant = ?1 AND id = ?2;

-- name: order_id_by_number
SELECT id FROM orders WHERE tenant = ?1 AND number = ?2;

-- name: orders_unfinished_of
SELECT id FROM orders WHERE tenant = ?1 AND person = ?2 AND unfinished = 1 ORDER BY id;

-- name: orders_unfinished_of_nobody
SELECT id FROM orders WHERE tenant = ?1 AND person IS NULL AND unfinished = 1 ORDER BY id;

-- name: orders_of
SELECT id FROM orders WHERE tenant = ?1 AND person = ?2 ORDER BY opened_ms DESC, id DESC LIMIT ?3;

-- name: orders_due
SELECT id FROM orders WHERE tenant = ?1 AND wake_ms <= ?2 ORDER BY wake_ms, id LIMIT ?3;

-- name: orders_next_due
SELECT min(wake_ms) FROM orders WHERE tenant = ?1 AND wake_ms IS NOT NULL;

-- name: orders_opened
SELECT id, version, number, state, origin, severity, person, device, unit, rule, rule_version, rule_code, metric,
  first, worst, event, event_ms, last_seen_ms, active, occurrences, firings, opened_ms, acknowledged_ms, arrived_ms,
  handled_ms, closed_ms, owner, owner_text, due_ms, acknowledge_by_ms, handle_by_ms, told_ms, breached, due_marked,
  escalation, escalate_ms, snoozed_ms, recurring, outcome, root_cause
FROM orders WHERE tenant = ?1 AND opened_ms >= ?2 AND opened_ms < ?3 ORDER BY opened_ms, number;

-- name: order_records
SELECT id, person, unit, rule_code, severity, origin, state, opened_ms, acknowledged_ms, arrived_ms, handled_ms,
  closed_ms, acknowledge_by_ms, handle_by_ms, told_ms, breached, occurrences, firings, rule
FROM orders WHERE tenant = ?1 AND opened_ms >= ?2 AND opened_ms < ?3 ORDER BY opened_ms, number;

-- name: order_mark_told
UPDATE orders SET told_ms = ?3 WHERE tenant = ?1 AND id = ?2 AND told_ms IS NULL;

-- name: order_note_seen
UPDATE orders SET last_seen_ms = ?3, occurrences = ?4, firings = ?5, worst = ?6, active = ?7
WHERE tenant = ?1 AND id = ?2;

-- name: order_exists
SELECT 1 FROM orders WHERE tenant = ?1 AND id = ?2;

-- name: order_event_insert
INSERT INTO order_events (tenant, order_id, sequence, time_ms, actor, kind, before, after, person, note, detail)
VALUES (?1, ?2, 1 + coalesce((SELECT max(sequence) FROM order_events WHERE tenant = ?1 AND order_id = ?2), 0),
  ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10);

-- Acts on many orders at once: what acts change is gathered in a table of the connection, then goes into the orders
-- and their time lines as a set.

-- name: order_changes_table
CREATE TEMP TABLE IF NOT EXISTS order_changes (id INTEGER PRIMARY KEY, version, unfinished, state,
  acknowledged_ms, arrived_ms, handled_ms, closed_ms, owner, owner_text, due_ms, acknowledge_by_ms,
  handle_by_ms, breached, due_marked, escalation, escalate_ms, snoozed_ms, outcome, root_cause, wake_ms,
  e_time_ms, e_actor, e_kind, e_before, e_after, e_person, e_note, e_detail);

-- name: order_changes_clear
DELETE FROM order_changes;

-- name: order_change_gather
INSERT INTO order_changes (id, version, unfinished, state, acknowledged_ms, arrived_ms, handled_ms, closed_ms,
  owner, owner_text, due_ms, acknowledge_by_ms, handle_by_ms, breached, due_marked, escalation, escalate_ms,
  snoozed_ms, outcome, root_cause, wake_ms, e_time_ms, e_actor, e_kind, e_before, e_after, e_person, e_note,
  e_detail)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22,
  ?23, ?24, ?25, ?26, ?27, ?28, ?29);

-- name: order_changes_apply
UPDATE orders SET version = c.version + 1, state = c.state, acknowledged_ms = c.acknowledged_ms,
  arrived_ms = c.arrived_ms, handled_ms = c.handled_ms, closed_ms = c.closed_ms, owner = c.owner,
  owner_text = c.owner_text, due_ms = c.due_ms, acknowledge_by_ms = c.acknowledge_by_ms,
  handle_by_ms = c.handle_by_ms, breached = c.breached, due_marked = c.due_marked, escalation = c.escalation,
  escalate_ms = c.escalate_ms, snoozed_ms = c.snoozed_ms, outcome = c.outcome, root_cause = c.root_cause,
  wake_ms = c.wake_ms
FROM order_changes c WHERE orders.tenant = ?1 AND orders.id = c.id AND orders.version = c.version;

-- name: order_changes_apply_ends
UPDATE orders SET unfinished = c.unfinished
FROM order_changes c WHERE orders.tenant = ?1 AND orders.id = c.id AND orders.unfinished <> c.unfinished;

-- name: order_changes_tell
INSERT INTO order_events (tenant, order_id, sequence, time_ms, actor, kind, before, after, person, note, detail)
SELECT ?1, c.id, 1 + coalesce((SELECT max(sequence) FROM order_events e WHERE e.tenant = ?1 AND e.order_id = c.id), 0),
  c.e_time_ms, c.e_actor, c.e_kind, c.e_before, c.e_after, c.e_person, c.e_note, c.e_detail
FROM order_changes c ORDER BY c.id;

-- name: order_events_of
SELECT sequence, time_ms, actor, kind, before, after, person, note, detail FROM order_events
WHERE tenant = ?1 AND order_id = ?2 ORDER BY sequence;

-- name: order_handlers_of
SELECT person FROM order_handlers WHERE tenant = ?1 AND order_id = ?2 ORDER BY person;

-- name: order_handler_insert
INSERT OR IGNORE INTO order_handlers (tenant, order_id, person) VALUES (?1, ?2, ?3);

-- name: order_handler_delete
DELETE FROM order_handlers WHERE tenant = ?1 AND order_id = ?2 AND person = ?3;

-- name: order_keys_block
SELECT bytes FROM order_keys WHERE block = ?1;

-- name: order_keys_write
INSERT INTO order_keys (block, tenant, stamp, bytes) VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (block) DO UPDATE SET stamp = excluded.stamp, bytes = excluded.bytes;

-- name: order_keys_since
SELECT block, bytes FROM order_keys WHERE tenant = ?1 AND stamp > ?2 ORDER BY block;

-- name: order_keys_all
SELECT block, bytes FROM order_keys WHERE tenant = ?1 ORDER BY block;

-- name: order_slot
SELECT slot FROM order_slots WHERE tenant = ?1 AND kind = ?2 AND name = ?3;

-- name: order_slot_next
SELECT coalesce(max(slot) + 1, 0) FROM order_slots WHERE tenant = ?1 AND kind = ?2;

-- name: order_slot_insert
INSERT INTO order_slots (tenant, kind, name, slot) VALUES (?1, ?2, ?3, ?4);

-- name: order_slots_from
SELECT slot, name FROM order_slots WHERE tenant = ?1 AND kind = ?2 AND slot >= ?3 ORDER BY slot;

-- name: order_person_codes
SELECT s.slot, p.code FROM order_slots s JOIN people p ON p.tenant = s.tenant AND p.id = s.name
WHERE s.tenant = ?1 AND s.kind = 0;

-- name: order_unit_codes
SELECT s.slot, u.code FROM order_slots s JOIN units u ON u.tenant = s.tenant AND u.id = s.name
WHERE s.tenant = ?1 AND s.kind = 1;

-- name: orders_off_time_line
SELECT number FROM (
  SELECT o.number, o.state, (
    SELECT e.after FROM order_events e
    WHERE e.tenant = o.tenant AND e.order_id = o.id AND e.after IS NOT NULL ORDER BY e.sequence DESC LIMIT 1) AS told
  FROM orders o WHERE o.tenant = ?1)
WHERE told IS NOT NULL AND told <> state ORDER BY number LIMIT 20;

-- name: orders_for_keys
SELECT number, id, state, severity, due_ms, person, owner, unit FROM orders WHERE tenant = ?1 ORDER BY number;
