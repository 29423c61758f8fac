import Model
import Pictures
import Store

extension ImportTaker {
  /// Puts what the archive has of a profile in the place of what is there; what it lacks stays as it is.
  func bring(
    _ profile: ArchivedProfile, of inspection: ImportInspection, into account: ID<Account>,
    _ report: inout ImportReport
  ) throws {
    guard let owner = try reader.registeredAccount(account) else { throw StoreError.notFound }
    let name = profile.name.text.isEmpty ? owner.name : profile.name.text
    let bio = profile.bio.text.isEmpty ? owner.bio : profile.bio.text
    if (name, bio) != (owner.name, owner.bio) {
      try store.changeProfile(
        of: account, to: ProfileChanged(name: name, bio: bio, email: owner.email),
        seen: owner.version, by: account, at: clock())
    }
    if let avatar = hash(of: profile.avatar, for: .avatar, of: inspection, &report),
      avatar != owner.avatar
    {
      try store.setAvatar(of: account, to: avatar, by: account, at: clock())
    }
    if let header = hash(of: profile.header, for: .header, of: inspection, &report),
      header != owner.header
    {
      try store.setHeader(of: account, to: header, by: account, at: clock())
    }
    report.hasProfile = true
  }

  /// Nil where there is none, and, counted, for one that is lost.
  private func hash(
    of name: String?, for use: PictureUse, of inspection: ImportInspection,
    _ report: inout ImportReport
  ) -> PictureHash? {
    guard let name else { return nil }
    guard let made = picture(name, for: use, of: inspection) else {
      report.picturesLost += 1
      return nil
    }
    return made.hash
  }
}
