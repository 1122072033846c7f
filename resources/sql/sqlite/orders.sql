-- Statements on work orders, their time lines and handlers. ?1 is the tenant everywhere.

-- name: order_insert
INSERT INTO orders (tenant, id, number, person, unit, opened_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6);

-- name: order_update
UPDATE orders SET person = ?3, unit = ?4, opened_ms = ?5 WHERE tenant = ?1 AND id = ?2;

-- name: order_number
SELECT number FROM orders WHERE tenant = ?1 AND id = ?2;

-- name: order_unfinished_insert
INSERT INTO orders_unfinished (tenant, person, id, rule) VALUES (?1, ?2, ?3, ?4);

-- name: order_unfinished_delete
DELETE FROM orders_unfinished WHERE tenant = ?1 AND person = ?2 AND id = ?3;

-- name: orders_unfinished_of
SELECT o.number FROM orders_unfinished u JOIN orders o ON o.tenant = u.tenant AND o.id = u.id
WHERE u.tenant = ?1 AND u.person = ?2 ORDER BY u.id;

-- name: orders_of
SELECT number FROM orders WHERE tenant = ?1 AND person = ?2 ORDER BY opened_ms DESC, id DESC LIMIT ?3;

-- name: orders_opened
SELECT number, unit FROM orders WHERE tenant = ?1 AND opened_ms >= ?2 AND opened_ms < ?3 ORDER BY opened_ms, number;

-- Facts of orders, packed.

-- name: order_facts_block
SELECT bytes FROM order_facts WHERE block = ?1;

-- name: order_facts_write
INSERT INTO order_facts (block, tenant, bytes) VALUES (?1, ?2, ?3)
ON CONFLICT (block) DO UPDATE SET bytes = excluded.bytes;

-- What is said of a span of orders, and what is newer than its blocks.

-- name: order_span
SELECT blocks_stamp, digest, changes FROM order_spans WHERE span = ?1;

-- name: order_span_write
INSERT INTO order_spans (span, tenant, stamp, blocks_stamp, wake_ms, opened_from_ms, opened_to_ms, severity, due_ms,
  opened_ms, digest, changes)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
ON CONFLICT (span) DO UPDATE SET stamp = excluded.stamp, blocks_stamp = excluded.blocks_stamp,
  wake_ms = excluded.wake_ms, opened_from_ms = excluded.opened_from_ms, opened_to_ms = excluded.opened_to_ms,
  severity = excluded.severity, due_ms = excluded.due_ms, opened_ms = excluded.opened_ms, digest = excluded.digest,
  changes = excluded.changes;

-- name: order_spans_due
SELECT span, wake_ms, digest FROM order_spans WHERE tenant = ?1 AND wake_ms <= ?2 ORDER BY wake_ms, span;

-- name: order_spans_next_due
SELECT min(wake_ms) FROM order_spans WHERE tenant = ?1 AND wake_ms IS NOT NULL;

-- name: order_spans_opened
SELECT span, digest FROM order_spans WHERE tenant = ?1 AND opened_to_ms >= ?2 AND opened_from_ms < ?3 ORDER BY span;

-- name: order_spans_by_urgency
SELECT span, severity, due_ms, opened_ms, digest, changes FROM order_spans
WHERE tenant = ?1 AND severity IS NOT NULL ORDER BY severity, due_ms, opened_ms;

-- name: order_spans_since
SELECT span, blocks_stamp, changes FROM order_spans WHERE tenant = ?1 AND stamp > ?2 ORDER BY span;

-- Time lines.

-- name: order_event_insert
INSERT INTO order_events (tenant, order_id, sequence, time_ms, actor, kind, before, after, person, note, detail)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11);

-- name: order_events_of
SELECT sequence, time_ms, actor, kind, before, after, person, note, detail FROM order_events
WHERE tenant = ?1 AND order_id = ?2 ORDER BY sequence;

-- name: order_set_line_insert
INSERT INTO order_set_lines (tenant, line, time_ms, actor, kind, before, after, person, note, detail)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10);

-- name: order_set_line
SELECT time_ms, actor, kind, before, after, person, note, detail FROM order_set_lines WHERE tenant = ?1 AND line = ?2;

-- name: order_set_members_insert
INSERT INTO order_set_members (tenant, block, first_line, bytes) VALUES (?1, ?2, ?3, ?4);

-- name: order_set_members_of
SELECT bytes FROM order_set_members WHERE tenant = ?1 AND block = ?2 ORDER BY first_line;

-- name: order_set_members_all
SELECT block, bytes FROM order_set_members WHERE tenant = ?1;

-- name: order_states_told
SELECT o.number, e.sequence, e.after FROM order_events e JOIN orders o ON o.tenant = e.tenant AND o.id = e.order_id
WHERE e.tenant = ?1 AND e.after IS NOT NULL;

-- name: order_set_states
SELECT line, after FROM order_set_lines WHERE tenant = ?1 AND after IS NOT NULL;

-- name: order_handlers_of
SELECT person FROM order_handlers WHERE tenant = ?1 AND order_id = ?2 ORDER BY person;

-- name: order_handler_insert
INSERT OR IGNORE INTO order_handlers (tenant, order_id, person) VALUES (?1, ?2, ?3);

-- name: order_handler_delete
DELETE FROM order_handlers WHERE tenant = ?1 AND order_id = ?2 AND person = ?3;

-- name: order_keys_block
SELECT bytes FROM order_keys WHERE block = ?1;

-- name: order_keys_write
INSERT INTO order_keys (block, tenant, bytes) VALUES (?1, ?2, ?3)
ON CONFLICT (block) DO UPDATE SET bytes = excluded.bytes;

-- name: order_keys_between
SELECT block, bytes FROM order_keys WHERE block BETWEEN ?1 AND ?2 ORDER BY block;

-- name: order_slot
SELECT slot FROM order_slots WHERE tenant = ?1 AND kind = ?2 AND name = ?3;

-- name: order_slot_next
SELECT coalesce(max(slot) + 1, 0) FROM order_slots WHERE tenant = ?1 AND kind = ?2;

-- name: order_slot_name
SELECT name FROM order_slots WHERE tenant = ?1 AND kind = ?2 AND slot = ?3;

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

-- name: orders_for_keys
SELECT number, id, person, unit, opened_ms,
  EXISTS (SELECT 1 FROM orders_unfinished u
    WHERE u.tenant = o.tenant AND u.person = coalesce(o.person, 0) AND u.id = o.id)
FROM orders o WHERE tenant = ?1 ORDER BY number;
