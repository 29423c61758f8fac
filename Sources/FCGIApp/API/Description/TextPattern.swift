/// What Model accepts as a text, as regular expressions that ECMA-262 and Python read alike. Lengths
/// stand beside them in the schema.
enum TextPattern {
  static let handle = "^[A-Za-z0-9_-]+$"

  static let email = "^[\(space)]*\(address)[\(space)]*$"

  /// An e-mail address or nothing.
  static let optionalEmail = "^(?:[\(space)]*\(address)[\(space)]*|[\(space)\(ignorable)]*)$"

  /// Text with lines in which something can be seen. White space around it does not count.
  static let post =
    "^[\(space)]*[^\(control)]*[^\(control)\(space)\(ignorable)][^\(control)]*[\(space)]*$"

  /// One line, or nothing.
  static let line =
    "^(?:[\(space)]*[^\(control)\(ends)]*[\(space)]*|[\(space)\(ignorable)]*)$"

  /// One line in which something can be seen.
  static let name =
    "^[\(space)]*[^\(control)\(ends)]*[^\(control)\(space)\(ignorable)][^\(control)\(ends)]*[\(space)]*$"

  /// Where an app has a browser sent: a site under HTTPS, a program on the same device, an app's own
  /// scheme, or nowhere.
  static let redirectURI =
    "^(?:https://\(host)\(target)|http://(?:127\\.0\\.0\\.1|localhost)\(target)"
    + "|[a-z][a-z0-9]*(?:\\.[a-z0-9]+)+:/(?:[A-Za-z0-9]\(character)*)?"
    + "|urn:ietf:wg:oauth:2\\.0:oob)$"

  private static let host = "\(label)(?:\\.\(label))+"
  private static let target = "(?::[1-9][0-9]{0,3})?(?:[/?]\(character)*)?"
  private static let character = #"[A-Za-z0-9!$%&'()*+,./:;=?@_~-]"#

  /// What `Idempotency-Key` may be.
  static let visible = "^[!-~]+$"

  /// Unicode's White_Space.
  private static let space =
    #"\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"#
  /// C0 and C1, but for tab and line ends.
  private static let control = #"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"#
  /// What ends a line, and tab.
  private static let ends = #"\t\n\r\u2028\u2029"#
  /// Unicode's Default_Ignorable_Code_Point: draws nothing by itself.
  private static let ignorable =
    #"\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"#
    + #"\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8"#
    + "\u{1BCA0}-\u{1BCA3}\u{1D173}-\u{1D17A}\u{E0000}-\u{E0FFF}"
  private static let address = "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@\(label)(?:\\.\(label))*"
  /// One part of a domain's name.
  private static let label = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
}
