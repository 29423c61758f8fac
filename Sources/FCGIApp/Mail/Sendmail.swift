import FastCGI
import Model

/// The host's way of sending mail: a program with the interface of `sendmail`, as Postfix, Exim, OpenSMTPD
/// and msmtp bring one. It takes the mail over, or says why not.
struct Sendmail: Sendable {
  /// Why the program did not take a mail over, in words for the log.
  struct Refusal: Error, CustomStringConvertible {
    let description: String
  }

  /// How long it may take over one mail.
  static let patience = Duration.seconds(60)
  /// Characters of a complaint that are passed on.
  private static let longestComplaint = 300

  let path: String
  let sender: EmailAddress
  var patience = Self.patience

  /// Blocks until the program has ended, and ends it if it takes too long.
  func handOver(_ message: String, to recipient: EmailAddress) throws(Refusal) {
    let process: CommandProcess
    do {
      // -i: a line with a dot alone is text; -t: the recipient stands in the message.
      process = try CommandProcess.start(
        path, ["-i", "-t", "-f", sender.text], input: Array(message.utf8))
    } catch {
      throw Refusal(description: "\(path) cannot be started: \(error)")
    }
    guard let ending = process.ending(within: patience) else {
      throw Refusal(description: "\(path) did not end within \(patience)")
    }
    guard ending.status == 0 else {
      // Nobody's address gets into the log.
      let words = process.errors.split(whereSeparator: \.isNewline).joined(separator: "; ")
        .replacing(recipient.text, with: "(recipient)")
      throw Refusal(
        description: "\(path) \(ending.description): \(words.prefix(Self.longestComplaint))")
    }
  }
}
