-- Whether a rule is one of those an order speaks for.
CREATE INDEX firings_of_member ON firings (tenant, order_id, rule_code) WHERE order_id IS NOT NULL;
