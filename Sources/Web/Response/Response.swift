/// One HTTP response: a status, headers and a whole body.
public struct Response: Sendable {
  public var status: Status
  public internal(set) var headers: [(name: String, value: String)] = []
  public var body: [UInt8]
  /// What it shares with other responses.
  var block: HeaderBlock?

  public init(status: Status = .ok, contentType: String, body: [UInt8]) {
    self.status = status
    self.body = body
    headers.reserveCapacity(16)
    set("Content-Type", contentType)
  }

  /// A response without content.
  public init(status: Status) {
    self.status = status
    body = []
  }

  /// The first value of a header.
  public func header(_ name: String) -> String? {
    let all = headers + (block?.fields ?? [])
    return all.first { $0.name.isEqualIgnoringASCIICase(to: name) }?.value
  }

  /// Gives a header one value, in place of those it had.
  ///
  /// CR, LF and NUL are taken out of the value. Headers of the connection, `Status` and `Content-Length` are
  /// not the application's to set, and a name must be a token; false when the header was refused.
  @discardableResult
  public mutating func set(_ name: String, _ value: String) -> Bool {
    guard let name = HeaderName.canonical(name) else { return false }
    headers.removeAll { $0.name == name }
    headers.append((name, Self.safe(value)))
    return true
  }

  /// Gives a header one more value, as `Set-Cookie` and `Link` may have. Refuses what ``set(_:_:)`` refuses.
  @discardableResult
  public mutating func append(_ name: String, _ value: String) -> Bool {
    guard let name = HeaderName.canonical(name) else { return false }
    headers.append((name, Self.safe(value)))
    return true
  }

  private static func safe(_ value: String) -> String {
    func isUnsafe(_ byte: UInt8) -> Bool {
      byte == .carriageReturn || byte == .lineFeed || byte == 0
    }
    let bytes = value.utf8Span.span
    guard bytes.indices.contains(where: { isUnsafe(bytes[$0]) }) else { return value }
    return String(decoding: value.utf8.lazy.filter { !isUnsafe($0) }, as: UTF8.self)
  }
}
