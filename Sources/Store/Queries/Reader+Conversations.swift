import GRDB
public import Model

/// What is said around a post, as far as whoever asks sees it.
extension Reader {
  /// How many posts stand above one that answers.
  static let ancestorLimit = 20
  /// How many answers stand below an answer.
  static let furtherLimit = 3

  /// - Parameters:
  ///   - request: which of the answers.
  ///   - viewer: who asks; nil for a stranger.
  public func conversation(
    around post: Post, _ request: CursorRequest<Post>, seenBy viewer: Viewer?
  ) throws(StoreError) -> Conversation {
    let sight = Sight(viewer)
    return try read { db in
      var conversation = Conversation()
      conversation.ancestors = try db.ancestors(of: post, seenBy: sight)
      conversation.hasEarlier = conversation.ancestors.count == Self.ancestorLimit
      conversation.answers = try db.answers(to: post.id, request, seenBy: sight)
      let first = CursorRequest<Post>(limit: Self.furtherLimit)
      for answer in conversation.answers.elements {
        conversation.further[answer.id] = try db.answers(to: answer.id, first, seenBy: sight)
      }
      return conversation
    }
  }
}

extension Database {
  /// They end where one is gone, or is not for the viewer.
  fileprivate func ancestors(of post: Post, seenBy sight: Sight) throws -> [Post] {
    var found: [Post] = []
    var next = post.answered
    while let answered = next, found.count < Reader.ancestorLimit,
      let ancestor = try self.post(answered.id, seenBy: sight)
    {
      found.append(ancestor)
      next = ancestor.answered
    }
    return found.reversed()
  }

  fileprivate func answers(
    to post: ID<Post>, _ request: CursorRequest<Post>, seenBy sight: Sight
  ) throws -> CursorPage<Post> {
    try CursorPage(request, order: .newer, key: \.id) { direction, start, limit in
      try stretch(
        of: direction == .newer ? Post.answers : Post.answersOlder, about: post, from: start,
        limit: limit, seenBy: sight)
    }
  }
}

extension Post {
  static let answers = PostListQuery<Post>.forViewer(seenIf: isNotOfHidden) {
    select($0) + " WHERE p.reply_to = ?4 AND p.id > ?3 ORDER BY p.id"
  }
  static let answersOlder = PostListQuery<Post>.forViewer(seenIf: isNotOfHidden) {
    select($0) + " WHERE p.reply_to = ?4 AND p.id < ?3 ORDER BY p.id DESC"
  }
  static let answersOne = PostListQuery<Post>.forViewer(seenIf: isNotOfHidden) {
    select($0) + " WHERE p.reply_to = ?4 AND p.id = ?3"
  }
  private static let isNotOfHidden = "NOT \(Sight.hidesInLists("p.author"))"
}
