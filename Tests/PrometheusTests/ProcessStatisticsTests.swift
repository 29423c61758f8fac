import Foundation
import Prometheus
import Testing

struct ProcessStatisticsTests {
  @Test func `this process is told of as it is`() throws {
    var exposition = Exposition()
    ProcessStatistics.current().write(to: &exposition, labels: Labels([("pid", "7")]))
    var values: [String: Double] = [:]
    for line in exposition.text.split(separator: "\n") where !line.hasPrefix("#") {
      let parts = line.split(separator: " ")
      #expect(parts[0].hasSuffix("{pid=\"7\"}"))
      values[String(parts[0].prefix { $0 != "{" })] = Double(String(parts[1]))
    }
    let now = Date.now.timeIntervalSince1970
    let start = try #require(values["process_start_time_seconds"])
    #expect(start < now + 60 && start > now - 7 * 86_400)
    let processorTime = try #require(values["process_cpu_seconds_total"])
    #expect(processorTime > 0)
    let memory = try #require(values["process_resident_memory_bytes"])
    #expect(memory > 1_000_000)
    let open = try #require(values["process_open_fds"])
    let limit = try #require(values["process_max_fds"])
    #expect(open >= 3 && open <= limit)
  }
}
