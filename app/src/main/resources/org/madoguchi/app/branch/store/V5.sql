-- Help with applying for a card. Nothing here is personal.
CREATE TABLE support_application (
  id TEXT PRIMARY KEY REFERENCES errand_case (id),
  municipality TEXT NOT NULL,
  terminal TEXT NOT NULL
) STRICT;

-- What a resident told, from its confirmation until it is sent, handed out or given up: AES-256-GCM
-- under a key of the application's own, which is wrapped by the branch's key. Both are deleted then.
CREATE TABLE support_told (
  id TEXT PRIMARY KEY REFERENCES support_application (id),
  sealed BLOB NOT NULL,
  wrapped_key BLOB NOT NULL
) STRICT;
