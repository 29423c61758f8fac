internal import CFastCGI
internal import Glibc

/// One connection of the web server, over which requests come one after the other.
///
/// `@unchecked Sendable`: connections travel between workers, but exactly one of them owns a
/// connection at a time, because the epoll set hands out each event once (see `EventSet`).
final class Connection: @unchecked Sendable {
  enum Readiness {
    case request
    case nothingYet
    case closedByPeer
    /// The bytes are not the beginning of a request that this responder takes.
    case foreign
  }

  /// Whether the epoll set knows the descriptor.
  var isWatched = false
  /// Nil, once somebody has looked after it was over.
  private var stream: ResponseStream?
  private let request: UnsafeMutablePointer<FCGX_Request>
  private let receiveTimeout: Duration

  /// Takes over an accepted, blocking socket.
  init(descriptor: Int32, receiveTimeout: Duration, sendTimeout: Duration) {
    request = .allocate(capacity: 1)
    // No listening socket: should libfcgi lose the connection, it must fail and not accept another.
    FCGX_InitRequest(request, -1, 0)
    request.pointee.ipcFd = descriptor
    self.receiveTimeout = receiveTimeout
    Self.set(SO_RCVTIMEO, to: receiveTimeout, on: descriptor)
    Self.set(SO_SNDTIMEO, to: sendTimeout, on: descriptor)
  }

  deinit {
    stream?.close()
    FCGX_Free(request, 0)
    if descriptor >= 0 { close(descriptor) }
    request.deallocate()
  }

  /// The socket, or -1 once libfcgi has closed it.
  var descriptor: Int32 { request.pointee.ipcFd }

  /// The identity under which the epoll set knows the connection.
  var address: UInt64 { UInt64(UInt(bitPattern: Unmanaged.passUnretained(self).toOpaque())) }

  /// The living connection with that ``address``.
  static func at(address: UInt64) -> Connection? {
    UnsafeRawPointer(bitPattern: UInt(address)).map {
      Unmanaged.fromOpaque($0).takeUnretainedValue()
    }
  }

  /// Looks at the first record header without taking it.
  ///
  /// libfcgi answers management records by itself, into a buffer that one of them can overflow, so
  /// it only gets to see connections that begin with a request (FastCGI 1.0, sections 3.3 and 5.1).
  func peek() -> Readiness {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Int(FCGI_HEADER_LEN)) { header in
      var patience = receiveTimeout
      while true {
        let count = recv(
          descriptor, header.baseAddress, header.count, Int32(MSG_PEEK | MSG_DONTWAIT))
        switch count {
        case header.count: return Self.beginsRequest(header) ? .request : .foreign
        case 0: return .closedByPeer
        case ..<0: return errno == EAGAIN || errno == EINTR ? .nothingYet : .closedByPeer
        default:
          // Peeked bytes keep the socket readable, so nothing but time tells when more arrive.
          guard patience > .zero else { return .foreign }
          usleep(1_000)
          patience -= .milliseconds(1)
        }
      }
    }
  }

  /// Reads the request up to the end of its parameters, blocking at most the receive timeout a read.
  ///
  /// - Returns: its parameters and body, or `nil` when the peer broke off or broke the protocol; the
  ///   connection is of no use then.
  func open() -> (parameters: Parameters, body: BodyStream)? {
    // libfcgi first finishes the request before this one and, unless told to keep it, the connection.
    request.pointee.keepConnection = 1
    // A detached connection is closed without waiting two seconds for the peer to do it first.
    FCGX_Detach(request)
    guard FCGX_Accept_r(request) == 0, request.pointee.role == FCGI_RESPONDER,
      let parameters = request.pointee.envp, let input = request.pointee.in
    else { return nil }
    // libfcgi takes parameters that break off between two pairs for complete.
    guard FCGX_GetError(input) == 0 else { return nil }
    return (.environment(parameters), BodyStream(input))
  }

  /// Whether the web server wants to use the connection again after the request just opened.
  var isKept: Bool { request.pointee.keepConnection != 0 }

  /// Answers the open request and forgets it.
  ///
  /// Answer and end of request leave in one piece, past libfcgi's buffer of 8 KiB: a responder that is killed has
  /// answered completely or, so that the web server can ask another one, not at all.
  ///
  /// - Returns: whether the peer took the whole answer.
  func answer(with response: [UInt8]) -> Bool {
    let requestID = UInt16(truncatingIfNeeded: request.pointee.requestId)
    let isDelivered = send(Records.answer(response, to: requestID))
    // Not FCGX_Finish_r: the connection stays ours, open or to be closed, whatever happened.
    FCGX_Free(request, 0)
    return isDelivered
  }

  /// Begins to answer the open request, and forgets it.
  ///
  /// - Parameter isKept: whether the connection is to be used again after the end.
  /// - Returns: whether the peer took the beginning; if not, the connection is of no use.
  func begin(
    _ response: [UInt8], isKept: Bool, among streams: OpenStreams, to receiver: any StreamReceiver
  ) -> Bool {
    let requestID = UInt16(truncatingIfNeeded: request.pointee.requestId)
    let isDelivered = send(Records.part(response, of: requestID))
    FCGX_Free(request, 0)
    guard isDelivered else {
      receiver.streamClosed()
      return false
    }
    let stream = ResponseStream(
      descriptor: descriptor, requestID: requestID, isKept: isKept, streams: streams,
      receiver: receiver)
    self.stream = stream
    receiver.streamOpened(stream)
    streams.insert(stream)
    return true
  }

  /// Whether a response goes on over the connection.
  var hasOpenStream: Bool {
    if let stream, !stream.isOpen { self.stream = nil }
    return stream != nil
  }

  /// Completes the response that goes on, if there is one.
  ///
  /// - Returns: whether the connection can bring a request now.
  @discardableResult
  func endStream() -> Bool {
    guard let stream else { return true }
    stream.end()
    return stream.leavesConnection
  }

  private func send(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let part = UnsafeRawBufferPointer(rebasing: rest)
        let count = Glibc.send(descriptor, part.baseAddress, part.count, Int32(MSG_NOSIGNAL))
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { return false }
        rest = rest.dropFirst(count)
      }
      return true
    }
  }

  private static func beginsRequest(_ header: UnsafeMutableBufferPointer<UInt8>) -> Bool {
    header[0] == FCGI_VERSION_1 && header[1] == FCGI_BEGIN_REQUEST
      && (header[2] != 0 || header[3] != 0) && header[4] == 0 && header[5] == 8
  }

  private static func set(_ option: Int32, to timeout: Duration, on descriptor: Int32) {
    // Zero would mean "wait for ever".
    var value = max(timeout, .microseconds(1)).timeval
    setsockopt(
      descriptor, SOL_SOCKET, option, &value, socklen_t(MemoryLayout<timeval>.size))
  }
}
