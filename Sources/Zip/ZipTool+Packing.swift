import FastCGI

extension ZipTool {
  /// How long the caller goes without a word.
  private static let tick = Duration.seconds(5)

  /// Blocks until the zip is written.
  /// - Parameters:
  ///   - target: a file that is not there yet.
  ///   - stillWanted: asked now and then; what it throws ends the work.
  /// - Throws: ``Failure``; what is left of the target then is no zip.
  public func pack(
    _ manifest: ZipManifest, to target: String, stillWanted: () throws -> Void
  ) throws {
    let process: CommandProcess
    do {
      process = try CommandProcess.start(
        Self.environment,
        // Pictures are packed already; what is text becomes a tenth all the same.
        arguments([
          "--create", "--file", target, "--format=zip", "--options=zip:compression-level=1",
          "@\(manifest.path)",
        ]))
    } catch {
      throw Failure(description: "\(Self.environment) cannot be started: \(error)")
    }
    while !process.hasEnded(within: Self.tick) {
      do {
        try stillWanted()
      } catch {
        _ = process.ending(within: .zero)
        throw error
      }
    }
    guard process.ending(within: .zero)?.status == 0 else { throw failure(process.errors) }
  }
}
