import Foundation
import Glibc

/// What goes into a zip: a list of names, each with the file that holds its content, in the format of mtree(5).
///
/// Belongs to one thread.
public final class ZipManifest {
  let path: String
  private let handle: FileHandle

  /// - Parameter path: of the list, which must not be there yet.
  public init(at path: String) throws {
    self.path = path
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw ZipTool.Failure(description: "\(path): \(String(cString: strerror(errno)))")
    }
    handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    try handle.write(contentsOf: Data("#mtree\n".utf8))
  }

  /// - Parameters:
  ///   - name: the file's name in the zip.
  ///   - source: where its content stands; absolute.
  ///   - seconds: when it was changed last, in seconds since 1970.
  public func add(_ name: String, from source: String, changedAt seconds: Int64) throws {
    let line =
      "\(Self.escaped(name)) type=file mode=0644 time=\(max(0, seconds)).0 contents=\(Self.escaped(source))\n"
    try handle.write(contentsOf: Data(line.utf8))
  }

  /// As vis(3) writes bytes that are no letters, digits or one of `/._-`: nothing that a name holds ends it.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for byte in text.utf8 {
      let scalar = Unicode.Scalar(byte)
      if scalar.isASCII,
        scalar.properties.isAlphabetic || "0123456789/._-".unicodeScalars.contains(scalar)
      {
        escaped.unicodeScalars.append(scalar)
      } else {
        let digits = String(byte, radix: 8)
        escaped += "\\" + String(repeating: "0", count: 3 - digits.count) + digits
      }
    }
    return escaped
  }
}
