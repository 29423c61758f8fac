import Dispatch
import Model
import Synchronization

/// Who listens to this responder, as far as all threads know of it: workers let subscribers in and out, the
/// broadcaster looks here who has come and gone.
final class StreamRoom: Sendable {
  /// How many places one account, or one address without an account, can have: tabs that somebody has forgotten
  /// must not keep others out.
  static let placesOfAccount = 16
  static let placesOfAddress = 64

  private struct State {
    var nextNumber = 0
    var count = 0
    var places: [Place: Int] = [:]
    var arrivals: [Subscriber] = []
    var departures: [Subscriber] = []
    /// Whether the bell was rung and nobody has come yet.
    var isRung = false
  }

  private enum Place: Hashable {
    case account(ID<Account>)
    case address(String)
  }

  private let capacity: Int
  private let state = Mutex(State())
  private let bell = DispatchSemaphore(value: 0)

  /// - Parameter capacity: the most that can listen at a time; with 0 nobody can.
  init(capacity: Int) {
    self.capacity = capacity
  }

  /// How many listen now.
  var count: Int { state.withLock(\.count) }

  /// Gives somebody a place, which they have until their stream is closed.
  /// - Returns: nil if there is no room.
  func admit(
    _ key: AudienceKey, account: ID<Account>?, address: String, told: ID<Event>, unread: Int?
  ) -> Subscriber? {
    let place = Self.place(account, address)
    let limit = account == nil ? Self.placesOfAddress : Self.placesOfAccount
    let number: Int? = state.withLock { state in
      guard state.count < capacity, state.places[place, default: 0] < limit else { return nil }
      state.count += 1
      state.places[place, default: 0] += 1
      state.nextNumber += 1
      return state.nextNumber
    }
    return number.map {
      Subscriber(
        number: $0, key: key, account: account, address: address, told: told, unread: unread,
        in: self)
    }
  }

  /// The subscriber can be sent to from now on.
  func arrive(_ subscriber: Subscriber) {
    state.withLock { $0.arrivals.append(subscriber) }
    ring()
  }

  /// The subscriber's place is free. When the last one has left, whoever waits is told, to wait for good.
  func leave(_ subscriber: Subscriber) {
    let place = Self.place(subscriber.account, subscriber.address)
    let isDeserted = state.withLock { state in
      state.count -= 1
      let left = state.places[place, default: 1] - 1
      state.places[place] = left > 0 ? left : nil
      state.departures.append(subscriber)
      return state.count == 0
    }
    if isDeserted { ring() }
  }

  /// Who has come and who has gone since this was asked for last; who did both may stand in both.
  func takeChanges() -> (arrivals: [Subscriber], departures: [Subscriber]) {
    state.withLock { state in
      defer {
        state.arrivals = []
        state.departures = []
      }
      return (state.arrivals, state.departures)
    }
  }

  /// There may be news. Safe from any thread; where nobody listens, nobody is woken.
  func announce() {
    if count > 0 { ring() }
  }

  /// Whoever waits shall look. Safe from any thread.
  func ring() {
    let isNew = state.withLock { state in
      defer { state.isRung = true }
      return !state.isRung
    }
    if isNew { bell.signal() }
  }

  /// Returns when somebody has rung since the last time.
  func waitForBell() {
    bell.wait()
    state.withLock { $0.isRung = false }
  }

  /// Returns when somebody has rung since the last time, or after a while.
  func waitForBell(atMost patience: Duration) {
    guard bell.wait(timeout: .now() + patience / .seconds(1)) == .success else { return }
    state.withLock { $0.isRung = false }
  }

  private static func place(_ account: ID<Account>?, _ address: String) -> Place {
    account.map(Place.account) ?? .address(address)
  }
}
