import Foundation

/// What Linux tells of this process, under the names that Prometheus clients share
/// (prometheus.io/docs/instrumenting/writing_clientlibs, “Process metrics”).
public struct ProcessStatistics: Sendable {
  /// User and system time, in seconds.
  let cpuSeconds: Double
  /// Bytes.
  let residentMemory: Double?
  /// Seconds since 1970.
  let startTime: Double?
  let openDescriptors: Double?
  let descriptorLimit: Double?

  /// As it is now. What cannot be read is left out.
  public static func current() -> ProcessStatistics {
    var used = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used)
    var limit = rlimit()
    let hasLimit = getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0
    let descriptors = try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")
    return ProcessStatistics(
      cpuSeconds: Double(used.tv_sec) + Double(used.tv_nsec) / 1e9,
      residentMemory: fields(of: "/proc/self/statm").flatMap { $0.number(1) }
        .map { $0 * Double(sysconf(Int32(_SC_PAGESIZE))) },
      startTime: startTime(), openDescriptors: descriptors.map { Double($0.count) },
      descriptorLimit: hasLimit ? Double(limit.rlim_cur) : nil)
  }

  public func write(to exposition: inout Exposition, labels: Labels) {
    let metrics: [(String, MetricKind, String, Double?)] = [
      (
        "process_cpu_seconds_total", .counter, "User and system processor time in seconds.",
        cpuSeconds
      ),
      ("process_max_fds", .gauge, "The most file descriptors it may have open.", descriptorLimit),
      ("process_open_fds", .gauge, "File descriptors that are open.", openDescriptors),
      (
        "process_resident_memory_bytes", .gauge, "Resident memory, shared pages included.",
        residentMemory
      ),
      ("process_start_time_seconds", .gauge, "When it began, in seconds since 1970.", startTime),
    ]
    for (name, kind, help, value) in metrics {
      if let value { exposition.metric(name, kind, help, [(labels, value)]) }
    }
  }

  /// Field 22 of /proc/self/stat counts ticks from the start of the machine (proc(5)).
  private static func startTime() -> Double? {
    // The command stands in parentheses and may hold spaces.
    guard let stat = text(of: "/proc/self/stat"), let end = stat.lastIndex(of: ")"),
      let ticks = stat[stat.index(after: end)...].split(separator: " ").number(19),
      let boot = text(of: "/proc/stat")?.split(separator: "\n")
        .first(where: { $0.hasPrefix("btime ") })?.split(separator: " ").number(1)
    else { return nil }
    return boot + ticks / Double(sysconf(Int32(_SC_CLK_TCK)))
  }

  private static func fields(of path: String) -> [Substring]? {
    text(of: path)?.split(separator: " ")
  }

  private static func text(of path: String) -> String? {
    try? String(contentsOfFile: path, encoding: .utf8)
  }
}

extension [Substring] {
  fileprivate func number(_ index: Int) -> Double? {
    indices.contains(index) ? Double(self[index]) : nil
  }
}
