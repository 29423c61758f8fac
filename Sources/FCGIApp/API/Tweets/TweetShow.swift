import Model
import Store
import Web

/// One post.
enum TweetShow {
  static func respond(_ context: Context, _ id: ID<Post>) throws -> Response {
    try context.asOfLastEvent {
      guard let post = try context.reader.post(id, seenBy: context.viewer) else {
        throw HTTPError.notFound
      }
      return context.json { json in
        json.object { json in
          json.member("id", post.id.value)
          json.member("username", post.author.handle.text)
          json.key("body")
          json.value(utf8: post.text.utf8)
          json.member("tweet_time", post.publishedAt)
        }
      }
    }
  }
}
