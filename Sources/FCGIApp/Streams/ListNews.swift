import Model
import Store

/// What has happened to a list, as far as it is for the eyes of whoever asks.
struct ListNews {
  var posts = NewPosts(posts: [], isComplete: true)
  /// Posts that may stand in the list and say something else now.
  var edited: [Post] = []
  /// Posts that have been edited and do not stand in the list any more.
  var lost: [ID<Post>] = []
  /// Those of whom nothing stands in any list any more.
  var departed: [Handle] = []

  /// Whether there is more than can be told one by one.
  var isTooMuch: Bool { !posts.isComplete || edited.count > NewPosts.limit }
}

extension Reader {
  /// What has happened to a list in a span of events.
  /// - Parameters:
  ///   - changes: what is known of the span.
  ///   - viewer: who asks; nil for a stranger.
  /// - Returns: nil where there is no such list for the viewer.
  func news(
    of list: StreamedList, _ changes: ListChanges, _ span: EventSpan, seenBy viewer: Viewer?
  ) throws -> ListNews? {
    var news = ListNews()
    let edited = changes.edited
    news.departed = changes.departed
    if let viewer, changes.hasBlocks { news.departed += try blocked(span, from: viewer) }
    let hasGone = !changes.deleted.isEmpty || !news.departed.isEmpty
    guard changes.hasNewPosts || !edited.isEmpty || hasGone else { return news }
    let hasNew = changes.hasNewPosts
    if let viewer, !edited.isEmpty { news.lost = try lost(edited, by: viewer) }
    switch list {
    case .everyone:
      if hasNew { news.posts = try newPosts(span, seenBy: viewer) }
      news.edited = try self.edited(edited, seenBy: viewer)
    case .following:
      guard let viewer else { return nil }
      if hasNew { news.posts = try newPosts(inHomeOf: viewer, span) }
      news.edited = try self.edited(edited, inHomeOf: viewer)
    case .tag(let tag):
      if hasNew { news.posts = try newPosts(under: tag, span, seenBy: viewer) }
      let standing = try self.edited(edited, under: tag, seenBy: viewer)
      let come = try come(standing, under: tag, since: span.after)
      news.edited = standing.filter { !come.contains($0) }
      news.posts = news.posts.joined(with: come)
      news.lost += try lost(edited, from: tag, by: viewer)
    case .person(let handle):
      guard let person = try account(handle: handle, seenBy: viewer) else { return nil }
      if hasNew { news.posts = try newPosts(by: person.id, span, seenBy: viewer) }
      news.edited = try self.edited(edited, by: person.id, seenBy: viewer)
    case .conversation(let handle, let id):
      // Most of what happens is said elsewhere, which costs nothing here.
      let isAnswered = hasNew && changes.answered?.contains(id) ?? true
      guard isAnswered || !edited.isEmpty || hasGone else { break }
      guard let post = try post(id, seenBy: viewer), post.author.handle == handle else {
        return nil
      }
      if isAnswered {
        news.posts = try newPosts(
          answering: id, span, answered: changes.answered, seenBy: viewer)
      }
      news.edited = try self.edited(edited, around: id, seenBy: viewer)
    }
    return news
  }
}
