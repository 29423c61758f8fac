extension Migration {
  /// What people have done to posts.
  ///
  /// A program of the schema before could not delete a post that somebody likes.
  static let reactions = Migration(
    name: "012 reactions",
    oldestProgram: 12,
    sql: """
      CREATE TABLE reactions (
        account INTEGER NOT NULL REFERENCES accounts (id),
        post INTEGER NOT NULL REFERENCES posts (id),
        -- 1: the account likes the post; 2: has bookmarked it; 4: has boosted it; 8: has pinned
        -- it, which is its own, to its page.
        kind INTEGER NOT NULL CHECK (kind IN (1, 2, 4, 8)),
        -- The event that began it. Lists are in the order of these.
        id INTEGER NOT NULL REFERENCES events (id),
        PRIMARY KEY (account, post, kind)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX reactions_by_account ON reactions (account, kind, id);
      CREATE INDEX reactions_by_post ON reactions (post, kind, id);

      -- Its rows in reactions: for those who have none, pages need not look.
      ALTER TABLE accounts ADD COLUMN
        reaction_count INTEGER NOT NULL DEFAULT 0 CHECK (reaction_count >= 0);
      """)
}
