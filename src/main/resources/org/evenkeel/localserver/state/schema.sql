-- Times are microseconds since 1970; JSON columns hold objects or arrays as text.
CREATE TABLE account (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    label_key INTEGER NOT NULL DEFAULT 0,
    inbox_key INTEGER NOT NULL DEFAULT 0,
    team_key INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE users (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    display_name TEXT NOT NULL DEFAULT '',
    email TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL,
    access_token TEXT NOT NULL UNIQUE,
    pubsub_token TEXT NOT NULL UNIQUE,
    password_hash TEXT NOT NULL,
    demo_password TEXT,
    availability TEXT NOT NULL DEFAULT 'ONLINE',
    auto_offline INTEGER NOT NULL DEFAULT 1,
    signature TEXT,
    ui_settings TEXT NOT NULL DEFAULT '{}',
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE sessions (
    client TEXT PRIMARY KEY,
    user_id INTEGER NOT NULL REFERENCES users(id),
    token TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE inboxes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    channel_type TEXT NOT NULL,
    identifier TEXT NOT NULL UNIQUE,
    csat INTEGER NOT NULL DEFAULT 0,
    lock_single INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE inbox_members (
    inbox_id INTEGER NOT NULL REFERENCES inboxes(id),
    user_id INTEGER NOT NULL REFERENCES users(id),
    PRIMARY KEY (inbox_id, user_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE teams (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    description TEXT,
    auto_assign INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE team_members (
    team_id INTEGER NOT NULL REFERENCES teams(id),
    user_id INTEGER NOT NULL REFERENCES users(id),
    PRIMARY KEY (team_id, user_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE labels (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    title TEXT NOT NULL UNIQUE,
    description TEXT,
    color TEXT NOT NULL DEFAULT '#1f93ff',
    on_sidebar INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE canned_responses (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    short_code TEXT NOT NULL UNIQUE,
    content TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;

CREATE TABLE contacts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL DEFAULT '',
    email TEXT UNIQUE,
    phone TEXT UNIQUE,
    identifier TEXT UNIQUE,
    blocked INTEGER NOT NULL DEFAULT 0,
    thumbnail TEXT NOT NULL DEFAULT '',
    additional_attributes TEXT NOT NULL DEFAULT '{}',
    custom_attributes TEXT NOT NULL DEFAULT '{}',
    labels TEXT NOT NULL DEFAULT '[]',
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    last_activity_at INTEGER
) STRICT;

CREATE TABLE contact_inboxes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    contact_id INTEGER NOT NULL REFERENCES contacts(id),
    inbox_id INTEGER NOT NULL REFERENCES inboxes(id),
    source_id TEXT NOT NULL UNIQUE,
    pubsub_token TEXT NOT NULL UNIQUE,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX contact_inboxes_by_contact ON contact_inboxes(contact_id);

CREATE TABLE notes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    contact_id INTEGER NOT NULL REFERENCES contacts(id),
    user_id INTEGER NOT NULL REFERENCES users(id),
    content TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;

-- The id is the database id, display_id what people and the API say.
CREATE TABLE conversations (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    display_id INTEGER NOT NULL UNIQUE,
    uuid TEXT NOT NULL UNIQUE,
    inbox_id INTEGER NOT NULL REFERENCES inboxes(id),
    contact_id INTEGER NOT NULL REFERENCES contacts(id),
    contact_inbox_id INTEGER NOT NULL REFERENCES contact_inboxes(id),
    status TEXT NOT NULL DEFAULT 'OPEN',
    assignee_id INTEGER,
    team_id INTEGER,
    priority TEXT NOT NULL DEFAULT 'NONE',
    snoozed_until INTEGER,
    labels TEXT NOT NULL DEFAULT '[]',
    custom_attributes TEXT NOT NULL DEFAULT '{}',
    additional_attributes TEXT NOT NULL DEFAULT '{}',
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    last_activity_at INTEGER NOT NULL,
    agent_seen_at INTEGER NOT NULL DEFAULT 0,
    assignee_seen_at INTEGER NOT NULL DEFAULT 0,
    contact_seen_at INTEGER NOT NULL DEFAULT 0,
    first_reply_at INTEGER,
    waiting_since INTEGER,
    last_message_id INTEGER,
    last_said_id INTEGER,
    last_public_id INTEGER
) STRICT;
CREATE INDEX conversations_by_activity ON conversations(status, last_activity_at);
CREATE INDEX conversations_by_update ON conversations(updated_at);
CREATE INDEX conversations_by_contact ON conversations(contact_id);
INSERT INTO sqlite_sequence(name, seq) VALUES ('conversations', 5000);

CREATE TABLE participants (
    conversation_id INTEGER NOT NULL REFERENCES conversations(id),
    user_id INTEGER NOT NULL REFERENCES users(id),
    PRIMARY KEY (conversation_id, user_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE mentions (
    conversation_id INTEGER NOT NULL REFERENCES conversations(id),
    user_id INTEGER NOT NULL REFERENCES users(id),
    PRIMARY KEY (conversation_id, user_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE messages (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    conversation_id INTEGER NOT NULL REFERENCES conversations(id),
    kind INTEGER NOT NULL,
    content TEXT,
    content_type TEXT NOT NULL DEFAULT 'text',
    content_attributes TEXT NOT NULL DEFAULT '{}',
    private INTEGER NOT NULL DEFAULT 0,
    status TEXT NOT NULL DEFAULT 'sent',
    source_id TEXT,
    sender_type TEXT,
    sender_id INTEGER,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX messages_by_conversation ON messages(conversation_id, id);
CREATE INDEX messages_by_time ON messages(conversation_id, created_at);
CREATE INDEX messages_unread ON messages(conversation_id, kind, created_at);

CREATE TABLE attachments (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    message_id INTEGER NOT NULL REFERENCES messages(id),
    file_type TEXT NOT NULL,
    content_type TEXT NOT NULL,
    file_name TEXT NOT NULL,
    file_key TEXT NOT NULL UNIQUE,
    size INTEGER NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX attachments_by_message ON attachments(message_id);

CREATE TABLE csat_responses (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    message_id INTEGER NOT NULL UNIQUE REFERENCES messages(id),
    conversation_id INTEGER NOT NULL REFERENCES conversations(id),
    contact_id INTEGER NOT NULL REFERENCES contacts(id),
    assigned_agent_id INTEGER,
    rating INTEGER NOT NULL,
    feedback TEXT,
    created_at INTEGER NOT NULL
) STRICT;
