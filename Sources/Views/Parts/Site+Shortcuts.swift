/// A place to which a device can lead at once, by the name that it shows.
public struct Shortcut: Sendable {
  public let path: String
  public let words: String
}

extension Site {
  /// Where members go most.
  public func shortcuts(in text: Catalogue) -> [Shortcut] {
    [
      Shortcut(path: "/notifications", words: text.notification.title),
      Shortcut(path: "/search", words: text.site.search),
    ]
  }
}
