-- Statements on alert rules. ?1 is the tenant everywhere.

-- name: rules_newest
SELECT rules.id, rules.built_in, rule_versions.version, changed, changed_by, body
FROM rules JOIN rule_versions
  ON rule_versions.tenant = rules.tenant AND rule = rules.id AND rule_versions.version = rules.version
WHERE rules.tenant = ?1 ORDER BY code, rules.id;

-- name: rule_newest
SELECT rules.id, rules.built_in, rule_versions.version, changed, changed_by, body
FROM rules JOIN rule_versions
  ON rule_versions.tenant = rules.tenant AND rule = rules.id AND rule_versions.version = rules.version
WHERE rules.tenant = ?1 AND rules.id = ?2;

-- name: rule_version
SELECT rules.id, rules.built_in, rule_versions.version, changed, changed_by, body
FROM rules JOIN rule_versions ON rule_versions.tenant = rules.tenant AND rule = rules.id
WHERE rules.tenant = ?1 AND rules.id = ?2 AND rule_versions.version = ?3;

-- name: rule_versions_of
SELECT rules.id, rules.built_in, rule_versions.version, changed, changed_by, body
FROM rules JOIN rule_versions ON rule_versions.tenant = rules.tenant AND rule = rules.id
WHERE rules.tenant = ?1 AND rules.id = ?2 ORDER BY rule_versions.version DESC;

-- name: rule_insert
INSERT INTO rules (tenant, id, code, version, built_in) VALUES (?1, ?2, ?3, 1, ?4);

-- name: rule_advance
UPDATE rules SET version = version + 1, code = ?3 WHERE tenant = ?1 AND id = ?2 AND version = ?4;

-- name: rule_version_insert
INSERT INTO rule_versions (tenant, rule, version, changed, changed_by, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6);

-- name: rules_revision
SELECT count(*) FROM rule_versions WHERE tenant = ?1;

-- name: rule_uses
SELECT rules.id,
  (SELECT fired_ms FROM firings WHERE firings.tenant = ?1 AND firings.rule_code = rules.code
    AND firings.rule = rules.id ORDER BY fired_ms DESC LIMIT 1),
  coalesce(open_orders.count, 0)
FROM rules LEFT JOIN
  (SELECT rule, count(*) AS count FROM orders_unfinished WHERE tenant = ?1 GROUP BY rule) AS open_orders
  ON open_orders.rule = rules.id
WHERE rules.tenant = ?1;
