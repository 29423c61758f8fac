import GRDB
import Model

/// What an account is when a command comes to be carried out.
struct Standing {
  let role: Role
  let status: AccountStatus
}

/// Who may do what to whom, asked inside the transaction, where nothing can change any more.
struct Permission {
  let db: Database

  /// - Throws: `notFound` if there is no such account or it has been deleted.
  func standing(of account: ID<Account>) throws -> Standing {
    let standing = try db.first(
      "SELECT role, status FROM accounts WHERE id = ? AND status <> 'deleted'", account
    ) { Standing(role: try $0.role(0), status: try $0.status(1)) }
    guard let standing else { throw StoreError.notFound }
    return standing
  }

  /// - Parameter actor: nil is the operator at the command line, who may do everything.
  /// - Throws: `notAllowed` unless the actor is active and has at least that role.
  func require(_ role: Role, of actor: ID<Account>?) throws {
    guard try roleInForce(of: actor) >= role else { throw StoreError.notAllowed }
  }

  /// - Throws: `notAllowed` unless the actor is an active account.
  func requireActive(_ actor: ID<Account>) throws {
    try require(.member, of: actor)
  }

  /// For what one account does about another.
  /// - Throws: `notAllowed` unless the actor is active and somebody else; `notFound` unless the other is active.
  func requireActive(_ actor: ID<Account>, facing other: ID<Account>) throws {
    try requireActive(actor)
    guard actor != other else { throw StoreError.notAllowed }
    guard try standing(of: other).status == .active else { throw StoreError.notFound }
  }

  /// For what an account does to a post.
  /// - Throws: `notFound` if there is no such post that is for the account.
  func requireSight(of post: ID<Post>, by account: ID<Account>) throws {
    let reason = HiddenReason.isBlocked.rawValue
    guard try db.exists(Post.byID, account, reason, post) else { throw StoreError.notFound }
  }

  /// For what makes others see a post.
  /// - Throws: `notAllowed` if anybody is kept from the post.
  func requireForEverybody(_ post: ID<Post>) throws {
    let isForEverybody = try db.exists(
      "SELECT 1 FROM posts WHERE id = ? AND visibility <= ?", post, Visibility.unlisted.rawValue)
    guard isForEverybody else { throw StoreError.notAllowed }
  }

  /// - Throws: `notAllowed` unless the account has written the post.
  func requireAuthor(of post: ID<Post>, _ account: ID<Account>) throws {
    guard try db.exists("SELECT 1 FROM posts WHERE id = ? AND author = ?", post, account) else {
      throw StoreError.notAllowed
    }
  }

  /// - Throws: `notFound` if either has blocked the other: whoever is blocked is not told.
  func requireNoBlock(between account: ID<Account>, and other: ID<Account>) throws {
    let isBlocked = try db.exists(
      "SELECT 1 FROM hidden WHERE viewer = ? AND account = ? AND reason <> ?", account, other,
      HiddenReason.muted.rawValue)
    guard !isBlocked else { throw StoreError.notFound }
  }

  /// - Throws: `notFound` if the other has blocked the account, which is not told.
  func requireNotBlocked(_ account: ID<Account>, by other: ID<Account>) throws {
    let isBlocked = try db.exists(
      "SELECT 1 FROM hidden WHERE viewer = ? AND account = ? AND reason = ?", account, other,
      HiddenReason.isBlocked.rawValue)
    guard !isBlocked else { throw StoreError.notFound }
  }

  /// An account's own affairs: its owner's, and the administrators'.
  func requireOwner(_ owner: ID<Account>, or role: Role, actor: ID<Account>?) throws {
    try require(actor == owner ? .member : role, of: actor)
  }

  /// To shut out or remove somebody takes a moderator of a higher role, or an administrator.
  func requirePower(over account: Standing, actor: ID<Account>?) throws {
    guard try roleInForce(of: actor).hasPower(over: account.role) else {
      throw StoreError.notAllowed
    }
  }

  /// - Throws: `lastAdministrator` if no other active account is one.
  func requireAnotherAdministrator(than account: ID<Account>) throws {
    let others = try db.exists(
      """
      SELECT 1 FROM accounts WHERE role = 'administrator' AND status = 'active' AND id <> ?
      """, account)
    guard others else { throw StoreError.lastAdministrator }
  }

  private func roleInForce(of actor: ID<Account>?) throws -> Role {
    guard let actor else { return .administrator }
    let role = try db.first(
      "SELECT role FROM accounts WHERE id = ? AND status = 'active'", actor
    ) { try $0.role(0) }
    guard let role else { throw StoreError.notAllowed }
    return role
  }
}
