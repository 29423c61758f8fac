/// How a master and its responders are at one moment; what the stats socket tells.
struct MasterStatus: Decodable, Equatable, Sendable {
  var pid: Int32
  var version: String
  /// RFC 3339.
  var started: String
  /// Seconds.
  var uptime: Double
  /// That of the last reload without a fault; the first start counts as one.
  var generation: Int
  var reload: Reload
  var responders: [Responder]
  /// By the name of the pool.
  var pools: [String: Pool]
  /// How many responders were killed because a request hung.
  var harakiri: Int
  /// How many have taken the place of one that had died.
  var respawns: Int

  struct Reload: Decodable, Equatable, Sendable {
    enum State: String, Decodable, Sendable {
      case idle, running, failed
    }

    var state: State
    /// That of the last reload, however it went.
    var generation: Int
    /// Why it failed.
    var reason: String?
  }

  struct Responder: Decodable, Equatable, Sendable {
    enum State: String, Decodable, Sendable {
      case starting, ready, retiring, stopping
      /// There is none: the next one is due after a pause.
      case waiting
    }

    var pool: String
    var slot: Int
    var socket: String
    var pid: Int32?
    var state: State
    var generation: Int?
    /// Seconds.
    var uptime: Double
    var requests: Int
    var failed: Int
    var aborted: Int
    var inFlight: Int
    var connections: Int
    /// Of the connections, those over which a page is told what is new.
    var streams: Int
    var restarts: Int
    /// Its own and its share of what it has in common with others (PSS), in bytes.
    var memory: Int?
    var oldestRequest: Request?
  }

  struct Request: Decodable, Equatable, Sendable {
    var id: String
    var summary: String
    var seconds: Double
  }

  /// Totals since the master's start, of the living and the dead.
  struct Pool: Decodable, Equatable, Sendable {
    var processes: Int
    var sockets: Int
    var requests: Int
    var failed: Int
    /// From 0 to 1.
    var errorRate: Double
  }
}
