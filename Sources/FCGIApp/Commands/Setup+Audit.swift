import Foundation
import Logging
import Model

extension Setup {
  /// Writes down what the operator did, where the responders write too; on standard error if there is
  /// no such file, or it cannot be written: what was done is done.
  func audit(
    _ event: AuditEvent, of account: ID<Account>?, _ details: [String: String] = [:]
  ) throws {
    let configuration = try configuration()
    var output = FileHandle.standardError
    if let file = configuration.logFile {
      do throws(LogFile.Failure) {
        output = try file.opened()
      } catch {
        complain("\(error)")
      }
    }
    let handler = LineLog(level: configuration.logLevel, output: output)
    Logger(label: "martlet") { _ in handler }
      .audit(event, account: account, actor: "operator", details)
  }
}
