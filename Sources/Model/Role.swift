/// What an account may do beyond its own affairs. Each role includes those before it.
public enum Role: String, Codable, CaseIterable, Comparable, Sendable {
  case member
  /// May delete anyone's post, decide on reports and sign-ups, and suspend members.
  case moderator
  /// May do everything that can be done on the site.
  case administrator

  public static func < (left: Role, right: Role) -> Bool { left.rank < right.rank }

  /// Whether somebody of this role may shut out or remove somebody else of another: a moderator may whoever has
  /// less power, an administrator anybody.
  public func hasPower(over other: Role) -> Bool {
    self == .administrator || (self >= .moderator && self > other)
  }

  private var rank: Int {
    switch self {
    case .member: 0
    case .moderator: 1
    case .administrator: 2
    }
  }
}
