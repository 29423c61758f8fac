/// Where a ``Request`` reads its body from, when it is asked for; the server side implements it.
public protocol BodySource {
  /// The whole body, up to the server's limit; the same at every call.
  func wholeBody() throws(HTTPError) -> [UInt8]
  /// Hands the body over in pieces, for one that is too large to be kept. Once.
  /// - Parameter limit: the longest body taken, in bytes; the server's own limit does not count.
  /// - Throws: what kept the server from reading it, possibly after some pieces; what `take` throws.
  func takeBody(
    limit: Int, _ take: (ArraySlice<UInt8>) throws(HTTPError) -> Void
  ) throws(HTTPError)
}

/// A body that was read before.
struct KnownBody: BodySource {
  let result: Result<[UInt8], HTTPError>

  func wholeBody() throws(HTTPError) -> [UInt8] { try result.get() }

  func takeBody(
    limit: Int, _ take: (ArraySlice<UInt8>) throws(HTTPError) -> Void
  ) throws(HTTPError) {
    let bytes = try result.get()
    guard bytes.count <= limit else { throw HTTPError(BodyError.tooLarge(limit: limit)) }
    try take(bytes[...])
  }
}
