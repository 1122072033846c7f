-- Statements on devices, bindings and events. ?1 is the tenant everywhere.

-- name: devices_all
SELECT id, number, serial, kind, model, firmware, distance_unit, battery, worn, last_seen, version
FROM devices WHERE tenant = ?1 ORDER BY serial;

-- name: device_by_id
SELECT id, number, serial, kind, model, firmware, distance_unit, battery, worn, last_seen, version
FROM devices WHERE tenant = ?1 AND id = ?2;

-- name: device_by_serial
SELECT id, number, serial, kind, model, firmware, distance_unit, battery, worn, last_seen, version
FROM devices WHERE tenant = ?1 AND serial = ?2;

-- name: device_insert
INSERT INTO devices (tenant, id, number, serial, kind, model, firmware, distance_unit, battery, worn, last_seen,
  version)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, 1);

-- name: device_update
UPDATE devices SET kind = ?3, model = ?4, firmware = ?5, distance_unit = ?6, battery = ?7, worn = ?8,
  last_seen = ?9, version = version + 1
WHERE tenant = ?1 AND id = ?2;

-- name: device_delete
DELETE FROM devices
WHERE tenant = ?1 AND id = ?2
  AND NOT EXISTS (SELECT 1 FROM bindings WHERE tenant = ?1 AND device = ?2)
  AND NOT EXISTS (SELECT 1 FROM events WHERE tenant = ?1 AND device = ?2);

-- name: bindings_all
SELECT id, device, person, from_ms, to_ms, version FROM bindings WHERE tenant = ?1 ORDER BY device, from_ms;

-- name: bindings_of_device
SELECT id, device, person, from_ms, to_ms, version FROM bindings
WHERE tenant = ?1 AND device = ?2 ORDER BY from_ms;

-- name: bindings_of_person
SELECT id, device, person, from_ms, to_ms, version FROM bindings
WHERE tenant = ?1 AND person = ?2 ORDER BY from_ms;

-- name: binding_overlap
SELECT 1 FROM bindings
WHERE tenant = ?1 AND device = ?2 AND from_ms < ?4 AND to_ms > ?3 AND id <> ?5 LIMIT 1;

-- name: binding_insert
INSERT INTO bindings (tenant, id, device, person, from_ms, to_ms, version) VALUES (?1, ?2, ?3, ?4, ?5, ?6, 1);

-- name: binding_update
UPDATE bindings SET device = ?3, person = ?4, from_ms = ?5, to_ms = ?6, version = version + 1
WHERE tenant = ?1 AND id = ?2 AND version = ?7;

-- name: binding_exists
SELECT version FROM bindings WHERE tenant = ?1 AND id = ?2;

-- name: binding_delete
DELETE FROM bindings WHERE tenant = ?1 AND id = ?2;

-- name: bindings_overlapping
SELECT a.device, a.from_ms FROM bindings a
JOIN bindings b ON b.tenant = a.tenant AND b.device = a.device AND b.id <> a.id AND b.from_ms >= a.from_ms
  AND b.from_ms < a.to_ms
WHERE a.tenant = ?1 LIMIT 20;

-- name: event_insert
INSERT INTO events (tenant, device, time_ms, name, value, latitude, longitude)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
ON CONFLICT (tenant, device, time_ms, name) DO NOTHING;

-- name: events_of
SELECT device, time_ms, name, value, latitude, longitude FROM events
WHERE tenant = ?1 AND device = ?2 AND time_ms >= ?3 AND time_ms < ?4 ORDER BY time_ms, name;
