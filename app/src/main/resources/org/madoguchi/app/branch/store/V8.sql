-- What is on its way to whoever collects figures: signed files of months, and countersigned heads of the journal.
-- Nothing here is personal.
CREATE TABLE figures_outbox (
  name TEXT PRIMARY KEY,
  head_seq INTEGER,
  content BLOB NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'taken', 'refused')),
  answer TEXT NOT NULL
) STRICT;
