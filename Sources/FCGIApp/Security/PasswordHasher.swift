import Crypto
import Dispatch
import Synchronization

/// Hashes and checks passwords, a few at a time: each costs 32 MiB and hundreds of milliseconds, and
/// the threads that do it or wait for it answer nothing else meanwhile.
final class PasswordHasher: Sendable {
  enum Busy: Error {
    /// Too many passwords are being checked; nothing was done.
    case busy
  }

  private static let atATime = 2

  private let cost: Scrypt.Cost
  private let nobody: PasswordHash
  private let guestLimit: Int
  private let guests = Mutex(0)
  private let places = DispatchSemaphore(value: atATime)

  /// - Parameters:
  ///   - cost: what a new hash costs.
  ///   - queue: how many may wait for their turn; who comes after them is refused at once.
  init(cost: Scrypt.Cost, queue: Int) throws {
    self.cost = cost
    guestLimit = Self.atATime + queue
    nobody = try PasswordHash.ofNobody(cost: cost)
  }

  /// The hash of a new password, as it is stored.
  func hash(_ password: String) throws -> String {
    try takingTurns { try PasswordHash(of: password, cost: cost).phc }
  }

  /// Whether the password belongs to the stored hash; takes as long for nil, and is then false.
  func check(_ password: String, against stored: String?) throws -> Bool {
    let hash = stored.flatMap(PasswordHash.init(phc:))
    let matches = try takingTurns { try (hash ?? nobody).matches(password) }
    return matches && hash != nil
  }

  /// Whether a stored hash was made at another cost than new ones are.
  func isOutdated(_ stored: String) -> Bool {
    PasswordHash(phc: stored)?.cost != cost
  }

  /// Does the work when it is its turn.
  func takingTurns<Result>(_ work: () throws -> Result) throws -> Result {
    let isAdmitted = guests.withLock { guests in
      guard guests < guestLimit else { return false }
      guests += 1
      return true
    }
    guard isAdmitted else { throw Busy.busy }
    defer { guests.withLock { $0 -= 1 } }
    places.wait()
    defer { places.signal() }
    return try work()
  }
}
