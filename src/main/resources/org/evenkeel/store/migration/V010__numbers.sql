-- What numbers need of the sessions, packed: a thousand sessions in one value, the block being their id ÷ 1024. Worked out from the
-- table of sessions and good only while its number is not in session_block_stale; a format that is not this program's own counts as
-- stale too. oldest, newest: the first and the last began_at in it.
CREATE TABLE session_block (
  block  INTEGER PRIMARY KEY,
  format INTEGER NOT NULL,
  oldest INTEGER NOT NULL,
  newest INTEGER NOT NULL,
  facts  BLOB NOT NULL
) STRICT;

CREATE TABLE session_block_stale (
  block INTEGER PRIMARY KEY
) STRICT;

INSERT INTO session_block_stale (block) SELECT DISTINCT id / 1024 FROM session;

CREATE TRIGGER session_block_added AFTER INSERT ON session BEGIN
  INSERT INTO session_block_stale (block) SELECT new.id / 1024
    WHERE NOT EXISTS (SELECT 1 FROM session_block_stale WHERE block = new.id / 1024);
END;
CREATE TRIGGER session_block_removed AFTER DELETE ON session BEGIN
  INSERT INTO session_block_stale (block) SELECT old.id / 1024
    WHERE NOT EXISTS (SELECT 1 FROM session_block_stale WHERE block = old.id / 1024);
END;
-- Most sessions of a customer are written again as they were when one of them changes.
CREATE TRIGGER session_block_altered AFTER UPDATE ON session
WHEN (old.agent_id, old.inbox_id, old.kind, old.began_at, old.accepted_at, old.resolved_at, old.next_contact_at,
    old.first_response, old.longest_wait, old.handle, old.resolution, old.transfers, old.holds, old.hold_total, old.hold_asked,
    old.hold_granted, old.promises, old.kept, old.tone, old.tone_entry, old.surveys, old.rating, old.others, old.exclusions, old.score)
  IS NOT (new.agent_id, new.inbox_id, new.kind, new.began_at, new.accepted_at, new.resolved_at, new.next_contact_at,
    new.first_response, new.longest_wait, new.handle, new.resolution, new.transfers, new.holds, new.hold_total, new.hold_asked,
    new.hold_granted, new.promises, new.kept, new.tone, new.tone_entry, new.surveys, new.rating, new.others, new.exclusions, new.score) BEGIN
  INSERT INTO session_block_stale (block) SELECT new.id / 1024
    WHERE NOT EXISTS (SELECT 1 FROM session_block_stale WHERE block = new.id / 1024);
END;
CREATE TRIGGER session_block_labelled AFTER INSERT ON session_label BEGIN
  INSERT INTO session_block_stale (block) SELECT new.session_id / 1024
    WHERE NOT EXISTS (SELECT 1 FROM session_block_stale WHERE block = new.session_id / 1024);
END;
CREATE TRIGGER session_block_unlabelled AFTER DELETE ON session_label BEGIN
  INSERT INTO session_block_stale (block) SELECT old.session_id / 1024
    WHERE NOT EXISTS (SELECT 1 FROM session_block_stale WHERE block = old.session_id / 1024);
END;
