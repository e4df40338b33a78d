-- The gateway's own certificate authority; serving = 1 while the gateway is reached over TLS, which enrolment codes then say.
CREATE TABLE authority (
  only_row     INTEGER PRIMARY KEY CHECK (only_row = 1),
  certificate  TEXT NOT NULL,
  private_key  TEXT NOT NULL,
  serving      INTEGER NOT NULL,
  created_ms   INTEGER NOT NULL
);
