-- Reports that are made by themselves, and what became of each due time.
CREATE TABLE schedules (
  tenant INTEGER NOT NULL,
  id INTEGER NOT NULL,
  version INTEGER NOT NULL,
  name TEXT NOT NULL,
  enabled INTEGER NOT NULL,
  unit INTEGER NOT NULL,
  each_sub_unit INTEGER NOT NULL,
  kind TEXT NOT NULL,
  period TEXT NOT NULL,
  time TEXT NOT NULL,
  language TEXT NOT NULL,
  formats TEXT NOT NULL,
  paper TEXT NOT NULL,
  template TEXT NOT NULL,
  named INTEGER NOT NULL,
  folder TEXT NOT NULL,
  keep INTEGER NOT NULL CHECK (keep >= 0),
  catch_up INTEGER NOT NULL CHECK (catch_up > 0),
  settled_ms INTEGER NOT NULL,
  PRIMARY KEY (tenant, id)
) WITHOUT ROWID;
CREATE UNIQUE INDEX schedules_by_name ON schedules (tenant, name);

-- is_open: it waits, runs, or is to be tried again.
CREATE TABLE schedule_runs (
  tenant INTEGER NOT NULL,
  id INTEGER NOT NULL,
  version INTEGER NOT NULL,
  schedule INTEGER NOT NULL,
  state INTEGER NOT NULL,
  is_open INTEGER NOT NULL,
  due_ms INTEGER NOT NULL,
  period TEXT NOT NULL,
  by_hand INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  begun_ms INTEGER,
  ended_ms INTEGER,
  lease_ms INTEGER,
  next_ms INTEGER,
  error_code TEXT NOT NULL,
  error TEXT NOT NULL,
  skipped INTEGER NOT NULL,
  skipped_from_ms INTEGER,
  actor TEXT NOT NULL,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, schedule) REFERENCES schedules (tenant, id)
) WITHOUT ROWID;
CREATE INDEX schedule_runs_by_due ON schedule_runs (tenant, schedule, due_ms, id);
CREATE INDEX schedule_runs_open ON schedule_runs (tenant, due_ms, id) WHERE is_open = 1;

CREATE TABLE schedule_files (
  tenant INTEGER NOT NULL,
  run INTEGER NOT NULL,
  place INTEGER NOT NULL,
  state INTEGER NOT NULL,
  path TEXT NOT NULL,
  format TEXT NOT NULL,
  sha256 BLOB NOT NULL,
  bytes INTEGER NOT NULL,
  unit INTEGER NOT NULL,
  PRIMARY KEY (tenant, run, place),
  FOREIGN KEY (tenant, run) REFERENCES schedule_runs (tenant, id)
) WITHOUT ROWID;
