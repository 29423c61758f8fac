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
  public static func start(
    _ executable: String, _ arguments: [String]
  ) throws(SocketError) -> CommandProcess {
    let output = try OwnedDescriptor(
      memfd_create("output", UInt32(MFD_CLOEXEC)), from: "memfd_create")
    let errors = try OwnedDescriptor(
      memfd_create("errors", UInt32(MFD_CLOEXEC)), from: "memfd_create")
    let id = try ChildProcess.spawn(
      executable, arguments,
      passing: [(output.number, STDOUT_FILENO), (errors.number, STDERR_FILENO)])
    return CommandProcess(id: id, output: output, errors: errors)
  }

  /// What it has written so far.
  public var output: String { Self.text(of: outputFile.number) }

  /// What it has complained about so far.
  public var errors: String { Self.text(of: errorFile.number) }

  public func send(_ signal: Int32) {
    kill(id, signal)
  }

  private static func text(of descriptor: Int32) -> String {
    var bytes = [UInt8](repeating: 0, count: limit)
    let count = pread(descriptor, &bytes, limit, 0)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }
}
