/// Takes the files of a form while it is read: each begins, comes piece by piece, and ends when the next one
/// begins or the form is read.
public protocol FileReceiver: AnyObject {
  func begin(_ file: FilePart) throws(HTTPError)
  func receive(_ bytes: ArraySlice<UInt8>) throws(HTTPError)
}

/// What a form says of one uploaded file.
public struct FilePart: Sendable, Equatable {
  /// The field's name.
  public let name: String
  /// What the client calls the file. Never a path to write to.
  public let filename: String
  /// What the client says it is; nil when it does not say.
  public let contentType: String?
}
