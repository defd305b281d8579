-- The ledger of holds. What happened stands in hold_event and is only ever added to; the columns of hold after the reason are
-- what that adds up to, worked out again with each event, for lists and for numbers. Without a reference to the conversation
-- or its messages: the ledger outlives the transcripts.
-- lapsed: a promise lapsed before it was extended or ended.
CREATE TABLE hold (
  id              TEXT NOT NULL PRIMARY KEY,
  conversation_id INTEGER NOT NULL,
  reason          TEXT NOT NULL,
  asked_by        INTEGER NOT NULL DEFAULT 0,
  asked_at        INTEGER NOT NULL DEFAULT 0,
  consent         TEXT NOT NULL DEFAULT 'OPEN',
  started_at      INTEGER,
  promised_until  INTEGER,
  extensions      INTEGER NOT NULL DEFAULT 0,
  updates         INTEGER NOT NULL DEFAULT 0,
  lapsed          INTEGER NOT NULL DEFAULT 0,
  ending          TEXT,
  ended_at        INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX hold_by_conversation ON hold (conversation_id, asked_at);
CREATE INDEX hold_open ON hold (conversation_id) WHERE ended_at IS NULL;

-- agent_id: 0 when no agent did it. number: minutes, or the server's id of the customer's message. word: why it began without
-- a yes.
CREATE TABLE hold_event (
  hold_id  TEXT NOT NULL REFERENCES hold (id) ON DELETE CASCADE,
  at       INTEGER NOT NULL,
  kind     TEXT NOT NULL,
  agent_id INTEGER NOT NULL,
  number   INTEGER NOT NULL DEFAULT 0,
  word     TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (hold_id, at, kind, agent_id, number, word)
) STRICT, WITHOUT ROWID;
