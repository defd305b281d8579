-- What the reply check remarked on in a message as it was sent: one row a finding, the rule by its id. No words of it.
CREATE TABLE check_finding (
  id              INTEGER PRIMARY KEY,
  message_id      INTEGER NOT NULL REFERENCES message (local_id) ON DELETE CASCADE,
  conversation_id INTEGER NOT NULL,
  rule            TEXT NOT NULL,
  found_at        INTEGER NOT NULL
) STRICT;

CREATE INDEX check_finding_by_message ON check_finding (message_id);
CREATE INDEX check_finding_by_conversation ON check_finding (conversation_id, found_at);
