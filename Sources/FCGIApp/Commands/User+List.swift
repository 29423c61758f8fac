import ArgumentParser
import Model
import Store

extension User {
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List all accounts.")

    @OptionGroup var setup: Setup
    @Flag(help: "Print JSON, one object a line.")
    var json = false

    private static let batch = 1000

    func run() throws {
      let store = try setup.store()
      var table = Table(["id", "username", "name", "e-mail", "role", "status", "posts", "joined"])
      try explained {
        let reader = try store.reader()
        var last: ID<Account>?
        while true {
          let accounts = try reader.registeredAccounts(after: last, limit: Self.batch)
          for account in accounts { table.add(row(account)) }
          guard accounts.count == Self.batch else { break }
          last = accounts.last?.id
        }
      }
      table.print(asJSON: json)
    }

    private func row(_ account: Account) -> [String] {
      [
        "\(account.id)", account.handle.text, account.name, account.email ?? "",
        account.role.rawValue, account.status.rawValue, "\(account.postCount)",
        account.joinedAt.rfc3339,
      ]
    }
  }
}
