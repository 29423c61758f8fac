import Testing

@testable import FCGIApp

@Suite struct NginxFileTests {
  private func file(_ configure: (inout Configuration) -> Void = { _ in }) -> NginxFile {
    var configuration = Configuration()
    configuration.socket = "/run/martlet.sock"
    configuration.staticDirectory = "/srv/static"
    configure(&configuration)
    return NginxFile(configuration: configuration, folder: "/srv/nginx")
  }

  @Test func `the upstream names every responder, and gives none up for one failure`() {
    let upstream = file { $0.processes = 3 }.upstream
    for number in 1...3 {
      #expect(upstream.contains("server \"unix:/run/martlet.\(number).sock\" max_fails=0;"))
    }
    #expect(!upstream.contains("martlet.4.sock"))
    #expect(upstream.contains("least_conn;"))
    #expect(upstream.contains("keepalive "))
  }

  @Test func `streams are counted apart from requests, by the same responders`() throws {
    let upstream = file { $0.processes = 2 }.upstream
    let streams = try #require(upstream.split(separator: "upstream martlet_streams").last)
    for number in 1...2 {
      #expect(streams.contains("server \"unix:/run/martlet.\(number).sock\" max_fails=0;"))
    }
    #expect(streams.contains("least_conn;"))
    #expect(!streams.contains("keepalive"))
    #expect(upstream.contains("$martlet_stream_pool { * martlet_streams; }"))
  }

  @Test func `the whole file listens where the ini says, and includes the rest`() {
    let whole = file {
      $0.http = SocketAddress("0.0.0.0", 8000)
      $0.internalHTTP = SocketAddress("127.0.0.1", 8001)
    }.whole
    #expect(whole.contains("listen 0.0.0.0:8000;"))
    #expect(whole.contains("listen 127.0.0.1:8001;"))
    #expect(whole.contains("root \"/srv/static\";"))
    for name in ["unprivileged", "http", "site", "internal"] {
      #expect(whole.contains("include \"/srv/nginx/\(name).conf\";"))
    }
  }

  @Test func `each responder tells its metrics under its number`() {
    let metrics = file {
      $0.processes = 2
      $0.canary.binary = "/opt/next/martlet"
    }.metrics
    for number in 1...2 {
      #expect(metrics.contains("/metrics/\(number) \"unix:/run/martlet.\(number).sock\";"))
    }
    #expect(metrics.contains("/metrics/canary.1 \"unix:/run/martlet.canary.1.sock\";"))
    #expect(metrics.contains("default \"\";"))
    #expect(!metrics.contains("/metrics/3"))
  }

  @Test func `pictures are served from the ini's folder`() {
    let line = "map $host $martlet_media { default \"/srv/pictures\"; }"
    #expect(file { $0.media = "/srv/pictures" }.whole.contains(line))
  }

  @Test func `braces and quotes are in pairs`() {
    let whole = file().whole
    #expect(whole.count { $0 == "{" } == whole.count { $0 == "}" })
    #expect(whole.count { $0 == "\"" }.isMultiple(of: 2))
  }

  @Test func `without a canary everybody gets the stable pool`() {
    #expect(file().upstream.contains("split_clients $request_id $martlet_pool { * martlet; }"))
    #expect(!file().upstream.contains("canary"))
  }

  @Test(arguments: [
    (0, "* martlet;"), (5, "5% martlet_canary; * martlet;"), (100, "* martlet_canary;"),
  ])
  func `a canary gets its share, and the others stand in for it`(percent: Int, shares: String) {
    let upstream = file {
      $0.canary = Canary(binary: "/next/martlet", processes: 2, percent: percent)
    }.upstream
    #expect(upstream.contains("split_clients $request_id $martlet_pool { \(shares) }"))
    let ofStreams = shares.replacing("martlet", with: "martlet_streams")
    #expect(upstream.contains("split_clients $request_id $martlet_stream_pool { \(ofStreams) }"))
    let canary = upstream.split(separator: "upstream martlet_canary")[1]
    for number in 1...2 {
      #expect(canary.contains("server \"unix:/run/martlet.canary.\(number).sock\" max_fails=0;"))
      #expect(canary.contains("server \"unix:/run/martlet.\(number).sock\" max_fails=0 backup;"))
    }
  }
}
