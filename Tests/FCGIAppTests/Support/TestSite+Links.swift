import Model
import Store

@testable import FCGIApp

extension TestSite {
  /// What the operator hands to somebody who forgot the password: the address, from the path on.
  func passwordLink(
    for person: Person, lifetime: Int64 = PasswordReset.operatorLifetime
  ) throws -> String {
    let secret = try Secret.random()
    try app.store.beginPasswordReset(
      of: try id(of: person), tokenHash: secret.digest,
      expiresAt: clock.now.adding(seconds: lifetime))
    return path(of: app.configuration.link(to: "/password/reset", proving: secret))
  }

  /// A link to this site, from the path on.
  func path(of link: String) -> String {
    link.replacing(app.configuration.origin, with: "")
  }
}
