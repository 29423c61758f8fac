/// The name of a picture's file: SHA-256 of its bytes, in lower-case hexadecimal digits.
public struct PictureHash: Hashable, Sendable {
  public static let length = 64

  public let text: String

  /// Nil for a text that is none.
  public init?(_ text: String) {
    guard text.utf8.count == Self.length, text.utf8.allSatisfy(\.isLowerHexDigit) else {
      return nil
    }
    self.text = text
  }

  /// - Parameter digest: 32 bytes.
  public init?(digest: [UInt8]) {
    self.init(
      digest.map { byte in
        String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
      }.joined())
  }

  /// Where the file stands in the media folder, and below `/media/`: not too many in one folder.
  public var path: String { "\(text.prefix(2))/\(text).webp" }
}

extension PictureHash: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let hash = PictureHash(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "no hash of a picture")
    }
    self = hash
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

extension UInt8 {
  fileprivate var isLowerHexDigit: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"): true
    default: false
    }
  }
}
