import FastCGI
import Foundation
import Glibc
import Model

/// Makes a clean WebP of a picture that somebody sent: decoded, turned upright, in sRGB, no larger than it is
/// used. Metadata is `WebPFile`'s business.
///
/// libvips does it in a process of its own, which has so much time and memory and no more: a decoder that
/// crashes, hangs or eats memory takes no responder with it.
public struct PictureConverter: Sendable {
  /// Why no picture can be made at all, in words for the log.
  public struct Failure: Error, CustomStringConvertible {
    public let description: String
  }

  /// libvips' program `vips`.
  public let program: String
  /// How long one picture may take by the clock.
  private let patience: Duration

  private static let limiter = "/usr/bin/prlimit"
  private static let environment = "/usr/bin/env"
  /// How much of its complaints is passed on, in characters.
  private static let longestComplaint = 300

  public init(program: String, patience: Duration = .seconds(20)) {
    self.program = program
    self.patience = patience
  }

  /// What keeps it from working, in words for the operator; nil if nothing does.
  public var obstacle: String? {
    for path in [program, Self.limiter, Self.environment] where access(path, X_OK) != 0 {
      return "\(path) cannot be run: \(String(cString: strerror(errno)))"
    }
    return nil
  }

  /// Blocks until the picture is made.
  /// - Parameters:
  ///   - source: the file that somebody sent.
  ///   - target: where the picture is written, ending in `.webp`.
  /// - Throws: `PictureFault` if it cannot become a picture, ``Failure`` if none can.
  func convert(_ source: String, for use: PictureUse, to target: String) throws {
    // Mapped, not read: the header is small beside the rest.
    let header = try PictureHeader(
      Data(contentsOf: URL(fileURLWithPath: source), options: .alwaysMapped))
    try header.checkLimits()
    try run(Self.arguments(from: source, header, for: use, to: target))
  }

  private func run(_ arguments: [String]) throws {
    let process: CommandProcess
    do {
      process = try CommandProcess.start(
        Self.environment,
        [
          // No code made at run time, which systemd's MemoryDenyWriteExecute= forbids.
          "-i", "VIPS_BLOCK_UNTRUSTED=1", "VIPS_CONCURRENCY=1", "VIPS_NOVECTOR=1",
          // Rather no memory left than files that nobody removes.
          "VIPS_DISC_THRESHOLD=1g",
          Self.limiter, "--as=\(DecoderLimits.memory)", "--cpu=\(DecoderLimits.processorTime)",
          "--fsize=\(DecoderLimits.output)", "--core=0", "--", program,
        ] + arguments)
    } catch {
      throw Failure(description: "\(Self.environment) cannot be started: \(error)")
    }
    guard let ending = process.ending(within: patience) else { throw PictureFault.tooDemanding }
    switch ending.status {
    case 0: return
    // As env and prlimit say that there is no such program.
    case 126, 127:
      throw Failure(
        description: "\(program) cannot be run: \(process.errors.prefix(Self.longestComplaint))")
    case nil: throw PictureFault.tooDemanding
    default: throw Self.reason(of: process.errors)
    }
  }

  private static func reason(of complaint: String) -> any Error {
    if complaint.contains("No space left on device") {
      return Failure(
        description: "no picture can be written: \(complaint.prefix(longestComplaint))")
    }
    return complaint.contains("out of memory") ? PictureFault.tooDemanding : PictureFault.damaged
  }

  private static func arguments(
    from source: String, _ header: PictureHeader, for use: PictureUse, to target: String
  ) -> [String] {
    let (width, height) = use.size
    let isAnimation = header.frames > 1 && use.isAnimated
    return [
      "thumbnail", source + (isAnimation ? "[n=-1]" : ""), "\(target)[strip,Q=80,effort=2]",
      "\(width)", "--height", "\(height)", "--size", "down", "--export-profile", "srgb",
      "--fail-on", "truncated",
    ] + (use.isCropped ? ["--crop", "centre"] : [])
  }
}
