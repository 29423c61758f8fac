/// What a responder sends, as records (FastCGI 1.0, sections 3.3 and 5).
enum Records {
  private static let standardOutput: UInt8 = 6
  private static let endRequest: UInt8 = 3
  /// The longest content that needs no padding.
  private static let longestContent = 65_528

  /// The whole answer to a request, and its end.
  static func answer(_ response: [UInt8], to requestID: UInt16) -> [UInt8] {
    let count = response.count / longestContent + 3
    var bytes: [UInt8] = []
    bytes.reserveCapacity(response.count + count * 8 + 16)
    append(response, requestID, to: &bytes)
    appendEnd(requestID, to: &bytes)
    return bytes
  }

  /// A part of the answer to a request, after which more follows.
  static func part(_ response: [UInt8], of requestID: UInt16) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(response.count + (response.count / longestContent + 1) * 8)
    append(response, requestID, to: &bytes)
    return bytes
  }

  /// The end of an answer, and of its request.
  static func end(of requestID: UInt16) -> [UInt8] {
    var bytes: [UInt8] = []
    appendEnd(requestID, to: &bytes)
    return bytes
  }

  private static func append(_ response: [UInt8], _ requestID: UInt16, to bytes: inout [UInt8]) {
    var rest = response[...]
    while !rest.isEmpty {
      let content = rest.prefix(longestContent)
      appendHeader(standardOutput, requestID, length: content.count, to: &bytes)
      bytes += content
      rest = rest.dropFirst(content.count)
    }
  }

  private static func appendEnd(_ requestID: UInt16, to bytes: inout [UInt8]) {
    appendHeader(standardOutput, requestID, length: 0, to: &bytes)
    appendHeader(endRequest, requestID, length: 8, to: &bytes)
    bytes += [0, 0, 0, 0, 0, 0, 0, 0]
  }

  private static func appendHeader(
    _ kind: UInt8, _ requestID: UInt16, length: Int, to bytes: inout [UInt8]
  ) {
    bytes += [
      1, kind, UInt8(requestID >> 8), UInt8(requestID & 255), UInt8(length >> 8),
      UInt8(length & 255), 0, 0,
    ]
  }
}
