import Model
import Store
import Views

/// Tells everybody who listens what happens to their lists. Belongs to one thread.
///
/// A look asks whether anything has happened at all, then of what kind it was, and only then the lists: each once
/// for all who see it with the same eyes. Lists are asked a few at a time, each time on one state of the database,
/// so that neither its log nor those who wait for a processor are kept for long.
final class Broadcast {
  /// How many lists are asked on one state of the database.
  private static let slice = 16

  private let reader: Reader
  private let site: Site
  private let room: StreamRoom
  private let clock: () -> Timestamp
  private let rest: () -> Void
  private var audiences: [AudienceKey: Audience] = [:]
  /// Those who have come and may know less than their audience, with others who know as much.
  private var newcomers: [Cohort: Audience] = [:]
  private var wheel: HeartbeatWheel
  private var watch = SessionWatch()

  /// - Parameter rest: called between two slices.
  init(
    reader: Reader, site: Site, room: StreamRoom, clock: @escaping () -> Timestamp,
    instant: @escaping () -> ContinuousClock.Instant, rest: @escaping () -> Void
  ) {
    self.reader = reader
    self.site = site
    self.room = room
    self.clock = clock
    self.rest = rest
    wheel = HeartbeatWheel(instant)
  }

  /// Whether nobody listens.
  var isEmpty: Bool { audiences.isEmpty && newcomers.isEmpty }

  /// Tells what has happened since the last look.
  /// - Throws: if the database does not answer. Whoever was not told is told at the next look.
  func look() throws {
    let (arrivals, departures) = room.takeChanges()
    for subscriber in arrivals { receive(subscriber) }
    for subscriber in departures { remove(subscriber) }
    try dismissEnded()
    beat()
    // Asked last: nobody who has come knows more.
    let news = SpanNews(reader: reader, site: site, now: clock(), through: try reader.lastEventID())
    try tell(Array(audiences.values), news)
    for (cohort, group) in newcomers {
      try tell([group], news)
      newcomers[cohort] = nil
      seat(group)
    }
  }

  // MARK: - Who listens

  private struct Cohort: Hashable {
    let key: AudienceKey
    let told: ID<Event>

    init(_ subscriber: Subscriber) {
      key = subscriber.key
      told = subscriber.told
    }
  }

  private func receive(_ subscriber: Subscriber) {
    let cohort = Cohort(subscriber)
    if let group = newcomers[cohort] {
      group.members[subscriber.number] = subscriber
    } else {
      newcomers[cohort] = Audience(subscriber)
    }
  }

  private func seat(_ group: Audience) {
    for subscriber in group.members.values { wheel.insert(subscriber) }
    if let audience = audiences[group.key] {
      audience.members.merge(group.members) { $1 }
    } else {
      audiences[group.key] = group
    }
  }

  private func remove(_ subscriber: Subscriber) {
    wheel.remove(subscriber)
    let cohort = Cohort(subscriber)
    newcomers[cohort]?.members[subscriber.number] = nil
    if newcomers[cohort]?.members.isEmpty == true { newcomers[cohort] = nil }
    audiences[subscriber.key]?.members[subscriber.number] = nil
    if audiences[subscriber.key]?.members.isEmpty == true { audiences[subscriber.key] = nil }
  }

  /// Has those go whose sessions have ended. A newcomer's was looked at before they were among those who are watched.
  private func dismissEnded() throws {
    let ended = try watch.ended(of: audiences.keys.compactMap(\.session), in: reader)
    let endedNew = try reader.ended(newcomers.keys.compactMap(\.key.session))
    let gone = Set(ended + endedNew)
    guard !gone.isEmpty else { return }
    let groups = Array(audiences.values) + newcomers.values
    for group in groups where group.key.session.map(gone.contains) == true {
      for subscriber in group.members.values {
        subscriber.dismiss(with: NewsMessage.bye)
        remove(subscriber)
      }
    }
  }

  // MARK: - What they are told

  private func tell(_ audiences: [Audience], _ news: SpanNews) throws {
    var waiting: [Audience] = []
    for audience in audiences where audience.told < news.through {
      if try news.changes(since: audience.told).isEmpty {
        audience.told = news.through
      } else {
        waiting.append(audience)
      }
    }
    for start in stride(from: 0, to: waiting.count, by: Self.slice) {
      let slice = waiting[start...].prefix(Self.slice)
      let messages = try reader.snapshot { try slice.map(news.message) }
      for (audience, message) in zip(slice, messages) { deliver(message, to: audience, news) }
      rest()
    }
  }

  private func deliver(_ message: SpanNews.Message, to audience: Audience, _ news: SpanNews) {
    switch message {
    case .nothing: break
    case .news(let bytes, let unread):
      audience.unread = unread
      for (number, subscriber) in audience.members.values.enumerated() {
        subscriber.send(bytes)
        if number % Self.slice == Self.slice - 1 { rest() }
      }
    case .end(let word):
      for subscriber in audience.members.values { subscriber.dismiss(with: word) }
    }
    audience.told = news.through
  }

  /// Lets those hear something whose turn it is, unless their sessions have expired.
  private func beat() {
    wheel.turn { subscriber in
      if let session = subscriber.key.session, hasExpired(session) {
        return subscriber.dismiss(with: NewsMessage.bye)
      }
      if let told = audiences[subscriber.key]?.told { subscriber.send(NewsMessage.heartbeat(told)) }
    }
  }

  /// Where the database does not answer, this is not known: the session's end is found at another turn.
  private func hasExpired(_ session: ID<Session>) -> Bool {
    do {
      return try reader.viewer(session: session, at: clock()) == nil
    } catch {
      return false
    }
  }
}
