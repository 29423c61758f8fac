import QRCode

extension Frame {
  /// A text as a drawing that a camera reads: dark on light, whatever the colours of the page. Nothing for a
  /// text that is too long.
  func qrCode(of text: String, label: String) -> HTML? {
    guard let code = QRCode(Array(text.utf8)) else { return nil }
    let side = code.size + 2 * QRCode.quietZone
    return """
      <svg class="qr" viewBox="0 0 \(side) \(side)" shape-rendering="crispEdges" role="img" \
      aria-label="\(label)">\
      <rect width="\(side)" height="\(side)" fill="#fff"></rect>\
      <path d="\(rows(of: code))" stroke="#000"></path></svg>

      """
  }

  /// A stroke for each run of dark modules in a row.
  private func rows(of code: QRCode) -> HTML {
    var path = HTML.empty
    for y in 0..<code.size {
      var x = 0
      while x < code.size {
        let start = x
        while x < code.size, code.isDark(x, y) { x += 1 }
        if x > start {
          path.append(
            "M\(start + QRCode.quietZone) \(y + QRCode.quietZone).5h\(x - start)")
        }
        x += 1
      }
    }
    return path
  }
}
