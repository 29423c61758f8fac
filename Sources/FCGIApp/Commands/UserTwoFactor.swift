import ArgumentParser
import Model
import Store

extension User {
  struct SwitchTwoFactor: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "two-factor",
      abstract: "See whether an account asks for a code at log-in, or have it ask no more.",
      discussion: """
        For somebody who has lost both their device and their recovery codes: make sure that it is
        they who ask. Only they can switch it on again.
        """)

    @OptionGroup var setup: Setup
    @OptionGroup var subject: AccountArgument
    @Flag(help: "Let them in with the password alone.")
    var off = false

    func run() throws {
      let store = try setup.store()
      let account = try subject.account(in: store)
      guard let twoFactor = try explained({ try store.reader().twoFactor(of: account.id) }) else {
        return print("@\(account.handle) logs in with the password alone")
      }
      guard off else {
        return print("@\(account.handle) has \(twoFactor)")
      }
      try explained { try store.disableTwoFactor(of: account.id, by: nil, at: .now) }
      try setup.audit(.twoFactorDisabled, of: account.id)
      print("@\(account.handle) logs in with the password alone from now on")
    }
  }
}
