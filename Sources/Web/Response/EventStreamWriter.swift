/// Writes messages of `text/event-stream` (HTML Living Standard, section 9.2.5).
public struct EventStreamWriter {
  public static let contentType = "text/event-stream"

  /// UTF-8.
  public private(set) var bytes: [UInt8] = []

  public init() {}

  /// Tells the client how long to wait before it comes back.
  public mutating func retry(milliseconds: Int) {
    field("retry", milliseconds)
    bytes.append(.lineFeed)
  }

  /// - Parameters:
  ///   - name: one word.
  ///   - id: how far the client has been told everything, which it says when it comes back (`Last-Event-ID`); nil
  ///     leaves that as it is.
  ///   - data: UTF-8 of any number of lines; the client gets each line break as a line feed.
  public mutating func event(_ name: String, id: Int64? = nil, data: [UInt8]) {
    bytes.reserveCapacity(bytes.count + data.count + data.count / 8 + 64)
    field("event", name)
    if let id { field("id", Int(id)) }
    for line in Self.lines(of: data) {
      bytes.append(contentsOf: "data: ".utf8)
      bytes.append(contentsOf: line)
      bytes.append(.lineFeed)
    }
    bytes.append(.lineFeed)
  }

  public mutating func event(_ name: String, id: Int64? = nil, data: String) {
    event(name, id: id, data: Array(data.utf8))
  }

  private mutating func field(_ name: String, _ value: some CustomStringConvertible) {
    bytes.append(contentsOf: "\(name): \(value)\n".utf8)
  }

  /// A carriage return ends a line as well.
  private static func lines(of data: [UInt8]) -> [ArraySlice<UInt8>] {
    var rest = data[...]
    if rest.last == .lineFeed { rest = rest.dropLast() }
    return rest.split(omittingEmptySubsequences: false) { $0 == .lineFeed || $0 == .carriageReturn }
  }
}
