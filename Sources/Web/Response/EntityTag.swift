/// The validator of one representation (RFC 9110, section 8.8.3).
public struct EntityTag: Equatable, Sendable {
  public let isWeak: Bool
  public let opaque: String

  /// Equal content, not equal bytes. Characters that no tag may hold are percent-encoded.
  public static func weak(_ opaque: String) -> EntityTag { EntityTag(opaque, isWeak: true) }
  /// Equal bytes.
  public static func strong(_ opaque: String) -> EntityTag { EntityTag(opaque, isWeak: false) }

  private init(_ opaque: String, isWeak: Bool) {
    self.isWeak = isWeak
    self.opaque = PercentEncoding.encode(opaque, keeping: \.isTagCharacter)
  }

  public var headerValue: String { isWeak ? "W/\"\(opaque)\"" : "\"\(opaque)\"" }

  /// Whether `If-None-Match` lets the request go on (section 13.1.2): true without the header or when it names
  /// other tags, **false when it names this one**; the answer is then 304 to a GET or HEAD. Compares weakly.
  public func satisfies(ifNoneMatch header: String?) -> Bool {
    guard let header else { return true }
    return !EntityTagList.contains(opaque, in: header, strongly: false)
  }

  /// Whether `If-Match` lets the request go on (section 13.1.1): true without the header or when it names this
  /// tag, false otherwise; the answer is then 412. Compares strongly, so a weak tag matches only `*`.
  public func satisfies(ifMatch header: String?) -> Bool {
    guard let header else { return true }
    return EntityTagList.contains(opaque, in: header, strongly: true, isWeak: isWeak)
  }
}

extension UInt8 {
  /// `etagc`: visible, or beyond ASCII, and no quote.
  fileprivate var isTagCharacter: Bool { self != .quote && (isVisible || self >= 0x80) }
}
