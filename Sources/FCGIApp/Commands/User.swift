public import ArgumentParser
public import Model
import Store

struct User: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Look after accounts.",
    subcommands: [
      Add.self, List.self, SetRole.self, Suspend.self, Reinstate.self, Delete.self,
      SetPassword.self, SwitchTwoFactor.self, ExportAccount.self,
    ])
}

/// The account that a command is about.
struct AccountArgument: ParsableArguments {
  @Argument(help: "The account's username.")
  var handle: String

  func account(in store: Store) throws -> Account {
    guard let handle = Handle(handle),
      let account = try explained({ try store.reader().registeredAccount(handle: handle) })
    else {
      complain("there is no account \(handle)")
      throw ExitCode.failure
    }
    return account
  }
}

extension Role: ExpressibleByArgument {}
