-- When we typed in a conversation, from the first key to the last: one row each time.
CREATE TABLE typing_span (
  id              INTEGER PRIMARY KEY,
  conversation_id INTEGER NOT NULL,
  began_at        INTEGER NOT NULL,
  ended_at        INTEGER NOT NULL
) STRICT;

CREATE INDEX typing_span_by_conversation ON typing_span (conversation_id, began_at);

-- What a review asks of one conversation.
CREATE INDEX template_use_by_conversation ON template_use (conversation_id);

-- How a customer came is a filter of its own.
CREATE INDEX session_by_entry ON session (tone_entry, began_at, id);

-- Filters of the review desk that somebody named. filter: one criterion a line; days: how far back, 0 for everything.
CREATE TABLE review_view (
  name       TEXT PRIMARY KEY,
  filter     TEXT NOT NULL,
  days       INTEGER NOT NULL DEFAULT 0,
  sort_key   TEXT NOT NULL,
  descending INTEGER NOT NULL DEFAULT 1
) STRICT;

-- Samples that were drawn. wanted: how many were asked for; strata: over what it was spread evenly.
CREATE TABLE session_sample (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  drawn_at INTEGER NOT NULL,
  seed     INTEGER NOT NULL,
  strata   TEXT NOT NULL,
  wanted   INTEGER NOT NULL
) STRICT;

CREATE TABLE session_drawn (
  sample_id  INTEGER NOT NULL REFERENCES session_sample (id) ON DELETE CASCADE,
  session_id INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  PRIMARY KEY (sample_id, session_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX session_drawn_of ON session_drawn (session_id);
