extension Migration {
  /// The log, its read models, and what is not event-sourced: credentials, sessions, invites, throttles, secrets.
  ///
  /// Moments are milliseconds since 1970. `expires_at` columns exist to be purged by.
  static let accountsAndPosts = Migration(
    name: "001 accounts and posts",
    oldestProgram: 1,
    sql: """
      CREATE TABLE events (
        id INTEGER PRIMARY KEY,
        stream INTEGER NOT NULL REFERENCES events (id),
        version INTEGER NOT NULL CHECK (version > 0),
        type TEXT NOT NULL,
        -- A JSON object. SQLite 3.40 does not let an untrusted schema call json_valid().
        payload TEXT NOT NULL CHECK (payload GLOB '{*}'),
        actor INTEGER,
        at INTEGER NOT NULL,
        UNIQUE (stream, version),
        CHECK ((version = 1) = (stream = id))
      ) STRICT;

      CREATE TABLE accounts (
        id INTEGER PRIMARY KEY REFERENCES events (id),
        version INTEGER NOT NULL,
        handle TEXT NOT NULL,
        handle_key TEXT NOT NULL UNIQUE CHECK (handle_key = lower(handle)),
        name TEXT NOT NULL,
        bio TEXT NOT NULL,
        email TEXT,
        email_key TEXT UNIQUE CHECK (email_key IS lower(email)),
        role TEXT NOT NULL CHECK (role IN ('member', 'moderator', 'administrator')),
        status TEXT NOT NULL CHECK (status IN ('active', 'pending', 'suspended', 'deleted')),
        joined_at INTEGER NOT NULL,
        post_count INTEGER NOT NULL DEFAULT 0 CHECK (post_count >= 0),
        CHECK (status <> 'deleted' OR (email IS NULL AND name = '' AND bio = '' AND post_count = 0))
      ) STRICT;
      CREATE INDEX accounts_pending ON accounts (id) WHERE status = 'pending';
      CREATE INDEX accounts_administrators ON accounts (id) WHERE role = 'administrator';

      CREATE TABLE posts (
        id INTEGER PRIMARY KEY REFERENCES events (id),
        author INTEGER NOT NULL REFERENCES accounts (id),
        text TEXT NOT NULL CHECK (text <> ''),
        published_at INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX posts_by_author ON posts (author, id);

      CREATE VIRTUAL TABLE post_search USING fts5 (
        grams, content = '', detail = none, columnsize = 0, tokenize = 'ascii'
      );

      CREATE TABLE credentials (
        account INTEGER PRIMARY KEY REFERENCES accounts (id),
        password_hash TEXT NOT NULL CHECK (password_hash <> '')
      ) STRICT;

      CREATE TABLE sessions (
        id INTEGER PRIMARY KEY REFERENCES events (id),
        account INTEGER NOT NULL REFERENCES accounts (id),
        token_hash BLOB NOT NULL UNIQUE CHECK (length(token_hash) = 32),
        device TEXT NOT NULL,
        address TEXT NOT NULL,
        started_at INTEGER NOT NULL,
        last_used_at INTEGER NOT NULL,
        expires_at INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX sessions_by_account ON sessions (account, id);
      CREATE INDEX sessions_by_expiry ON sessions (expires_at);

      CREATE TABLE invites (
        code TEXT PRIMARY KEY CHECK (code <> ''),
        created_at INTEGER NOT NULL,
        expires_at INTEGER NOT NULL,
        uses_left INTEGER NOT NULL CHECK (uses_left >= 0)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX invites_by_expiry ON invites (expires_at);

      CREATE TABLE throttles (
        key TEXT PRIMARY KEY,
        attempts INTEGER NOT NULL CHECK (attempts > 0),
        -- The first attempt of a window, or the latest of a backoff.
        counted_at INTEGER NOT NULL,
        expires_at INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX throttles_by_expiry ON throttles (expires_at);

      CREATE TABLE secrets (
        name TEXT PRIMARY KEY,
        value BLOB NOT NULL CHECK (length(value) >= 32)
      ) STRICT, WITHOUT ROWID;
      INSERT INTO secrets (name, value) VALUES ('csrf', randomblob(32));
      """)
}
