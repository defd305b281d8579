-- One row a session with its measures, worked out from the rest of the file a moment after it changed. Durations are milliseconds,
-- −1 where there is none; edited is a share, −1 without templates. exclusions: names of the domain's reasons, with blanks between.
-- others: the average number of the same agent's chats that were open at once, this one included; most: at any moment.
-- score: the total of the newest review, −1 without one. drawn_at: when it was last drawn for a sample, 0 never.
CREATE TABLE session (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  conversation_id INTEGER NOT NULL,
  number          INTEGER NOT NULL,
  contact_id      INTEGER NOT NULL,
  agent_id        INTEGER NOT NULL DEFAULT 0,
  inbox_id        INTEGER NOT NULL DEFAULT 0,
  kind            TEXT NOT NULL DEFAULT '',
  created_at      INTEGER NOT NULL,
  began_at        INTEGER NOT NULL,
  accepted_at     INTEGER,
  resolved_at     INTEGER,
  next_contact_at INTEGER,
  by_customer     INTEGER NOT NULL DEFAULT 1,
  first_response  INTEGER NOT NULL DEFAULT -1,
  longest_wait    INTEGER NOT NULL DEFAULT -1,
  waits           INTEGER NOT NULL DEFAULT 0,
  waited          INTEGER NOT NULL DEFAULT 0,
  unanswered      INTEGER NOT NULL DEFAULT 0,
  queue_wait      INTEGER NOT NULL DEFAULT -1,
  handle          INTEGER NOT NULL DEFAULT -1,
  focus           INTEGER NOT NULL DEFAULT -1,
  resolution      INTEGER NOT NULL DEFAULT -1,
  transfers       INTEGER NOT NULL DEFAULT 0,
  holds           INTEGER NOT NULL DEFAULT 0,
  hold_total      INTEGER NOT NULL DEFAULT -1,
  hold_longest    INTEGER NOT NULL DEFAULT -1,
  hold_asked      INTEGER NOT NULL DEFAULT 0,
  hold_granted    INTEGER NOT NULL DEFAULT 0,
  promises        INTEGER NOT NULL DEFAULT 0,
  kept            INTEGER NOT NULL DEFAULT 0,
  tone_entry      TEXT NOT NULL DEFAULT '',
  tone_exit       TEXT NOT NULL DEFAULT '',
  tone            TEXT NOT NULL DEFAULT 'UNKNOWN',
  surveys         INTEGER NOT NULL DEFAULT 0,
  rating          INTEGER NOT NULL DEFAULT -1,
  template_uses   INTEGER NOT NULL DEFAULT 0,
  edited          REAL NOT NULL DEFAULT -1,
  messages        INTEGER NOT NULL DEFAULT 0,
  others          REAL NOT NULL DEFAULT -1,
  most            INTEGER NOT NULL DEFAULT 0,
  exclusions      TEXT NOT NULL DEFAULT '',
  score           INTEGER NOT NULL DEFAULT -1,
  drawn_at        INTEGER NOT NULL DEFAULT 0,
  UNIQUE (conversation_id, number)
) STRICT;

-- Each ends with what the table is sorted by at first, so that a filter finds its newest rows without reading the others.
CREATE INDEX session_by_began ON session (began_at, id);
CREATE INDEX session_by_agent ON session (agent_id, began_at, id);
CREATE INDEX session_by_contact ON session (contact_id, began_at);
CREATE INDEX session_by_kind ON session (kind, began_at, id);
CREATE INDEX session_by_inbox ON session (inbox_id, began_at, id);
CREATE INDEX session_by_tone ON session (tone, began_at, id);
CREATE INDEX session_open ON session (agent_id, accepted_at);
CREATE INDEX session_rated ON session (rating, began_at, id) WHERE rating > 0;
CREATE INDEX session_held ON session (began_at, id) WHERE holds > 0;
CREATE INDEX session_broken ON session (began_at, id) WHERE kept < promises;
CREATE INDEX session_by_score ON session (score, id);
CREATE INDEX session_by_first ON session (first_response, id);
CREATE INDEX session_by_wait ON session (longest_wait, id);
CREATE INDEX session_by_handle ON session (handle, id);
CREATE INDEX session_by_hold ON session (hold_total, id);
CREATE INDEX session_by_rating ON session (rating, id);

CREATE TABLE session_label (
  title      TEXT NOT NULL,
  session_id INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  PRIMARY KEY (title, session_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX session_label_of ON session_label (session_id);

-- Conversations whose sessions are to be worked out again. No OR IGNORE in these triggers: the statement that fires one decides what
-- a conflict does.
CREATE TABLE session_stale (
  conversation_id INTEGER PRIMARY KEY
) STRICT;

INSERT INTO session_stale (conversation_id) SELECT id FROM conversation;

CREATE TRIGGER session_message_added AFTER INSERT ON message BEGIN
  INSERT INTO session_stale (conversation_id) SELECT new.conversation_id
    WHERE NOT EXISTS (SELECT 1 FROM session_stale WHERE conversation_id = new.conversation_id);
END;
CREATE TRIGGER session_message_altered AFTER UPDATE OF server_id, created_at, survey_rating ON message BEGIN
  INSERT INTO session_stale (conversation_id) SELECT new.conversation_id
    WHERE NOT EXISTS (SELECT 1 FROM session_stale WHERE conversation_id = new.conversation_id);
END;
CREATE TRIGGER session_conversation_added AFTER INSERT ON conversation BEGIN
  INSERT INTO session_stale (conversation_id) SELECT new.id
    WHERE NOT EXISTS (SELECT 1 FROM session_stale WHERE conversation_id = new.id);
END;
CREATE TRIGGER session_conversation_altered AFTER UPDATE OF status, assignee_id, inbox_id, contact_id ON conversation
WHEN old.status <> new.status OR old.assignee_id IS NOT new.assignee_id
  OR old.inbox_id <> new.inbox_id OR old.contact_id <> new.contact_id BEGIN
  INSERT INTO session_stale (conversation_id) SELECT new.id
    WHERE NOT EXISTS (SELECT 1 FROM session_stale WHERE conversation_id = new.id);
END;
CREATE TRIGGER session_label_altered AFTER INSERT ON conversation_label BEGIN
  INSERT INTO session_stale (conversation_id) SELECT new.conversation_id
    WHERE NOT EXISTS (SELECT 1 FROM session_stale WHERE conversation_id = new.conversation_id);
END;
CREATE TRIGGER session_history_altered AFTER UPDATE OF complete ON cursor BEGIN
  INSERT INTO session_stale (conversation_id) SELECT new.conversation_id
    WHERE NOT EXISTS (SELECT 1 FROM session_stale WHERE conversation_id = new.conversation_id);
END;
CREATE TRIGGER session_hold_altered AFTER INSERT ON hold_event BEGIN
  INSERT INTO session_stale (conversation_id) SELECT h.conversation_id FROM hold h WHERE h.id = new.hold_id
    AND NOT EXISTS (SELECT 1 FROM session_stale WHERE conversation_id = h.conversation_id);
END;
CREATE TRIGGER session_focus_altered AFTER INSERT ON focus_span BEGIN
  INSERT INTO session_stale (conversation_id) SELECT new.conversation_id
    WHERE NOT EXISTS (SELECT 1 FROM session_stale WHERE conversation_id = new.conversation_id);
END;
CREATE TRIGGER session_wrap_up_altered AFTER UPDATE OF wrapped_at ON handling BEGIN
  INSERT INTO session_stale (conversation_id) SELECT new.conversation_id
    WHERE NOT EXISTS (SELECT 1 FROM session_stale WHERE conversation_id = new.conversation_id);
END;

-- What this computer saw of a conversation last, and each change it saw: servers tell of these only in sentences, in the language
-- of the account. number: the agent it went to, or null; word: the new status.
CREATE TABLE session_seen (
  conversation_id INTEGER PRIMARY KEY,
  status          TEXT NOT NULL,
  assignee_id     INTEGER
) STRICT;

CREATE TABLE session_event (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  conversation_id INTEGER NOT NULL,
  at              INTEGER NOT NULL,
  kind            TEXT NOT NULL,
  number          INTEGER,
  word            TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX session_event_of ON session_event (conversation_id, at);

-- state: DRAFT, SHARED or ACKNOWLEDGED. total: 0 to 100, −1 while nothing is marked.
CREATE TABLE review (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  session_id  INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  reviewer_id INTEGER NOT NULL,
  scorecard   TEXT NOT NULL,
  state       TEXT NOT NULL,
  breach      INTEGER NOT NULL DEFAULT 0,
  comment     TEXT NOT NULL DEFAULT '',
  total       INTEGER NOT NULL DEFAULT -1,
  changed_at  INTEGER NOT NULL,
  UNIQUE (session_id, reviewer_id)
) STRICT;

-- message_id: what the comment is about, or null.
CREATE TABLE review_mark (
  review_id  INTEGER NOT NULL REFERENCES review (id) ON DELETE CASCADE,
  point      TEXT NOT NULL,
  mark       TEXT NOT NULL DEFAULT '',
  comment    TEXT NOT NULL DEFAULT '',
  message_id INTEGER,
  PRIMARY KEY (review_id, point)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER session_tone_added AFTER INSERT ON tone BEGIN
  INSERT INTO session_stale (conversation_id) SELECT new.conversation_id
    WHERE NOT EXISTS (SELECT 1 FROM session_stale WHERE conversation_id = new.conversation_id);
END;

CREATE TRIGGER session_tone_altered AFTER UPDATE OF mood ON tone BEGIN
  INSERT INTO session_stale (conversation_id) SELECT new.conversation_id
    WHERE NOT EXISTS (SELECT 1 FROM session_stale WHERE conversation_id = new.conversation_id);
END;

CREATE TRIGGER session_overrule_insert AFTER INSERT ON tone_overrule BEGIN
  INSERT INTO session_stale (conversation_id) SELECT conversation_id FROM message WHERE local_id = new.message_id
    AND NOT EXISTS (SELECT 1 FROM session_stale k WHERE k.conversation_id = message.conversation_id);
END;

CREATE TRIGGER session_overrule_update AFTER UPDATE ON tone_overrule BEGIN
  INSERT INTO session_stale (conversation_id) SELECT conversation_id FROM message WHERE local_id = new.message_id
    AND NOT EXISTS (SELECT 1 FROM session_stale k WHERE k.conversation_id = message.conversation_id);
END;

CREATE TRIGGER session_overrule_delete AFTER DELETE ON tone_overrule BEGIN
  INSERT INTO session_stale (conversation_id) SELECT conversation_id FROM message WHERE local_id = old.message_id
    AND NOT EXISTS (SELECT 1 FROM session_stale k WHERE k.conversation_id = message.conversation_id);
END;

CREATE TRIGGER session_template_sent AFTER UPDATE OF sent_at, edit_share ON template_use BEGIN
  INSERT INTO session_stale (conversation_id) SELECT new.conversation_id
    WHERE NOT EXISTS (SELECT 1 FROM session_stale WHERE conversation_id = new.conversation_id);
END;

CREATE TRIGGER session_kind_added AFTER INSERT ON conversation_kind BEGIN
  INSERT INTO session_stale (conversation_id) SELECT new.conversation_id
    WHERE NOT EXISTS (SELECT 1 FROM session_stale WHERE conversation_id = new.conversation_id);
END;

CREATE TRIGGER session_kind_altered AFTER UPDATE OF kind ON conversation_kind BEGIN
  INSERT INTO session_stale (conversation_id) SELECT new.conversation_id
    WHERE NOT EXISTS (SELECT 1 FROM session_stale WHERE conversation_id = new.conversation_id);
END;
