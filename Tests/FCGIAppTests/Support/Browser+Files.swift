import Markup
import Testing
import Web

/// A file as somebody chooses it in a form.
struct ChosenFile {
  let field: String
  let name: String
  let bytes: [UInt8]
}

extension Browser {
  /// Fills the form of a page in with files, and sends it as `multipart/form-data`.
  @discardableResult
  func submit(
    _ action: String, on page: String, _ entries: [String: String] = [:], files: [ChosenFile]
  ) throws -> Response {
    send(try form(action, on: page), entries, files: files)
  }

  /// - Parameter form: as it was opened before.
  @discardableResult
  func send(_ form: Form, _ entries: [String: String], files: [ChosenFile]) -> Response {
    var body: [UInt8] = []
    for (name, value) in form.filled(with: entries)
    where !files.contains(where: { $0.field == name }) {
      body += Array(
        "--cut\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
    }
    for file in files {
      body += Array(
        """
        --cut\r\nContent-Disposition: form-data; name="\(file.field)"; filename="\(file.name)"\r
        Content-Type: image/png\r\n\r\n
        """.utf8)
      body += file.bytes + Array("\r\n".utf8)
    }
    return send(
      "POST", form.action, type: "multipart/form-data; boundary=cut",
      body: body + Array("--cut--\r\n".utf8), headers: Self.sameOrigin)
  }
}
