extension Response {
  /// Sends the client to a page of this site.
  public static func redirect(to path: LocalPath, status: Status = .seeOther) -> Response {
    redirect(to: path.text, status: status)
  }

  /// Sends the client to `location`, which must be the application's own choice: what a stranger chose goes
  /// through ``LocalPath``. Bytes that no URI has are percent-encoded.
  public static func redirect(to location: String, status: Status = .seeOther) -> Response {
    var response = Response(status: status)
    response.set("Location", PercentEncoding.encode(location, keeping: \.isVisible))
    return response
  }
}
