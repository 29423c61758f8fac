import ArgumentParser

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read the configuration and print what holds.",
    discussion: "Prints the effective values, as an ini; all faults at once if there are any.")

  @OptionGroup var setup: Setup

  func run() throws {
    print(try setup.configuration().ini, terminator: "")
  }
}
