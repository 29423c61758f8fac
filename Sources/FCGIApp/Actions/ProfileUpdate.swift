import Model
import Store
import Views
import Web

/// Saves one's name, bio and e-mail.
enum ProfileUpdate {
  static func respond(_ context: Context, _ viewer: Viewer) throws -> Response {
    let entries = ProfilePage.Entries(
      name: try context.field(.name), bio: try context.field(.bio),
      email: try context.field(.email))
    guard let version = Int(try context.form()["version"] ?? "") else {
      throw HTTPError.badRequest("The form lacks its version. Load it again.")
    }
    var faults = FormFaults()
    if let profile = checked(entries, &faults, requiring: context.app.configuration.email) {
      do {
        try context.app.store.changeProfile(
          of: viewer.account.id, to: profile, seen: version, by: viewer.account.id,
          at: context.now)
        return context.redirect(to: "/profile", flash: .profileSaved)
      } catch {
        guard error == .emailTaken else { throw error }
        faults[.email] = .taken
      }
    }
    return try context.page(
      ProfilePage(entries: entries, faults: faults, version: version),
      status: .unprocessableContent)
  }

  private static func checked(
    _ entries: ProfilePage.Entries, _ faults: inout FormFaults, requiring emailRule: EmailRule
  ) -> ProfileChanged? {
    let name = faults.check(.name) { () throws(TextFault) in try DisplayName(entries.name) }
    let bio = faults.check(.bio) { () throws(TextFault) in try Biography(entries.bio) }
    let email = faults.check(.email) { () throws(TextFault) in
      try EmailAddress.entered(entries.email, rule: emailRule)
    }
    guard let name, let bio, let email else { return nil }
    return ProfileChanged(name: name.text, bio: bio.text, email: email?.text)
  }
}
