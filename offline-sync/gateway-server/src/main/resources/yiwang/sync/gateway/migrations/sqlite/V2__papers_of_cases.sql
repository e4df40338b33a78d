-- Papers that stations issued, by the case they are of. A paper's record names its case in its payload only: printing
-- once more is no new word on the case.
CREATE TABLE paper (
  record_id    TEXT PRIMARY KEY,
  case_id      TEXT NOT NULL,
  station_id   TEXT NOT NULL,
  station_seq  INTEGER NOT NULL,
  payload      BLOB NOT NULL
);
CREATE INDEX paper_of_case ON paper (case_id, station_id, station_seq);

INSERT INTO paper (record_id, case_id, station_id, station_seq, payload)
SELECT record_id, lower(json_extract(CAST(payload AS TEXT), '$.case_id')), station_id, station_seq, payload FROM record
WHERE type = 'paper.issued' AND json_valid(CAST(payload AS TEXT)) AND json_extract(CAST(payload AS TEXT), '$.case_id') IS NOT NULL;
