/// The fields of a query or a form in the order sent; one name may have several values.
public struct FormFields: Sendable {
  var fields: [(name: String, value: String)] = []

  public init() {}

  public var isEmpty: Bool { fields.isEmpty }

  /// The first value of a field.
  public subscript(_ name: String) -> String? { fields.first { $0.name == name }?.value }

  /// Every value of a field.
  public func all(_ name: String) -> [String] {
    fields.compactMap { $0.name == name ? $0.value : nil }
  }

  /// Adds a field if the form may have one more of that name.
  mutating func append(name: String, value: String) throws(HTTPError) {
    guard fields.count < Self.maximumFields else {
      throw .badRequest("Send at most \(Self.maximumFields) fields.")
    }
    try Self.checkName(name)
    fields.append((name, value))
  }

  static func checkName(_ name: String) throws(HTTPError) {
    guard name.utf8.count <= maximumNameBytes else {
      throw .badRequest("Send field names of at most \(maximumNameBytes) bytes.")
    }
  }

  private static let maximumFields = 200
  private static let maximumNameBytes = 128
}

extension FormFields: Sequence {
  public func makeIterator() -> some IteratorProtocol<(name: String, value: String)> {
    fields.makeIterator()
  }
}
