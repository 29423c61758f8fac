import Web

extension Context {
  func json(
    status: Status = .ok, _ write: (inout JSONWriter) throws -> Void
  ) rethrows -> Response {
    var writer = JSONWriter(capacity: 4096)
    try write(&writer)
    return Response(status: status, contentType: "application/json", body: writer.bytes)
  }

  /// What the first two APIs say of every change that was made.
  ///
  /// - Parameter location: the path of what was created.
  func succeeded(status: Status = .ok, location: String? = nil) -> Response {
    var response = json(status: status) { json in
      json.object { $0.member("status", "Success") }
    }
    if let location { response.set("Location", app.configuration.origin + location) }
    return response
  }
}
