extension Migration {
  /// Pictures of posts and of people. Their files stand outside, by their hashes.
  ///
  /// A program of the schema before would not know of the pictures of a post that is deleted.
  static let pictures = Migration(
    name: "011 pictures",
    oldestProgram: 11,
    sql: """
      ALTER TABLE accounts ADD COLUMN avatar TEXT CHECK (length(avatar) = 64);
      ALTER TABLE accounts ADD COLUMN header TEXT CHECK (length(header) = 64);
      CREATE INDEX accounts_by_avatar ON accounts (avatar) WHERE avatar IS NOT NULL;
      CREATE INDEX accounts_by_header ON accounts (header) WHERE header IS NOT NULL;

      CREATE TABLE post_pictures (
        post INTEGER NOT NULL REFERENCES posts (id),
        -- From 1, in the order in which they are shown.
        place INTEGER NOT NULL CHECK (place BETWEEN 1 AND 4),
        hash TEXT NOT NULL CHECK (length(hash) = 64),
        width INTEGER NOT NULL CHECK (width > 0),
        height INTEGER NOT NULL CHECK (height > 0),
        alt TEXT NOT NULL,
        PRIMARY KEY (post, place)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX post_pictures_by_hash ON post_pictures (hash);

      -- Files that nothing points at, as far as is known; they may be removed from then on.
      CREATE TABLE stray_pictures (
        hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
        expires_at INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX stray_pictures_by_expiry ON stray_pictures (expires_at);
      """)
}
