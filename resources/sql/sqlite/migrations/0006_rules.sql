-- Alert rules. A rule is its versions; `rules` names the newest and what is searched by. Bodies are the JSON of
-- domain/rule_json with ids for codes.
CREATE TABLE rules (
  tenant INTEGER NOT NULL,
  id INTEGER NOT NULL,
  code TEXT NOT NULL,
  version INTEGER NOT NULL,
  built_in INTEGER NOT NULL,
  PRIMARY KEY (tenant, id)
) WITHOUT ROWID;

CREATE INDEX rules_by_code ON rules (tenant, code, id);

CREATE TABLE rule_versions (
  tenant INTEGER NOT NULL,
  rule INTEGER NOT NULL,
  version INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  changed_by TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (tenant, rule, version),
  FOREIGN KEY (tenant, rule) REFERENCES rules (tenant, id)
) WITHOUT ROWID;
