-- Work orders. What statements find them by is in rows; everything else is packed, many orders in a row that fills a
-- page of the file, so that an act on a hundred thousand of them writes few pages.
CREATE TABLE orders (
  tenant INTEGER NOT NULL,
  id INTEGER NOT NULL,
  number INTEGER NOT NULL,
  person INTEGER,
  unit INTEGER,
  opened_ms INTEGER,
  PRIMARY KEY (tenant, id),
  UNIQUE (tenant, number),
  FOREIGN KEY (tenant, person) REFERENCES people (tenant, id),
  FOREIGN KEY (tenant, unit) REFERENCES units (tenant, id)
) WITHOUT ROWID;

CREATE INDEX orders_of_person ON orders (tenant, person, opened_ms);
CREATE INDEX orders_by_opening ON orders (tenant, opened_ms, number);

-- Orders somebody still has to do something about; person 0: of nobody.
CREATE TABLE orders_unfinished (
  tenant INTEGER NOT NULL,
  person INTEGER NOT NULL,
  id INTEGER NOT NULL,
  rule INTEGER NOT NULL,
  PRIMARY KEY (tenant, person, id)
) WITHOUT ROWID;

-- What is known of orders beside their keys, 144 bytes each (see storage/order_facts.h); `block` is tenant and block
-- packed into one integer. When the program has something to do about the first of its orders, and when they were
-- opened, stands beside it.
CREATE TABLE order_facts (
  block INTEGER PRIMARY KEY,
  tenant INTEGER NOT NULL,
  wake_ms INTEGER,
  opened_from_ms INTEGER,
  opened_to_ms INTEGER,
  bytes BLOB NOT NULL
);

CREATE INDEX order_facts_by_wake ON order_facts (tenant, wake_ms, block) WHERE wake_ms IS NOT NULL;
CREATE INDEX order_facts_by_opening ON order_facts (tenant, opened_to_ms, opened_from_ms);

-- What queues filter and sort by, 64 bytes an order in order of its number, a page of the file a row (see
-- storage/order_keys.h); `block` is tenant and block packed into one integer. `stamp` grows with every change. The most
-- urgent of the unfinished orders stands beside it.
CREATE TABLE order_keys (
  block INTEGER PRIMARY KEY,
  tenant INTEGER NOT NULL,
  stamp INTEGER NOT NULL,
  severity INTEGER,
  due_ms INTEGER,
  opened_ms INTEGER,
  bytes BLOB NOT NULL
);

CREATE INDEX order_keys_changed ON order_keys (tenant, stamp);
CREATE INDEX order_keys_urgent ON order_keys (tenant, severity, due_ms, opened_ms) WHERE severity IS NOT NULL;

-- Small numbers for the people, units, codes of rules and words that packed orders name.
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

-- Lines that orders of one act have in common, once, and whose they are: packed by the block of the orders (see
-- storage/order_lines.cpp).
CREATE TABLE order_set_lines (
  tenant INTEGER NOT NULL,
  line INTEGER NOT NULL,
  time_ms INTEGER,
  actor TEXT NOT NULL,
  kind INTEGER NOT NULL,
  before INTEGER,
  after INTEGER,
  person INTEGER,
  note TEXT NOT NULL,
  detail TEXT NOT NULL,
  PRIMARY KEY (tenant, line)
) WITHOUT ROWID;

CREATE TABLE order_set_members (
  tenant INTEGER NOT NULL,
  block INTEGER NOT NULL,
  first_line INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (tenant, block, first_line)
) WITHOUT ROWID;

CREATE TRIGGER order_set_lines_stay BEFORE UPDATE ON order_set_lines BEGIN
  SELECT RAISE(ABORT, 'the time line of an order is never changed');
END;

CREATE TRIGGER order_set_lines_remain BEFORE DELETE ON order_set_lines BEGIN
  SELECT RAISE(ABORT, 'the time line of an order is never shortened');
END;

CREATE TRIGGER order_set_members_stay BEFORE UPDATE ON order_set_members BEGIN
  SELECT RAISE(ABORT, 'the time line of an order is never changed');
END;

CREATE TRIGGER order_set_members_remain BEFORE DELETE ON order_set_members BEGIN
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
