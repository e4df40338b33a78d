-- Records whose content stays away from the centre while their envelopes keep the chain whole, and files it will not have.

CREATE TABLE withheld (
  position   INTEGER PRIMARY KEY REFERENCES record (position),
  case_id    BLOB,
  code       TEXT NOT NULL,
  at         INTEGER NOT NULL,
  superseded INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX withheld_of_case ON withheld (case_id) WHERE superseded = 0;

ALTER TABLE attachment ADD COLUMN refused TEXT;
