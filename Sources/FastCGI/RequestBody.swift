internal import Glibc

/// Where a request's body comes from, and how it is read whole.
enum RequestBody {
  case bytes([UInt8])
  /// FastCGI: the stream ends where the web server says so, which must be where it announced.
  case stream(BodyStream)
  /// Plain CGI: no more than the announced length may be read (RFC 3875, section 4.2).
  case descriptor(Int32)

  /// - Parameter contentLength: the value of `CONTENT_LENGTH`; absent and empty mean zero.
  func read(contentLength: String?, limit: Int) -> Result<[UInt8], BodyFault> {
    if case .bytes(let bytes) = self { return .success(bytes) }
    guard let expected = Self.length(contentLength ?? "") else { return .failure(.malformedLength) }
    guard expected <= limit else { return .failure(.tooLarge(limit: limit)) }

    let body = [UInt8](unsafeUninitializedCapacity: expected) { buffer, count in
      count = fill(UnsafeMutableRawBufferPointer(buffer))
    }
    guard body.count == expected else {
      return .failure(.incomplete(expected: expected, received: body.count))
    }
    return hasMore ? .failure(.excess(expected: expected)) : .success(body)
  }

  /// Hands the body over in pieces, of which no more than one is in memory.
  ///
  /// - Parameter pieceSize: in bytes.
  /// - Throws: ``BodyFault``, possibly after some pieces; what `take` throws.
  func read(
    contentLength: String?, limit: Int, pieceSize: Int = 1 << 16,
    _ take: (ArraySlice<UInt8>) throws -> Void
  ) throws {
    if case .bytes(let bytes) = self { return try take(bytes[...]) }
    guard let expected = Self.length(contentLength ?? "") else { throw BodyFault.malformedLength }
    guard expected <= limit else { throw BodyFault.tooLarge(limit: limit) }

    var piece = [UInt8](repeating: 0, count: min(pieceSize, expected))
    var received = 0
    while received < expected {
      let wanted = min(pieceSize, expected - received)
      let count = piece.withUnsafeMutableBytes {
        fill(UnsafeMutableRawBufferPointer(rebasing: $0[..<wanted]))
      }
      received += count
      guard count == wanted else {
        throw BodyFault.incomplete(expected: expected, received: received)
      }
      try take(piece[..<count])
    }
    if hasMore { throw BodyFault.excess(expected: expected) }
  }

  /// Decimal digits and nothing else; `Int` would also take a sign.
  private static func length(_ text: String) -> Int? {
    guard !text.isEmpty else { return 0 }
    guard text.utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains) else { return nil }
    return Int(text)
  }

  private func fill(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
    switch self {
    case .bytes: 0
    case .stream(let stream): stream.read(into: buffer)
    case .descriptor(let number): Self.read(number, into: buffer)
    }
  }

  private var hasMore: Bool {
    guard case .stream(let stream) = self else { return false }
    return withUnsafeTemporaryAllocation(byteCount: 1, alignment: 1) { stream.read(into: $0) > 0 }
  }

  private static func read(_ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer) -> Int {
    var filled = 0
    while filled < buffer.count, let start = buffer.baseAddress {
      let count = Glibc.read(descriptor, start + filled, buffer.count - filled)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { break }
      filled += count
    }
    return filled
  }
}
