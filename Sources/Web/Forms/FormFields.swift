/// The fields of a query or a form in the order sent; one name may have several values.
public struct FormFields: Sendable {
  var fields: [(name: String, value: String)] = []
  /// The uploaded files of a multipart form.
  public internal(set) var files: [FilePart] = []

  public init() {}

  public var isEmpty: Bool { fields.isEmpty && files.isEmpty }

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

/// One uploaded file.
public struct FilePart: Sendable, Equatable {
  /// The field's name.
  public let name: String
  /// What the client calls the file. Never a path to write to.
  public let filename: String
  /// What the client says it is; nil when it does not say.
  public let contentType: String?
  public let bytes: [UInt8]
}
