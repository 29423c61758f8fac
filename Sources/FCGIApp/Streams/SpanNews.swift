import Model
import Store
import Views
import Web

/// What there is to tell after some events, each list as its page would show it to whoever asks.
///
/// What was drawn for one is kept for the next: mostly they see the same.
final class SpanNews {
  enum Message {
    case nothing
    case news([UInt8], unread: Int?)
    /// Nothing more, after this last word if there is one.
    case end([UInt8]?)
  }

  /// The last event that counts.
  let through: ID<Event>
  private let reader: Reader
  private let site: Site
  private let now: Timestamp
  private var changes: [ID<Event>: ListChanges] = [:]
  private var drawn: [PostItems: [UInt8]] = [:]

  init(reader: Reader, site: Site, now: Timestamp, through: ID<Event>) {
    self.reader = reader
    self.site = site
    self.now = now
    self.through = through
  }

  /// What may be worth telling at all.
  func changes(since told: ID<Event>) throws -> ListChanges {
    if let known = changes[told] { return known }
    let found = try reader.changes(in: EventSpan(after: told, through: through))
    changes[told] = found
    return found
  }

  func message(for audience: Audience) throws -> Message {
    let viewer = try audience.key.session.flatMap { try reader.viewer(session: $0, at: now) }
    guard (viewer == nil) == (audience.key.session == nil) else { return .end(NewsMessage.bye) }
    guard
      let news = try news(
        of: audience.key.list, since: audience.told, seenBy: viewer, in: audience.key.language,
        unread: audience.unread)
    else { return .end(nil) }
    guard !news.isEmpty else { return .nothing }
    var stream = EventStreamWriter()
    news.write(to: &stream, told: through)
    return .news(stream.bytes, unread: viewer?.account.unreadCount)
  }

  /// - Parameters:
  ///   - viewer: who asks; nil for a stranger.
  ///   - unread: the number of notifications that they were told.
  /// - Returns: nil where there is no such list for the viewer.
  func news(
    of list: StreamedList, since told: ID<Event>, seenBy viewer: Viewer?, in language: Language,
    unread: Int?
  ) throws -> NewsMessage? {
    let changes = try changes(since: told)
    var message = NewsMessage()
    if changes.hasNewPosts {
      let span = EventSpan(after: told, through: through)
      guard let posts = try posts(of: list, span, seenBy: viewer) else { return nil }
      if !posts.isComplete {
        message.posts = .many
      } else if !posts.posts.isEmpty {
        let items = try items(posts.posts, for: viewer, in: language)
        message.posts = items.count > NewsMessage.limit ? .many : .items(items)
      }
    }
    if !changes.deleted.isEmpty {
      message.gone = try reader.seen(ofDeleted: changes.deleted, by: viewer)
    }
    if let viewer, viewer.account.unreadCount != unread {
      message.unread = viewer.account.unreadCount
    }
    return message
  }

  private func posts(
    of list: StreamedList, _ span: EventSpan, seenBy viewer: Viewer?
  ) throws -> NewPosts? {
    switch list {
    case .everyone: return try reader.newPosts(span, seenBy: viewer)
    case .following:
      guard let viewer else { return nil }
      return try reader.newPosts(inHomeOf: viewer, span)
    case .tag(let tag): return try reader.newPosts(under: tag, span, seenBy: viewer)
    case .person(let handle):
      guard let person = try reader.account(handle: handle, seenBy: viewer) else { return nil }
      return try reader.newPosts(by: person.id, span, seenBy: viewer)
    }
  }

  private func items(
    _ posts: [Post], for viewer: Viewer?, in language: Language
  ) throws -> [UInt8] {
    let reactions = try viewer.map { try reader.reactions(of: $0.account, to: posts) }
    let frame = Frame(
      site: site, text: Catalogue[language], viewer: viewer, csrf: nil, flash: nil, path: "",
      now: now,
      reactions: reactions ?? [:])
    let items = PostItems(posts, in: frame)
    if let known = drawn[items] { return known }
    let html = items.html(in: frame).bytes
    drawn[items] = html
    return html
  }
}
