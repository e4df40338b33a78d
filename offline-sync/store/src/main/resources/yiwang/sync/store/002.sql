-- Numbered blanks: what happened to them, in order. sealed is an AES-256-GCM ciphertext bound to its number.

CREATE TABLE stock_entry (
  no     INTEGER PRIMARY KEY,
  at     INTEGER NOT NULL,
  sealed BLOB NOT NULL
) STRICT;
