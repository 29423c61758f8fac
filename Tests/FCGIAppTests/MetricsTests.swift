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

  @Test func `they count what was answered and written`() throws {
    _ = try browser.publish("one more")
    browser.get("/nowhere")
    browser.listener = "internal"
    let text = browser.get("/metrics").text
    let lines = text.split(separator: "\n")
    func value(_ beginning: String, _ label: String = "") -> Int? {
      lines.first { $0.hasPrefix(beginning) && $0.contains(label) }
        .flatMap { $0.split(separator: " ").last }.flatMap { Int($0) }
    }
    #expect(value("martlet_posts") == 1)
    #expect(value("martlet_accounts") == 1)
    #expect(value("martlet_answers_total", "class=\"4xx\"") == 1)
    #expect((value("martlet_answers_total", "class=\"2xx\"") ?? 0) > 0)
    #expect((value("martlet_commits_total") ?? 0) > 0)
    for line in lines where !line.hasPrefix("#") {
      #expect(line.wholeMatch(of: /[a-z_]+(\{[a-z]+="[^"]*"(,[a-z]+="[^"]*")*\})? [0-9]+/) != nil)
    }
  }

  @Test(arguments: [nil, "public", ""])
  func `elsewhere they do not exist`(listener: String?) {
    browser.listener = listener
    #expect(browser.get("/metrics").status == .notFound)
  }
}
