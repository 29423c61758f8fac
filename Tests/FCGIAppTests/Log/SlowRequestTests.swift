import Logging
import Synchronization
import Testing

@testable import FCGIApp

@Suite struct SlowRequestTests {
  /// By whose clock every request takes two seconds.
  private func site(threshold: Int) throws -> TestSite {
    let readings = Mutex(ContinuousClock.now)
    return try TestSite {
      $0.slowRequest = threshold
    } instant: {
      readings.withLock { reading in
        reading += .seconds(2)
        return reading
      }
    }
  }

  @Test func `a slow request is told of, with where its time went`() throws {
    let site = try site(threshold: 2000)
    let browser = try site.joined(.ada)
    _ = try browser.publish("slowly")
    let entry = try #require(
      site.log.entries.first { $0.message == "slow request" && $0.metadata["route"] == "/posts" })
    #expect(entry.level == .warning)
    #expect(entry.metadata["request"] == "5eed")
    #expect(entry.metadata["method"] == "POST")
    #expect(entry.metadata["status"] == "303")
    #expect(entry.metadata["ms"] == "2000")
    #expect(entry.metadata["queries"] == "1")
    #expect(entry.metadata["writes"] == "1")
    for name in ["query_ms", "write_wait_ms", "commit_ms", "bytes"] {
      #expect(Int(entry.metadata[name] ?? "") != nil, "\(name)")
    }
    #expect(!entry.metadata.values.contains { $0.contains("slowly") })
  }

  @Test(arguments: [0, 2001])
  func `what is quick enough is not, and nothing is if the operator says so`(threshold: Int) throws
  {
    let site = try site(threshold: threshold)
    site.browser().get("/")
    #expect(site.log.entries.isEmpty)
  }
}
