import ArgumentParser
import FastCGI
import Model
import Store
import Views

struct MailCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mail", abstract: "See whether mail leaves the host.",
    subcommands: [Test.self, Queue.self])

  struct Test: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Send a mail, past the outbox, and tell what becomes of it.",
      discussion: "Run it as the user who runs the responders: what one may, another may not.")

    @OptionGroup var setup: Setup
    @Argument(help: "The e-mail address to send it to.")
    var address: String

    func run() throws {
      let configuration = try setup.configuration()
      guard let sendmail = configuration.mail else {
        complain("no mail is sent: set sendmail and mail-from")
        throw CommandExit.configuration
      }
      let recipient = try accepted("e-mail") { () throws(TextFault) in try EmailAddress(address) }
      let now = Timestamp.now
      let message = InternetMessage(
        name: configuration.siteName, sender: sendmail.sender,
        mail: TestMail().mail(to: recipient, from: configuration.siteName, in: .english),
        identifier: "martlet.test.\(now.milliseconds)", writtenAt: now)
      do throws(Sendmail.Refusal) {
        try sendmail.handOver(message.text, to: recipient)
      } catch {
        complain("\(error)")
        throw ExitCode.failure
      }
      print("\(sendmail.path) has taken it over")
    }
  }

  struct Queue: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the mail that waits to be handed over.",
      discussion: "What was tried in vain says how often, and when it is tried next.")

    @OptionGroup var setup: Setup
    @Flag(help: "Print JSON, one object a line.")
    var json = false

    private static let batch = 1000

    func run() throws {
      let store = try setup.store()
      var table = Table(["id", "recipient", "subject", "written", "attempts", "next", "expires"])
      try explained {
        let reader = try store.reader()
        var last: ID<OutgoingMail>?
        while true {
          let waiting = try reader.outbox(after: last, limit: Self.batch)
          for mail in waiting { table.add(row(mail)) }
          guard waiting.count == Self.batch else { break }
          last = waiting.last?.id
        }
      }
      table.print(asJSON: json)
    }

    private func row(_ mail: OutgoingMail) -> [String] {
      [
        "\(mail.id)", mail.mail.recipient.text, mail.mail.subject, mail.createdAt.rfc3339,
        "\(mail.attempts)", mail.dueAt.rfc3339, mail.expiresAt.rfc3339,
      ]
    }
  }
}
