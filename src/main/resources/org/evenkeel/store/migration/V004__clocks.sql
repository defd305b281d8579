-- What an agent owes a customer. message_id: local id of the message that made it; no reference, because a promise outlives its
-- transcript, and its conversation's being resolved.
CREATE TABLE promise (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  conversation_id INTEGER NOT NULL,
  message_id      INTEGER,
  agent_id        INTEGER NOT NULL,
  text            TEXT NOT NULL,
  made_at         INTEGER NOT NULL,
  due_at          INTEGER NOT NULL,
  state           TEXT NOT NULL DEFAULT 'OPEN',
  ended_at        INTEGER
) STRICT;

CREATE INDEX promise_open ON promise (due_at) WHERE state = 'OPEN';
CREATE INDEX promise_by_conversation ON promise (conversation_id);
CREATE INDEX promise_by_message ON promise (message_id) WHERE message_id IS NOT NULL;

-- When a conversation's pane had the keyboard and was used: one row for each time.
CREATE TABLE focus_span (
  id              INTEGER PRIMARY KEY,
  conversation_id INTEGER NOT NULL,
  began_at        INTEGER NOT NULL,
  ended_at        INTEGER NOT NULL
) STRICT;

CREATE INDEX focus_span_by_conversation ON focus_span (conversation_id, began_at);

-- From taking a conversation, or answering it first, to resolving it. wrapped_at: wrapping up was ended by hand.
CREATE TABLE handling (
  id              INTEGER PRIMARY KEY,
  conversation_id INTEGER NOT NULL,
  began_at        INTEGER NOT NULL,
  ended_at        INTEGER,
  wrapped_at      INTEGER
) STRICT;

CREATE INDEX handling_by_conversation ON handling (conversation_id, id);
