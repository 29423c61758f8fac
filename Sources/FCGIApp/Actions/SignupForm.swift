import Model
import Views
import Web

/// What somebody entered to sign up, and what is wrong with it.
struct SignupForm {
  /// Nobody fills the form in faster, in seconds; programs do.
  private static let shortestTime: Int64 = 2
  /// A form that is older has been kept by a program, in seconds.
  private static let longestTime: Int64 = 86_400

  private(set) var entries = SignupPage.Entries()
  var faults = FormFaults()
  private let opened: String
  private let password: String
  private let trap: String
  private let language: Language

  init(_ context: Context) throws {
    entries.handle = try context.field(.handle)
    entries.name = try context.field(.name)
    entries.email = try context.field(.email)
    entries.invite = try context.field(.invite)
    password = try context.field(.password)
    opened = try context.form()["opened"] ?? ""
    trap = try context.form()["website"] ?? ""
    language = context.language
  }

  /// Nil, and the faults noted, unless every entry is right.
  mutating func checked(requiring emailRule: EmailRule) -> Signup? {
    Signup(entries, in: language, password: password, requiring: emailRule, noting: &faults)
  }

  /// When the form was opened, for its next try: a form that was opened too long ago begins anew.
  func reopened(_ context: Context) throws -> String {
    if let moment = try context.app.tokens.moment(ofOpening: opened),
      context.now.seconds(since: moment) <= Self.longestTime
    {
      return opened
    }
    return try context.app.tokens.opening(at: context.now)
  }

  /// Whether a person seems to have filled the form in: not the field that people do not see, and
  /// not in no time.
  func isByHand(_ context: Context) throws -> Bool {
    guard trap.isEmpty, let moment = try context.app.tokens.moment(ofOpening: opened) else {
      return false
    }
    return (Self.shortestTime...Self.longestTime).contains(context.now.seconds(since: moment))
  }
}

extension EmailAddress {
  /// The address in a form's field; nil for an empty one where the address is optional.
  static func entered(_ text: String, rule: EmailRule) throws(TextFault) -> EmailAddress? {
    do {
      return try EmailAddress(text)
    } catch {
      guard error == .empty, rule == .optional else { throw error }
      return nil
    }
  }
}
