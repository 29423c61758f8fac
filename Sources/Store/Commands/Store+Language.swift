public import Model

extension Store {
  /// Has an account read the site in a language.
  /// - Parameter language: nil for the one that its browser asks for.
  /// - Throws: `notAllowed` unless the account is active.
  public func choose(
    _ language: Language?, for account: ID<Account>, at: Timestamp
  ) throws(StoreError) {
    try writer.perform { db in
      try Permission(db: db).requireActive(account)
      let isChosen = try db.exists(
        "SELECT 1 FROM accounts WHERE id = ? AND language IS ?", account, language?.rawValue)
      guard !isChosen else { return }
      try EventLog(db: db).begin(
        .languageChosen(LanguageChosen(account: account, language: language)), by: account, at: at)
    }
  }
}
