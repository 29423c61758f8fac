import Model
import Store
import Views
import Web

/// The posts for everyone under a tag.
enum TagShow {
  static func respond(_ context: Context, _ tag: Hashtag) throws -> Response {
    let part = try context.part()
    return try context.revalidated {
      let posts = try context.reader.posts(under: tag, part, seenBy: context.viewer)
      return TagPage(
        tag: tag, encodedTag: PercentEncoding.encode(query: tag.key),
        listing: context.listing(posts, of: part))
    }
  }
}
