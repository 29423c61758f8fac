import Logging
import Model
import Store

/// Hands what is in the outbox over to the host, on a thread of its own that sleeps while there is nothing.
///
/// Each responder has one; which of them takes a mail does not matter. A responder that starts looks into
/// the outbox, so what one left that was killed goes on its way too.
final class Mailer: Sendable {
  /// How long nobody else takes a mail that is being handed over, in seconds.
  static let lease: Int64 = 300
  /// How long to wait when the database did not answer.
  private static let databasePatience = Duration.seconds(30)
  /// How long the end of the process waits for the mail that is being handed over.
  private static let farewell = Duration.seconds(5)

  private let store: Store
  private let sendmail: Sendmail
  private let name: String
  private let log: Logger
  private let clock: @Sendable () -> Timestamp
  private let thread = DutyThread("mailer", farewell: Mailer.farewell)

  /// Nil unless mail is configured.
  init?(
    _ configuration: Configuration, store: Store, log: Logger,
    clock: @escaping @Sendable () -> Timestamp
  ) {
    guard let sendmail = configuration.mail else { return nil }
    self.sendmail = sendmail
    name = configuration.siteName
    self.store = store
    self.log = log
    self.clock = clock
  }

  /// The address that mail comes from.
  var sender: EmailAddress { sendmail.sender }

  /// Starts the thread.
  func start() { thread.start(emptyOutbox) }

  /// There is mail. Safe from any thread.
  func wake() { thread.wake() }

  /// Ends the thread, after the mail that is being handed over.
  func stop() { thread.stop() }

  /// Hands over everything that is due.
  /// - Returns: for how long there is nothing more to do; nil for as long as no mail comes.
  func emptyOutbox() -> Duration? {
    do throws(StoreError) {
      while !thread.isStopping {
        switch try store.takeMail(at: clock(), lease: Self.lease) {
        case .mail(let mail): try handOver(mail)
        case .nothing(until: let next):
          return next.map { .milliseconds(max(0, $0.milliseconds - clock().milliseconds)) }
        }
      }
      return nil
    } catch {
      log.error("the outbox cannot be read: \(error)")
      return Self.databasePatience
    }
  }

  private func handOver(_ outgoing: OutgoingMail) throws(StoreError) {
    let message = InternetMessage(
      name: name, sender: sendmail.sender, mail: outgoing.mail,
      identifier: "martlet.\(outgoing.id).\(outgoing.createdAt.milliseconds)",
      writtenAt: outgoing.createdAt)
    do throws(Sendmail.Refusal) {
      try sendmail.handOver(message.text, to: outgoing.mail.recipient)
    } catch {
      return try putOff(outgoing, because: error)
    }
    try store.removeMail(outgoing.id)
    log.info("mail handed over", metadata: ["mail": "\(outgoing.id)"])
  }

  private func putOff(
    _ outgoing: OutgoingMail, because refusal: Sendmail.Refusal
  ) throws(StoreError) {
    let delay = RetryDelay.after(attempts: outgoing.attempts)
    let next = clock().adding(seconds: delay)
    guard next < outgoing.expiresAt else {
      log.error(
        "mail is given up: \(refusal)",
        metadata: ["mail": "\(outgoing.id)", "attempts": .stringConvertible(outgoing.attempts)])
      return try store.removeMail(outgoing.id)
    }
    log.warning(
      "mail could not be handed over: \(refusal)",
      metadata: [
        "mail": "\(outgoing.id)", "attempts": .stringConvertible(outgoing.attempts),
        "next_s": .stringConvertible(delay),
      ])
    try store.postponeMail(outgoing.id, until: next)
  }
}
