-- Statements on channels and messages. ?1 is the tenant everywhere. States: 0 waiting, 1 sending, 2 sent,
-- 3 dead, 4 discarded.

-- name: channels_all
SELECT id, version, kind, title, enabled, severities, language, with_name, per_minute, max_tries, settings,
  changed_ms, changed_by
FROM channels WHERE tenant = ?1 ORDER BY id;

-- name: channel_by_id
SELECT id, version, kind, title, enabled, severities, language, with_name, per_minute, max_tries, settings,
  changed_ms, changed_by
FROM channels WHERE tenant = ?1 AND id = ?2;

-- name: channel_versions_of
SELECT id, version, kind, title, enabled, severities, language, with_name, per_minute, max_tries, settings,
  changed_ms, changed_by
FROM channel_versions WHERE tenant = ?1 AND id = ?2 ORDER BY version DESC;

-- name: channel_last_version
SELECT coalesce(max(version), 0) FROM channel_versions WHERE tenant = ?1 AND id = ?2;

-- name: channel_save
INSERT OR REPLACE INTO channels (tenant, id, version, kind, title, enabled, severities, language, with_name,
  per_minute, max_tries, settings, changed_ms, changed_by)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14);

-- name: channel_keep_version
INSERT OR REPLACE INTO channel_versions (tenant, id, version, kind, title, enabled, severities, language,
  with_name, per_minute, max_tries, settings, changed_ms, changed_by)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14);

-- name: channel_remove
DELETE FROM channels WHERE tenant = ?1 AND id = ?2;

-- name: channel_remove_secrets
DELETE FROM channel_secrets WHERE tenant = ?1 AND channel = ?2;

-- name: channel_secrets_of
SELECT field, key, sealed FROM channel_secrets WHERE tenant = ?1 AND channel = ?2 ORDER BY field;

-- name: channel_save_secret
INSERT OR REPLACE INTO channel_secrets (tenant, channel, field, key, sealed) VALUES (?1, ?2, ?3, ?4, ?5);

-- name: channel_remove_secret
DELETE FROM channel_secrets WHERE tenant = ?1 AND channel = ?2 AND field = ?3;

-- name: outbox_add
INSERT OR IGNORE INTO outbox (tenant, id, channel, key, kind, severity, work_order, recipient, title_zh,
  title_en, text_zh, text_en, created_ms, state, attempts, refusals, next_ms, closed_ms, proof, error)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, 0, 0, 0, 0, NULL, '', '');

-- name: outbox_has_key
SELECT 1 FROM outbox WHERE tenant = ?1 AND channel = ?2 AND key = ?3;

-- name: outbox_next
SELECT id, channel, key, kind, severity, work_order, recipient, title_zh, title_en, text_zh, text_en,
  created_ms, state, attempts, refusals, next_ms, closed_ms, proof, error
FROM outbox INDEXED BY outbox_waiting
WHERE tenant = ?1 AND channel = ?2 AND state = 0 AND severity = ?4 AND next_ms <= ?3
ORDER BY next_ms, id LIMIT 1;

-- name: outbox_next_fresh
SELECT id, channel, key, kind, severity, work_order, recipient, title_zh, title_en, text_zh, text_en,
  created_ms, state, attempts, refusals, next_ms, closed_ms, proof, error
FROM outbox INDEXED BY outbox_waiting
WHERE tenant = ?1 AND channel = ?2 AND state = 0 AND severity = 0 AND next_ms <= ?3 AND attempts = 0
ORDER BY next_ms, id LIMIT 1;

-- name: outbox_due_messages
SELECT id, channel, key, kind, severity, work_order, recipient, title_zh, title_en, text_zh, text_en,
  created_ms, state, attempts, refusals, next_ms, closed_ms, proof, error
FROM outbox WHERE tenant = ?1 AND state = 0 AND channel = ?2 AND next_ms <= ?3 ORDER BY id LIMIT ?4;

-- name: outbox_next_due
SELECT min(next_ms) FROM outbox INDEXED BY outbox_due WHERE tenant = ?1 AND channel = ?2 AND state = 0;

-- name: outbox_claim
UPDATE outbox SET state = 1, attempts = attempts + 1, next_ms = ?3 WHERE tenant = ?1 AND id = ?2 AND state = 0;

-- name: outbox_save
UPDATE outbox SET state = ?3, refusals = ?4, next_ms = ?5, closed_ms = ?6, proof = ?7, error = ?8
WHERE tenant = ?1 AND id = ?2;

-- name: outbox_add_attempt
INSERT OR REPLACE INTO outbox_attempts (tenant, message, number, began_ms, ended_ms, outcome, answer)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7);

-- name: outbox_recover_attempts
INSERT OR IGNORE INTO outbox_attempts (tenant, message, number, began_ms, ended_ms, outcome, answer)
SELECT tenant, id, attempts, coalesce(next_ms, ?2), ?2, 'interrupted', '' FROM outbox
WHERE tenant = ?1 AND state = 1;

-- name: outbox_recover
UPDATE outbox SET state = 0, next_ms = ?2 WHERE tenant = ?1 AND state = 1;

-- name: outbox_hurry
UPDATE outbox SET next_ms = ?2 WHERE tenant = ?1 AND state = 0 AND next_ms > ?3;

-- name: outbox_by_id
SELECT id, channel, key, kind, severity, work_order, recipient, title_zh, title_en, text_zh, text_en,
  created_ms, state, attempts, refusals, next_ms, closed_ms, proof, error
FROM outbox WHERE tenant = ?1 AND id = ?2;

-- name: outbox_page
SELECT id, channel, key, kind, severity, work_order, recipient, title_zh, title_en, text_zh, text_en,
  created_ms, state, attempts, refusals, next_ms, closed_ms, proof, error
FROM outbox
WHERE tenant = ?1 AND id < ?2 AND (?3 IS NULL OR state = ?3) AND (?4 = '' OR channel = ?4)
  AND (?5 = 0 OR work_order = ?5)
ORDER BY id DESC LIMIT ?6;

-- name: outbox_count
SELECT count(*) FROM outbox
WHERE tenant = ?1 AND (?2 IS NULL OR state = ?2) AND (?3 = '' OR channel = ?3) AND (?4 = 0 OR work_order = ?4);

-- name: outbox_attempts_of
SELECT number, began_ms, ended_ms, outcome, answer FROM outbox_attempts
WHERE tenant = ?1 AND message = ?2 ORDER BY number;

-- name: outbox_tally
SELECT channel, state, count(*), max(closed_ms), min(created_ms) FROM outbox
WHERE tenant = ?1 GROUP BY channel, state;

-- name: outbox_last_error
SELECT error FROM outbox WHERE tenant = ?1 AND state IN (0, 3) AND channel = ?2 AND error <> ''
ORDER BY coalesce(closed_ms, next_ms) DESC LIMIT 1;

-- name: outbox_revive
UPDATE outbox SET state = 0, refusals = 0, next_ms = ?3, closed_ms = NULL
WHERE tenant = ?1 AND state = 3 AND (?2 = '' OR channel = ?2);

-- name: outbox_drop
UPDATE outbox SET state = 4, error = ?3, closed_ms = ?4, next_ms = NULL
WHERE tenant = ?1 AND state = 0 AND channel = ?2;
