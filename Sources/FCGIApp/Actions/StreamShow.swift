import Model
import Store
import Views
import Web

/// Tells what happens to a list, as server-sent events, for as long as the client stays.
enum StreamShow {
  /// How soon clients come back whose connection has ended, in milliseconds: not all at once.
  private static let returning = 1_000...5_000
  /// The same for those whom there is no room for: they ask now and then instead.
  private static let polling = 15_000

  static func respond(_ context: Context) throws -> Response {
    let query = try context.request.query
    guard let list = StreamedList(path: query["on"] ?? "") else { throw HTTPError.notFound }
    let viewer = context.viewer
    // Whoever had a session takes what strangers are told for their own.
    let isKnown = viewer != nil || context.cookie(.session) == nil && list != .following
    guard isKnown else { return response(NewsMessage.bye) }

    switch list {
    case .everyone, .following, .tag: break
    case .person(let handle): _ = try context.person(handle)
    case .conversation(let handle, let post): _ = try context.post(post, by: handle)
    }
    let reader = context.reader
    let news = SpanNews(
      reader: reader, site: context.app.site, now: context.now, through: try reader.lastEventID())
    let told = try context.lastEvent(query)
    guard
      let message = try news.news(
        of: list, since: told, seenBy: viewer, in: context.language, unread: nil)
    else { throw HTTPError.notFound }

    let key = AudienceKey(list: list, session: viewer?.session.id, language: context.language)
    let isHeld = context.subscribe(key, told: news.through)
    var stream = EventStreamWriter()
    stream.retry(milliseconds: isHeld ? .random(in: returning) : polling)
    message.write(to: &stream, told: news.through)
    return response(stream.bytes)
  }

  private static func response(_ body: [UInt8]) -> Response {
    var response = Response(contentType: EventStreamWriter.contentType, body: body)
    response.set("Cache-Control", "no-store")
    // Whatever stands between: what is told now is not to be kept until there is more.
    response.set("X-Accel-Buffering", "no")
    return response
  }
}

extension Context {
  /// The last event that the client has been told of: by us, or by its page.
  /// - Throws: 400 for what is no number.
  fileprivate func lastEvent(_ query: FormFields) throws -> ID<Event> {
    guard let text = request.header("Last-Event-ID") ?? query["after"] else { return ID(0) }
    guard let value = Int64(pathSegment: text[...]) else {
      throw HTTPError.badRequest("after takes the number of an event.")
    }
    return ID(value)
  }

  /// Gives the client a place among those who listen.
  /// - Returns: whether there was one.
  fileprivate func subscribe(_ key: AudienceKey, told: ID<Event>) -> Bool {
    guard request.method == .get else { return false }
    subscriber = app.streamRoom.admit(
      key, account: viewer?.account.id, address: address, told: told,
      unread: viewer?.account.unreadCount)
    return subscriber != nil
  }
}
