-- Statements on report templates. ?1 is the tenant everywhere.

-- name: report_templates_newest
SELECT versions.version, changed, changed_by, body
FROM report_templates AS newest JOIN report_template_versions AS versions
  ON versions.tenant = newest.tenant AND versions.key = newest.key AND versions.version = newest.version
WHERE newest.tenant = ?1 AND removed = 0 ORDER BY newest.key;

-- name: report_template_versions_of
SELECT version, changed, changed_by, body FROM report_template_versions
WHERE tenant = ?1 AND key = ?2 ORDER BY version DESC;

-- name: report_template_version
SELECT version, changed, changed_by, body FROM report_template_versions
WHERE tenant = ?1 AND key = ?2 AND version = ?3;

-- name: report_template_last
SELECT version, removed FROM report_templates WHERE tenant = ?1 AND key = ?2;

-- name: report_template_put
INSERT INTO report_templates (tenant, key, version, removed) VALUES (?1, ?2, ?3, 0)
ON CONFLICT (tenant, key) DO UPDATE SET version = excluded.version, removed = 0;

-- name: report_template_version_insert
INSERT INTO report_template_versions (tenant, key, version, changed, changed_by, body)
VALUES (?1, ?2, ?3, ?4, ?5, ?6);

-- name: report_template_remove
UPDATE report_templates SET removed = 1 WHERE tenant = ?1 AND key = ?2;
