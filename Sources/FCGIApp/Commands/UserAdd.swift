import ArgumentParser
import Crypto
import Model
import Store

extension User {
  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make an account.",
      discussion: "The password is asked for; in a script, write it to standard input.")

    @OptionGroup var setup: Setup
    @Argument(help: "The username: 1 to 30 letters, digits, _ or -.")
    var handle: String
    @Option(help: "The name beside it.")
    var name = ""
    @Option(help: "The e-mail address.")
    var email: String?
    @Option(help: "member, moderator or administrator.")
    var role = Role.member

    func run() throws {
      let handle = try accepted("username") { () throws(TextFault) in
        try Handle(choosing: self.handle)
      }
      let name = try accepted("name") { () throws(TextFault) in try DisplayName(self.name) }
      let email = try email.map { text in
        try accepted("e-mail") { () throws(TextFault) in try EmailAddress(text) }
      }
      let store = try setup.store()
      let password = try PasswordPrompt.newPassword()
      let hash = try PasswordHash(of: password.text).phc
      let registration = Registration(
        handle: handle, name: name.text, email: email?.text, passwordHash: hash, role: role)
      let account = try explained { try store.register(registration, at: .now) }
      try setup.audit(.accountRegistered, of: account, ["role": "\(role.rawValue)"])
      print("@\(handle) can log in")
    }
  }
}
