import Model
import Store
import Views
import Web

/// Saves one's name, bio and e-mail, or has a new e-mail address confirmed first.
enum ProfileUpdate {
  static func respond(_ context: Context, _ viewer: Viewer) throws -> Response {
    let entries = ProfilePage.Entries(
      name: try context.field(.name), bio: try context.field(.bio),
      email: try context.field(.email))
    guard let version = Int(try context.form()["version"] ?? "") else {
      throw HTTPError.badRequest("The form lacks its version. Load it again.")
    }
    var faults = FormFaults()
    if let profile = Profile(entries, &faults, requiring: context.app.configuration.email) {
      do {
        return try save(profile, seen: version, viewer, in: context)
      } catch StoreError.emailTaken {
        faults[.email] = .taken
      }
    }
    return try context.page(
      ProfilePage(account: viewer.account, entries: entries, faults: faults, version: version),
      status: .unprocessableContent)
  }

  private struct Profile {
    let name: DisplayName
    let bio: Biography
    let email: EmailAddress?

    init?(
      _ entries: ProfilePage.Entries, _ faults: inout FormFaults, requiring emailRule: EmailRule
    ) {
      let name = faults.check(.name) { () throws(TextFault) in try DisplayName(entries.name) }
      let bio = faults.check(.bio) { () throws(TextFault) in try Biography(entries.bio) }
      let email = faults.check(.email) { () throws(TextFault) in
        try EmailAddress.entered(entries.email, rule: emailRule)
      }
      guard let name, let bio, let email else { return nil }
      (self.name, self.bio, self.email) = (name, bio, email)
    }
  }

  private static func save(
    _ profile: Profile, seen version: Int, _ viewer: Viewer, in context: Context
  ) throws -> Response {
    let account = viewer.account
    let unconfirmed = context.mustConfirm(profile.email, of: account) ? profile.email : nil
    try context.app.store.changeProfile(
      of: account.id,
      to: ProfileChanged(
        name: profile.name.text, bio: profile.bio.text,
        email: unconfirmed == nil ? profile.email?.text : account.email),
      seen: version, by: account.id, at: context.now)
    guard let unconfirmed else {
      return context.redirect(to: "/profile", flash: .profileSaved)
    }
    try context.request(unconfirmed, for: account, by: account.id)
    return context.redirect(to: "/profile", flash: .confirmationMailed)
  }
}
