-- Who is there, on which days people work, how fast they must be. unit 0: the whole tenant; person 0: nobody.
CREATE TABLE shifts (
  tenant INTEGER NOT NULL,
  id INTEGER NOT NULL,
  version INTEGER NOT NULL,
  zh TEXT NOT NULL,
  en TEXT NOT NULL,
  from_minute INTEGER NOT NULL CHECK (from_minute BETWEEN 0 AND 1439),
  to_minute INTEGER NOT NULL CHECK (to_minute BETWEEN 0 AND 1439),
  PRIMARY KEY (tenant, id)
) WITHOUT ROWID;

-- Begins and ends are instants.
CREATE TABLE duties (
  tenant INTEGER NOT NULL,
  id INTEGER NOT NULL,
  version INTEGER NOT NULL,
  unit INTEGER NOT NULL,
  person INTEGER NOT NULL,
  role INTEGER NOT NULL,
  from_ms INTEGER NOT NULL,
  to_ms INTEGER NOT NULL,
  shift INTEGER NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, person) REFERENCES people (tenant, id),
  CHECK (from_ms < to_ms)
) WITHOUT ROWID;
CREATE INDEX duties_by_end ON duties (tenant, to_ms, from_ms);
CREATE INDEX duties_by_begin ON duties (tenant, from_ms);
CREATE INDEX duties_by_person ON duties (tenant, person, to_ms);

CREATE TABLE absences (
  tenant INTEGER NOT NULL,
  id INTEGER NOT NULL,
  version INTEGER NOT NULL,
  person INTEGER NOT NULL,
  from_ms INTEGER NOT NULL,
  to_ms INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, person) REFERENCES people (tenant, id),
  CHECK (from_ms < to_ms)
) WITHOUT ROWID;
CREATE INDEX absences_by_end ON absences (tenant, to_ms, from_ms);
CREATE INDEX absences_by_person ON absences (tenant, person, to_ms);

CREATE TABLE service_levels (
  tenant INTEGER NOT NULL,
  scope INTEGER NOT NULL,
  unit INTEGER NOT NULL,
  position TEXT NOT NULL,
  person INTEGER NOT NULL,
  severity INTEGER NOT NULL,
  version INTEGER NOT NULL,
  acknowledge_ms INTEGER NOT NULL,
  handle_ms INTEGER NOT NULL,
  escalate_ms INTEGER NOT NULL,
  PRIMARY KEY (tenant, scope, unit, position, person, severity)
) WITHOUT ROWID;

CREATE TABLE calendar_years (
  tenant INTEGER NOT NULL,
  calendar TEXT NOT NULL,
  year INTEGER NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (tenant, calendar, year)
) WITHOUT ROWID;

CREATE TABLE calendar_choices (
  tenant INTEGER NOT NULL,
  unit INTEGER NOT NULL,
  version INTEGER NOT NULL,
  calendar TEXT NOT NULL,
  hours TEXT NOT NULL,
  runs_clocks INTEGER NOT NULL,
  PRIMARY KEY (tenant, unit)
) WITHOUT ROWID;

CREATE TABLE hand_overs (
  tenant INTEGER NOT NULL,
  id INTEGER NOT NULL,
  unit INTEGER NOT NULL,
  time_ms INTEGER NOT NULL,
  actor TEXT NOT NULL,
  person INTEGER NOT NULL,
  note TEXT NOT NULL,
  unfinished INTEGER NOT NULL,
  snoozed INTEGER NOT NULL,
  follow_ups INTEGER NOT NULL,
  PRIMARY KEY (tenant, id)
) WITHOUT ROWID;
CREATE INDEX hand_overs_by_time ON hand_overs (tenant, time_ms);
