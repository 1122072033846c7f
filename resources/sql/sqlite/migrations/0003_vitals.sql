CREATE TABLE imports (
  tenant INTEGER NOT NULL,
  number INTEGER NOT NULL,
  id INTEGER NOT NULL,
  source TEXT NOT NULL,
  kind TEXT NOT NULL,
  digest BLOB NOT NULL,
  mode INTEGER NOT NULL,
  state INTEGER NOT NULL,
  started INTEGER,
  finished INTEGER,
  records INTEGER NOT NULL,
  accepted INTEGER NOT NULL,
  duplicate INTEGER NOT NULL,
  rejected INTEGER NOT NULL,
  field_values INTEGER NOT NULL,
  PRIMARY KEY (tenant, number),
  UNIQUE (tenant, id)
) WITHOUT ROWID;

CREATE INDEX imports_by_digest ON imports (tenant, digest, state);

CREATE TABLE rejections (
  tenant INTEGER NOT NULL,
  import INTEGER NOT NULL,
  place INTEGER NOT NULL,
  line INTEGER NOT NULL,
  reason INTEGER NOT NULL,
  message TEXT NOT NULL,
  PRIMARY KEY (tenant, import, place),
  FOREIGN KEY (tenant, import) REFERENCES imports (tenant, number)
) WITHOUT ROWID;

CREATE TABLE journal (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  tenant INTEGER NOT NULL,
  import INTEGER NOT NULL,
  size INTEGER NOT NULL,
  bytes BLOB NOT NULL
);

CREATE INDEX journal_by_import ON journal (tenant, import, sequence, size);

CREATE TABLE blocks (
  place INTEGER PRIMARY KEY,
  bytes BLOB NOT NULL
);

CREATE TABLE summaries (
  place INTEGER PRIMARY KEY,
  bytes BLOB NOT NULL
);

CREATE TABLE roll_ups (
  place INTEGER PRIMARY KEY,
  bytes BLOB NOT NULL
);

CREATE TABLE dirty_people (
  tenant INTEGER NOT NULL,
  person INTEGER NOT NULL,
  first_day INTEGER NOT NULL,
  last_day INTEGER NOT NULL,
  stamp INTEGER NOT NULL,
  PRIMARY KEY (tenant, person, first_day, last_day)
) WITHOUT ROWID;

CREATE TABLE dirty_units (
  tenant INTEGER NOT NULL,
  unit INTEGER NOT NULL,
  first_day INTEGER NOT NULL,
  last_day INTEGER NOT NULL,
  stamp INTEGER NOT NULL,
  PRIMARY KEY (tenant, unit, first_day, last_day)
) WITHOUT ROWID;
