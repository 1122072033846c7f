-- Statements on journal, blocks, summaries, roll-ups and the work that is owed. A place is tenant, index and day
-- packed into one integer (see storage/place.h), so these tables too carry their tenant first.

-- name: journal_append
INSERT INTO journal (tenant, import, size, bytes) VALUES (?1, ?2, ?3, ?4) RETURNING sequence;

-- name: journal_committed
SELECT j.sequence, j.import, j.bytes
FROM journal j NOT INDEXED
CROSS JOIN imports i ON i.tenant = j.tenant AND i.number = j.import AND i.state = 1
WHERE j.tenant = ?1 AND j.sequence > ?2
ORDER BY j.sequence;

-- name: journal_of_import
SELECT sequence, import, bytes FROM journal WHERE tenant = ?1 AND import = ?2 ORDER BY sequence;

-- name: journal_delete
DELETE FROM journal WHERE tenant = ?1 AND sequence = ?2;

-- name: journal_delete_import
DELETE FROM journal WHERE tenant = ?1 AND import = ?2;

-- name: journal_pending
SELECT count(*), coalesce(sum(j.size), 0), coalesce(max(j.sequence), 0)
FROM journal j INDEXED BY journal_by_import
CROSS JOIN imports i ON i.tenant = j.tenant AND i.number = j.import AND i.state = 1
WHERE j.tenant = ?1;

-- name: blocks_between
SELECT place, bytes FROM blocks WHERE place BETWEEN ?1 AND ?2 ORDER BY place;

-- name: block_first
SELECT place FROM blocks WHERE place BETWEEN ?1 AND ?2 ORDER BY place LIMIT 1;

-- name: block_last
SELECT place FROM blocks WHERE place BETWEEN ?1 AND ?2 ORDER BY place DESC LIMIT 1;

-- name: block_write
INSERT INTO blocks (place, bytes) VALUES (?1, ?2) ON CONFLICT (place) DO UPDATE SET bytes = excluded.bytes;

-- name: summaries_between
SELECT place, bytes FROM summaries WHERE place BETWEEN ?1 AND ?2 ORDER BY place;

-- name: summary_write
INSERT INTO summaries (place, bytes) VALUES (?1, ?2) ON CONFLICT (place) DO UPDATE SET bytes = excluded.bytes;

-- name: summary_delete
DELETE FROM summaries WHERE place = ?1;

-- name: summary_first
SELECT place FROM summaries WHERE place BETWEEN ?1 AND ?2 ORDER BY place LIMIT 1;

-- name: summary_last
SELECT place FROM summaries WHERE place BETWEEN ?1 AND ?2 ORDER BY place DESC LIMIT 1;

-- name: roll_ups_between
SELECT place, bytes FROM roll_ups WHERE place BETWEEN ?1 AND ?2 ORDER BY place;

-- name: roll_up_write
INSERT INTO roll_ups (place, bytes) VALUES (?1, ?2) ON CONFLICT (place) DO UPDATE SET bytes = excluded.bytes;

-- name: roll_up_delete
DELETE FROM roll_ups WHERE place = ?1;

-- name: dirty_people_mark
INSERT INTO dirty_people (tenant, person, first_day, last_day, stamp) VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (tenant, person, first_day, last_day) DO UPDATE SET stamp = excluded.stamp;

-- name: dirty_people
SELECT person, first_day, last_day, stamp FROM dirty_people
WHERE tenant = ?1 AND person IN (SELECT DISTINCT person FROM dirty_people WHERE tenant = ?1 ORDER BY person LIMIT ?2)
ORDER BY person, first_day;

-- name: dirty_people_clear
DELETE FROM dirty_people WHERE tenant = ?1 AND person = ?2 AND stamp <= ?3;

-- name: dirty_units_mark
INSERT INTO dirty_units (tenant, unit, first_day, last_day, stamp) VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (tenant, unit, first_day, last_day) DO UPDATE SET stamp = excluded.stamp;

-- name: dirty_units
SELECT unit, first_day, last_day, stamp FROM dirty_units
WHERE tenant = ?1 AND unit IN (SELECT DISTINCT unit FROM dirty_units WHERE tenant = ?1 ORDER BY unit LIMIT ?2)
ORDER BY unit, first_day;

-- name: dirty_units_clear
DELETE FROM dirty_units WHERE tenant = ?1 AND unit = ?2 AND stamp <= ?3;

-- name: block_delete
DELETE FROM blocks WHERE place = ?1;
