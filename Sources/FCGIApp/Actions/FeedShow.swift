import Model
import Store
import Views
import Web

/// Posts for those who follow from elsewhere. Whoever asks is a stranger, so nobody is asked who they are.
enum FeedShow {
  static func everyone(_ context: Context) throws -> Response {
    try show(.everyone, in: context) { try context.reader.timeline($0) }
  }

  static func person(_ context: Context, _ handle: Handle) throws -> Response {
    try context.reader.snapshot {
      let person = try context.person(handle)
      return try show(.person(person), in: context) {
        try context.reader.postsForEveryone(by: person.id, $0)
      }
    }
  }

  static func tag(_ context: Context, _ tag: Hashtag) throws -> Response {
    try show(.tag(tag), in: context) { try context.reader.posts(under: tag, $0) }
  }

  private static func show(
    _ subject: AtomFeed.Subject, in context: Context, _ posts: (PageRequest) throws -> PostList
  ) throws -> Response {
    let part = try context.part()
    return try context.published(as: "application/atom+xml; charset=utf-8") {
      AtomFeed(subject, try posts(part), before: part.before)
        .render(for: context.app.site, in: .english)
    }
  }
}
