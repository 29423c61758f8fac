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
    /// Nothing more, after this last word.
    case end([UInt8])
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
    else { return .end(NewsMessage.over) }
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
    let span = EventSpan(after: told, through: through)
    guard let news = try reader.news(of: list, changes, span, seenBy: viewer) else { return nil }
    var message = NewsMessage(gone: news.lost, departed: news.departed)
    if !changes.deleted.isEmpty {
      message.gone += try reader.seen(ofDeleted: changes.deleted, by: viewer)
    }
    if let viewer, viewer.account.unreadCount != unread {
      message.unread = viewer.account.unreadCount
    }
    guard !news.isTooMuch else {
      message.posts = .many
      return message
    }
    message.edited = try items(news.edited, for: viewer, in: language)
    let posts = try items(news.posts.posts, for: viewer, in: language)
    if message.edited.count + posts.count > NewsMessage.limit {
      message.edited = []
      message.posts = .many
    } else if !posts.isEmpty {
      message.posts = .items(posts)
    }
    return message
  }

  private func items(
    _ posts: [Post], for viewer: Viewer?, in language: Language
  ) throws -> [UInt8] {
    guard !posts.isEmpty else { return [] }
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
