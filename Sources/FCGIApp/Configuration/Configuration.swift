import Logging
import Model
import Pictures
import Zip

/// Everything that an operator can set. A default stands here and nowhere else;
/// `Setting.all` says how each key is read.
struct Configuration: Sendable {
  var socket = "var/run/martlet.sock"
  var processes = 2
  var threads = 4
  var listen = 1024
  var chmodSocket = FileMode(0o660)
  var pidfile = "var/run/martlet.pid"
  var masterFifo = "var/run/martlet.fifo"
  var stats = "var/run/martlet.stats.sock"
  var vacuum = true
  var dieOnTerm = true
  var harakiri = 30
  var maxRequests = 0
  var maxRequestsDelta = 0
  var workerReloadMercy = 10
  var limitPost = 1_048_576
  var streams = 10_000

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
  var securityContact = ""

  var media = "var/media"
  var vips = "/usr/bin/vips"

  var archives = "var/archives"
  var bsdtar = "/usr/bin/bsdtar"
  /// In megabytes.
  var limitImport = 512

  var sendmail = ""
  var mailFrom = ""

  var logLevel = Logger.Level.info
  var logto = ""
  var slowRequest = 1000

  /// How mail leaves the host; nil if none does.
  var mail: Sendmail? {
    guard !sendmail.isEmpty, let sender = try? EmailAddress(mailFrom) else { return nil }
    return Sendmail(path: sendmail, sender: sender)
  }

  /// How people's files become pictures; nil if they do not.
  var pictures: PictureMaker? {
    pictureObstacle == nil
      ? PictureMaker(folder: PictureFolder(media), converter: PictureConverter(program: vips)) : nil
  }

  /// Why nobody can send pictures, in words for the operator; nil if people can.
  var pictureObstacle: String? {
    vips.isEmpty ? "vips is not set" : PictureConverter(program: vips).obstacle
  }

  /// How accounts become archives and come out of them again; nil if they do not.
  var zip: ZipTool? {
    archiveObstacle == nil ? ZipTool(program: bsdtar) : nil
  }

  /// Why nobody can take their account along, in words for the operator; nil if people can.
  var archiveObstacle: String? {
    bsdtar.isEmpty ? "bsdtar is not set" : ZipTool(program: bsdtar).obstacle
  }

  /// The largest archive that may be sent, in bytes.
  var importLimit: Int { limitImport << 20 }

  /// Nil if the log goes to standard error.
  var logFile: LogFile? { logto.isEmpty ? nil : LogFile(path: logto) }

  /// Whether a request that took so long is to be told of.
  func isSlow(_ duration: Duration) -> Bool {
    slowRequest > 0 && duration >= .milliseconds(slowRequest)
  }

  var canary = Canary()

  /// The scheme, host and port under which browsers know the site.
  var origin: String { baseURL.isEmpty ? "http://\(http)" : baseURL }

  /// Where the responders listen: the ini's socket with a number before its ending.
  var responderSockets: [String] {
    (1...processes).map { numberedSocket("\($0)") }
  }

  /// Where the canary's responders listen; none without a canary.
  var canarySockets: [String] {
    canary.isWanted ? (1...canary.processes).map(canarySocket) : []
  }

  /// - Parameter number: of the canary's responders, from 1.
  func canarySocket(_ number: Int) -> String { numberedSocket("canary.\(number)") }

  /// All of these with the names by which `/metrics/NAME` knows who listens there: `1`, `canary.1`.
  var namedSockets: [(name: String, path: String)] {
    responderSockets.enumerated().map { ("\($0.offset + 1)", $0.element) }
      + canarySockets.enumerated().map { ("canary.\($0.offset + 1)", $0.element) }
  }

  private func numberedSocket(_ number: String) -> String {
    let ending = ".sock"
    let stem = socket.hasSuffix(ending) ? String(socket.dropLast(ending.count)) : socket
    return "\(stem).\(number)\(ending)"
  }
}

/// Responders of a second build beside the first, for a share of the requests.
struct Canary: Equatable, Sendable {
  /// The program; empty: there is no canary.
  var binary = ""
  /// Its own configuration; empty: the same as everybody's.
  var ini = ""
  var processes = 1
  /// Of all requests, by nginx's choice.
  var percent = 0

  var isWanted: Bool { !binary.isEmpty }
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
