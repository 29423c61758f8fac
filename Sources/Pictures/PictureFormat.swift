public import Foundation

/// The four formats that are taken, told by the first bytes of a file and by nothing that its sender says.
public enum PictureFormat: Sendable {
  case jpeg, png, webp, gif

  /// The longest signature, in bytes.
  static let signatureLength = 12

  /// Nil for anything else.
  public init?(signature bytes: Data) {
    let start = [UInt8](bytes.prefix(Self.signatureLength))
    if start.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if start.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = .png
    } else if start.starts(with: Array("GIF87a".utf8)) || start.starts(with: Array("GIF89a".utf8)) {
      self = .gif
    } else if start.starts(with: Array("RIFF".utf8)), start.dropFirst(8) == ArraySlice("WEBP".utf8)
    {
      self = .webp
    } else {
      return nil
    }
  }
}
