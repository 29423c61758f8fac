import Model
import Web

/// What a subscriber is told at one time.
struct NewsMessage {
  /// The longest items that are told, in bytes: a connection whose client is not at it takes three times as much.
  static let limit = 65_536

  /// Posts that are gone, or not for the client any more.
  var gone: [ID<Post>] = []
  /// Those of whom nothing is for the client any more.
  var departed: [Handle] = []
  /// Items that say something else now, as they stand on the page, without who has passed them on.
  var edited: [UInt8] = []
  /// Nil if it is what was told before.
  var unread: Int?
  /// New posts; nil if there are none.
  var posts: Posts?

  enum Posts {
    /// Items as they stand on the page, newest first.
    case items([UInt8])
    /// Too many to be told one by one.
    case many
  }

  var isEmpty: Bool {
    gone.isEmpty && departed.isEmpty && edited.isEmpty && unread == nil && posts == nil
  }

  /// - Parameter told: the last event that the client has been told of with this.
  func write(to stream: inout EventStreamWriter, told: ID<Event>) {
    for post in gone { stream.event("gone", data: "\(post)") }
    for handle in departed { stream.event("left", data: handle.text) }
    if !edited.isEmpty { stream.event("edited", data: edited) }
    if let unread { stream.event("unread", data: "\(unread)") }
    // The mark comes last: a client that has half of it asks for all of it again.
    switch posts {
    case .items(let html): stream.event("posts", id: told.value, data: html)
    case .many: stream.event("many", id: told.value, data: "{}")
    case nil: stream.event("mark", id: told.value, data: "{}")
    }
  }

  /// Nothing has happened since. It is an event, so that a page hears it and knows that the connection is alive.
  static func heartbeat(_ told: ID<Event>) -> [UInt8] {
    var stream = EventStreamWriter()
    NewsMessage().write(to: &stream, told: told)
    return stream.bytes
  }

  /// The session has ended: the client has no reason to come back.
  static let bye = lastWord("bye")
  /// The list is gone, or not for the client any more.
  static let over = lastWord("over")

  private static func lastWord(_ name: String) -> [UInt8] {
    var stream = EventStreamWriter()
    stream.event(name, data: "{}")
    return stream.bytes
  }
}
