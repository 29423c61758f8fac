internal import CFastCGI
internal import Glibc

/// A child process that serves one listening socket, handed to it as descriptor 0 (FastCGI 1.0,
/// section 2.2).
public struct ResponderProcess: Sendable {
  public let id: Int32

  /// Starts a program; its standard output and error are ours.
  ///
  /// - Parameters:
  ///   - executable: the program's path.
  ///   - arguments: what follows the program's name.
  public static func start(
    _ executable: String, _ arguments: [String], serving socket: ListeningSocket
  ) throws(SocketError) -> ResponderProcess {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, socket.descriptor, STDIN_FILENO)

    // A group of its own: what a terminal sends on Ctrl-C reaches it through its master alone.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))

    let strings = ([executable] + arguments).map { strdup($0) }
    defer { for string in strings { free(string) } }
    var id: pid_t = 0
    let result = posix_spawn(
      &id, executable, &actions, &attributes, strings + [nil], process_environment())
    guard result == 0 else { throw .systemCall("posix_spawn", code: result) }
    return ResponderProcess(id: id)
  }

  public func send(_ signal: Int32) {
    kill(id, signal)
  }

  /// How a process ended.
  public struct Ending: Sendable {
    public let id: Int32
    /// The exit status; nil if a signal ended it.
    public let status: Int32?
    /// The signal that ended it; nil if it left by itself.
    public let signal: Int32?
  }

  /// A child that has ended and was not yet told of; nil if there is none.
  public static func nextEnding() -> Ending? {
    var status: Int32 = 0
    let id = waitpid(-1, &status, WNOHANG)
    guard id > 0 else { return nil }
    let signal = status & 0x7F
    return signal == 0
      ? Ending(id: id, status: status >> 8 & 0xFF, signal: nil)
      : Ending(id: id, status: nil, signal: signal)
  }
}
