/// Why a text that a person typed cannot be taken as it is.
public enum TextFault: Error, Hashable, Sendable {
  case empty
  /// `limit` counts Unicode scalars.
  case tooLong(limit: Int)
  /// `minimum` counts Unicode scalars.
  case tooShort(minimum: Int)
  /// A control character that has no place in this text, NUL among them.
  case controlCharacter
  /// The text does not have the form that its field asks for.
  case wrongForm
  /// A name that is kept back for the site itself.
  case reserved
  /// One of the passwords that everybody tries first.
  case common
  /// There is nothing wrong with it, but it follows too many others too soon.
  case tooSoon
  /// There may be so many of these and no more.
  case tooMany(limit: Int)
  /// It is for those it mentions, and mentions nobody.
  case nobodyMentioned
  /// Somebody else has it already.
  case taken
  /// It is not what the system has on record: a wrong password, a mistyped confirmation.
  case mismatch
}
