/// The CGI variables of one request.
enum Parameters {
  case none
  /// A null-terminated array of `NAME=value` C strings, borrowed for as long as the request lives.
  case environment(UnsafePointer<UnsafeMutablePointer<CChar>?>)
  case list([(name: String, value: String)])

  static func environment(_ array: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Parameters
  {
    .environment(UnsafePointer(array))
  }

  /// The first value under that name.
  func first(named name: String) -> String? {
    var value: String?
    visit(name) {
      value = $0()
      return false
    }
    return value
  }

  /// Every value under that name, in the order in which the web server sent them.
  func all(named name: String) -> [String] {
    var values: [String] = []
    visit(name) {
      values.append($0())
      return true
    }
    return values
  }

  /// Writes the first value under that name into `room`, and a NUL after it. What does not fit is cut off.
  ///
  /// - Parameter end: a byte before which the value is cut off.
  func copy(_ name: String, upTo end: UInt8? = nil, to room: UnsafeMutableRawBufferPointer) {
    room[0] = 0
    guard case .environment(var entry) = self else { return }
    var name = name
    name.withUTF8 { name in
      while let text = entry.pointee {
        if let value = Self.value(of: text, named: name) {
          var count = 0
          while count < room.count - 1, case let byte = UInt8(bitPattern: value[count]),
            byte != 0, byte != end
          {
            room[count] = byte
            count += 1
          }
          room[count] = 0
          return
        }
        entry += 1
      }
    }
  }

  /// Hands each value under that name to `receive` (which copies it by calling its argument) for as
  /// long as that answers `true`.
  private func visit(_ name: String, _ receive: (() -> String) -> Bool) {
    switch self {
    case .none: return
    case .list(let list):
      for pair in list where pair.name == name {
        guard receive({ pair.value }) else { return }
      }
    case .environment(var entry):
      var name = name
      name.withUTF8 { name in
        while let text = entry.pointee {
          if let value = Self.value(of: text, named: name) {
            guard receive({ String(cString: value) }) else { return }
          }
          entry += 1
        }
      }
    }
  }

  /// The part of `NAME=value` after the equals sign, if the part before it is `name`.
  private static func value(
    of text: UnsafePointer<CChar>, named name: UnsafeBufferPointer<UInt8>
  ) -> UnsafePointer<CChar>? {
    for (index, byte) in name.enumerated() {
      let character = UInt8(bitPattern: text[index])
      // The second test keeps a name with a NUL in it from reading past the end of the text.
      guard character == byte, character != 0 else { return nil }
    }
    return UInt8(bitPattern: text[name.count]) == UInt8(ascii: "=") ? text + name.count + 1 : nil
  }
}
