extension Migration {
  /// What of an archive comes in beside posts, and what became of it; and how often an erasure was asked for.
  ///
  /// A program of the schema before brings posts alone, and begins an erasure anew that is asked for meanwhile.
  static let broughtPeople = Migration(
    name: "015 brought people",
    oldestProgram: 14,
    sql: """
      -- 1: the profile; 2: people; 3: both.
      ALTER TABLE imports ADD COLUMN choice INTEGER NOT NULL DEFAULT 0
        CHECK (choice BETWEEN 0 AND 3);
      ALTER TABLE imports ADD COLUMN has_profile INTEGER NOT NULL DEFAULT 0
        CHECK (has_profile IN (0, 1));
      ALTER TABLE imports ADD COLUMN followed INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE imports ADD COLUMN muted INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE imports ADD COLUMN blocked INTEGER NOT NULL DEFAULT 0;
      -- People of whom that was so already, who are more than one can follow, and who were not found.
      ALTER TABLE imports ADD COLUMN people_known INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE imports ADD COLUMN people_too_many INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE imports ADD COLUMN people_missing INTEGER NOT NULL DEFAULT 0;
      -- The handles of some of the last, with spaces between them.
      ALTER TABLE imports ADD COLUMN missing_names TEXT NOT NULL DEFAULT '';

      -- An erasure that was asked for since it began is done once more.
      ALTER TABLE tasks ADD COLUMN requests INTEGER NOT NULL DEFAULT 0;
      """)
}
