/// What became of the people whom an archive names.
public struct BroughtPeople: Hashable, Sendable {
  /// How many of those who were not found are told by name.
  public static let nameLimit = 100

  public var followed = 0
  public var muted = 0
  public var blocked = 0
  /// Were followed, muted or blocked already.
  public var known = 0
  /// Beyond ``Follow/limit``.
  public var tooMany = 0
  /// Nobody here has the handle, or nobody that the account could follow, mute or block.
  public var missing = 0
  /// Of these the first ``nameLimit``.
  public private(set) var missingNames: [Handle] = []

  public init(missingNames: [Handle] = []) {
    self.missingNames = missingNames
  }

  public mutating func miss(_ handle: Handle) {
    missing += 1
    if missingNames.count < Self.nameLimit { missingNames.append(handle) }
  }

  /// Adds what became of others.
  public mutating func add(_ others: BroughtPeople) {
    followed += others.followed
    muted += others.muted
    blocked += others.blocked
    known += others.known
    tooMany += others.tooMany
    missing += others.missing
    missingNames += others.missingNames.prefix(Self.nameLimit - missingNames.count)
  }

  public var taken: Int { followed + muted + blocked }
}

/// A list of people in an archive, by what its owner wants of them.
public enum BroughtList: CaseIterable, Sendable {
  case following, muted, blocked
}
