/// The part of nginx's configuration that depends on the ini: who answers, and where to listen.
struct NginxFile {
  let configuration: Configuration
  /// The folder with the files that do not depend on it, absolute.
  let folder: String

  /// Connections that each nginx worker keeps open to the responders.
  private static let keptConnections = 32

  /// Who answers requests, and who has streams; the canary, where there is one, its share of both.
  ///
  /// The two are counted apart: a stream that lasts for hours says nothing about who is busy.
  var upstream: String {
    let keepalive = "keepalive \(Self.keptConnections);"
    return [
      upstreams("martlet", keepalive), split("martlet_pool", "martlet"),
      upstreams("martlet_streams"), split("martlet_stream_pool", "martlet_streams"),
    ].joined(separator: "\n")
  }

  private func upstreams(_ name: String, _ more: String = "") -> String {
    let stable = upstream(name, servers(configuration.responderSockets, "max_fails=0"), more)
    guard configuration.canary.isWanted else { return stable }
    // What the canary cannot take, the others do.
    let canary =
      servers(configuration.canarySockets, "max_fails=0")
      + servers(configuration.responderSockets, "max_fails=0 backup")
    return [stable, upstream("\(name)_canary", canary, more)].joined(separator: "\n")
  }

  private func split(_ variable: String, _ name: String) -> String {
    let percent = configuration.canary.isWanted ? configuration.canary.percent : 0
    let shares =
      switch percent {
      case 0: "* \(name);"
      case 100: "* \(name)_canary;"
      default: "\(percent)% \(name)_canary; * \(name);"
      }
    return "split_clients $request_id $\(variable) { \(shares) }"
  }

  private func servers(_ sockets: [String], _ parameters: String) -> [String] {
    sockets.map { "  server \"unix:\($0)\" \(parameters);" }
  }

  private func upstream(_ name: String, _ servers: [String], _ more: String) -> String {
    """
    upstream \(name) {
      least_conn;
    \((servers + (more.isEmpty ? [] : ["  \(more)"])).joined(separator: "\n"))
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
