import Model
import Store
import Views
import Web

/// Everyone's posts; or those of the people whom one follows, and one's own.
enum HomeShow {
  static func respond(_ context: Context) throws -> Response {
    try show(.everyone, in: context)
  }

  static func following(_ context: Context, _ viewer: Viewer) throws -> Response {
    try show(.following, in: context)
  }

  private static func show(_ scope: HomePage.Scope, in context: Context) throws -> Response {
    let part = try context.part()
    return try context.revalidated {
      HomePage(scope: scope, listing: try context.home(scope, part))
    }
  }
}

extension Context {
  func home(_ scope: HomePage.Scope, _ part: PageRequest) throws -> Listing {
    let posts =
      if scope == .following, let viewer {
        try reader.home(of: viewer, part)
      } else {
        try reader.timeline(part, seenBy: viewer)
      }
    return listing(posts, of: part)
  }
}
