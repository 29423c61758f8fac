/// Takes the files of a zip while it is unpacked: each begins, comes piece by piece, and ends when the next one begins
/// or all are read.
public protocol ZipReceiver: AnyObject {
  /// - Throws: to go no further.
  func begin(_ entry: ZipEntry) throws
  /// More of the file that began last.
  func receive(_ bytes: ArraySlice<UInt8>) throws
}

/// What a zip says of one of its files. Its name is whatever whoever made the zip liked: never a path to write to.
public struct ZipEntry: Sendable, Equatable {
  public let name: String
  /// In bytes; no more than these come.
  public let size: Int
  public let kind: Kind

  public enum Kind: Sendable, Equatable {
    case file, folder
    /// A link, or something that is none of these.
    case other
  }

  public init(name: String, size: Int, kind: Kind) {
    self.name = name
    self.size = size
    self.kind = kind
  }
}
