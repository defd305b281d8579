-- Sessions that were handed over as an archive. identity: server, conversation and beginning, the same wherever it is handed over from.
-- session_id: its own row among the measured ones, whose conversation_id is negative, because no conversation of this cache is
-- touched. computer: where it was held. Null: the conversation is here itself, and only the ledger of the computer it was held on stands here.
-- conversation and number as its server has them; ours: that is the server this cache is of.
CREATE TABLE handed_session (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  identity        TEXT NOT NULL UNIQUE,
  session_id      INTEGER UNIQUE REFERENCES session (id) ON DELETE CASCADE,
  server          TEXT NOT NULL,
  ours            INTEGER NOT NULL DEFAULT 0,
  conversation    INTEGER NOT NULL,
  number          INTEGER NOT NULL,
  created_at      INTEGER NOT NULL,
  held_by         INTEGER,
  began_at        INTEGER NOT NULL,
  ended_at        INTEGER NOT NULL,
  customer        TEXT NOT NULL DEFAULT '',
  agent           TEXT NOT NULL DEFAULT '',
  channel         TEXT NOT NULL DEFAULT '',
  concurrency     REAL NOT NULL DEFAULT -1,
  most            INTEGER NOT NULL DEFAULT 0,
  handed_by       TEXT NOT NULL,
  computer        TEXT NOT NULL,
  handed_at       INTEGER NOT NULL
) STRICT;

CREATE INDEX handed_session_of ON handed_session (conversation, began_at) WHERE ours = 1;

-- kind and what goes with it: see EventLine. message: its position in handed_message, or 0.
CREATE TABLE handed_event (
  handed_id INTEGER NOT NULL REFERENCES handed_session (id) ON DELETE CASCADE,
  position  INTEGER NOT NULL,
  kind      TEXT NOT NULL,
  at        INTEGER NOT NULL,
  until     INTEGER,
  number    INTEGER,
  share     REAL NOT NULL DEFAULT 0,
  word      TEXT NOT NULL DEFAULT '',
  message   INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (handed_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE handed_message (
  handed_id    INTEGER NOT NULL REFERENCES handed_session (id) ON DELETE CASCADE,
  position     INTEGER NOT NULL,
  server_id    INTEGER NOT NULL DEFAULT 0,
  kind         TEXT NOT NULL,
  author_kind  TEXT NOT NULL,
  author_id    INTEGER NOT NULL,
  author_name  TEXT NOT NULL,
  text         TEXT NOT NULL,
  content_type TEXT NOT NULL,
  visibility   TEXT NOT NULL,
  created_at   INTEGER NOT NULL,
  rating       INTEGER,
  deleted      INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (handed_id, position)
) STRICT, WITHOUT ROWID;

-- What else the other computer knew, of a message or of the session as a whole (message 0): see Trace.
CREATE TABLE handed_trace (
  handed_id INTEGER NOT NULL REFERENCES handed_session (id) ON DELETE CASCADE,
  position  INTEGER NOT NULL,
  topic     TEXT NOT NULL,
  at        INTEGER NOT NULL,
  until     INTEGER,
  message   INTEGER NOT NULL,
  word      TEXT NOT NULL,
  text      TEXT NOT NULL,
  share     REAL NOT NULL,
  PRIMARY KEY (handed_id, position)
) STRICT, WITHOUT ROWID;

-- When the same agent's other chats were open.
CREATE TABLE handed_other (
  handed_id INTEGER NOT NULL REFERENCES handed_session (id) ON DELETE CASCADE,
  position  INTEGER NOT NULL,
  began_at  INTEGER NOT NULL,
  ended_at  INTEGER NOT NULL,
  PRIMARY KEY (handed_id, position)
) STRICT, WITHOUT ROWID;

-- The words of those that lie beside our own; row numbers are handed_session's. marks stays empty: it is there so that the same
-- question can be asked of both indexes.
CREATE VIRTUAL TABLE handed_search USING fts5 (text, marks, content = '', contentless_delete = 1,
  tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3');
