/// A language in which the site can be read, by its tag (BCP 47).
public enum Language: String, CaseIterable, Codable, Sendable {
  case english = "en"
  case chinese = "zh-Hans"

  /// How it calls itself.
  public var endonym: String {
    switch self {
    case .english: "English"
    case .chinese: "简体中文"
    }
  }
}
