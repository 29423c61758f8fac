import FastCGI
import Foundation

/// The sockets that nginx knows. Those of the stable pool stay as long as the master; the canary's
/// come and go with it.
final class ResponderSockets {
  private let stable: [ListeningSocket]
  private var canary: [Int: ListeningSocket] = [:]
  private let configuration: Configuration
  private let adopted: Set<String>

  /// Binds the stable pool's sockets, or takes those that systemd passes.
  ///
  /// - Throws: `SocketError`; `MasterFault.foreignSocket` if one is passed that the ini does not name.
  init(_ configuration: Configuration, passed descriptors: Range<Int32>) throws {
    self.configuration = configuration
    var passed: [String: ListeningSocket] = [:]
    for descriptor in descriptors {
      let socket = try ListeningSocket.adopt(descriptor: descriptor)
      passed[socket.path] = socket
    }
    adopted = Set(passed.keys)
    stable = try configuration.responderSockets.map {
      try passed.removeValue(forKey: $0) ?? Self.bind($0, configuration)
    }
    if let path = passed.keys.min() { throw MasterFault.foreignSocket(path) }
  }

  /// How many sockets the stable pool has.
  var count: Int { stable.count }

  func path(of place: Place) -> String {
    place.pool == .stable
      ? stableSocket(of: place).path : configuration.canarySocket(place.number)
  }

  /// The socket that serves a place. Responders beyond the number of sockets share them in turn.
  func socket(of place: Place) throws(SocketError) -> ListeningSocket {
    if place.pool == .stable { return stableSocket(of: place) }
    if let socket = canary[place.number] { return socket }
    let socket = try Self.bind(configuration.canarySocket(place.number), configuration)
    canary[place.number] = socket
    return socket
  }

  /// Gives up the canary's sockets that nobody serves any more.
  func keepCanary(_ numbers: Set<Int>) {
    for (number, socket) in canary where !numbers.contains(number) {
      socket.unlink()
      canary[number] = nil
    }
  }

  /// Removes the files, except those that systemd has made.
  func remove() {
    keepCanary([])
    for socket in stable where !adopted.contains(socket.path) { socket.unlink() }
  }

  private func stableSocket(of place: Place) -> ListeningSocket {
    stable[(place.number - 1) % stable.count]
  }

  private static func bind(
    _ path: String, _ configuration: Configuration
  ) throws(SocketError) -> ListeningSocket {
    try ListeningSocket.bind(
      path: path, mode: configuration.chmodSocket.bits, backlog: Int32(configuration.listen))
  }
}
