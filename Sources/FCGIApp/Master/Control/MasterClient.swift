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
  private static let pause = 0.05

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

  /// Asks again and again until an answer is what was waited for; the master sees to it that
  /// everything comes to an end.
  func await(_ condition: (MasterStatus) -> Bool) throws(MasterFault) -> MasterStatus {
    while true {
      let status = try status()
      if condition(status) { return status }
      Thread.sleep(forTimeInterval: Self.pause)
    }
  }

  /// Waits until the master has gone, however long it takes those it waits for.
  func awaitEnd(of pid: Int32) {
    while ProcessState.isAlive(pid) { Thread.sleep(forTimeInterval: Self.pause) }
  }
}
