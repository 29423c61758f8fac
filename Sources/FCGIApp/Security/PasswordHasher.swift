import Crypto

/// Hashes and checks passwords, two at a time: each costs 32 MiB and hundreds of milliseconds, and
/// the threads that do it or wait for it answer nothing else meanwhile.
final class PasswordHasher: Sendable {
  static let atATime = 2

  private let cost: Scrypt.Cost
  private let nobody: PasswordHash
  private let turns: Turns

  /// - Parameters:
  ///   - cost: what a new hash costs.
  ///   - room: where those wait whose turn it is not; who finds it full is refused at once.
  init(cost: Scrypt.Cost, room: WaitingRoom) throws {
    self.cost = cost
    turns = Turns(atATime: Self.atATime, in: room)
    nobody = try PasswordHash.ofNobody(cost: cost)
  }

  /// The hash of a new password, as it is stored.
  func hash(_ password: String) throws -> String {
    try turns.take { try PasswordHash(of: password, cost: cost).phc }
  }

  /// Whether the password belongs to the stored hash; takes as long for nil, and is then false.
  func check(_ password: String, against stored: String?) throws -> Bool {
    let hash = stored.flatMap(PasswordHash.init(phc:))
    let matches = try turns.take { try (hash ?? nobody).matches(password) }
    return matches && hash != nil
  }

  /// Whether a stored hash was made at another cost than new ones are.
  func isOutdated(_ stored: String) -> Bool {
    PasswordHash(phc: stored)?.cost != cost
  }
}
