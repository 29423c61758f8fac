/// In which language an account reads the site from now on.
public struct LanguageChosen: Codable, Sendable, Equatable {
  public var account: ID<Account>
  /// Nil for the one that its browser asks for.
  public var language: Language?

  public init(account: ID<Account>, language: Language?) {
    self.account = account
    self.language = language
  }
}
