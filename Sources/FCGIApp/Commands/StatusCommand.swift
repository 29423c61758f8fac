import ArgumentParser
import Foundation

struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Show the master and its responders.",
    discussion: "Answered by the master, also while every responder is busy.")

  @OptionGroup var setup: Setup
  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    let master = try setup.master()
    try explained {
      if json {
        FileHandle.standardOutput.write(Data(try master.document()))
      } else {
        StatusReport(try master.status()).print()
      }
    }
  }
}
