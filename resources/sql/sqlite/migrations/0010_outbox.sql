-- Ways out of the workspace, and what is on its way.
CREATE TABLE channels (
  tenant INTEGER NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  enabled INTEGER NOT NULL,
  severities INTEGER NOT NULL,
  language TEXT NOT NULL,
  with_name INTEGER NOT NULL,
  per_minute INTEGER NOT NULL,
  max_tries INTEGER NOT NULL,
  settings TEXT NOT NULL,
  changed_ms INTEGER,
  changed_by TEXT NOT NULL,
  PRIMARY KEY (tenant, id)
) WITHOUT ROWID;

-- Every version a channel had, also of removed ones.
CREATE TABLE channel_versions (
  tenant INTEGER NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  enabled INTEGER NOT NULL,
  severities INTEGER NOT NULL,
  language TEXT NOT NULL,
  with_name INTEGER NOT NULL,
  per_minute INTEGER NOT NULL,
  max_tries INTEGER NOT NULL,
  settings TEXT NOT NULL,
  changed_ms INTEGER,
  changed_by TEXT NOT NULL,
  PRIMARY KEY (tenant, id, version)
) WITHOUT ROWID;

-- Cipher text only; the key is not in the workspace.
CREATE TABLE channel_secrets (
  tenant INTEGER NOT NULL,
  channel TEXT NOT NULL,
  field TEXT NOT NULL,
  key TEXT NOT NULL,
  sealed BLOB NOT NULL,
  PRIMARY KEY (tenant, channel, field)
) WITHOUT ROWID;

CREATE TABLE outbox (
  tenant INTEGER NOT NULL,
  id INTEGER NOT NULL,
  channel TEXT NOT NULL,
  key TEXT NOT NULL,
  kind TEXT NOT NULL,
  severity INTEGER NOT NULL,
  work_order INTEGER NOT NULL,
  recipient INTEGER NOT NULL,
  title_zh TEXT NOT NULL,
  title_en TEXT NOT NULL,
  text_zh TEXT NOT NULL,
  text_en TEXT NOT NULL,
  created_ms INTEGER NOT NULL,
  state INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  refusals INTEGER NOT NULL,
  next_ms INTEGER,
  closed_ms INTEGER,
  proof TEXT NOT NULL,
  error TEXT NOT NULL,
  PRIMARY KEY (tenant, id)
) WITHOUT ROWID;
CREATE UNIQUE INDEX outbox_by_key ON outbox (tenant, channel, key);
CREATE INDEX outbox_by_state ON outbox (tenant, state, channel, id);
CREATE INDEX outbox_waiting ON outbox (tenant, channel, severity, next_ms, id) WHERE state = 0;
CREATE INDEX outbox_due ON outbox (tenant, channel, next_ms) WHERE state = 0;
CREATE INDEX outbox_sent ON outbox (tenant, channel, closed_ms) WHERE state = 2;
CREATE INDEX outbox_by_order ON outbox (tenant, work_order, id);

CREATE TABLE outbox_attempts (
  tenant INTEGER NOT NULL,
  message INTEGER NOT NULL,
  number INTEGER NOT NULL,
  began_ms INTEGER NOT NULL,
  ended_ms INTEGER NOT NULL,
  outcome TEXT NOT NULL,
  answer TEXT NOT NULL,
  PRIMARY KEY (tenant, message, number),
  FOREIGN KEY (tenant, message) REFERENCES outbox (tenant, id)
) WITHOUT ROWID;

-- The window is a channel that needs no settings.
INSERT INTO channels (tenant, id, version, kind, title, enabled, severities, language, with_name, per_minute,
  max_tries, settings, changed_ms, changed_by)
VALUES (1, 'desktop', 1, 'desktop', '', 1, 7, 'zh_CN', 0, 0, 20, '{}', NULL, '');
