-- Whose a central number is, asked when a case brings its own back after a restore.
CREATE INDEX case_by_number ON case_file (centre_no);
