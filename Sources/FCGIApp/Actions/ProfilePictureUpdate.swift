import Model
import Pictures
import Store
import Views
import Web

/// Gives somebody an avatar or a header picture, or takes it away.
enum ProfilePictureUpdate {
  static func avatar(_ context: Context, _ viewer: Viewer) throws -> Response {
    try respond(context, viewer, .avatar) { hash in
      try context.app.store.setAvatar(
        of: viewer.account.id, to: hash, by: viewer.account.id, at: context.now)
    }
  }

  static func header(_ context: Context, _ viewer: Viewer) throws -> Response {
    try respond(context, viewer, .header) { hash in
      try context.app.store.setHeader(
        of: viewer.account.id, to: hash, by: viewer.account.id, at: context.now)
    }
  }

  private static func respond(
    _ context: Context, _ viewer: Viewer, _ use: PictureUse, set: (PictureHash?) throws -> Void
  ) throws -> Response {
    if try context.form()["remove"] != nil {
      try set(nil)
      return context.redirect(to: "/profile", flash: .pictureRemoved)
    }
    var faults = FormFaults()
    if let upload = context.uploads?.files(of: "picture").first {
      let made = try context.picture(of: upload, for: use, by: viewer, &faults.pictures)
      if let made {
        try set(made.hash)
        return context.redirect(to: "/profile", flash: .pictureSaved)
      }
    } else {
      faults.pictures.append(RefusedPicture(filename: "", fault: .empty))
    }
    return try context.page(
      ProfilePage(
        account: viewer.account, entries: ProfilePage.Entries(viewer.account), faults: faults,
        version: viewer.account.version),
      status: .unprocessableContent)
  }
}
