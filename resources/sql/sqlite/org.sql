-- Statements on the organisation tree. ?1 is the tenant everywhere.

-- name: units_on
SELECT u.id, c.ancestor, u.code, n.zh, n.en, u.from_day, u.to_day, u.version, u.number
FROM units u
JOIN unit_names n ON n.tenant = u.tenant AND n.unit = u.id AND n.from_day <= ?2 AND n.to_day >= ?2
LEFT JOIN unit_closure c ON c.tenant = u.tenant AND c.descendant = u.id AND c.depth = 1
  AND c.from_day <= ?2 AND c.to_day >= ?2
WHERE u.tenant = ?1 AND u.from_day <= ?2 AND u.to_day >= ?2
ORDER BY u.code;

-- name: tree_changes
-- A root's beginning and end are in its own row of depth 0.
SELECT from_day AS day FROM unit_closure WHERE tenant = ?1 AND depth <= 1 AND from_day > ?2 AND from_day <= ?3
UNION
SELECT to_day + 1 FROM unit_closure WHERE tenant = ?1 AND depth <= 1 AND to_day >= ?2 AND to_day < ?3
ORDER BY day;

-- name: unit_on
SELECT u.id, c.ancestor, u.code, n.zh, n.en, u.from_day, u.to_day, u.version, u.number
FROM units u
JOIN unit_names n ON n.tenant = u.tenant AND n.unit = u.id AND n.from_day <= ?3 AND n.to_day >= ?3
LEFT JOIN unit_closure c ON c.tenant = u.tenant AND c.descendant = u.id AND c.depth = 1
  AND c.from_day <= ?3 AND c.to_day >= ?3
WHERE u.tenant = ?1 AND u.id = ?2 AND u.from_day <= ?3 AND u.to_day >= ?3;

-- name: unit_by_code_on
SELECT u.id, c.ancestor, u.code, n.zh, n.en, u.from_day, u.to_day, u.version, u.number
FROM units u
JOIN unit_names n ON n.tenant = u.tenant AND n.unit = u.id AND n.from_day <= ?3 AND n.to_day >= ?3
LEFT JOIN unit_closure c ON c.tenant = u.tenant AND c.descendant = u.id AND c.depth = 1
  AND c.from_day <= ?3 AND c.to_day >= ?3
WHERE u.tenant = ?1 AND u.code = ?2 AND u.from_day <= ?3 AND u.to_day >= ?3;

-- name: units_ever
SELECT u.id, c.ancestor, u.code, n.zh, n.en, u.from_day, u.to_day, u.version, u.number
FROM units u
JOIN unit_names n ON n.tenant = u.tenant AND n.unit = u.id AND n.to_day = u.to_day
LEFT JOIN unit_closure c ON c.tenant = u.tenant AND c.descendant = u.id AND c.depth = 1
  AND c.to_day = u.to_day
WHERE u.tenant = ?1
ORDER BY u.number;

-- name: unit_life
SELECT from_day, to_day FROM units WHERE tenant = ?1 AND id = ?2;

-- name: unit_code_taken
SELECT 1 FROM units WHERE tenant = ?1 AND code = ?2;

-- name: unit_insert
INSERT INTO units (tenant, id, number, code, from_day, to_day, version) VALUES (?1, ?2, ?3, ?4, ?5, ?6, 1);

-- name: unit_touch
UPDATE units SET version = version + 1 WHERE tenant = ?1 AND id = ?2;

-- name: unit_end
UPDATE units SET to_day = ?3 WHERE tenant = ?1 AND id = ?2;

-- name: unit_names_of
SELECT from_day, to_day, zh, en FROM unit_names WHERE tenant = ?1 AND unit = ?2 ORDER BY from_day;

-- name: unit_name_insert
INSERT INTO unit_names (tenant, unit, from_day, to_day, zh, en) VALUES (?1, ?2, ?3, ?4, ?5, ?6);

-- name: unit_name_delete
DELETE FROM unit_names WHERE tenant = ?1 AND unit = ?2 AND from_day = ?3;

-- name: closure_ancestors_on
SELECT ancestor FROM unit_closure
WHERE tenant = ?1 AND descendant = ?2 AND from_day <= ?3 AND to_day >= ?3 ORDER BY depth;

-- name: closure_descendants_on
SELECT descendant FROM unit_closure
WHERE tenant = ?1 AND ancestor = ?2 AND from_day <= ?3 AND to_day >= ?3 ORDER BY depth, descendant;

-- name: closure_up
SELECT ancestor, depth, from_day, to_day FROM unit_closure
WHERE tenant = ?1 AND descendant = ?2 AND from_day <= ?4 AND to_day >= ?3 ORDER BY depth, from_day;

-- name: closure_down
SELECT descendant, depth, from_day, to_day FROM unit_closure
WHERE tenant = ?1 AND ancestor = ?2 AND from_day <= ?4 AND to_day >= ?3 ORDER BY depth, descendant, from_day;

-- name: closure_between
SELECT depth, from_day, to_day FROM unit_closure
WHERE tenant = ?1 AND ancestor = ?2 AND descendant = ?3 AND from_day <= ?5 AND to_day >= ?4 ORDER BY from_day;

-- name: closure_insert
INSERT INTO unit_closure (tenant, ancestor, descendant, depth, from_day, to_day) VALUES (?1, ?2, ?3, ?4, ?5, ?6);

-- name: closure_delete
DELETE FROM unit_closure WHERE tenant = ?1 AND ancestor = ?2 AND descendant = ?3 AND from_day = ?4;

-- name: closure_below_after
SELECT 1 FROM unit_closure
WHERE tenant = ?1 AND ancestor = ?2 AND descendant <> ?2 AND to_day > ?3 LIMIT 1;

-- name: members_after
SELECT 1 FROM memberships WHERE tenant = ?1 AND unit = ?2 AND to_day > ?3 LIMIT 1;

-- name: heads_of
SELECT from_day, to_day, person FROM unit_heads
WHERE tenant = ?1 AND unit = ?2 ORDER BY from_day, place;

-- name: heads_on
SELECT person FROM unit_heads
WHERE tenant = ?1 AND unit = ?2 AND from_day <= ?3 AND to_day >= ?3 ORDER BY place;

-- name: heads_insert
INSERT INTO unit_heads (tenant, unit, from_day, to_day, person, place) VALUES (?1, ?2, ?3, ?4, ?5, ?6);

-- name: heads_delete
DELETE FROM unit_heads WHERE tenant = ?1 AND unit = ?2 AND from_day = ?3;

-- name: closure_all
SELECT ancestor, descendant, depth, from_day, to_day FROM unit_closure WHERE tenant = ?1;

-- name: unit_lives
SELECT id, from_day, to_day FROM units WHERE tenant = ?1;
