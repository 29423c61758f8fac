/// What the configuration says about a fleet.
struct FleetPlan: Equatable, Sendable {
  /// How many responders each pool shall have.
  var processes: [Pool: Int]
  /// How long a responder that is to end may finish what it is answering.
  var mercy: Duration

  /// How long a responder may take until it can answer.
  static let readyWithin = Duration.seconds(30)

  init(processes: [Pool: Int], mercy: Duration) {
    self.processes = processes
    self.mercy = mercy
  }

  init(_ configuration: Configuration) {
    let canary = configuration.canary
    self.init(
      processes: [
        .stable: configuration.processes, .canary: canary.isWanted ? canary.processes : 0,
      ],
      mercy: .seconds(configuration.workerReloadMercy))
  }
}
