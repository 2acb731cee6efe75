-- What post offices tell of their months, under their own signatures. Nothing in it is about a person.

-- Heads of their journals that were countersigned: what a line's hash is was seen by another, too.
CREATE TABLE figures_head (
  office VARCHAR(32) NOT NULL,
  line BIGINT NOT NULL,
  hash CHAR(64) NOT NULL,
  received BIGINT NOT NULL,
  cms BYTEA NOT NULL,
  PRIMARY KEY (office, line)
);

-- One row for each office that has sent anything: whoever takes something of it changes the row first, so that
-- two programs never take of one office at the same time.
CREATE TABLE figures_office (
  office VARCHAR(32) PRIMARY KEY,
  taken BIGINT NOT NULL
);

-- Months of which there is anything. In PostgreSQL each has a part of figures_value of its own.
CREATE TABLE figures_month (
  month CHAR(7) PRIMARY KEY
);

-- Each file as it came. digest: SHA-256 of the JSON in it. municipality: where the office was when it was counted.
CREATE TABLE figures_report (
  office VARCHAR(32) NOT NULL,
  month CHAR(7) NOT NULL,
  digest CHAR(64) NOT NULL,
  municipality CHAR(5) NOT NULL,
  first_line BIGINT NOT NULL,
  first_hash CHAR(64) NOT NULL,
  last_line BIGINT NOT NULL,
  last_hash CHAR(64) NOT NULL,
  received BIGINT NOT NULL,
  state VARCHAR(16) NOT NULL CHECK (state IN ('counted', 'kept', 'superseded')),
  fault CHAR(3),
  cms BYTEA NOT NULL,
  PRIMARY KEY (office, month, digest),
  CHECK ((state = 'kept') = (fault IS NOT NULL))
);
-- No office's month is counted twice, whatever a program does.
CREATE UNIQUE INDEX figures_report_counted ON figures_report (month, office) WHERE state = 'counted';
CREATE INDEX figures_report_kept ON figures_report (month, office) WHERE state = 'kept';
CREATE INDEX figures_report_place ON figures_report (month, municipality) WHERE state = 'counted';

-- The figures of the files that count. about: whose certificates they were, five digits or empty.
-- A month's part is made when its first file comes; a month that may go is dropped with its part.
CREATE TABLE figures_value (
  month CHAR(7) NOT NULL,
  office VARCHAR(32) NOT NULL,
  measure VARCHAR(40) NOT NULL,
  about VARCHAR(5) NOT NULL,
  kind VARCHAR(64) NOT NULL,
  value BIGINT NOT NULL,
  PRIMARY KEY (month, office, measure, about, kind)
) PARTITION BY LIST (month);

-- Their sums by the municipality where the office is, and by its prefecture (two digits and 000), kept in the same
-- transaction: a country's page adds up its prefectures.
-- They change often, and no index with them: room in each page keeps a change in its page.
CREATE TABLE figures_sum (
  month CHAR(7) NOT NULL,
  municipality CHAR(5) NOT NULL,
  measure VARCHAR(40) NOT NULL,
  kind VARCHAR(64) NOT NULL,
  value BIGINT NOT NULL,
  PRIMARY KEY (month, municipality, measure, kind)
) WITH (fillfactor = 70);
