import Testing

@testable import FCGIApp

@Suite struct MasterCommandTests {
  @Test(arguments: [
    MasterCommand.reload([.stable, .canary]), .reload([.canary]), .reload([.stable]), .stop,
    .scale(4), .more, .fewer, .reopenLog,
  ])
  func `what is written can be read`(command: MasterCommand) {
    #expect(MasterCommand(command.line) == command)
  }

  @Test(arguments: [
    ("c", MasterCommand.reload([.stable, .canary])), ("r", .reload([.stable, .canary])),
    ("q", .stop), ("l", .reopenLog),
  ])
  func `uWSGI's letters mean what they mean there`(letter: String, command: MasterCommand) {
    #expect(MasterCommand(letter) == command)
  }

  @Test(arguments: [
    "", " ", "halt", "scale", "scale many", "scale 4 5", "reload everything", "stop now", "RELOAD",
  ])
  func `anything else is no command`(line: String) {
    #expect(MasterCommand(line) == nil)
  }
}
