import GRDB
public import Model

extension Store {
  /// - Parameters:
  ///   - pace: how often one account may post; nil for as often as it likes.
  ///   - key: recognises a repeat, which publishes nothing and does not count.
  /// - Throws: `notAllowed` if the author's account is not active; `notFound` if it answers what is not for the
  ///   author; `nobodyMentioned` if it is for those it mentions alone; `throttled`; `keyReused`.
  public func publish(
    _ draft: PostDraft, by author: ID<Account>, at: Timestamp, noFasterThan pace: ThrottleRule?,
    once key: IdempotencyKey? = nil
  ) throws(StoreError) -> Publication {
    try writer.perform { db in
      let counter = "post:\(author)"
      let post = try db.once(key, at: at) {
        if let pace, let wait = try db.attempt(counter, rule: pace, at: at) {
          throw StoreError.throttled(wait: wait)
        }
        return try db.publish(draft, by: author, at: at)
      }
      return Publication(
        post: post, allowance: try pace.flatMap { try db.allowance(counter, rule: $0, at: at) })
    }
  }

  /// At whatever pace.
  /// - Throws: what publishing at a pace throws.
  public func publish(
    _ draft: PostDraft, by author: ID<Account>, at: Timestamp
  ) throws(StoreError) -> ID<Post> {
    try publish(draft, by: author, at: at, noFasterThan: nil).post.id
  }

  /// Many posts at once, each with its own event: all of them or none. Others cannot write meanwhile:
  /// a few hundred at a time keep everybody's wait short.
  public func publishAll(
    _ posts: [(author: ID<Account>, draft: PostDraft, at: Timestamp)]
  ) throws(StoreError) -> [ID<Post>] {
    try writer.perform { db in
      try posts.map { try db.publish($0.draft, by: $0.author, at: $0.at) }
    }
  }

  /// The text is gone for ever, from the log too, and from the whole disk by the erasure that this asks for, an hour later.
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
    _ draft: PostDraft, by author: ID<Account>, at: Timestamp
  ) throws -> ID<Post> {
    try Permission(db: self).requireActive(author)
    let answered = try draft.answers.map { try answer(to: $0, by: author) }
    let visibility = max(draft.visibility, answered?.visibility ?? .everyone)
    let text = StoredText(draft.text.text)
    let mentions = try mentions(in: text, by: author, answering: answered?.answer.author)
    guard visibility < .mentioned || !mentions.isEmpty else { throw StoreError.nobodyMentioned }
    let id = try EventLog(db: self).begin(
      .postPublished(
        PostPublished(
          author: author, text: draft.text.text, warning: draft.warning?.text ?? "",
          visibility: visibility, answers: answered?.answer, mentions: mentions,
          tags: text.tags(of: visibility), pictures: Array(draft.pictures.prefix(Picture.limit)))),
      by: author, at: at)
    return ID(id.value)
  }

  /// An open report about the post is answered by it, if it was not the author's doing.
  func deletePost(_ post: ID<Post>, by actor: ID<Account>?, at: Timestamp) throws {
    let author = try first("SELECT author FROM posts WHERE id = ? AND boost_of IS NULL", post) {
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
    try strayPictures(of: [post], at: at)
    try requestErasure(at: at.adding(seconds: Store.postErasureDelay), coversSearch: true)
    let log = EventLog(db: self)
    try log.blank(stream)
    try log.append(
      .postDeleted(PostDeleted(author: isOwn ? nil : author)), to: stream, by: actor, at: at)
    if !isOwn { try answerReport(about: stream, with: .postDeleted, by: actor, at: at) }
  }

  private func answer(
    to post: ID<Post>, by author: ID<Account>
  ) throws -> (answer: PostPublished.Answer, visibility: Visibility) {
    try Permission(db: self).requireSight(of: post, by: author)
    let answered = try first("SELECT author, visibility FROM posts WHERE id = ?", post) {
      (PostPublished.Answer(post: post, author: $0.id(0)), try $0.visibility(1))
    }
    guard let answered else { throw StoreError.notFound }
    return answered
  }

  /// Whoever is named and has an account, unless it is the author or there is a block between the two.
  func mentions(
    in text: StoredText, by author: ID<Account>, answering answered: ID<Account>?
  ) throws -> [ID<Account>] {
    var found = answered.map { $0 == author ? [] : [$0] } ?? []
    for handle in text.mentions.prefix(Post.mentionLimit) {
      let account = try first(Account.mentionable, handle.key, author) {
        $0.id(0, of: Account.self)
      }
      if let account, !found.contains(account) { found.append(account) }
    }
    return found
  }
}

extension StoredText {
  /// The keys of the tags under which a post stands that says this.
  func tags(of visibility: Visibility) -> [String] {
    visibility == .everyone ? hashtags.prefix(Post.tagLimit).map(\.key) : []
  }
}

extension Account {
  static let mentionable = """
    SELECT id FROM accounts AS a WHERE a.handle_key = ?1 AND a.status = 'active' AND a.id <> ?2
      AND NOT EXISTS (SELECT 1 FROM hidden AS h WHERE h.viewer = ?2 AND h.account = a.id
        AND h.reason <> \(HiddenReason.muted.rawValue))
    """
}
