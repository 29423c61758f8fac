/// The part of nginx's configuration that depends on the ini: who answers, and where to listen.
struct NginxFile {
  let configuration: Configuration
  /// The folder with the files that do not depend on it, absolute.
  let folder: String

  /// Connections that each nginx worker keeps open to the responders.
  private static let keptConnections = 32

  /// Who answers; the canary, where there is one, its share.
  var upstream: String {
    let stable = servers(configuration.responderSockets, "max_fails=0")
    guard configuration.canary.isWanted else {
      return [upstream("martlet", stable), split("* martlet;")].joined(separator: "\n")
    }
    // What the canary cannot take, the others do.
    let canary =
      servers(configuration.canarySockets, "max_fails=0")
      + servers(configuration.responderSockets, "max_fails=0 backup")
    return [
      upstream("martlet", stable), upstream("martlet_canary", canary), split(shares),
    ].joined(separator: "\n")
  }

  private var shares: String {
    switch configuration.canary.percent {
    case 0: "* martlet;"
    case 100: "* martlet_canary;"
    case let percent: "\(percent)% martlet_canary; * martlet;"
    }
  }

  private func split(_ shares: String) -> String {
    "split_clients $request_id $martlet_pool { \(shares) }"
  }

  private func servers(_ sockets: [String], _ parameters: String) -> [String] {
    sockets.map { "  server \"unix:\($0)\" \(parameters);" }
  }

  private func upstream(_ name: String, _ servers: [String]) -> String {
    """
    upstream \(name) {
      least_conn;
    \(servers.joined(separator: "\n"))
      keepalive \(Self.keptConnections);
    }
    """
  }

  /// Which responder answers under `/metrics/NAME`, as internal.conf asks for it.
  var metrics: String {
    let lines = configuration.namedSockets.map { name, path in
      "  /metrics/\(name) \"unix:\(path)\";"
    }
    return """
      map $uri $martlet_responder {
        default "";
      \(lines.joined(separator: "\n"))
      }
      """
  }

  /// Where the pictures stand that people have sent.
  var media: String {
    "map $host $martlet_media { default \"\(configuration.media)\"; }"
  }

  /// Where the archives stand that people may fetch.
  var archives: String {
    "map $host $martlet_archives { default \"\(configuration.archives)\"; }"
  }

  var whole: String {
    """
    # Written by `martlet nginx`; what you change here is lost.
    include "\(folder)/unprivileged.conf";

    http {
      include "\(folder)/http.conf";

    \(indented(upstream))

    \(indented(metrics))

    \(indented(media))

    \(indented(archives))

      server {
        listen \(configuration.http);
        root "\(configuration.staticDirectory)";
        include "\(folder)/site.conf";
      }

      server {
        listen \(configuration.internalHTTP);
        root "\(configuration.staticDirectory)";
        include "\(folder)/internal.conf";
      }
    }

    """
  }

  private func indented(_ lines: String) -> String {
    lines.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n")
  }
}
