import ArgumentParser

struct Reload: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Replace the responders one by one, without a request lost.",
    discussion: """
      The program at its path first says whether it can serve with the configuration as it is now.
      Then each responder gets a successor on its socket, and leaves when that one can answer. If
      one cannot, the old ones stay, and this command says why and ends with 1.
      """)

  @OptionGroup var setup: Setup
  @Option(help: "Only these responders: stable or canary.")
  var pool: Pool?

  func run() throws {
    let master = try setup.master()
    let pools = pool.map { Set([$0]) } ?? Set(Pool.allCases)
    try explained {
      let before = try master.status().reload
      try master.tell(.reload(pools))
      let after = try master.await { status in
        status.reload.generation > before.generation && status.reload.state != .running
      }
      if let reason = after?.reload.reason {
        complain("not reloaded: \(reason)")
        throw ExitCode.failure
      }
      print("reloaded")
    }
  }
}

extension Pool: ExpressibleByArgument {}
