-- How the fee was settled; fee_way is null until it is. Version 1 knew cash alone, and a fee that was
-- taken before the issuance stopped stands in the journal only.
ALTER TABLE issuance ADD COLUMN fee_way TEXT CHECK (fee_way IN ('cash', 'elsewhere', 'exempt'));
ALTER TABLE issuance ADD COLUMN fee_paid_yen INTEGER NOT NULL DEFAULT 0 CHECK (fee_paid_yen >= 0);
ALTER TABLE issuance ADD COLUMN fee_exemption TEXT;
ALTER TABLE issuance ADD COLUMN fee_proof TEXT;

UPDATE issuance SET fee_way = 'cash', fee_paid_yen = fee_yen
  WHERE EXISTS (SELECT 1 FROM journal
                WHERE journal.issuance = issuance.id AND json_extract(line, '$.event') = 'fee-taken');

-- What disagreed, until a person has read it: while one isn't acknowledged, the desk doesn't go on.
CREATE TABLE alarm (
  number INTEGER PRIMARY KEY,
  issuance TEXT NOT NULL REFERENCES issuance (id),
  why TEXT NOT NULL,
  at TEXT NOT NULL,
  acknowledged TEXT
) STRICT;

CREATE INDEX alarm_open ON alarm (number) WHERE acknowledged IS NULL;

INSERT INTO alarm (issuance, why, at) SELECT id, why, since FROM issuance WHERE state = 'stopped';

-- Under the branch's key: who hasn't it can neither write a line anew nor cut the end. Lines of
-- version 1 have none; the head says from which line on each has one.
ALTER TABLE journal ADD COLUMN mac TEXT;

CREATE TABLE journal_head (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  sealed_from INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  mac TEXT NOT NULL
) STRICT;

-- Days that were closed: which lines each one covers.
CREATE TABLE closing (
  number INTEGER PRIMARY KEY,
  first_seq INTEGER NOT NULL,
  last_seq INTEGER NOT NULL,
  at TEXT NOT NULL
) STRICT;
