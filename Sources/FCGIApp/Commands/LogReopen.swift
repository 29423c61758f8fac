import ArgumentParser

struct LogReopen: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Have the master and the responders open their log anew, after it was moved away.")

  @OptionGroup var setup: Setup

  func run() throws {
    let master = try setup.master()
    try explained { try master.tell(.reopenLog) }
  }
}
