extension Request {
  /// The whole body. Throws what kept the server from reading it.
  public func bodyBytes() throws(HTTPError) -> [UInt8] { try body.wholeBody() }

  /// The fields of a submitted form, URL-encoded or multipart, whose files are ignored. No body is an empty
  /// form; another type is refused with 415, a broken one with 400.
  public func form() throws(HTTPError) -> FormFields {
    let bytes = try bodyBytes()
    if contentType == nil, bytes.isEmpty { return FormFields() }
    guard let boundary = try multipartBoundary() else { return try URLEncodedForm.parse(bytes) }
    var form = try MultipartForm(boundary: boundary, files: nil, fieldLimit: bytes.count)
    try form.take(bytes[...])
    return try form.finish()
  }

  /// The fields of a submitted form, whose files go to `files` as they come in. The body is read once.
  /// - Parameters:
  ///   - bodyLimit: of a multipart body, in bytes. A URL-encoded one, which holds no files, may be as long as any.
  ///   - fieldLimit: of all that is no file, in bytes.
  public func form(
    bodyLimit: Int, fieldLimit: Int, files: any FileReceiver
  ) throws(HTTPError) -> FormFields {
    guard contentType != nil, let boundary = try multipartBoundary() else { return try form() }
    var form = try MultipartForm(boundary: boundary, files: files, fieldLimit: fieldLimit)
    try body.takeBody(limit: bodyLimit) { piece throws(HTTPError) in try form.take(piece) }
    return try form.finish()
  }

  /// Nil for a URL-encoded form.
  private func multipartBoundary() throws(HTTPError) -> String? {
    switch contentType?.essence {
    case "application/x-www-form-urlencoded": return nil
    case "multipart/form-data": return contentType?[parameter: "boundary"] ?? ""
    default:
      throw .unsupportedMediaType(
        "Send the form as application/x-www-form-urlencoded or multipart/form-data.")
    }
  }
}
