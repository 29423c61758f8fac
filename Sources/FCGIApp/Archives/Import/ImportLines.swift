import Foundation
import Model
import Web

/// The elements of a list in an archive, a line each, of which one is in memory.
struct ImportLines {
  /// Bytes of the longest line: of a post with all that belongs to it.
  private static let longest = 4 << 20
  private static let piece = 1 << 18

  private let handle: FileHandle
  private var pending: [UInt8] = []
  private var start = 0
  private var place = Place.beginning

  private enum Place {
    case beginning, element, end
  }

  init(at path: String) throws {
    handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
  }

  /// Nil after the last.
  /// - Throws: `ImportFault.damaged` for what is no such list.
  mutating func next() throws -> JSONValue? {
    while true {
      guard let line = try nextLine() else {
        guard place == .end else { throw ImportFault.damaged }
        return nil
      }
      switch (place, line) {
      case (_, []): continue
      case (.beginning, [UInt8(ascii: "[")]): place = .element
      case (.element, [UInt8(ascii: "]")]): place = .end
      case (.element, _):
        let bytes = line.last == UInt8(ascii: ",") ? Array(line.dropLast()) : line
        guard let value = try? JSONValue(parsing: bytes) else { throw ImportFault.damaged }
        return value
      default: throw ImportFault.damaged
      }
    }
  }

  /// Without its end; nil if there is none.
  private mutating func nextLine() throws -> [UInt8]? {
    while true {
      if let end = pending[start...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { start = end + 1 }
        return Array(pending[start..<end])
      }
      pending.removeFirst(start)
      start = 0
      guard pending.count <= Self.longest else { throw ImportFault.damaged }
      let piece = try handle.read(upToCount: Self.piece) ?? Data()
      guard !piece.isEmpty else {
        guard !pending.isEmpty else { return nil }
        defer { pending = [] }
        return pending
      }
      pending += piece
    }
  }
}
