/// The part of nginx's configuration that depends on the ini: who answers, and where to listen.
struct NginxFile {
  let configuration: Configuration
  /// The folder with the files that do not depend on it, absolute.
  let folder: String

  /// Connections that each nginx worker keeps open to the responders.
  private static let keptConnections = 32

  var upstream: String {
    let servers = configuration.responderSockets.map { "  server \"unix:\($0)\" max_fails=0;" }
    return """
      upstream martlet {
        least_conn;
      \(servers.joined(separator: "\n"))
        keepalive \(Self.keptConnections);
      }
      """
  }

  /// Which responder answers under `/metrics/N`, as internal.conf asks for it.
  var metrics: String {
    let lines = configuration.responderSockets.enumerated().map { index, path in
      "  /metrics/\(index + 1) \"unix:\(path)\";"
    }
    return """
      map $uri $martlet_responder {
        default "";
      \(lines.joined(separator: "\n"))
      }
      """
  }

  var whole: String {
    """
    # Written by `martlet nginx`; what you change here is lost.
    include "\(folder)/unprivileged.conf";

    http {
      include "\(folder)/http.conf";

    \(indented(upstream))

    \(indented(metrics))

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
