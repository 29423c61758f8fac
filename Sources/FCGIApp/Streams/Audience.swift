import Model

/// What those have in common who are told the same.
struct AudienceKey: Hashable, Sendable {
  let list: StreamedList
  /// Nil for strangers.
  let session: ID<Session>?
  let language: Language
}

/// Those who look at one list with the same eyes, and what all of them have been told. Belongs to one thread.
final class Audience {
  let key: AudienceKey
  /// By the subscribers' numbers.
  var members: [Int: Subscriber]
  /// The last event of which they know what was worth telling.
  var told: ID<Event>
  /// How many notifications they have not read; nil for strangers.
  var unread: Int?

  init(_ first: Subscriber) {
    key = first.key
    members = [first.number: first]
    told = first.told
    unread = first.unread
  }
}
