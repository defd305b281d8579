-- Times are milliseconds since 1970 UTC. Words are the names of the domain's enums.

CREATE TABLE meta (
  key   TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
  key   TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE inbox (
  id           INTEGER PRIMARY KEY,
  name         TEXT NOT NULL,
  channel_type TEXT NOT NULL
) STRICT;

CREATE TABLE agent (
  id           INTEGER PRIMARY KEY,
  name         TEXT NOT NULL,
  email        TEXT NOT NULL DEFAULT '',
  role         TEXT NOT NULL,
  availability TEXT NOT NULL
) STRICT;

CREATE TABLE team (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL
) STRICT;

CREATE TABLE label (
  id    INTEGER PRIMARY KEY,
  title TEXT NOT NULL,
  color TEXT NOT NULL
) STRICT;

CREATE TABLE canned_response (
  id         INTEGER PRIMARY KEY,
  short_code TEXT NOT NULL,
  content    TEXT NOT NULL
) STRICT;

CREATE TABLE contact (
  id               INTEGER PRIMARY KEY,
  name             TEXT NOT NULL DEFAULT '',
  email            TEXT,
  phone            TEXT,
  identifier       TEXT,
  thumbnail        TEXT NOT NULL DEFAULT '',
  blocked          INTEGER NOT NULL DEFAULT 0,
  created_at       INTEGER,
  last_activity_at INTEGER
) STRICT;

CREATE TABLE contact_attribute (
  contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  position   INTEGER NOT NULL,
  key        TEXT NOT NULL,
  value      TEXT NOT NULL,
  PRIMARY KEY (contact_id, position)
) STRICT, WITHOUT ROWID;

-- id is the server's display id. gone: deleted there, or not ours to see any more; the transcript stays readable.
-- last_message_id: the newest message that is no activity, for the queue's second line.
CREATE TABLE conversation (
  id               INTEGER PRIMARY KEY,
  inbox_id         INTEGER NOT NULL,
  contact_id       INTEGER NOT NULL,
  status           TEXT NOT NULL,
  assignee_id      INTEGER,
  team_id          INTEGER,
  priority         TEXT NOT NULL DEFAULT 'NONE',
  snoozed_until    INTEGER,
  unread_count     INTEGER NOT NULL DEFAULT 0,
  can_reply        INTEGER NOT NULL DEFAULT 1,
  created_at       INTEGER NOT NULL,
  last_activity_at INTEGER NOT NULL,
  waiting_since    INTEGER,
  first_reply_at   INTEGER,
  contact_seen_at  INTEGER,
  agent_seen_at    INTEGER,
  updated_at       INTEGER NOT NULL,
  gone             INTEGER NOT NULL DEFAULT 0,
  last_message_id  INTEGER
) STRICT;

CREATE INDEX conversation_by_assignee ON conversation (assignee_id, status);
CREATE INDEX conversation_by_contact ON conversation (contact_id, last_activity_at);

CREATE TABLE conversation_label (
  conversation_id INTEGER NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
  position        INTEGER NOT NULL,
  title           TEXT NOT NULL,
  PRIMARY KEY (conversation_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE conversation_attribute (
  conversation_id INTEGER NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
  position        INTEGER NOT NULL,
  key             TEXT NOT NULL,
  value           TEXT NOT NULL,
  PRIMARY KEY (conversation_id, position)
) STRICT, WITHOUT ROWID;

-- local_id is ours and never changes; server_id comes with the acknowledgement.
-- duplicate: the server holds a second message with a reference that another row has; it is shown and marked, never hidden.
CREATE TABLE message (
  local_id         INTEGER PRIMARY KEY AUTOINCREMENT,
  server_id        INTEGER UNIQUE,
  client_ref       TEXT UNIQUE,
  conversation_id  INTEGER NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
  kind             TEXT NOT NULL,
  author_kind      TEXT NOT NULL,
  author_id        INTEGER NOT NULL,
  author_name      TEXT NOT NULL,
  text             TEXT NOT NULL,
  content_type     TEXT NOT NULL,
  visibility       TEXT NOT NULL,
  created_at       INTEGER NOT NULL,
  delivery         TEXT NOT NULL,
  failure          TEXT,
  in_reply_to      INTEGER,
  deleted          INTEGER NOT NULL DEFAULT 0,
  survey_rating    INTEGER,
  attachment_count INTEGER NOT NULL DEFAULT 0,
  duplicate        INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX message_transcript ON message (conversation_id, created_at, server_id) WHERE server_id IS NOT NULL;
CREATE INDEX message_unsent ON message (conversation_id, local_id) WHERE server_id IS NULL;

CREATE TABLE attachment (
  message_id INTEGER NOT NULL REFERENCES message (local_id) ON DELETE CASCADE,
  position   INTEGER NOT NULL,
  id         INTEGER NOT NULL,
  file_type  TEXT NOT NULL,
  url        TEXT NOT NULL,
  thumb_url  TEXT,
  title      TEXT NOT NULL DEFAULT '',
  bytes      INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (message_id, position)
) STRICT, WITHOUT ROWID;

-- Belongs to this computer: no reference, so that a draft outlives whatever happens to the conversation's row.
CREATE TABLE draft (
  conversation_id INTEGER NOT NULL,
  visibility      TEXT NOT NULL,
  text            TEXT NOT NULL,
  saved_at        INTEGER NOT NULL,
  PRIMARY KEY (conversation_id, visibility)
) STRICT, WITHOUT ROWID;

CREATE TABLE writing (
  conversation_id INTEGER PRIMARY KEY,
  visibility      TEXT NOT NULL
) STRICT;

-- What is to be told to the server, in order within a conversation (0: the account).
-- outcome_open: an attempt was begun and its outcome is not known; set before the attempt is made.
-- seen_id: the newest server id held when the message was first tried; looking for it starts there.
CREATE TABLE outbox (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  conversation_id INTEGER NOT NULL,
  kind            TEXT NOT NULL,
  message_id      INTEGER UNIQUE REFERENCES message (local_id) ON DELETE CASCADE,
  key             TEXT NOT NULL DEFAULT '',
  word            TEXT,
  number          INTEGER,
  attempts        INTEGER NOT NULL DEFAULT 0,
  in_flight       INTEGER NOT NULL DEFAULT 0,
  outcome_open    INTEGER NOT NULL DEFAULT 0,
  seen_id         INTEGER NOT NULL DEFAULT 0,
  tried_at        INTEGER,
  due_at          INTEGER NOT NULL,
  created_at      INTEGER NOT NULL
) STRICT;

CREATE INDEX outbox_lane ON outbox (conversation_id, id);

-- Between oldest_id and newest_id the cache lacks no message. complete: oldest_id is the beginning.
-- activity_at: the conversation's last activity when that was last made sure of.
CREATE TABLE cursor (
  conversation_id INTEGER PRIMARY KEY REFERENCES conversation (id) ON DELETE CASCADE,
  oldest_id       INTEGER NOT NULL,
  newest_id       INTEGER NOT NULL,
  complete        INTEGER NOT NULL DEFAULT 0,
  activity_at     INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE pane (
  slot            INTEGER PRIMARY KEY,
  conversation_id INTEGER NOT NULL,
  scrolled_to     INTEGER
) STRICT;
