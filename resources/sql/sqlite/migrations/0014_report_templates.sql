-- Report templates. A template is its versions; `report_templates` names the newest. Bodies are the JSON of
-- domain/report_template_json.
CREATE TABLE report_templates (
  tenant INTEGER NOT NULL,
  key TEXT NOT NULL,
  version INTEGER NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (tenant, key)
) WITHOUT ROWID;

CREATE TABLE report_template_versions (
  tenant INTEGER NOT NULL,
  key TEXT NOT NULL,
  version INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  changed_by TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (tenant, key, version),
  FOREIGN KEY (tenant, key) REFERENCES report_templates (tenant, key)
);
