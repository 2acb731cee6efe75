-- Where the journal ended at each day's end, under the branch's signature (CMS SignedData over a
-- canonical JournalHead) until the gateway's comes; from then on `cms` is the gateway's SignedData
-- over it, for good.
CREATE TABLE signed_head (
  seq INTEGER PRIMARY KEY CHECK (seq >= 1),
  cms BLOB NOT NULL,
  countersigned INTEGER NOT NULL CHECK (countersigned IN (0, 1))
) STRICT;

CREATE UNIQUE INDEX one_head_on_its_way ON signed_head ((1)) WHERE countersigned = 0;

CREATE TRIGGER countersigned_head_stays_update BEFORE UPDATE ON signed_head
WHEN OLD.countersigned = 1
BEGIN SELECT RAISE(ABORT, 'a countersigned head stays as it is'); END;

CREATE TRIGGER countersigned_head_stays_delete BEFORE DELETE ON signed_head
WHEN OLD.countersigned = 1
BEGIN SELECT RAISE(ABORT, 'a countersigned head stays as it is'); END;

-- An alarm about the journal itself belongs to no issuance.
ALTER TABLE alarm RENAME TO alarm_2;

CREATE TABLE alarm (
  number INTEGER PRIMARY KEY,
  issuance TEXT REFERENCES issuance (id),
  why TEXT NOT NULL,
  at TEXT NOT NULL,
  acknowledged TEXT
) STRICT;

INSERT INTO alarm SELECT number, issuance, why, at, acknowledged FROM alarm_2;
DROP TABLE alarm_2;
CREATE INDEX alarm_open ON alarm (number) WHERE acknowledged IS NULL;
