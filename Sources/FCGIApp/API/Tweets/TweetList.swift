import Model
import Store
import Web

/// Everyone's posts, newest first.
enum TweetList {
  static func respond(_ context: Context) throws -> Response {
    let request = try CursorRequest<PostLine>(context.request.query)
    return try context.asOfLastEvent {
      let page = try context.reader.newestPosts(request, seenBy: context.viewer)
      var response = context.json { json in
        json.object { json in
          json.key("tweets_list")
          json.array { json in
            for post in page.elements { write(post, to: &json) }
          }
        }
      }
      context.link(&response, page, limit: request.limit)
      return response
    }
  }

  private static func write(_ post: PostLine, to json: inout JSONWriter) {
    json.object { json in
      json.member("id", post.id.value)
      json.member("tweetedby", post.author.text)
      json.key("body")
      json.value(utf8: post.text.utf8)
      json.member("timestamp", post.publishedAt)
    }
  }
}
