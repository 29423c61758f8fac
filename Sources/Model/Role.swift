/// What an account may do beyond its own affairs. Each role includes those before it.
public enum Role: String, Codable, CaseIterable, Comparable, Sendable {
  case member
  /// May delete anyone's post and decide on sign-ups.
  case moderator
  /// May do everything that can be done on the site.
  case administrator

  public static func < (left: Role, right: Role) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .member: 0
    case .moderator: 1
    case .administrator: 2
    }
  }
}
