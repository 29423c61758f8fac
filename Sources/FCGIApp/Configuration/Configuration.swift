import Logging
import Model

/// Everything that an operator can set. A default stands here and nowhere else;
/// `Setting.all` says how each key is read.
struct Configuration: Sendable {
  var socket = "var/run/martlet.sock"
  var processes = 2
  var threads = 4
  var listen = 1024
  var chmodSocket = FileMode(0o660)
  var pidfile = "var/run/martlet.pid"
  var workerReloadMercy = 10
  var limitPost = 1_048_576

  var http = SocketAddress("127.0.0.1", 8080)
  var internalHTTP = SocketAddress("127.0.0.1", 8081)
  var baseURL = ""
  var corsOrigins = OriginList(["*"])
  var staticDirectory = "var/static"

  var database = "var/martlet.db"
  var siteName = "Martlet"
  var signup = SignupMode.open
  var email = EmailRule.optional
  var postMaxLength = 500
  var signupsPerHour = 20
  var postsPerMinute = 30
  var oauthPasswordGrant = false

  var logLevel = Logger.Level.info
  var logto = ""
  var slowRequest = 1000

  /// Nil if the log goes to standard error.
  var logFile: LogFile? { logto.isEmpty ? nil : LogFile(path: logto) }

  /// Whether a request that took so long is to be told of.
  func isSlow(_ duration: Duration) -> Bool {
    slowRequest > 0 && duration >= .milliseconds(slowRequest)
  }

  /// The scheme, host and port under which browsers know the site.
  var origin: String { baseURL.isEmpty ? "http://\(http)" : baseURL }

  /// Where each responder listens: the ini's socket with the responder's number before its ending.
  var responderSockets: [String] {
    let ending = ".sock"
    let stem = socket.hasSuffix(ending) ? String(socket.dropLast(ending.count)) : socket
    return (1...processes).map { "\(stem).\($0)\(ending)" }
  }
}

/// The permissions of a file, read and written in octal.
struct FileMode: Equatable, Sendable, CustomStringConvertible {
  let bits: UInt32

  init(_ bits: UInt32) {
    self.bits = bits
  }

  var description: String { String(bits, radix: 8) }
}

/// Origins such as `https://app.example`; `*` stands for all.
struct OriginList: Equatable, Sendable, CustomStringConvertible {
  let origins: [String]

  init(_ origins: [String]) {
    self.origins = origins
  }

  var description: String { origins.joined(separator: " ") }
}

/// A host and a port to listen on.
struct SocketAddress: Equatable, Sendable, CustomStringConvertible {
  let host: String
  let port: Int

  init(_ host: String, _ port: Int) {
    self.host = host
    self.port = port
  }

  var description: String { "\(host):\(port)" }
}
