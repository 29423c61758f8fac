/// Headers that many responses share, checked and written out once.
public struct HeaderBlock: Sendable {
  let fields: [(name: String, value: String)]
  /// As they stand in a response.
  let bytes: [UInt8]

  /// Drops what ``Response/set(_:_:)`` would refuse.
  public init(_ fields: [(name: String, value: String)]) {
    var response = Response(status: .ok)
    for field in fields { response.set(field.name, field.value) }
    self.fields = response.headers
    var bytes: [UInt8] = []
    for field in response.headers { bytes.append(header: field) }
    self.bytes = bytes
  }

  public static func + (left: HeaderBlock, right: HeaderBlock) -> HeaderBlock {
    HeaderBlock(left.fields + right.fields)
  }
}

extension Response {
  /// Adds those headers of the block that the response does not set itself. A response has one block.
  public mutating func add(_ block: HeaderBlock) {
    let isClear = headers.allSatisfy { header in !block.fields.contains { $0.name == header.name } }
    self.block =
      isClear
      ? block
      : HeaderBlock(
        block.fields.filter { field in !headers.contains { $0.name == field.name } })
  }
}
