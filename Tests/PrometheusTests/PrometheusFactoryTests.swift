import CoreMetrics
import Foundation
import Prometheus
import Testing

struct PrometheusFactoryTests {
  private let factory = PrometheusFactory(
    descriptions: [
      "asked_total": .init("What was asked."),
      "seconds": .init("How long it took.", buckets: [0.1, 1]),
    ])

  private var lines: [String] {
    var exposition = Exposition()
    factory.write(to: &exposition)
    return exposition.text.split(separator: "\n").map(String.init)
  }

  @Test func `a counter grows, and says what it counts`() {
    let counter = Counter(label: "asked_total", dimensions: [("by", "ada")], factory: factory)
    counter.increment()
    counter.increment(by: 4)
    counter.increment(by: -2)
    #expect(
      lines == [
        "# HELP asked_total What was asked.", "# TYPE asked_total counter",
        "asked_total{by=\"ada\"} 5",
      ])
  }

  @Test func `the same name and labels are the same metric, in whatever order they come`() {
    let labels = [("a", "1"), ("b", "2")]
    Counter(label: "asked_total", dimensions: labels, factory: factory).increment()
    Counter(label: "asked_total", dimensions: labels.reversed(), factory: factory).increment()
    Counter(label: "asked_total", dimensions: [("a", "3")], factory: factory).increment()
    #expect(lines.suffix(2) == ["asked_total{a=\"1\",b=\"2\"} 2", "asked_total{a=\"3\"} 1"])
  }

  @Test func `a gauge goes up and down`() {
    let meter = Meter(label: "waiting", factory: factory)
    meter.increment(by: 3)
    meter.decrement()
    #expect(lines == ["# TYPE waiting gauge", "waiting 2"])
    Gauge(label: "waiting", factory: factory).record(0.5)
    #expect(lines.last == "waiting 0.5")
  }

  @Test func `a timer counts seconds into buckets, each of which holds those below`() {
    let timer = Timer(label: "seconds", dimensions: [("route", "/")], factory: factory)
    for milliseconds in [50, 100, 600, 2000] { timer.recordMilliseconds(milliseconds) }
    #expect(
      lines == [
        "# HELP seconds How long it took.", "# TYPE seconds histogram",
        "seconds_bucket{route=\"/\",le=\"0.1\"} 2", "seconds_bucket{route=\"/\",le=\"1\"} 3",
        "seconds_bucket{route=\"/\",le=\"+Inf\"} 4", "seconds_sum{route=\"/\"} 2.75",
        "seconds_count{route=\"/\"} 4",
      ])
  }

  @Test func `whatever a label holds stays one value on one line`() {
    let label = Counter(
      label: "asked_total", dimensions: [("what", "a \"quote\",\na \\ and é")], factory: factory)
    label.increment()
    #expect(lines.last == #"asked_total{what="a \"quote\",\na \\ and é"} 1"#)
  }

  @Test func `names that Prometheus does not know become some that it does`() {
    Counter(label: "9 lives.total", dimensions: [("a-b:c", "1")], factory: factory).increment()
    #expect(lines == ["# TYPE _9_lives_total counter", "_9_lives_total{a_b_c=\"1\"} 1"])
  }

  @Test func `dimensions of the factory stand on every sample`() {
    let factory = PrometheusFactory(dimensions: [("pid", "7")])
    Counter(label: "asked_total", dimensions: [("by", "ada")], factory: factory).increment()
    var exposition = Exposition()
    factory.write(to: &exposition)
    #expect(exposition.text.hasSuffix("asked_total{by=\"ada\",pid=\"7\"} 1\n"))
  }

  @Test func `a name keeps its first kind`() {
    Counter(label: "asked_total", factory: factory).increment()
    Meter(label: "asked_total", factory: factory).set(9)
    #expect(lines.suffix(2) == ["# TYPE asked_total counter", "asked_total 1"])
  }

  @Test func `what is destroyed is no longer told`() {
    let counter = Counter(label: "asked_total", factory: factory)
    counter.increment()
    counter.destroy()
    #expect(lines.isEmpty)
  }

  @Test func `nothing is lost when all threads count at once`() {
    let counter = Counter(label: "asked_total", factory: factory)
    let timer = Timer(label: "seconds", factory: factory)
    DispatchQueue.concurrentPerform(iterations: 8) { _ in
      for _ in 0..<1000 {
        counter.increment()
        timer.recordMilliseconds(500)
      }
    }
    #expect(lines.contains("asked_total 8000"))
    #expect(lines.contains("seconds_count 8000"))
    #expect(lines.contains("seconds_sum 4000"))
  }
}
