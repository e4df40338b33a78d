-- Whom a hall's supervisor may see, what was noticed, and which stations are held.
ALTER TABLE token ADD COLUMN hall TEXT;
ALTER TABLE station ADD COLUMN stopped_ms INTEGER;

CREATE TABLE security_event (
  event_key    TEXT PRIMARY KEY,
  station_id   TEXT NOT NULL,
  kind         TEXT NOT NULL,
  detail       TEXT NOT NULL,
  first_ms     INTEGER NOT NULL,
  last_ms      INTEGER NOT NULL,
  times        INTEGER NOT NULL
);
CREATE INDEX event_in_order ON security_event (last_ms);
