/// `application/x-www-form-urlencoded` as browsers send it (WHATWG URL, section 5).
public enum URLEncodedForm {
  /// A `%` without two hexadecimal digits stands for itself. What is not UTF-8, more than 200 fields and names of
  /// more than 128 bytes are refused with 400; NUL is kept for validation to refuse.
  public static func parse(_ bytes: [UInt8]) throws(HTTPError) -> FormFields {
    var form = FormFields()
    var rest = 0..<bytes.count
    while !rest.isEmpty {
      let span = bytes.span
      var value = span.takeElement(before: .ampersand, from: &rest)
      if value.isEmpty { continue }
      let name = span.takeElement(before: .equals, from: &value)
      try form.append(name: decode(span, name), value: decode(span, value))
    }
    return form
  }

  /// The fields as a query or a body.
  public static func serialize(_ fields: [(name: String, value: String)]) -> String {
    fields.map { name, value in
      PercentEncoding.encode(query: name) + "=" + PercentEncoding.encode(query: value)
    }.joined(separator: "&")
  }

  private static func decode(
    _ span: borrowing Span<UInt8>, _ range: Range<Int>
  ) throws(HTTPError) -> String {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      var byte = span[index]
      if byte == .plus {
        byte = .space
      } else if byte == .percent,
        let escaped = PercentEncoding.escapedByte(in: span, at: index, before: range.upperBound)
      {
        byte = escaped
        index += 2
      }
      decoded.append(byte)
      index += 1
    }
    guard let text = String(validating: decoded, as: UTF8.self) else {
      throw .badRequest("Send the form as UTF-8.")
    }
    return text
  }
}
