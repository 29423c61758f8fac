extension Request {
  /// The whole body. Throws what kept the server from reading it.
  public func bodyBytes() throws(HTTPError) -> [UInt8] { try body.get() }

  /// The fields of a submitted form, URL-encoded or multipart. No body is an empty form; another type is
  /// refused with 415, a broken one with 400.
  public func form() throws(HTTPError) -> FormFields {
    let bytes = try bodyBytes()
    guard let contentType else {
      if bytes.isEmpty { return FormFields() }
      throw .unsupportedMediaType(Self.formTypes)
    }
    switch contentType.essence {
    case "application/x-www-form-urlencoded":
      return try URLEncodedForm.parse(bytes)
    case "multipart/form-data":
      return try MultipartForm.parse(bytes, boundary: contentType[parameter: "boundary"] ?? "")
    default:
      throw .unsupportedMediaType(Self.formTypes)
    }
  }

  private static var formTypes: String {
    "Send the form as application/x-www-form-urlencoded or multipart/form-data."
  }
}
