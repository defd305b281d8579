-- How many of a session's moods an agent overruled. Kept with the measures, so that it outlives the transcript.
ALTER TABLE session ADD COLUMN overrules INTEGER NOT NULL DEFAULT 0;

CREATE INDEX session_overruled ON session (began_at, id) WHERE overrules > 0;

INSERT INTO session_stale (conversation_id)
  SELECT DISTINCT t.conversation_id FROM tone_overrule o JOIN tone t ON t.message_id = o.message_id
  WHERE NOT EXISTS (SELECT 1 FROM session_stale k WHERE k.conversation_id = t.conversation_id);
