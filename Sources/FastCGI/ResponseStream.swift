internal import CFastCGI
internal import Glibc
internal import Synchronization

/// A response that is not complete: bytes can be added to it at any time, from any thread.
///
/// It holds a connection, but neither a thread nor libfcgi's buffers. Nothing here waits for the peer: one
/// that does not read until the socket's buffer is full is let go.
public final class ResponseStream: Sendable {
  private struct State {
    var isOpen = true
    /// Whether the connection can bring another request afterwards.
    var leavesConnection = true
    /// Nil once it has been told.
    var receiver: (any StreamReceiver)?
  }

  private let descriptor: Int32
  private let requestID: UInt16
  private let isKept: Bool
  private let streams: OpenStreams
  private let state: Mutex<State>

  /// - Parameters:
  ///   - descriptor: the connection's, which closes the stream before it closes that.
  ///   - isKept: whether the web server wants to use the connection again afterwards.
  init(
    descriptor: Int32, requestID: UInt16, isKept: Bool, streams: OpenStreams,
    receiver: any StreamReceiver
  ) {
    self.descriptor = descriptor
    self.requestID = requestID
    self.isKept = isKept
    self.streams = streams
    state = Mutex(State(receiver: receiver))
  }

  public var isOpen: Bool { state.withLock(\.isOpen) }

  var leavesConnection: Bool { state.withLock(\.leavesConnection) }

  /// Adds bytes to the response.
  ///
  /// - Returns: whether the connection took all of them; if not, the stream is over.
  @discardableResult
  public func send(_ bytes: [UInt8]) -> Bool {
    transmit(isLast: false) { isTaken(Records.part(bytes, of: requestID)) }
  }

  /// Completes the response. A second call does nothing.
  public func end() {
    transmit(isLast: true) { isTaken(Records.end(of: requestID)) }
  }

  /// The connection is closed, or about to be: nothing more can be sent.
  func close() {
    transmit(isLast: true) { false }
  }

  @discardableResult
  private func transmit(isLast: Bool, _ records: () -> Bool) -> Bool {
    let (isTaken, receiver) = state.withLock { state in
      guard state.isOpen else { return (false, nil as (any StreamReceiver)?) }
      let isTaken = records()
      guard isLast || !isTaken else { return (true, nil) }
      state.isOpen = false
      state.leavesConnection = isTaken && isKept
      // Wakes a worker, which finds the connection useless and closes it.
      if !state.leavesConnection { shutdown(descriptor, Int32(SHUT_RDWR)) }
      defer { state.receiver = nil }
      return (isTaken, state.receiver)
    }
    if let receiver {
      streams.remove(self)
      receiver.streamClosed()
    }
    return isTaken
  }

  /// Hands bytes to the kernel, all or, as far as the stream is concerned, none.
  private func isTaken(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes {
      Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_DONTWAIT | MSG_NOSIGNAL))
        == $0.count
    }
  }
}
