import Model
import Web

/// What a subscriber is told at one time.
struct NewsMessage {
  /// The longest items that are told, in bytes: a connection whose client is not at it takes three times as much.
  static let limit = 65_536

  /// Posts that are gone.
  var gone: [ID<Post>] = []
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

  var isEmpty: Bool { gone.isEmpty && unread == nil && posts == nil }

  /// - Parameter told: the last event that the client has been told of with this.
  func write(to stream: inout EventStreamWriter, told: ID<Event>) {
    for post in gone { stream.event("gone", data: "\(post)") }
    if let unread { stream.event("unread", data: "\(unread)") }
    // The mark comes last: a client that has half of it asks for all of it again.
    switch posts {
    case .items(let html): stream.event("posts", id: told.value, data: html)
    case .many: stream.event("many", id: told.value, data: "{}")
    case nil: stream.mark(told.value)
    }
  }

  /// Nothing has happened since.
  static func heartbeat(_ told: ID<Event>) -> [UInt8] {
    var stream = EventStreamWriter()
    stream.comment()
    stream.mark(told.value)
    return stream.bytes
  }

  /// The session has ended: the client has no reason to come back.
  static var bye: [UInt8] {
    var stream = EventStreamWriter()
    stream.event("bye", data: "{}")
    return stream.bytes
  }
}
