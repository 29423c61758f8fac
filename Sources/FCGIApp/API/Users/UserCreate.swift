import Model
import Store
import Views
import Web

/// Signs somebody up, if people can: at once, with an invite, or to wait for approval.
enum UserCreate {
  /// The members of the body by the fields of the form, the first fault of which is told.
  private static let members: [(field: FieldName, name: String)] = [
    (.handle, "username"), (.email, "email"), (.password, "password"), (.name, "name"),
  ]

  static func respond(_ context: Context) throws -> Response {
    guard context.app.configuration.signup != .closed else {
      throw HTTPError.forbidden("Nobody can sign up here. Ask an administrator for an account.")
    }
    let signup = try signup(try context.jsonMembers(), in: context.app.configuration)
    let key = try context.idempotencyKey()
    guard context.app.configuration.email != .confirmed else {
      return try asked(signup, once: key, in: context)
    }
    let account =
      try key.flatMap { try context.reader.created(Account.self, under: $0, at: context.now) }
      ?? register(signup, once: key, in: context)
    var response = context.succeeded(status: .created, location: "/api/v1/users/\(account.id)")
    response.tell(of: account)
    return response
  }

  private static func signup(
    _ members: Members, in configuration: Configuration
  ) throws(HTTPError) -> Signup {
    var entries = SignupPage.Entries()
    entries.handle = try members.required("username")
    entries.email = try members.required("email")
    entries.name = try members.text("name") ?? ""
    let password = try members.required("password")
    if configuration.signup == .invite { entries.invite = try members.required("invite") }

    var faults = FormFaults()
    let signup = Signup(
      entries, in: nil, password: password, requiring: configuration.email, noting: &faults)
    for (field, name) in Self.members {
      if let fault = faults[field] { throw .invalid(fault, in: name) }
    }
    guard let signup else { throw .unprocessable("This cannot become an account.") }
    return signup
  }

  /// There is an account, with an address, once the link was opened.
  private static func asked(
    _ signup: Signup, once key: IdempotencyKey?, in context: Context
  ) throws -> Response {
    let mail = try naming { try signup.request(in: context, once: key) }
    var response = context.succeeded(status: .accepted)
    response.tell(of: mail)
    return response
  }

  private static func register(
    _ signup: Signup, once key: IdempotencyKey?, in context: Context
  ) throws -> Created<Account> {
    try naming { try signup.register(in: context, once: key) }
  }

  /// Names the member that is to blame.
  private static func naming<Noun>(_ work: () throws -> Created<Noun>) throws -> Created<Noun> {
    do {
      return try work()
    } catch StoreError.handleTaken {
      throw HTTPError.invalid(.taken, in: "username")
    } catch StoreError.emailTaken {
      throw HTTPError.invalid(.taken, in: "email")
    } catch StoreError.inviteInvalid {
      throw HTTPError.invalid(.mismatch, in: "invite")
    }
  }
}
