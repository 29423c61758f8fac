public struct Hashtag: Hashable, Sendable {
  public let text: String
  public let key: String

  public init?(_ text: String) {
    guard text.contains(where: \.isLetter) else { return nil }
    self.text = text
    key = text.lowercased()
  }
}

extension StoredText {
  public var mentions: [Handle] { words(after: "@").compactMap(Handle.init(_:)) }

  public var hashtags: [Hashtag] {
    var keys: Set<String> = []
    return words(after: "#").compactMap(Hashtag.init(_:)).filter { keys.insert($0.key).inserted }
  }

  private func words(after mark: Character) -> [String] {
    string.split { !$0.isLetter && !$0.isNumber && $0 != mark && $0 != "_" && $0 != "-" }
      .filter { $0.first == mark }.map { String($0.dropFirst()) }
  }
}
