import Logging
import Model

/// One key of the ini: its name, and how its text becomes a value.
struct Setting: Sendable {
  let key: String
  var section = IniFile.Section.martlet
  /// The value in a configuration, as the ini writes it.
  let text: @Sendable (Configuration) -> String
  /// Reads a value; returns what would have been right if it cannot.
  let read: @Sendable (String, inout Configuration) -> Expectation?
  /// Whether a value is a path, to be understood from the folder in which it is written.
  var isPath = false

  /// What a value should have been, in words that complete “expected …”.
  typealias Expectation = String

  /// The key's name in the environment.
  var variable: String {
    let name = section == .martlet ? key : "\(section.rawValue)-\(key)"
    return Self.variablePrefix + name.uppercased().replacing("-", with: "_")
  }

  static let variablePrefix = "MARTLET_"

  /// The setting that a line of an ini is about; nil if there is none.
  static func of(_ entry: IniFile.Entry) -> Setting? {
    all.first { $0.section == entry.section && $0.key == entry.key }
  }

  /// In the order of the ini.
  static let all: [Setting] = [
    .path("socket", \.socket),
    .number("processes", \.processes, 1...64),
    .number("threads", \.threads, 1...64),
    .number("listen", \.listen, 1...65_535),
    .fileMode("chmod-socket", \.chmodSocket),
    .path("pidfile", \.pidfile),
    .path("master-fifo", \.masterFifo),
    .path("stats", \.stats),
    .flag("vacuum", \.vacuum),
    .flag("die-on-term", \.dieOnTerm),
    .number("harakiri", \.harakiri, 0...3_600),
    .number("max-requests", \.maxRequests, 0...1_000_000_000),
    .number("max-requests-delta", \.maxRequestsDelta, 0...1_000_000_000),
    .number("worker-reload-mercy", \.workerReloadMercy, 1...600),
    .number("limit-post", \.limitPost, 65_536...104_857_600),
    .number("streams", \.streams, 0...100_000),
    .address("http", \.http),
    .address("internal-http", \.internalHTTP),
    .origin("base-url", \.baseURL),
    .origins("cors-origins", \.corsOrigins),
    .path("static-dir", \.staticDirectory),
    .path("database", \.database),
    .text("site-name", \.siteName, 1...60),
    .choice("signup", \.signup),
    .choice("email", \.email),
    .number("post-max-length", \.postMaxLength, 1...PostText.largestLimit),
    .number("signups-per-hour", \.signupsPerHour, 1...1_000_000),
    .number("posts-per-minute", \.postsPerMinute, 1...1_000_000),
    .flag("oauth-password-grant", \.oauthPasswordGrant),
    .contact("security-contact", \.securityContact),
    .path("media", \.media),
    .optionalPath("vips", \.vips),
    .path("archives", \.archives),
    .optionalPath("bsdtar", \.bsdtar),
    .number("limit-import", \.limitImport, 1...65_536),
    .optionalPath("sendmail", \.sendmail),
    .email("mail-from", \.mailFrom),
    .choice("log-level", \.logLevel),
    .optionalPath("logto", \.logto),
    .number("slow-request", \.slowRequest, 0...3_600_000),
    .optionalPath("binary", \.canary.binary).of(.canary),
    .optionalPath("ini", \.canary.ini).of(.canary),
    .number("processes", \.canary.processes, 1...64).of(.canary),
    .number("percent", \.canary.percent, 0...100).of(.canary),
  ]
}
