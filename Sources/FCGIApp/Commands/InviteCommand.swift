import ArgumentParser
import Crypto
import Foundation
import Model
import Store

struct InviteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "invite", abstract: "Make invitation codes, for `signup = invite`.",
    subcommands: [Create.self, List.self, Revoke.self], defaultSubcommand: Create.self)

  struct Create: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Make a code and print it.")

    @OptionGroup var setup: Setup
    @Option(help: "How many people may use it.")
    var uses = 1
    @Option(help: "For how many days it is good.")
    var days = 14

    func validate() throws {
      guard (1...10_000).contains(uses) else { throw ValidationError("--uses takes 1 to 10000") }
      guard (1...3650).contains(days) else { throw ValidationError("--days takes 1 to 3650") }
    }

    func run() throws {
      let store = try setup.store()
      let code = Base64URL.encode(try Randomness.bytes(12))
      let now = Timestamp.now
      try explained {
        try store.createInvite(
          code: code, uses: uses, expiresAt: now.adding(seconds: Int64(days) * 86_400), at: now)
      }
      print(code)
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the codes that are good.")

    @OptionGroup var setup: Setup
    @Flag(help: "Print JSON, one object a line.")
    var json = false

    func run() throws {
      let store = try setup.store()
      let invites = try explained { try store.reader().invites(at: .now) }
      var table = Table(["code", "uses left", "expires"])
      for invite in invites {
        table.add([invite.code, "\(invite.usesLeft)", invite.expiresAt.rfc3339])
      }
      table.print(asJSON: json)
    }
  }

  struct Revoke: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Make a code worthless.")

    @OptionGroup var setup: Setup
    @Argument var code: String

    func run() throws {
      let store = try setup.store()
      try explained { try store.revokeInvite(code: code) }
    }
  }
}
