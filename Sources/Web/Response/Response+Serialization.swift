extension Response {
  /// The response as a CGI program writes it (RFC 3875, section 6): `Status` and headers, an empty line, the
  /// body.
  ///
  /// - Parameter omittingBody: for HEAD: the headers that GET would send, `Content-Length` too, alone.
  public func serialized(omittingBody: Bool) -> [UInt8] {
    serialized(hasBody: status.allowsBody && !omittingBody, hasLength: status.allowsBody)
  }

  /// The same for a response whose body goes on, nobody knows how long.
  public func serializedAsBeginning() -> [UInt8] {
    serialized(hasBody: true, hasLength: false)
  }

  private func serialized(hasBody: Bool, hasLength: Bool) -> [UInt8] {
    var size = 64 + status.reason.utf8.count + (hasBody ? body.count : 0)
    size += block?.bytes.count ?? 0
    for header in headers { size += header.name.utf8.count + header.value.utf8.count + 4 }

    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    bytes.append(contentsOf: "Status: ".utf8)
    bytes.append(decimal: Int64(status.code))
    bytes.append(.space)
    bytes.append(contentsOf: status.reason.utf8)
    bytes.append(contentsOf: "\r\n".utf8)
    for header in headers { bytes.append(header: header) }
    if let block { bytes.append(contentsOf: block.bytes) }
    if hasLength {
      bytes.append(contentsOf: "Content-Length: ".utf8)
      bytes.append(decimal: Int64(body.count))
      bytes.append(contentsOf: "\r\n".utf8)
    }
    bytes.append(contentsOf: "\r\n".utf8)
    if hasBody { bytes.append(contentsOf: body) }
    return bytes
  }
}

extension [UInt8] {
  /// One line of a header.
  mutating func append(header: (name: String, value: String)) {
    append(contentsOf: header.name.utf8)
    append(contentsOf: ": ".utf8)
    append(contentsOf: header.value.utf8)
    append(contentsOf: "\r\n".utf8)
  }
}
