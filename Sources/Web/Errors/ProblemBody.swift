/// An error's public face as JSON: `{"error": …, "error_description": …}`, and `"field"` where one is to blame.
public enum ProblemBody {
  public static func json(_ error: HTTPError) -> [UInt8] {
    var json = JSONWriter(capacity: 128)
    json.object { json in
      json.member("error", error.code)
      json.member("error_description", error.publicText)
      if let field = error.field { json.member("field", field) }
    }
    return json.bytes
  }
}

extension Response {
  /// The answer to a program whose request failed.
  public static func problem(_ error: HTTPError) -> Response {
    var response = Response(
      status: error.status, contentType: "application/json", body: ProblemBody.json(error))
    for header in error.headers { response.set(header.name, header.value) }
    return response
  }
}
