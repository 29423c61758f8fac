import Model
import Web

/// A user as the first API shows one.
struct UserBody {
  private let account: Account
  private let showsEmail: Bool

  /// - Parameter viewer: an e-mail address is for its owner and for administrators.
  init(_ account: Account, for viewer: Viewer?) {
    self.account = account
    showsEmail =
      if let viewer, viewer.session.scopes.contains(.read) {
        viewer.account.id == account.id || viewer.role == .administrator
      } else {
        false
      }
  }

  /// Strong: the version and whether the address is shown make the bytes.
  var tag: EntityTag { Self.tag(account, showsEmail: showsEmail) }

  /// Whether `If-Match` means the account as it is now, whichever of its bodies was seen.
  static func isCurrent(_ account: Account, ifMatch header: String) -> Bool {
    [true, false].contains { tag(account, showsEmail: $0).satisfies(ifMatch: header) }
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("id", account.id.value)
      json.member("username", account.handle.text)
      json.member("name", account.name)
      if showsEmail { json.member("email", account.email) }
    }
  }

  private static func tag(_ account: Account, showsEmail: Bool) -> EntityTag {
    .strong(showsEmail ? "\(account.version)-private" : "\(account.version)")
  }
}
