-- What a station of the register is: a machine of its own, or the hub of its hall.
ALTER TABLE enrol_code ADD COLUMN kind TEXT NOT NULL DEFAULT 'station';
ALTER TABLE station ADD COLUMN kind TEXT NOT NULL DEFAULT 'station';

-- Queue numbers given out: the last one of each hall and day. At a hub, those that the centre gave it: from next to last.
CREATE TABLE number_given (
  hall         TEXT NOT NULL,
  day          TEXT NOT NULL,
  last         INTEGER NOT NULL,
  PRIMARY KEY (hall, day)
);

-- The rest is used at a hub only. Who it is, and what the centre told it last.
CREATE TABLE hub_note (
  name         TEXT PRIMARY KEY,
  value        TEXT NOT NULL
);

CREATE TABLE hub_number (
  block_id     INTEGER PRIMARY KEY AUTOINCREMENT,
  day          TEXT NOT NULL,
  next         INTEGER NOT NULL,
  last         INTEGER NOT NULL
);

-- The centre's newest receipt of each station, as it came; at_once = pushes go through at once until one is taken.
CREATE TABLE hub_station (
  station_id   TEXT PRIMARY KEY,
  receipt      TEXT,
  feed_cursor  TEXT,
  at_once      INTEGER NOT NULL DEFAULT 0,
  blocked      TEXT
);

CREATE TABLE held_record (
  station_id   TEXT NOT NULL,
  epoch        TEXT NOT NULL,
  station_seq  INTEGER NOT NULL,
  record_id    TEXT NOT NULL,
  hash         TEXT NOT NULL,
  envelope     INTEGER NOT NULL,
  received_ms  INTEGER NOT NULL,
  PRIMARY KEY (station_id, epoch, station_seq)
);
CREATE INDEX held_record_id ON held_record (record_id);

-- Pushes as they came, in the order in which they came, until the centre has receipted them.
CREATE TABLE held_push (
  push_id      INTEGER PRIMARY KEY AUTOINCREMENT,
  station_id   TEXT NOT NULL,
  epoch        TEXT NOT NULL,
  first_seq    INTEGER NOT NULL,
  last_seq     INTEGER NOT NULL,
  signed_ms    INTEGER NOT NULL,
  signature    TEXT NOT NULL,
  encoding     TEXT NOT NULL,
  body         BLOB NOT NULL,
  received_ms  INTEGER NOT NULL
);
CREATE INDEX held_push_of_station ON held_push (station_id, push_id);

CREATE TABLE hub_trouble (
  station_id   TEXT NOT NULL,
  station_seq  INTEGER NOT NULL,
  case_id      TEXT,
  code         TEXT NOT NULL,
  sentence     TEXT NOT NULL,
  PRIMARY KEY (station_id, station_seq, code)
);

-- What the centre told a station, page by page; from_cursor is the station's before it, to_cursor after it.
CREATE TABLE hub_feed_page (
  page_id      INTEGER PRIMARY KEY AUTOINCREMENT,
  station_id   TEXT NOT NULL,
  from_cursor  TEXT NOT NULL,
  to_cursor    TEXT NOT NULL,
  changes      TEXT NOT NULL
);
CREATE INDEX hub_feed_of_station ON hub_feed_page (station_id, page_id);

-- The centre's signed word that it has an attachment of a station.
CREATE TABLE hub_content (
  station_id    TEXT NOT NULL,
  sha256        TEXT NOT NULL,
  size          INTEGER NOT NULL,
  gateway_epoch TEXT NOT NULL,
  signature     TEXT NOT NULL,
  delivered_ms  INTEGER NOT NULL,
  PRIMARY KEY (station_id, sha256, size)
);
