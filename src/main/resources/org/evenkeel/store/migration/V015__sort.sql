-- A table of sessions can be sorted by every column: the packed sessions tell tone_exit, contact_id, queue_wait, focus and messages too.
DROP TRIGGER session_block_altered;
CREATE TRIGGER session_block_altered AFTER UPDATE ON session
WHEN (old.agent_id, old.inbox_id, old.kind, old.began_at, old.accepted_at, old.resolved_at, old.next_contact_at,
    old.first_response, old.longest_wait, old.handle, old.resolution, old.transfers, old.holds, old.hold_total, old.hold_asked,
    old.hold_granted, old.promises, old.kept, old.tone, old.tone_entry, old.surveys, old.rating, old.others, old.exclusions, old.score,
    old.tone_exit, old.contact_id, old.queue_wait, old.focus, old.messages)
  IS NOT (new.agent_id, new.inbox_id, new.kind, new.began_at, new.accepted_at, new.resolved_at, new.next_contact_at,
    new.first_response, new.longest_wait, new.handle, new.resolution, new.transfers, new.holds, new.hold_total, new.hold_asked,
    new.hold_granted, new.promises, new.kept, new.tone, new.tone_entry, new.surveys, new.rating, new.others, new.exclusions, new.score,
    new.tone_exit, new.contact_id, new.queue_wait, new.focus, new.messages) BEGIN
  INSERT INTO session_block_stale (block) SELECT new.id / 1024
    WHERE NOT EXISTS (SELECT 1 FROM session_block_stale WHERE block = new.id / 1024);
END;
