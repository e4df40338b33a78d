-- First schema. Values named sealed, head, body, payload, link, wrapped, centre, centre_url are AES-256-GCM ciphertexts.

CREATE TABLE meta (
  name  TEXT PRIMARY KEY,
  value BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE catalogue (
  one        INTEGER PRIMARY KEY CHECK (one = 1),
  version    TEXT NOT NULL,
  package    BLOB NOT NULL,
  fetched_at INTEGER NOT NULL
) STRICT;

CREATE TABLE epoch (
  no         INTEGER PRIMARY KEY,
  station_id TEXT NOT NULL,
  name       TEXT NOT NULL UNIQUE
) STRICT;

-- position = epoch.no * 2^40 + station sequence; total = clear payload bytes of the epoch up to here
CREATE TABLE record (
  position       INTEGER PRIMARY KEY,
  record_id      BLOB NOT NULL,
  case_id        BLOB,
  case_seq       INTEGER NOT NULL,
  prev_of_case   INTEGER REFERENCES record (position),
  type           TEXT NOT NULL,
  schema_version INTEGER NOT NULL,
  time           INTEGER NOT NULL,
  clock_offset   INTEGER NOT NULL,
  clock_trusted  INTEGER NOT NULL,
  total          INTEGER NOT NULL,
  link           BLOB NOT NULL,
  payload        BLOB NOT NULL
) STRICT;

-- body is NULL when the record of the same version (body_record) holds the very same bytes
CREATE TABLE cases (
  no           INTEGER PRIMARY KEY,
  case_id      BLOB NOT NULL,
  version      INTEGER NOT NULL,
  handle_code  TEXT NOT NULL,
  state        TEXT NOT NULL,
  saved_at     INTEGER NOT NULL,
  problem      TEXT NOT NULL DEFAULT '',
  records      INTEGER NOT NULL,
  last_record  INTEGER NOT NULL REFERENCES record (position),
  body_record  INTEGER NOT NULL,
  receipt_tag  BLOB NOT NULL UNIQUE,
  head         BLOB NOT NULL,
  centre       BLOB,
  body         BLOB
) STRICT;

-- One row a case; case_no is NULL while only attachments are there. Serves as the index of cases by id.
CREATE TABLE case_key (
  case_id BLOB PRIMARY KEY,
  wrapped BLOB NOT NULL,
  case_no INTEGER REFERENCES cases (no)
) STRICT, WITHOUT ROWID;

CREATE INDEX case_key_waiting ON case_key (case_id) WHERE case_no IS NULL;

CREATE TABLE attachment (
  tag          BLOB PRIMARY KEY,
  case_id      BLOB NOT NULL REFERENCES case_key (case_id),
  size         INTEGER NOT NULL,
  sealed       BLOB NOT NULL,
  bound        INTEGER NOT NULL DEFAULT 0,
  centre_url   BLOB,
  completed_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX attachment_of_case ON attachment (case_id);
CREATE INDEX attachment_pending ON attachment (size) WHERE bound = 1 AND completed_at IS NULL;

CREATE TABLE counter (
  tag   BLOB PRIMARY KEY,
  value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE ticket (
  no        INTEGER PRIMARY KEY,
  ticket_id BLOB NOT NULL UNIQUE,
  day       INTEGER NOT NULL,
  sealed    BLOB NOT NULL
) STRICT;

CREATE INDEX ticket_of_day ON ticket (day);

CREATE TABLE draft (
  draft_id BLOB PRIMARY KEY,
  saved_at INTEGER NOT NULL,
  sealed   BLOB NOT NULL
) STRICT;

CREATE TABLE sent (
  position INTEGER PRIMARY KEY,
  at       INTEGER NOT NULL
) STRICT;

CREATE TABLE receipt (
  no            INTEGER PRIMARY KEY,
  position      INTEGER NOT NULL,
  gateway_epoch TEXT NOT NULL,
  at            INTEGER NOT NULL,
  void          INTEGER NOT NULL DEFAULT 0,
  sealed        BLOB NOT NULL
) STRICT;

CREATE INDEX receipt_valid ON receipt (position, no) WHERE void = 0;

CREATE TABLE change (
  no      INTEGER PRIMARY KEY,
  case_no INTEGER NOT NULL REFERENCES cases (no),
  sealed  BLOB NOT NULL
) STRICT;

CREATE INDEX change_of_case ON change (case_no);
