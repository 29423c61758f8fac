/// `multipart/form-data` (RFC 7578).
public enum MultipartForm {
  /// Refuses with 400 what breaks the format or goes beyond a limit: 100 parts, 8 KiB of headers in a part, 70
  /// characters of boundary. A file input that was left empty is no file.
  public static func parse(_ bytes: [UInt8], boundary: String) throws(HTTPError) -> FormFields {
    var form = FormFields()
    var parts = 0
    var body = try MultipartBody(bytes, boundary: boundary)
    while let range = try body.nextPart() {
      parts += 1
      guard parts <= maximumParts else {
        throw .badRequest("Send at most \(maximumParts) parts.")
      }
      try add(bytes, range, to: &form)
    }
    return form
  }

  private static func add(
    _ bytes: [UInt8], _ part: Range<Int>, to form: inout FormFields
  ) throws(HTTPError) {
    let (headers, start) = try PartHeaders.parse(bytes, part)
    let content = bytes[start..<part.upperBound]
    if let filename = headers.filename {
      try FormFields.checkName(headers.name)
      if filename.isEmpty && content.isEmpty { return }
      form.files.append(
        FilePart(
          name: headers.name, filename: filename, contentType: headers.contentType,
          bytes: Array(content)))
    } else {
      guard let value = String(validating: content, as: UTF8.self) else {
        throw .badRequest("Send the form as UTF-8.", field: headers.name)
      }
      try form.append(name: headers.name, value: value)
    }
  }

  private static let maximumParts = 100
}
