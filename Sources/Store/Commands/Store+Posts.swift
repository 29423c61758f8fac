import GRDB
public import Model

extension Store {
  /// - Parameters:
  ///   - pace: how often one account may post; nil for as often as it likes.
  ///   - key: recognises a repeat, which publishes nothing and does not count.
  /// - Throws: `notAllowed` if the author's account is not active; `throttled`; `keyReused`.
  public func publish(
    _ text: PostText, by author: ID<Account>, at: Timestamp, noFasterThan pace: ThrottleRule?,
    once key: IdempotencyKey? = nil
  ) throws(StoreError) -> Publication {
    try writer.perform { db in
      let counter = "post:\(author)"
      let post = try db.once(key, at: at) {
        if let pace, let wait = try db.attempt(counter, rule: pace, at: at) {
          throw StoreError.throttled(wait: wait)
        }
        return try db.publish(text, by: author, at: at)
      }
      return Publication(
        post: post, allowance: try pace.flatMap { try db.allowance(counter, rule: $0, at: at) })
    }
  }

  /// At whatever pace.
  /// - Throws: `notAllowed` if the author's account is not active.
  public func publish(
    _ text: PostText, by author: ID<Account>, at: Timestamp
  ) throws(StoreError) -> ID<Post> {
    try publish(text, by: author, at: at, noFasterThan: nil).post.id
  }

  /// Many posts at once, each with its own event: all of them or none. Others cannot write meanwhile:
  /// a few hundred at a time keep everybody's wait short.
  public func publishAll(
    _ posts: [(author: ID<Account>, text: PostText, at: Timestamp)]
  ) throws(StoreError) -> [ID<Post>] {
    try writer.perform { db in
      try posts.map { try db.publish($0.text, by: $0.author, at: $0.at) }
    }
  }

  /// The text is gone for ever, from the log too.
  /// - Parameter actor: the author, or a moderator; nil is the operator at the command line.
  /// - Throws: `notFound` if the post is gone, or is not the actor's to delete.
  public func deletePost(
    _ post: ID<Post>, by actor: ID<Account>?, at: Timestamp
  ) throws(StoreError) {
    try writer.perform { db in try db.deletePost(post, by: actor, at: at) }
  }
}

extension Database {
  fileprivate func publish(
    _ text: PostText, by author: ID<Account>, at: Timestamp
  ) throws -> ID<Post> {
    try Permission(db: self).requireActive(author)
    let id = try EventLog(db: self).begin(
      .postPublished(PostPublished(author: author, text: text.text)), by: author, at: at)
    return ID(id.value)
  }

  /// An open report about the post is answered by it, if it was not the author's doing.
  func deletePost(_ post: ID<Post>, by actor: ID<Account>?, at: Timestamp) throws {
    let author = try first("SELECT author FROM posts WHERE id = ?", post) {
      $0.id(0, of: Account.self)
    }
    guard let author else { throw StoreError.notFound }
    do {
      try Permission(db: self).requireOwner(author, or: .moderator, actor: actor)
    } catch StoreError.notAllowed {
      throw StoreError.notFound
    }
    let stream = ID<Event>(post.value)
    let isOwn = actor == author
    let log = EventLog(db: self)
    try log.blank(stream)
    try log.append(
      .postDeleted(PostDeleted(author: isOwn ? nil : author)), to: stream, by: actor, at: at)
    if !isOwn { try answerReport(about: stream, with: .postDeleted, by: actor, at: at) }
  }
}
