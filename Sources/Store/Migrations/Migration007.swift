extension Migration {
  /// Who does not want to see whom.
  ///
  /// A program of the schema before would show people to each other who do not want it.
  static let mutesAndBlocks = Migration(
    name: "007 mutes and blocks",
    oldestProgram: 7,
    sql: """
      -- Whom a viewer does not see. A block stands here twice, once for each of the two.
      CREATE TABLE hidden (
        viewer INTEGER NOT NULL REFERENCES accounts (id),
        account INTEGER NOT NULL REFERENCES accounts (id),
        -- 1: the viewer has muted the account; 2: has blocked it; 3: is blocked by it.
        reason INTEGER NOT NULL CHECK (reason BETWEEN 1 AND 3),
        -- The event that began it. Lists are in the order of these.
        id INTEGER NOT NULL REFERENCES events (id),
        PRIMARY KEY (viewer, account, reason),
        CHECK (viewer <> account)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX hidden_by_reason ON hidden (viewer, reason, id);
      CREATE INDEX hidden_by_account ON hidden (account);

      -- Its rows in hidden, as a viewer: for most there are none, and lists need not look.
      ALTER TABLE accounts ADD COLUMN
        hidden_count INTEGER NOT NULL DEFAULT 0 CHECK (hidden_count >= 0);
      """)
}
