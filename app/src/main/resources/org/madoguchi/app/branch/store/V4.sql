-- Cases of errands other than certificates: what they have in common. No state is named here or in any
-- index: whether a case is open (something of it lies at the desk) or ended stands beside its state.
CREATE TABLE errand_case (
  id TEXT PRIMARY KEY CHECK (length(id) = 32),
  errand TEXT NOT NULL,
  state TEXT NOT NULL,
  open INTEGER NOT NULL CHECK (open IN (0, 1)),
  ended INTEGER NOT NULL CHECK (ended IN (0, 1)),
  receipt TEXT,
  since TEXT NOT NULL
) STRICT;

-- One case at a time is open at the desk: the database itself refuses a second.
CREATE UNIQUE INDEX one_case_open_at_the_desk ON errand_case ((1)) WHERE open = 1;

-- A receipt number finds at most one case that hasn't ended.
CREATE UNIQUE INDEX receipt_finds_one_case ON errand_case (receipt)
  WHERE receipt IS NOT NULL AND ended = 0;

CREATE INDEX case_by_receipt ON errand_case (receipt, since);

CREATE INDEX case_not_ended ON errand_case (errand, since) WHERE ended = 0;

-- Orders of cards. Nothing here is personal. The municipality of one that another office began isn't
-- known: it is empty.
CREATE TABLE electronic_order (
  id TEXT PRIMARY KEY REFERENCES errand_case (id),
  operation TEXT NOT NULL,
  municipality TEXT NOT NULL,
  terminal TEXT NOT NULL
) STRICT;

-- What the authority is asked with again: AES-256-GCM under a key of the order's own, which is wrapped
-- by the branch's key. Both are deleted when the order ends.
CREATE TABLE electronic_asked (
  id TEXT PRIMARY KEY REFERENCES electronic_order (id),
  sealed BLOB NOT NULL,
  wrapped_key BLOB NOT NULL
) STRICT;

-- Which lines tell of a case; most tell of none.
ALTER TABLE journal ADD COLUMN errand_case TEXT
  GENERATED ALWAYS AS (json_extract(line, '$.details.order')) VIRTUAL;

CREATE INDEX journal_by_case ON journal (errand_case) WHERE errand_case IS NOT NULL;

-- An alarm may be about a case.
ALTER TABLE alarm ADD COLUMN errand_case TEXT REFERENCES errand_case (id);
