internal import CFastCGI
internal import Glibc

/// What ties a responder to the master that has started it (see ``ResponderProcess``).
public final class Supervision: Sendable {
  /// The numbers of the descriptors that a supervised responder begins with, besides 0.
  enum Inherited {
    static let link: Int32 = 3
    static let scoreboard: Int32 = 4
    static let handOverReceiver: Int32 = 5
    static let handOverSender: Int32 = 6
  }

  let scoreboard: Scoreboard
  let handOver: HandOver
  private let link: OwnedDescriptor

  init(scoreboard: Scoreboard, handOver: consuming HandOver, link: consuming OwnedDescriptor) {
    self.scoreboard = scoreboard
    self.handOver = handOver
    self.link = link
  }

  /// Takes up the descriptors with which ``ResponderProcess/start(_:_:serving:workers:)`` has started
  /// this process. Call it once, before anything else opens a descriptor.
  ///
  /// - Throws: if they are not there, or the master comes from a build with another scoreboard.
  public static func inherited() throws(SocketError) -> Supervision {
    for descriptor in Inherited.link...Inherited.handOverSender {
      guard fcntl(descriptor, F_SETFD, FD_CLOEXEC) == 0 else { throw .notSupervised }
    }
    return Supervision(
      scoreboard: try Scoreboard(descriptor: Inherited.scoreboard),
      handOver: HandOver(
        receiving: try OwnedDescriptor(Inherited.handOverReceiver, from: "dup2"),
        sending: try OwnedDescriptor(Inherited.handOverSender, from: "dup2")),
      link: try OwnedDescriptor(Inherited.link, from: "dup2"))
  }

  /// At its end, and so readable, once the master is dead.
  var masterLife: Int32 { link.number }

  func tell(_ report: ResponderProcess.Report) {
    var letter = report.rawValue
    Glibc.send(link.number, &letter, 1, Int32(MSG_NOSIGNAL | MSG_DONTWAIT))
  }
}
