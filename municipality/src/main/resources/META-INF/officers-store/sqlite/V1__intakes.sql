-- One application that a branch has sent. Times are milliseconds since 1970 UTC.
CREATE TABLE intake (
  id CHAR(32) PRIMARY KEY,
  branch VARCHAR(32) NOT NULL,
  terminal VARCHAR(32) NOT NULL,
  received BIGINT NOT NULL,
  package_sha256 CHAR(64) NOT NULL,
  sealed BLOB,
  papers INTEGER NOT NULL,
  state VARCHAR(16) NOT NULL CHECK (state IN ('waiting', 'opened', 'suspended', 'decided', 'withdrawn')),
  officer VARCHAR(64),
  opened BIGINT,
  seen BIGINT,
  decision VARCHAR(32),
  available BIGINT,
  signed BLOB,
  withdrawn BIGINT,
  acknowledged BIGINT,
  pins BLOB,
  ended BIGINT,
  CHECK ((state = 'opened') <= (officer IS NOT NULL AND opened IS NOT NULL AND seen IS NOT NULL)),
  CHECK ((state = 'decided') <= (signed IS NOT NULL AND available IS NOT NULL))
);
CREATE INDEX intake_waiting ON intake (received) WHERE state IN ('waiting', 'opened');
CREATE INDEX intake_ended ON intake (ended) WHERE sealed IS NOT NULL;

-- What an officer has opened and compared: item 0 is the photo beside the face, from 1 the papers.
CREATE TABLE looked (
  intake CHAR(32) NOT NULL REFERENCES intake (id),
  item INTEGER NOT NULL,
  officer VARCHAR(64) NOT NULL,
  agrees INTEGER NOT NULL,
  PRIMARY KEY (intake, item, officer)
);

-- What was done, by whom. Nothing in it is changed ever.
CREATE TABLE audit (
  number BIGINT PRIMARY KEY,
  line TEXT NOT NULL,
  hash CHAR(64) NOT NULL,
  mac CHAR(64) NOT NULL
);
CREATE TABLE audit_head (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  number BIGINT NOT NULL,
  hash CHAR(64) NOT NULL,
  mac CHAR(64) NOT NULL
);
INSERT INTO audit_head (one, number, hash, mac) VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000', '');

-- What a branch asks for by number; the number is that of its line in the record.
CREATE TABLE event (
  number BIGINT PRIMARY KEY REFERENCES audit (number),
  branch VARCHAR(32) NOT NULL,
  intake CHAR(32) NOT NULL,
  kind VARCHAR(16) NOT NULL,
  phrase VARCHAR(40)
);
CREATE INDEX event_branch ON event (branch, number);
