-- What stations seal their bundles for; the private key opens them.
CREATE TABLE sealing_key (
  only_row     INTEGER PRIMARY KEY CHECK (only_row = 1),
  public_key   TEXT NOT NULL,
  private_key  TEXT NOT NULL,
  created_ms   BIGINT NOT NULL
);
