import Glibc

/// Zip files, packed and unpacked by libarchive's program `bsdtar` in a process of its own, which has so much time and
/// memory and no more: an archive that was made to do harm meets none of ours.
public struct ZipTool: Sendable {
  /// A zip that cannot be written or read for a reason that is not in it, in words for the log.
  public struct Failure: Error, CustomStringConvertible {
    public let description: String
  }

  /// libarchive's program `bsdtar`.
  public let program: String

  static let limiter = "/usr/bin/prlimit"
  static let environment = "/usr/bin/env"
  /// How much of its complaints is passed on, in characters.
  private static let longestComplaint = 300
  /// Bytes of address space, the libraries included.
  private static let memory = 256 << 20
  /// Seconds of processor time: an hour is enough for a hundred gigabytes.
  private static let processorTime = 3_600

  public init(program: String) {
    self.program = program
  }

  /// What keeps it from working, in words for the operator; nil if nothing does.
  public var obstacle: String? {
    for path in [program, Self.limiter, Self.environment] where access(path, X_OK) != 0 {
      return "\(path) cannot be run: \(String(cString: strerror(errno)))"
    }
    return nil
  }

  /// What follows `environment` to run the program under limits.
  func arguments(_ arguments: [String]) -> [String] {
    [
      // File names are UTF-8.
      "-i", "LC_ALL=C.UTF-8",
      Self.limiter, "--as=\(Self.memory)", "--cpu=\(Self.processorTime)", "--core=0", "--", program,
    ] + arguments
  }

  func failure(_ complaint: String) -> Failure {
    let words = complaint.split(whereSeparator: \.isNewline).joined(separator: "; ")
    return Failure(description: "\(program): \(words.prefix(Self.longestComplaint))")
  }
}
