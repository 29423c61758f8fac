import GRDB
public import Model

extension Store {
  /// Has an account follow, mute or block people whom an archive names, each as if its owner did: whoever is followed is
  /// told. Who has blocked the account is not found, like whoever is not here. Others cannot write meanwhile: a few
  /// dozen at a time keep everybody's wait short.
  /// - Returns: what became of them. How many were taken is counted with the import, too.
  /// - Throws: `notAllowed` unless the account is active.
  public func bring(
    _ handles: [Handle], _ list: BroughtList, into account: ID<Account>, at: Timestamp
  ) throws(StoreError) -> BroughtPeople {
    try writer.perform { db in
      try Permission(db: db).requireActive(account)
      var people = BroughtPeople()
      for handle in handles {
        do {
          try db.bring(handle, list, into: account, at: at, &people)
        } catch StoreError.notFound {
          people.miss(handle)
        } catch StoreError.tooMany {
          people.tooMany += 1
        }
      }
      try db.run(
        """
        UPDATE imports SET followed = followed + ?, muted = muted + ?, blocked = blocked + ?
        WHERE account = ?
        """, people.followed, people.muted, people.blocked, account)
      return people
    }
  }
}

extension Database {
  /// The account itself, whom somebody's archive may well name, counts as nobody.
  /// - Throws: `notFound` for whoever is not here; `tooMany`.
  fileprivate func bring(
    _ handle: Handle, _ list: BroughtList, into account: ID<Account>, at: Timestamp,
    _ people: inout BroughtPeople
  ) throws {
    let other = try first(Account.activeIDByHandle, handle.key) { $0.id(0, of: Account.self) }
    guard let other else { throw StoreError.notFound }
    guard other != account else { return }
    let (isNew, count): (Bool, WritableKeyPath<BroughtPeople, Int>) =
      switch list {
      case .following:
        (try begin(Follow(follower: account, followee: other), at: at), \.followed)
      case .muted: (try begin(Mute(muter: account, muted: other), at: at), \.muted)
      case .blocked: (try begin(Block(blocker: account, blocked: other), at: at), \.blocked)
      }
    people[keyPath: isNew ? count : \.known] += 1
  }
}

extension Account {
  static let activeIDByHandle = "SELECT id FROM accounts WHERE handle_key = ? AND status = 'active'"
}
