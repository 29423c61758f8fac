extension Migration {
  /// Archives of accounts that are made and taken in, what is done in the background, and posts that came with an
  /// archive.
  ///
  /// A program of the schema before would show those among the news.
  static let archives = Migration(
    name: "014 archives",
    oldestProgram: 14,
    sql: """
      -- What a thread does when nobody waits for it, one after the other.
      CREATE TABLE tasks (
        id INTEGER PRIMARY KEY,
        -- 1: an account's archive is made; 2: one is taken in; 3: what was deleted is erased.
        kind INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 3),
        account INTEGER REFERENCES accounts (id),
        due_at INTEGER NOT NULL,
        attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
        -- Until then somebody is at it; nobody else does anything meanwhile.
        leased_until INTEGER NOT NULL DEFAULT 0,
        -- How far it has come, in posts.
        done INTEGER NOT NULL DEFAULT 0,
        total INTEGER NOT NULL DEFAULT 0,
        -- Whether texts are to be erased from the search index too.
        covers_search INTEGER NOT NULL DEFAULT 0 CHECK (covers_search IN (0, 1)),
        CHECK ((kind = 3) = (account IS NULL))
      ) STRICT;
      CREATE UNIQUE INDEX tasks_by_account ON tasks (account, kind) WHERE account IS NOT NULL;
      CREATE UNIQUE INDEX tasks_erasure ON tasks (kind) WHERE kind = 3;
      CREATE INDEX tasks_by_due ON tasks (due_at);
      CREATE INDEX tasks_by_lease ON tasks (leased_until);

      CREATE TABLE exports (
        account INTEGER PRIMARY KEY REFERENCES accounts (id),
        asked_at INTEGER NOT NULL,
        -- Null while it is being made, and where that failed for good.
        file TEXT CHECK (file <> ''),
        bytes INTEGER CHECK (bytes > 0),
        expires_at INTEGER NOT NULL,
        CHECK ((file IS NULL) = (bytes IS NULL))
      ) STRICT;
      CREATE INDEX exports_by_expiry ON exports (expires_at);

      CREATE TABLE imports (
        account INTEGER PRIMARY KEY REFERENCES accounts (id),
        asked_at INTEGER NOT NULL,
        -- What was sent; null once it has been taken in or refused.
        file TEXT CHECK (file <> ''),
        finished_at INTEGER,
        -- Why it was refused as a whole.
        fault TEXT CHECK (fault <> ''),
        taken INTEGER NOT NULL DEFAULT 0,
        -- Posts that were here already, that are too long, that say nothing, and pictures that are none.
        known INTEGER NOT NULL DEFAULT 0,
        too_long INTEGER NOT NULL DEFAULT 0,
        unusable INTEGER NOT NULL DEFAULT 0,
        pictures_lost INTEGER NOT NULL DEFAULT 0,
        expires_at INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX imports_by_expiry ON imports (expires_at);

      -- The address at which a post stood that came with an archive; null for what was written here.
      ALTER TABLE posts ADD COLUMN origin TEXT CHECK (origin <> '');
      CREATE UNIQUE INDEX posts_by_origin ON posts (author, origin) WHERE origin IS NOT NULL;
      CREATE INDEX posts_brought ON posts (author, id) WHERE origin IS NOT NULL;
      -- What was written here, for the lists of what is new.
      CREATE INDEX posts_written ON posts (id) WHERE origin IS NULL;
      CREATE INDEX posts_written_by_author ON posts (author, id) WHERE origin IS NULL;

      -- Those that came with an archive, which post_count does not count.
      ALTER TABLE accounts ADD COLUMN
        brought_count INTEGER NOT NULL DEFAULT 0 CHECK (brought_count >= 0);
      """)
}
