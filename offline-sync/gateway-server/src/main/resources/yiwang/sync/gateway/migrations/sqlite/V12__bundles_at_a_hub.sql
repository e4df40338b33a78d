-- Bundles from sticks, by the SHA-256 of their file; it lies beside the database until the centre's answer (JSON) or refusal has come.
CREATE TABLE held_bundle (
  sha256       TEXT PRIMARY KEY,
  station_id   TEXT NOT NULL,
  size         INTEGER NOT NULL,
  received_ms  INTEGER NOT NULL,
  answered_ms  INTEGER,
  receipt      TEXT,
  code         TEXT,
  sentence     TEXT
);
