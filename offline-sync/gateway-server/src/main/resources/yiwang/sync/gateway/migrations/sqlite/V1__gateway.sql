CREATE TABLE gateway (
  only_row     INTEGER PRIMARY KEY CHECK (only_row = 1),
  epoch        TEXT NOT NULL,
  public_key   TEXT NOT NULL,
  private_key  TEXT NOT NULL,
  created_ms   INTEGER NOT NULL
);

CREATE TABLE enrol_code (
  code_hash    TEXT PRIMARY KEY,
  name         TEXT NOT NULL,
  hall         TEXT NOT NULL,
  area_code    TEXT NOT NULL,
  device_code  TEXT NOT NULL,
  expires_ms   INTEGER NOT NULL,
  station_id   TEXT,
  UNIQUE (area_code, device_code)
);

CREATE TABLE station (
  station_id   TEXT PRIMARY KEY,
  name         TEXT NOT NULL,
  hall         TEXT NOT NULL,
  area_code    TEXT NOT NULL,
  device_code  TEXT NOT NULL,
  epoch        TEXT NOT NULL,
  public_key   TEXT NOT NULL,
  enrolled_ms  INTEGER NOT NULL,
  revoked_ms   INTEGER
);

CREATE TABLE token (
  token_hash   TEXT PRIMARY KEY,
  role         TEXT NOT NULL,
  created_ms   INTEGER NOT NULL,
  revoked_ms   INTEGER
);

CREATE TABLE record (
  record_id      TEXT PRIMARY KEY,
  station_id     TEXT NOT NULL,
  epoch          TEXT NOT NULL,
  station_seq    INTEGER NOT NULL,
  case_id        TEXT,
  case_seq       INTEGER NOT NULL,
  type           TEXT NOT NULL,
  schema_version INTEGER NOT NULL,
  time_ms        INTEGER NOT NULL,
  clock_offset   INTEGER NOT NULL,
  clock_trusted  INTEGER NOT NULL,
  payload        BLOB NOT NULL,
  prev_hash      TEXT NOT NULL,
  hash           TEXT NOT NULL,
  received_ms    INTEGER NOT NULL,
  UNIQUE (station_id, epoch, station_seq)
);
CREATE INDEX record_of_case ON record (case_id, station_seq) WHERE case_id IS NOT NULL;

-- Kept and receipted, but a person has to look at it.
CREATE TABLE trouble (
  record_id    TEXT PRIMARY KEY,
  station_id   TEXT NOT NULL,
  epoch        TEXT NOT NULL,
  station_seq  INTEGER NOT NULL,
  case_id      TEXT,
  code         TEXT NOT NULL
);
CREATE INDEX trouble_of_station ON trouble (station_id, epoch, station_seq);

-- The newest version of each case; body is the station's JSON as it came.
CREATE TABLE case_file (
  ordinal      INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id      TEXT NOT NULL UNIQUE,
  station_id   TEXT NOT NULL,
  receipt_no   TEXT NOT NULL,
  centre_no    TEXT NOT NULL,
  version      INTEGER NOT NULL,
  state        TEXT NOT NULL,
  id_number    TEXT NOT NULL,
  body         TEXT NOT NULL,
  received_ms  INTEGER NOT NULL,
  advanced_ms  INTEGER
);
CREATE INDEX case_of_person ON case_file (id_number);

CREATE TABLE central_serial (
  series       TEXT PRIMARY KEY,
  last         INTEGER NOT NULL
);

-- The feed: what each station is told, in order.
CREATE TABLE case_change (
  change_id    INTEGER PRIMARY KEY AUTOINCREMENT,
  station_id   TEXT NOT NULL,
  case_id      TEXT NOT NULL,
  state        TEXT NOT NULL,
  centre_no    TEXT,
  note         TEXT,
  at_ms        INTEGER NOT NULL
);
CREATE INDEX change_of_station ON case_change (station_id, change_id);
CREATE INDEX change_of_case ON case_change (case_id, change_id);

CREATE TABLE upload (
  upload_id    TEXT PRIMARY KEY,
  owner        TEXT NOT NULL,
  length       INTEGER NOT NULL,
  stored       INTEGER NOT NULL,
  sha256       TEXT,
  metadata     TEXT NOT NULL,
  created_ms   INTEGER NOT NULL,
  completed_ms INTEGER
);

CREATE TABLE content (
  sha256       TEXT PRIMARY KEY,
  size         INTEGER NOT NULL,
  completed_ms INTEGER NOT NULL
);
