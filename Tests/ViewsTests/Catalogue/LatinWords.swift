import Markup

/// What stands on a page in Latin letters, where a person would read or hear it.
enum LatinWords {
  /// Names that Chinese has as they are: of techniques, formats, programs and units.
  static let names: Set = [
    "API", "OpenAPI", "JSON", "OAuth", "PKCE", "ID", "UTC", "QR", "Martlet", "JPEG", "PNG", "WebP",
    "GIF", "MB", "zip", "index", "html", "English", "Firefox", "Linux", "martlet", "mail", "test",
  ]
  /// People and apps of the tests, and what shows how addresses of apps are written.
  private static let data: Set = [
    "ada", "grace", "linus", "script", "reader", "https", "http", "com", "example", "app", "back",
    "urn",
    "ietf", "wg", "oauth", "oob", "otpauth", "totp", "x",
  ]

  static func on(_ page: Element) -> Set<String> {
    Set(spoken(page).flatMap(inside)).subtracting(names).subtracting(data)
  }

  static func inside(_ text: String) -> [String] {
    text.split { !("a"..."z").contains($0) && !("A"..."Z").contains($0) }.map(String.init)
  }

  /// Everything between the tags, and in the attributes that are read out or shown.
  private static func spoken(_ element: Element) -> [String] {
    guard element.name != "code", element.name != "kbd",
      element["lang"] == nil || element.name == "html"
    else {
      return []
    }
    let shown = ["aria-label", "title", "alt", "placeholder"].compactMap { element[$0] }
    let inside = element.children.flatMap { node in
      switch node {
      case .text(let text): [text]
      case .element(let element): spoken(element)
      }
    }
    return shown + inside
  }
}
