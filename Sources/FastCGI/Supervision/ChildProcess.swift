internal import CFastCGI
internal import Glibc

/// What all child processes have in common: how they start, and that they end.
public enum ChildProcess {
  /// How a process ended.
  public struct Ending: Sendable {
    public let id: Int32
    /// The exit status; nil if a signal ended it.
    public let status: Int32?
    /// The signal that ended it; nil if it left by itself.
    public let signal: Int32?
  }

  /// A child that has ended and was not yet told of; nil if there is none.
  public static func nextEnding() -> Ending? { ending(of: -1, WNOHANG) }

  /// - Parameters:
  ///   - child: its process id; -1 for any.
  ///   - options: of waitpid(2).
  /// - Returns: nil if there is none, or none has ended that was not to be waited for.
  static func ending(of child: pid_t, _ options: Int32) -> Ending? {
    var status: Int32 = 0
    var id: pid_t
    repeat { id = waitpid(child, &status, options) } while id < 0 && errno == EINTR
    guard id > 0 else { return nil }
    let signal = status & 0x7F
    return signal == 0
      ? Ending(id: id, status: status >> 8 & 0xFF, signal: nil)
      : Ending(id: id, status: nil, signal: signal)
  }

  /// - Parameters:
  ///   - executable: the program's path.
  ///   - arguments: what follows the program's name.
  ///   - descriptors: which of ours it begins with, and under which numbers.
  ///   - takesSignals: whether it begins with no signal blocked, as programs expect; otherwise with
  ///     those that the calling thread blocks, none of which is lost before it looks for them.
  /// - Returns: its process id.
  static func spawn(
    _ executable: String, _ arguments: [String], passing descriptors: [(from: Int32, to: Int32)],
    takesSignals: Bool = false
  ) throws(SocketError) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // By way of numbers that nobody uses, so that none is overwritten before it was passed.
    let spare = 1 + (descriptors.flatMap { [$0.from, $0.to] }.max() ?? 0)
    for (offset, pass) in descriptors.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, pass.from, spare + Int32(offset))
    }
    for (offset, pass) in descriptors.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, spare + Int32(offset), pass.to)
      posix_spawn_file_actions_addclose(&actions, spare + Int32(offset))
    }

    // A group of its own: what a terminal sends on Ctrl-C reaches it through its master alone.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setpgroup(&attributes, 0)
    var flags = POSIX_SPAWN_SETPGROUP
    if takesSignals {
      var none = sigset_t()
      sigemptyset(&none)
      posix_spawnattr_setsigmask(&attributes, &none)
      flags |= POSIX_SPAWN_SETSIGMASK
    }
    posix_spawnattr_setflags(&attributes, Int16(flags))

    let strings = ([executable] + arguments).map { strdup($0) }
    defer { for string in strings { free(string) } }
    var id: pid_t = 0
    let result = posix_spawn(
      &id, executable, &actions, &attributes, strings + [nil], process_environment())
    guard result == 0 else { throw .systemCall("posix_spawn", code: result) }
    return id
  }
}
