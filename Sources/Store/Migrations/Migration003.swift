extension Migration {
  /// From here on a database says which programs can work with it, so that responders of two versions run
  /// side by side while one takes over from the other.
  static let neighbours = Migration(
    name: "003 neighbours",
    oldestProgram: 3,
    sql: """
      CREATE TABLE compatibility (
        -- Programs that know this schema, or a newer one, can work with the database.
        oldest_program INTEGER NOT NULL CHECK (oldest_program > 0)
      ) STRICT;
      INSERT INTO compatibility (oldest_program) VALUES (3);
      """)
}
