/// The known paths, segment by segment.
struct RouteTrie: Sendable {
  private struct Edge {
    let label: Range<Int>
    let child: Int
  }

  private struct Node {
    var literals: [Edge] = []
    /// Longest prefix first.
    var captures: [Edge] = []
    var isEnd = false
  }

  private var nodes = [Node()]
  /// The text of all edges in one piece, so that edges hold no references.
  private var labels: [UInt8] = []

  /// Adds a path and returns its node; the same for patterns that match the same paths.
  mutating func insert(_ segments: [PathPattern.Segment]) -> Int {
    var node = 0
    for segment in segments {
      switch segment {
      case .literal(let text): node = descend(from: node, along: \.literals, text)
      case .capture(let prefix, _): node = descend(from: node, along: \.captures, prefix)
      }
    }
    nodes[node].isEnd = true
    return node
  }

  /// The node of `path` and what its captures hold. A slash at the end makes no difference.
  func find(_ path: String) -> (node: Int, captures: [Range<Int>])? {
    let bytes = path.utf8Span.span
    guard !bytes.isEmpty, bytes[0] == .slash else { return nil }
    var captures: [Range<Int>] = []
    return find(in: bytes, from: 1, node: 0, &captures).map { ($0, captures) }
  }

  private func find(
    in path: borrowing Span<UInt8>, from start: Int, node: Int, _ captures: inout [Range<Int>]
  ) -> Int? {
    guard start < path.count else { return nodes[node].isEnd ? node : nil }
    let end = path.firstIndex(of: .slash, in: start..<path.count) ?? path.count
    guard end > start else { return nil }
    let next = min(end + 1, path.count)

    for edge in nodes[node].literals where path.equals(labels.span, edge.label, in: start..<end) {
      if let found = find(in: path, from: next, node: edge.child, &captures) { return found }
    }
    for edge in nodes[node].captures where !path.isDotSegment(start..<end) {
      let text = start + edge.label.count
      guard text < end, path.equals(labels.span, edge.label, in: start..<text) else { continue }
      captures.append(text..<end)
      if let found = find(in: path, from: next, node: edge.child, &captures) { return found }
      captures.removeLast()
    }
    return nil
  }

  private mutating func descend(
    from node: Int, along edges: WritableKeyPath<Node, [Edge]>, _ text: String
  ) -> Int {
    for edge in nodes[node][keyPath: edges] where labels[edge.label].elementsEqual(text.utf8) {
      return edge.child
    }
    let start = labels.count
    labels.append(contentsOf: text.utf8)
    let edge = Edge(label: start..<labels.count, child: nodes.count)
    nodes.append(Node())
    nodes[node][keyPath: edges].append(edge)
    nodes[node][keyPath: edges].sort { $0.label.count > $1.label.count }
    return edge.child
  }
}

extension Span where Element == UInt8 {
  fileprivate func equals(
    _ other: borrowing Span<UInt8>, _ otherRange: Range<Int>, in range: Range<Int>
  ) -> Bool {
    guard range.count == otherRange.count else { return false }
    for offset in 0..<range.count
    where self[range.lowerBound + offset] != other[otherRange.lowerBound + offset] {
      return false
    }
    return true
  }

  /// `.` and `..` are steps, not names.
  fileprivate func isDotSegment(_ range: Range<Int>) -> Bool {
    range.count <= 2 && range.allSatisfy { self[$0] == UInt8(ascii: ".") }
  }
}
