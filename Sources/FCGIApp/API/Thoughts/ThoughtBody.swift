import Model
import Web

/// A post as the API of thoughts shows one.
struct ThoughtBody {
  let id: ID<Post>
  let username: String
  let text: StoredText
  let publishedAt: Timestamp

  init(id: ID<Post>, username: Handle, text: StoredText, publishedAt: Timestamp) {
    self.id = id
    self.username = username.text
    self.text = text
    self.publishedAt = publishedAt
  }

  init(_ post: Post) {
    self.init(
      id: post.id, username: post.author.handle, text: post.text, publishedAt: post.publishedAt)
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("id", id.value)
      json.member("username", username)
      json.key("text")
      json.value(utf8: text.utf8)
      json.member("timestamp", publishedAt)
    }
  }
}

extension Context {
  /// A part of a list of thoughts.
  func thoughts(
    _ page: CursorPage<Post>, limit: Int, query: [(name: String, value: String)] = []
  ) -> Response {
    var response = json { json in
      json.array { json in
        for post in page.elements { ThoughtBody(post).write(to: &json) }
      }
    }
    link(&response, page, limit: limit, query: query)
    return response
  }
}
