import Dispatch
import FastCGI
import Synchronization

/// The responses that go on in a test, in the order in which they were begun.
final class Continuations: Sendable {
  private let streams = Mutex<[ResponseStream]>([])
  private let opened = DispatchSemaphore(value: 0)
  private let closed = DispatchSemaphore(value: 0)

  /// A handler that begins a stream for whoever asks for one, and answers `ok` to others.
  func handler() -> Answering {
    Answering(answer: { [self] request in
      guard request.parameter("STREAM") != nil else { return .complete(Array("ok".utf8)) }
      return .stream(from: Array("begun".utf8), to: Continuation(in: self))
    })
  }

  var all: [ResponseStream] { streams.withLock(\.self) }

  /// The next one that was begun; nil if none is within ten seconds.
  func next() -> ResponseStream? {
    opened.wait(timeout: .now() + 10) == .success ? all.last : nil
  }

  /// Waits for the end of one more.
  func waitForEnd() -> Bool { closed.wait(timeout: .now() + 10) == .success }

  private final class Continuation: StreamReceiver {
    private let continuations: Continuations

    init(in continuations: Continuations) { self.continuations = continuations }

    func streamOpened(_ stream: ResponseStream) {
      continuations.streams.withLock { $0.append(stream) }
      continuations.opened.signal()
    }

    func streamClosed() { continuations.closed.signal() }
  }
}

extension RunningResponder {
  convenience init(
    _ settings: Responder.Settings = .init(), streaming continuations: Continuations
  ) throws {
    try self.init(settings) { _ in continuations.handler() }
    start()
  }
}

extension FastCGIClient {
  /// Asks for a stream and reads its beginning.
  func beginStream(isKept: Bool = true) throws {
    send(Record.request([("STREAM", "1")], isKept: isKept))
    guard try part() == "begun" else { throw Unexpected() }
  }

  /// The content of the next record, which must be output.
  func part() throws -> String {
    let header = try receive(8)
    guard header[1] == Record.standardOutput else { throw Unexpected() }
    return String(decoding: try receive(Int(header[4]) << 8 | Int(header[5])), as: UTF8.self)
  }

  private struct Unexpected: Error {}
}
