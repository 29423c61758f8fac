import ArgumentParser
import Model
import Store

extension User {
  struct SetRole: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "role", abstract: "Make somebody a member, moderator or administrator.")

    @OptionGroup var setup: Setup
    @OptionGroup var subject: AccountArgument
    @Argument(help: "member, moderator or administrator.")
    var role: Role

    func run() throws {
      let store = try setup.store()
      let account = try subject.account(in: store)
      try explained { try store.changeRole(of: account.id, to: role, by: nil, at: .now) }
      try setup.audit(.roleChanged, of: account.id, ["role": "\(role.rawValue)"])
      print("@\(account.handle) is \(role.rawValue)")
    }
  }

  struct Suspend: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Shut somebody out and hide their posts, until reinstated.")

    @OptionGroup var setup: Setup
    @OptionGroup var subject: AccountArgument

    func run() throws {
      let store = try setup.store()
      let account = try subject.account(in: store)
      try explained { try store.suspend(account.id, by: nil, at: .now) }
      try setup.audit(.accountSuspended, of: account.id)
      print("@\(account.handle) is suspended")
    }
  }

  struct Reinstate: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Let somebody in again who was suspended.")

    @OptionGroup var setup: Setup
    @OptionGroup var subject: AccountArgument

    func run() throws {
      let store = try setup.store()
      let account = try subject.account(in: store)
      try explained { try store.reinstate(account.id, by: nil, at: .now) }
      try setup.audit(.accountReinstated, of: account.id)
      print("@\(account.handle) is reinstated")
    }
  }

  struct Delete: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Delete an account and all its posts, for good.",
      discussion: """
        Its texts leave the database at once, and then the places where nobody reads: old pieces of the search
        index, the write-ahead log, archives. Pictures follow a day later. What the logs and your backups hold is
        yours to see to (docs/archives.md).
        """)

    @OptionGroup var setup: Setup
    @OptionGroup var subject: AccountArgument
    @Flag(help: "Do not ask.")
    var yes = false

    func run() throws {
      let store = try setup.store()
      let account = try subject.account(in: store)
      if !yes {
        print("Type \(account.handle) to delete the account and its \(account.postCount) posts:")
        guard readLine() == account.handle.text else {
          complain("nothing was deleted")
          throw ExitCode.failure
        }
      }
      try explained { try store.deleteAccount(account.id, by: nil, at: .now) }
      try setup.audit(.accountDeleted, of: account.id)
      try erase(from: store)
      print("@\(account.handle) is deleted")
    }

    /// If somebody is in the way, the responders do it later.
    private func erase(from store: Store) throws {
      do {
        try Erasure(configuration: try setup.configuration(), store: store)
          .run(coversSearch: true, at: .now) {}
      } catch {
        complain("what was deleted is erased from the disk later: \(error)")
      }
    }
  }
}
