extension Request {
  /// The value of a header. Lines of the same name are joined by commas (RFC 9110, section 5.3), so that a
  /// second `Origin` or `Authorization` makes the value invalid instead of hiding behind the first.
  public func header(_ name: String) -> String? {
    joinedParameters(Self.parameterName(ofHeader: name), by: ", ")
  }

  /// The request's cookies; several `Cookie` lines count as one.
  public var cookies: Cookies { Cookies(header: joinedParameters("HTTP_COOKIE", by: "; ")) }

  /// The type of the body; nil when it is not given or not readable.
  public var contentType: MediaType? {
    parameters.parameter("CONTENT_TYPE").flatMap(MediaType.init)
  }

  func joinedParameters(_ name: String, by separator: String) -> String? {
    let values = parameters.parameters(named: name)
    return values.count > 1 ? values.joined(separator: separator) : values.first
  }

  private static func parameterName(ofHeader name: String) -> String {
    if name.isEqualIgnoringASCIICase(to: "Content-Type") { return "CONTENT_TYPE" }
    if name.isEqualIgnoringASCIICase(to: "Content-Length") { return "CONTENT_LENGTH" }
    var bytes = Array("HTTP_".utf8)
    bytes.reserveCapacity(bytes.count + name.utf8.count)
    for byte in name.utf8 { bytes.append(byte == .hyphen ? UInt8(ascii: "_") : byte.uppercased) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
