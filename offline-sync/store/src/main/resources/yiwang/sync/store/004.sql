-- What waits for the centre and what needs a person is counted and listed without reading every case.

CREATE INDEX IF NOT EXISTS case_last_record ON cases (last_record);

CREATE INDEX IF NOT EXISTS case_problem ON cases (no) WHERE problem <> '';

CREATE INDEX IF NOT EXISTS attachment_waiting ON attachment (case_id) WHERE bound = 1 AND completed_at IS NULL;
