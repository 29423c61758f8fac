import Model
import Store
import Web

extension Context {
  /// Publishes at the pace that the site sets.
  func publish(
    _ draft: PostDraft, by author: ID<Account>, once key: IdempotencyKey? = nil
  ) throws(StoreError) -> Publication {
    try app.store.publish(draft, by: author, at: now, noFasterThan: pace, once: key)
  }

  /// - Parameter member: where a program wrote the text.
  /// - Throws: 422 naming the member for what cannot be a post.
  func postText(_ text: String, from member: String) throws(HTTPError) -> PostText {
    let limit = app.configuration.postMaxLength
    return try HTTPError.naming(member) { () throws(TextFault) in
      try PostText(text, limit: limit)
    }
  }

  /// Publishes what a program sent, once if it sent a key.
  ///
  /// - Throws: 429 if it is too soon; for the key, 400 and 422.
  func publish(_ text: PostText, by viewer: Viewer) throws -> Publication {
    do {
      return try publish(PostDraft(text), by: viewer.account.id, once: try idempotencyKey())
    } catch StoreError.throttled(let wait) {
      throw HTTPError.throttled(by: pace, wait: wait)
    }
  }

  private var pace: ThrottleRule {
    .window(limit: app.configuration.postsPerMinute, seconds: 60)
  }
}

extension Response {
  mutating func tell(of publication: Publication) {
    tell(of: publication.post)
    tell(of: publication.allowance)
  }
}
