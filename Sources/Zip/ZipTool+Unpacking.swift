import FastCGI

extension ZipTool {
  /// What is no zip, or one that breaks off or has a password.
  public struct Damaged: Error, CustomStringConvertible {
    /// What the program says, in words for the log.
    public let description: String
  }

  /// Bytes that are read at once.
  private static let piece = 1 << 16

  /// Blocks until the zip is read, from its beginning to its end. Nothing is written anywhere but what the receiver
  /// writes.
  /// - Throws: ``Damaged``; ``Failure``; what the receiver throws, which goes no further then.
  public func unpack(_ zip: String, for receiver: any ZipReceiver) throws {
    let process: CommandProcess
    do {
      // As a tar without links to follow or paths to make: libarchive understands the zip, we choose what to keep.
      process = try CommandProcess.startWriting(
        Self.environment, arguments(["--create", "--file", "-", "--format=ustar", "@\(zip)"]))
    } catch {
      throw Failure(description: "\(Self.environment) cannot be started: \(error)")
    }
    var reader = TarReader()
    do {
      while case let bytes = process.nextOutput(atMost: Self.piece), !bytes.isEmpty {
        try reader.take(bytes, for: receiver)
      }
    } catch {
      _ = process.ending(within: .zero)
      throw error is TarReader.Fault ? Damaged(description: "no tar came out of it") : error
    }
    switch process.ending(within: .seconds(10))?.status {
    case 0:
      do {
        try reader.finish()
      } catch {
        throw Damaged(description: "it breaks off")
      }
    // As env and prlimit say that there is no such program.
    case 126, 127: throw failure(process.errors)
    default: throw Damaged(description: failure(process.errors).description)
    }
  }
}
