import ArgumentParser
import Model
import Store

struct Events: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read and check the log of all that happened.",
    subcommands: [Log.self, Replay.self, Verify.self])

  struct Log: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Print events, oldest first.")

    @OptionGroup var setup: Setup
    @Option(help: "Begin after the event with this number.")
    var after: Int64 = 0
    @Option(help: "Print at most this many.")
    var limit = 100
    @Flag(help: "Print JSON, one object a line.")
    var json = false

    func run() throws {
      let store = try setup.store()
      let events = try explained { try store.reader().events(after: ID(after), limit: limit) }
      var table = Table(["id", "at", "type", "stream", "version", "actor"])
      for event in events {
        table.add([
          "\(event.id)", event.at.rfc3339, event.happening.type, "\(event.stream)",
          "\(event.version)", event.actor.map { "\($0)" } ?? "operator",
        ])
      }
      table.print(asJSON: json)
    }
  }

  struct Replay: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Build everything that pages read anew from the log.",
      discussion: "Writers wait while it runs: stop the responders first, or expect 503s.")

    @OptionGroup var setup: Setup

    func run() throws {
      let store = try setup.store()
      var progress = Progress("replay")
      try explained { try store.replay { progress.show($0, of: $1) } }
    }
  }

  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Prove that pages read what the log says.",
      discussion: """
        Compares everything that pages read with a replay of the log, and has SQLite check the
        file. Exit code 1 if anything differs.
        """)

    @OptionGroup var setup: Setup

    func run() throws {
      let store = try setup.store()
      var progress = Progress("verify")
      let differences = try explained { try store.verify { progress.show($0, of: $1) } }
      guard differences.isEmpty else {
        for difference in differences { print(difference) }
        throw ExitCode.failure
      }
      print("the read models equal a replay of the log")
    }
  }
}
