CREATE TABLE evaluated_journal (
  tenant INTEGER NOT NULL,
  sequence INTEGER NOT NULL,
  PRIMARY KEY (tenant, sequence)
) WITHOUT ROWID;

CREATE TRIGGER journal_forgotten AFTER DELETE ON journal
BEGIN
  DELETE FROM evaluated_journal WHERE tenant = old.tenant AND sequence = old.sequence;
END;

CREATE TABLE waiting_events (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  tenant INTEGER NOT NULL,
  import INTEGER NOT NULL,
  device INTEGER NOT NULL,
  time_ms INTEGER NOT NULL,
  name TEXT NOT NULL,
  FOREIGN KEY (tenant, device) REFERENCES devices (tenant, id)
);

CREATE TABLE evaluation_states (
  tenant INTEGER NOT NULL,
  person INTEGER NOT NULL,
  origin INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (tenant, person)
);

CREATE TABLE evaluation_marks (
  tenant INTEGER NOT NULL,
  name TEXT NOT NULL,
  value INTEGER NOT NULL,
  PRIMARY KEY (tenant, name)
) WITHOUT ROWID;

CREATE TABLE unwatched (
  tenant INTEGER NOT NULL,
  from_ms INTEGER NOT NULL,
  to_ms INTEGER NOT NULL,
  PRIMARY KEY (tenant, from_ms),
  CHECK (from_ms < to_ms)
) WITHOUT ROWID;

INSERT INTO evaluation_marks (tenant, name, value) SELECT tenant, 'setup', 1 FROM tenants;

CREATE TRIGGER setup_of_tenant AFTER INSERT ON tenants
BEGIN
  INSERT INTO evaluation_marks (tenant, name, value) VALUES (new.tenant, 'setup', 1);
END;

CREATE TRIGGER setup_of_new_binding AFTER INSERT ON bindings
BEGIN
  UPDATE evaluation_marks SET value = value + 1 WHERE tenant = new.tenant AND name = 'setup';
END;

CREATE TRIGGER setup_of_changed_binding AFTER UPDATE ON bindings
BEGIN
  UPDATE evaluation_marks SET value = value + 1 WHERE tenant = new.tenant AND name = 'setup';
END;

CREATE TRIGGER setup_of_removed_binding AFTER DELETE ON bindings
BEGIN
  UPDATE evaluation_marks SET value = value + 1 WHERE tenant = old.tenant AND name = 'setup';
END;

CREATE TRIGGER setup_of_new_person AFTER INSERT ON people
BEGIN
  UPDATE evaluation_marks SET value = value + 1 WHERE tenant = new.tenant AND name = 'setup';
END;

CREATE TRIGGER setup_of_changed_person AFTER UPDATE ON people
BEGIN
  UPDATE evaluation_marks SET value = value + 1 WHERE tenant = new.tenant AND name = 'setup';
END;

CREATE TRIGGER setup_of_new_member AFTER INSERT ON memberships
BEGIN
  UPDATE evaluation_marks SET value = value + 1 WHERE tenant = new.tenant AND name = 'setup';
END;

CREATE TRIGGER setup_of_changed_member AFTER UPDATE ON memberships
BEGIN
  UPDATE evaluation_marks SET value = value + 1 WHERE tenant = new.tenant AND name = 'setup';
END;

CREATE TRIGGER setup_of_moved_unit AFTER INSERT ON unit_closure
BEGIN
  UPDATE evaluation_marks SET value = value + 1 WHERE tenant = new.tenant AND name = 'setup';
END;

CREATE TRIGGER setup_of_closed_unit AFTER UPDATE ON unit_closure
BEGIN
  UPDATE evaluation_marks SET value = value + 1 WHERE tenant = new.tenant AND name = 'setup';
END;

CREATE TRIGGER setup_of_rules AFTER INSERT ON rule_versions
BEGIN
  UPDATE evaluation_marks SET value = value + 1 WHERE tenant = new.tenant AND name = 'setup';
END;
