-- Sessions for which it is to be worked out again how many chats their agent had at once.
CREATE TABLE session_load_stale (
  session_id INTEGER PRIMARY KEY REFERENCES session (id) ON DELETE CASCADE
) STRICT;
