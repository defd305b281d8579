-- Ids that are text are UUIDs, the same on every computer; session_id and message_id are this file's own.

-- A card never changes: what is kept under the same id is its next version. The shipped one ('standard', 1) is not in the file.
CREATE TABLE scorecard (
  id         TEXT NOT NULL,
  version    INTEGER NOT NULL,
  name       TEXT NOT NULL,
  cap        INTEGER NOT NULL,
  retired    INTEGER NOT NULL DEFAULT 0,
  changed_at INTEGER NOT NULL,
  PRIMARY KEY (id, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE scorecard_point (
  scorecard TEXT NOT NULL,
  version   INTEGER NOT NULL,
  position  INTEGER NOT NULL,
  key       TEXT NOT NULL,
  name      TEXT NOT NULL DEFAULT '',
  weight    INTEGER NOT NULL,
  auto_fail INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (scorecard, version, position),
  FOREIGN KEY (scorecard, version) REFERENCES scorecard (id, version) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- answer: what the agent wrote back.
ALTER TABLE review ADD COLUMN uuid TEXT NOT NULL DEFAULT '';
ALTER TABLE review ADD COLUMN scorecard_version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE review ADD COLUMN answer TEXT NOT NULL DEFAULT '';
UPDATE review SET uuid = lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-a'
  || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)));
CREATE UNIQUE INDEX review_by_uuid ON review (uuid);
CREATE INDEX review_by_time ON review (changed_at);

CREATE TABLE calibration (
  id                TEXT PRIMARY KEY,
  name              TEXT NOT NULL,
  scorecard         TEXT NOT NULL,
  scorecard_version INTEGER NOT NULL,
  opened_at         INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE calibration_reviewer (
  calibration_id TEXT NOT NULL REFERENCES calibration (id) ON DELETE CASCADE,
  reviewer_id    INTEGER NOT NULL,
  PRIMARY KEY (calibration_id, reviewer_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE calibration_session (
  calibration_id TEXT NOT NULL REFERENCES calibration (id) ON DELETE CASCADE,
  session_id     INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  position       INTEGER NOT NULL,
  PRIMARY KEY (calibration_id, session_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX calibration_of_session ON calibration_session (session_id);

-- A reviewer has handed in their scores of a session; each mark is a copy and stays as it was then.
CREATE TABLE calibration_score (
  calibration_id TEXT NOT NULL,
  session_id     INTEGER NOT NULL,
  reviewer_id    INTEGER NOT NULL,
  handed_in_at   INTEGER NOT NULL,
  PRIMARY KEY (calibration_id, session_id, reviewer_id),
  FOREIGN KEY (calibration_id, session_id) REFERENCES calibration_session (calibration_id, session_id)
    ON DELETE CASCADE ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE calibration_mark (
  calibration_id TEXT NOT NULL,
  session_id     INTEGER NOT NULL,
  reviewer_id    INTEGER NOT NULL,
  point          TEXT NOT NULL,
  mark           TEXT NOT NULL,
  PRIMARY KEY (calibration_id, session_id, reviewer_id, point),
  FOREIGN KEY (calibration_id, session_id, reviewer_id)
    REFERENCES calibration_score (calibration_id, session_id, reviewer_id) ON DELETE CASCADE ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;

-- shared: 0 for the author alone, 1 for the agent too.
CREATE TABLE coaching_note (
  id         TEXT PRIMARY KEY,
  agent_id   INTEGER NOT NULL,
  author_id  INTEGER NOT NULL,
  written_at INTEGER NOT NULL,
  text       TEXT NOT NULL,
  shared     INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE INDEX coaching_note_of ON coaching_note (agent_id, written_at);

-- message_id: 0 for the session as a whole.
CREATE TABLE coaching_link (
  note_id    TEXT NOT NULL REFERENCES coaching_note (id) ON DELETE CASCADE,
  session_id INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  message_id INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (note_id, session_id, message_id)
) STRICT, WITHOUT ROWID;
