CREATE TABLE tenants (
  tenant INTEGER PRIMARY KEY,
  id INTEGER NOT NULL UNIQUE,
  replica INTEGER NOT NULL
);

CREATE TABLE counters (
  tenant INTEGER NOT NULL,
  name TEXT NOT NULL,
  value INTEGER NOT NULL,
  PRIMARY KEY (tenant, name)
) WITHOUT ROWID;

CREATE TABLE units (
  tenant INTEGER NOT NULL,
  id INTEGER NOT NULL,
  number INTEGER NOT NULL,
  code TEXT NOT NULL,
  from_day INTEGER NOT NULL,
  to_day INTEGER NOT NULL,
  version INTEGER NOT NULL,
  PRIMARY KEY (tenant, id),
  UNIQUE (tenant, number),
  UNIQUE (tenant, code),
  CHECK (from_day <= to_day)
) WITHOUT ROWID;

CREATE TABLE unit_names (
  tenant INTEGER NOT NULL,
  unit INTEGER NOT NULL,
  from_day INTEGER NOT NULL,
  to_day INTEGER NOT NULL,
  zh TEXT NOT NULL,
  en TEXT NOT NULL,
  PRIMARY KEY (tenant, unit, from_day),
  FOREIGN KEY (tenant, unit) REFERENCES units (tenant, id),
  CHECK (from_day <= to_day)
) WITHOUT ROWID;

CREATE TABLE unit_closure (
  tenant INTEGER NOT NULL,
  ancestor INTEGER NOT NULL,
  descendant INTEGER NOT NULL,
  from_day INTEGER NOT NULL,
  to_day INTEGER NOT NULL,
  depth INTEGER NOT NULL,
  PRIMARY KEY (tenant, ancestor, descendant, from_day),
  FOREIGN KEY (tenant, ancestor) REFERENCES units (tenant, id),
  FOREIGN KEY (tenant, descendant) REFERENCES units (tenant, id),
  CHECK (from_day <= to_day),
  CHECK ((depth = 0) = (ancestor = descendant))
) WITHOUT ROWID;

CREATE INDEX unit_closure_up ON unit_closure (tenant, descendant, depth, from_day, to_day, ancestor);

CREATE TABLE people (
  tenant INTEGER NOT NULL,
  id INTEGER NOT NULL,
  number INTEGER NOT NULL,
  code TEXT NOT NULL,
  position TEXT NOT NULL,
  risk INTEGER NOT NULL,
  version INTEGER NOT NULL,
  PRIMARY KEY (tenant, id),
  UNIQUE (tenant, number),
  UNIQUE (tenant, code)
) WITHOUT ROWID;

CREATE TABLE identities (
  tenant INTEGER NOT NULL,
  person INTEGER NOT NULL,
  zh TEXT NOT NULL,
  en TEXT NOT NULL,
  sex INTEGER NOT NULL,
  birth INTEGER,
  phone TEXT NOT NULL,
  id_number TEXT NOT NULL,
  PRIMARY KEY (tenant, person),
  FOREIGN KEY (tenant, person) REFERENCES people (tenant, id)
) WITHOUT ROWID;

CREATE TABLE memberships (
  tenant INTEGER NOT NULL,
  person INTEGER NOT NULL,
  from_day INTEGER NOT NULL,
  to_day INTEGER NOT NULL,
  unit INTEGER NOT NULL,
  PRIMARY KEY (tenant, person, from_day),
  FOREIGN KEY (tenant, person) REFERENCES people (tenant, id),
  FOREIGN KEY (tenant, unit) REFERENCES units (tenant, id),
  CHECK (from_day <= to_day)
) WITHOUT ROWID;

CREATE INDEX memberships_by_unit ON memberships (tenant, unit, to_day, from_day, person);

CREATE TABLE unit_heads (
  tenant INTEGER NOT NULL,
  unit INTEGER NOT NULL,
  from_day INTEGER NOT NULL,
  person INTEGER NOT NULL,
  to_day INTEGER NOT NULL,
  place INTEGER NOT NULL,
  PRIMARY KEY (tenant, unit, from_day, person),
  FOREIGN KEY (tenant, unit) REFERENCES units (tenant, id),
  FOREIGN KEY (tenant, person) REFERENCES people (tenant, id),
  CHECK (from_day <= to_day)
) WITHOUT ROWID;

CREATE INDEX unit_heads_by_person ON unit_heads (tenant, person, unit, from_day);
