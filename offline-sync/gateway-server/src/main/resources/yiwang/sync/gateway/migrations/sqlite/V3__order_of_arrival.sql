-- Pages go by (added_tx, ordinal). Here one transaction writes at a time, so the ordinal alone is the order in which cases
-- became visible; PostgreSQL needs the transaction as well.
ALTER TABLE case_file ADD COLUMN added_tx INTEGER NOT NULL DEFAULT 0;
CREATE INDEX case_in_order ON case_file (added_tx, ordinal);

-- One name for "is this record id held by anybody" in both databases.
CREATE VIEW record_key AS SELECT record_id, station_id FROM record;
