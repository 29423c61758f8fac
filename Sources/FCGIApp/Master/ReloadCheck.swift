import FastCGI
import Glibc

/// Finds out, in processes of their own, whether what a reload would start is sound: the program at its
/// path reads its configuration and looks at the database, and after it the canary's does.
final class ReloadCheck {
  enum Outcome {
    case passed(Configuration)
    case failed(String)
  }

  /// When an answer is due at the latest.
  let deadline: ContinuousClock.Instant
  private let program: Program
  private var process: CommandProcess
  private var configuration: Configuration?

  static let patience = Duration.seconds(30)
  /// Characters of a complaint that are passed on.
  private static let longestComplaint = 600

  init(_ program: Program) throws(SocketError) {
    self.program = program
    deadline = .now + Self.patience
    process = try CommandProcess.start(program.path, program.check)
  }

  /// The process that works on it now.
  var pid: Int32 { process.id }

  /// That process has ended.
  ///
  /// - Returns: nil if another one has to have its say first.
  func ended(_ ending: ChildProcess.Ending) throws(SocketError) -> Outcome? {
    guard ending.status == 0 else {
      let complaint = process.errors.isEmpty ? ending.description : process.errors
      return .failed("\(command) has failed: \(Self.oneLine(complaint))")
    }
    guard let printed = Configuration(printedBy: process.output) else {
      return .failed("\(command) prints no configuration")
    }
    if let configuration { return .passed(configuration) }
    configuration = printed
    guard let canary = program.canary(printed.canary) else { return .passed(printed) }
    process = try CommandProcess.start(canary.path, canary.check)
    return nil
  }

  func giveUp() {
    process.send(SIGKILL)
  }

  /// What is asked now.
  var command: String {
    let asked = configuration.flatMap { program.canary($0.canary) } ?? program
    return "\(asked.path) \(asked.check.joined(separator: " "))"
  }

  private static func oneLine(_ text: String) -> String {
    let lines = text.split(whereSeparator: \.isNewline).joined(separator: "; ")
    return String(lines.prefix(longestComplaint))
  }
}
