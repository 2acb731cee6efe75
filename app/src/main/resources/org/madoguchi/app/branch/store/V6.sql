-- Applications for cards that are taken in. Nothing here is personal.
CREATE TABLE intake_case (
  id TEXT PRIMARY KEY REFERENCES errand_case (id),
  municipality TEXT NOT NULL,
  terminal TEXT NOT NULL
) STRICT;

-- What a resident told, then the package for the officers, then what is still needed once they have
-- accepted it: AES-256-GCM under a key of the case's own, which is wrapped by the branch's key. Both are
-- deleted when the case ends.
CREATE TABLE intake_told (
  id TEXT PRIMARY KEY REFERENCES intake_case (id),
  sealed BLOB NOT NULL,
  wrapped_key BLOB NOT NULL
) STRICT;

-- What the officers' program hasn't been told yet. An envelope is enciphered for the municipality alone.
CREATE TABLE intake_to_tell (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  municipality TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  why TEXT NOT NULL,
  envelope BLOB NOT NULL,
  UNIQUE (name, kind)
) STRICT;
