internal import CFastCGI

/// The body of one FastCGI request, as far as it is not read yet.
struct BodyStream {
  private let stream: UnsafeMutablePointer<FCGX_Stream>

  init(_ stream: UnsafeMutablePointer<FCGX_Stream>) {
    self.stream = stream
  }

  /// Fills the buffer as far as the body reaches.
  ///
  /// - Returns: the number of bytes; fewer than asked for only at the end of the body.
  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    var filled = 0
    while filled < buffer.count, let start = buffer.baseAddress {
      let wanted = Int32(clamping: buffer.count - filled)
      let destination = (start + filled).assumingMemoryBound(to: CChar.self)
      let count = FCGX_GetStr(destination, wanted, stream)
      guard count > 0 else { break }
      filled += Int(count)
    }
    return filled
  }

  /// Takes and drops what is left, so that the connection's next byte begins a new request.
  ///
  /// - Returns: whether the end of the body was reached, within `limit` bytes and in good order.
  func drain(limit: Int) -> Bool {
    withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 1) { scrap in
      var drained = 0
      while drained <= limit {
        let count = read(into: scrap)
        drained += count
        if count < scrap.count { return FCGX_GetError(stream) == 0 }
      }
      return false
    }
  }
}
