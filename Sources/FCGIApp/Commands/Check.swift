import ArgumentParser

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read the configuration and print what holds.",
    discussion: "Prints the effective values, as an ini; all faults at once if there are any.")

  @OptionGroup var setup: Setup
  @Flag(
    help: "Also see whether database and static files are such that this program can serve them.")
  var database = false

  func run() throws {
    let configuration = try setup.configuration()
    if database { try setup.requireServable(configuration) }
    setup.mentionObstacles(of: configuration)
    print(configuration.ini, terminator: "")
  }
}
