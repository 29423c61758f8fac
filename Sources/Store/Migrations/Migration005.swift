extension Migration {
  /// Who follows whom, and how many do.
  ///
  /// A program of schema 4 that suspended or deleted an account would leave its follows counted.
  static let follows = Migration(
    name: "005 follows",
    oldestProgram: 5,
    sql: """
      CREATE TABLE follows (
        follower INTEGER NOT NULL REFERENCES accounts (id),
        followee INTEGER NOT NULL REFERENCES accounts (id),
        -- The event that began it. Lists are in the order of these.
        id INTEGER NOT NULL REFERENCES events (id),
        PRIMARY KEY (follower, followee),
        CHECK (follower <> followee)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX follows_by_follower ON follows (follower, id);
      CREATE INDEX follows_by_followee ON follows (followee, id);

      -- Of those on the other side, the active ones.
      ALTER TABLE accounts ADD COLUMN
        follower_count INTEGER NOT NULL DEFAULT 0 CHECK (follower_count >= 0);
      ALTER TABLE accounts ADD COLUMN
        following_count INTEGER NOT NULL DEFAULT 0 CHECK (following_count >= 0);
      """)
}
