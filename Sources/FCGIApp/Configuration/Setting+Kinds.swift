import Model

extension Setting {
  typealias Member<Value> = any WritableKeyPath<Configuration, Value> & Sendable

  static func number(_ key: String, _ member: Member<Int>, _ range: ClosedRange<Int>) -> Setting {
    reading(key, member, expected: "a whole number from \(range.lowerBound) to \(range.upperBound)")
    {
      Int($0).flatMap { range.contains($0) ? $0 : nil }
    }
  }

  static func text(_ key: String, _ member: Member<String>, _ lengths: ClosedRange<Int>) -> Setting
  {
    reading(key, member, expected: "\(lengths.lowerBound) to \(lengths.upperBound) characters") {
      lengths.contains($0.unicodeScalars.count) && $0.isOneLine ? $0 : nil
    }
  }

  static func path(_ key: String, _ member: Member<String>) -> Setting {
    var setting = reading(key, member, expected: "a path without quotes, $ and line breaks") {
      $0.isEmpty || !$0.isPlainPath ? nil : $0
    }
    setting.isPath = true
    return setting
  }

  /// A path; nothing stands for “none”.
  static func optionalPath(_ key: String, _ member: Member<String>) -> Setting {
    var setting = reading(
      key, member, expected: "a path without quotes, $ and line breaks; or nothing"
    ) { $0.isPlainPath ? $0 : nil }
    setting.isPath = true
    return setting
  }

  /// The same key in another section than the first.
  func of(_ section: IniFile.Section) -> Setting {
    var setting = self
    setting.section = section
    return setting
  }

  static func fileMode(_ key: String, _ member: Member<FileMode>) -> Setting {
    reading(key, member, expected: "permissions in octal, such as 660") {
      UInt32($0, radix: 8).flatMap { $0 <= 0o777 ? FileMode($0) : nil }
    }
  }

  static func address(_ key: String, _ member: Member<SocketAddress>) -> Setting {
    reading(key, member, expected: "address:port, such as 127.0.0.1:8080") { text in
      guard let colon = text.lastIndex(of: ":"), colon > text.startIndex,
        let port = Int(text[text.index(after: colon)...]), (1...65_535).contains(port),
        text[..<colon].utf8.allSatisfy({ $0.isPartOfHost })
      else { return nil }
      return SocketAddress(String(text[..<colon]), port)
    }
  }

  static func origin(_ key: String, _ member: Member<String>) -> Setting {
    reading(key, member, expected: "http:// or https:// and a host, without a path; or nothing") {
      $0.isEmpty ? "" : $0.asOrigin
    }
  }

  static func origins(_ key: String, _ member: Member<OriginList>) -> Setting {
    reading(key, member, expected: "origins such as https://app.example, or *, or nothing") {
      guard $0 != "*" else { return OriginList(["*"]) }
      let texts = $0.split(separator: " ").map(String.init)
      let origins = texts.compactMap(\.asOrigin)
      return origins.count == texts.count ? OriginList(origins) : nil
    }
  }

  static func email(_ key: String, _ member: Member<String>) -> Setting {
    reading(key, member, expected: "an e-mail address such as martlet@example.org, or nothing") {
      $0.isEmpty ? "" : try? EmailAddress($0).text
    }
  }

  /// A URI by which somebody is reached; an e-mail address alone will do.
  static func contact(_ key: String, _ member: Member<String>) -> Setting {
    reading(
      key, member, expected: "an e-mail address, https://… or tel:+…, or nothing"
    ) { text in
      if text.isEmpty { return "" }
      if let email = try? EmailAddress(text.trimmingPrefix("mailto:").description) {
        return "mailto:\(email.text)"
      }
      let isOther = ["https://", "tel:+"].contains { text.count > $0.count && text.hasPrefix($0) }
      return isOther && text.utf8.allSatisfy { (0x21...0x7E).contains($0) } ? text : nil
    }
  }

  static func flag(_ key: String, _ member: Member<Bool>) -> Setting {
    reading(key, member, expected: "true or false") { Bool($0) }
  }

  static func choice<Value: CaseIterable & RawRepresentable<String> & SendableMetatype>(
    _ key: String, _ member: Member<Value>
  ) -> Setting {
    let names = Value.allCases.map(\.rawValue).joined(separator: ", ")
    return Setting(
      key: key, text: { $0[keyPath: member].rawValue },
      read: { text, configuration in
        guard let value = Value(rawValue: text) else { return "one of \(names)" }
        configuration[keyPath: member] = value
        return nil
      })
  }

  private static func reading<Value>(
    _ key: String, _ member: Member<Value>, expected: Expectation,
    _ parse: @escaping @Sendable (String) -> Value?
  ) -> Setting {
    Setting(
      key: key, text: { "\($0[keyPath: member])" },
      read: { text, configuration in
        guard let value = parse(text) else { return expected }
        configuration[keyPath: member] = value
        return nil
      })
  }
}

extension String {
  /// In lower case; nil unless a scheme and a host, perhaps with a port, are all there is.
  fileprivate var asOrigin: String? {
    let text = lowercased()
    guard let scheme = ["http://", "https://"].first(where: text.hasPrefix) else { return nil }
    let host = text.dropFirst(scheme.count)
    return !host.isEmpty && host.utf8.allSatisfy(\.isPartOfHost) ? text : nil
  }

  fileprivate var isPlainPath: Bool {
    isOneLine && !contains { $0 == "\"" || $0 == "$" }
  }

  fileprivate var isOneLine: Bool { !utf8.contains { $0 < 0x20 || $0 == 0x7F } }
}

extension UInt8 {
  /// Letters, digits and `.:-[]`: names, IPv4, IPv6 in brackets, ports.
  fileprivate var isPartOfHost: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "-"),
      UInt8(ascii: "["), UInt8(ascii: "]"):
      true
    default: false
    }
  }
}
