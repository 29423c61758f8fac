import Model
import Store
import Web

/// Changes somebody's name, e-mail address or password.
enum UserUpdate {
  static func respond(
    _ context: Context, _ viewer: Viewer, _ id: ID<Account>
  ) throws -> Response {
    let account = try context.user(id)
    try viewer.require(owner: account.id, with: .account, or: .administrator)
    let members = try context.jsonMembers()
    try members.refuseOthers(than: ["email", "name", "password"])
    let ifMatch = context.request.header("If-Match")
    if let ifMatch, !UserBody.isCurrent(account, ifMatch: ifMatch) {
      throw HTTPError.preconditionFailed
    }
    var change = try change(members, in: context)
    let unconfirmed = try change.withoutUnconfirmed(of: account, in: context)
    do {
      try context.app.store.changeAccount(
        account.id, change, seen: ifMatch == nil ? nil : account.version,
        keeping: viewer.session.id, by: viewer.account.id, at: context.now)
    } catch StoreError.emailTaken {
      throw HTTPError.invalid(.taken, in: "email")
    } catch StoreError.stale {
      throw HTTPError.preconditionFailed
    }
    if change.passwordHash != nil { context.audit(.passwordChanged, of: account.id) }
    guard let unconfirmed else { return context.succeeded() }
    try context.request(unconfirmed, for: account, by: viewer.account.id)
    return context.succeeded(status: .accepted)
  }

  private static func change(_ members: Members, in context: Context) throws -> AccountChange {
    var change = AccountChange()
    if let name = try members.text("name") {
      change.name = try HTTPError.naming("name") { () throws(TextFault) in
        try DisplayName(name).text
      }
    }
    if let email = try members.text("email") {
      let rule = context.app.configuration.email
      change.email = .some(
        try HTTPError.naming("email") { () throws(TextFault) in
          try EmailAddress.entered(email, rule: rule)?.text
        })
    }
    if let password = try members.text("password") {
      let chosen = try HTTPError.naming("password") { () throws(TextFault) in
        try Password(choosing: password)
      }
      change.passwordHash = try context.app.passwords.hash(chosen.text)
    }
    return change
  }
}

extension AccountChange {
  /// Takes out an address that does not count before it is confirmed; nil if there is none.
  fileprivate mutating func withoutUnconfirmed(
    of account: Account, in context: Context
  ) throws -> EmailAddress? {
    guard let entered = email, let address = try entered.map(EmailAddress.init),
      context.mustConfirm(address, of: account)
    else { return nil }
    email = nil
    return address
  }
}
