import Model
import Store
import Web

/// Accounts that whoever asks may know of: the active ones, but for whom a block
/// hides; to administrators, all.
extension Context {
  /// - Throws: 404
  func user(_ id: ID<Account>) throws -> Account {
    let account =
      seesEveryAccount ? try reader.registeredAccount(id) : try reader.account(id, seenBy: viewer)
    guard let account else { throw HTTPError.notFound }
    return account
  }

  /// - Throws: 404
  func user(named name: String) throws -> Account {
    guard let handle = Handle(name) else { throw HTTPError.notFound }
    let account =
      seesEveryAccount
      ? try reader.registeredAccount(handle: handle)
      : try reader.account(handle: handle, seenBy: viewer)
    guard let account else { throw HTTPError.notFound }
    return account
  }

  private var seesEveryAccount: Bool { viewer?.role == .administrator }
}
