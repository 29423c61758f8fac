extension Migration {
  /// What people are told of.
  ///
  /// Of what happened before, nobody is told. A program of the schema before would tell nobody anything.
  static let notifications = Migration(
    name: "010 notifications",
    oldestProgram: 10,
    sql: """
      CREATE TABLE notifications (
        -- Who is told.
        account INTEGER NOT NULL REFERENCES accounts (id),
        -- The event of which they are told.
        id INTEGER NOT NULL REFERENCES events (id),
        -- 1: mention; 2: answer; 3: like; 4: boost; 5: follow.
        kind INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 5),
        actor INTEGER NOT NULL REFERENCES accounts (id),
        post INTEGER REFERENCES posts (id),
        at INTEGER NOT NULL,
        PRIMARY KEY (account, id),
        CHECK ((kind = 5) = (post IS NULL))
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX notifications_by_actor ON notifications (actor);
      CREATE INDEX notifications_by_post ON notifications (post) WHERE post IS NOT NULL;

      -- The last that its owner has looked at, and how many later ones there are by active accounts.
      ALTER TABLE accounts ADD COLUMN seen_through INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE accounts ADD COLUMN
        unread_count INTEGER NOT NULL DEFAULT 0 CHECK (unread_count >= 0);
      -- Kinds of which its owner does not want to be told: bit n for kind n.
      ALTER TABLE accounts ADD COLUMN silenced INTEGER NOT NULL DEFAULT 0;

      INSERT INTO events (id, stream, version, type, payload, actor, at)
        SELECT max(id) + 1, max(id) + 1, 1, 'NotificationsBegan', '{}', NULL, max(at)
        FROM events HAVING count(*) > 0;
      """)
}
