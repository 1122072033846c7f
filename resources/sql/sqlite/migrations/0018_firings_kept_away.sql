-- Firings that a silence, a watch not worn or a cool-down kept from becoming orders: few among many, and counted
-- in every figure of alerts. What stands is in `firings_kept_away` of alert_records.sql.
CREATE INDEX firings_kept_away ON firings (tenant, fired_ms, rule_code, person, fate, state, origin)
  WHERE fate IN (1, 2, 7) AND state <> 2 AND origin <> 2;
