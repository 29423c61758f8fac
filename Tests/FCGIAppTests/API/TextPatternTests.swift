import Foundation
import Model
import Testing

@testable import FCGIApp

/// The patterns promise programs what Model will accept.
@Suite struct TextPatternTests {
  private func matches(_ text: String, _ pattern: String) throws -> Bool {
    let expression = try NSRegularExpression(pattern: pattern)
    let range = NSRange(text.startIndex..., in: text)
    return expression.firstMatch(in: text, range: range)?.range == range
  }

  /// Short texts of characters at which rules divide.
  private func texts(_ count: Int) -> [String] {
    let scalars = Array(
      "aZ0@.-_+ \t\n\r\u{0}\u{1}\u{B}\u{1F}\u{7F}\u{85}\u{9F}\u{A0}\u{AD}\u{2028}\u{200B}\u{3000}\u{FE0F}é🐦\u{E0001}"
        .unicodeScalars)
    var generator = SplitMix64(seed: 7)
    return (0..<count).map { _ in
      let length = Int.random(in: 0...5, using: &generator)
      var text = ""
      for _ in 0..<length {
        text.unicodeScalars.append(scalars[Int.random(in: 0..<scalars.count, using: &generator)])
      }
      return text
    }
  }

  @Test func `a post`() throws {
    for text in texts(4000) {
      let isAccepted = (try? PostText(text, limit: 500)) != nil
      #expect(try matches(text, TextPattern.post) == isAccepted, "\(text.debugDescription)")
    }
  }

  @Test func `a display name`() throws {
    for text in texts(4000) {
      let isAccepted = (try? DisplayName(text)) != nil
      #expect(try matches(text, TextPattern.line) == isAccepted, "\(text.debugDescription)")
    }
  }

  @Test func `the name of an app`() throws {
    for text in texts(4000) {
      let isAccepted = (try? AppName(text)) != nil
      #expect(try matches(text, TextPattern.name) == isAccepted, "\(text.debugDescription)")
    }
  }

  @Test(arguments: [
    "https://app.example", "https://app.example:8443/callback?a=b", "http://127.0.0.1/",
    "http://localhost:1234", "com.example.app:/callback", "urn:ietf:wg:oauth:2.0:oob",
    "http://app.example/", "https://app.example/#x", "javascript:/x", "https://",
    "data:text/html,x",
    "https://a b.example", "",
  ])
  func `where an app has a browser sent`(text: String) throws {
    #expect(try matches(text, TextPattern.redirectURI) == (RedirectURI(text) != nil))
  }

  @Test func `a handle`() throws {
    for text in texts(4000) where !text.isEmpty {
      #expect(try matches(text, TextPattern.handle) == (Handle(text) != nil), "\(text)")
    }
  }

  @Test(arguments: [
    "ada@example.org", "a.b+c@x", "a@b-c.de", "a@-b.de", "a@b-", "@b", "a@", "a@b@c", "a@b..c",
    "a b@c", "a@\u{E9}.de", "\(String(repeating: "l", count: 65))@b", "a@b.c\n", "\u{2003}a@b.c ",
  ])
  func `an e-mail address`(text: String) throws {
    let isAccepted = (try? EmailAddress(text)) != nil
    #expect(try matches(text, TextPattern.email) == isAccepted)
    #expect(try matches(text, TextPattern.optionalEmail) == isAccepted)
  }
}
