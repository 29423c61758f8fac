/// What a post said from some moment on.
public struct PostVersion: Hashable, Sendable {
  /// A later one has a greater number.
  public let number: Int
  public let text: StoredText
  /// Stands before the text; empty if there is none.
  public let warning: StoredText
  public let at: Timestamp

  public init(number: Int, text: StoredText, warning: StoredText, at: Timestamp) {
    self.number = number
    self.text = text
    self.warning = warning
    self.at = at
  }
}
