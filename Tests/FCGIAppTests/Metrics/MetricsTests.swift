import Foundation
import Store
import Testing
import Web

@testable import FCGIApp

@Suite struct MetricsTests {
  private let site: TestSite
  private let browser: Browser

  init() throws {
    site = try TestSite()
    browser = try site.joined(.ada)
  }

  /// The samples by their names and labels, without the label that all of a process share.
  private func samples(_ path: String = "/metrics") throws -> [String: Double] {
    let operatorsBrowser = site.browser()
    operatorsBrowser.listener = "internal"
    let response = operatorsBrowser.get(path)
    #expect(response.header("Content-Type") == "text/plain; version=0.0.4; charset=utf-8")
    var samples: [String: Double] = [:]
    for line in response.text.split(separator: "\n") where !line.hasPrefix("#") {
      let parts = try #require(line.wholeMatch(of: /([a-z_]+(?:\{.*\})?) ([-+.e0-9]+|\+Inf)/))
      let name = String(parts.1).replacing(/,?pid="[0-9]+"/, with: "").replacing("{}", with: "")
      samples[name] = Double(String(parts.2))
    }
    return samples
  }

  @Test func `they count answers by route, method and class of the status`() throws {
    _ = try browser.publish("one more")
    let post = "martlet_http_requests_total{class=\"3xx\",method=\"POST\",route=\"/posts\"}"
    #expect(try samples()[post] == 1)
    _ = try browser.publish("another")
    browser.get("/@nobody")
    browser.get("/@nobody-else")
    browser.get("/nowhere")
    browser.get("/%zz")
    browser.send("BREW", "/posts")
    let now = try samples()
    #expect(now[post] == 2)
    func refused(_ route: String, _ method: String = "GET") -> Double? {
      now["martlet_http_requests_total{class=\"4xx\",method=\"\(method)\",route=\"\(route)\"}"]
    }
    #expect(refused("/@{handle}") == 2)
    #expect(refused("none") == 2)
    #expect(refused("/posts", "other") == 1)
    #expect(refused("/posts", "POST") == 0)
    #expect(now["martlet_http_request_seconds_count{method=\"POST\",route=\"/posts\"}"] == 2)
  }

  @Test func `they tell what of a request its queries took`() throws {
    _ = try browser.publish("one more")
    browser.get("/")
    let now = try samples()
    let labels = "{method=\"GET\",route=\"/\"}"
    let request = try #require(now["martlet_http_request_seconds_sum\(labels)"])
    let queries = try #require(now["martlet_http_query_seconds_sum\(labels)"])
    #expect(queries > 0 && queries < request)
    #expect(
      now["martlet_http_query_seconds_count\(labels)"]
        == now["martlet_http_request_seconds_count\(labels)"])
  }

  @Test func `they tell what the writer did`() throws {
    let before = try samples()
    _ = try browser.publish("one more")
    let now = try samples()
    for name in [
      "martlet_commit_seconds_count", "martlet_commit_group_size_sum",
      "martlet_write_lock_wait_seconds_count",
    ] {
      let growth = now[name].flatMap { now in before[name].map { now - $0 } }
      #expect(growth == 1, "\(name)")
    }
    #expect(now["martlet_write_failures_total"] == 0)
    #expect(now["martlet_writer_queue"] == 0)
    #expect(now["martlet_checkpoints_total{outcome=\"complete\"}"] == 0)
  }

  @Test func `they tell what the site holds and what the process takes`() throws {
    _ = try browser.publish("one more")
    _ = try site.loggedIn(.ada)
    let now = try samples()
    #expect(now["martlet_posts"] == 1)
    #expect(now["martlet_accounts"] == 1)
    #expect(now["martlet_sessions"] == 2)
    #expect(now["martlet_mail_waiting"] == 0)
    #expect(now["martlet_http_workers"] == 4)
    // The one that asks.
    #expect(now["martlet_http_in_flight"] == 1)
    for name in ["martlet_database_bytes", "martlet_wal_bytes", "martlet_disk_free_bytes"] {
      #expect(now[name].map { $0 > 0 } == true, "\(name)")
    }
    #expect(now["process_resident_memory_bytes"].map { $0 > 0 } == true)
    let build = try #require(now.keys.first { $0.hasPrefix("martlet_build_info") })
    #expect(build.contains("version=\"\(Martlet.version)\""))
  }

  @Test func `they tell what is done in the background`() throws {
    func tasks(_ kind: String, _ state: String) throws -> Double? {
      try samples()["martlet_tasks{kind=\"\(kind)\",state=\"\(state)\"}"]
    }
    func total(_ kind: String, _ outcome: String) throws -> Double? {
      try samples()["martlet_tasks_total{kind=\"\(kind)\",outcome=\"\(outcome)\"}"]
    }
    for kind in ["export", "import", "erasure"] {
      #expect(try tasks(kind, "waiting") == 0 && tasks(kind, "running") == 0)
      #expect(try total(kind, "done") == 0 && total(kind, "failed") == 0)
    }
    try browser.submit("/account/export", on: "/account/export")
    site.clock.advance(seconds: 90)
    #expect(try tasks("export", "waiting") == 1)
    #expect(try samples()["martlet_task_wait_seconds{kind=\"export\"}"] == 90)

    let style = "\(site.app.configuration.staticDirectory)/site.css"
    try FileManager.default.moveItem(atPath: style, toPath: style + ".away")
    site.work()
    #expect(try total("export", "failed") == 1 && total("export", "done") == 0)
    #expect(try tasks("export", "planned") == 1)
    #expect(try samples()["martlet_task_wait_seconds{kind=\"export\"}"] == 0)
    try FileManager.default.moveItem(atPath: style + ".away", toPath: style)
    site.clock.advance(seconds: 60)
    _ = try site.app.store.takeTask(at: site.clock.now, lease: 60)
    #expect(try tasks("export", "running") == 1)
    site.clock.advance(seconds: 60)
    site.work()
    #expect(try total("export", "failed") == 1 && total("export", "done") == 1)
    #expect(try samples()["martlet_task_seconds_count{kind=\"export\"}"] == 1)
    #expect(try tasks("export", "running") == 0 && tasks("erasure", "planned") == 1)
  }

  @Test func `under its name there is one responder`() throws {
    #expect(try samples("/metrics/1")["martlet_accounts"] == 1)
    #expect(try samples("/metrics/canary.1")["martlet_accounts"] == 1)
    browser.listener = "internal"
    for path in ["/metrics/0", "/metrics/0x1", "/metrics/01", "/metrics/canary", "/metrics/x.1"] {
      #expect(browser.get(path).status == .notFound, "\(path)")
    }
  }

  @Test func `Prometheus is told of every responder that has a socket`() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("martlet-sockets-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let site = try TestSite { $0.socket = folder.appendingPathComponent("martlet.sock").path }
    for name in ["10", "2", "1", "canary.1", "stats", "1.old", "canary"] {
      let socket = folder.appendingPathComponent("martlet.\(name).sock").path
      #expect(FileManager.default.createFile(atPath: socket, contents: nil))
    }
    let browser = site.browser()
    browser.listener = "internal"
    let targets = try browser.get("/metrics/targets").json().array ?? []
    let paths = targets.compactMap { $0["labels"]?["__metrics_path__"]?.string }
    #expect(paths == ["/metrics/1", "/metrics/2", "/metrics/10", "/metrics/canary.1"])
    #expect(targets.first?["targets"]?.array?.compactMap(\.string) == ["martlet.test"])
  }

  @Test(arguments: [nil, "public", ""], ["/metrics", "/metrics/1", "/metrics/targets"])
  func `elsewhere they do not exist`(listener: String?, path: String) {
    browser.listener = listener
    #expect(browser.get(path).status == .notFound)
  }
}
