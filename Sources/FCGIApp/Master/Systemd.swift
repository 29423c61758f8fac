import FastCGI
import Glibc

/// systemd, where it has started this process: it passes sockets (sd_listen_fds(3)) and wants to know
/// how things are (sd_notify(3)).
struct Systemd {
  enum Phase: Equatable {
    case starting, serving, reloading, stopping
  }

  /// The listening sockets that came with the start.
  let descriptors: Range<Int32>
  private let socket: String?
  private(set) var phase = Phase.starting

  /// The descriptor with which passed sockets begin (SD_LISTEN_FDS_START).
  private static let firstDescriptor: Int32 = 3
  private static let mostDescriptors: Int32 = 64

  init(environment: [String: String], pid: Int32 = getpid()) {
    let isMeant = environment["LISTEN_PID"].flatMap(Int32.init) == pid
    let count = isMeant ? environment["LISTEN_FDS"].flatMap(Int32.init) ?? 0 : 0
    descriptors =
      Self.firstDescriptor..<Self.firstDescriptor + min(max(0, count), Self.mostDescriptors)
    socket = environment["NOTIFY_SOCKET"]
  }

  /// Keeps children from believing that they are meant.
  static func forgetEnvironment() {
    for name in ["LISTEN_PID", "LISTEN_FDS", "LISTEN_FDNAMES", "NOTIFY_SOCKET"] { unsetenv(name) }
  }

  /// Tells of a change; says nothing while all stays the same.
  mutating func enter(_ phase: Phase, status: String) {
    guard phase != self.phase else { return }
    defer { self.phase = phase }
    var lines = ["STATUS=\(status)"]
    if self.phase == .starting, phase != .stopping { lines.append("READY=1") }
    switch phase {
    case .starting: break
    case .serving: if self.phase == .reloading { lines.append("READY=1") }
    case .reloading: lines += ["RELOADING=1", "MONOTONIC_USEC=\(Self.monotonicMicroseconds)"]
    case .stopping: lines.append("STOPPING=1")
    }
    tell(lines)
  }

  /// Nobody is there to be told of a message that does not arrive.
  private func tell(_ lines: [String]) {
    guard let socket else { return }
    try? LocalSocket.send(lines.joined(separator: "\n"), to: socket)
  }

  private static var monotonicMicroseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000_000 + time.tv_nsec / 1_000
  }
}
