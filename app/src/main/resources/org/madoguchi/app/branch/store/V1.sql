-- The append-only, hash-chained record. `line` is canonical JSON (RFC 8785) and holds the hash of
-- the line before it; `hash` is the SHA-256 of `line`.
CREATE TABLE journal (
  seq INTEGER PRIMARY KEY CHECK (seq >= 1),
  line TEXT NOT NULL,
  hash TEXT NOT NULL CHECK (length(hash) = 64),
  issuance TEXT GENERATED ALWAYS AS (json_extract(line, '$.issuance')) VIRTUAL
) STRICT;

CREATE INDEX journal_by_issuance ON journal (issuance);

CREATE TRIGGER journal_is_append_only_update BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

CREATE TRIGGER journal_is_append_only_delete BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

-- Where each issuance stands. Nothing here is personal.
CREATE TABLE issuance (
  id TEXT PRIMARY KEY CHECK (length(id) = 32),
  state TEXT NOT NULL,
  run INTEGER NOT NULL DEFAULT 0,
  scanned TEXT NOT NULL DEFAULT '',
  why TEXT,
  terminal TEXT NOT NULL,
  municipality TEXT NOT NULL,
  kind TEXT NOT NULL,
  copies INTEGER NOT NULL CHECK (copies >= 1),
  fee_yen INTEGER NOT NULL CHECK (fee_yen >= 0),
  pages INTEGER NOT NULL DEFAULT 0,
  receipt TEXT,
  since TEXT NOT NULL
) STRICT;

-- One issuance at a time is open at the MFP: the database itself refuses a second.
CREATE UNIQUE INDEX one_open_at_the_mfp ON issuance ((1))
  WHERE state IN ('printing', 'print-failed', 'print-in-doubt', 'scanning', 'stopped', 'fee-due', 'paid');

-- A receipt number finds at most one issuance that hasn't ended.
CREATE UNIQUE INDEX receipt_finds_one ON issuance (receipt)
  WHERE receipt IS NOT NULL AND state NOT IN ('handed-over', 'voided', 'not-issued');

CREATE INDEX issuance_by_receipt ON issuance (receipt, since);

CREATE INDEX issuance_not_ended ON issuance (state)
  WHERE state NOT IN ('handed-over', 'voided', 'not-issued');

-- Sealed documents: AES-256-GCM under a key of the issuance's own, which is wrapped by the branch's
-- key. Both are deleted at hand-over or void.
CREATE TABLE document (
  issuance TEXT PRIMARY KEY REFERENCES issuance (id),
  sealed BLOB NOT NULL,
  wrapped_key BLOB NOT NULL
) STRICT;

CREATE TABLE receipt_sequence (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  next INTEGER NOT NULL
) STRICT;

INSERT INTO receipt_sequence (one, next) VALUES (1, 1);
