CREATE TABLE devices (
  tenant INTEGER NOT NULL,
  id INTEGER NOT NULL,
  number INTEGER NOT NULL,
  serial TEXT NOT NULL,
  kind INTEGER NOT NULL,
  model TEXT NOT NULL,
  firmware TEXT NOT NULL,
  distance_unit INTEGER NOT NULL,
  battery INTEGER,
  worn INTEGER,
  last_seen INTEGER,
  version INTEGER NOT NULL,
  PRIMARY KEY (tenant, id),
  UNIQUE (tenant, number),
  UNIQUE (tenant, serial)
) WITHOUT ROWID;

CREATE TABLE bindings (
  tenant INTEGER NOT NULL,
  id INTEGER NOT NULL,
  device INTEGER NOT NULL,
  person INTEGER NOT NULL,
  from_ms INTEGER NOT NULL,
  to_ms INTEGER NOT NULL,
  version INTEGER NOT NULL,
  PRIMARY KEY (tenant, id),
  UNIQUE (tenant, device, from_ms),
  FOREIGN KEY (tenant, device) REFERENCES devices (tenant, id),
  FOREIGN KEY (tenant, person) REFERENCES people (tenant, id),
  CHECK (from_ms < to_ms)
) WITHOUT ROWID;

CREATE INDEX bindings_by_person ON bindings (tenant, person, from_ms);

CREATE TABLE events (
  tenant INTEGER NOT NULL,
  device INTEGER NOT NULL,
  time_ms INTEGER NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  latitude REAL,
  longitude REAL,
  PRIMARY KEY (tenant, device, time_ms, name),
  FOREIGN KEY (tenant, device) REFERENCES devices (tenant, id)
) WITHOUT ROWID;
