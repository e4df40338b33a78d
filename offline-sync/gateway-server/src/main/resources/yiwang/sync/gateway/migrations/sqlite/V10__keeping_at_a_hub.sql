-- When the centre's word on a push came; it stays for the keeping time.
ALTER TABLE held_push ADD COLUMN delivered_ms INTEGER;
CREATE INDEX held_push_waiting ON held_push (station_id, push_id) WHERE delivered_ms IS NULL;
-- Which case a record is of, so that the hub can tell how many wait.
ALTER TABLE held_record ADD COLUMN case_id TEXT;
