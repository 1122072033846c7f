-- Work orders. Everything people read of an order is in its row; what queues filter and sort by is also packed
-- into `order_keys`, which are scanned whole.
CREATE TABLE orders (
  tenant INTEGER NOT NULL,
  id INTEGER NOT NULL,
  number INTEGER NOT NULL,
  version INTEGER NOT NULL,
  state INTEGER NOT NULL,
  unfinished INTEGER NOT NULL,
  origin INTEGER NOT NULL,
  severity INTEGER NOT NULL,
  person INTEGER,
  device INTEGER,
  unit INTEGER,
  rule INTEGER,
  rule_version INTEGER NOT NULL,
  rule_code TEXT NOT NULL,
  metric INTEGER NOT NULL,
  first INTEGER NOT NULL,
  worst INTEGER NOT NULL,
  event TEXT NOT NULL,
  event_ms INTEGER,
  last_seen_ms INTEGER,
  active INTEGER NOT NULL,
  occurrences INTEGER NOT NULL,
  firings INTEGER NOT NULL,
  opened_ms INTEGER,
  acknowledged_ms INTEGER,
  arrived_ms INTEGER,
  handled_ms INTEGER,
  closed_ms INTEGER,
  owner INTEGER,
  owner_text TEXT NOT NULL,
  due_ms INTEGER,
  acknowledge_by_ms INTEGER,
  handle_by_ms INTEGER,
  told_ms INTEGER,
  breached INTEGER NOT NULL,
  due_marked INTEGER NOT NULL,
  escalation INTEGER NOT NULL,
  escalate_ms INTEGER,
  snoozed_ms INTEGER,
  recurring INTEGER NOT NULL,
  outcome TEXT NOT NULL,
  root_cause TEXT NOT NULL,
  -- When the program has something to do about it: the earliest of a clock, an escalation and the end of a snooze.
  wake_ms INTEGER,
  PRIMARY KEY (tenant, id),
  UNIQUE (tenant, number),
  FOREIGN KEY (tenant, person) REFERENCES people (tenant, id),
  FOREIGN KEY (tenant, unit) REFERENCES units (tenant, id)
) WITHOUT ROWID;

CREATE INDEX orders_unfinished ON orders (tenant, person, id) WHERE unfinished = 1;
CREATE INDEX orders_of_person ON orders (tenant, person, opened_ms);
CREATE INDEX orders_by_opening ON orders (tenant, opened_ms, number);
CREATE INDEX orders_due ON orders (tenant, wake_ms, id) WHERE wake_ms IS NOT NULL;

-- What queues filter and sort by, 64 bytes an order in order of its number, a page of the file a row (see
-- storage/order_keys.h); `block` is tenant and block packed into one integer. `stamp` grows with every change.
CREATE TABLE order_keys (
  block INTEGER PRIMARY KEY,
  tenant INTEGER NOT NULL,
  stamp INTEGER NOT NULL,
  bytes BLOB NOT NULL
);

CREATE INDEX order_keys_changed ON order_keys (tenant, stamp);

-- Small numbers for the people, units and rule codes that packed keys name.
CREATE TABLE order_slots (
  tenant INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  name NOT NULL,
  slot INTEGER NOT NULL,
  PRIMARY KEY (tenant, kind, name),
  UNIQUE (tenant, kind, slot)
) WITHOUT ROWID;

CREATE TABLE order_events (
  tenant INTEGER NOT NULL,
  order_id INTEGER NOT NULL,
  sequence INTEGER NOT NULL,
  time_ms INTEGER,
  actor TEXT NOT NULL,
  kind INTEGER NOT NULL,
  before INTEGER,
  after INTEGER,
  person INTEGER,
  note TEXT NOT NULL,
  detail TEXT NOT NULL,
  PRIMARY KEY (tenant, order_id, sequence)
) WITHOUT ROWID;

CREATE TRIGGER order_events_stay BEFORE UPDATE ON order_events BEGIN
  SELECT RAISE(ABORT, 'the time line of an order is never changed');
END;

CREATE TRIGGER order_events_remain BEFORE DELETE ON order_events BEGIN
  SELECT RAISE(ABORT, 'the time line of an order is never shortened');
END;

CREATE TABLE order_handlers (
  tenant INTEGER NOT NULL,
  order_id INTEGER NOT NULL,
  person INTEGER NOT NULL,
  PRIMARY KEY (tenant, order_id, person),
  FOREIGN KEY (tenant, person) REFERENCES people (tenant, id)
) WITHOUT ROWID;

-- Every episode that the evaluation of rules told of, also those that opened no order.
CREATE TABLE firings (
  tenant INTEGER NOT NULL,
  serial INTEGER NOT NULL,
  id INTEGER NOT NULL,
  order_id INTEGER,
  fate INTEGER NOT NULL,
  silence INTEGER,
  origin INTEGER NOT NULL,
  rule INTEGER NOT NULL,
  rule_version INTEGER NOT NULL,
  rule_code TEXT NOT NULL,
  person INTEGER NOT NULL,
  device INTEGER NOT NULL,
  state INTEGER NOT NULL,
  began_ms INTEGER NOT NULL,
  fired_ms INTEGER NOT NULL,
  last_seen_ms INTEGER NOT NULL,
  ended_ms INTEGER NOT NULL,
  occurrences INTEGER NOT NULL,
  metric INTEGER NOT NULL,
  first INTEGER NOT NULL,
  worst INTEGER NOT NULL,
  flags INTEGER NOT NULL,
  event TEXT NOT NULL,
  evidence TEXT NOT NULL,
  PRIMARY KEY (tenant, serial)
) WITHOUT ROWID;

CREATE INDEX firings_of_order ON firings (tenant, order_id, serial) WHERE order_id IS NOT NULL;
CREATE INDEX firings_active ON firings (tenant, order_id) WHERE state = 0;
CREATE INDEX firings_by_rule ON firings (tenant, rule_code, fired_ms);

CREATE TABLE silences (
  tenant INTEGER NOT NULL,
  id INTEGER NOT NULL,
  rule_code TEXT NOT NULL,
  unit INTEGER,
  person INTEGER,
  device INTEGER,
  from_ms INTEGER NOT NULL,
  until_ms INTEGER NOT NULL,
  reason TEXT NOT NULL,
  actor TEXT NOT NULL,
  ended_ms INTEGER,
  suppressed INTEGER NOT NULL,
  PRIMARY KEY (tenant, id),
  CHECK (from_ms < until_ms)
) WITHOUT ROWID;

CREATE INDEX silences_running ON silences (tenant, until_ms) WHERE ended_ms IS NULL;

CREATE TABLE follow_ups (
  tenant INTEGER NOT NULL,
  id INTEGER NOT NULL,
  order_id INTEGER NOT NULL,
  text TEXT NOT NULL,
  owner INTEGER,
  due_ms INTEGER,
  done_ms INTEGER,
  result TEXT NOT NULL,
  actor TEXT NOT NULL,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, order_id) REFERENCES orders (tenant, id),
  FOREIGN KEY (tenant, owner) REFERENCES people (tenant, id)
) WITHOUT ROWID;

CREATE INDEX follow_ups_of_order ON follow_ups (tenant, order_id);
CREATE INDEX follow_ups_open ON follow_ups (tenant, due_ms) WHERE done_ms IS NULL;

CREATE TABLE attachments (
  tenant INTEGER NOT NULL,
  id INTEGER NOT NULL,
  order_id INTEGER NOT NULL,
  file_name TEXT NOT NULL,
  digest BLOB NOT NULL,
  size INTEGER NOT NULL,
  actor TEXT NOT NULL,
  time_ms INTEGER,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, order_id) REFERENCES orders (tenant, id)
) WITHOUT ROWID;

CREATE INDEX attachments_of_order ON attachments (tenant, order_id, id);

-- What an act can be taken back with; for some minutes only.
CREATE TABLE order_undos (
  tenant INTEGER NOT NULL,
  token TEXT NOT NULL,
  until_ms INTEGER NOT NULL,
  actor TEXT NOT NULL,
  verb INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (tenant, token)
);

CREATE INDEX order_undos_by_end ON order_undos (tenant, until_ms);
