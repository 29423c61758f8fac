import Model
import Store
import Views
import Web

/// Publishes what was typed into the composer; shows it again if it cannot be published.
enum PostCreate {
  static func respond(_ context: Context, _ viewer: Viewer) throws -> Response {
    let draft = try context.field(.text)
    var faults = FormFaults()
    let text = faults.check(.text) { () throws(TextFault) in
      try PostText(draft, limit: context.app.configuration.postMaxLength)
    }
    guard let text else {
      return try refused(draft, faults, .unprocessableContent, to: viewer, in: context)
    }
    do {
      _ = try context.publish(text, by: viewer.account.id)
    } catch StoreError.throttled(let wait) {
      faults[.text] = .tooSoon
      var response = try refused(draft, faults, .tooManyRequests, to: viewer, in: context)
      response.set("Retry-After", String(wait))
      return response
    }
    return context.redirect(to: try scope(in: context).rawValue)
  }

  /// The page on which the composer stood.
  private static func scope(in context: Context) throws -> HomePage.Scope {
    HomePage.Scope(rawValue: try context.next(otherwise: "/")) ?? .everyone
  }

  private static func refused(
    _ draft: String, _ faults: FormFaults, _ status: Status, to viewer: Viewer,
    in context: Context
  ) throws -> Response {
    let part = PageRequest()
    let scope = try scope(in: context)
    let posts =
      switch scope {
      case .everyone: try context.reader.timeline(part, seenBy: viewer)
      case .following: try context.reader.home(of: viewer, part)
      }
    let listing = context.listing(posts, of: part)
    return try context.page(
      HomePage(scope: scope, listing: listing, draft: draft, faults: faults), status: status)
  }
}
