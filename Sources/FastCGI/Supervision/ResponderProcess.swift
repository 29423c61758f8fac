internal import CFastCGI
internal import Glibc

/// A child process that serves one listening socket, handed to it as descriptor 0 (FastCGI 1.0,
/// section 2.2), and reports to this one.
///
/// TERM, INT and QUIT let it finish what it is answering and leave. HUP does too, but it passes the
/// connections that the web server keeps to another process on the same socket. USR1 reopens its log.
public final class ResponderProcess: Sendable {
  /// What a responder says by itself, a letter each.
  public enum Report: UInt8, Sendable {
    /// All its workers can answer.
    case ready = 0x72
    /// It has answered as many requests as one process should.
    case wantsReplacement = 0x6D
  }

  public let id: Int32
  /// Can be read at any time, also after the process has ended.
  public let scoreboard: Scoreboard
  private let channel: OwnedDescriptor

  private init(id: Int32, scoreboard: Scoreboard, link: consuming OwnedDescriptor) {
    self.id = id
    self.scoreboard = scoreboard
    channel = link
  }

  /// Readable when there are reports to take, and at its end once the process has closed its own.
  public var link: Int32 { channel.number }

  /// Starts a program, which must call ``Supervision/inherited()``; its standard output and error are ours.
  ///
  /// - Parameters:
  ///   - executable: the program's path.
  ///   - arguments: what follows the program's name.
  ///   - workers: the most workers that the scoreboard has room for.
  public static func start(
    _ executable: String, _ arguments: [String], serving socket: ListeningSocket, workers: Int
  ) throws(SocketError) -> ResponderProcess {
    let scoreboard = try Scoreboard(workers: workers)
    var pair: [Int32] = [-1, -1]
    guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &pair) == 0
    else { throw .last("socketpair") }
    let ours = try OwnedDescriptor(pair[0], from: "socketpair")
    let theirs = try OwnedDescriptor(pair[1], from: "socketpair")

    let id = try ChildProcess.spawn(
      executable, arguments,
      passing: [
        (socket.descriptor, STDIN_FILENO),
        (theirs.number, Supervision.Inherited.link),
        (scoreboard.descriptor, Supervision.Inherited.scoreboard),
        (socket.handOver.receiver, Supervision.Inherited.handOverReceiver),
        (socket.handOver.sender, Supervision.Inherited.handOverSender),
      ])
    return ResponderProcess(id: id, scoreboard: scoreboard, link: ours)
  }

  /// The reports that have come since the last time. Never blocks.
  public func takeReports() -> [Report] {
    var letters = [UInt8](repeating: 0, count: 16)
    let count = recv(channel.number, &letters, letters.count, Int32(MSG_DONTWAIT))
    return letters.prefix(max(0, count)).compactMap(Report.init)
  }

  public func send(_ signal: Int32) {
    kill(id, signal)
  }
}
