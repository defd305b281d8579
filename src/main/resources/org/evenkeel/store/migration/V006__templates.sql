-- The agent's own templates. Tags and attachments are lists, one entry a line.
CREATE TABLE template (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  short_code  TEXT NOT NULL,
  title       TEXT NOT NULL,
  folder      TEXT NOT NULL DEFAULT '',
  tags        TEXT NOT NULL DEFAULT '',
  purpose     TEXT NOT NULL DEFAULT '',
  kind        TEXT NOT NULL DEFAULT '',
  attachments TEXT NOT NULL DEFAULT '',
  saved_at    INTEGER NOT NULL
) STRICT;

-- Empty feeling, formality or length: suits every one.
CREATE TABLE template_variant (
  template_id INTEGER NOT NULL REFERENCES template (id) ON DELETE CASCADE,
  position    INTEGER NOT NULL,
  feeling     TEXT NOT NULL DEFAULT '',
  formality   TEXT NOT NULL DEFAULT '',
  length      TEXT NOT NULL DEFAULT '',
  text        TEXT NOT NULL,
  PRIMARY KEY (template_id, position)
) STRICT, WITHOUT ROWID;

-- Which template was inserted where, and what became of it. sent_at is null while the draft is not sent; edit_share is null
-- when the text was thrown away before. wording: what was sent, with slots instead of their values. The texts leave with the
-- transcripts, the numbers stay.
CREATE TABLE template_use (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  template_id     TEXT NOT NULL,
  conversation_id INTEGER NOT NULL,
  visibility      TEXT NOT NULL,
  intent          TEXT NOT NULL,
  inserted        TEXT NOT NULL,
  slots           TEXT NOT NULL DEFAULT '',
  inserted_at     INTEGER NOT NULL,
  message_id      INTEGER REFERENCES message (local_id) ON DELETE SET NULL,
  sent_at         INTEGER,
  edit_share      REAL,
  wording         TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX template_use_waiting ON template_use (conversation_id, visibility) WHERE sent_at IS NULL;
CREATE INDEX template_use_message ON template_use (message_id) WHERE message_id IS NOT NULL;

-- Wordings the agent did not want to keep.
CREATE TABLE template_declined (
  template_id TEXT NOT NULL,
  wording     TEXT NOT NULL,
  PRIMARY KEY (template_id, wording)
) STRICT, WITHOUT ROWID;

-- What a conversation is about. kind is empty while nothing tells; chosen: the agent said so, and no guess changes it;
-- looked_at: how many of the customer's messages the guess rests on; last_message: the conversation's newest one then.
CREATE TABLE conversation_kind (
  conversation_id INTEGER PRIMARY KEY,
  kind            TEXT NOT NULL DEFAULT '',
  chosen          INTEGER NOT NULL DEFAULT 0,
  looked_at       INTEGER NOT NULL DEFAULT 0,
  last_message    INTEGER
) STRICT;
