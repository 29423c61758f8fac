/// `multipart/form-data` (RFC 7578), read piece by piece: of a file, no more than a piece is in memory.
///
/// Refuses with 400 what breaks the format or goes beyond a limit: 100 parts, 8 KiB of headers in a part, 70
/// characters of boundary. A file input that was left empty is no file.
struct MultipartForm {
  /// Where the next byte belongs.
  private enum Place {
    case preamble, headers, epilogue
    case value(of: String)
    case file(FilePart, hasBegun: Bool)
  }

  private let delimiter: MultipartDelimiter
  private let files: (any FileReceiver)?
  private var fieldBytes: Int
  private var form = FormFields()
  private var parts = 0
  private var place = Place.preamble
  private var value: [UInt8] = []
  /// What has come and cannot be told yet. The first delimiter needs no line break in front.
  private var pending: [UInt8] = [.carriageReturn, .lineFeed]

  /// - Parameters:
  ///   - files: nil if nobody wants any.
  ///   - fieldLimit: of all that is no file, in bytes.
  /// - Throws: when the boundary is none.
  init(boundary: String, files: (any FileReceiver)?, fieldLimit: Int) throws(HTTPError) {
    delimiter = try MultipartDelimiter(boundary: boundary)
    self.files = files
    fieldBytes = fieldLimit
  }

  mutating func take(_ piece: ArraySlice<UInt8>) throws(HTTPError) {
    pending += piece
    while try advance() {}
  }

  /// The fields, once the whole body was taken.
  consuming func finish() throws(HTTPError) -> FormFields {
    guard case .epilogue = place else {
      throw .badRequest("The multipart body is cut off or has another boundary. Send it again.")
    }
    return form
  }

  /// - Returns: whether there is more to be done before more bytes come.
  private mutating func advance() throws(HTTPError) -> Bool {
    switch place {
    case .epilogue:
      pending.removeAll()
      return false
    case .headers:
      return try readHeaders()
    case .preamble, .value, .file:
      let found = delimiter.search(pending)
      try receive(pending[..<found.start])
      guard let end = found.end else {
        pending.removeFirst(found.start)
        return false
      }
      try endPart()
      pending.removeFirst(end)
      place = found.isLast ? .epilogue : .headers
      return true
    }
  }

  private mutating func readHeaders() throws(HTTPError) -> Bool {
    guard let end = try PartHeaders.end(in: pending) else { return false }
    parts += 1
    guard parts <= Self.maximumParts else {
      throw .badRequest("Send at most \(Self.maximumParts) parts.")
    }
    let headers = try PartHeaders.parse(pending, upTo: end)
    pending.removeFirst(end)
    guard let filename = headers.filename else {
      place = .value(of: headers.name)
      return true
    }
    try FormFields.checkName(headers.name)
    let file = FilePart(
      name: headers.name, filename: filename, contentType: headers.contentType)
    if !filename.isEmpty { try files?.begin(file) }
    place = .file(file, hasBegun: !filename.isEmpty)
    return true
  }

  private mutating func receive(_ bytes: ArraySlice<UInt8>) throws(HTTPError) {
    guard !bytes.isEmpty else { return }
    switch place {
    case .preamble, .headers, .epilogue: break
    case .value(let name):
      fieldBytes -= bytes.count
      guard fieldBytes >= 0 else {
        throw HTTPError(
          status: .contentTooLarge, code: "content_too_large",
          publicText: "The form's fields are too long. Send less.", field: name)
      }
      value += bytes
    case .file(let file, let hasBegun):
      if !hasBegun { try files?.begin(file) }
      place = .file(file, hasBegun: true)
      try files?.receive(bytes)
    }
  }

  private mutating func endPart() throws(HTTPError) {
    guard case .value(let name) = place else { return }
    guard let text = String(validating: value, as: UTF8.self) else {
      throw .badRequest("Send the form as UTF-8.", field: name)
    }
    try form.append(name: name, value: text)
    value = []
  }

  private static let maximumParts = 100
}
