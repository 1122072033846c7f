-- Statements on people, their memberships and their identities. ?1 is the tenant everywhere.

-- name: people_page
SELECT p.id, p.code, m.unit, p.position, p.risk, p.version, p.number
FROM people p
LEFT JOIN memberships m ON m.tenant = p.tenant AND m.person = p.id AND m.from_day <= ?2 AND m.to_day >= ?2
WHERE p.tenant = ?1 AND p.code > ?3
ORDER BY p.code LIMIT ?4;

-- name: people_page_of_large_unit
SELECT p.id, p.code, m.unit, p.position, p.risk, p.version, p.number
FROM people p
CROSS JOIN memberships m ON m.tenant = p.tenant AND m.person = p.id AND m.from_day <= ?2 AND m.to_day >= ?2
CROSS JOIN unit_closure c ON c.tenant = p.tenant AND c.ancestor = ?5 AND c.descendant = m.unit
  AND c.from_day <= ?2 AND c.to_day >= ?2
WHERE p.tenant = ?1 AND p.code > ?3
ORDER BY p.code LIMIT ?4;

-- name: people_page_of_unit
SELECT p.id, p.code, m.unit, p.position, p.risk, p.version, p.number
FROM unit_closure c
CROSS JOIN memberships m ON m.tenant = c.tenant AND m.unit = c.descendant AND m.from_day <= ?2 AND m.to_day >= ?2
CROSS JOIN people p ON p.tenant = c.tenant AND p.id = m.person
WHERE c.tenant = ?1 AND c.ancestor = ?5 AND c.from_day <= ?2 AND c.to_day >= ?2 AND p.code > ?3
ORDER BY p.code LIMIT ?4;

-- name: people_count
SELECT count(*) FROM people WHERE tenant = ?1;

-- name: people_count_of_unit
SELECT count(*) FROM (
  SELECT 1
  FROM unit_closure c
  CROSS JOIN memberships m ON m.tenant = c.tenant AND m.unit = c.descendant
    AND m.from_day <= ?2 AND m.to_day >= ?2
  WHERE c.tenant = ?1 AND c.ancestor = ?3 AND c.from_day <= ?2 AND c.to_day >= ?2
  LIMIT ?4);

-- name: person_on
SELECT p.id, p.code, m.unit, p.position, p.risk, p.version, p.number
FROM people p
LEFT JOIN memberships m ON m.tenant = p.tenant AND m.person = p.id AND m.from_day <= ?3 AND m.to_day >= ?3
WHERE p.tenant = ?1 AND p.id = ?2;

-- name: person_by_code_on
SELECT p.id, p.code, m.unit, p.position, p.risk, p.version, p.number
FROM people p
LEFT JOIN memberships m ON m.tenant = p.tenant AND m.person = p.id AND m.from_day <= ?3 AND m.to_day >= ?3
WHERE p.tenant = ?1 AND p.code = ?2;

-- name: person_by_number_on
SELECT p.id, p.code, m.unit, p.position, p.risk, p.version, p.number
FROM people p
LEFT JOIN memberships m ON m.tenant = p.tenant AND m.person = p.id AND m.from_day <= ?3 AND m.to_day >= ?3
WHERE p.tenant = ?1 AND p.number = ?2;

-- name: people_ever
SELECT p.id, p.code, m.unit, p.position, p.risk, p.version, p.number
FROM people p
LEFT JOIN memberships m ON m.tenant = p.tenant AND m.person = p.id AND m.from_day <= ?2 AND m.to_day >= ?2
WHERE p.tenant = ?1
ORDER BY p.number;

-- name: person_insert
INSERT INTO people (tenant, id, number, code, position, risk, version) VALUES (?1, ?2, ?3, ?4, ?5, ?6, 1);

-- name: person_update
UPDATE people SET position = ?3, risk = ?4, version = version + 1 WHERE tenant = ?1 AND id = ?2;

-- name: memberships_of
SELECT person, unit, from_day, to_day FROM memberships
WHERE tenant = ?1 AND person = ?2 AND from_day <= ?4 AND to_day >= ?3 ORDER BY from_day;

-- name: memberships_all
SELECT person, unit, from_day, to_day FROM memberships
WHERE tenant = ?1 AND from_day <= ?3 AND to_day >= ?2 ORDER BY person, from_day;

-- name: memberships_by_unit
SELECT unit, from_day, to_day FROM memberships
WHERE tenant = ?1 AND from_day <= ?3 AND to_day >= ?2 ORDER BY unit;

-- name: membership_insert
INSERT INTO memberships (tenant, person, from_day, to_day, unit) VALUES (?1, ?2, ?3, ?4, ?5);

-- name: membership_delete
DELETE FROM memberships WHERE tenant = ?1 AND person = ?2 AND from_day = ?3;

-- name: identity_save
INSERT INTO identities (tenant, person, zh, en, sex, birth, phone, id_number)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
ON CONFLICT (tenant, person) DO UPDATE SET zh = excluded.zh, en = excluded.en, sex = excluded.sex,
  birth = excluded.birth, phone = excluded.phone, id_number = excluded.id_number;

-- name: identity_of
SELECT person, zh, en, sex, birth, phone, id_number FROM identities WHERE tenant = ?1 AND person = ?2;

-- name: people_search
SELECT p.id, p.code, m.unit, p.position, p.risk, p.version, p.number
FROM people p
LEFT JOIN identities i ON i.tenant = p.tenant AND i.person = p.id
LEFT JOIN memberships m ON m.tenant = p.tenant AND m.person = p.id AND m.from_day <= ?2 AND m.to_day >= ?2
WHERE p.tenant = ?1 AND (p.code LIKE ?3 ESCAPE '\' OR p.position LIKE ?3 ESCAPE '\' OR i.zh LIKE ?3 ESCAPE '\'
  OR i.en LIKE ?3 ESCAPE '\')
ORDER BY p.code LIMIT ?4;

-- name: member_counts
SELECT max(from_day, ?2) AS first_day, min(to_day, ?3) AS last_day, count(*)
FROM memberships
WHERE tenant = ?1 AND from_day <= ?3 AND to_day >= ?2
GROUP BY first_day, last_day ORDER BY first_day, last_day;

-- name: member_counts_of_unit
-- Counted first in the order of the indexes, so that only one row a unit and not one a member is sorted.
SELECT max(m_from, c_from, ?2) AS first_day, min(m_to, c_to, ?3) AS last_day, sum(people)
FROM (
  SELECT m.from_day AS m_from, m.to_day AS m_to, c.from_day AS c_from, c.to_day AS c_to, count(*) AS people
  FROM unit_closure c
  CROSS JOIN memberships m ON m.tenant = c.tenant AND m.unit = c.descendant AND m.to_day >= c.from_day
    AND m.from_day <= c.to_day
  WHERE c.tenant = ?1 AND c.ancestor = ?4 AND c.from_day <= ?3 AND c.to_day >= ?2
    AND m.from_day <= ?3 AND m.to_day >= ?2
  GROUP BY c.descendant, c.from_day, m.to_day, m.from_day)
GROUP BY first_day, last_day ORDER BY first_day, last_day;

-- name: memberships_overlapping
SELECT a.person FROM memberships a
JOIN memberships b ON b.tenant = a.tenant AND b.person = a.person AND b.from_day > a.from_day
  AND b.from_day <= a.to_day
WHERE a.tenant = ?1 LIMIT 20;
