-- The entry that records a report's file, found by the file's digest.
CREATE INDEX audit_by_file ON audit (tenant, json_extract(detail, '$.sha256')) WHERE action = 'report.export';
