-- What the writer of a queued message knew, so that a reply whose conversation moved on is not sent without asking.
-- delayed: it was written, or waited, while the line was away. held_at: not null while it waits for a decision.
CREATE TABLE guard (
  message_id     INTEGER PRIMARY KEY REFERENCES message (local_id) ON DELETE CASCADE,
  written_at     INTEGER NOT NULL,
  known_id       INTEGER NOT NULL,
  known_status   TEXT NOT NULL,
  known_assignee INTEGER,
  delayed        INTEGER NOT NULL DEFAULT 0,
  reasons        TEXT NOT NULL DEFAULT '',
  held_at        INTEGER
) STRICT;

CREATE INDEX guard_held ON guard (message_id) WHERE held_at IS NOT NULL;

INSERT INTO guard (message_id, written_at, known_id, known_status, known_assignee, delayed)
  SELECT m.local_id, o.created_at,
    coalesce((SELECT max(server_id) FROM message k WHERE k.conversation_id = m.conversation_id), 0),
    c.status, c.assignee_id, 1
  FROM outbox o JOIN message m ON m.local_id = o.message_id JOIN conversation c ON c.id = m.conversation_id;

-- The search index keeps no text of its own. Its row numbers grow with the messages' times, so that reading them backwards
-- is newest first; search_doc says which message a row stands for. Messages up to meta's "search_to" are in it.
-- marks: words that no person writes, for filters: c17 conversation, i3 inbox, a5 agent, kcustomer, knote.
CREATE VIRTUAL TABLE search USING fts5 (text, marks, content = '', contentless_delete = 1,
  tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3');

CREATE TABLE search_doc (
  doc        INTEGER PRIMARY KEY,
  message_id INTEGER NOT NULL UNIQUE
) STRICT;

-- Messages below "search_to" that were altered or removed since.
CREATE TABLE search_again (
  message_id INTEGER PRIMARY KEY
) STRICT;

-- Every word of the index and about how often it stands there: completes what is being typed, and finds a word one letter away.
CREATE TABLE search_word (
  word TEXT NOT NULL PRIMARY KEY,
  uses INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Row numbers are the customers' ids.
CREATE VIRTUAL TABLE search_contact USING fts5 (words, content = '', contentless_delete = 1,
  tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3');

INSERT INTO search_contact (rowid, words)
  SELECT id, name || ' ' || coalesce(email, '') || ' ' || coalesce(phone, '') || ' ' || coalesce(identifier, '') FROM contact;

CREATE INDEX message_by_time ON message (created_at);
