/// The first 64 bits of an IPv6 address (RFC 4291, 2.2), by which networks are handed out.
struct IPv6Prefix: Equatable, CustomStringConvertible {
  let groups: [UInt16]

  init?(_ address: String) {
    let halves = address.split(separator: "::", maxSplits: 1, omittingEmptySubsequences: false)
    guard let head = Self.groups(in: halves[0]) else { return nil }
    let tail = halves.count > 1 ? Self.groups(in: halves[1]) : []
    guard let tail else { return nil }
    let missing = 8 - head.count - tail.count
    guard halves.count > 1 ? missing >= 1 : missing == 0 else { return nil }
    let all = head + Array(repeating: 0, count: missing) + tail
    groups = Array(all.prefix(4))
  }

  var description: String {
    groups.map { String($0, radix: 16) }.joined(separator: ":") + "::/64"
  }

  private static func groups(in text: Substring) -> [UInt16]? {
    if text.isEmpty { return [] }
    var groups: [UInt16] = []
    for part in text.split(separator: ":", omittingEmptySubsequences: false) {
      guard part.utf8.count <= 4, part.allSatisfy(\.isHexDigit), let group = UInt16(part, radix: 16)
      else { return nil }
      groups.append(group)
    }
    return groups
  }
}
