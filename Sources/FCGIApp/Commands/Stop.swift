import ArgumentParser

struct Stop: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Stop the master and its responders.",
    discussion: "They finish what they are answering; returns when they have.")

  @OptionGroup var setup: Setup

  func run() throws {
    let master = try setup.master()
    try explained {
      let pid = try master.status().pid
      try master.tell(.stop)
      master.awaitEnd(of: pid)
      print("stopped")
    }
  }
}
