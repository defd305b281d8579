-- How many of a session's moods an agent overruled. Kept with the measures, so that it outlives the transcript.
ALTER TABLE session ADD COLUMN overrules INTEGER NOT NULL DEFAULT 0;

CREATE INDEX session_overruled ON session (began_at, id) WHERE overrules > 0;

INSERT INTO session_stale (conversation_id)
  SELECT DISTINCT t.conversation_id FROM tone_overrule o JOIN tone t ON t.message_id = o.message_id
  WHERE NOT EXISTS (SELECT 1 FROM session_stale k WHERE k.conversation_id = t.conversation_id);

-- Files that go with drafts and with messages that wait. entry: as the template says it, a hash and a name; the bytes lie beside this
-- file. bytes: their size, 0 when they were not here.
CREATE TABLE draft_file (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  conversation_id INTEGER NOT NULL,
  visibility      TEXT NOT NULL,
  entry           TEXT NOT NULL,
  bytes           INTEGER NOT NULL DEFAULT 0,
  UNIQUE (conversation_id, visibility, entry)
) STRICT;

CREATE TABLE message_file (
  message_id INTEGER NOT NULL REFERENCES message (local_id) ON DELETE CASCADE,
  position   INTEGER NOT NULL,
  entry      TEXT NOT NULL,
  bytes      INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (message_id, position)
) STRICT, WITHOUT ROWID;
