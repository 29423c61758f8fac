internal import CFastCGI
internal import Glibc

/// A child process whose output and words of error are kept in memory, to be read when it has ended.
public final class CommandProcess: Sendable {
  public let id: Int32
  private let outputFile: OwnedDescriptor
  private let errorFile: OwnedDescriptor

  /// As much of either text as anybody reads, in bytes.
  private static let limit = 1 << 16

  private init(id: Int32, output: consuming OwnedDescriptor, errors: consuming OwnedDescriptor) {
    self.id = id
    outputFile = output
    errorFile = errors
  }

  /// - Parameters:
  ///   - executable: the program's path.
  ///   - arguments: what follows the program's name.
  ///   - input: what it reads, to the end.
  public static func start(
    _ executable: String, _ arguments: [String], input: [UInt8] = []
  ) throws(SocketError) -> CommandProcess {
    let entry = try OwnedDescriptor(
      memfd_create("input", UInt32(MFD_CLOEXEC)), from: "memfd_create")
    guard pwrite(entry.number, input, input.count, 0) == input.count else {
      throw .last("pwrite")
    }
    let output = try OwnedDescriptor(
      memfd_create("output", UInt32(MFD_CLOEXEC)), from: "memfd_create")
    let errors = try OwnedDescriptor(
      memfd_create("errors", UInt32(MFD_CLOEXEC)), from: "memfd_create")
    let id = try ChildProcess.spawn(
      executable, arguments,
      passing: [
        (entry.number, STDIN_FILENO), (output.number, STDOUT_FILENO),
        (errors.number, STDERR_FILENO),
      ],
      takesSignals: true)
    return CommandProcess(id: id, output: output, errors: errors)
  }

  /// The same, with an output that is read while it is written, by ``nextOutput(atMost:)``: it may be of any length.
  public static func startWriting(
    _ executable: String, _ arguments: [String]
  ) throws(SocketError) -> CommandProcess {
    let entry = try OwnedDescriptor(
      memfd_create("input", UInt32(MFD_CLOEXEC)), from: "memfd_create")
    var ends: [Int32] = [-1, -1]
    guard pipe2(&ends, O_CLOEXEC) == 0 else { throw .last("pipe2") }
    let output = try OwnedDescriptor(ends[0], from: "pipe2")
    let entrance = try OwnedDescriptor(ends[1], from: "pipe2")
    let errors = try OwnedDescriptor(
      memfd_create("errors", UInt32(MFD_CLOEXEC)), from: "memfd_create")
    let id = try ChildProcess.spawn(
      executable, arguments,
      passing: [
        (entry.number, STDIN_FILENO), (entrance.number, STDOUT_FILENO),
        (errors.number, STDERR_FILENO),
      ],
      takesSignals: true)
    return CommandProcess(id: id, output: output, errors: errors)
  }

  /// Waits for more of what it writes. Only for one that was started for that.
  /// - Returns: nothing when it writes no more.
  public func nextOutput(atMost count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    while true {
      let received = read(outputFile.number, &bytes, count)
      if received < 0, errno == EINTR { continue }
      return Array(bytes.prefix(max(0, received)))
    }
  }

  /// What it has written so far.
  public var output: String { Self.text(of: outputFile.number) }

  /// What it has complained about so far.
  public var errors: String { Self.text(of: errorFile.number) }

  public func send(_ signal: Int32) {
    kill(id, signal)
  }

  /// Waits for the process to end, and takes notice of it. Only for who does not take notice of all children
  /// by ``ChildProcess/nextEnding()``.
  /// - Parameter patience: after this it is killed, with what it has started.
  /// - Returns: nil if it had to be killed.
  public func ending(within patience: Duration) -> ChildProcess.Ending? {
    guard hasEnded(within: patience) else {
      kill(-id, SIGKILL)
      _ = ChildProcess.ending(of: id, 0)
      return nil
    }
    return ChildProcess.ending(of: id, 0)
  }

  /// Waits for so long at most. Whether it has ended is still to be taken notice of.
  public func hasEnded(within patience: Duration) -> Bool {
    let descriptor = process_descriptor(id)
    // A kernel that is out of descriptors: there is nothing left but to wait.
    guard descriptor >= 0 else { return true }
    defer { close(descriptor) }
    let deadline = ContinuousClock.now + patience
    while true {
      let left = max(.zero, deadline - .now) / .milliseconds(1)
      var watched = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let count = poll(&watched, 1, Int32(clamping: Int(left.rounded(.up))))
      if count >= 0 || errno != EINTR { return count > 0 }
    }
  }

  private static func text(of descriptor: Int32) -> String {
    var bytes = [UInt8](repeating: 0, count: limit)
    let count = pread(descriptor, &bytes, limit, 0)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }
}
