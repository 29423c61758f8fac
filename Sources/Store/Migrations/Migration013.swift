extension Migration {
  /// The languages that people have chosen.
  ///
  /// A program of the schema before would keep the one of an account that is deleted.
  static let languages = Migration(
    name: "013 languages",
    oldestProgram: 13,
    sql: """
      -- BCP 47; null for the one that the browser asks for.
      ALTER TABLE accounts ADD COLUMN language TEXT CHECK (length(language) BETWEEN 2 AND 35);
      -- The one in which somebody signs up.
      ALTER TABLE signup_requests ADD COLUMN
        language TEXT CHECK (length(language) BETWEEN 2 AND 35);
      """)
}
