import Web

/// Rows for a person to read, or a JSON object a line for a program.
struct Table {
  private let titles: [String]
  private var rows: [[String]] = []

  init(_ titles: [String]) {
    self.titles = titles
  }

  mutating func add(_ row: [String]) {
    rows.append(row)
  }

  func print(asJSON: Bool) {
    if asJSON { printObjects() } else { printColumns() }
  }

  private func printColumns() {
    let lines = [titles] + rows
    let widths = titles.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
    for line in lines {
      let cells = zip(line, widths).map { text, width in
        text + String(repeating: " ", count: width - text.count)
      }
      var text = cells.joined(separator: "  ")
      while text.last == " " { text.removeLast() }
      Swift.print(text)
    }
  }

  private func printObjects() {
    for row in rows {
      var json = JSONWriter(capacity: 256)
      json.object { json in
        for (title, text) in zip(titles, row) {
          json.member(title.replacing(" ", with: "_"), text)
        }
      }
      Swift.print(String(decoding: json.bytes, as: UTF8.self))
    }
  }
}
