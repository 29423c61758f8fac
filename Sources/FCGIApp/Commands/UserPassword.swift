import ArgumentParser
import Crypto
import Model
import Store

extension User {
  struct SetPassword: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "password", abstract: "Set a password and end all sessions of the account.",
      discussion: """
        The password is asked for; in a script, write it to standard input. With --link nobody but
        the account's owner learns it: give them the link, by a way on which nobody listens.
        """)

    @OptionGroup var setup: Setup
    @OptionGroup var subject: AccountArgument
    @Flag(help: "Print a link by which the owner sets a password: once, within a day.")
    var link = false

    func run() throws {
      let store = try setup.store()
      let account = try subject.account(in: store)
      try link ? printLink(for: account, store) : setPassword(of: account, store)
    }

    private func setPassword(of account: Account, _ store: Store) throws {
      let hash = try PasswordHash(of: try PasswordPrompt.newPassword().text).phc
      try explained {
        try store.changePassword(of: account.id, hash: hash, keeping: nil, by: nil, at: .now)
      }
      try setup.audit(.passwordChanged, of: account.id)
      print("@\(account.handle) has a new password")
    }

    private func printLink(for account: Account, _ store: Store) throws {
      guard account.status != .suspended else {
        complain("@\(account.handle) is suspended; `martlet user reinstate` comes first")
        throw ExitCode.failure
      }
      let secret = try Secret.random()
      let end = Timestamp.now.adding(seconds: PasswordReset.operatorLifetime)
      try explained {
        try store.beginPasswordReset(
          of: account.id, tokenHash: try secret.digest, expiresAt: end)
      }
      try setup.audit(.passwordLinkCreated, of: account.id)
      print(try setup.configuration().link(to: "/password/reset", proving: secret))
      complain("it counts once, until \(end.rfc3339)")
    }
  }
}
