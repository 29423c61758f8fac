import Model
import Store
import Views
import Web

/// Entries that can become an account, by whichever way they came.
struct Signup {
  let handle: Handle
  let name: DisplayName
  let email: EmailAddress?
  let password: Password
  let invite: String
  /// The one of the form; nil if nobody knows it.
  let language: Language?

  /// Nil, and the faults noted, unless every entry is right.
  init?(
    _ entries: SignupPage.Entries, in language: Language?, password: String,
    requiring emailRule: EmailRule, noting faults: inout FormFaults
  ) {
    let handle = faults.check(.handle) { () throws(TextFault) in
      try Handle(choosing: entries.handle)
    }
    let name = faults.check(.name) { () throws(TextFault) in try DisplayName(entries.name) }
    let email = faults.check(.email) { () throws(TextFault) in
      try EmailAddress.entered(entries.email, rule: emailRule)
    }
    let chosen = faults.check(.password) { () throws(TextFault) in try Password(choosing: password)
    }
    guard let handle, let name, let email, let chosen else { return nil }
    self.handle = handle
    self.name = name
    self.email = email
    self.password = chosen
    invite = entries.invite
    self.language = language
  }

  /// Makes the account as the site takes people in: at once, by invitation, or to wait for approval.
  ///
  /// - Throws: 429 for too many from one address; what `Store.register` throws.
  func register(in context: Context, once key: IdempotencyKey? = nil) throws -> Created<Account> {
    let configuration = context.app.configuration
    try Throttles(store: context.app.store, now: context.now)
      .signUp(from: context.address, limit: configuration.signupsPerHour)
    let created = try context.app.store.register(
      Registration(
        handle: handle, name: name.text, email: email?.text,
        passwordHash: try context.app.passwords.hash(password.text), role: .member,
        status: configuration.signup == .approval ? .pending : .active,
        inviteCode: configuration.signup == .invite ? invite : nil, language: language, actor: nil),
      at: context.now, once: key)
    if !created.isRepeat {
      context.audit(.accountRegistered, of: created.id, by: created.id)
    }
    return created
  }
}
