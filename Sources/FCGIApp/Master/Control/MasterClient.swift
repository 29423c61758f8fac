import FastCGI
import Foundation

/// A running master, as the commands of an operator see it.
struct MasterClient {
  private let fifo: String
  private let stats: String

  /// How long a master may take to say how it is.
  private static let patience = Duration.seconds(10)
  private static let longestStatus = 1 << 20
  /// Between two questions, in seconds.
  private static let pause = 0.1

  init(_ configuration: Configuration) {
    fifo = configuration.masterFifo
    stats = configuration.stats
  }

  func tell(_ command: MasterCommand) throws(MasterFault) {
    try MasterFifo.write(command.line, to: fifo)
  }

  func status() throws(MasterFault) -> MasterStatus {
    do {
      return try MasterStatus(json: try document())
    } catch let fault as MasterFault {
      throw fault
    } catch {
      throw .unreadable("\(error)")
    }
  }

  /// What the master tells, as it stands.
  func document() throws(MasterFault) -> [UInt8] {
    do {
      return try LocalSocket.read(stats, patience: Self.patience, limit: Self.longestStatus)
    } catch {
      throw MasterFault(error, at: stats)
    }
  }

  /// Asks again and again until an answer is what was waited for.
  ///
  /// - Parameter patience: how long to ask; nil: as long as the master lives.
  /// - Returns: nil if it did not happen in that time.
  func await(
    within patience: Duration? = nil, _ condition: (MasterStatus) -> Bool
  ) throws(MasterFault) -> MasterStatus? {
    let deadline = patience.map { ContinuousClock.now + $0 }
    while true {
      let status = try status()
      if condition(status) { return status }
      if let deadline, deadline < .now { return nil }
      Thread.sleep(forTimeInterval: Self.pause)
    }
  }

  /// Waits until the master has gone, however long it takes those it waits for.
  func awaitEnd(of pid: Int32) {
    while ProcessState.isAlive(pid) { Thread.sleep(forTimeInterval: Self.pause) }
  }
}
