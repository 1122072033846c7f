-- The entries on one thing, for its evidence: without reading the whole chain.
CREATE INDEX audit_by_subject ON audit (tenant, subject, sequence);
