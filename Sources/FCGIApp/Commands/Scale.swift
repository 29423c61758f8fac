import ArgumentParser

struct Scale: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Change how many responders run.",
    discussion: """
      They share the sockets that are there, so nginx need not know. Lasts until the next start, or
      a reload with another number of processes in the ini.
      """)

  @Argument(help: "How many.")
  var count: Int
  @OptionGroup var setup: Setup

  /// A start takes less; so does an end, unless the mercy is very long.
  private static let patience = Duration.seconds(60)

  func validate() throws {
    guard (1...Fleet.mostProcesses).contains(count) else {
      throw ValidationError("From 1 to \(Fleet.mostProcesses) responders can run.")
    }
  }

  func run() throws {
    let master = try setup.master()
    try explained {
      let sockets = try master.status().pools[Pool.stable.rawValue]?.sockets ?? 1
      guard count >= sockets else {
        complain(
          "each of the \(sockets) sockets needs a responder; for fewer set processes = \(count) and restart"
        )
        throw ExitCode.failure
      }
      try master.tell(.scale(count))
      let done = try master.await(within: Self.patience) { status in
        let states = status.responders.filter { $0.pool == Pool.stable.rawValue }.map(\.state)
        return states.count == count && states.allSatisfy { $0 == .ready }
      }
      guard done != nil else {
        complain("not all of \(count) responders are ready yet; `martlet status` shows them")
        throw ExitCode.failure
      }
      print("\(count) responders are ready")
    }
  }
}
