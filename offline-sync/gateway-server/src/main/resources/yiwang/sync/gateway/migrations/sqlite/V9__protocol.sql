-- What the feed says besides a case's state (JSON); a case's item, by which the same person's other cases of it are found.
ALTER TABLE case_change ADD COLUMN more TEXT;
ALTER TABLE case_file ADD COLUMN handle_code TEXT NOT NULL DEFAULT '';
UPDATE case_file SET handle_code = coalesce(json_extract(body, '$.handle_code'), '');
DROP INDEX case_of_person;
CREATE INDEX case_of_person_and_item ON case_file (id_number, handle_code, station_id);

-- Both directions of each pair.
CREATE TABLE duplicate (
  case_id      TEXT NOT NULL,
  other_id     TEXT NOT NULL,
  noted_ms     INTEGER NOT NULL,
  PRIMARY KEY (case_id, other_id)
);

-- How often the centre itself moved a case; a station says with each version how many of them it had heard.
ALTER TABLE case_file ADD COLUMN advances INTEGER NOT NULL DEFAULT 0;

-- A station's version that was made without hearing what the centre had done meanwhile: kept whole beside the case until a person decides.
CREATE TABLE conflict (
  conflict_id     TEXT PRIMARY KEY,
  case_id         TEXT NOT NULL,
  station_id      TEXT NOT NULL,
  station_version INTEGER NOT NULL,
  station_state   TEXT NOT NULL,
  station_body    TEXT NOT NULL,
  centre_version  INTEGER NOT NULL,
  centre_state    TEXT NOT NULL,
  opened_ms       INTEGER NOT NULL,
  decision        TEXT,
  decided_by      TEXT,
  decided_ms      INTEGER
);
CREATE UNIQUE INDEX conflict_open ON conflict (case_id) WHERE decided_ms IS NULL;

-- Who may do what at which station, until when.
CREATE TABLE staff_grant (
  grant_id     TEXT PRIMARY KEY,
  station_id   TEXT NOT NULL,
  officer      TEXT NOT NULL,
  may          TEXT NOT NULL,
  from_ms      INTEGER NOT NULL,
  until_ms     INTEGER NOT NULL,
  issued_ms    INTEGER NOT NULL,
  revoked_ms   INTEGER
);
CREATE INDEX grant_of_station ON staff_grant (station_id, officer);

-- Fields of a record's message that this gateway did not know, as they came (JSON).
CREATE TABLE record_more (
  record_id    TEXT PRIMARY KEY,
  more         TEXT NOT NULL
);
