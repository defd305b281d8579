-- What was read of a customer's message, to be read again whenever the weights change.
-- scores: the probabilities of the moods, angry to happy, in thousandths; because: words parted by the separator of lists.
CREATE TABLE tone (
  message_id      INTEGER PRIMARY KEY REFERENCES message (local_id) ON DELETE CASCADE,
  conversation_id INTEGER NOT NULL,
  mood            TEXT NOT NULL,
  confidence      REAL NOT NULL,
  scores          TEXT NOT NULL DEFAULT '',
  because         TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX tone_by_conversation ON tone (conversation_id, message_id);

-- What an agent says the mood is instead. Kept beside the reading, so that both can be compared.
CREATE TABLE tone_overrule (
  message_id INTEGER PRIMARY KEY REFERENCES message (local_id) ON DELETE CASCADE,
  mood       TEXT NOT NULL,
  agent_id   INTEGER NOT NULL,
  agent_name TEXT NOT NULL,
  at         INTEGER NOT NULL
) STRICT;

-- The mood of each conversation, worked out from the two above: for lists. No reference: it outlives the transcript.
CREATE TABLE tone_conversation (
  conversation_id INTEGER PRIMARY KEY,
  entry           TEXT NOT NULL,
  current         TEXT NOT NULL,
  balance         REAL NOT NULL,
  baiting         TEXT
) STRICT;
