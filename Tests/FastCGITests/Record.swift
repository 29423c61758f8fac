/// FastCGI records as a web server writes them (FastCGI 1.0, section 3.3).
struct Record {
  static let beginRequest: UInt8 = 1
  static let endRequest: UInt8 = 3
  static let parameters: UInt8 = 4
  static let standardInput: UInt8 = 5
  static let standardOutput: UInt8 = 6
  static let getValues: UInt8 = 9

  var version: UInt8 = 1
  var type: UInt8
  var requestID: UInt16 = 1
  var content: [UInt8] = []
  var padding: UInt8 = 0

  var bytes: [UInt8] {
    let size = UInt16(content.count)
    return [
      version, type, UInt8(requestID >> 8), UInt8(truncatingIfNeeded: requestID), UInt8(size >> 8),
      UInt8(truncatingIfNeeded: size), padding, 0,
    ] + content + [UInt8](repeating: 0xEE, count: Int(padding))
  }

  static func begin(isKept: Bool) -> Record {
    Record(type: beginRequest, content: [0, 1, isKept ? 1 : 0, 0, 0, 0, 0, 0])
  }

  /// A stream cut into records of at most `size` bytes, with the empty one that ends it (never padded: libfcgi does not skip that).
  static func stream(
    _ type: UInt8, _ content: [UInt8], size: Int = 32_768, padding: UInt8 = 0
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = content[...]
    while !rest.isEmpty {
      bytes += Record(type: type, content: Array(rest.prefix(size)), padding: padding).bytes
      rest = rest.dropFirst(size)
    }
    return bytes + Record(type: type).bytes
  }

  /// Name-value pairs (section 3.4), with four-byte lengths where one byte does not do.
  static func pairs(_ parameters: [(String, [UInt8])]) -> [UInt8] {
    parameters.flatMap { name, value in
      length(name.utf8.count) + length(value.count) + Array(name.utf8) + value
    }
  }

  private static func length(_ count: Int) -> [UInt8] {
    if count < 128 { return [UInt8(count)] }
    let wide = UInt32(count) | 0x8000_0000
    return (0..<4).map { UInt8(truncatingIfNeeded: wide >> (24 - 8 * UInt32($0))) }
  }

  /// All the bytes of one request.
  static func request(
    _ parameters: [(String, String)] = [], body: [UInt8] = [], isKept: Bool = false,
    recordSize: Int = 32_768, padding: UInt8 = 0
  ) -> [UInt8] {
    let pairs = pairs(parameters.map { ($0.0, Array($0.1.utf8)) })
    return begin(isKept: isKept).bytes
      + stream(Self.parameters, pairs, size: recordSize, padding: padding)
      + stream(standardInput, body, size: recordSize, padding: padding)
  }
}
