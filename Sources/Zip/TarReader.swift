/// Reads the files of a tar as POSIX.1-1988 (`ustar`) has them, piece by piece as it comes.
///
/// It reads what `bsdtar` writes, which has understood the zip: nothing here needs to believe a stranger.
struct TarReader {
  /// What is no tar.
  struct Fault: Error {}

  private enum Place {
    case header
    /// Bytes of content, and of what fills the last block up.
    case content(left: Int, padding: Int)
    case end
  }

  private static let block = 512
  private var place = Place.header
  private var pending: [UInt8] = []

  mutating func take(_ piece: [UInt8], for receiver: any ZipReceiver) throws {
    pending += piece
    var start = 0
    defer { pending.removeFirst(start) }
    while true {
      switch place {
      case .end:
        start = pending.count
        return
      case .header:
        guard pending.count - start >= Self.block else { return }
        let header = pending[start..<start + Self.block]
        start += Self.block
        guard let entry = try Self.entry(header) else {
          place = .end
          continue
        }
        try receiver.begin(entry)
        let size = entry.kind == .file ? entry.size : 0
        place = .content(left: size, padding: (Self.block - size % Self.block) % Self.block)
      case .content(let left, let padding):
        let count = min(left, pending.count - start)
        if count > 0 { try receiver.receive(pending[start..<start + count]) }
        let skipped = min(padding, pending.count - start - count)
        start += count + skipped
        guard left == count, padding == skipped else {
          place = .content(left: left - count, padding: padding - skipped)
          return
        }
        place = .header
      }
    }
  }

  /// - Throws: `Fault` if it broke off.
  func finish() throws {
    guard case .end = place else { throw Fault() }
  }

  /// Nil for the block of zeros that ends a tar.
  private static func entry(_ header: ArraySlice<UInt8>) throws -> ZipEntry? {
    guard header.contains(where: { $0 != 0 }) else { return nil }
    func field(_ offset: Int, _ length: Int) -> ArraySlice<UInt8> {
      header[(header.startIndex + offset)..<(header.startIndex + offset + length)]
        .prefix { $0 != 0 }
    }
    guard field(257, 5).elementsEqual("ustar".utf8) else { throw Fault() }
    let digits = field(124, 12).filter { $0 != UInt8(ascii: " ") }
    guard let size = Int(String(decoding: digits, as: UTF8.self), radix: 8), size >= 0 else {
      throw Fault()
    }
    let prefix = String(decoding: field(345, 155), as: UTF8.self)
    let name = String(decoding: field(0, 100), as: UTF8.self)
    let kind: ZipEntry.Kind =
      switch header[header.startIndex + 156] {
      case 0, UInt8(ascii: "0"): .file
      case UInt8(ascii: "5"): .folder
      default: .other
      }
    return ZipEntry(name: prefix.isEmpty ? name : "\(prefix)/\(name)", size: size, kind: kind)
  }
}
