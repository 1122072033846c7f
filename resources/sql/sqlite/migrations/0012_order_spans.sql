-- Orders of 880 consecutive numbers (eight blocks of keys, sixteen of facts): what is said of all of them, by the block
-- too in `digest` (empty: by the span only), and the packed orders that are newer than their blocks (see
-- storage/order_spans.h). An act on orders here and there writes these rows and leaves the blocks as they are. `span` is
-- tenant and span packed into one integer; `stamp` grows with every change, `blocks_stamp` is that of the last change
-- of a block.
CREATE TABLE order_spans (
  span INTEGER PRIMARY KEY,
  tenant INTEGER NOT NULL,
  stamp INTEGER NOT NULL,
  blocks_stamp INTEGER NOT NULL,
  wake_ms INTEGER,
  opened_from_ms INTEGER,
  opened_to_ms INTEGER,
  severity INTEGER,
  due_ms INTEGER,
  opened_ms INTEGER,
  digest BLOB NOT NULL,
  changes BLOB NOT NULL
);

WITH
  keys AS (
    SELECT (block & ~1099511627775) | (block & 1099511627775) / 8 AS span, severity, due_ms, opened_ms FROM order_keys
  ),
  most_urgent AS (
    SELECT *, row_number() OVER (PARTITION BY span ORDER BY severity IS NULL, severity, due_ms, opened_ms) AS place
    FROM keys
  ),
  facts AS (
    SELECT (block & ~1099511627775) | (block & 1099511627775) / 16 AS span, tenant, min(wake_ms) AS wake_ms,
      min(opened_from_ms) AS opened_from_ms, max(opened_to_ms) AS opened_to_ms
    FROM order_facts GROUP BY 1, 2
  )
INSERT INTO order_spans (span, tenant, stamp, blocks_stamp, wake_ms, opened_from_ms, opened_to_ms, severity, due_ms,
  opened_ms, digest, changes)
SELECT span, tenant, 1, 1, wake_ms, opened_from_ms, opened_to_ms, severity, due_ms, opened_ms, x'', x''
FROM facts JOIN most_urgent USING (span) WHERE place = 1;

CREATE INDEX order_spans_by_wake ON order_spans (tenant, wake_ms, span) WHERE wake_ms IS NOT NULL;
CREATE INDEX order_spans_by_opening ON order_spans (tenant, opened_to_ms, opened_from_ms);
CREATE INDEX order_spans_changed ON order_spans (tenant, stamp);
CREATE INDEX order_spans_urgent ON order_spans (tenant, severity, due_ms, opened_ms) WHERE severity IS NOT NULL;

DROP INDEX order_facts_by_wake;
DROP INDEX order_facts_by_opening;
DROP INDEX order_keys_changed;
DROP INDEX order_keys_urgent;
ALTER TABLE order_facts DROP COLUMN wake_ms;
ALTER TABLE order_facts DROP COLUMN opened_from_ms;
ALTER TABLE order_facts DROP COLUMN opened_to_ms;
ALTER TABLE order_keys DROP COLUMN stamp;
ALTER TABLE order_keys DROP COLUMN severity;
ALTER TABLE order_keys DROP COLUMN due_ms;
ALTER TABLE order_keys DROP COLUMN opened_ms;
