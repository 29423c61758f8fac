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
    guard let text else { return try shown(draft, faults, .unprocessableContent, in: context) }
    do {
      _ = try context.publish(text, by: viewer.account.id)
    } catch StoreError.throttled(let wait) {
      faults[.text] = .tooSoon
      var response = try shown(draft, faults, .tooManyRequests, in: context)
      response.set("Retry-After", String(wait))
      return response
    }
    return context.redirect(to: "/")
  }

  private static func shown(
    _ draft: String, _ faults: FormFaults, _ status: Status, in context: Context
  ) throws -> Response {
    let part = PageRequest()
    let listing = context.listing(try context.reader.timeline(part), of: part)
    return try context.page(
      HomePage(listing: listing, draft: draft, faults: faults), status: status)
  }
}
