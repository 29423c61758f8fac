internal import CFastCGI
internal import Glibc

/// What a responder has done, and what each of its workers is answering since when.
///
/// It lies in memory that the responder shares with its master, who can therefore read it at any
/// time: when every worker hangs, and after the responder has died. Safe from any thread.
public final class Scoreboard: Sendable {
  private let memory: SharedMemory
  private let workerCount: Int

  /// - Parameter workers: how many workers may write to it.
  public convenience init(workers: Int) throws(SocketError) {
    let memory = try SharedMemory(wordCount: Layout.wordCount(workers: workers))
    memory[Layout.mark] = Layout.version
    try self.init(memory)
  }

  /// The one that a master has made.
  convenience init(descriptor: Int32) throws(SocketError) {
    try self.init(try SharedMemory(descriptor: descriptor))
  }

  private init(_ memory: SharedMemory) throws(SocketError) {
    guard memory.wordCount >= Layout.header, memory[Layout.mark] == Layout.version else {
      throw .otherScoreboard
    }
    self.memory = memory
    workerCount = (memory.wordCount - Layout.header) / Layout.worker
  }

  var descriptor: Int32 { memory.descriptor }

  /// What stands there now.
  public var reading: Reading {
    Reading(counts: counts, inProgress: (0..<workerCount).compactMap(inProgress))
  }

  var counts: Counts {
    Counts(
      served: memory[Layout.served], failed: memory[Layout.failed],
      aborted: memory[Layout.aborted], refused: memory[Layout.refused],
      open: memory[Layout.open], streams: memory[Layout.streams])
  }

  /// What the master reads at one moment.
  public struct Reading: Sendable, Equatable {
    public var counts: Counts
    /// One for each worker that is busy.
    public var inProgress: [RequestInProgress]

    public init(counts: Counts, inProgress: [RequestInProgress]) {
      self.counts = counts
      self.inProgress = inProgress
    }
  }
}

// MARK: - What workers write

extension Scoreboard {
  /// Notes that a worker begins to answer a request.
  func begin(_ parameters: Parameters, worker: Int) {
    guard worker < workerCount else { return }
    let start = Layout.header + worker * Layout.worker
    parameters.copy(
      "REQUEST_ID", to: memory.bytes(from: start + Layout.id, count: Layout.idBytes))
    parameters.copy(
      "REQUEST_METHOD", to: memory.bytes(from: start + Layout.method, count: Layout.methodBytes))
    parameters.copy(
      "REQUEST_URI", upTo: UInt8(ascii: "?"),
      to: memory.bytes(from: start + Layout.path, count: Layout.pathBytes))
    memory[start + Layout.began] = Self.now
  }

  /// Notes that the worker has nothing to answer.
  func end(worker: Int) {
    guard worker < workerCount else { return }
    memory[Layout.header + worker * Layout.worker + Layout.began] = 0
  }

  /// - Returns: how many requests were answered so far, with this one.
  func countAnswer(isDelivered: Bool, isFailure: Bool) -> Int {
    if isFailure { memory.add(1, to: Layout.failed) }
    return isDelivered
      ? memory.add(1, to: Layout.served) + memory[Layout.aborted]
      : memory.add(1, to: Layout.aborted) + memory[Layout.served]
  }

  func countRefusal() {
    memory.add(1, to: Layout.refused)
  }

  func note(open connections: Int) {
    memory[Layout.open] = connections
  }

  func note(streams: Int) {
    memory[Layout.streams] = streams
  }
}

// MARK: - What the master reads

extension Scoreboard {
  private func inProgress(worker: Int) -> RequestInProgress? {
    let start = Layout.header + worker * Layout.worker
    let began = memory[start + Layout.began]
    guard began != 0 else { return nil }
    let id = text(from: start + Layout.id, count: Layout.idBytes)
    let method = text(from: start + Layout.method, count: Layout.methodBytes)
    let path = text(from: start + Layout.path, count: Layout.pathBytes)
    // Another request meanwhile: this one has been answered.
    guard memory[start + Layout.began] == began else { return nil }
    return RequestInProgress(
      id: id, summary: "\(method) \(path)", age: .nanoseconds(max(0, Self.now - began)))
  }

  private func text(from word: Int, count: Int) -> String {
    String(decoding: memory.bytes(from: word, count: count).prefix { $0 != 0 }, as: UTF8.self)
  }

  /// Nanoseconds of the clock that all processes share.
  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}

/// Where everything stands, in words of eight bytes.
private enum Layout {
  /// Changes with the layout: master and responder may come from different builds.
  static let version = 0x4D61_7274_6C65_7401

  static let mark = 0
  static let served = 1
  static let failed = 2
  static let aborted = 3
  static let refused = 4
  static let open = 5
  static let streams = 6
  static let header = 8

  /// Of each worker: the moment in which it began, and three texts.
  static let began = 0
  static let id = 1
  static let idBytes = 64
  static let method = id + idBytes / 8
  static let methodBytes = 16
  static let path = method + methodBytes / 8
  static let pathBytes = 200
  /// A whole number of cache lines, so that workers do not slow each other down.
  static let worker = 40

  static func wordCount(workers: Int) -> Int { header + workers * worker }
}
